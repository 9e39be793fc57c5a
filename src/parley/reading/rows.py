"""Readings as rows: the JSON forms that `parley read` prints and that scorers take."""

from __future__ import annotations

from typing import Any

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span

Row = dict[str, Any]


def _spans(**roles: tuple[Span, ...]) -> list[Row]:
    return [
        {"role": role, "start": span.start, "end": span.end}
        for role, spans in roles.items()
        for span in spans
    ]


def attributions(reading: Reading) -> Row:
    """`{id, items: [{label: "attribution", spans: [{role, start, end}], kind, manner, …}]}`.

    What no annotated news marks (`Attribution.derived`) has the label `derived`: scorers count attributions
    only, and `parent` may point to either.
    """
    return {
        "id": reading.doc,
        "items": [
            {
                "label": "derived" if one.derived else "attribution",
                "spans": _spans(source=one.source, cue=one.cue, content=one.content),
                "kind": one.kind,
                "manner": one.manner,
                "sourcing": one.sourcing,
                "speaker": one.speaker,
                "parent": one.parent,
                "continued": one.continued,
                "translation_of": one.translation_of,
                "count": one.count,
                "derived": one.derived,
            }
            for one in reading.attributions
        ],
    }


def events(reading: Reading) -> Row:
    """`{id, items: [{label, spans: [{role, start, end}], date, status, negated}]}`; the trigger is a role."""
    return {
        "id": reading.doc,
        "items": [
            {
                "label": one.label,
                "spans": _spans(source=one.source, target=one.target, trigger=(one.trigger,)),
                "actor": one.actor,
                "recipient": one.recipient,
                "date": one.date,
                "place": one.place,
                "negated": one.negated,
                "status": one.status,
            }
            for one in reading.events
        ],
    }


def meetings(reading: Reading, document: Document) -> list[Row]:
    """One row for each meeting: `{doc, parties, start, end, quote, status, directness, …}`."""
    return [
        {
            "doc": reading.doc,
            "parties": list(one.parties),
            "people": list(one.people),
            "start": one.evidence.start,
            "end": one.evidence.end,
            "quote": document.text[one.evidence.start : one.evidence.end],
            "status": one.status,
            "directness": one.directness,
            "format": one.format,
            "level": one.level,
            "mediator": one.mediator,
            "venue": one.venue,
            "date": one.date,
            "discreet": one.discreet,
            "round": one.round,
        }
        for one in reading.meetings
    ]


def times(reading: Reading) -> Row:
    """`{id, timex: [{start, end, value, type, begin, until}]}`."""
    return {
        "id": reading.doc,
        "timex": [
            {
                "start": one.start,
                "end": one.end,
                "type": one.type,
                "value": one.value,
                "begin": one.begin,
                "until": one.until,
            }
            for one in reading.times
        ],
    }

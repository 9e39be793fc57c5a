"""Meetings in French and German text, where a word of meeting stands among two parties or more."""

from __future__ import annotations

import re

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Meeting, Time
from parley.nouns.span import Span
from parley.reading.languages.rules_names import BODY_NAMES
from parley.reading.languages.rules_words import Tongue
from parley.reading.who import gazetteer


def meeting(
    document: Document,
    sentence: tuple[int, int, int],
    tongue: Tongue,
    entities: tuple[Entity, ...],
    times: tuple[Time, ...],
) -> Meeting | None:
    """A meeting where a verb of meeting, or talks "between" and "with", stands among two parties or more."""
    text = document.view.text[sentence[0] : sentence[1]]
    verb = re.search(rf"(?<!\w)(?:{tongue.met})(?!\w)", text)
    noun = re.search(rf"(?i)(?<!\w)(?:{tongue.talks})(?!\w)", text)
    joined = noun and re.search(rf"(?i)(?<!\w)(?:{tongue.joins})(?!\w)", text[noun.end() :])
    if text.endswith("?") or not (verb or joined):
        return None
    span = Span(document.id, *document.view.stored(sentence[0], sentence[1]))
    parties: dict[str, str | None] = {}
    for entity in entities:
        spots = [m for m in entity.mentions if span.start <= m.start < span.end]
        spots = [
            m
            for m in spots
            if not re.search(r"(?i)\b(?:in|à|en|aus|nach) $", document.text[max(0, m.start - 6) : m.start])
        ]
        if not spots:
            continue
        party = _party(entity)
        if entity.kind == "person" or party not in parties:
            parties[party] = entity.name if entity.kind == "person" else parties.get(party)
    if len(parties) < 2:
        return None
    when = next((t for t in times if span.start <= t.start < span.end and t.begin), None)
    status = next(
        (
            s
            for s, pattern in (
                ("denied", tongue.denied),
                ("proposed", tongue.proposed),
                ("planned", tongue.planned),
            )
            if re.search(pattern, text)
        ),
        "held",
    )
    indirect, mediated = re.search(tongue.indirect, text), re.search(tongue.mediated, text)
    return Meeting(
        evidence=span,
        parties=tuple(sorted(parties)),
        people=tuple(person for person in parties.values() if person),
        status=status,
        directness="indirect" if indirect else "mediated" if mediated else "direct",
        format={2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=next((level for level, pattern in tongue.levels if re.search(pattern, text)), None),
        date=when.value if when else None,
        discreet=re.search(tongue.hidden, text) is not None,
    )


def _party(entity: Entity) -> str:
    if entity.side:
        return gazetteer.states().get(entity.side) or BODY_NAMES.get(entity.side, entity.side)
    return entity.name

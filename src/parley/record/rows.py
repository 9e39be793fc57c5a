"""Nouns to rows and back."""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from parley.nouns.casebook import Casebook
from parley.nouns.chain import chains, voices
from parley.nouns.document import Cut, Document
from parley.nouns.gist import Gist, gist
from parley.nouns.handcoded import HandCoded
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.record.schema import DOCUMENT

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Row = Mapping[str, Any]
_PLAIN = ("party", "option", "stance", "firmness", "voice", "condition", "date", "coder", "casebook", "score")

_BY_HAND = (
    "actor", "person", "concept", "stance", "firmness", "voice", "condition", "date", "coder", "score"
)  # fmt: skip


@cache
def _readings() -> TypeAdapter[Reading]:
    from pydantic import TypeAdapter

    return TypeAdapter(Reading)


def pack(reading: Reading) -> bytes:
    """A reading as compressed JSON. Level 1: twice the speed of the default for a tenth more bytes."""
    return zlib.compress(_readings().dump_json(reading), 1)


def unpack(body: bytes) -> Reading:
    """What `pack` made, as a reading again."""
    return _readings().validate_json(zlib.decompress(body))


@cache
def _casebooks() -> TypeAdapter[Casebook]:
    from pydantic import TypeAdapter

    return TypeAdapter(Casebook)


@cache
def _gists() -> TypeAdapter[Gist]:
    from pydantic import TypeAdapter

    return TypeAdapter(Gist)


def gist_json(document: Document, reading: Reading) -> str:
    """The gist of a reading as JSON."""
    return _gists().dump_json(gist(document, reading)).decode()


def gist_of(content: str) -> Gist:
    """What `gist_json` made, as a gist again."""
    return _gists().validate_json(content)


def casebook_json(casebook: Casebook) -> str:
    """A casebook as JSON."""
    return _casebooks().dump_json(casebook).decode()


def casebook_of(content: str) -> Casebook:
    """What `casebook_json` made, as a casebook again."""
    return _casebooks().validate_json(content)


def document_row(document: Document) -> list[Any]:
    """The values of `schema.DOCUMENT`."""
    cuts = json.dumps([[cut.start, cut.end, cut.kind, cut.why] for cut in document.cuts], ensure_ascii=False)
    return [cuts if name == "cuts" else getattr(document, name) for name in DOCUMENT]


def document_of(row: Sequence[Any]) -> Document:
    """A document from the values of `schema.DOCUMENT`."""
    values = dict(zip(DOCUMENT, row, strict=True))
    return Document(**{**values, "cuts": tuple(Cut(*cut) for cut in json.loads(values["cuts"]))})


def entity_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Who and what is named, each with the names and descriptions by which the text means it."""
    for entity in reading.entities:
        told = (mention for mention in entity.mentions if mention.kind != "pronoun")
        names = (" ".join(document.text[mention.start : mention.end].split()) for mention in told)
        yield {
            "doc": document.id,
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "side": entity.side,
            "role": entity.role,
            "names": list(dict.fromkeys(names)),
            "mentions": len(entity.mentions),
            "candidates": list(entity.candidates),
            "members": list(entity.members),
        }


def attribution_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Who said what, each with its words; `start` and `end` are those of the content's whole stretch.

    `chain` names the voices, the outlet first and the speaker last, and `distance` is how many stand between
    speaker and reader (`nouns.chain.voices`); `lemmas` are the content's words as a dictionary lists them.
    """
    entities = {entity.id: entity for entity in reading.entities}
    starts = [sentence.start for sentence in reading.sentences]
    for n, (found, links) in enumerate(zip(reading.attributions, chains(reading), strict=True)):
        if not found.content:
            continue
        entity = entities.get(found.speaker or "")
        chain = voices(document, links)
        yield {
            "doc": document.id,
            "n": n,
            "kind": found.kind,
            "manner": found.manner,
            "sourcing": found.sourcing,
            "entity": entity.id if entity else None,
            "speaker": entity.name if entity else None,
            "side": entity.side if entity else None,
            "role": entity.role if entity else None,
            "source": _words(document, found.source),
            "cue": _words(document, found.cue),
            "content": _words(document, found.content),
            **_stretch(found.content),
            "source_at": _ends(found.source),
            "cue_at": _ends(found.cue),
            "content_at": _ends(found.content),
            "parent": found.parent,
            "count": found.count,
            "continued": found.continued,
            "translation_of": found.translation_of,
            "chain": list(chain),
            "distance": len(chain) - 1,
            "lemmas": " ".join(_lemmas(reading.sentences, starts, found.content)),
        }


def event_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Who did what to whom; actors by name, else by their words."""
    names = {entity.id: entity.name for entity in reading.entities}
    for n, event in enumerate(reading.events):
        yield {
            "doc": document.id,
            "n": n,
            "label": event.label,
            "actor": names.get(event.actor or "") or _words(document, event.source),
            "recipient": names.get(event.recipient or "") or _words(document, event.target),
            "status": event.status,
            "negated": event.negated,
            "date": event.date,
            "place": event.place,
            **_stretch((event.trigger,)),
        }


def meeting_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """Meetings as one document tells them."""
    for n, meeting in enumerate(reading.meetings):
        yield {
            "doc": document.id,
            "n": n,
            "parties": list(meeting.parties),
            "people": list(meeting.people),
            "status": meeting.status,
            "directness": meeting.directness,
            "format": meeting.format,
            "level": meeting.level,
            "mediator": meeting.mediator,
            "venue": meeting.venue,
            "date": meeting.date,
            "discreet": meeting.discreet,
            "round": None if meeting.round is None else str(meeting.round),
            **_stretch((meeting.evidence,)),
        }


def statement_rows(statements: Iterable[Statement]) -> Iterator[Row]:
    """Statements of one document, in order."""
    for n, said in enumerate(statements):
        yield {
            "doc": said.evidence.doc,
            "n": n,
            "party": said.party,
            "option": said.option,
            "stance": said.stance,
            "firmness": said.firmness,
            "voice": said.voice,
            "condition": said.condition,
            "date": said.date,
            "start": said.evidence.start,
            "end": said.evidence.end,
            "holder": [said.holder.start, said.holder.end] if said.holder else None,
            "term": [said.term.start, said.term.end] if said.term else None,
            "chain": list(said.chain),
            "coder": said.coder,
            "casebook": said.casebook,
            "score": said.score,
        }


def statement_of(row: Row) -> Statement:
    """A statement from a row of `statements`."""
    doc = row["doc"]
    return Statement(
        **{name: row[name] for name in _PLAIN},
        evidence=Span(doc, row["start"], row["end"]),
        holder=Span(doc, *row["holder"]) if row["holder"] else None,
        term=Span(doc, *row["term"]) if row["term"] else None,
        chain=tuple(row["chain"]),
    )


def hand_coded_rows(coded: Iterable[HandCoded], file: str) -> Iterator[Row]:
    """What people coded, in the order of their file."""
    for n, said in enumerate(coded):
        yield {
            "doc": said.evidence.doc,
            "n": n,
            "start": said.evidence.start,
            "end": said.evidence.end,
            "file": file,
            **{name: getattr(said, name) for name in _BY_HAND},
        }


def hand_coded_of(row: Row) -> HandCoded:
    """What a person coded, from a row of `hand_coded`."""
    evidence = Span(row["doc"], row["start"], row["end"])
    return HandCoded(**{name: row[name] for name in _BY_HAND}, evidence=evidence)


def _words(document: Document, spans: Sequence[Span]) -> str | None:
    return " … ".join(document.text[span.start : span.end] for span in spans) or None


def _ends(spans: Sequence[Span]) -> list[int]:
    return [at for span in spans for at in (span.start, span.end)]


def _lemmas(sentences: Sequence[Sentence], starts: Sequence[int], spans: Sequence[Span]) -> Iterator[str]:
    for span in spans:
        for number in range(max(bisect_right(starts, span.start) - 1, 0), len(sentences)):
            if sentences[number].start >= span.end:
                break
            words = sentences[number].words
            for start, end, lemma in zip(words.start, words.end, words.lemma, strict=False):
                if span.start <= start and end <= span.end and any(c.isalnum() for c in lemma):
                    yield lemma.lower()


def _stretch(spans: Sequence[Span]) -> dict[str, int]:
    return {"start": min(span.start for span in spans), "end": max(span.end for span in spans)}

"""Statements of French, German and Russian documents, coded by the order of their words."""

from __future__ import annotations

from parley.casebook.foreign import Foreign
from parley.casebook.names import Names
from parley.casebook.voices import Voices
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement


def by_order(
    document: Document,
    reading: Reading,
    casebook: Casebook,
    names: Names,
    foreign: Foreign,
    lang: str,
    coder: str,
) -> list[Statement]:
    """The statements in a text that is coded by the order of its words."""
    known = names.of_entities(reading)
    voices = Voices(document, reading, names, known)
    found: dict[tuple[str, str, str, int], Statement] = {}
    before: str | None = None
    recent: list[tuple[str, int]] = []
    for s in reading.sentences:
        if s.role in ("byline", "caption") or not (pieces := document.pieces(s.start, s.end)):
            continue
        evidence = max(pieces, key=lambda p: p.end - p.start)
        said_by = voices.speaker(s)
        told, recent, before = foreign.read(
            document.text, s.start, s.end, lang, known, said_by, before, recent
        )
        for one in told:
            stance = "for" if one.sign > 0 else "against"
            by = voices.speaker(s, one.cue)
            statement = Statement(
                one.party,
                one.option,
                "conditional" if one.condition else stance,
                evidence,
                "red-line" if one.red else "firm" if one.firm else "open",
                "party" if by == one.party else voices.unnamed(one.cue) or "author",
                document.text[slice(*one.condition)] if one.condition else None,
                document.published,
                Span(document.id, *one.holder),
                Span(document.id, *one.term),
                (),
                coder,
                casebook.digest,
                0.8,
            )
            found.setdefault((one.party, one.option, statement.stance, evidence.start), statement)
    return sorted(found.values(), key=lambda x: (x.evidence, x.party, x.option))

"""Conditions that the sources name: what has to be true first, for what, and whose condition it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.nouns.document import Document
from parley.nouns.position import Condition
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement

_FIRST = (  # what depends, then the condition
    r"(?P<of>[^.;:?!]+?),?\s+(?:but )?(?:only (?:if|once|when|after)|unless|provided that|(?<=, )provided"
    r"|providing that|so long as|as long as|on condition that|on the condition that|in exchange for"
    r"|in return for|subject to|depends? on|depended on|hinges? on"
    r"|(?:is|are|was|were) (?:contingent|conditional|dependent) (?:up)?on"
    r"|would (?:first )?require)\s+(?P<if>[^.;?!]+)"
)
_BEFORE = (  # the condition, then what depends
    r"^(?:[^\w]*(?:But|And|Yet|For)?,?\s*)"
    r"(?:Only (?:if|once|when|after)|Unless|Without|Provided(?: that)?|As long as|Until)"
    r"\s+(?P<if>[^.;?!]+?),\s+(?P<of>[^.;?!]{12,})"
)
_UNTIL = r"(?P<of>[^.;:?!]*?\b(?:not|no|never|nothing|\w+n[’']t)\b[^.;:?!]*?),?\s+until\s+(?P<if>[^.;?!]+)"
_TAKES = (  # what a settlement takes
    r"(?P<of>[^.;:?!]*?\b(?:peace|deal|truce|ceasefire|agreement|settlement|accord|talks|negotiations?|breakthrough)\b"
    r"[^.;:?!]*?),?\s+(?:requires?|presupposes?)\s+(?P<if>[^.;?!]+)"
)
_CONDITION_FOR = (
    r"\b(?:pre)?conditions? (?:for|of) (?P<of>[^.;:?!,]+?)\s+(?:is|are|was|were|remains?) (?P<if>[^.;?!]+)"
)
_PATTERNS = tuple(re.compile(p) for p in (_BEFORE, _CONDITION_FOR, _FIRST, _UNTIL, _TAKES))
_LIST_TAIL = re.compile(r"((?:[^,]{3,60}, )?and [^,]+), ")
_NEXT_CLAUSE = re.compile(r", (?:I|it|they|we|he|she|there|these|will|would|is|are) ")
_NOT = re.compile(
    r"\b(?:as if|even if|what if|in order to require|security requires that you|if you)\b", re.IGNORECASE
)


def conditions(
    statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]
) -> tuple[Condition, ...]:
    """The conditions in the texts, in the order of the documents: coded ones first claim their sentence."""
    coded: dict[tuple[str, int], Statement] = {}
    for s in statements:
        if s.stance == "conditional":
            coded.setdefault((s.evidence.doc, s.evidence.start), s)
    found: list[Condition] = []
    for document, reading in pairs:
        for sentence in reading.sentences:
            if sentence.role != "prose":
                continue
            pieces = document.pieces(sentence.start, sentence.end)
            if len(pieces) == 1:
                row = _find(document, reading, pieces[0], sentence, coded.get((document.id, pieces[0].start)))
                if row:
                    found.append(row)
    return tuple(found)


def _find(
    document: Document, reading: Reading, piece: Span, sentence: Sentence, coded: Statement | None
) -> Condition | None:
    text = document.text[piece.start : piece.end]
    if text.endswith("?") or "?" in text or _NOT.search(text):
        return None
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match and len(match["if"].split()) >= 2 and len(match["of"].split()) >= 2:
            start = piece.start
            begin, end, of = match.start("if"), match.end("if"), match.start("of")
            tail = _LIST_TAIL.match(match["of"]) if begin < of else None
            if tail:  # "without A, B, and C, …": the list goes on
                end, of = of + tail.end(1), of + tail.end()
            clause = _NEXT_CLAUSE.search(text, begin, end) if of < begin else None
            end = clause.start() if clause else end
            if (
                text[begin:end].split()[0].lower() in ("that", "this", "so")
                and len(text[begin:end].split()) < 3
            ):
                return None
            holder = _holder(document, reading, start + match.start("if"))
            return Condition(
                Span(document.id, start + begin, start + end),
                Span(document.id, start + of, start + match.end("of")),
                piece,
                holder,
                coded.party if coded else None,
                coded.option if coded else None,
            )
    return None


def _holder(document: Document, reading: Reading, at: int) -> str | None:
    """Whose words hold the condition: the nearest attribution around it that has a source."""
    inside = [
        said
        for said in reading.attributions
        if said.source and any(c.start <= at < c.end for c in said.content)
    ]
    if not inside:
        return None
    said = min(inside, key=lambda a: sum(c.end - c.start for c in a.content))
    names = {e.id: e.name for e in reading.entities}
    if said.speaker in names:
        name = names[said.speaker]
        return None if name.lower() in ("i", "we") else name
    span = said.source[0]
    words = " ".join(document.text[span.start : span.end].split())
    return None if words.lower() in ("i", "we") else words

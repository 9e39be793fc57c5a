"""Who speaks in the passages of a brief: what the HTML marks as source, cue and content."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from parley.brief.details import Known, unknown_name
from parley.brief.material import Material
from parley.nouns.brief import Evidence, Said
from parley.nouns.chain import chains, voices
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span


def said(material: Material, evidence: Iterable[Evidence]) -> tuple[Said, ...]:
    """The attributions that overlap the evidence, by document and place."""
    passages: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for piece in evidence:
        passages[piece.doc].append((piece.start, piece.end))
    return tuple(
        one
        for doc in sorted(passages)
        if doc in material.readings
        for one in _of(material.documents[doc], material.readings[doc], sorted(set(passages[doc])))
    )


def _of(document: Document, reading: Reading, passages: list[tuple[int, int]]) -> Iterator[Said]:
    for found, links in zip(reading.attributions, chains(reading), strict=True):
        if not overlaps(_pairs((*found.cue, *found.content)), passages):
            continue
        yield Said(
            document.id,
            _pairs(found.source),
            _pairs(found.cue),
            _pairs(found.content),
            found.kind,
            found.manner,
            found.sourcing,
            voices(document, links),
            _depth(reading.attributions, found),
        )


def kept(
    given: Iterable[Said], evidence: Iterable[Evidence], documents: Mapping[str, Document], known: Known
) -> tuple[Said, ...]:
    """Those that lie in the passages that a brief shows; names that its sources do not hold are left out."""
    passages: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for piece in evidence:
        passages[piece.doc].append((piece.start, piece.end))
    out = []
    for one in given:
        if one.doc not in passages or not overlaps((*one.cue, *one.content), sorted(passages[one.doc])):
            continue
        if misplaced(one, documents.get(one.doc)) is None:
            out.append(one)
    return tuple(_named(one, documents, known) for one in out)


def misplaced(one: Said, document: Document | None) -> str | None:
    """Why the marks of a passage may not stand, None if they may."""
    spans = (*one.source, *one.cue, *one.content)
    if document is not None and all(0 <= start < end <= len(document.text) for start, end in spans):
        return None
    return f"a mark of who speaks lies outside document {one.doc}"


def _named(one: Said, documents: Mapping[str, Document], known: Known) -> Said:
    names = known.words | known.of_text(one.doc, documents[one.doc])
    if any(unknown_name(name, names) for name in one.chain):
        return replace(one, chain=())
    return one


def overlaps(spans: Iterable[tuple[int, int]], passages: list[tuple[int, int]]) -> bool:
    """Whether one of the spans shares a character with one of the passages, which are in order."""
    for start, end in spans:
        at = bisect_left(passages, (end, end))
        if any(begin < end and start < stop for begin, stop in passages[:at]):
            return True
    return False


def _pairs(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans)


def _depth(every: tuple[Attribution, ...], one: Attribution) -> int:
    depth, at, seen = 0, one.parent, set()
    while at is not None and 0 <= at < len(every) and at not in seen:
        seen.add(at)
        depth, at = depth + 1, every[at].parent
    return depth

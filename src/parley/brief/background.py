"""The section "How we got here": what was done on which date, oldest first, with causes that are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parley.brief.material import Material
from parley.nouns.brief import Line, Section
from parley.nouns.span import Span
from parley.nouns.story import Entry

_TOLD = re.compile(r"(\d{1,6}) reports")
_ALIKE = 0.85  # share of the longer one's words from which two sentences are one
_THIN = 3  # entries below which the openings of earlier reports help
CAUSE = "cause"  # the label of a passage that names the cause of the entry before it


def background(material: Material) -> Section:
    """Dated sentences that stand alone, oldest first; each says by how many reports it is told.

    Where few events have a date, what earlier reports opened with stands beside them, at the reports' dates.
    """
    lines = tuple(_once(line for entry in material.timeline for line in _lines(material, entry)))
    if len(lines) < _THIN:
        lines = (*lines, *_earlier(material, lines))
        lines = tuple(sorted(lines, key=lambda line: line.date or ""))
    empty = None if lines else "No sentence tells a dated event."
    return Section("background", "How we got here", lines, empty)


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """A sentence that names several days, and a copy of it, stands at the first of them alone."""
    shown: list[set[str]] = []
    for line in lines:
        own = set(re.findall(r"\w+", " ".join(piece.quote for piece in line.evidence)))
        if not any(len(own & other) > _ALIKE * max(len(own), len(other)) for other in shown):
            yield line
        shown.append(own)


def reports(line: Line) -> int:
    """How many independent reports tell an entry, by its label."""
    told = _TOLD.fullmatch(line.label or "")
    return int(told.group(1)) if told else 1


def _lines(material: Material, entry: Entry) -> Iterator[Line]:
    """The best sentence that can stand alone and, where another passage names the cause, that."""
    for span in entry.sentences:
        line = _line(material, entry, span, _reports(material, entry))
        if line is not None:
            yield line
            break
    else:
        return
    cause = entry.because
    if cause is not None and not span.overlaps(cause):
        line = _line(material, entry, cause, CAUSE)
        if line is not None:
            yield line


def _earlier(material: Material, told: Sequence[Line]) -> Iterator[Line]:
    shown = {(piece.doc, piece.start) for line in told for piece in line.evidence}
    for span in material.earlier:
        date = material.documents[span.doc].published
        line = material.standing_alone(span, date=date, holder=material.outlet(span.doc))
        if line is not None and not shown & {(piece.doc, piece.start) for piece in line.evidence}:
            yield line


def _line(material: Material, entry: Entry, span: Span, label: str | None) -> Line | None:
    return material.standing_alone(span, date=entry.date, holder=material.outlet(span.doc), label=label)


def _reports(material: Material, entry: Entry) -> str | None:
    """By how many independent reports, where by more than one."""
    count = len({material.origins.get(span.doc, span.doc) for span in entry.sentences})
    return f"{count} reports" if count > 1 else None

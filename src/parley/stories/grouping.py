"""Documents about one development become one story."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date

import numpy as np
from numpy.typing import NDArray

from parley.nouns.document import Document
from parley.nouns.story import Story
from parley.stories.copies import origins
from parley.stories.linkage import average_linkage
from parley.stories.unions import Unions
from parley.stories.vectors import Vectors, vectors

_ALIKE = 0.155  # from this average likeness on, two groups are one story
_USUAL = 0.25  # likeness of a report to its nearest, from which its neighbourhood is dense
_STRAIN = 0.4  # how far a dense neighbourhood raises the bar
_NEAREST = 2  # neighbours that tell how dense it is there
_SOON = 2  # days within which reports of one development appear
_FADES = 4  # further days in which half of the drift is reached
_DRIFT = 0.2  # likeness that reports months apart lose: the same dispute, another development
_MOST = 3000  # reports that are compared each with each

_Bar = Callable[[int, NDArray[np.int64]], NDArray[np.float64]]


def group(documents: Iterable[Document]) -> tuple[Story, ...]:
    """Stories, the largest first: documents about one development, whatever their number.

    Copies count as one. Reports are compared by weighted words (see `vectors`); the likeness of two
    counts for less where both have near neighbours already (in the spirit of Zelnik-Manor & Perona 2004), so
    that one setting serves dense and thin heaps, and for less where they appeared more than two days apart: a
    dispute goes on in the same words for months. Average linkage then joins them. The order of the input does
    not matter.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    if not ordered:
        return ()
    numbers = origins(ordered)
    copies: dict[int, list[Document]] = {}
    for document in ordered:
        copies.setdefault(numbers[document.id], []).append(document)
    reports = [max(found, key=lambda document: len(document.view.text)) for found in copies.values()]
    rows = vectors([report.view.text for report in reports])
    likely = list(copies.values())
    stories = [
        _story(
            [doc for row in sorted(members) for doc in likely[row]], numbers, _heart(rows, members, reports)
        )
        for members in _clusters(rows, _days(reports))
    ]
    return tuple(sorted(stories, key=lambda story: (-len(set(story.origins)), story.begin or "9", story.id)))


def rows(stories: Iterable[Story]) -> Iterator[dict[str, str]]:
    """One row a document, `{id, cluster}`, as `parley group` prints them."""
    for story in stories:
        for doc in story.docs:
            yield {"id": doc, "cluster": story.id}


def _clusters(matrix: Vectors, days: NDArray[np.float64]) -> list[list[int]]:
    """Average linkage within what single linkage joins: what that leaves apart could never be merged."""
    near = matrix.neighbours(_MOST)
    likeness = [
        matrix.likeness(row, others) if len(others) else np.empty(0) for row, others in enumerate(near)
    ]
    density = np.array([np.sort(found)[-_NEAREST:].mean() if len(found) else 0.0 for found in likeness])

    def bar(row: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        return _strain(density[row], density[others]) - _drift(days[row], days[others])

    least = _ALIKE
    while True:
        unions = Unions(len(near))
        for row, others in enumerate(near):
            for other in others[likeness[row] + bar(row, others) >= least].tolist():
                unions.join(row, other)
        parts = unions.sets()
        if max(len(part) for part in parts) <= _MOST:
            break
        least += 0.05  # a chain through everything: only closer reports hold it together
    return [cluster for part in parts for cluster in _split(matrix, part, bar)]


def _strain(own: float, theirs: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.minimum(_STRAIN * (_USUAL - (own + theirs) / 2), 0)


def _drift(own: float, theirs: NDArray[np.float64]) -> NDArray[np.float64]:
    """What two reports lose in likeness for the days between them; nothing where a day is not known."""
    gap = np.nan_to_num(np.abs(own - theirs), nan=0.0) - _SOON
    lost: NDArray[np.float64] = _DRIFT * (1 - np.exp2(-np.maximum(gap, 0) / _FADES))
    return lost


def _split(matrix: Vectors, part: list[int], bar: _Bar) -> list[list[int]]:
    if len(part) == 1:
        return [part]
    members = np.array(part)
    likeness = np.array([matrix.likeness(row, members) + bar(row, members) for row in part])
    return [[part[at] for at in cluster] for cluster in average_linkage(np.clip(likeness, 0, 1), _ALIKE)]


def _days(reports: list[Document]) -> NDArray[np.float64]:
    """The day on which each report appeared, NaN where that is not known to the day."""
    known = [report.published or "" for report in reports]
    return np.array([date.fromisoformat(day).toordinal() if len(day) == 10 else np.nan for day in known])


def _heart(matrix: Vectors, members: list[int], reports: list[Document]) -> Document:
    """The report most like all the others, among those that have a title."""
    titled = [row for row in members if reports[row].title] or members
    everyone = np.array(members)
    return reports[
        max(titled, key=lambda row: (float(matrix.likeness(row, everyone).sum()), reports[row].id))
    ]


def _story(documents: list[Document], numbers: dict[str, int], heart: Document) -> Story:
    ordered = sorted(documents, key=lambda document: (document.published or "9", document.id))
    dates = [document.published for document in ordered if document.published]
    digest = hashlib.sha256(ordered[0].id.encode()).hexdigest()[:8]
    return Story(
        id=f"s{digest}",
        headline=heart.title or _opening(heart),
        docs=tuple(document.id for document in ordered),
        origins=tuple(numbers[document.id] for document in ordered),
        begin=dates[0] if dates else None,
        until=dates[-1] if dates else None,
    )


def _opening(document: Document) -> str:
    """The first line of a text that has no title and says something, cut at a word."""
    lines = [line.strip() for line in document.view.text.split("\n")]
    line = next((line for line in lines if len(line.split()) > 3), document.id)
    return line if len(line) <= 120 else line[:120].rsplit(" ", 1)[0] + " …"

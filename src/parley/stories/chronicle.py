"""The days of a large heap: which of them its documents keep coming back to, and what tells of each.

This is timeline summarization as it is measured on Timeline17 (Tran et al. 2013): days only, from hundreds of
documents. How a story page says "how we got here" is `parley.stories.course`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Entry
from parley.stories.passages import Passage, passages
from parley.stories.when import named, within

# The numbers of this file are fitted on the five topics of Timeline17 that `benchmarks/timelines.py` runs.
_LATER = 6  # days: who names a day a week on says that it mattered
_REMEMBERED = 0.5  # what a document says by that, beside naming the day at all
_CLOSE = 2  # how steeply a document's say falls with its distance from what the heap is about
_LEAST, _ROOT = 5, 1.5  # a timeline grows with the square root of the days that its reports span
_EVE, _SHARE = 14, 0.25  # days before the first report, and share of the span, in which a story may begin
_OPENING = 6  # sentences of a report that tell of its own day and of the day before
_SHORT, _LONG = 10, 40  # words of a sentence that may stand
_TOPIC = 0.5  # what the heap is about, beside what the day is about
_ALIKE = 0.5

Numbers = NDArray[np.float64]


@dataclass
class _Day:
    """Who names a day, with each document's say and the longest time after which it did; whose own day it is;
    what may tell it.
    """

    say: dict[int, float] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    lag: dict[int, int] = field(default_factory=dict)
    named: list[Passage] = field(default_factory=list)
    near: list[Passage] = field(default_factory=list)

    def weight(self) -> float:
        later = sum(self.say[origin] for origin, lag in self.lag.items() if lag > _LATER)
        return math.log1p(sum(self.say.values())) + _REMEMBERED * math.log1p(later)


def days(
    pairs: Iterable[tuple[Document, Reading]],
    length: int | None = None,
    *,
    numbers: Mapping[str, int] | None = None,
    sentences: int = 3,
) -> tuple[Entry, ...]:
    """Days, oldest first, each with at most `sentences` spans; `length` days, None for as many as seem right.

    A day weighs by the origins that name it, those that name it a week later once more, and each has a say by
    how close it is to what the heap is about (date selection of Tran et al. 2013 and of DATEWISE, Gholipour
    Ghalandari & Ifrim 2020, with that in place of a trained model). Its sentences cover what both the
    sentences that name the day and the openings of the day's own reports speak of (their PM-MEAN and
    CENTROID-OPT), together with what the heap is about. Days that nobody names but on which reports appeared
    come last. A heap without dates gives none.
    """
    kept = list(pairs)
    heap = _Words(passages(kept, numbers))
    found = _collect(heap, kept)
    first, last = _span(kept)
    if first and last:
        eve = first - timedelta(days=max(_EVE, round((last - first).days * _SHARE)))
        found = {day: one for day, one in found.items() if day >= eve.isoformat()}
    weights = {day: one.weight() for day, one in found.items() if one.say or one.own}
    wanted = length or max(_LEAST, round(_ROOT * math.sqrt((last - first).days + 1 if first and last else 0)))
    entries: list[Entry] = []
    for day in sorted(weights, key=lambda day: (-weights[day], -len(found[day].own), day)):
        if len(entries) == wanted:
            break
        told = _tell(found[day], heap, sentences)
        if told:
            entries.append(Entry(day, tuple(passage.span for passage in told), round(weights[day], 4)))
    return tuple(sorted(entries, key=lambda entry: entry.date))


class _Words:
    """The heap's sentences, how much each word of theirs weighs, and how close documents are to its middle.

    A document's words weigh by TF-IDF with sublinear counts, over sentences; the heap's middle is their mean.
    """

    def __init__(self, found: Iterable[Passage]) -> None:
        self.passages = tuple(found)
        held = Counter(word for passage in self.passages for word in passage.words)
        self.column = {word: at for at, word in enumerate(held)}
        total = len(self.passages)
        counts = np.fromiter(held.values(), dtype=np.float64, count=len(held))
        self.idf: Numbers = 1 + np.log((1 + total) / (1 + counts))
        self.middle: Numbers = np.zeros(len(held))
        rows = list(self._documents())
        for _, columns, values in rows:
            self.middle[columns] += values
        self.middle /= np.linalg.norm(self.middle) or 1.0
        close = {doc: float(self.middle[columns] @ values) for doc, columns, values in rows}
        usual = sum(close.values()) / len(close) if close else 1.0
        self.say = {doc: (found / (usual or 1.0)) ** _CLOSE for doc, found in close.items()}

    def _documents(self) -> Iterator[tuple[str, NDArray[np.int64], Numbers]]:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for passage in self.passages:
            counts[passage.document.id].update(passage.words)
        for doc, held in counts.items():
            columns = np.array([self.column[word] for word in held], dtype=np.int64)
            values = (1 + np.log(np.fromiter(held.values(), dtype=np.float64))) * self.idf[columns]
            yield doc, columns, values / (np.linalg.norm(values) or 1.0)

    def matrix(self, rows: Sequence[Passage]) -> tuple[Numbers, Numbers]:
        """Sentences as rows of unit length over the words that they hold, and the middle over those."""
        local = {word: at for at, word in enumerate(sorted({w for passage in rows for w in passage.words}))}
        columns = np.array([self.column[word] for word in local], dtype=np.int64)
        made = np.zeros((len(rows), len(local)))
        for at, passage in enumerate(rows):
            made[at, [local[word] for word in passage.words]] = 1.0
        made *= self.idf[columns]
        lengths = np.linalg.norm(made, axis=1, keepdims=True)
        return made / np.where(lengths, lengths, 1.0), self.middle[columns]


def _collect(heap: _Words, kept: Sequence[tuple[Document, Reading]]) -> dict[str, _Day]:
    dated = {document.id: named(reading, document, days_only=True) for document, reading in kept}
    found: dict[str, _Day] = defaultdict(_Day)
    for passage in heap.passages:
        document, published = passage.document, _day(passage.document.published)
        here = within(dated[document.id], passage.sentence.start, passage.sentence.end)
        for one in here:
            day = found[one.when]
            lag = (published - date.fromisoformat(one.when)).days if published else 0
            say = heap.say.get(document.id, 0.0)
            day.say[passage.origin] = max(day.say.get(passage.origin, 0.0), say)
            day.lag[passage.origin] = max(day.lag.get(passage.origin, 0), lag)
            day.named.append(passage)
        if published and passage.number < _OPENING:
            found[published.isoformat()].own.add(passage.origin)
        if published and not here and passage.number < _OPENING:
            for back in (0, 1):
                found[(published - timedelta(days=back)).isoformat()].near.append(passage)
    return found


def _tell(day: _Day, heap: _Words, limit: int) -> list[Passage]:
    """Greedily, the sentences whose sum comes nearest to what the day, and the heap, are about."""
    rows = [*day.named, *day.near]
    if not rows:
        return []
    matrix, middle = heap.matrix(rows)
    target = _about(matrix, len(day.named))
    target = target / (np.linalg.norm(target) or 1.0) + _TOPIC * middle
    target = target / (np.linalg.norm(target) or 1.0)
    alone = matrix @ target
    fits = np.array([_SHORT <= len(passage.text.split()) <= _LONG for passage in rows])
    open_ = fits & (alone > 0)
    if not open_.any():
        open_ = alone > 0
    chosen: list[int] = []
    total: Numbers = np.zeros(matrix.shape[1])
    while len(chosen) < limit and open_.any():
        lengths = np.sqrt(np.maximum(1 + 2 * (matrix @ total) + total @ total, 1e-9))
        best = int(np.argmax(np.where(open_, (alone + target @ total) / lengths, -1.0)))
        open_[best] = False
        if all(float(matrix[other] @ matrix[best]) <= _ALIKE for other in chosen):
            chosen.append(best)
            total = total + matrix[best]
    return [rows[at] for at in chosen]


def _about(matrix: Numbers, named: int) -> Numbers:
    """What both those that name a day and the day's reports speak of; what all do, where one is not."""
    one, other = matrix[:named], matrix[named:]
    if len(one) and len(other):
        means: tuple[Numbers, Numbers] = one.mean(axis=0), other.mean(axis=0)
        shared: Numbers = np.where((means[0] > 0) & (means[1] > 0), means[0] + means[1], 0.0)
        if shared.any():
            return shared
    summed: Numbers = matrix.sum(axis=0)
    return summed


def _span(kept: Sequence[tuple[Document, Reading]]) -> tuple[date | None, date | None]:
    found = [day for document, _ in kept if (day := _day(document.published))]
    return min(found, default=None), max(found, default=None)


def _day(when: str | None) -> date | None:
    return date.fromisoformat(when) if when and len(when) == 10 else None

"""What a heap of documents is about, so that causes, effects and reactions are those of its development."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from parley.stories.passages import Passage
from parley.stories.spans_of_time import last_day
from parley.stories.tree import Tree
from parley.stories.words import content

_LEAD = (1.0, 0.6, 0.4, 0.3)  # what the first sentences of a report weigh beside its title's 1
_STEM = 5  # letters
_FEW = 4  # a sentence with this many of the telling words is about the development as much as any
_BEFORE = timedelta(days=60)  # what happened longer before the first report is its background


@dataclass(frozen=True)
class Development:
    """The words that titles and leads share, from 0 to 1, and the days from the first report to the last."""

    weights: Mapping[str, float] = field(default_factory=dict)
    begin: date | None = None
    newest: date | None = None

    def relevance(self, words: Iterable[str]) -> float:
        """How much of what the development is about these words carry, from 0 to 1."""
        best = sorted((self.weights.get(stem, 0.0) for stem in set(map(_key, words))), reverse=True)[:_FEW]
        return min(sum(best) / max(self._most, 1e-9), 1.0)

    def speaks_of(self, words: frozenset[str]) -> bool:
        """Whether one of these words is among those that tell the development."""
        return any(_key(word) in self.weights for word in words)

    def weight(self, word: str) -> float:
        """How much of what the development is about one word carries, from 0 to 1."""
        return self.weights.get(_key(word), 0.0)

    @cached_property
    def _most(self) -> float:
        return sum(sorted(self.weights.values(), reverse=True)[: 2 * _FEW]) / 2

    def old(self, passage: Passage, *, anywhere: bool = False) -> bool:
        """Whether every date that a sentence names lies well before the first report.

        Dates that only tell more of a name do not count, unless they count `anywhere`.
        """
        if self.begin is None:
            return False
        tree = Tree(passage)
        times = [
            date.fromisoformat(time.until)
            for time in passage.reading.times
            if passage.sentence.start <= time.start < passage.sentence.end
            and time.until
            and (anywhere or not tree.aside(time.start - passage.sentence.start))
            and not tree.counts(time.start - passage.sentence.start)
        ]
        return bool(times) and max(times) < self.begin - _BEFORE


def _key(word: str) -> str:
    """By what the forms of a word meet: shoot, shooting."""
    return word[:_STEM]


def development(passages: Iterable[Passage]) -> Development:
    """What the passages of a story are about: each origin's title and first sentences count once."""
    of_origin: dict[int, dict[str, float]] = defaultdict(dict)
    days: list[date] = []
    titled: set[str] = set()
    for passage in passages:
        document, words = passage.document, of_origin[passage.origin]
        if document.id not in titled:
            titled.add(document.id)
            if document.published:
                days.append(last_day(document.published))
            for word, _, _ in content(document.title or ""):
                words[_key(word)] = 1.0
        if passage.number < len(_LEAD):
            for word in passage.words:
                words[_key(word)] = max(words.get(_key(word), 0.0), _LEAD[passage.number])
    total: dict[str, float] = defaultdict(float)
    for words in of_origin.values():
        for word, weight in words.items():
            total[word] += weight
    most = max(total.values(), default=1.0)
    weights = {word: weight / most for word, weight in total.items()}
    return Development(weights, min(days, default=None), max(days, default=None))

"""Texts as weighted words: a row for each report, made from its text alone, and an index of heavy words.

Rarity comes from a table of general texts, never from the heap at hand: so a row, and the likeness of two,
stay as they are whatever comes later, and new documents touch only their neighbours.
"""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from parley.stories import bridge
from parley.stories.words import content

_HALF = 300  # characters after which a word counts half as much: reports say first what they are about
_RARE = 0.003  # share of general texts that hold a word outside the table
_FLOOR = 0.001
_NUMBER = 1.5  # a number says more of which event this is than a word of the same rarity
_SPACE = 1 << 22  # columns; two words in one column is too seldom to matter
_TOP = 24  # heaviest words of a text by which its neighbours are looked up
_WIDE = 100  # a word that leads more texts than this finds no neighbours
_NEAR = 64  # neighbours that are compared exactly
_STRIP = 4096
_DIGITS = 9  # of a likeness, so that rounding in another order of sums never decides

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Row:
    """A text as a vector of unit length: its columns, sorted, their values, and how many words it has."""

    columns: Places
    values: Numbers
    words: int
    lang: str = ""

    def top(self) -> list[int]:
        """The heaviest columns."""
        best = np.lexsort((self.columns, -self.values))[:_TOP]
        return [int(column) for column in self.columns[best]]


def row(text: str, lang: str = "") -> Row:
    """TF-IDF with sublinear counts (Salton & Buckley 1988); what stands first counts most."""
    found = list(content(text))
    return _row(weights((word, at) for word, at, _ in found), len(found), lang)


def weights(found: Iterable[tuple[str, int]]) -> dict[str, float]:
    """What each word of a text weighs, from its stems and the offsets at which they stand."""
    counts: dict[str, float] = defaultdict(float)
    for word, at in found:
        counts[word] += 2 / (1 + at / _HALF)
    return {
        word: (_NUMBER if word[0].isdigit() else 1.0) * math.log1p(count) * _rarity(word)
        for word, count in counts.items()
    }


def bridge_row(text: str, lang: str) -> Row:
    """The same of what texts in other languages may hold too (see `parley.stories.bridge`)."""
    cells = bridge.cells(text, lang)
    return _row(cells, len(cells), lang)


def _row(weights: Mapping[str, float], words: int, lang: str) -> Row:
    cells: dict[int, float] = defaultdict(float)
    for word, weight in sorted(weights.items()):
        cells[zlib.crc32(word.encode()) % _SPACE] += weight
    columns = np.array(sorted(cells), dtype=np.int64)
    values = np.array([cells[column] for column in columns.tolist()], dtype=np.float64)
    length = math.sqrt(float((values * values).sum())) or 1.0
    return Row(columns, values / length, words, lang)


def likeness(one: Row, others: list[Row]) -> Numbers:
    """Cosine of one row with others, rounded."""
    if not others or not len(one.columns):
        return np.zeros(len(others))
    lengths = [len(other.columns) for other in others]
    columns = np.concatenate([other.columns for other in others])
    at = np.minimum(np.searchsorted(one.columns, columns), len(one.columns) - 1)
    shared = np.flatnonzero(one.columns[at] == columns)
    products = one.values[at[shared]] * np.concatenate([other.values for other in others])[shared]
    whose = np.repeat(np.arange(len(others)), lengths)[shared]
    return np.round(np.bincount(whose, products, minlength=len(others)), _DIGITS)


def matrix(rows: list[Row]) -> Numbers:
    """Cosines of all rows with each other, in strips of columns so that memory stays small."""
    columns, at = np.unique(np.concatenate([row.columns for row in rows]), return_inverse=True)
    owner = np.repeat(np.arange(len(rows)), [len(row.columns) for row in rows])
    values = np.concatenate([row.values for row in rows])
    order = np.argsort(at, kind="stable")
    at, owner, values = at[order], owner[order], values[order]
    found = np.zeros((len(rows), len(rows)))
    for start in range(0, len(columns), _STRIP):
        own = slice(*np.searchsorted(at, (start, start + _STRIP)).tolist())
        strip = np.zeros((len(rows), min(_STRIP, len(columns) - start)))
        strip[owner[own], at[own] - start] = values[own]
        found += strip @ strip.T
    return np.round(found, _DIGITS)


@dataclass
class Index:
    """Which rows share their heaviest words, kept up as rows come and go."""

    rows: dict[str, Row]
    leads: dict[int, set[str]]

    def put(self, name: str, made: Row) -> set[str]:
        """Adds a row; gives the rows whose neighbours may change by that."""
        self.rows[name] = made
        touched = {name}
        for column in made.top():
            leading = self.leads.setdefault(column, set())
            leading.add(name)
            if len(leading) <= _WIDE + 1:  # at the one too many, the word stops finding neighbours for all
                touched |= leading
        return touched

    def drop(self, name: str) -> set[str]:
        """Takes a row out; gives the rows whose neighbours may change by that."""
        touched: set[str] = set()
        for column in self.rows.pop(name).top():
            leading = self.leads[column]
            leading.discard(name)
            if len(leading) <= _WIDE:
                touched |= leading
        return touched

    def near(self, name: str, *, abroad: bool = False) -> list[str]:
        """The rows worth comparing with one, sorted: those with which it shares most of its heavy words.

        With `abroad`, only rows of texts in other languages.
        """
        own = self.rows[name]
        weight = dict(zip(own.columns.tolist(), own.values.tolist(), strict=True))
        score: dict[str, float] = defaultdict(float)
        for column in own.top():
            leading = self.leads[column]
            if len(leading) <= _WIDE:
                for other in leading:
                    score[other] += weight[column] ** 2
        score.pop(name, None)
        if abroad:
            score = {other: much for other, much in score.items() if self.rows[other].lang != own.lang}
        best = sorted(score.items(), key=lambda item: (-round(item[1], _DIGITS), item[0]))[:_NEAR]
        return sorted(other for other, _ in best)


def index() -> Index:
    """An index without rows."""
    return Index({}, {})


def _rarity(word: str) -> float:
    return -math.log(_common().get(word, _RARE) + _FLOOR)


@cache
def _common() -> dict[str, float]:
    lines = (files("parley.stories") / "data" / "common.tsv").read_text("utf-8").splitlines()
    return {word: float(share) for word, share in (line.split("\t") for line in lines if line[0] != "#")}

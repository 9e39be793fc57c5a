"""Texts as weighted words, and how alike they are: TF-IDF rows in numpy, without scipy's 110 MB."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from parley.stories.words import bag

_NAME = 1.5  # a name says more of which event this is than a common word does
_STOCK = 60  # how many documents the general texts count for
_RARE = 0.003  # share of them that hold a word outside the table
_TOP = 24  # heaviest words of a text by which its neighbours are looked up
_WIDE = 300  # a word that leads more texts than this finds no neighbours
_NEAR = 64  # neighbours that are compared exactly


@dataclass(frozen=True)
class Vectors:
    """Rows of unit length in compressed form; each row ends in an empty cell, so that none is empty."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float32]
    width: int

    def likeness(self, row: int, others: NDArray[np.int64]) -> NDArray[np.float32]:
        """Cosine of one row with others."""
        dense = np.zeros(self.width, dtype=np.float32)
        own = slice(self.starts[row], self.starts[row + 1])
        dense[self.columns[own]] = self.values[own]
        lengths = self.starts[others + 1] - self.starts[others]
        offsets = np.cumsum(lengths) - lengths
        cells = np.arange(int(lengths.sum())) + np.repeat(self.starts[others] - offsets, lengths)
        return np.add.reduceat(dense[self.columns[cells]] * self.values[cells], offsets).astype(np.float32)

    def neighbours(self, exact: int) -> list[NDArray[np.int64]]:
        """For each row, the rows worth comparing with it: all in small heaps, else by shared top words."""
        rows = len(self.starts) - 1
        if rows <= exact:
            everyone = np.arange(rows)
            return [np.delete(everyone, row) for row in range(rows)]
        tops: list[NDArray[np.int64]] = []
        leads: dict[int, list[int]] = {}
        for row in range(rows):
            own = slice(self.starts[row], self.starts[row + 1] - 1)
            best = np.argsort(-self.values[own], kind="stable")[:_TOP] + self.starts[row]
            tops.append(best)
            for column in self.columns[best].tolist():
                leads.setdefault(column, []).append(row)
        postings = {column: np.array(found) for column, found in leads.items() if len(found) <= _WIDE}
        return [self._nearest(row, best, postings) for row, best in enumerate(tops)]

    def _nearest(
        self, row: int, best: NDArray[np.int64], postings: dict[int, NDArray[np.int64]]
    ) -> NDArray[np.int64]:
        lists = [(postings[c], v) for c, v in self._cells(best) if c in postings]
        if not lists:
            return np.empty(0, dtype=np.int64)
        found = np.concatenate([rows for rows, _ in lists])
        weights = np.concatenate([np.full(len(rows), value * value) for rows, value in lists])
        others, where = np.unique(found, return_inverse=True)
        score = np.bincount(where, weights)
        score[others == row] = -1
        order = np.argsort(-score, kind="stable")[:_NEAR]
        return np.sort(others[order[score[order] > 0]])

    def _cells(self, at: NDArray[np.int64]) -> list[tuple[int, float]]:
        return list(zip(self.columns[at].tolist(), self.values[at].tolist(), strict=True))


def vectors(texts: Sequence[str]) -> Vectors:
    """TF-IDF with sublinear counts (Salton & Buckley 1988); names weigh more than common words."""
    bags = [bag(text) for text in texts]
    spread = Counter(word for counts, _ in bags for word in counts)
    columns = {word: number for number, word in enumerate(sorted(spread))}
    starts, cells, values = [0], [], []
    for counts, names in bags:
        row = [
            (
                columns[word],
                (1 + math.log(count))
                * _rarity(word, spread[word], len(bags))
                * (_NAME if word in names else 1),
            )
            for word, count in sorted(counts.items())
        ]
        length = math.sqrt(sum(value * value for _, value in row)) or 1.0
        cells += [column for column, _ in row] + [len(columns)]
        values += [value / length for _, value in row] + [0.0]
        starts.append(len(cells))
    return Vectors(
        np.array(starts, dtype=np.int64),
        np.array(cells, dtype=np.int64),
        np.array(values, dtype=np.float32),
        len(columns) + 1,
    )


def _rarity(word: str, documents: int, of: int) -> float:
    """Inverse document frequency in the heap and a stock of general texts together (as a Dirichlet prior).

    Five documents alone cannot tell that "government" is a common word and "Halden" is not.
    """
    return math.log((1 + of + _STOCK) / (1 + documents + _STOCK * _common().get(word, _RARE))) + 1


@cache
def _common() -> dict[str, float]:
    lines = (files("parley.stories") / "data" / "common.tsv").read_text("utf-8").splitlines()
    return {word: float(share) for word, share in (line.split("\t") for line in lines if line[0] != "#")}

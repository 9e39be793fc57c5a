"""Whether a party near an option holds a view of it, and which: small boosted trees over what stands between.

Gradient boosting of shallow trees (Friedman 2001, Annals of Statistics 29). No feature is a word of a text:
they say how much of a phrase was found, where the party stands to it in the parse, what words of stance lie
between. `tools/train_judge.py` makes `judge.json` and says what it was trained on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

ENOUGH = 0.35
"""Likelihood from which a candidate is a statement. Too weak a match is none."""

UNSURE = 0.3
"""Between this and its complement, the words of stance on the way say better whether it is for or against."""


class _Columns(dict[str, int]):
    """The column of each feature; all that the trees do not know share one more, which is never asked."""

    def __missing__(self, name: str) -> int:
        return len(self)


@dataclass(frozen=True, eq=False)
class Trees:
    """Complete binary trees of one depth: the feature and threshold of each node, the value of each leaf.

    Nodes stand by level: the first of all trees, then the second of all trees, and so on.
    """

    names: _Columns
    base: float
    feature: Any
    threshold: Any
    value: Any

    def chances(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """The likelihood, 0 to 1, of each row of features; a feature that a row lacks is 0."""
        import numpy as np

        if not rows:
            return []
        table = np.zeros((len(self.names) + 1, len(rows)), dtype=np.float32)
        at = np.fromiter(map(self.names.__getitem__, chain.from_iterable(rows)), dtype=np.intp)
        row = np.repeat(np.arange(len(rows)), [len(each) for each in rows])
        table[at, row] = np.fromiter(
            chain.from_iterable(each.values() for each in rows), dtype=np.float32, count=len(at)
        )
        # Every node of every tree is asked of all rows at once, then each answer leads to the next.
        right = (table.take(self.feature, axis=0) > self.threshold).ravel()
        count, leaves = self.value.shape
        one_node = np.arange(count * len(rows)).reshape(count, -1)
        node = np.zeros_like(one_node)
        for _ in range(leaves.bit_length() - 1):
            node = 2 * node + 1 + right.take(node * one_node.size + one_node)
        first = np.arange(0, self.value.size, leaves)[:, None]
        total = self.base + self.value.take(first + node - (leaves - 1)).sum(axis=0)
        found: list[float] = (1 / (1 + np.exp(-total))).tolist()
        return found


def cuts(name: str, reader: str = "") -> Iterator[tuple[str, float]]:
    """Each feature and threshold that the trees of that name ask about, as often as they ask."""
    of = trees(name, reader)
    columns = list(of.names)
    for feature, threshold in zip(of.feature.tolist(), of.threshold.ravel().tolist(), strict=True):
        yield columns[feature], threshold


@cache
def trees(name: str, reader: str = "") -> Trees:
    """The trees of that name: `held` (whether it is a statement) or `sign` (whether it is for).

    What the reader `rules` has read is judged by trees that learnt from nobody's articles either: from texts
    in the public domain and from our own.
    """
    file = "judge_rules.json" if reader == "rules" else "judge.json"
    stored = json.loads((files("parley.casebook") / file).read_text(encoding="utf-8"))
    return made(stored[name])


def made(stored: Mapping[str, Any]) -> Trees:
    """The trees that were stored in this form."""
    import numpy as np

    return Trees(
        _Columns((feature, n) for n, feature in enumerate(stored["names"])),
        stored["base"],
        np.array(stored["feature"], dtype=np.intp).T.ravel(),
        np.array(stored["threshold"], dtype=np.float32).T.reshape(-1, 1),
        np.array(stored["value"], dtype=np.float64),
    )

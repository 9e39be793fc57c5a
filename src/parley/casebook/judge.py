"""Whether a party near an option holds a view of it, and which: small boosted trees over what stands between.

Gradient boosting of shallow trees (Friedman 2001, Annals of Statistics 29). No feature is a word of a text:
they say how much of a phrase was found, where the party stands to it in the parse, what words of stance lie
between. `tools/train_judge.py` makes `judge.json` and says what it was trained on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

ENOUGH = 0.35
"""Likelihood from which a candidate is a statement. Too weak a match is none."""

UNSURE = 0.3
"""Between this and its complement, the words of stance on the way say better whether it is for or against."""


@dataclass(frozen=True, eq=False)
class Trees:
    """Complete binary trees of one depth: the feature and threshold of each node, the value of each leaf."""

    names: Mapping[str, int]
    base: float
    feature: Any
    threshold: Any
    value: Any

    def chances(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """The likelihood, 0 to 1, of each row of features; a feature that a row lacks is 0."""
        import numpy as np

        if not rows:
            return []
        columns, spare = self.names, len(self.names)
        table = np.zeros((len(rows), spare + 1), dtype=np.float32)
        for n, row in enumerate(rows):
            table[n, [columns.get(name, spare) for name in row]] = list(row.values())
        nodes, leaves = self.feature.shape[1], self.value.shape[1]
        first = np.arange(self.feature.shape[0])[None, :]
        row_starts = np.arange(len(rows))[:, None] * (spare + 1)
        at = np.zeros((len(rows), self.feature.shape[0]), dtype=np.int64)
        for _ in range(leaves.bit_length() - 1):
            here = first * nodes + at
            right = table.take(row_starts + self.feature.take(here)) > self.threshold.take(here)
            at = 2 * at + 1 + right
        total = self.base + self.value.take(first * leaves + at - nodes).sum(axis=1)
        found: list[float] = (1 / (1 + np.exp(-total))).tolist()
        return found


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
        {feature: n for n, feature in enumerate(stored["names"])},
        stored["base"],
        np.array(stored["feature"], dtype=np.int64),
        np.array(stored["threshold"], dtype=np.float32),
        np.array(stored["value"], dtype=np.float64),
    )

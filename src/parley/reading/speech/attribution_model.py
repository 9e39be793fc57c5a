"""The attribution model: three linear models over hashed features, in plain numpy.

Trained by `tools/train_attribution.py`; see `docs/models/attribution.md`. The file holds rounded weights by
hash, no words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BITS = 18
_MASK = (1 << BITS) - 1
Weights = NDArray[np.float32]


def hashed(features: list[str]) -> list[int]:
    """Where each feature's weights stand."""
    return [crc32(feature.encode("utf-8", "surrogatepass")) & _MASK for feature in features]


@dataclass(frozen=True)
class Model:
    """Weights: `cue` and `join` one a hash, `branch` five a hash (the labels of `spans_of_speech`)."""

    cue: Weights
    join: Weights
    branch: Weights
    threshold: float

    def cues(self, features: list[list[str]]) -> list[float]:
        """The log-odds of each candidate to head a cue."""
        if not features:
            return []
        sizes = [len(row) for row in features]
        values = self.cue[[index for row in features for index in hashed(row)]]
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        scores: list[float] = np.add.reduceat(values, starts).tolist()
        return scores

    def label(self, features: list[str]) -> int:
        """The best label of a branch."""
        return int(self.branch[hashed(features)].sum(axis=0).argmax())

    def joins(self, features: list[str]) -> bool:
        """Whether a quotation belongs to the cue."""
        return float(self.join[hashed(features)].sum()) > 0.0


@lru_cache(maxsize=1)
def load() -> Model:
    """The model that ships with Parley."""
    with (files("parley.reading") / "data" / "attribution.npz").open("rb") as file, np.load(file) as data:
        size = 1 << BITS
        cue, join = np.zeros(size, np.float32), np.zeros(size, np.float32)
        branch = np.zeros((size, 5), np.float32)
        cue[data["cue_at"]] = data["cue"]
        join[data["join_at"]] = data["join"]
        branch[data["branch_at"]] = data["branch"]
        return Model(cue, join, branch, float(data["threshold"]))

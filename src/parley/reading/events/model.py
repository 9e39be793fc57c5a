"""The event model: the PLOVER root of what one actor does to another, linear over hashed features, in numpy.

Trained by `tools/train_events.py`; see `docs/models/events.md`. The file holds rounded weights by hash, no
words. Where the file is taken out of the package the rules answer alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from parley.reading.events.plover import ROOTS

BITS = 18
_MASK = (1 << BITS) - 1
FILE = "events.npz"


def hashed(features: list[str]) -> list[int]:
    """Where each feature's weights stand; a feature given twice counts once."""
    return sorted({crc32(feature.encode("utf-8", "surrogatepass")) & _MASK for feature in features})


@dataclass(frozen=True)
class Model:
    """Weights: a row of one weight for each root of `plover.ROOTS`, by hash."""

    rows: dict[int, NDArray[np.float32]]

    def root(self, features: list[str]) -> str:
        """The likeliest root."""
        found = [row for at in hashed(features) if (row := self.rows.get(at)) is not None]
        return ROOTS[int(np.sum(found, axis=0).argmax())] if found else ROOTS[0]


@lru_cache(maxsize=1)
def load() -> Model | None:
    """The model that ships with Parley; None where its file was taken out."""
    path = files("parley.reading") / "data" / FILE
    if not path.is_file():
        return None
    with path.open("rb") as file, np.load(file) as data:
        weights = data["weights"].astype(np.float32)
        return Model(dict(zip(data["at"].tolist(), weights, strict=True)))

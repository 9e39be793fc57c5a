"""Average linkage by nearest-neighbour chains, in numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from parley.stories.unions import Unions


def average_linkage(likeness: NDArray[np.float64], least: float) -> list[list[int]]:
    """Clusters whose members are on average at least `least` alike; quadratic in time (Murtagh 1983).

    `likeness` is symmetric. Average linkage is reducible, so the chain finds the same merges as the greedy
    order would, and cutting at `least` is to keep the merges at or above it.
    """
    matrix = likeness.astype(np.float64)
    np.fill_diagonal(matrix, -1.0)
    size = np.ones(len(matrix))
    unions = Unions(len(matrix))
    waiting = list(range(len(matrix) - 1, -1, -1))
    gone = np.zeros(len(matrix), dtype=bool)
    chain: list[int] = []
    while chain or waiting:
        if not chain:
            start = waiting.pop()
            if gone[start]:
                continue
            chain.append(start)
        tip = chain[-1]
        near = int(matrix[tip].argmax())
        if len(chain) > 1 and matrix[tip, chain[-2]] >= matrix[tip, near]:
            near = chain[-2]
        if matrix[tip, near] < least:
            # Nothing in the chain's tip's reach is alike enough: it is a finished cluster.
            gone[tip] = True
            matrix[tip, :] = matrix[:, tip] = -1.0
            chain.pop()
        elif len(chain) > 1 and near == chain[-2]:
            del chain[-2:]
            kept, lost = min(tip, near), max(tip, near)
            merged = (size[kept] * matrix[kept] + size[lost] * matrix[lost]) / (size[kept] + size[lost])
            merged[gone] = -1.0
            matrix[kept, :] = matrix[:, kept] = merged
            matrix[lost, :] = matrix[:, lost] = matrix[kept, kept] = -1.0
            size[kept] += size[lost]
            gone[lost] = True
            unions.join(kept, lost)
            waiting.append(kept)
        else:
            chain.append(near)
    return unions.sets()

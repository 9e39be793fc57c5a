"""Which of many points nothing beats: the Pareto frontier."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_BLOCK = 512


def undominated(points: Points) -> NDArray[np.int64]:
    """The places of the rows that no other row is at least as good as everywhere and better somewhere.

    Higher is better; equal rows do not beat each other. Rows are taken by falling sum, so that none can be
    beaten by a later one, and held against what has stood so far (Bentley, Clarkson & Levine 1990).
    """
    if len(points) == 0:
        return np.empty(0, dtype=np.int64)
    if points.shape[1] == 1:
        return np.flatnonzero(points[:, 0] == points[:, 0].max())
    order = np.lexsort((*points.T[::-1], points.sum(axis=1)))[::-1]
    if points.shape[1] == 2:
        return _of_two(points, order)
    ranked = points[order]
    standing = np.empty((0, points.shape[1]))
    kept: list[NDArray[np.int64]] = []
    for start in range(0, len(ranked), _BLOCK):
        block = ranked[start : start + _BLOCK]
        alive = np.flatnonzero(~_beaten(block, standing))
        inner = block[alive]
        # Within a block equal sums may stand in any order, so each is held against all.
        free = ~_beaten(inner, inner)
        kept.append(order[start + alive[free]])
        standing = np.concatenate([standing, inner[free]])
        if len(standing) > _BLOCK and start // _BLOCK % 64 == 0:
            standing = standing[np.argsort(-standing.min(axis=1), kind="stable")]  # the strongest first
    return np.sort(np.concatenate(kept))


def _beaten(rows: Points, by: Points) -> NDArray[np.bool_]:
    """Whether each of some rows is beaten by any of others; in slices, so that memory stays flat."""
    beaten = np.zeros(len(rows), dtype=bool)
    for start in range(0, len(by), _BLOCK):
        left = np.flatnonzero(~beaten)
        if not len(left):
            break
        rival = by[start : start + _BLOCK]
        some = rows[left]
        as_good = np.ones((len(some), len(rival)), dtype=bool)
        better = np.zeros_like(as_good)
        for column in range(rows.shape[1]):
            mine, theirs = some[:, column, None], rival[None, :, column]
            as_good &= theirs >= mine
            better |= theirs > mine
        beaten[left] = (as_good & better).any(axis=1)
    return beaten


def _of_two(points: Points, order: NDArray[np.int64]) -> NDArray[np.int64]:
    """Two columns need one pass: by falling first, what raises the second."""
    order = np.lexsort((-points[:, 1], -points[:, 0]))
    first, second = points[order, 0], points[order, 1]
    before = np.maximum.accumulate(np.r_[-np.inf, second[:-1]])
    same = np.zeros(len(order), dtype=bool)
    same[1:] = (first[1:] == first[:-1]) & (second[1:] == second[:-1])
    free = second > before
    lead = np.maximum.accumulate(np.where(~same, np.arange(len(order)), 0))
    return np.sort(order[free[lead]])

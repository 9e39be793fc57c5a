from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.stories.linkage import average_linkage


def _greedy(likeness: np.ndarray, least: float) -> list[list[int]]:
    """Average linkage as the textbook has it: the most alike two clusters merge, again and again."""
    clusters = [[n] for n in range(len(likeness))]
    while len(clusters) > 1:
        pairs = [
            (float(likeness[np.ix_(a, b)].mean()), i, j)
            for i, a in enumerate(clusters)
            for j, b in enumerate(clusters)
            if i < j
        ]
        best, i, j = max(pairs)
        if best < least:
            break
        clusters[i] += clusters.pop(j)
    return sorted(sorted(cluster) for cluster in clusters)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 12), st.integers(0, 10_000), st.floats(0.2, 0.8))
def test_chains_find_what_the_greedy_order_finds(size: int, seed: int, least: float) -> None:
    half = np.random.default_rng(seed).random((size, size))
    likeness = (half + half.T) / 2
    assert sorted(average_linkage(likeness, least)) == _greedy(likeness, least)

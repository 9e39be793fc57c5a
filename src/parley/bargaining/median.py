"""Weighted median: the position that no other beats when power × salience votes.

Black, D. (1948), "On the rationale of group decision-making", Journal of Political Economy 56. With one
line of positions and each preferring what is nearer, the median of the weights wins against every other
position.

Assumes that whoever has more weight prevails, without concessions. Do not use it where consent of all is
needed.
"""

from __future__ import annotations

import numpy as np

from parley.bargaining.setting import Forecast, Setting, number

NAME = "median"


def forecast(setting: Setting, seed: int = 0) -> Forecast:
    """The weighted median of each issue; `seed` is not used."""
    outcome = np.array(
        [weighted_median(setting.position[:, at], setting.weight[:, at]) for at in range(len(setting.issues))]
    )
    sentences = []
    for at, issue in enumerate(setting.issues):
        holders = [setting.parties[row] for row in np.flatnonzero(setting.position[:, at] == outcome[at])]
        if holders:
            sentences.append(
                f"{issue}: the median of the weights lies at {number(outcome[at])}, with {holders[0]}."
            )
    return Forecast(NAME, outcome, sentences=tuple(sentences))


def weighted_median(
    position: np.ndarray[tuple[int], np.dtype[np.float64]],
    weight: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> float:
    """The least position up to which half of the weight lies; nan where there is no weight."""
    known = ~np.isnan(position) & (weight > 0)
    if not known.any():
        return float("nan")
    order = np.argsort(position[known], kind="stable")
    places, sums = position[known][order], np.cumsum(weight[known][order])
    return float(places[np.searchsorted(sums, sums[-1] / 2 * (1 - 1e-12))])

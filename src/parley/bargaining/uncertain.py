"""What a forecast is worth when its inputs are guesses: unknowns are drawn, not filled in.

A position with a spread lies anywhere within it; one that is not known lies anywhere on its scale, if the
party has any salience there. Each draw is a setting of its own, and what the models make of them is a
distribution. Which unknown matters most is seen by moving one at a time from end to end, the others in the
middle (a tornado: Howard, R. A. 1988, "Decision analysis: practice and promise", Management Science 34).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.setting import Forecast, Setting

Model = Callable[[Setting, int], Forecast]
DRAWS = 200


@dataclass(frozen=True, eq=False)
class Spread:
    """A model's outcomes: `centre` with the unknowns in the middle, `draws` one row each (draws × issues)."""

    model: str
    centre: Forecast
    draws: NDArray[np.float64]

    def between(self, share: float = 0.9) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The ends of the middle `share` of the draws, for each issue."""
        ends = np.quantile(self.draws, [(1 - share) / 2, (1 + share) / 2], axis=0)
        return ends[0], ends[1]


@dataclass(frozen=True, slots=True)
class Swing:
    """How far the outcome of an issue moves as one unknown goes from end to end."""

    party: str
    unknown: str  # `position` or `power`
    on: str  # the issue whose position it is; "" for power
    issue: str
    low: float
    high: float

    @property
    def size(self) -> float:
        """The distance between the two outcomes."""
        return abs(self.high - self.low)


def centred(setting: Setting) -> Setting:
    """Every unknown position in the middle of where it may lie."""
    middle = (setting.low + setting.high) / 2
    open_ = ~setting.known & (setting.salience > 0)
    return replace(setting, position=np.where(open_, middle, setting.position))


def drawn(setting: Setting, seed: int, draws: int = DRAWS) -> Iterator[Setting]:
    """Settings with the unknowns drawn; one only, where nothing is unknown."""
    low, high = _ends(setting)
    if np.array_equal(low, high, equal_nan=True):
        yield setting
        return
    random = np.random.default_rng(seed)
    for _ in range(draws):
        yield replace(setting, position=low + random.random(low.shape) * (high - low))


def spread(setting: Setting, model: Model, *, seed: int = 0, draws: int = DRAWS) -> Spread:
    """A model's forecast with its distribution over what is not known."""
    centre = model(centred(setting), seed)
    rows = [model(one, seed).outcome for one in drawn(setting, seed, draws)]
    return Spread(centre.model, centre, np.array(rows))


def swings(setting: Setting, model: Model, seed: int = 0) -> list[Swing]:
    """What moving each unknown from end to end does to each issue, the greatest first, as a share of the
    scale.
    """
    low, high = _ends(setting)
    base = centred(setting)
    length = np.where(setting.span > 0, setting.span, 1.0)
    found = []
    for row, column in np.argwhere(low < high):
        ends = []
        for place in (low[row, column], high[row, column]):
            position = base.position.copy()
            position[row, column] = place
            ends.append(model(replace(base, position=position), seed).outcome)
        found += _swings(setting, int(row), "position", setting.issues[column], ends)
    for row, party in enumerate(setting.parties):
        if f"{party}.power" in setting.given:
            continue  # the analyst knows it
        ends = []
        for factor in (0.5, 2.0):
            power = base.power.copy()
            power[row] *= factor
            ends.append(model(replace(base, power=power), seed).outcome)
        found += _swings(setting, row, "power", "", ends)
    scale = dict(zip(setting.issues, length, strict=True))
    return sorted(found, key=lambda swing: -swing.size / scale[swing.issue])


def _swings(
    setting: Setting, row: int, unknown: str, on: str, ends: Sequence[NDArray[np.float64]]
) -> list[Swing]:
    return [
        Swing(setting.parties[row], unknown, on, issue, float(ends[0][at]), float(ends[1][at]))
        for at, issue in enumerate(setting.issues)
        if not np.isnan(ends[0][at]) and not np.isnan(ends[1][at]) and abs(ends[0][at] - ends[1][at]) > 1e-9
    ]


def _ends(setting: Setting) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Between which ends each position lies."""
    open_ = ~setting.known & (setting.salience > 0)
    low = np.where(open_, setting.low, np.maximum(setting.position - setting.spread, setting.low))
    high = np.where(open_, setting.high, np.minimum(setting.position + setting.spread, setting.high))
    return low, high

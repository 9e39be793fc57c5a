"""Who wants what, how much it matters to them, and what weight they carry: what forecasts start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Setting:
    """Parties × issues: `position` on the issue's scale, `salience` and `power` of any positive scale.

    `position` is nan where nothing is known of it: that party has no say on that issue. `spread` is how far a
    position may lie to either side of what is given, 0 where it is exact. `low` and `high` end each issue's
    scale. `given` says of an input ("party.issue" or "party") who set it: an analyst's hand, or nobody.
    """

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    position: Table
    salience: Table
    power: Table
    spread: Table
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    given: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """Whether a party has a position on an issue."""
        return ~np.isnan(self.position)

    @cached_property
    def weight(self) -> Table:
        """Power × salience, 0 where there is no position."""
        return np.where(self.known, self.power * self.salience, 0.0)

    @property
    def span(self) -> NDArray[np.float64]:
        """The length of each issue's scale."""
        return self.high - self.low

    def at(self, party: str, issue: str) -> tuple[int, int]:
        """The row and column of a party and an issue."""
        return self.parties.index(party), self.issues.index(issue)

    def one(self, issue: int) -> Setting:
        """The setting of one issue only, with the parties that have a position on it."""
        rows = np.flatnonzero(self.known[:, issue])
        cut = np.ix_(rows, np.array([issue]))
        return replace(
            self,
            parties=tuple(self.parties[row] for row in rows),
            issues=(self.issues[issue],),
            position=self.position[cut],
            salience=self.salience[cut],
            power=self.power[cut],
            spread=self.spread[cut],
            low=self.low[[issue]],
            high=self.high[[issue]],
        )


@dataclass(frozen=True, eq=False)
class Forecast:
    """Where a model expects each issue to come out, nan where it has nothing to go by.

    `steps` is the course of the model's rounds, one row of outcomes a round, where it has rounds. `sentences`
    say how it came there; each names only parties and issues of the setting and figures of the model.
    """

    model: str
    outcome: NDArray[np.float64]
    steps: tuple[tuple[float, ...], ...] = ()
    sentences: tuple[str, ...] = ()


def number(value: float) -> str:
    """A figure as the sentences write it."""
    return f"{value:.4g}"

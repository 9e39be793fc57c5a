"""A conflict in the graph model: who can do what, and which outcome each prefers.

Fang, L., Hipel, K. W. & Kilgour, D. M. (1993), Interactive Decision Making: The Graph Model for Conflict
Resolution. A state is a choice of options; a party moves by changing its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from parley.errors import BadInput

BOTH, FORWARD, BACK = "both", "forward", "back"
MOST = 1 << 22  # states; beyond, an analysis would take an hour and gigabytes


@dataclass(frozen=True, eq=False)
class Conflict:
    """Parties, their options, the feasible states, and what each party prefers.

    `owner[j]` is the party (from 0) that decides on option j; `direction[j]` says whether it can be taken
    up (`forward`), given up (`back`) or `both`. `bits` holds the states, option j as bit j; `free` the
    options that a state leaves open (one state for many, "-" in the field's tables). `worth[i]` ranks the
    states for party i: higher is better, equal is indifferent. `moves`, where they are given by hand, are
    for each party an array of (from, to), states from 0; otherwise they follow from the options. `now` is
    the state of today.
    """

    name: str
    parties: tuple[str, ...]
    options: tuple[str, ...]
    owner: tuple[int, ...]
    direction: tuple[str, ...]
    bits: NDArray[np.int64]
    free: NDArray[np.int64]
    worth: NDArray[np.int32]
    moves: tuple[NDArray[np.int64], ...] | None = None
    now: int | None = None

    @property
    def size(self) -> int:
        """How many states are feasible."""
        return len(self.bits)

    def own(self, party: int, *directions: str) -> int:
        """The options of a party as a mask; with `directions`, those that can be changed only so."""
        return sum(
            1 << at
            for at, owner in enumerate(self.owner)
            if owner == party and (not directions or self.direction[at] in directions)
        )

    def vector(self, state: int) -> list[int | str]:
        """A state as the field writes it: 1 or 0 for each option, "-" where it leaves one open."""
        bits, free = int(self.bits[state]), int(self.free[state])
        return ["-" if free >> at & 1 else bits >> at & 1 for at in range(len(self.options))]

    def told(self, state: int) -> str:
        """A state in words: the options that are taken up in it."""
        taken = list(compress(self.options, (one == 1 for one in self.vector(state))))
        return " + ".join(taken) if taken else "nothing taken up"


def states(options: int, infeasible: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
    """All choices among so many options, in the order of their numbers, without the infeasible ones."""
    if options > MOST.bit_length() - 1:
        raise BadInput(f"{options} options make 2^{options} states; {MOST.bit_length() - 1} are the most")
    every = np.arange(1 << options, dtype=np.int64)
    return every if infeasible is None else every[~infeasible]


def ranked(groups: Sequence[int | Sequence[int]], size: int, where: str) -> NDArray[np.int32]:
    """Worth from a ranking, best first; states are counted from 1, those of one group are equally good.

    Raises `BadInput` unless every state stands in it exactly once.
    """
    worth = np.full(size, -1, dtype=np.int32)
    for place, group in enumerate(groups):
        for state in [group] if isinstance(group, int) else group:
            if not 1 <= state <= size or worth[state - 1] >= 0:
                raise BadInput(
                    f"{where}: state {state} is twice in the ranking, or there is none (1 to {size})"
                )
            worth[state - 1] = len(groups) - 1 - place
    if (worth < 0).any():
        missing = int(np.flatnonzero(worth < 0)[0]) + 1
        raise BadInput(f"{where}: state {missing} is missing from the ranking")
    return worth


def levels(scores: NDArray[np.int64] | NDArray[np.float64]) -> NDArray[np.int32]:
    """Worth from scores: their order, equal scores being equally good."""
    return np.unique(scores, return_inverse=True)[1].astype(np.int32).reshape(scores.shape)

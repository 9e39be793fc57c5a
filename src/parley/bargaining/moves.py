"""Where a party can go from each state in one step, for all states at once, without a matrix of states ×
states.

All that stability asks of moves is a least value over them. Three ways to find it: by blocks, where a party
can go from any of its choices to any other; by flips, where some option cannot be taken back; by arrows,
where moves were given by hand.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.conflict import BACK, FORWARD, Conflict

Values = NDArray[np.int32]
NONE = np.int32(np.iinfo(np.int32).max)  # the least of nothing


class Mover(Protocol):
    """One party's moves."""

    def least(self, values: Values, *, improving: bool = False) -> Values:
        """For each state, the least of `values` over where the party can go in one step; `NONE` from a dead
        end.

        With `improving`, only over the states that it prefers. Without it, the state itself may count as
        well, which changes no answer where moves are transitive (blocks).
        """
        ...


def greatest(mover: Mover, values: Values, *, improving: bool = False) -> Values:
    """The same for the greatest; −`NONE` from a dead end."""
    return -mover.least(-values, improving=improving)


def movers(conflict: Conflict) -> list[Mover]:
    """Each party's moves, in the way that fits them."""
    if conflict.moves is not None or conflict.free.any():
        pairs = conflict.moves or tuple(_matching(conflict, party) for party in range(len(conflict.parties)))
        return [Arrows(pairs[party], conflict.worth[party]) for party in range(len(conflict.parties))]
    return [
        Flips(conflict, party) if conflict.own(party, FORWARD, BACK) else Blocks(conflict, party)
        for party in range(len(conflict.parties))
    ]


class Blocks:
    """The states that differ only in a party's own options form a block, in which it moves freely."""

    def __init__(self, conflict: Conflict, party: int) -> None:
        worth = conflict.worth[party]
        key = conflict.bits & ~np.int64(conflict.own(party))
        order = np.lexsort((-worth, key))
        starts = np.flatnonzero(np.r_[True, np.diff(key[order]) != 0])
        sizes = np.diff(np.r_[starts, len(order)])
        row = np.repeat(np.arange(len(starts), dtype=np.int32), sizes)
        column = (np.arange(len(order)) - np.repeat(starts, sizes)).astype(np.int32)
        # A block a row, best state first; short rows end in a state past the last.
        self._grid = np.full((len(starts), int(sizes.max())), len(order), dtype=np.int32)
        self._grid[row, column] = order
        fresh = np.r_[True, (np.diff(worth[order]) != 0) | (column[1:] == 0)]
        first = np.maximum.accumulate(np.where(fresh, np.arange(len(order)), 0))
        self._row, self._order, self._better = row, order, column[first]  # how many are strictly better

    def least(self, values: Values, *, improving: bool = False) -> Values:
        """See `Mover`."""
        held = np.append(values, NONE)[self._grid]
        found = np.empty_like(values)
        if not improving:
            found[self._order] = held.min(axis=1)[self._row]
            return found
        np.minimum.accumulate(held, axis=1, out=held)
        before = held[self._row, np.maximum(self._better - 1, 0)]
        found[self._order] = np.where(self._better > 0, before, NONE)
        return found


class Flips:
    """Every change of a party's options that their directions permit.

    Where the party may go at all, one option after the other is flipped over all choices at once; where it
    gains, each kind of change is looked at by itself, since a gain is one of the whole step.
    """

    def __init__(self, conflict: Conflict, party: int) -> None:
        self._bits, self._worth = conflict.bits, conflict.worth[party]
        self._own = conflict.own(party)
        self._up, self._down = conflict.own(party, FORWARD), conflict.own(party, BACK)
        self._count = len(conflict.options)
        self._state = np.full(1 << self._count, -1, dtype=np.int32)  # by choice; infeasible ones have none
        self._state[self._bits] = np.arange(len(self._bits), dtype=np.int32)

    def least(self, values: Values, *, improving: bool = False) -> Values:
        """See `Mover`."""
        return self._least_gain(values) if improving else self._least_any(values)

    def _least_any(self, values: Values) -> Values:
        every = np.full(1 << self._count, NONE, dtype=np.int32)
        every[self._bits] = values
        for at in range(self._count):
            if self._own >> at & 1:
                without, taken = every.reshape(-1, 2, 1 << at).transpose(1, 0, 2)
                least = np.minimum(without, taken)
                if not self._down >> at & 1:
                    without[...] = least
                if not self._up >> at & 1:
                    taken[...] = least
        return every[self._bits]

    def _least_gain(self, values: Values) -> Values:
        found = np.full_like(values, NONE)
        change = self._own
        while change:
            wrong = (self._bits & change & self._up) | (~self._bits & change & self._down)
            start = np.flatnonzero(wrong == 0)
            end = self._state[self._bits[start] ^ change]
            kept = (end >= 0) & (self._worth[end] > self._worth[start])
            start, end = start[kept], end[kept]
            found[start] = np.minimum(found[start], values[end])
            change = (change - 1) & self._own  # the next smaller subset
        return found


class Arrows:
    """Moves that were given by hand, one by one."""

    def __init__(self, pairs: NDArray[np.int64], worth: Values) -> None:
        self._from, self._to = pairs.reshape(-1, 2).T
        self._better = worth[self._to] > worth[self._from]

    def least(self, values: Values, *, improving: bool = False) -> Values:
        """See `Mover`."""
        start, end = self._from, self._to
        if improving:
            start, end = start[self._better], end[self._better]
        found = np.full_like(values, NONE)
        np.minimum.at(found, start, values[end])
        return found


def _matching(conflict: Conflict, party: int) -> NDArray[np.int64]:
    """The moves between states of which some leave options open: what they say of must fit."""
    own = conflict.own(party)
    up, down = conflict.own(party, FORWARD), conflict.own(party, BACK)
    pairs = []
    for start in range(conflict.size):
        said = ~(conflict.free | conflict.free[start])
        changed = (conflict.bits ^ conflict.bits[start]) & said
        wrong = (changed & ~own) | (changed & conflict.bits[start] & up) | (changed & conflict.bits & down)
        ends = np.flatnonzero((wrong == 0) & (np.arange(conflict.size) != start))
        pairs += [(start, int(end)) for end in ends if changed[end] & own]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def steps(conflict: Conflict, party: int, state: int) -> list[int]:
    """Where a party can go from one state, in order."""
    if conflict.moves is not None:
        pairs = conflict.moves[party]
        return sorted({int(end) for end in pairs[pairs[:, 0] == state, 1]})
    if conflict.free.any():
        pairs = _matching(conflict, party)
        return sorted({int(end) for end in pairs[pairs[:, 0] == state, 1]})
    own, here = np.int64(conflict.own(party)), conflict.bits[state]
    changed = conflict.bits ^ here
    up, down = np.int64(conflict.own(party, FORWARD)), np.int64(conflict.own(party, BACK))
    wrong = (changed & ~own) | (changed & here & up) | (changed & ~here & down)
    return [int(end) for end in np.flatnonzero((wrong == 0) & (changed != 0))]

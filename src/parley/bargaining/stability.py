"""Which states could hold: stability in the graph model for conflict resolution.

A state is stable for a party that cannot gain by leaving it, given what the others could do then:

- `nash`  it cannot move to a better state at all (Nash 1950);
- `gmr`   the others can answer every such move so that it ends no better than now (Howard 1971);
- `smr`   and then it cannot escape by another move of its own (Howard 1971);
- `seq`   the others answer so, each step being better for whoever takes it (Fraser & Hipel 1979);
- `sseq`  and then it cannot escape (Rêgo & Vieira 2017).

A state that is stable for all parties is an equilibrium. Definitions after Fang, Hipel & Kilgour (1993):
the others answer by any legal sequence of moves, in which nobody moves twice in a row.

Assumes that preferences are known, complete and transitive (equal worth is indifference), and that parties
look as far ahead as the concept says. When preferences are guesses, ask `inverse` which ones matter.

Method: each concept asks for the least value over what the others can reach, so no set of states is ever
built: values are passed back along moves until they stand still. Time and memory grow with states × moves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import NONE, Mover, Values, greatest, movers

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")
Stable = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Stability:
    """For each concept, whether each state is stable for each party: arrays (parties, states)."""

    conflict: Conflict
    stable: Mapping[str, Stable]

    def equilibria(self, concept: str) -> list[int]:
        """The states, from 0, that are stable for all parties."""
        return [int(state) for state in np.flatnonzero(self.stable[concept].all(axis=0))]


def stability(conflict: Conflict, *, each_once: bool = False) -> Stability:
    """The stability of all states for all parties, under all concepts.

    With `each_once`, every other party answers at most once: a shortcut that some programs take, and that
    gives other answers where a sanction needs one party to move, another, and the first again.
    """
    moving = movers(conflict)
    reach = _once if each_once else _reach
    stable = {concept: np.empty((len(moving), conflict.size), dtype=bool) for concept in CONCEPTS}
    for party, mover in enumerate(moving):
        worth = conflict.worth[party]
        others = [other for at, other in enumerate(moving) if at != party]
        trapped = np.maximum(worth, greatest(mover, worth))  # the best that it can still get from there
        for concept, value, improving in (
            ("gmr", worth, False),
            ("smr", trapped, False),
            ("seq", worth, True),
            ("sseq", trapped, True),
        ):
            # Staying counts as reached: it is never a sanction, since the move that led there was a gain.
            found = reach(others, value, improving)
            stable[concept][party] = greatest(mover, found, improving=True) <= worth
        stable["nash"][party] = mover.least(np.zeros_like(worth), improving=True) == NONE
    return Stability(conflict, stable)


def _reach(others: Sequence[Mover], value: Values, improving: bool) -> Values:
    """The least value over all that the others can reach by legal sequences, from each state."""
    # after[k]: the least over what can still come when k was the last to move, so that another must go on.
    after = [value] * len(others)
    while True:
        steps = [mover.least(last, improving=improving) for mover, last in zip(others, after, strict=True)]
        fresh = []
        for at in range(len(others)):
            rest = [step for number, step in enumerate(steps) if number != at]
            fresh.append(np.minimum.reduce([value, *rest]))
        if all(np.array_equal(new, old) for new, old in zip(fresh, after, strict=True)):
            return np.asarray(np.minimum.reduce([value, *steps]))
        after = fresh


def _once(others: Sequence[Mover], value: Values, improving: bool) -> Values:
    """The least value over what the others can reach if each of them moves at most once."""
    found: dict[frozenset[int], Values] = {frozenset(): value}
    for size in range(1, len(others) + 1):
        for chosen in combinations(range(len(others)), size):
            steps = [others[at].least(found[frozenset(chosen) - {at}], improving=improving) for at in chosen]
            found[frozenset(chosen)] = np.minimum.reduce([value, *steps])
    return found[frozenset(range(len(others)))]

"""Whether, and how, a conflict can get from today's state to another: status quo analysis.

Li, K. W., Kilgour, D. M. & Hipel, K. W. (2005), "Status quo analysis in the graph model for conflict
resolution", Journal of the Operational Research Society 56. An equilibrium that cannot be reached from
today is no outcome.

Assumes that nobody moves twice in a row. With `improving`, that nobody makes a move that is not better for
it at once; without, that a party may also move to a worse state on the way.
"""

from __future__ import annotations

from collections import deque

from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import steps

Move = tuple[int, int]  # the party that moves, and the state that it moves to


def paths(conflict: Conflict, start: int, *, improving: bool = False) -> dict[int, tuple[Move, ...]]:
    """A shortest way from a state to each that can be reached; the state itself by no move."""
    found: dict[int, tuple[Move, ...]] = {start: ()}
    seen: set[tuple[int, int]] = set()
    waiting: deque[tuple[int, int, tuple[Move, ...]]] = deque([(start, -1, ())])
    while waiting:
        state, last, way = waiting.popleft()
        for party in range(len(conflict.parties)):
            if party == last:
                continue
            worth = conflict.worth[party]
            for end in steps(conflict, party, state):
                if (end, party) in seen or (improving and worth[end] <= worth[state]):
                    continue
                seen.add((end, party))
                further = (*way, (party, end))
                found.setdefault(end, further)
                waiting.append((end, party, further))
    return found

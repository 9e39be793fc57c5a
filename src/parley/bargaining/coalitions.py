"""Which states parties could leave together: coalition stability.

Kilgour, D. M., Hipel, K. W., Fang, L. & Peng, X. (2001), "Coalition analysis in group decision support",
Group Decision and Negotiation 10, for coalition improvements; Inohara, T. & Hipel, K. W. (2008), "Coalition
analysis in the graph model for conflict resolution", Systems Engineering 11, for the four stabilities. A
coalition improves on a state if its members, by any legal sequence of their moves, reach one that each of
them prefers.

Assumes that a coalition keeps together for as long as all its members gain. Answers by outsiders are legal
sequences of any moves (`gmr`, `smr`) or of moves each of which is better for whoever makes it (`seq`). Sets
are built state by state: for conflicts of up to some thousand states.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import steps
from parley.errors import BadInput

CONCEPTS = ("nash", "gmr", "smr", "seq")
MOST = 4096  # states


@dataclass(frozen=True, slots=True)
class Improvement:
    """A coalition that can go from a state to one that all its members prefer."""

    coalition: tuple[int, ...]
    start: int
    end: int


class Coalitions:
    """What groups of parties can reach in a conflict, and what holds against them.

    Raises `BadInput` for a conflict of more states than can be gone through one by one.
    """

    def __init__(self, conflict: Conflict) -> None:
        if conflict.size > MOST:
            raise BadInput(
                f"{conflict.name}: coalitions are looked at in up to {MOST} states, this has {conflict.size}"
            )
        self._conflict = conflict
        self._steps = [
            [steps(conflict, party, state) for state in range(conflict.size)]
            for party in range(len(conflict.parties))
        ]
        self._worth = conflict.worth.tolist()
        self._held: dict[tuple[frozenset[int], int, bool], frozenset[int]] = {}

    def reach(self, parties: Collection[int], start: int, *, improving: bool = False) -> frozenset[int]:
        """Where the parties can go from a state by sequences in which nobody moves twice in a row.

        With `improving`, every move is better than the state before for whoever makes it.
        """
        key = (frozenset(parties), start, improving)
        if key in self._held:
            return self._held[key]
        seen: set[tuple[int, int]] = set()
        waiting = [(start, -1)]
        while waiting:
            state, last = waiting.pop()
            for party in key[0]:
                if party == last:
                    continue
                for end in self._steps[party][state]:
                    if improving and self._worth[party][end] <= self._worth[party][state]:
                        continue
                    if (end, party) not in seen:
                        seen.add((end, party))
                        waiting.append((end, party))
        self._held[key] = frozenset(end for end, _ in seen)
        return self._held[key]

    def improvements(self, coalition: Collection[int], start: int) -> list[int]:
        """The states that the coalition can reach and all its members prefer."""
        return sorted(
            end
            for end in self.reach(coalition, start)
            if all(self._worth[one][end] > self._worth[one][start] for one in coalition)
        )

    def stable(self, coalition: Collection[int], state: int) -> dict[str, bool]:
        """Whether a state holds against a coalition, under each concept."""
        outside = set(range(len(self._conflict.parties))) - set(coalition)
        ends = self.improvements(coalition, state)

        def hurts(end: int) -> bool:
            return any(self._worth[one][end] <= self._worth[one][state] for one in coalition)

        def holds(end: int) -> bool:
            return hurts(end) and all(map(hurts, self.reach(coalition, end)))

        return {
            "nash": not ends,
            "gmr": all(any(map(hurts, self.reach(outside, end))) for end in ends),
            "smr": all(any(map(holds, self.reach(outside, end))) for end in ends),
            "seq": all(any(map(hurts, self.reach(outside, end, improving=True))) for end in ends),
        }

    def equilibria(self, coalitions: Iterable[Collection[int]] | None = None) -> Mapping[str, list[int]]:
        """The states that hold against each of the coalitions (all of them, single parties included)."""
        parties = range(len(self._conflict.parties))
        every = [one for size in range(1, len(parties) + 1) for one in combinations(parties, size)]
        chosen = every if coalitions is None else list(coalitions)
        found: dict[str, list[int]] = {concept: [] for concept in CONCEPTS}
        for state in range(self._conflict.size):
            answers = [self.stable(one, state) for one in chosen]
            for concept in CONCEPTS:
                if all(answer[concept] for answer in answers):
                    found[concept].append(state)
        return found

    def upset(self, state: int) -> list[Improvement]:
        """The coalitions of two or more that can leave a state for a better one, the smallest first."""
        parties = range(len(self._conflict.parties))
        return [
            Improvement(coalition, state, end)
            for size in range(2, len(parties) + 1)
            for coalition in combinations(parties, size)
            for end in self.improvements(coalition, state)
        ]

"""Small conflicts for the tests of stability, and a solver that follows the definitions word for word."""

from __future__ import annotations

import numpy as np

from parley.bargaining.conflict import Conflict, levels, states
from parley.bargaining.moves import steps


def random_conflict(
    seed: int, parties: int, options: int, *, ties: bool = False, one_way: bool = False
) -> Conflict:
    """A conflict with random preferences; some states infeasible, some options irreversible."""
    random = np.random.default_rng(seed)
    bits = states(options)
    keep = random.random(len(bits)) < 0.8
    keep[0] = True
    bits = bits[keep]
    owner = tuple(int(random.integers(parties)) for _ in range(options))
    direction = tuple(
        str(random.choice(["both", "both", "forward", "back"])) if one_way else "both" for _ in range(options)
    )
    scores = random.integers(0, 4 if ties else 10 * len(bits), (parties, len(bits)))
    return Conflict(
        f"random {seed}",
        tuple(f"P{at}" for at in range(parties)),
        tuple(f"o{at}" for at in range(options)),
        owner,
        direction,
        bits,
        np.zeros_like(bits),
        np.array([levels(row) for row in scores]),
    )


def legal(conflict: Conflict, movers: list[int], start: int, *, gains: bool, once: bool = False) -> set[int]:
    """Where the movers can go by sequences in which nobody moves twice in a row (or at all, with `once`)."""
    found: set[int] = set()
    seen: set[tuple[int, object]] = set()

    def go(state: int, last: int, used: frozenset[int]) -> None:
        for party in movers:
            if party == last or (once and party in used):
                continue
            for end in steps(conflict, party, state):
                if gains and conflict.worth[party][end] <= conflict.worth[party][state]:
                    continue
                key = (end, (party, used | {party}) if once else party)
                found.add(end)
                if key not in seen:
                    seen.add(key)
                    go(end, party, used | {party})

    go(start, -1, frozenset())
    return found


def by_definition(conflict: Conflict, party: int, state: int, concept: str, *, once: bool = False) -> bool:
    """Whether a state is stable for a party, as Fang, Hipel & Kilgour (1993) define it."""
    worth = conflict.worth[party]
    others = [one for one in range(len(conflict.parties)) if one != party]
    for better in steps(conflict, party, state):
        if worth[better] <= worth[state]:
            continue
        if concept == "nash":
            return False
        answers = legal(conflict, others, better, gains=concept in ("seq", "sseq"), once=once)
        hurt = [answer for answer in answers if worth[answer] <= worth[state]]
        if concept in ("smr", "sseq"):
            hurt = [
                answer
                for answer in hurt
                if all(worth[flight] <= worth[state] for flight in steps(conflict, party, answer))
            ]
        if not hurt:
            return False
    return True

"""What parties would have to prefer for a wanted state to hold: the inverse of stability.

Kinsara, R. A., Kilgour, D. M. & Hipel, K. W. (2015), "Inverse approach to the graph model for conflict
resolution", IEEE Transactions on Systems, Man, and Cybernetics: Systems 45. For a mediator: where to work
on whom.

Assumes the moves as they are. For `seq` and `sseq` the others' answers depend on what they prefer now.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.bargaining.coalitions import Coalitions
from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import steps


@dataclass(frozen=True, slots=True)
class Need:
    """What must hold of a party's preference, for one move that it could make from the wanted state.

    Either it finds `end`, where the move leads, no better; or, for one of `answers`, it finds no better any
    of the states listed (where the others could take it, and where it could flee from there). `met` says
    whether that is so now.
    """

    party: int
    wanted: int
    end: int
    answers: tuple[tuple[int, ...], ...]
    met: bool


def needs(conflict: Conflict, wanted: int, concept: str) -> list[Need]:
    """What each party would have to prefer for the state to be stable under a concept of `stability`."""
    reach = Coalitions(conflict)
    found = []
    for party in range(len(conflict.parties)):
        worth = conflict.worth[party]
        others = [one for one in range(len(conflict.parties)) if one != party]
        for end in steps(conflict, party, wanted):
            answers: set[tuple[int, ...]] = set()
            if concept != "nash":
                improving = concept in ("seq", "sseq")
                for answer in reach.reach(others, end, improving=improving):
                    flight = steps(conflict, party, answer) if concept in ("smr", "sseq") else []
                    answers.add((answer, *flight))
            kept = _weakest(answers, wanted)
            met = bool(worth[end] <= worth[wanted]) or any(
                all(worth[state] <= worth[wanted] for state in answer) for answer in answers
            )
            found.append(Need(party, wanted, end, kept, met))
    return found


def told(conflict: Conflict, need: Need) -> str:
    """A need in a sentence."""
    name, wanted = conflict.parties[need.party], need.wanted + 1
    parts = [f"state {need.end + 1}"]
    parts += [
        f"state {answer[0] + 1}"
        + (
            f" (and {', '.join(str(one + 1) for one in answer[1:])}, where it could flee)"
            if answer[1:]
            else ""
        )
        for answer in need.answers
    ]
    held = "so it is now" if need.met else "it is not so now"
    return f"{name} has to find state {wanted} at least as good as {' or '.join(parts)}; {held}."


def _weakest(answers: Iterable[tuple[int, ...]], wanted: int) -> tuple[tuple[int, ...], ...]:
    """Without answers that ask for more than another does; the wanted state is no worse than itself."""
    bare = {(one[0], *sorted(set(one[1:]) - {wanted, one[0]})) for one in answers}
    return tuple(sorted(one for one in bare if not any(set(other) < set(one) for other in bare)))

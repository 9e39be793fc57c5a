"""What a conflict that an analyst wrote down comes to, for the brief: equilibria, ways there, moves."""

from __future__ import annotations

from pathlib import Path

from parley.bargaining import conflict_file
from parley.bargaining.answers import stability_told
from parley.bargaining.conflict import Conflict
from parley.bargaining.moves import steps
from parley.bargaining.stability import CONCEPTS, stability
from parley.nouns.terms import Outcomes

_DRAWN = 20  # states that a drawing can show
_TOLD = 200  # states that are told in words


def reached(path: str | Path) -> Outcomes:
    """The first conflict in a file. Raises `BadInput` where it cannot be read."""
    conflict = conflict_file.load(path)[0]
    found = stability(conflict)
    held = {
        state: tuple(concept for concept in CONCEPTS if found.stable[concept][:, state].all())
        for state in set().union(*(found.equilibria(concept) for concept in CONCEPTS))
    }
    return Outcomes(
        conflict.name,
        conflict.parties,
        tuple(conflict.told(state) for state in range(min(conflict.size, _TOLD))),
        tuple(sorted(held.items(), key=lambda item: (-len(item[1]), item[0])))[:_TOLD],
        conflict.now,
        _improvements(conflict) if conflict.size <= _DRAWN else (),
        tuple(line.strip() for line in stability_told(conflict)[1:]),
    )


def _improvements(conflict: Conflict) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (party, state, end)
        for party in range(len(conflict.parties))
        for state in range(conflict.size)
        for end in steps(conflict, party, state)
        if conflict.worth[party][end] > conflict.worth[party][state]
    )

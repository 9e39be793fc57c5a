"""Cohesion: how far the members of a coalition agree."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.position import Position


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a coalition's members agree on one option.

    `figure` is the agreement index, 0 to 1 (see `parley.positions.cohesion`); None where too few members were
    heard. `heard` are the members that are for, against or conditionally for it, `split` those that are
    themselves divided, `silent` those of whom nothing, or too little, was found. `apart` are the members that
    are not with the largest side, with their positions; empty where there is no largest side.
    """

    option: str
    figure: float | None
    heard: tuple[Position, ...]
    split: tuple[Position, ...] = ()
    silent: tuple[str, ...] = ()
    apart: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class Cohesion:
    """A coalition's agreement on one issue.

    `figure` is the mean of its options' figures, None where none has one. `course` are (month, figure, number
    of members heard on any option of the issue), as of the end of each month (`2031-05`) in which it changed.
    """

    coalition: str
    issue: str
    figure: float | None
    options: tuple[Agreement, ...]
    members: tuple[str, ...]
    course: tuple[tuple[str, float | None, int], ...] = ()

"""The states of a small conflict on a circle, with the moves by which a party gains, for the template."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, sin

from parley.nouns.terms import Outcomes

SIZE, _RADIUS, _NODE = 460, 180, 15


@dataclass(frozen=True)
class Node:
    """A state at (x, y): its number from 1, what is taken up in it, under which concepts it holds."""

    x: float
    y: float
    number: int
    title: str
    holds: int
    now: bool


@dataclass(frozen=True)
class Arrow:
    """An improvement of party number `party` as a path; `title` says whose, from where to where."""

    path: str
    party: int
    title: str


@dataclass(frozen=True)
class States:
    """All nodes and arrows, and the parties in the order of their colours."""

    size: int
    radius: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    parties: tuple[str, ...]


def states(found: Outcomes | None) -> States | None:
    """The picture, None where the conflict is too large for one or nobody gains by any move."""
    if found is None or not found.moves:
        return None
    held = dict(found.equilibria)
    count = len(found.states)
    middle = SIZE / 2
    at = [
        (middle + _RADIUS * sin(2 * pi * state / count), middle - _RADIUS * cos(2 * pi * state / count))
        for state in range(count)
    ]
    nodes = tuple(
        Node(
            round(x, 1),
            round(y, 1),
            state + 1,
            f"{found.states[state]}: " + (", ".join(held[state]) if state in held else "no equilibrium"),
            len(held.get(state, ())),
            state == found.now,
        )
        for state, (x, y) in enumerate(at)
    )
    arrows = tuple(
        Arrow(
            _path(*at[start], *at[end]),
            party,
            f"{found.parties[party]}: {start + 1} to {end + 1}",
        )
        for party, start, end in found.moves
    )
    return States(SIZE, _NODE, nodes, arrows, found.parties)


def _path(x: float, y: float, x2: float, y2: float) -> str:
    """A bent line between two nodes that ends at their rims, so that there and back are two lines."""
    length = hypot(x2 - x, y2 - y) or 1.0
    dx, dy = (x2 - x) / length, (y2 - y) / length
    bend = 14.0
    middle = ((x + x2) / 2 - dy * bend, (y + y2) / 2 + dx * bend)
    start = (x + dx * _NODE, y + dy * _NODE)
    end = (x2 - dx * (_NODE + 3), y2 - dy * (_NODE + 3))
    points = (*start, *middle, *end)
    return "M{:.1f},{:.1f} Q{:.1f},{:.1f} {:.1f},{:.1f}".format(*points)

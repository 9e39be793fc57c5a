"""The picture of the conditions: conditions to the left of what depends on them, circles by themselves first.

A layered layout after Sugiyama, Tagawa & Toda 1981 in its plainest form: boxes of a column are ordered by
the middle of their neighbours. Two columns fit a page and are read at a glance, so a need that depends
on one thing and is the condition of another has a box on either side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from parley.nouns.brief import Line, Step

MOST = 16
"""Arrows shown: more are no picture. The list below it has them all."""
_WIDE, _GAP, _APART, _ROW, _PAD = 260, 156, 16, 16, 12
_LETTERS = 36  # that fit in a line of a box
_LABEL = 18  # and in one of the two lines of a label
_AT = 0.4  # where on its way an arrow has its label

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Box:
    """A need: its place, its words in lines, and whether they are a source's own."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """An order: its path in SVG's terms, its label with the middle and the width of it."""

    path: str
    x: int
    y: int
    wide: int
    whose: tuple[str, ...]
    circular: bool
    line: Line


@dataclass(frozen=True, slots=True)
class Layered:
    """The whole picture. `more` counts the orders that are left to the list."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    circular: bool
    more: int


def layered(steps: Sequence[Step]) -> Layered | None:
    """The picture of these orders, None where there are none. The first `MOST` are shown."""
    if not steps:
        return None
    shown = list(steps[:MOST])
    boxes: dict[Key, Box] = {}
    top = _PAD
    for group in _groups(shown):
        top = _place(group, boxes, top) + 2 * _APART
    return Layered(
        max(box.x + box.width for box in boxes.values()) + _PAD,
        top - 2 * _APART + _PAD,
        tuple(boxes.values()),
        _arrows(shown, boxes),
        any(step.circular for step in shown),
        len(steps) - len(shown),
    )


def _first(step: Step) -> Key:
    return ("circle" if step.circular else "first", step.first)


def _then(step: Step) -> Key:
    return ("circle" if step.circular else "then", step.then)


def _groups(steps: Sequence[Step]) -> list[list[Step]]:
    """The steps by what hangs together, in their order."""
    of: dict[Key, int] = {}
    for number, step in enumerate(steps):
        one = of.setdefault(_first(step), number)
        two = of.setdefault(_then(step), one)
        if one != two:
            of = {key: one if group == two else group for key, group in of.items()}
    groups: dict[int, list[Step]] = {}
    for step in steps:
        groups.setdefault(of[_first(step)], []).append(step)
    return list(groups.values())


def _columns(steps: Sequence[Step]) -> dict[Key, int]:
    """The column of each need; in a circle they take turns, so that most arrows lead across."""
    column: dict[Key, int] = {}
    for step in steps:
        one = column.setdefault(_first(step), 0)
        column.setdefault(_then(step), 1 - one if step.circular else 1)
    return column


def _place(steps: Sequence[Step], boxes: dict[Key, Box], top: int) -> int:
    """Puts what hangs together into its columns below `top`; gives where it ends."""
    column = _columns(steps)
    rows: dict[int, list[Key]] = {0: [], 1: []}
    for key, at in column.items():
        rows[at].append(key)
    lines = {key: tuple(wrap(key[1], _LETTERS)) or (key[1],) for key in column}
    # A box that two arrows meet needs room for both their labels.
    meets = {key: sum(key in (_first(step), _then(step)) for step in steps) for key in column}
    tall = {
        key: max(_ROW * len(lines[key]) + 12, 52 if key[0] == "circle" and meets[key] > 1 else 0)
        for key in column
    }
    height = max(sum(tall[key] + _APART for key in keys) - _APART for keys in rows.values())
    for at in (1, 0, 1, 0):
        rank = {key: n / len(rows[1 - at]) for n, key in enumerate(rows[1 - at])}
        near = {key: [rank[o] for o in _beside(steps, key) if o in rank] or [0.0] for key in rows[at]}
        rows[at].sort(key=lambda key: sum(near[key]) / len(near[key]))
    for at in (0, 1):
        y = top + (height - sum(tall[key] + _APART for key in rows[at]) + _APART) // 2
        for key in rows[at]:
            own = key[1].startswith("“")
            boxes[key] = Box(_PAD + at * (_WIDE + _GAP), y, _WIDE, tall[key], lines[key], own)
            y += tall[key] + _APART
    return top + height


def _beside(steps: Sequence[Step], key: Key) -> list[Key]:
    """The needs that an arrow joins to one."""
    pairs = [(_first(step), _then(step)) for step in steps]
    return [b if a == key else a for a, b in pairs if key in (a, b)]


def _arrows(steps: Sequence[Step], boxes: Mapping[Key, Box]) -> tuple[Arrow, ...]:
    ports = _ports(steps, boxes)
    arrows: list[Arrow] = []
    for number, step in enumerate(steps):
        one, two = boxes[_first(step)], boxes[_then(step)]
        y1, y2 = ports[number, True], ports[number, False]
        label = tuple(wrap(step.whose, _LABEL, max_lines=2, placeholder="…")) or (step.whose,)
        wide = int(6.4 * max(map(len, label))) + 8
        if one.x == two.x:  # both in one column, as in a circle of three: round on the side
            x1 = x2 = one.x + one.width
            c1 = c2 = x1 + 56
            x, y = x1 + 42, (y1 + y2) // 2
        else:
            x1, x2 = (one.x + one.width, two.x) if two.x > one.x else (one.x, two.x + two.width)
            c1 = c2 = (x1 + x2) // 2
            x = int(_curve(x1, c1, c2, x2))
            y = int(_curve(y1, y1, y2, y2))
        path = f"M{x1},{y1} C{c1},{y1} {c2},{y2} {x2},{y2}"
        while any(
            abs(y - a.y) < 7 * (len(label) + len(a.whose)) and abs(x - a.x) < (wide + a.wide) / 2
            for a in arrows
        ):
            y += 7
        arrows.append(Arrow(path, x, y, wide, label, step.circular, step.line))
    return tuple(arrows)


def _curve(a: float, b: float, c: float, d: float) -> float:
    """A Bézier curve's value where the label stands."""
    t, u = _AT, 1 - _AT
    return float(u**3 * a + 3 * u**2 * t * b + 3 * u * t**2 * c + t**3 * d)


def _ports(steps: Sequence[Step], boxes: Mapping[Key, Box]) -> dict[tuple[int, bool], int]:
    """Where each arrow leaves (True) and meets (False) a box: one below the other, by where they lead."""
    at: dict[tuple[Key, bool], list[tuple[int, int, int, bool]]] = {}
    for number, step in enumerate(steps):
        one, two = _first(step), _then(step)
        for key, other, leaves in ((one, two, True), (two, one, False)):
            right = boxes[other].x > boxes[key].x or boxes[other].x == boxes[key].x
            # In a circle, what leads to the right keeps above what comes back.
            way = 0 if leaves == (boxes[key].x <= boxes[other].x) else 1
            at.setdefault((key, right), []).append((way, boxes[other].y, number, leaves))
    ports = {}
    for (key, _), rows in at.items():
        box = boxes[key]
        for n, (_, _, number, leaves) in enumerate(sorted(rows), 1):
            ports[number, leaves] = box.y + box.height * n // (len(rows) + 1)
    return ports

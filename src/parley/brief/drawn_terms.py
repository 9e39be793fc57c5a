"""What the models say of the terms, as pictures: where everything stands. The template draws it.

Three pictures: the forecasts of each issue side by side; how far each unknown moves its issue (a tornado);
and the packages that no other beats, by what two parties get of them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from parley.nouns.brief import Brief
from parley.nouns.terms import Expected, Terms

WIDTH = 820
_LEFT, _RIGHT, _TOP, _ROW = 290, 26, 26, 40  # units, about pixels
_LINE = 46  # characters of a label in one line
_PLOT, _EDGE = 300, 46  # the package plot's side, and room for its axes
_MARKS = {
    "mean": "m", "compromise": "c", "median": "d", "nash": "n", "exchange": "x", "challenge": "h",
}  # fmt: skip
_SOLUTIONS = {
    "nash": "greatest product of gains",
    "kalai-smorodinsky": "gains in proportion (Kalai–Smorodinsky)",
    "egalitarian": "equal gains",
    "welfare": "greatest sum of gains",
}


@dataclass(frozen=True)
class Bar:
    """A label in lines, a bar from x to x2 at height y, and marks on it as (x, letter, words)."""

    y: float
    label: tuple[str, ...]
    x: float
    x2: float
    marks: tuple[tuple[float, str, str], ...]


@dataclass(frozen=True)
class Spot:
    """A package at (x, y); `title` says what it gives, `solution` which solutions it is ("" for none)."""

    x: float
    y: float
    title: str
    solution: str


@dataclass(frozen=True)
class Drawn:
    """The three pictures; `plot` is empty where fewer than two packages can be told apart."""

    width: int
    left: int
    forecasts: tuple[Bar, ...]
    forecasts_height: int
    swings: tuple[Bar, ...]
    swings_height: int
    ticks: tuple[tuple[float, str], ...]
    plot: tuple[Spot, ...]
    plot_size: int
    plot_edge: int
    across: str
    up: str
    least: int
    key: tuple[tuple[str, str], ...]


def drawn(brief: Brief) -> Drawn | None:
    """The pictures of a brief's terms; None where it has none."""
    found = brief.terms
    if found is None or not found.expected:
        return None
    names = dict(brief.grid.parties)
    questions = dict(found.questions)
    forecasts = tuple(_forecasts(found, questions))
    swings = tuple(_swings(found, names, questions))
    plot = tuple(_plot(found, names))
    models = dict.fromkeys(one.model for one in found.expected)
    return Drawn(
        WIDTH,
        _LEFT,
        forecasts,
        _TOP + _ROW * len(forecasts),
        swings,
        _TOP + _ROW * len(swings),
        tuple((_x(value), str(value)) for value in (0, 25, 50, 75, 100)),
        plot if len({(spot.x, spot.y) for spot in plot}) > 1 else (),
        _PLOT,
        _EDGE,
        names.get(found.parties[0], found.parties[0]),
        names.get(found.parties[1], found.parties[1]),
        round(100 * _least(found)),
        tuple((_MARKS.get(model, "?"), model) for model in models),
    )


def _x(value: float) -> float:
    return round(_LEFT + value / 100 * (WIDTH - _LEFT - _RIGHT), 1)


def _label(text: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, _LINE, max_lines=2, placeholder=" …"))


def _forecasts(found: Terms, questions: dict[str, str]) -> list[Bar]:
    by_issue: dict[str, list[Expected]] = {}
    for one in found.expected:
        by_issue.setdefault(one.issue, []).append(one)
    bars = []
    for place, (issue, ones) in enumerate(by_issue.items()):
        marks = tuple(
            (
                _x(one.centre),
                _MARKS.get(one.model, "?"),
                f"{one.model}: {one.centre:.0f}, nine times in ten {one.low:.0f} to {one.high:.0f}",
            )
            for one in ones
        )
        low = min(min(one.low, one.centre) for one in ones)
        high = max(max(one.high, one.centre) for one in ones)
        y = _TOP + _ROW * place + _ROW / 2
        bars.append(Bar(y, _label(questions.get(issue, issue)), _x(low), _x(high), _apart(marks)))
    return bars


def _apart(marks: Sequence[tuple[float, str, str]]) -> tuple[tuple[float, str, str], ...]:
    """Models that say the same share a mark: its letters stand beside each other."""
    shared: dict[float, tuple[str, str]] = {}
    for x, letter, words in sorted(marks):
        near = next((at for at in shared if abs(at - x) < 15), x)
        letters, told = shared.get(near, ("", ""))
        shared[near] = (letters + letter, f"{told}; {words}" if told else words)
    return tuple((x, letters, words) for x, (letters, words) in shared.items())


def _swings(found: Terms, names: dict[str, str], questions: dict[str, str]) -> list[Bar]:
    bars = []
    for place, one in enumerate(found.unknowns):
        who = names.get(one.party, one.party)
        what = f"{who}’s power, half to double" if one.unknown == "power" else f"Where {who} stands"
        label = (
            what,
            *textwrap.wrap(questions.get(one.issue, one.issue), _LINE, max_lines=1, placeholder=" …"),
        )
        ends = sorted((one.low, one.high))
        words = f"the outcome goes from {one.low:.0f} to {one.high:.0f}"
        y = _TOP + _ROW * place + _ROW / 2
        bars.append(Bar(y, label, _x(ends[0]), _x(ends[1]), ((_x(ends[0]), "", words),)))
    return bars


def _least(found: Terms) -> float:
    """Where the axes of the plot begin, a share of the most that a party could have: a round tenth."""
    worth = [share for point in found.frontier for share in point.worth[:2]]
    return max(min(int(10 * min(worth, default=0)) / 10, 0.9), 0.0)


def _plot(found: Terms, names: dict[str, str]) -> list[Spot]:
    if len(found.parties) < 2:
        return []
    side = _PLOT - 8
    low = _least(found)
    spots = []
    for point in found.frontier:
        across, up = ((min(worth, 1.0) - low) / (1 - low) for worth in point.worth[:2])
        told = ", ".join(
            f"{names.get(party, party)} {100 * worth:.0f} %"
            for party, worth in zip(found.parties, point.worth, strict=True)
        )
        solution = "; ".join(_SOLUTIONS.get(name, name) for name in point.solutions)
        spots.append(Spot(round(_EDGE + across * side, 1), round(_PLOT - up * side, 1), told, solution))
    return sorted(spots, key=lambda spot: bool(spot.solution))

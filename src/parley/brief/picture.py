"""The matrix over time as a picture: where each mark stands. The template draws it.

Marks tell by their shape: up for, down against, a diamond for conditions; filled where firm, hollow where
open, with a bar beneath where a red line is drawn. Colour only helps.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.brief.outline import FIRMNESS, STANCES
from parley.brief.wording import day
from parley.nouns.brief import Cell, Grid, Line

MOST = 18  # rows; more are no picture
_LEFT, _RIGHT, _TOP, _ROW, _FOOT = 262, 18, 26, 42, 8  # in the picture's own units, about pixels
_WIDTH = 820
_NEAR = 11  # units: marks that are nearer than this are drawn as one, or one above the other


@dataclass(frozen=True)
class Mark:
    """A mark at (x, y); `title` says in words what it stands for, `count` for how many statements."""

    x: float
    y: float
    stance: str
    firmness: str
    title: str
    count: int = 1


@dataclass(frozen=True)
class Band:
    """A time in which one stance was held, from x to x2."""

    x: float
    x2: float
    stance: str


@dataclass(frozen=True)
class Row:
    """A party on an option: its place, its names in lines, and what was said when. `cell` counts from 1."""

    y: float
    party: str
    option: tuple[str, ...]
    cell: int
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Picture:
    """All rows, the dates on the axis as (x, words), and what the picture leaves out."""

    width: int
    height: int
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    left: int = _LEFT
    more: int = 0


def picture(grid: Grid) -> Picture | None:
    """The picture of a table: cells that were spoken of on more than one day, those that changed first.

    None where there is no such cell: a single mark is better told than drawn.
    """
    dated = [
        (number, cell, marks)
        for number, cell in enumerate(grid.cells, 1)
        if (marks := [(at, line) for line in cell.lines if line.stance and (at := stands_on(line.date))])
        and len({at for at, _ in marks}) > 1
    ]
    days = [at for _, _, marks in dated for at, _ in marks]
    if not days:
        return None
    dated.sort(key=lambda row: (not row[1].moved, -len(row[1].phases), -len(row[2])))
    shown = dated[:MOST]
    scale = _Scale(min(days), max(days))
    names, terms = dict(grid.parties), dict(grid.options)
    rows = []
    for place, (number, cell, marks) in enumerate(shown):
        y = _TOP + place * _ROW + _ROW / 2
        rows.append(
            Row(
                y,
                names.get(cell.party, cell.party),
                tuple(_wrapped(terms.get(cell.option, cell.option))),
                number,
                tuple(_bands(cell, scale)),
                tuple(_marks(marks, y, scale)),
            )
        )
    height = _TOP + len(shown) * _ROW + _FOOT
    return Picture(_WIDTH, height, tuple(rows), tuple(scale.ticks()), more=len(grid.cells) - len(shown))


class _Scale:
    """From days to places."""

    def __init__(self, first: date, last: date) -> None:
        room = max(1, round((last - first).days * 0.03))
        self.first, self.last = first - timedelta(room), last + timedelta(room)

    def __call__(self, day: date) -> float:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(_LEFT + share * (_WIDTH - _RIGHT - _LEFT), 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Years, quarters, months or weeks, whichever gives a handful."""
        span = (self.last - self.first).days
        if span < 50:
            step = 7 if span > 16 else 3
            at = self.first + timedelta(1)
            while at < self.last - timedelta(1):
                yield self(at), f"{at.day} {_short(at)}"
                at += timedelta(step)
            return
        months = 1 if span < 240 else 3 if span < 800 else 12
        at = date(self.first.year, 1, 1)
        while at <= self.last:
            if at >= self.first:
                year = (
                    f" {at.year}" if at.month == 1 or months == 12 or at <= self.first + timedelta(92) else ""
                )
                yield self(at), str(at.year) if months == 12 else f"{_short(at)}{year}"
            at = date(at.year + (at.month + months > 12), (at.month + months - 1) % 12 + 1, 1)


def _short(at: date) -> str:
    return day(at.isoformat()).split()[1][:3]


def stands_on(text: str | None) -> date | None:
    """A day on which a mark can stand; a month by its middle, None for a bare year or no date."""
    parts = (text or "")[:10].split("-")
    try:
        if len(parts) == 3:
            return date(*map(int, parts))
        return date(int(parts[0]), int(parts[1]), 15) if len(parts) == 2 else None
    except ValueError:
        return None


def _bands(cell: Cell, scale: _Scale) -> Iterator[Band]:
    """Each stance from its first word to the first of the next."""
    starts = [(at, phase.stance) for phase in cell.phases if (at := stands_on(phase.since))]
    ends = [at for phase in cell.phases if (at := stands_on(phase.until))]
    for i, (at, stance) in enumerate(starts):
        end = starts[i + 1][0] if i + 1 < len(starts) else max([*ends, at])
        yield Band(scale(at), scale(max(end, at)), stance)


def _marks(lines: Sequence[tuple[date, Line]], y: float, scale: _Scale) -> Iterator[Mark]:
    """Marks of one row; what would lie on another of its kind is counted, of another kind is moved off it."""
    placed: list[Mark] = []
    for at, line in sorted(lines, key=lambda pair: pair[0]):
        stance, firmness = line.stance or "", line.firmness or ""
        x, words = scale(at), _title(line.date, stance, firmness)
        same = [
            i
            for i, mark in enumerate(placed)
            if x - mark.x < _NEAR and (mark.stance, mark.firmness) == (stance, firmness)
        ]
        if same:
            old = placed[same[-1]]
            title = old.title if words in old.title else f"{old.title}; {words}"
            placed[same[-1]] = Mark(old.x, old.y, stance, firmness, title, old.count + 1)
            continue
        taken = {mark.y for mark in placed if x - mark.x < _NEAR}
        free = next((place for place in (y, y - 11, y + 11) if place not in taken), y)
        placed.append(Mark(x, free, stance, firmness, words))
    yield from placed


def _title(at: str | None, stance: str, firmness: str) -> str:
    word = STANCES.get(stance, (stance, ""))[0].lower()
    return f"{day(at)}: {word}, {FIRMNESS.get(firmness, firmness)}"


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, 42, max_lines=2, placeholder=" …") or [""]

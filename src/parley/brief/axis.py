"""The timeline of a story page drawn: dates on an axis, a dot for each entry. The template draws it.

Days and decades stand on one axis: a gap is drawn by the logarithm of its days, so that what happened in one
week does not fall on one dot beside a date years before. A dot is filled where two or more independent
reports tell the entry; the number in it is the entry's in the list below.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log1p

from parley.brief.background import CAUSE, reports
from parley.brief.wording import day, week
from parley.nouns.brief import Brief, Line

WIDTH = 820
_EDGE = 24  # units, about pixels, on each side
_DOT = 8.5  # radius
_LEVEL = 21  # from one row of dots to the next
_EVEN = 1.5  # share of even steps, to one share of steps by the logarithm, where gaps are squeezed
_LABEL = 74  # room that a date needs on the axis
_LONGEST = 110  # characters of an entry that a dot shows when it is pointed at


@dataclass(frozen=True)
class Dot:
    """An entry at (x, y): its number in the list, how many independent reports tell it, and what it says."""

    x: float
    y: float
    number: int
    origins: int
    title: str
    x2: float | None = None


@dataclass(frozen=True)
class Axis:
    """All dots, the dates beneath the axis as (x, words), where the axis lies, whether gaps are squeezed."""

    width: int
    height: int
    y: float
    dots: tuple[Dot, ...]
    dates: tuple[tuple[float, str], ...]
    squeezed: bool


def axis(brief: Brief) -> Axis | None:
    """The timeline of a brief's section "How we got here"; None where fewer than two entries have dates."""
    lines = next((section.lines for section in brief.sections if section.id == "background"), ())
    entries = (line for line in lines if line.label != CAUSE)
    dated = [(number, line, span) for number, line in enumerate(entries, 1) if (span := days(line.date))]
    middles = [_middle(*span) for _, _, span in dated]
    if len(set(middles)) < 2:
        return None
    places, squeezed = _places(sorted(set(middles)))
    taken: list[tuple[float, int]] = []
    placed: list[tuple[int, int, Line, float]] = []
    for (number, line, _), middle in sorted(zip(dated, middles, strict=True), key=lambda one: one[1]):
        x = places[middle]
        level = 0
        while any(at == level and abs(x - other) < 2 * _DOT + 2 for other, at in taken):
            level += 1
        taken.append((x, level))
        placed.append((number, level, line, x))
    top = max(level for _, level, _, _ in placed)
    y = 14 + (top + 1) * _LEVEL
    dots = tuple(
        Dot(
            x,
            round(y - 14 - level * _LEVEL, 1),
            number,
            reports(line),
            _title(line),
        )
        for number, level, line, x in placed
    )
    shown = tuple(
        _labels([(places[middle], line.date or "") for (_, line, _), middle in _by_day(dated, middles)])
    )
    return Axis(WIDTH, round(y + 26), y, dots, shown, squeezed)


def _by_day(
    dated: Sequence[tuple[int, Line, tuple[date, date]]], middles: Sequence[date]
) -> list[tuple[tuple[int, Line, tuple[date, date]], date]]:
    return sorted(zip(dated, middles, strict=True), key=lambda one: one[1])


def days(text: str | None) -> tuple[date, date] | None:
    """The first and last day that a date in ISO 8601 means: a day, week, month, year, or `from/until`."""
    first, _, last = (text or "").removesuffix("/..").partition("/")
    begin, end = _bounds(first), _bounds(last or first)
    return (begin[0], max(begin[1], end[1])) if begin and end else None


def _bounds(text: str) -> tuple[date, date] | None:
    try:
        if monday := week(text):
            start = date.fromisoformat(monday)
            return start, start + timedelta(6)
        parts = [int(part) for part in text[:10].split("-")]
        if len(parts) == 3:
            return date(*parts), date(*parts)
        month = parts[1] if len(parts) == 2 else 12
        end = date(parts[0], month, calendar.monthrange(parts[0], month)[1])
        return date(parts[0], parts[1] if len(parts) == 2 else 1, 1), end
    except (ValueError, TypeError, OverflowError):
        return None


def _middle(begin: date, end: date) -> date:
    return begin + (end - begin) // 2


def _places(middles: Sequence[date]) -> tuple[dict[date, float], bool]:
    """Where each day lies; gaps by their days where that is legible, else by the logarithm of them."""
    gaps = [(later - earlier).days for earlier, later in pairwise(middles)]
    squeezed = max(gaps) > 6 * (sum(gaps) / len(gaps)) or (len(gaps) > 1 and max(gaps) > 40 * min(gaps))
    sizes = [log1p(gap / 2) if squeezed else float(gap) for gap in gaps]
    room = WIDTH - 2 * _EDGE
    if squeezed:  # so that neighbours can be told apart, however many there are
        sizes = [size / sum(sizes) + _EVEN / len(sizes) for size in sizes]
    out = {middles[0]: float(_EDGE)}
    done = 0.0
    for middle, size in zip(middles[1:], sizes, strict=True):
        done += size
        out[middle] = round(_EDGE + room * done / sum(sizes), 1)
    return out, squeezed


def _labels(given: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """As many dates as have room: the first and the last, and from the left what fits between."""
    out = [given[0]]
    last = given[-1]
    for x, text in given[1:-1]:
        if x - out[-1][0] >= _LABEL and last[0] - x >= _LABEL:
            out.append((x, text))
    if last[0] - out[0][0] >= _LABEL or len(out) == 1:
        out.append(last)
    years = {text[:4] for _, text in out}
    several = len(years) > 1
    return [(x, _short(text, several or not at)) for at, (x, text) in enumerate(out) if text]


def _short(text: str, year: bool) -> str:
    first = text.partition("/")[0]
    words = [part[:3] if part.isalpha() else part for part in day(week(first) or first).split()]
    return " ".join(words if year or len(words) < 3 else words[:2])


def _title(line: Line) -> str:
    text = " ".join(line.text.split())
    return f"{day(line.date)}: " + (
        text if len(text) <= _LONGEST else text[: text.rfind(" ", 0, _LONGEST)] + " …"
    )

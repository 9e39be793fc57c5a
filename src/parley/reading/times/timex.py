"""TIMEX3 values (TimeML 1.2.1) and what day they begin and end; shared by the readers of all languages."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_PARTS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_PARTS |= {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}

_FIRST, _LAST = date.min.year, date.max.year
"""No week may be counted from the calendar's own edges: it might lie beyond them."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that a text speaks from, as far as it is known (`2026-06-11`, `2026-06`, `2026`)."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchor:
        """The anchor of a document; unknown parts stay None, and so does what is not a date at all."""
        try:
            parts = [int(part) for part in (published or "")[:10].split("-") if part]
            if parts and not _FIRST < parts[0] < _LAST:
                return cls()
            if len(parts) == 3:
                day = date(*parts)
                return cls(day.year, day.month, day)
            year, month = [*parts, 0, 0][:2]
            return cls(year or None, month if 1 <= month <= 12 else None) if date.min.year <= year else cls()
        except ValueError:
            return cls()


def moved(year: int, month: int, by: int) -> tuple[int, int]:
    """A month some months later (earlier, if `by` is negative)."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def week(day: date) -> str:
    """`2026-W24` (ISO 8601)."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(anchor: Anchor, unit: str, by: int) -> str | None:
    """The day, week, month, year, … that lies `by` units after the anchor's own; None if that is unknown.

    `unit` is a TIMEX3 letter (`D`, `W`, `M`, `Y`) or `Q`, `DE` (decade), `CE` (century).
    """
    try:
        if unit in ("D", "W"):
            if anchor.day is None:
                return None
            day = anchor.day + timedelta(days=by * (7 if unit == "W" else 1))
            return day.isoformat() if unit == "D" else week(day)
        if anchor.year is None:
            return None
        if unit in ("M", "Q"):
            if anchor.month is None:
                return None
            year, month = moved(anchor.year, anchor.month, by * (3 if unit == "Q" else 1))
            value = f"{year:04}-{month:02}" if unit == "M" else f"{year:04}-Q{(month + 2) // 3}"
        else:
            year = anchor.year + by * {"Y": 1, "DE": 10, "CE": 100}[unit]
            value = f"{year:04}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]
        return value if 1 <= year <= 9999 else None
    except (OverflowError, ValueError):
        return None


def bounds(value: str | None) -> tuple[str | None, str | None]:
    """The first and last day that a TIMEX3 date can mean (ISO 8601), None where it does not say."""
    if value is None:
        return None, None
    if "/" in value:
        first, _, last = value.partition("/")
        return bounds(first)[0], bounds(last)[1]
    try:
        if found := _DAY.fullmatch(value):
            day = date(int(found[1]), int(found[2]), int(found[3])).isoformat()
            return day, day
        if found := _MONTH.fullmatch(value):
            return _months(int(found[1]), int(found[2]), 1)
        if found := _WEEK.fullmatch(value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            first_day = monday + timedelta(days=5 if found[3] else 0)
            return first_day.isoformat(), (monday + timedelta(days=6)).isoformat()
        if found := _PART.fullmatch(value):
            return _months(int(found[1]), *_PARTS[found[2]])
        if value.isdigit() and 2 <= len(value) <= 4:
            wide = 4 - len(value)
            return f"{value}{'0' * wide}-01-01", f"{value}{'9' * wide}-12-31"
    except (ValueError, OverflowError):
        pass
    return None, None


def _months(year: int, month: int, count: int) -> tuple[str, str]:
    last_year, last = moved(year, month, count - 1)
    return f"{year:04}-{month:02}-01", f"{last_year:04}-{last:02}-{monthrange(last_year, last)[1]:02}"


_FIXED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "may day": (5, 1), "victory day": (5, 9), "independence day": (7, 4),
    "the fourth of july": (7, 4), "bastille day": (7, 14), "veterans day": (11, 11),
    "armistice day": (11, 11),
}  # fmt: skip
_NTH_WEEKDAY = {"thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3), "columbus day": (10, 0, 2), "memorial day": (5, 0, 0)}  # fmt: skip
_BY_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "ash wednesday": -46}


def feast_day(name: str, year: int) -> date | None:
    """The day of a feast (its English name in lower case) in a year; None for one that this does not know.

    National days are those of the United States; Easter is the Western one.
    """
    if name in _FIXED:
        return valid(year, *_FIXED[name])
    if name in _BY_EASTER:
        return easter(year) + timedelta(days=_BY_EASTER[name]) if 1 <= year <= 9998 else None
    month, weekday, nth = _NTH_WEEKDAY.get(name.removesuffix(" day") if "giving" in name else name, (0, 0, 0))
    if not month or not 1 <= year <= 9998:
        return None
    if nth:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus; Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)

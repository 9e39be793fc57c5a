"""How the brief words dates, lists and stances. Short, plain, and the same everywhere."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def day(date: str | None) -> str:
    """`2026-06-11` → `11 June 2026`, `2026-06` → `June 2026`, `2026` → `2026`, None → `date unknown`.

    A week, `2026-W24`, goes by its Monday: `week of 8 June 2026`; a period, `2026-06-03/2026-06-09`, by its
    ends: `3 to 9 June 2026`; `2022-02/..`, which goes on, is `since February 2022`.
    """
    if not date:
        return "date unknown"
    if "/" in date:
        return _period(*date.split("/", 1))
    if monday := week(date):
        return f"week of {day(monday)}"
    parts = date[:10].split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def _period(begin: str, end: str) -> str:
    if end == "..":
        return f"since {day(begin)}"
    first, last = day(begin).split(), day(end).split()
    while len(first) > 1 and first[-1:] == last[-1:]:  # the month and the year that both share stand once
        del first[-1], last[-1]
    return f"{' '.join(first)} to {day(end)}"


def on(date: str | None) -> str:
    """`on 11 June 2026`, `in June 2026`, `in 2026`, `in the week of 8 June 2026`."""
    if date and "-W" in date:
        return f"in the {day(date)}"
    return f"{'on' if date and len(date) >= 10 else 'in'} {day(date)}"


def week(date: str) -> str | None:
    """The Monday of an ISO 8601 week (`2026-W24` → `2026-06-08`), None where the date is not a week."""
    try:
        return datetime.date.fromisoformat(f"{date}-1").isoformat() if "-W" in date else None
    except ValueError:
        return None


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `3 reports`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"

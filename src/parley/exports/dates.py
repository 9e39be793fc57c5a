"""Dates of any precision: checked where they come in, and as days where a format wants days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[ T])", re.ASCII)


def iso(text: str) -> str | None:
    """The date that a text begins with (`2031-05-01`, `2031-05`, `2031`), None where there is no such day."""
    found = _ISO.match(text.strip())
    if not found:
        return None
    try:
        date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return None
    return found[0]


def first_day(day: str) -> str:
    """The first day that a date can mean."""
    return day[:10] + "-01-01"[len(day[:10]) - 4 :]


def last_day(day: str) -> str:
    """The last day that a date can mean."""
    if len(day) < 7:
        return day[:4] + "-12-31"
    return day[:10] if len(day) >= 10 else f"{day[:7]}-{monthrange(int(day[:4]), int(day[5:7]))[1]}"

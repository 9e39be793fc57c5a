"""Dates at the precision known: a day, an ISO 8601 week, a month or a year."""

from __future__ import annotations

from datetime import date, timedelta


def first_day(when: str) -> date:
    """The first day that a date of any precision can mean."""
    if "-W" in when:
        return date.fromisoformat(f"{when}-1")
    return date.fromisoformat(f"{when}-01-01"[:10] if len(when) == 4 else f"{when}-01"[:10])


def last_day(when: str) -> date:
    """The last day that a date of any precision can mean."""
    if "-W" in when:
        return date.fromisoformat(f"{when}-7")
    if len(when) == 10:
        return date.fromisoformat(when)
    year, month = int(when[:4]), int(when[5:7] or 12)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

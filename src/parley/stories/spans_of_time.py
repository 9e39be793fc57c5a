"""Dates at the precision known: a day, an ISO 8601 week, a month, a year, or an interval of two of them.

An interval is written as in ISO 8601-2: `2031-05-03/2031-05-09`, and `2022-02/..` for what goes on.
"""

from __future__ import annotations

from datetime import date, timedelta


def first_day(when: str) -> date:
    """The first day that a date of any precision can mean."""
    when = when.partition("/")[0]
    if "-W" in when:
        return date.fromisoformat(f"{when}-1")
    return date.fromisoformat(f"{when}-01-01"[:10] if len(when) == 4 else f"{when}-01"[:10])


def last_day(when: str) -> date:
    """The last day that a date of any precision can mean; of what goes on, of its beginning."""
    begin, _, end = when.partition("/")
    when = end if end and end != ".." else begin
    if "-W" in when:
        return date.fromisoformat(f"{when}-7")
    if len(when) == 10:
        return date.fromisoformat(when)
    year, month = int(when[:4]), int(when[5:7] or 12)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

"""Between which days a meeting lies, as far as its date and the day of the report tell."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Meeting

RECENT = timedelta(days=14)
"""How far back an undated meeting of a news report is taken to lie at most."""
AHEAD = timedelta(days=30)
"""How far ahead an undated plan is taken to lie at most."""

Window = tuple[date, date]
NEVER: Window = (date.min, date.min)


def window(text: str | None) -> Window | None:
    """First and last day of `2026-06-11`, `2026-06`, `2026` or `2026-W24`; None for anything else."""
    text = text or ""
    try:
        if found := re.fullmatch(r"(\d{4})-W(\d\d)", text):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday, monday + timedelta(days=6)
        if re.fullmatch(r"\d{4}-\d\d-\d\d.*", text):
            day = date.fromisoformat(text[:10])
            return day, day
        if re.fullmatch(r"\d{4}-\d\d", text):
            year, month = int(text[:4]), int(text[5:])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if re.fullmatch(r"\d{4}", text):
            return date(int(text), 1, 1), date(int(text), 12, 31)
    except ValueError:
        pass
    return None


def of(meeting: Meeting, document: Document) -> Window | None:
    """Between which days the meeting lies; None where neither it nor its report is dated."""
    told, published = window(meeting.date), window(document.published)
    if told:
        if published and meeting.status == "held" and told[0] <= published[1] < told[1]:
            return told[0], published[1]
        if published and meeting.status in ("planned", "proposed") and told[0] < published[0] <= told[1]:
            return published[0], told[1]
        return told
    if published is None:
        return None
    try:
        if meeting.status in ("planned", "proposed"):
            return published[0], published[1] + AHEAD
        return published[0] - RECENT, published[1]
    except OverflowError:
        return None


def near(a: Window, b: Window, slack: timedelta = timedelta(days=1)) -> bool:
    """Whether two windows meet, give or take a day: reports of one evening bear two dates.

    Years and months that merely touch do not meet: 1971 is not 1972.
    """
    if min(a[1] - a[0], b[1] - b[0]) > timedelta(weeks=3):
        return a[0] <= b[1] and b[0] <= a[1]
    return a[0] - b[1] <= slack and b[0] - a[1] <= slack

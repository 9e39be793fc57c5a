"""The dates and periods that a document names and that had come when it appeared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Reading, Time
from parley.stories.spans_of_time import last_day

_CITED = re.compile(r"\([^()]*$")  # a date in brackets dates a source or a life, not what the sentence tells
_SINCE = re.compile(r"\bsince\b[^,;.]{0,70}$", re.I)
_FROM = re.compile(r"\bfrom\b[^,;.]{0,12}$", re.I)
_BETWEEN = re.compile(r"\bbetween\b[^,;.]{0,12}$", re.I)
_TO = re.compile(r"\s*(?:to|till|until|through)\s+(?:the\s+)?", re.I)
_AND = re.compile(r"\s+and\s+", re.I)
_DASH = re.compile(r"\s*[-–—]\s*")
# A time of day alone, which hangs on a day that stands elsewhere.
_CLOCK = re.compile(
    r"(?:at\s+)?(?:\d{1,2}([:.]?\d\d)?|noon|midnight)\s*(?:[ap]\.?m\.?|hours|h|[A-Z]{3,4}|local time|\W)*",
    re.I,
)
_BACK = 80  # characters before a date in which "since" or "from" may stand


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A date or period that a text names at `[start:end]`; `when` as in `parley.stories.spans_of_time`."""

    start: int
    end: int
    when: str

    @property
    def coarse(self) -> bool:
        """Whether it is no day."""
        return len(self.when) != 10


def named(reading: Reading, document: Document, *, days_only: bool = False) -> list[Named]:
    """The dates in order; two that bound a period ("from 3 to 9 May", "2014-15") as one."""
    published = last_day(document.published) if document.published else None
    times = [
        time
        for time in sorted(reading.times, key=lambda time: (time.start, time.end))
        if time.type in ("DATE", "TIME")
        and time.begin
        and (days_only or time.type == "DATE" or not _CLOCK.fullmatch(document.text[time.start : time.end]))
    ]
    if days_only:
        return sorted(_alone(times, document, published, days_only=True))
    return sorted(_periods(times, document, published))


def _alone(
    times: list[Time], document: Document, published: date | None, *, days_only: bool
) -> Iterator[Named]:
    for time in times:
        when = precision(time.begin or "", time.until)
        if when is None or (days_only and len(when) < 10):
            continue
        if published and date.fromisoformat(time.begin or "") > published:
            continue
        if not _CITED.search(document.text[max(time.start - 60, 0) : time.start]):
            yield Named(time.start, time.end, when)


def _periods(times: list[Time], document: Document, published: date | None) -> Iterator[Named]:
    text, at = document.text, 0
    while at < len(times):
        both = times[at : at + 2]
        found = list(_alone(both[:1], document, published, days_only=False))
        if len(both) == 2 and (joined := _joined(both[0], both[1], text)):
            if last_day(joined) <= (published or date.max) and found:
                yield Named(both[0].start, both[1].end, joined)
            at += 2
            continue
        at += 1
        for one in found:
            since = _SINCE.search(text[max(one.start - _BACK, 0) : one.start])
            yield Named(one.start, one.end, f"{one.when}/..") if since else one


def _joined(one: Time, other: Time, text: str) -> str | None:
    """The period that two dates bound, where the text says that they do."""
    between, before = text[one.end : other.start], text[max(one.start - _BACK, 0) : one.start]
    first, last = precision(one.begin or "", one.until), precision(other.begin or "", other.until)
    if first is None or last is None or first >= last or len(first) != len(last):
        return None
    bounds = (
        (_TO.fullmatch(between) and _FROM.search(before))
        or (_AND.fullmatch(between) and _BETWEEN.search(before))
        or _DASH.fullmatch(between)
    )
    return f"{first}/{last}" if bounds else None


def precision(begin: str, until: str | None) -> str | None:
    """The day, week, month or year that two days bound, of years the first; None for any other stretch."""
    if begin == until:
        return begin
    if until is None:
        return None
    after = date.fromisoformat(until) + timedelta(days=1)
    first = date.fromisoformat(begin)
    if first.weekday() == 0 and (after - first).days == 7:
        return f"{first:%G-W%V}"
    if not begin.endswith("-01"):
        return None
    if after.day == 1 and (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
        return begin[:7]
    years = after.year - first.year
    return begin[:4] if begin[5:] == "01-01" and (after.month, after.day) == (1, 1) and years <= 3 else None


def within(dates: list[Named], start: int, end: int) -> list[Named]:
    """Of dates in order those that begin in `[start:end]`, each once."""
    found: dict[str, Named] = {}
    for one in dates[bisect_right(dates, Named(start - 1, 1 << 60, "")) :]:
        if one.start >= end:
            break
        found.setdefault(one.when, one)
    return list(found.values())

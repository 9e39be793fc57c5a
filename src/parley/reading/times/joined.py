"""Times that stand side by side and are one expression: "10 a.m. on Friday", "March of last year".

So TimeML 1.2.1 has them: what names one point or stretch is one TIMEX3, its preposition inside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parley.reading.times import words as w
from parley.reading.times.timex import valid, week


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at `[start:end]` of the text that was searched, with its TimeML type and value."""

    start: int
    end: int
    type: str
    value: str | None


_CLOCK_JOIN = re.compile(r",? ?(?:(?:on|at|of|in)(?: (?:about|around|exactly))? )?|,? ?on the ")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-\d\d-\d\d")
_RANGE = re.compile(r" ?(?:to|and|until|till|or|[-–—]) ?")
_PREFIX = re.compile(
    r"(?i)\b(?:the )?(?:very )?(?:start|beginning|end|middle|close|turn|dawn|eve|outset|early days|early "
    r"years|final days|last days|closing days|opening days|latter part|early part|(?:first|early|last|"
    r"final) (?:decades|years|months)|(?:first|second|latter) half|last (?:quarter|third)|first "
    r"(?:quarter|third)) of $"
)
_WEEK_OF = re.compile(r"(?i)\b(?:the )?week (?:of|beginning|starting)(?: on)? $")
_PART_OF = re.compile(
    r"(?i)\b(?:the )?(?:(?:early|late|mid)[- ])?(?P<part>morning|afternoon|evening|night|early hours|"
    r"dawn) (?:of|on) $"
)
_RELATIVE = re.compile(
    r"(?i)(?:last|this|next|that|that same|the same|the following|the previous|the next|the preceding) "
    r"(?:year|week)"
)
_OF = re.compile(r",? (?:of )?")
_ORDINAL_WEEK = re.compile(r"(?i)(?:the )?(?P<nth>first|second|third|fourth|last|final) week")


def joined(found: list[Found], text: str) -> list[Found]:
    """The expressions in order, those that are one made one."""
    out: list[Found] = []
    for one in found:
        here = _prefixed(one, text, out[-1].end if out else 0)
        while out and here.start <= out[-1].start:
            out.pop()  # "the morning" that belongs to "the morning of March 5"
        both = _both(out[-1], here, text) if out else None
        if both is None:
            out.append(here)
            continue
        out[-1] = both
        if len(out) > 1 and _RANGE.fullmatch(text[out[-2].end : both.start]):
            out[-2] = _same_day(out[-2], both)
    return out


def _prefixed(one: Found, text: str, past: int) -> Found:
    before = text[max(0, one.start - 40) : one.start]
    if not one.value or one.type == "DURATION" or one.type == "SET":
        return one
    day = _as_day(one.value) if one.type == "DATE" else None
    if day and (found := _WEEK_OF.search(before)):
        return replace(one, start=one.start - len(found[0]), value=week(day))
    if day and (found := _PART_OF.search(before)):
        part = w.DAYPARTS[found["part"].lower()]
        return Found(one.start - len(found[0]), one.end, "TIME", f"{day}T{part}")
    if not day and one.type == "DATE" and one.value[:1].isdigit() and (found := _PREFIX.search(before)):
        return replace(one, start=one.start - len(found[0]))
    return one


def _both(left: Found, right: Found, text: str) -> Found | None:
    """Two expressions as one, None where they are two."""
    between = text[left.end : right.start]
    if len(between) > 14:
        return None
    for clock, day in ((left, right), (right, left)):
        if _is_clock(clock) and day.type == "DATE" and _DAY.fullmatch(day.value or ""):
            if not _CLOCK_JOIN.fullmatch(between) or (clock is left and between.startswith(",")):
                break
            hour = (clock.value or "").partition("T")[2]
            return Found(left.start, right.end, "TIME", f"{day.value}T{hour}")
    if _is_clock(left) and _is_clock(right) and between == " " and re.search(r"T\d", left.value or ""):
        that_day, _, hour = (right.value or "").partition("T")  # "8:10 a.m. this morning"
        if hour.isalpha():
            return replace(left, end=right.end, value=f"{that_day}T{(left.value or '').partition('T')[2]}")
    value = right.value or ""
    if left.type == right.type == "DATE" and _OF.fullmatch(between):
        if _RELATIVE.fullmatch(text[right.start : right.end]):
            return _of_relative(left, right)
        if (nth := _ORDINAL_WEEK.fullmatch(text[left.start : left.end])) and re.fullmatch(
            r"\d{4}-\d\d", value
        ):
            return replace(left, end=right.end, value=_week_of_month(nth["nth"].lower(), value))
    part = re.fullmatch(r"(?:\d{4}|XXXX)-([QHSFW][1-4PUAI])", value)
    whole = _RELATIVE.fullmatch(text[left.start : left.end]) and re.fullmatch(r"\d{4}", left.value or "")
    if part and whole and left.type == "DATE" and re.fullmatch(r" ?['’]s ", between):
        return replace(left, end=right.end, value=f"{left.value}-{part[1]}")
    return None


def _is_clock(one: Found) -> bool:
    return one.type == "TIME" and bool(re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}T.+", one.value or ""))


def _of_relative(left: Found, right: Found) -> Found | None:
    """ "March of last year", "the summer of that year", "Saturday last week"."""
    year = re.fullmatch(r"\d{4}", right.value or "")
    part = re.fullmatch(r"(?:\d{4}|XXXX)-(\d\d(?:-\d\d)?|Q\d|H\d|SP|SU|FA|WI)", left.value or "")
    if year and part:
        whole = f"{year[0]}-{part[1]}"
        if len(part[1]) == 5 and not _as_day(whole):
            return None
        return replace(left, end=right.end, value=whole)
    found = re.fullmatch(r"(\d{4})-W(\d\d)", right.value or "")
    day = _as_day(left.value or "")
    if found and day:
        same = date.fromisocalendar(int(found[1]), int(found[2]), day.isoweekday())
        return replace(left, end=right.end, value=same.isoformat())
    return None


def _week_of_month(nth: str, month: str) -> str:
    """The ISO week that holds most of a month's first, second, … seven days."""
    first = date.fromisoformat(f"{month}-01")
    if nth in ("last", "final"):
        after = first.replace(day=28) + timedelta(days=4)
        return week(after.replace(day=1) - timedelta(days=4))
    return week(first + timedelta(days=3 + 7 * ("first", "second", "third", "fourth").index(nth)))


def _same_day(clock: Found, whole: Found) -> Found:
    """The 9 a.m. of "from 9 a.m. to 5 p.m. on Friday" is Friday's too."""
    if not _is_clock(clock) or whole.type != "TIME":
        return clock
    day, hour = (whole.value or "").partition("T")[0], (clock.value or "").partition("T")[2]
    return replace(clock, value=f"{day}T{hour}")


def _as_day(value: str) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    return valid(int(found[1]), int(found[2]), int(found[3])) if found else None

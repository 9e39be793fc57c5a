"""Editorial clarifications in a verbatim line: “Thursday [2 January 2020]”, “he [Anselm Dray]”, “[T]he”.

They are all that a line in a source's own words may hold beside them, and each is checked: without them the
line is its evidence, a name in them stands in the document, and a date is one that the expression can mean.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from parley.brief.shown import shown
from parley.brief.wording import day
from parley.nouns.brief import Clarification, Line
from parley.nouns.document import Document

_AFTER = re.compile(r" \[([^\[\]\n]+)\]")
_BEFORE = re.compile(r"\[([^\[\]\n]+)\] ")
_LONGEST = 120  # characters: more than a name with its office is a sentence of its own
_OWN = ("", "’s", "'s", "’", "'")
_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_DAYS = [name.lower() for name in calendar.day_name]
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NEAR = timedelta(days=31)  # how far from its report a weekday may lie
_FAR = timedelta(days=732)  # how far a month or a day without its year
_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PART = frozenset({"morning", "afternoon", "evening"})
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def unclarified(line: Line) -> str:
    """The line's text with what the source has in place of each clarification."""
    out, at = [], 0
    for one in line.clarified:
        out += [line.text[at : one.start], one.instead]
        at = one.end
    return "".join([*out, line.text[at:]])


def pieces(line: Line) -> list[tuple[str, bool]]:
    """The line's text in its parts, in order, each with whether it is a clarification."""
    out, at = [], 0
    for one in line.clarified:
        if not at <= one.start < one.end <= len(line.text):
            continue
        out += [(line.text[at : one.start], False), (line.text[one.start : one.end], True)]
        at = one.end
    return [part for part in (*out, (line.text[at:], False)) if part[0]]


def unclear(line: Line, documents: Mapping[str, Document], published: Mapping[str, str | None]) -> str | None:
    """Why the line's clarifications may not stand, None if they may.

    That the line without them is its evidence is the gate's to compare, and so is each `Evidence` itself.
    """
    at = 0
    for one in line.clarified:
        if not at <= one.start < one.end <= len(line.text):
            return "its clarifications do not lie in its text in order"
        at = one.end
        if reason := _fault(one, line, documents, published):
            return reason
    return None


def _fault(
    one: Clarification, line: Line, documents: Mapping[str, Document], published: Mapping[str, str | None]
) -> str | None:
    whole = line.text[one.start : one.end]
    if one.instead:
        return _capital(one, line, whole)
    found = _AFTER.fullmatch(whole) or _BEFORE.fullmatch(whole)
    if found is None:
        return f"a clarification is not set in brackets: {whole[:60]!r}"
    before, after = line.text[: one.start], line.text[one.end :]
    if (whole[0] == " " and after[:1].isalnum()) or (whole[0] == "[" and before[-1:].isalnum()):
        return f"a clarification stands inside of a word: {whole[:60]!r}"
    if one.evidence is None or one.evidence.doc not in {piece.doc for piece in line.evidence}:
        return f"a clarification rests on no passage of its document: {whole[:60]!r}"
    words = shown(documents[one.evidence.doc], one.evidence.start, one.evidence.end)
    if one.date is None:
        if len(found[1]) <= _LONGEST and any(found[1] == words + own for own in _OWN):
            return None
        return f"the words of a clarification do not stand in its document: {whole[:60]!r}"
    if not any(
        piece.doc == one.evidence.doc and piece.start <= one.evidence.start and one.evidence.end <= piece.end
        for piece in line.evidence
    ) or not any(before.endswith(words + own) for own in _OWN):
        return f"a date in brackets does not follow what it dates: {whole[:60]!r}"
    if found[1] not in (day(one.date), one.date[:4]) or not agrees(
        words, one.date, published.get(one.evidence.doc)
    ):
        return f"a date in brackets is not what its source can mean: {whole[:60]!r}"
    return None


def _capital(one: Clarification, line: Line, whole: str) -> str | None:
    """A capital letter in brackets begins the line or a piece of it, for the small one of the source."""
    begins = one.start == 0 or line.text[: one.start].endswith(" … ")
    alike = len(one.instead) == 1 and whole == f"[{one.instead.upper()}]" and one.instead.islower()
    if begins and alike and one.evidence is None and one.date is None:
        return None
    return f"a letter in brackets is not the capital of the source’s: {whole[:60]!r}"


def agrees(expression: str, value: str, published: str | None) -> bool:
    """Whether an English expression of time in a report of that date can mean the day, week, month or year.

    “Thursday” is a Thursday near the report, “last April” an April, “yesterday” the day before it, “last
    week” the ISO week before its own. What is not understood does not agree.
    """
    try:
        first, last = _bounds(value)
        told = date.fromisoformat(published) if published and len(published) == 10 else None
        return _agrees([word.lower() for word in _WORD.findall(expression)], value, first, last, told)
    except (ValueError, OverflowError):
        return False


def _agrees(words: list[str], value: str, first: date, last: date, told: date | None) -> bool:
    numbers = [int(word) for word in words if word.isdigit() and len(word) <= 4]
    years = [number for number in numbers if number > 1000]
    if any(year != first.year for year in years):
        return False
    weekdays = {_DAYS.index(word) for word in words if word in _DAYS}
    months = {number for word in words if (number := _month(word))}
    if weekdays and (first != last or weekdays != {first.weekday()}):
        return False
    if months:
        if months != {first.month} or months != {last.month}:
            return False
        day_named = [number for number in numbers if number <= 31]
        if (first == last) != bool(day_named) and not weekdays:
            return False
        if first == last and day_named and day_named[0] != first.day:
            return False
        return bool(years) or (told is not None and abs(first - told) <= _FAR)
    if told is None:
        return False
    if weekdays:
        return abs(first - told) <= _NEAR
    return _relative(words, value, first, told)


def _relative(words: list[str], value: str, first: date, told: date) -> bool:
    for word, by in _TODAY.items():
        if word in words:
            return value == (told + timedelta(days=by)).isoformat()
    if len(words) < 2 or (step := _STEPS.get(words[-2])) is None:
        return False
    unit = words[-1]
    if unit in _PART:
        return step == 0 and value == told.isoformat()
    if unit == "night":
        return step == -1 and value == (told - timedelta(days=1)).isoformat()
    if unit == "week":
        year, week, _ = (told + timedelta(days=7 * step)).isocalendar()
        return value == f"{year:04}-W{week:02}"
    if unit == "month":
        count = told.year * 12 + told.month - 1 + step
        return value == f"{count // 12:04}-{count % 12 + 1:02}"
    return unit == "year" and value == f"{told.year + step:04}"


def _month(word: str) -> int | None:
    return _MONTHS.index(word) + 1 if word in _MONTHS else _SHORT.get(word)


def _bounds(value: str) -> tuple[date, date]:
    """The first and last day of `2020-01-02`, `2020-W01`, `2020-01` or `2020`; else a `ValueError`."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value), date.fromisoformat(value)
    if re.fullmatch(r"\d{4}-W\d\d", value):
        return date.fromisoformat(f"{value}-1"), date.fromisoformat(f"{value}-7")
    if re.fullmatch(r"\d{4}-\d\d", value):
        year, month = int(value[:4]), int(value[5:])
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), following - timedelta(days=1)
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    raise ValueError(value)

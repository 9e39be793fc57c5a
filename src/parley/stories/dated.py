"""Expressions of time that mean something only beside their report's date, and the date to put after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from parley.nouns.alone import Insertion
from parley.nouns.document import Document
from parley.nouns.reading import Time
from parley.nouns.span import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = re.compile(rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}")
_EXPRESSION = re.compile(
    rf"(?P<full>(?:{_WEEKDAY},? )?(?:the )?(?:{_DAY.pattern}))"
    rf"|(?P<weekday>(?:(?:last|next|this|past) )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?)"
    rf"|(?P<month>(?:(?:last|next|this|past) )?{_MONTH})"
    r"|(?P<day>today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))"
    r"|(?P<period>(?:last|this|next|past|previous|coming) (?:week|month|year))",
    re.I,
)
_NO_ONE_DAY = re.compile(
    r"\b(?:[Aa]n?|[Ee]very|[Ee]ach|[Aa]ny|Super|Black|Good|Ash|Holy|Bloody|Easter|Palm|Cyber|Maundy|Shrove)\s$"
)
_HALF, _TURNED, _JUST = 183, 400, 4  # days
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def dated(document: Document, times: Iterable[Time], span: Span) -> Iterator[Insertion]:
    """The dates to put into a span, each after the words that it dates; a year that is there is enough."""
    text = document.text
    years = set(_YEAR.findall(text[span.start : span.end]))
    told: set[str] = set()
    for time in times:
        if time.type not in ("DATE", "TIME") or not time.value:
            continue
        found = _EXPRESSION.search(text, time.start, time.end)
        if found is None or re.match(r"\s*[-–—/]\s*\w|,?\s+\d{4}|\s*\[", text[found.end() : found.end() + 8]):
            continue
        if text[found.start() - 1 : found.start()] in ("-", "–", "/"):
            continue
        if found["weekday"] and _NO_ONE_DAY.search(text[max(found.start() - 12, span.start) : found.start()]):
            continue
        value = _value(time.value, found)
        if value is None or value in told:
            continue
        if _doubtful(document, value, found) or _foretold(document, value, text[span.start : found.start()]):
            continue
        if found["full"] is None and (
            _AGAIN.match(text, found.end()) or _overdue(document, value, text[span.start : found.start()])
        ):
            continue
        year_only = found["full"] is not None or found["month"] is not None
        if year_only and (value[:4] in years or _YEAR.search(text, span.start, found.start())):
            continue  # "In 2026 she stayed until July": of which year is not certain
        if not year_only and _YEAR.search(text[found.start() : time.end]):
            continue
        told.add(value)
        years.add(value[:4])
        end = found.end() + (2 if text[found.end() : found.end() + 2] in ("’s", "'s") else 0)
        if end > span.end:
            continue
        written = value[:4] if year_only else ""
        yield Insertion(end, written, Span(document.id, found.start(), found.end()), value)


# The date itself follows: "next Wednesday, July 31", "next month on August 2".
_AGAIN = re.compile(rf",?\s+(?:on\s+|the\s+|\()?(?:{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})")
_AHEAD = re.compile(
    r"\b(?:will|shall|next|this|coming|tomorrow"
    r"|(?:is|are|be) (?:\w+ )?(?:to|due|set|scheduled|planned|expected))\b",
    re.I,
)


_FORETOLD = re.compile(
    r"\b(?:forecast|projected|predicted|anticipated|expected|likely|slated|due|set|scheduled|planned)"
    r"\b[^.;:]*$",
    re.I,
)


def _doubtful(document: Document, value: str, found: re.Match[str]) -> bool:
    """Whether another year or week may be meant: a month is nearer there, a "last Friday" is just past."""
    try:
        told = date.fromisoformat(document.published or "")
        meant = date.fromisoformat(f"{value}-15" if len(value) == 7 else value[:10])
    except ValueError:
        return False
    if found["period"] and found["period"].lower().endswith("week") and told.weekday() == 6:
        return True  # on a Sunday one writer's week is over and another's begins
    apart = abs((meant - told).days)
    turned = re.match(r"(?:last|next|this|past)\b", found.group(), re.I)
    if found["full"] or found["month"]:
        return apart > (_TURNED if turned else _HALF)
    return bool(found["weekday"] and turned and apart < _JUST)


def _foretold(document: Document, value: str, before: str) -> bool:
    """Whether a day before the report is told of as still to come ("was forecast to arrive on Monday")."""
    return value[:10] < (document.published or "") and bool(_FORETOLD.search(before))


def _overdue(document: Document, value: str, before: str) -> bool:
    """Whether a day ahead of the report is told of in words of the past ("was to meet Monday")."""
    return (document.published or "") < value[:10] and len(value) == 10 and not _AHEAD.search(before)


def _value(value: str, found: re.Match[str]) -> str | None:
    """The value at the precision of the expression, None where the two are not alike."""
    if found["full"] or found["weekday"] or found["day"]:
        return value[:10] if re.match(r"\d{4}-\d\d-\d\d", value) else None
    if found["month"]:
        return value[:7] if re.fullmatch(r"\d{4}-\d\d", value) else None
    return value if re.fullmatch(r"\d{4}(?:-\d\d|-W\d\d)?", value) else None

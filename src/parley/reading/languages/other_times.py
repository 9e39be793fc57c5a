"""Dates, hours and periods in Russian, French and German text, by pattern; TIMEX3 values as in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Time
from parley.reading.languages.other_times_words import CALENDARS, NUMBERS, YEAR, Calendar
from parley.reading.times.timex import Anchor, bounds, shifted, valid

_Hit = tuple[int, int, str, str | None]


def times(document: Document, lang: str) -> tuple[Time, ...]:
    """The times of a document in `ru`, `fr` or `de`, in order, never overlapping."""
    calendar, text = CALENDARS[lang], document.view.text.replace("\u00a0", " ").replace("\u202f", " ")
    anchor = Anchor.of(document.published)
    found: list[Time] = []
    past = 0
    for start, end, kind, value in sorted(_hits(calendar, text, anchor), key=lambda hit: (hit[0], -hit[1])):
        if start < past:
            continue
        past = end
        at, until = document.view.stored(start, end)
        first = bounds(value) if kind in ("DATE", "TIME") else (None, None)
        found.append(Time(at, until, kind, value, *first))
    return tuple(found)


def _hits(calendar: Calendar, text: str, anchor: Anchor) -> Iterator[_Hit]:
    for start, end, value in _dates(calendar, text, anchor):
        yield start, end, "DATE", value
    yield from _days(calendar, text, anchor)
    for match in _each(calendar.ago, calendar, text):
        told = match["num"] or "1"
        count = NUMBERS.get(told.lower(), told)
        far = not count.isdigit() or int(count) >= 10_000
        unit = _unit(calendar, match["unit"])
        whole = "PAST_REF" if far or unit[0] == "T" else shifted(anchor, unit, -int(count)) or "PAST_REF"
        yield match.start(), match.end(), "DATE", whole
    for match in _each(calendar.length, calendar, text):
        unit = _unit(calendar, match["unit"])
        number = NUMBERS.get(match["num"].lower(), match["num"])
        value = f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"
        if len(number) < 4:
            yield match.start(), match.end(), "DURATION", value
    for match in _each(calendar.clock, calendar, text):
        hour = f"T{int(match['hour']):02}:{int(match['minute'] or 0):02}"
        yield match.start(), match.end(), "TIME", f"{anchor.day or 'XXXX-XX-XX'}{hour}"


def _each(pattern: str, calendar: Calendar, text: str) -> Iterator[re.Match[str]]:
    flags = re.IGNORECASE if calendar is not CALENDARS["de"] else 0
    months = "|".join(calendar.months)
    numbers = f"(?i:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
    form = pattern.format(month=months, year=YEAR, numbers=numbers)
    return re.finditer(rf"(?<![\w.,:]){form}(?!\w)", text, flags)


def _dates(calendar: Calendar, text: str, anchor: Anchor) -> Iterator[tuple[int, int, str | None]]:
    """Days, months, years, decades and centuries by their own names."""
    for form in (calendar.day, calendar.month):
        for match in _each(form, calendar, text):
            month = next(
                n
                for n, name in enumerate(calendar.months, 1)
                if re.fullmatch(name, match["month"], re.IGNORECASE)
            )
            yield match.start(), match.end(), _date(match, month, anchor)
    for match in re.finditer(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b", text):
        day = valid(int(match[3]), int(match[2]), int(match[1]))
        yield match.start(), match.end(), day.isoformat() if day else None
    for match in re.finditer(rf"(?<![\w.,]){YEAR}(?: году| года| год)?(?![\w%]|[.,]\d)", text):
        yield match.start(), match.end(), match["year"]
    for match in _each(calendar.decade, calendar, text):
        yield match.start(), match.end(), match["decade"][:3]
    for match in _each(calendar.century, calendar, text):
        groups = match.groupdict()
        number = int(groups["figure"]) if groups.get("figure") else _roman(groups["roman"].upper())
        if 1 <= number <= 21:
            yield match.start(), match.end(), f"{number - 1:02}"
    for match in _each(calendar.season, calendar, text):
        yield match.start(), match.end(), f"{match['year']}-{calendar.seasons[match['season'][0].lower()]}"


def _days(calendar: Calendar, text: str, anchor: Anchor) -> Iterator[_Hit]:
    """Weekdays and words such as yesterday, with the part of the day; weeks, months and years near now."""
    parts = "|".join(calendar.parts)
    behind = rf"(?:(?: |(?<=\w))(?P<part>(?i:{parts})))?"
    for number, name in enumerate(calendar.weekdays):
        for match in _each(rf"{calendar.before}(?:{name}){calendar.after}{behind}", calendar, text):
            day = _weekday(number, (match.groupdict().get("which") or "").lower(), calendar, anchor)
            yield match.start(), match.end(), *_with_part(day, match["part"], calendar)
    for word, by in calendar.words.items():
        for match in _each(rf"{_opening(word)}(?: (?P<part>(?i:{parts})))?", calendar, text):
            unknown = "XXXX-XX-XX" if match["part"] else _side(by)
            day = shifted(anchor, "D", by) or unknown
            yield match.start(), match.end(), *_with_part(day, match["part"], calendar)
    for word, (unit, by) in calendar.near.items():
        for match in _each(_opening(word), calendar, text):
            skip = len(match[0]) - len(re.sub(r"^(?:на|в) ", "", match[0], flags=re.IGNORECASE))
            yield match.start() + skip, match.end(), "DATE", shifted(anchor, unit, by) or _side(by)
    for word, value in calendar.refs.items():
        for match in _each(_opening(word), calendar, text):
            skip = len(match[0]) - len(re.sub(r"^(?:на|в|in) ", "", match[0], flags=re.IGNORECASE))
            yield match.start() + skip, match.end(), "DATE", value


def _opening(word: str) -> str:
    """The word also as it opens a sentence; German `Morgen` is another word (morning)."""
    return word if word == "morgen" else f"[{word[0].lower()}{word[0].upper()}]{word[1:]}"


def _with_part(day: str, part: str | None, calendar: Calendar) -> tuple[str, str]:
    return ("TIME", f"{day}T{calendar.parts[part.lower()]}") if part else ("DATE", day)


def _side(by: int) -> str:
    return "PAST_REF" if by < 0 else "FUTURE_REF" if by else "PRESENT_REF"


def _unit(calendar: Calendar, word: str) -> str:
    return next(unit for stem, unit in calendar.units.items() if word.lower().startswith(stem))


def _roman(figure: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in figure]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _date(match: re.Match[str], month: int, anchor: Anchor) -> str | None:
    year = int(match["year"]) if match["year"] else None
    day = int(match.groupdict().get("day") or 0)
    if year is None:
        if anchor.year is None:
            return f"XXXX-{month:02}-{day:02}"
        gap = month - (anchor.month or month)
        year = anchor.year + (gap < -6) - (gap > 6)
    if not day:
        return f"{year}-{month:02}"
    found = valid(year, month, day)
    return found.isoformat() if found else None


def _weekday(number: int, which: str, calendar: Calendar, anchor: Anchor) -> str:
    if anchor.day is None:
        return f"XXXX-WXX-{number + 1}"
    back = (anchor.day.weekday() - number) % 7
    if which.startswith(calendar.ahead):
        return (anchor.day + timedelta(days=7 - back)).isoformat()
    return (anchor.day - timedelta(days=back or 7 * which.startswith(calendar.back))).isoformat()

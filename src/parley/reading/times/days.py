"""Days, months, weekdays and feasts of the English calendar: from a match to a TIMEX3 value.

Each function gives the TimeML type and the value, a value of None where the text alone does not say, and
None for the whole where the match is no time after all.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from parley.reading.times import words as w
from parley.reading.times.context import Context, Value
from parley.reading.times.timex import feast_day, valid


def iso(match: re.Match[str], context: Context) -> Value | None:
    """2026-06-11, with a time or without."""
    day = valid(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    return ("TIME", f"{day}T{match[4]}") if match[4] else ("DATE", day.isoformat())


def figures(match: re.Match[str], context: Context) -> Value | None:
    """11.06.2026 is the eleventh of June; 11/06/2026 may be either, if both days exist."""
    first, sign, second = int(match[1]), match[2], int(match[3])
    year = int(match[4])
    year += 2000 if year < 100 else 0
    readings = {valid(year, second, first)} | (set() if sign == "." else {valid(year, first, second)})
    readings.discard(None)
    if not readings:
        return None
    only = readings.pop() if len(readings) == 1 else None
    return "DATE", only.isoformat() if only else None


_SHARED = re.compile(
    rf"(?: ?,? (?:and|or|to|through|until|till|into)| ?[-–—,]) ?(?:(?:early|late|mid)[- ])?"
    rf"(?:\d\d?(?:st|nd|rd|th)? (?:of )?)?(?P<month>{w.MONTH})\.?(?: \d\d?(?:st|nd|rd|th)?)?(?: ?,)?"
    rf"(?: of)? (?P<year>{w.YEAR})\b"
)
_SHARED_DAY = re.compile(
    rf" ?(?:to|and|or|through|until|till|[-–—]) ?\d\d?(?:st|nd|rd|th)?(?: ?,|,? of) ?(?P<year>{w.YEAR})\b"
)
_OF_A_NOUN = re.compile(r"(?i:\b(?:the|that|this|a|an|its|his|her|their) )$")
_ATTACKS = re.compile(r" (?:\w+ )?(?:attack|terror|hijack|atrocit)")


def year_of(month: int, day: int | None, match: re.Match[str], context: Context) -> int | None:
    """The year that a date without one means.

    That of the date beside it ("February and March 1917", "June 3–5, 2010"); in history, that of the story;
    else the nearest on the side which the tense of the verb tells.
    """
    if beside := _SHARED.match(match.string, match.end()):
        return int(beside["year"]) - (w.month(beside["month"]) < month)
    if day and (beside := _SHARED_DAY.match(match.string, match.end())):
        return int(beside["year"])
    anchor, told = context.anchor, context.told
    if context.history(*match.span()):
        year = context.story()
        if year is None or told.month is None or told.month[0] != year:
            return year
        return year + (month - told.month[1] < -8)
    if anchor.year is None or anchor.month is None:
        return anchor.year
    here = (anchor.month, anchor.day.day if anchor.day and day else 0)
    there = (month, day if anchor.day and day else 0)
    tense = context.tense(*match.span())
    if tense == "future" and day and _OF_A_NOUN.search(match.string[: match.start()][-8:]):
        tense = ""  # in "the April 20 spill" the verb's tense is not the spill's
    if tense == "past" and 0 < (month - anchor.month) * 30 + there[1] - here[1] <= 31 and day and anchor.day:
        return anchor.year  # "the meeting, pencilled in for 16 May, was her idea", told on the 11th
    if tense == "past":
        return anchor.year - (there > here)
    if tense == "future":
        return anchor.year + (there < here)
    gap = month - anchor.month
    return anchor.year + (gap < -6) - (gap > 6)


def dated(match: re.Match[str], context: Context) -> Value | None:
    """11 June 2026, June 11, the second of June."""
    groups, month = match.groupdict(), w.month(match["month"])
    day = w.nth(groups["nth"]) if groups.get("nth") else int(match["day"])
    if not 1 <= day <= 31:
        return None
    if not match["year"] and (month, day) == (9, 11) and _ATTACKS.match(match.string, match.end()):
        return "DATE", "2001-09-11"
    year = int(match["year"]) if match["year"] else year_of(month, day, match, context)
    if year is None:
        return "DATE", f"XXXX-{month:02}-{day:02}"
    found = valid(year, month, day)
    return ("DATE", found.isoformat()) if found else None


def first_of_two(match: re.Match[str], context: Context) -> Value | None:
    """The first day of "11–13 June": an expression of its own, as TimeML has it."""
    return dated(match, context) if int(match["day"]) < int(match["last"]) else None


def other_of_two(match: re.Match[str], context: Context) -> Value | None:
    """The second day of "June 11–13", of the month and year just told."""
    day = context.told.day
    if day is None or not context.near(context.told.day_at, match.start()):
        return None
    found = valid(day.year, day.month, int(match[0]))
    return ("DATE", found.isoformat()) if found and found > day else None


def in_month(match: re.Match[str], context: Context) -> Value | None:
    """June 2026, last June, early May."""
    groups, month = match.groupdict(), w.month(match["month"])
    which = (groups.get("which") or "").lower()
    if groups.get("year"):
        return "DATE", f"{match['year']}-{month:02}"
    if not which and _another_word(match, context):
        return None
    anchor, told = context.anchor, context.told.anchor("M")
    year: int | None
    if which in ("that", "the following", "the previous"):
        year = told.year
        if year and told.month and which != "that":
            year += (which[4] == "f" and month <= told.month) - (which[4] == "p" and month >= told.month)
    elif anchor.month and anchor.year and which in ("last", "this past"):
        year = anchor.year - (month >= anchor.month)
    elif anchor.month and anchor.year and which in ("next", "this coming"):
        year = anchor.year + (month <= anchor.month)
    else:
        year = anchor.year if which == "this" else year_of(month, None, match, context)
    return "DATE", f"{year or 'XXXX'}-{month:02}"


_AFTER = re.compile(
    r"\b(?:in|since|by|until|till|of|from|early|late|mid|during|throughout|before|after|through|between|"
    r"to|and|or|for)[ -]$"
)


def _another_word(match: re.Match[str], context: Context) -> bool:
    """May and March are verbs too, and June, April, Jan are people."""
    name, text = match["month"], match.string
    if match.start("month") > match.start():
        return False
    if name.rstrip(".").lower() in ("may", "march", "jan", "mar", "jun", "dec", "sept", "sep", "oct"):
        return not _AFTER.search(text[max(0, match.start() - 12) : match.start()].lower())
    return context.person(*match.span())


def on_weekday(match: re.Match[str], context: Context) -> Value | None:
    """Tuesday, last Friday, Monday morning."""
    number, which = w.weekday(match["dow"]), (match["which"] or "").lower()
    part = match.groupdict().get("part")
    kind, suffix = ("TIME", f"T{w.DAYPARTS[part.lower()]}") if part else ("DATE", "")
    told = which.startswith(("that", "the "))
    anchor = context.told.day if told else context.anchor.day
    if anchor is None and not which and context.near(context.told.day_at, match.start()):
        anchor = context.told.day
        back, told, which = 0, True, "that"
    if anchor is None:
        return kind, f"XXXX-WXX-{number + 1}{suffix}"
    of = (match.groupdict().get("of") or "").lower()
    back = (anchor.weekday() - number) % 7
    if of:
        day = anchor - timedelta(days=anchor.weekday() - number - {"this": 0, "last": -7, "next": 7}[of])
    elif any(word in which for word in ("last", "past", "previous")):
        day = anchor - timedelta(days=back or 7)
    elif any(word in which for word in ("next", "coming", "following")):
        day = anchor + timedelta(days=(7 - back) if back else 7)
    elif which == "this":
        day = anchor - timedelta(days=anchor.weekday() - number)
    elif told:
        day = anchor + timedelta(days=(7 - back) % 7)
    else:
        day = _this_weekday(number, back, match, context)
    context.weekdays[number] = day
    return kind, f"{day.isoformat()}{suffix}"


_POSSESSIVE = re.compile(r"['’]s\b| ?'s\b")


def _this_weekday(number: int, back: int, match: re.Match[str], context: Context) -> date:
    """Of a bare weekday: the last one in the past, the next where the verb looks ahead.

    "Tuesday's hearing" has no verb of its own: it is the Tuesday that the text has spoken of.
    """
    anchor = context.anchor.day
    assert anchor is not None
    if number in context.weekdays and _POSSESSIVE.match(match.string, match.end()):
        return context.weekdays[number]
    if context.tense(*match.span()) == "future":
        return anchor + timedelta(days=(7 - back) % 7)
    return anchor - timedelta(days=back)


_OF_FEAST = re.compile(
    r"(?i: (?:trees?|cards?|gifts?|presents?|shopping|decorations?|carols?|songs?|"
    r"island|eggs?)\b)"
)


def feast(match: re.Match[str], context: Context) -> Value | None:
    """Christmas, Easter Sunday 2026; a feast whose day moves with the moon has no value."""
    if _OF_FEAST.match(match.string, match.end()):
        return None
    name = " ".join(match["feast"].lower().replace("’", "'").replace(" '", "'").split())
    year = int(match["year"]) if match["year"] else None
    first = feast_day(name, year or context.anchor.year or context.told.year or 2000)
    if first is None:
        return "DATE", None
    year = year or year_of(first.month, first.day, match, context)
    day = feast_day(name, year) if year else None
    if day is None:
        return "DATE", f"XXXX-{first.month:02}-{first.day:02}"
    return "DATE", day.isoformat()


def day_of_month(match: re.Match[str], context: Context) -> Value | None:
    """On the 5th: of the month just told."""
    anchor = context.told.anchor("M")
    if anchor.year is None or anchor.month is None:
        return "DATE", f"XXXX-XX-{int(match['day']):02}"
    found = valid(anchor.year, anchor.month, int(match["day"]))
    return ("DATE", found.isoformat()) if found else None

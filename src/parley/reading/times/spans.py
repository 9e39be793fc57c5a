"""English times that hang on another time, and stretches and repetitions: from a match to a TIMEX3 value.

Each function gives the TimeML type and the value, a value of None where the text alone does not say, and
None for the whole where the match is no time after all. Where the day that they count from is not known,
what is left is the side on which they lie: `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`.
"""

from __future__ import annotations

import re
from datetime import timedelta

from parley.reading.times import words as w
from parley.reading.times.context import Context, Rule, Value
from parley.reading.times.timex import shifted, week

_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "the day before yesterday": -2,
    "the day after tomorrow": 2, "overnight": 0, "last night": -1,
}  # fmt: skip
_GENERAL_BEFORE = re.compile(
    r"(?i:\bwhat(?:['’]s| is| are| was)(?: now)? |\b(?:some|many|most|much|all|those|any) of |\b(?:world|"
    r"still|even|known|remains?|live|society|than) )$"
)
_GENERAL_AFTER = re.compile(
    r"(?i:['’ ]s (?:world|society|standards|environment|terms|generation|youth|money|climate|technology|"
    r"young|economy|politics)\b|,? (?:typically|usually|commonly|often|generally|known)\b)"
)


def deictic(match: re.Match[str], context: Context) -> Value | None:
    """Today, yesterday evening, overnight; "what is today Norvia" is no day but the present."""
    word, part = " ".join(match["word"].lower().split()), match["part"]
    day = shifted(context.anchor, "D", _DAYS[word])
    suffix = f"T{w.DAYPARTS[part.lower()]}" if part else "TNI" if "night" in word else ""
    if suffix:
        return "TIME", f"{day or 'XXXX-XX-XX'}{suffix}"
    if word == "today":
        if match["word"][0] == "T" and re.search(r"[A-Z]\w* $", match.string[: match.start()][-24:]):
            return None  # a newspaper
        general = _GENERAL_BEFORE.search(match.string[max(0, match.start() - 24) : match.start()])
        if general or _GENERAL_AFTER.match(match.string, match.end()):
            return "DATE", "PRESENT_REF"
    return "DATE", day or w.reference(_DAYS[word])


def part_of_day(match: re.Match[str], context: Context) -> Value | None:
    """This morning, that evening, the next morning, in the afternoon."""
    which = match["which"].lower()
    if which == "this":
        day = context.anchor.day
    elif which == "the":
        day = context.day(match.start())
    else:
        day = context.told.day
        by = ("next" in which or "following" in which) - ("previous" in which)
        try:
            day = day + timedelta(days=by) if day else None
        except OverflowError:
            day = None
    return "TIME", f"{day or 'XXXX-XX-XX'}T{w.DAYPARTS[match['part'].lower()]}"


def clock(match: re.Match[str], context: Context) -> Value | None:
    """9 a.m., 14:30, seven o'clock in the evening, 1800 UTC."""
    groups = match.groupdict()
    number = w.amount(match["hour"])
    if number is None or not number.isdigit():
        return None
    hour, minute = int(number), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower().replace(".", "")
    part = w.DAYPARTS.get((groups.get("part") or "").lower())
    if half or part:
        if not 1 <= hour <= 12:
            return None
        late = half == "pm" or part in ("AF", "EV") or (part == "NI" and hour > 5)
        hour = hour % 12 + (12 if late else 0)
    if hour > 24 or minute > 59:
        return None
    return "TIME", f"{context.day(match.start()) or 'XXXX-XX-XX'}T{hour:02}:{minute:02}"


def noon(match: re.Match[str], context: Context) -> Value | None:
    """Noon, midnight."""
    hour = "00" if "night" in match[0].lower() else "12"
    return "TIME", f"{context.day(match.start()) or 'XXXX-XX-XX'}T{hour}:00"


_STEPS = {
    "this": 0,
    "the current": 0,
    "last": -1,
    "next": 1,
    "the coming": 1,
    "this coming": 1,
    "this past": -1,
}
_TOLD = {
    "that": 0, "the same": 0, "that same": 0, "the previous": -1, "the preceding": -1, "the following": 1,
    "the next": 1, "the very same": 0, "that very": 0, "the very next": 1, "the prior": -1,
}  # fmt: skip


def this_unit(match: re.Match[str], context: Context) -> Value | None:
    """This week, last year, the following month."""
    which, unit = " ".join(match["which"].lower().split()), w.UNITS[match["unit"].lower()]
    if which in ("the past", "the last") or (which == "the next" and unit in ("DE", "CE")):
        return "DURATION", w.duration("1", match["unit"])
    if which in _TOLD:
        by = _TOLD[which]
        return "DATE", shifted(context.told.anchor(unit), unit, by) or (w.reference(by) if by else None)
    by = _STEPS[which]
    return "DATE", shifted(context.anchor, unit, by) or w.reference(by)


def weekend(match: re.Match[str], context: Context) -> Value | None:
    """This weekend, last weekend."""
    which = match["which"].lower()
    told = which in ("that", "the following", "the previous")
    day = context.told.day if told else context.anchor.day
    if day is None:
        return "DATE", "XXXX-WXX-WE"
    by = -7 if which in ("last", "the previous") else 7 if which in ("next", "the following") else 0
    if which == "the" and day.weekday() < 3 and context.tense(*match.span()) == "past":
        by = -7
    return "DATE", week(day + timedelta(days=by)) + "-WE"


def end_of(match: re.Match[str], context: Context) -> Value | None:
    """The end of the year, the start of next month."""
    unit, which = w.UNITS[match["unit"].lower()], (match["which"] or "the").lower()
    if match[0].lower() == "the end of the day" and match.string[: match.start()][-3:].lower() == "at ":
        return None  # a figure of speech
    by = {"last": -1, "next": 1}.get(which, 0)
    anchor = (
        context.told.anchor(unit) if context.history(*match.span()) or which == "that" else context.anchor
    )
    return "DATE", shifted(anchor, unit, by)


def away(match: re.Match[str], context: Context) -> Value | None:
    """Two years ago, three days later, a week earlier."""
    number, unit = w.amount(match["num"]), match["unit"].lower()
    letter, how = w.letter(unit), match["how"].lower()
    ahead = how in ("later", "from now", "hence", "from today", "afterwards", "afterward", "on")
    if number is None:
        return None
    now = how in ("ago", "from now", "hence", "from today")
    side = w.reference(1 if ahead else -1) if now else None
    if number == "X":
        return "DATE", side or (None if ahead else "PAST_REF")
    if letter.startswith("T"):
        return "TIME", None
    count = float(number) * (2 if letter == "F" else 1)
    if count != int(count):
        if letter != "Y":
            return "DATE", side
        count, letter = count * 12, "M"
    letter = "W" if letter == "F" else letter
    anchor = context.anchor if now else context.told.anchor(letter)
    return "DATE", shifted(anchor, letter, (1 if ahead else -1) * int(count)) or side


def some_away(match: re.Match[str], context: Context) -> Value | None:
    """Years ago, decades later: before or after, nobody knows how far."""
    return "DATE", "PAST_REF" if match["how"].lower() in ("ago", "earlier") else None


def near_unit(match: re.Match[str], context: Context) -> Value | None:
    """The day before, the year after."""
    unit, by = match["unit"].lower(), 1 if match["how"].lower() == "after" else -1
    if unit in w.DAYPARTS:
        day = shifted(context.told.anchor("D"), "D", by)
        return "TIME", f"{day or 'XXXX-XX-XX'}T{w.DAYPARTS[unit]}"
    return "DATE", shifted(context.told.anchor(w.UNITS[unit]), w.UNITS[unit], by)


def counted_span(match: re.Match[str], context: Context) -> Value | None:
    """The past three years, the next few days, the past year and a half."""
    groups = match.groupdict()
    if groups.get("half"):
        return "DURATION", w.duration("1.5", match["unit"])
    number = w.amount(groups.get("num") or "X")
    return ("DURATION", w.duration(number, match["unit"])) if number else None


def vague_span(match: re.Match[str], context: Context) -> Value | None:
    """Recent weeks, the coming months."""
    words = match[0].lower()
    ahead = re.match(r"(?:the )?(?:coming|next|following|future)\b|.*(?:ahead|to come)$", words)
    return "DATE", "FUTURE_REF" if ahead else "PAST_REF"


_COUNT = re.compile(r"\d|\b(?:hundreds?|thousands?|dozens|million|billion|times|once|twice)\b")
_NO_RATE = {
    "in", "for", "within", "after", "before", "than", "over", "about", "of", "to", "and", "or", "on", "by",
    "half", "only", "just", "is", "was", "took", "lasted", "spent", "waited", "nearly", "almost", "such",
    "with", "as",
}  # fmt: skip
_WARS = re.compile(r" ?['’]?s? (?:War|Plan|Rule|Reich)\b")


def lasting(match: re.Match[str], context: Context) -> Value | None:
    """Three years, a two-day stay; "$100m a day" is a rate, thus a repetition."""
    number = w.amount(match["num"])
    if number is None or (
        match["num"].isdigit() and len(match["num"]) == 4 and 1500 < int(match["num"]) < 2100
    ):
        return None
    if _WARS.match(match.string, match.end()):
        return None
    kind = "DURATION"
    if match["num"].lower() in ("a", "an") and match.start("num") == match.start():
        before = match.string[max(0, match.start() - 60) : match.start()]
        kind = "SET" if _rate(before) else kind
    elif match["num"].lower() == "one" and (one_day := _one_day(match, context)):
        return one_day
    return kind, w.duration(number, match["unit"])


def _rate(before: str) -> bool:
    """Whether "a day" has a count of something right before it: "50,000 barrels of oil", "$12"."""
    clause = re.split(r"[;:?!]|\.(?!\d)", before)[-1]
    last = clause.split()[-1:] or [""]
    plain = clause.endswith(" ") and last[0] not in _NO_RATE and last[0][-1:] not in ",–—-"
    return plain and bool(_COUNT.search(clause[-46:]))


_WISH = re.compile(
    r"(?i:\b(?:hopes?|will|would|could|may|might|can|shall|must|['’]ll|dreams?|wants?)\b[^.;:]{0,30}$)"
)
_STRETCH = re.compile(
    r"(?i:\b(?:for|in|within|than|just|only|over|about|after|of|by|under|until|at least|last(?:ed|s)?|"
    r"took|takes?|every) $)"
)


def _one_day(match: re.Match[str], context: Context) -> Value | None:
    """ "They hope one day to return", "one day it will end": some time to come, no stretch of one day."""
    text, (at, until) = match.string, match.span()
    if match[0].lower() != "one day" or _STRETCH.search(text[max(0, at - 14) : at]):
        return None
    if re.match(r"(?i: (?:before|after|later|earlier|ago|of|long|only)\b|-)", text[until : until + 9]):
        return None
    wish = _WISH.search(text[max(0, at - 50) : at]) or re.match(
        r"(?i:,? (?:\w+ ){0,3}(?:will|would|could|may|might|can)\b| to \w)", text[until : until + 40]
    )
    return ("DATE", "FUTURE_REF") if wish else None


def lasting_some(match: re.Match[str], context: Context) -> Value | None:
    """For months, weeks of talks, a multi-year plan."""
    return "DURATION", w.duration("X", match["unit"])


def long(match: re.Match[str], context: Context) -> Value | None:
    """Yearlong, decades-long, all day."""
    unit = match["unit"].lower()
    return "DURATION", w.duration("X" if unit.endswith("s") else "1", unit)


def and_a_half(match: re.Match[str], context: Context) -> Value | None:
    """A year and a half."""
    return "DURATION", w.duration("1.5", match["unit"])


def half(match: re.Match[str], context: Context) -> Value | None:
    """Half-hour, half-century."""
    return "DURATION", w.duration("0.5", match["unit"])


_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "quarterly": "P3M",
    "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "annual": "P1Y", "biweekly": "P2W", "fortnightly": "P2W",
    "biannual": "P6M", "biennial": "P2Y", "bimonthly": "P2M",
}  # fmt: skip


def repeated(match: re.Match[str], context: Context) -> Value | None:
    """Every Monday, twice a year, annually, alternate days."""
    groups = match.groupdict()
    if groups.get("adverb"):
        if groups["adverb"][0].isupper() and re.match(r" [A-Z]", match.string[match.end() : match.end() + 2]):
            return None  # a newspaper
        return "SET", _ADVERBS[groups["adverb"].lower()]
    if groups.get("dow"):
        return "SET", f"XXXX-WXX-{w.weekday(groups['dow']) + 1}"
    if groups.get("part"):
        return "SET", f"XXXX-XX-XXT{w.DAYPARTS[groups['part'].lower()]}"
    if groups.get("season"):
        return "SET", f"XXXX-{w.SEASONS[groups['season'].lower()]}"
    if groups.get("month"):
        return "SET", f"XXXX-{w.month(groups['month']):02}"
    words = (groups.get("num") or "1").lower()
    number = w.amount(
        {"other": "2", "alternate": "2", "second": "2", "third": "3", "fourth": "4"}.get(words, words)
    )
    return ("SET", w.duration(number, groups["unit"])) if number else None


def reference(value: str) -> Rule:
    """A rule that gives one value."""
    return lambda match, context: ("DATE", value)


def soon(match: re.Match[str], context: Context) -> Value | None:
    """Soon, shortly: a time to come, except in a story, where it only orders what happened."""
    return None if context.tense(*match.span()) == "past" else ("DATE", "FUTURE_REF")


def unresolved(match: re.Match[str], context: Context) -> Value | None:
    """A time by an event that only the reader's knowledge could date: said to be one, left unresolved."""
    return "DATE", None

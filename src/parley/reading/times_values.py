"""What an English expression of time means: a function for each kind, from its match to a TIMEX3 value.

Each gives the TimeML type and the value, a value of None where the text alone does not say, and None for the
whole where the match is no time after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from parley.reading import times_words as w
from parley.reading.timex import Anchor, easter, shifted, valid, week

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Value = tuple[str, str | None]


@dataclass
class Context:
    """What an expression is resolved against: the publication, the last date told, the verb's tense."""

    anchor: Anchor
    doc: Doc
    told: Anchor

    def tense(self, at: int, until: int) -> str:
        """`future`, `past` or `` for the clause that the characters stand in."""
        span = self.doc.char_span(at, until, alignment_mode="expand")
        return _tense(span.root) if span is not None and len(span) else ""


Rule = Callable[["re.Match[str]", Context], Value | None]

_COMING = {
    "plan", "expect", "schedule", "due", "set", "intend", "hope", "agree", "aim", "prepare", "propose",
    "invite", "go",
    "decide", "promise", "vow", "offer", "ready", "slate", "expected", "scheduled", "planned", "likely",
    "pledge",
}  # fmt: skip
_TIMETABLE = {
    "start",
    "begin",
    "open",
    "resume",
    "take",
    "expire",
    "end",
    "reconvene",
    "close",
    "arrive",
    "convene",
}


def _tense(token: Token) -> str:
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") or token.head == token:
            break
        if token.lemma_.lower() in _COMING and token.pos_ == "ADJ":
            return "future"
        token = token.head
    for _ in range(6):
        helpers = {child.lemma_.lower() for child in token.children if child.dep_ in ("aux", "auxpass")}
        helpers |= {child.text.lower() for child in token.children if child.dep_ in ("aux", "auxpass")}
        if (
            helpers & {"will", "'ll", "shall", "would", "wo"}
            or (helpers & {"could", "may", "might"} and "have" not in helpers)
            or token.lemma_.lower() in ("will", "would")
        ):
            return "future"
        if token.lemma_.lower() in _COMING and token.tag_ in ("VBN", "JJ") and "have" not in helpers:
            return "future"
        if token.tag_ == "VBG" and helpers & {"is", "are", "'re", "'s"}:
            return "future"
        if token.tag_ == "VB" and "to" in helpers and (token.dep_ == "ROOT" or token.head.lemma_ == "be"):
            return "future"  # a headline's "to meet", "they are to meet"
        if token.tag_ in ("VBD", "VBN") or "have" in helpers:
            return "past"
        if token.tag_ in ("VBZ", "VBP") and token.lemma_.lower() in _TIMETABLE:
            return "future"
        if (
            token.tag_ in ("VB", "VBG")
            and token.head != token
            and token.dep_ in ("xcomp", "acl", "ccomp", "advcl")
        ):
            if token.head.lemma_.lower() in _COMING and token.dep_ == "xcomp":
                return "future"
            token = token.head
            continue
        break
    return ""


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


def _day(year: str | None, month: int, day: int, match: re.Match[str], context: Context) -> str | None:
    if not 1 <= day <= 31:
        return None
    if year:
        found = valid(int(year), month, day)
        return found.isoformat() if found else None
    chosen = _year(month, day, match, context)
    if chosen is None:
        return f"XXXX-{month:02}-{day:02}"
    found = valid(chosen, month, day)
    return found.isoformat() if found else None


def _year(month: int, day: int | None, match: re.Match[str], context: Context) -> int | None:
    """The year that a date without one means: the nearest on the side that the verb's tense tells."""
    anchor = context.anchor
    if anchor.year is None:
        return None
    if anchor.month is None:
        return anchor.year
    here = (anchor.month, anchor.day.day if anchor.day and day else 0)
    there = (month, day if anchor.day and day else 0)
    tense = context.tense(*match.span())
    if tense == "past" and 0 < (month - anchor.month) * 30 + there[1] - here[1] <= 31 and day and anchor.day:
        return anchor.year  # "the meeting, pencilled in for 16 May, was her idea", told on the 11th
    if tense == "past":
        return anchor.year - (there > here)
    if tense == "future":
        return anchor.year + (there < here)
    gap = month - anchor.month
    return anchor.year + (gap < -6) - (gap > 6)


def dated(match: re.Match[str], context: Context) -> Value | None:
    """11 June 2026, June 11, 11–13 June."""
    value = _day(match["year"], w.month(match["month"]), int(match["day"]), match, context)
    if value is None:
        return None
    groups = match.groupdict()
    if groups.get("last"):
        ending = _day(match["year"], w.month(match["month"]), int(groups["last"]), match, context)
        return ("DATE", f"{value}/{ending}") if ending and ending > value else None
    return "DATE", value


def in_month(match: re.Match[str], context: Context) -> Value | None:
    """June 2026, last June, early May."""
    month = w.month(match["month"])
    which = (match.groupdict().get("which") or "").lower()
    if not (match.groupdict().get("year") or which) and _another_word(match, context):
        return None
    if match.groupdict().get("year"):
        return "DATE", f"{match['year']}-{month:02}"
    anchor = context.anchor
    if anchor.year is None:
        return "DATE", f"XXXX-{month:02}"
    year: int | None
    if anchor.month and which in ("last", "this past"):
        year = anchor.year - (month >= anchor.month)
    elif anchor.month and which in ("next", "this coming"):
        year = anchor.year + (month <= anchor.month)
    else:
        year = anchor.year if which == "this" else _year(month, None, match, context)
    return "DATE", f"{year}-{month:02}"


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
    span = context.doc.char_span(*match.span(), alignment_mode="expand")
    return span is not None and any(token.ent_type_ == "PERSON" for token in span)


def season(match: re.Match[str], context: Context) -> Value | None:
    """A season by its year, or the nearest of that name on the side which `last` or `next` tells."""
    code, which = w.SEASONS[match["season"].lower()], (match["which"] or "").lower().strip()
    if match["year"]:
        return "DATE", f"{match['year'][:4]}-{code}"
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    if not which and (code in ("FA", "SP") or not _SEASONAL.search(before)):
        return None
    if code == "FA" and match["season"].lower() == "fall" and which not in ("last", "next", "this"):
        return None
    anchor = context.anchor
    if anchor.year is None or anchor.month is None:
        return "DATE", f"{anchor.year or 'XXXX'}-{code}"
    now, first = anchor.year * 12 + anchor.month, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    starts = [(year, year * 12 + first) for year in range(anchor.year - 2, anchor.year + 3)]
    if "last" in which or "past" in which:
        year = max(y for y, start in starts if start + 2 < now)
    elif "next" in which or "coming" in which:
        year = min(y for y, start in starts if start > now)
    else:
        year = min(starts, key=lambda pair: abs(pair[1] + 1 - now))[0]
    return "DATE", f"{year}-{code}"


_SEASONAL = re.compile(r"\b(?:in|by|until|since|during|through|throughout|over|before|after|as|of|and|or) $")


def part_of_year(match: re.Match[str], context: Context) -> Value | None:
    """A quarter or half of a year."""
    groups = match.groupdict()
    if match[0].lower() in ("last quarter", "final quarter"):
        return None
    number = int(groups["figure"]) if groups.get("figure") else w.ORDINALS[groups["ordinal"].lower()]
    kind = groups["kind"][0].upper()
    if kind == "H" and groups.get("ordinal", "").lower() in ("final", "last"):
        number = 2
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    of = (groups.get("of") or "").lower()
    base = int(groups["year"]) if groups.get("year") else context.anchor.year
    if base is not None and not groups.get("year"):
        base += ("next" in of) - ("last" in of)
    return "DATE", f"{base or 'XXXX'}-{kind}{number}"


def relative_quarter(match: re.Match[str], context: Context) -> Value | None:
    """Last quarter."""
    by = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return "DATE", shifted(context.anchor, "Q", by)


_COUNTED = re.compile(
    r"[ -](?i:people|soldiers|troops|men|women|children|civilians|fighters|members|km|kilomet|miles|"
    r"met(?:er|re)s|tons|"
    r"tonnes|euros|dollars|pounds|rubles|roubles|rounds|drones|missiles|tanks|square|hectares|barrels|"
    r"degrees|per\b|"
    r"percent|%|MHz|GMT|local|hours|UTC)"
)
_BEFORE_YEAR = re.compile(
    r"(?i:\b(?:in|since|by|until|till|of|from|before|after|during|to|and|or|for|through|throughout|"
    r"between|than|around|"
    r"circa|back|year|early|late|mid|the|a|an|'s|’s|its|their|his|her)[ -]|[(,;–/-]\s?)$"
)


def plain_year(match: re.Match[str], context: Context) -> Value | None:
    """A bare figure is a year unless it counts something or belongs to a longer figure."""
    text, (at, until) = match.string, match.span()
    if _COUNTED.match(text, until) or text[max(0, at - 1) : at] in ("$", "€", "£", "#", ".", ":"):
        return None
    if re.match(r"[.,:]\d|[%°]", text[until : until + 2]):
        return None
    year = int(match["year"])
    if not 1900 <= year <= 2100 and not _BEFORE_YEAR.search(text[max(0, at - 12) : at]):
        return None
    return "DATE", f"{year:04}"


def years(match: re.Match[str], context: Context) -> Value | None:
    """2014-15."""
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return ("DATE", f"{first}/{last}") if first < last and int(last) - int(first) < 100 else None


def decade(match: re.Match[str], context: Context) -> Value | None:
    """The 1990s."""
    if match["full"]:
        return "DATE", match["full"][:3]
    tens = match["short"] or str(2 + ["twenties", "thirties", "forties", "fifties", "sixties",
        "seventies", "eighties", "nineties"].index(
        match["word"].lower()))  # fmt: skip
    return "DATE", ("20" if tens in "012" else "19") + tens[0]


def century(match: re.Match[str], context: Context) -> Value | None:
    """The 20th century."""
    if match["figure"]:
        return "DATE", f"{int(match['figure']) - 1:02}"
    names = ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"]
    return "DATE", f"{14 + names.index(match['word'].lower())}"


def on_weekday(match: re.Match[str], context: Context) -> Value | None:
    """Tuesday, last Friday, Monday morning."""
    number, which = w.weekday(match["dow"]), (match["which"] or "").lower()
    part = match.groupdict().get("part")
    anchor = context.anchor.day
    kind = "TIME" if part else "DATE"
    suffix = f"T{w.DAYPARTS[part.lower()]}" if part else ""
    if anchor is None:
        return kind, f"XXXX-WXX-{number + 1}{suffix}"
    of = (match.groupdict().get("of") or "").lower()
    back = (anchor.weekday() - number) % 7
    if of:
        by = {"this": 0, "last": -7, "next": 7}[of]
        day = anchor - timedelta(days=anchor.weekday() - number) + timedelta(days=by)
    elif "last" in which or "past" in which:
        day = anchor - timedelta(days=back or 7)
    elif "next" in which or "coming" in which or "following" in which:
        day = anchor + timedelta(days=(7 - back) if back else 7)
    elif "this" in which:
        day = anchor - timedelta(days=anchor.weekday() - number)
    elif context.tense(*match.span()) == "future":
        day = anchor + timedelta(days=(7 - back) % 7)
    else:
        day = anchor - timedelta(days=back)
    return kind, f"{day.isoformat()}{suffix}"


_DEICTIC = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "the day before yesterday": -2,
    "the day after tomorrow": 2, "overnight": 0, "last night": -1,
}  # fmt: skip


def deictic(match: re.Match[str], context: Context) -> Value | None:
    """Today, yesterday evening, overnight."""
    word, part = match["word"].lower(), match["part"]
    day = shifted(context.anchor, "D", _DEICTIC[word])
    suffix = f"T{w.DAYPARTS[part.lower()]}" if part else "TNI" if "night" in word else ""
    if day is None:
        return ("TIME" if suffix else "DATE"), f"XXXX-XX-XX{suffix}" if suffix else None
    return ("TIME" if suffix else "DATE"), day + suffix


def part_of_day(match: re.Match[str], context: Context) -> Value | None:
    """This morning, that evening."""
    told = "that" in match["which"].lower() or "same" in match["which"].lower()
    anchor = context.told if told else context.anchor
    return "TIME", f"{anchor.day or 'XXXX-XX-XX'}T{w.DAYPARTS[match['part'].lower()]}"


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
    "that": 0,
    "the same": 0,
    "that same": 0,
    "the previous": -1,
    "the preceding": -1,
    "the following": 1,
    "the next": 1,
}


def this_unit(match: re.Match[str], context: Context) -> Value | None:
    """This week, last year, the following month."""
    which, unit = " ".join(match["which"].lower().split()), w.UNITS[match["unit"].lower()]
    if which in _TOLD:
        return "DATE", shifted(context.told, unit, _TOLD[which])
    if which == "the past" or which == "the last":
        return "DURATION", w.duration("1", match["unit"])
    return "DATE", shifted(context.anchor, unit, _STEPS[which])


def weekend(match: re.Match[str], context: Context) -> Value | None:
    """This weekend, last weekend."""
    day, which = context.anchor.day, match["which"].lower()
    if day is None:
        return "DATE", "XXXX-WXX-WE"
    by = {"last": -7, "next": 7}.get(which, 0)
    if (
        which in ("the", "at the", "over the")
        and day.weekday() < 3
        and context.tense(*match.span()) == "past"
    ):
        by = -7
    return "DATE", week(day + timedelta(days=by)) + "-WE"


def end_of(match: re.Match[str], context: Context) -> Value | None:
    """The end of the year, the start of next month."""
    unit, which = w.UNITS[match["unit"].lower()], (match["which"] or "the").lower()
    return "DATE", shifted(context.anchor, unit, {"last": -1, "next": 1}.get(which, 0))


def away(match: re.Match[str], context: Context) -> Value | None:
    """Two years ago, three days later, a week earlier."""
    number, unit = w.amount(match["num"]), match["unit"].lower().rstrip("s")
    letter, how = w.UNITS[unit], match["how"].lower()
    ahead = how in ("later", "from now", "hence", "from today", "after that", "on")
    if number is None:
        return None
    if number == "X":
        return "DATE", "FUTURE_REF" if how in ("from now", "hence") else "PAST_REF" if not ahead else None
    if letter.startswith("T"):
        return ("DATE" if letter == "TX" else "TIME"), None
    sign = 1 if ahead else -1
    anchor = context.anchor if how in ("ago", "from now", "hence", "from today") else context.told
    count = float(number) * (2 if letter == "F" else 1)
    if count != int(count):
        if letter != "Y":
            return "DATE", None
        count, letter = count * 12, "M"
    value = shifted(anchor, "W" if letter == "F" else letter, sign * int(count))
    return "DATE", value


def near_day(match: re.Match[str], context: Context) -> Value | None:
    """The day before, the day after."""
    return "DATE", shifted(context.told, "D", 1 if match["how"].lower() == "after" else -1)


def counted_span(match: re.Match[str], context: Context) -> Value | None:
    """The past three years, the next few days."""
    number = w.amount(match["num"] or "X")
    return ("DURATION", w.duration(number, match["unit"])) if number else None


def vague_span(match: re.Match[str], context: Context) -> Value | None:
    """Recent weeks, the coming months."""
    ahead = re.match(r"(?i:the )?(?i:coming|next|following)|.*(?i:ahead|to come)$", match[0])
    return "DATE", "FUTURE_REF" if ahead else "PAST_REF"


def lasting(match: re.Match[str], context: Context) -> Value | None:
    """Three years, a two-day stay."""
    number = w.amount(match["num"])
    if number is None or (match["num"].isdigit() and len(match["num"]) == 4 and int(match["num"]) > 1500):
        return None
    return "DURATION", w.duration(number, match["unit"])


def lasting_some(match: re.Match[str], context: Context) -> Value | None:
    """For months, weeks of talks."""
    return "DURATION", w.duration("X", match["unit"])


def long(match: re.Match[str], context: Context) -> Value | None:
    """Yearlong, decades-long."""
    unit = match["unit"].lower()
    return "DURATION", w.duration("X" if unit.endswith("s") else "1", unit)


_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "quarterly": "P3M",
            "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "annual": "P1Y", "biweekly": "P2W",
            "fortnightly": "P2W"}  # fmt: skip


def repeated(match: re.Match[str], context: Context) -> Value | None:
    """Every Monday, twice a year, annually."""
    groups = match.groupdict()
    if groups.get("adverb"):
        return "SET", _ADVERBS[groups["adverb"].lower()]
    if groups.get("dow"):
        return "SET", f"XXXX-WXX-{w.weekday(groups['dow']) + 1}"
    if groups.get("part"):
        return "SET", f"XXXX-XX-XXT{w.DAYPARTS[groups['part'].lower()]}"
    number = w.amount({"other": "2"}.get((groups.get("num") or "1").lower(), groups.get("num") or "1"))
    return ("SET", w.duration(number, groups["unit"])) if number else None


def and_a_half(match: re.Match[str], context: Context) -> Value | None:
    """A year and a half is 18 months, an hour and a half 90 minutes."""
    whole = {"year": "P18M", "hour": "PT90M", "day": "PT36H", "decade": "P15Y"}
    return "DURATION", whole.get(match["unit"].lower()) or w.duration("1.5", match["unit"])


def half(match: re.Match[str], context: Context) -> Value | None:
    """Half-hour, half-century."""
    return "DURATION", w.duration("0.5", match["unit"])


def reference(value: str) -> Rule:
    """A rule that gives one value."""
    return lambda match, context: ("DATE", value)


def clock(match: re.Match[str], context: Context) -> Value | None:
    """9 a.m., 14:30."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59:
        return None
    return "TIME", f"{context.anchor.day or 'XXXX-XX-XX'}T{hour:02}:{minute:02}"


def noon(match: re.Match[str], context: Context) -> Value | None:
    """Noon, midnight."""
    return "TIME", f"{context.anchor.day or 'XXXX-XX-XX'}T{'12' if 'noon' in match[0].lower() else '00'}:00"


def feast(match: re.Match[str], context: Context) -> Value | None:
    """Christmas, Easter Sunday 2026."""
    name = match["feast"].lower().replace("’", "'")
    given = re.search(w.YEAR, match[0])
    fixed = {"christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
        "new year's eve": (12, 31),
             "new year's day": (1, 1), "new year's": (1, 1), "new year": (1, 1)}  # fmt: skip
    year = int(given[0]) if given else None
    if name in fixed:
        month, day = fixed[name]
        year = year or _year(month, day, match, context)
        return "DATE", f"{year or 'XXXX'}-{month:02}-{day:02}"
    year = year or context.anchor.year
    return "DATE", easter(year).isoformat() if year else None


def unresolved(match: re.Match[str], context: Context) -> Value | None:
    """A time by an event that only the reader's knowledge could date: said to be one, left unresolved."""
    return "DATE", None

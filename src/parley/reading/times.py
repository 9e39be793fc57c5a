"""Dates and periods in English text, resolved against the day of publication (TimeML, TIMEX3 values).

Spans follow TimeML 1.2.1: no preposition ("last Friday", not "since last Friday"), but with the article and
modifiers that belong to the expression ("the third quarter", "early 2026", "more than two years").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parley.nouns.reading import Time
from parley.reading import times_values as v
from parley.reading import times_words as w
from parley.reading.parsed import Parsed
from parley.reading.timex import Anchor, bounds, shifted

_SINGLE = r"(?:day|week|month|quarter|year|decade|century)"
_PLURAL = r"(?:hours|days|weeks|months|years|decades|centuries)"
_LEAN = r"(?:(?i:earlier|later|early|late|sometime) (?:(?i:on|in) )?)?"
_PART = r"(?i:morning|afternoon|evening|night)"
_N = r"(?:st|nd|rd|th)?"
_ZONE = r"(?: ?(?:GMT|UTC|CET|EST|EDT|ET|MSK|local time)\b)?"
_YEAR = rf"(?:,? (?P<year>{w.YEAR}))?\b"
_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_POLL = r"(?: [\w-]+){0,2}? (?:elections?|vote|referendum|inauguration|polls)"
_ALONE = (
    r"(?= ?(?:[.,;:)!?”\"’—–-]|$|(?:and|or|but|is|was|will|as|to|that|when|has|have|can|may|it|he|she|"
    r"they|we)\b))"
)

_SIGNS = {
    "month": re.compile(
        r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|"
        r"DEC)"
    ),
    "figure": re.compile(r"\d"),
    "weekday": re.compile(r"day(?i:s?)\b|DAY"),
    "unit": re.compile(
        r"(?i:minute|second|hour|day|week|month|quarter|half|year|decade|centur|fortnight|night|long\b)"
    ),
    "season": re.compile(
        r"(?i:spring|summer|autumn|fall|winter|christmas|easter|noon|mid|annual|ly\b|ties\b)"
    ),
    "deictic": re.compile(
        r"(?i:now|day|night|morning|noon|evening|morrow|recent|current|soon|short|future|past|present|ly\b|"
        r"that time|moment|ago)"
    ),
    "poll": re.compile(r"elections?|vote|referendum|inauguration|polls"),
}

_TABLE: dict[str, tuple[tuple[str, v.Rule], ...]] = {
    "month": (
        (rf"(?:{w.SHORT_DOW},? )?(?:(?i:the) )?\b(?P<day>\d\d?){_N}(?: of)? "
            rf"(?P<month>{w.MONTH}){_YEAR}", v.dated),
        (rf"(?:{w.SHORT_DOW},? )?\b(?P<day>\d\d?){_N} ?[-–—] ?(?P<last>\d\d?){_N}(?: of)? "
            rf"(?P<month>{w.MONTH}){_YEAR}", v.dated),
        (rf"(?:{w.SHORT_DOW},? )?\b(?P<month>{w.MONTH}) (?:the )?(?P<day>\d\d?){_N}{_YEAR}(?![:\d%]|[,"
            rf".]\d)", v.dated),
        (rf"\b(?P<month>{w.MONTH}) (?P<day>\d\d?){_N} ?[-–—] ?(?P<last>\d\d?){_N}{_YEAR}(?![:\d])", v.dated),
        (rf"{w.MOD}\b(?P<month>{w.MONTH}),? (?:of )?(?P<year>{w.YEAR})\b", v.in_month),
        (rf"{w.MOD}(?:(?P<which>(?i:last|next|this past|this coming|this)) "
            rf")?\b(?P<month>{w.MONTH})(?![\w-])(?! \d)", v.in_month),
    ),
    "figure": (
        (r"\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b", v.iso),
        (r"\b(\d\d?)([./])(\d\d?)\2(\d{4}|\d\d)\b(?!\.?\d)", v.figures),
        (r"\b9/11\b", lambda m, c: ("DATE", "2001-09-11")),
        (rf"\b(?P<kind>[QH])(?P<figure>[1-4])(?:[ ,-]{{1,2}}(?:of )?(?P<year>{w.YEAR}))?\b", v.part_of_year),
        (rf"{w.MOD}(?i:the (?:fiscal |financial )?year |fiscal(?: year)? "
            rf")?\b(?P<year>{w.YEAR})\b(?!-\d)", v.plain_year),
        (rf"\b(?P<year>{w.YEAR}) ?[-–/] ?(?P<last>\d\d(?:\d\d)?)\b(?![-–/\d])", v.years),
        (rf"{w.MOD}(?i:the )?(?i:(?:early|late|mid)[- ])?(?:\b(?P<full>(?:1[5-9]|20)\d0)[’']?s\b|"
            rf"[’'](?P<short>\d0)s\b)(?P<word>)", v.decade),
        (rf"(?:\b(?i:about|around) )?\b(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? "
            rf"?(?P<half>[AaPp]\.?[Mm]\b\.?){_ZONE}", v.clock),
        (rf"\b(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?P<half>)\b(?!:?\d){_ZONE}", v.clock),
    ),
    "weekday": (
        (rf"{_LEAN}(?:(?P<which>(?i:last|next|this past|this coming|the following|this)) "
            rf")?\b(?P<dow>{w.DOW})\b"
         rf"(?: (?P<of>(?i:last|next|this)) (?i:week)\b)?(?: (?P<part>{_PART})\b)?", v.on_weekday),
        (rf"\b(?i:every|each) (?P<dow>{w.DOW})\b", v.repeated),
        (rf"(?<=\b[Oo]n )(?P<dow>{w.DOW})[Ss]\b", v.repeated),
    ),
    "season": (
        (rf"{w.MOD}(?:(?P<which>(?i:last|next|this past|this coming|this|the past|the coming|the next|"
            rf"the last|the)) )?"
         rf"\b(?P<season>(?i:spring|summer|autumn|fall|winter))\b(?:,? (?:of "
         rf")?(?P<year>{w.YEAR}(?:[-/]\d\d(?:\d\d)?)?))?", v.season),
        (rf"\b(?P<feast>Christmas Eve|Christmas Day|Christmas|New Year[’']s Eve|New Year[’']s Day|"
            rf"Easter(?: Sunday)?)\b(?: {w.YEAR})?", v.feast),
        (r"\b(?i:midnight|noon|midday)\b", v.noon),
        (r"(?i:\bthe (?:(?:early|late|mid)[- ])?)(?P<word>(?i:twenties|thirties|forties|fifties|sixties|"
            r"seventies|eighties|nineties))\b"
         r"(?P<full>)(?P<short>)", v.decade),
        (r"\b(?P<adverb>(?i:daily|weekly|monthly|yearly|annually|annual|quarterly|hourly|nightly|"
            r"biweekly|fortnightly))\b", v.repeated),
    ),
    "unit": (
        (rf"\b(?i:the )?(?P<ordinal>(?i:first|second|third|fourth|final|last))[ -](?P<kind>(?i:quarter|"
            rf"half))\b(?!-)"
         rf"(?: of (?:(?P<year>{w.YEAR})|(?P<of>(?i:the year|this year|last year|next "
         rf"year)))\b)?", v.part_of_year),
        (r"\b(?P<which>(?i:last|this|next|previous|coming)) (?i:quarter)\b", v.relative_quarter),
        (r"(?i:the )?(?i:(?:early|late|mid)[- ])?\b(?:(?P<figure>1?\d|2[01])(?:st|nd|rd|th)|"
            r"(?P<word>(?i:fifteenth|sixteenth|"
         r"seventeenth|eighteenth|nineteenth|twentieth|twenty-first)))[- ](?i:century)\b", v.century),
        (rf"{_LEAN}\b(?P<which>(?i:this coming|this past|this|the current|last|next|the coming|that same|"
            rf"that|the same|"
         rf"the previous|the preceding|the following|the next|the past|the last)) "
         rf"(?P<unit>(?i:{_SINGLE}))\b(?!-)", v.this_unit),
        (rf"{_LEAN}\b(?P<which>(?i:this|last|next|the|that)) (?i:weekend)\b", v.weekend),
        (rf"\b(?i:(?:the )?(?:end|start|beginning|middle|close|turn)[- ]of[- ])(?P<which>(?i:the|this|"
            rf"last|next))[ -](?P<unit>(?i:{_SINGLE}))\b", v.end_of),
        (r"\b(?P<which>)(?P<unit>(?i:year))[- ](?i:end)\b", v.end_of),
        (rf"\b(?i:later|earlier|late|early) (?i:in )(?P<which>(?i:the)) "
            rf"(?P<unit>(?i:{_SINGLE}))\b", v.end_of),
        (rf"{w.ABOUT}\b(?P<num>{w.NUM})[ -](?P<unit>{w.UNIT}) (?P<how>(?i:ago|earlier|later|from now|"
            rf"from today|hence|prior|before(?= ?[.,;])))\b", v.away),
        (r"\b(?i:the day (?P<how>before|after))\b(?= ?[.,;:)]|$)", v.near_day),
        (rf"\b(?i:the|these|those|this) (?i:past|last|next|coming|previous|preceding|following|first|"
            rf"final) (?P<num>{w.NUM}) (?P<unit>{w.UNIT})\b", v.counted_span),
        (rf"\b(?i:the )?(?i:past|recent|coming|previous|following|last|next) (?i:{_PLURAL})\b", v.vague_span),
        (rf"\b(?i:the )?(?i:{_PLURAL}) (?i:ahead|to come)\b", v.vague_span),
        (rf"{w.ABOUT}\b(?P<num>{w.NUM}) (?i:(?:more|full|whole|consecutive|straight|long|further) "
            rf")?(?P<unit>{w.UNIT})\b(?: (?i:old)\b)?", v.lasting),
        (rf"\b(?P<num>\d{{1,4}}|{w.SPELT})-(?P<unit>(?i:minute|hour|day|week|month|year|decade|"
            rf"century))\b(?:-(?i:old|long))?", v.lasting),
        (r"\b(?i:an?|one) (?P<unit>(?i:year|month|week|day|hour|decade)) (?i:and a half)\b", v.and_a_half),
        (r"\b(?i:half)[- ](?P<unit>(?i:hour|year|century|decade))\b", v.half),
        (rf"(?:(?<=\bfor )|(?<=\bin )|(?<=\bover )|(?<=\bafter )|(?<=\bwithin )|(?<=\bthrough )|"
            rf"(?<=\bduring )|(?<=\btake )|"
         rf"(?<=\btook )|(?<=\blast )|(?<=s or ))(?P<unit>(?i:{_PLURAL}))\b", v.lasting_some),
        (rf"\b(?P<unit>(?i:{_PLURAL}))\b(?= (?:of|before|after|later|into)\b)", v.lasting_some),
        (r"\b(?P<unit>(?i:days?|weeks?|months?|years?|hours?|decades?|century|"
            r"centuries))-?(?i:long)\b", v.long),
        (rf"\b(?i:every|each) (?:(?P<num>(?i:other|{w.NUM})) )?(?P<unit>(?i:minutes?|hours?|days?|weeks?|"
            rf"months?|years?|decades?))\b", v.repeated),
        (rf"\b(?i:every|each) (?P<part>{_PART})\b", v.repeated),
        (rf"\b(?i:once|twice|(?:three|four|five|several) times) (?i:an?|each|every|per) "
            rf"(?P<unit>(?i:{_SINGLE}))\b", v.repeated),
        (rf"\b(?i:the|its|their|his|her|a) (?:{_NTH}|{w.SPELT}th|\d+th) (?i:week|month|year|decade)\b|"
            rf"\b(?:{_NTH}) (?:week|month|year)\b", v.unresolved),
    ),
    "deictic": (
        (rf"{_LEAN}\b(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|"
            rf"tomorrow|tonight|overnight|last night))\b"
         rf"(?: (?P<part>{_PART})\b)?", v.deictic),
        (rf"{_LEAN}\b(?P<which>(?i:this|that|the same)) (?P<part>{_PART})\b", v.part_of_day),
        (rf"\b(?i:right now|now|currently|at present|presently|at the moment|nowadays|these days|the "
            rf"present{_ALONE})\b(?! that)", v.reference("PRESENT_REF")),
        (rf"\b(?i:recently|lately|not long ago|long ago|that time|previously|the recent past|the "
            rf"past{_ALONE})\b", v.reference("PAST_REF")),
        (rf"(?<!\bas )\b(?i:soon|shortly|the (?:near|foreseeable|not too distant) future|the "
            rf"future{_ALONE})\b(?! (?:after|before))", v.reference("FUTURE_REF")),
    ),
    "poll": (
        (rf"(?:(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bsince )|(?<=\bof ))(?i:the|next|this|"
            rf"last){_POLL}\b", v.unresolved),
    ),
}  # fmt: skip
_RULES = {sign: tuple((re.compile(p), rule) for p, rule in rules) for sign, rules in _TABLE.items()}


def times(parsed: Parsed) -> tuple[Time, ...]:
    """The dates, periods and repeated times of an English document, in order, never overlapping.

    Where `document.published` is unknown, what depends on it has no value, or one with the unknown places as
    `X` (`XXXX-06-11`), as TIMEX3 writes them.
    """
    anchor = Anchor.of(parsed.document.published)
    context = v.Context(anchor, parsed.doc, anchor)
    found: list[Time] = []
    for match, rule in _matches(parsed):
        if found and found[-1].end > parsed.span(*match.span()).start:
            continue
        got = rule(match, context)
        if got is None:
            continue
        kind, value = got
        first, last = _bounds(kind, value, match[0], anchor)
        span = parsed.span(*match.span())
        found.append(Time(span.start, span.end, kind, value, first, last))
        if kind in ("DATE", "TIME") and first and value and value[:1].isdigit():
            told = Anchor.of(value[:10] if value[:7].count("-") and value[5:7].isdigit() else value[:4])
            context.told = replace(told, day=told.day or context.told.day)
    return tuple(_on_their_days(found, parsed.document.text))


_JOINED = frozenset({"on", "at", "on the", ",", ""})


def _on_their_days(found: list[Time], text: str) -> list[Time]:
    """The hour in "10 a.m. on Friday" or "Friday at 10 a.m." is of that day; the two stay two expressions."""
    out = list(found)
    for left in range(len(out) - 1):
        for clock, day in ((left, left + 1), (left + 1, left)):
            hour, date = out[clock], out[day]
            if hour.type != "TIME" or date.type != "DATE" or not (hour.value and date.value):
                continue
            if not re.fullmatch(r"\d{4}-\d\d-\d\dT.+", hour.value) or len(date.value) != 10:
                continue
            if text[out[left].end : out[left + 1].start].strip() in _JOINED and date.value[:1].isdigit():
                out[clock] = replace(
                    hour, value=date.value + hour.value[10:], begin=date.begin, until=date.until
                )
    return out


def _matches(parsed: Parsed) -> Iterator[tuple[re.Match[str], v.Rule]]:
    """What looks like a time, by sentence: the earlier first, and the longer of two that begin together.

    A sentence is searched only for what its words give a sign of: most have none.
    """
    text = parsed.doc.text
    for sentence in parsed.doc.sents:
        at, until = sentence.start_char, sentence.end_char
        hits = [
            (match, rule)
            for sign, rules in _RULES.items()
            if _SIGNS[sign].search(text, at, until)
            for pattern, rule in rules
            for match in pattern.finditer(text, at, until)
        ]
        yield from sorted(hits, key=lambda hit: (hit[0].start(), -hit[0].end()))


def _bounds(kind: str, value: str | None, words: str, anchor: Anchor) -> tuple[str | None, str | None]:
    """First and last day; "the past three years" ends today, "the next two weeks" begin today."""
    if kind != "DURATION" or value is None or anchor.day is None:
        return bounds(value) if kind in ("DATE", "TIME") else (None, None)
    found, way = (
        re.fullmatch(r"P(\d+)([DWMY])", value),
        re.match(r"(?i:the |these |this |those )(past|last|previous|next|coming|following)", words),
    )
    if not found or not way:
        return None, None
    past = way[1].lower() in ("past", "last", "previous")
    edge = _day_away(anchor, found[2], int(found[1]) * (-1 if past else 1))
    here = anchor.day.isoformat()
    return (edge, here) if past else (here, edge)


def _day_away(anchor: Anchor, unit: str, by: int) -> str | None:
    if unit in ("D", "W"):
        return shifted(anchor, "D", by * (7 if unit == "W" else 1))
    value = shifted(anchor, unit, by)
    day = anchor.day.isoformat() if anchor.day else ""
    return f"{value}{day[7:] if unit == 'M' else day[4:]}" if value and day[8:] <= "28" else bounds(value)[1]

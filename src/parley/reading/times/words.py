"""The English words of time: numbers, units, weekdays, months, seasons, and patterns made of them."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "early hours": "MO",
    "midday": "MI", "dusk": "EV",
}  # fmt: skip
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE",
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
CENTURIES = (
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip
NTH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS: dict[str, float] = {word: n for n, word in enumerate(_ONES.split())}
NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
NUMBERS |= {"a": 1, "an": 1, "another": 1, "dozen": 12, "a dozen": 12, "hundred": 100, "a hundred": 100}
NUMBERS |= {"half a": 0.5, "half an": 0.5, "a half": 0.5, "half": 0.5, "a thousand": 1000, "thousand": 1000}
VAGUE = (
    "several", "a few", "few", "many", "some", "a couple of", "a couple", "couple of", "a number of",
    "dozens of", "countless", "tens of", "hundreds of", "thousands of", "millions of", "various", "numerous",
    "a good many", "a great many", "multiple",
)  # fmt: skip


def amount(words: str) -> str | None:
    """A number in words or figures as TIMEX3 writes it (`3`, `2.5`, `X` for some), None if it is none."""
    text = " ".join(words.lower().replace(",", "").rstrip("+").split())
    if text in VAGUE:
        return "X"
    half = text.endswith((" and a half", "-and-a-half"))
    text = text.removesuffix(" and a half").removesuffix("-and-a-half")
    if text.replace(".", "", 1).isdecimal():
        number: float = float(text)
    elif text in NUMBERS:
        number = NUMBERS[text]
    elif text.endswith((" hundred", " thousand")):
        times, _, power = text.rpartition(" ")
        if times not in NUMBERS:
            return None
        number = NUMBERS[times] * NUMBERS[power]
    else:
        tens, _, ones = text.replace("-", " ").partition(" ")
        if tens not in NUMBERS or ones not in NUMBERS:
            return None
        number = NUMBERS[tens] + NUMBERS[ones]
    number += 0.5 * half
    return f"{number:g}" if number < 1e6 else None


def letter(unit: str) -> str:
    """A unit's letter in `timex.shifted`, with `T` before those of the clock."""
    return UNITS[unit.lower().rstrip("s")]


def duration(number: str, unit: str) -> str:
    """The TIMEX3 value of so many units; half-hours and half-years in the next smaller unit."""
    sign = letter(unit)
    if number == "0.5" and sign in ("TH", "Y", "DE", "CE"):
        number, sign = {"TH": ("30", "TM"), "Y": ("6", "M"), "DE": ("5", "Y"), "CE": ("50", "Y")}[sign]
    if sign == "F":
        number, sign = (number if number == "X" else f"{2 * float(number):g}"), "W"
    if sign == "Q":
        number, sign = (number if number == "X" else f"{3 * float(number):g}"), "M"
    return f"PT{number}{sign[1]}" if sign[0] == "T" else f"P{number}{sign}"


def reference(by: int) -> str:
    """TimeML's name for a time that lies so far from a day which is not known."""
    return "PAST_REF" if by < 0 else "FUTURE_REF" if by else "PRESENT_REF"


def _cased(words: tuple[str, ...]) -> str:
    """The words as a sentence writes them, or in capitals: in lower case "may" is another word."""
    return "|".join([word.capitalize() for word in words] + [word.upper() for word in words])


_NUMBER = "|".join(sorted((w for w in NUMBERS if " " not in w), key=len, reverse=True))
_ONE_WORD = "|".join(sorted((w for w in (*_ONES.split(), *_TENS.split())), key=len, reverse=True))
SPELT = (
    rf"(?:(?:{_TENS.replace(' ', '|')})[- ](?:one|two|three|four|five|six|seven|eight|nine)|"
    rf"(?:{_ONE_WORD}) (?:hundred|thousand)|{_NUMBER})"
)
_MANY = "|".join(sorted(VAGUE, key=len, reverse=True))
NUM = (
    rf"(?i:(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d\d?)?\+?|(?:half an?|a half|a dozen|a hundred|a "
    rf"thousand)|{_MANY}|{SPELT})(?:[ -]and[ -]a[ -]half)?)"
)
UNIT = r"(?i:minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|century|centuries|seconds)"
SINGLE = r"(?:day|week|month|quarter|year|decade|century)"
PLURAL = r"(?:minutes|hours|days|weeks|months|years|decades|centuries)"
PART = r"(?i:morning|afternoon|evening|night)"
DOW = rf"(?:{_cased(WEEKDAYS)})"
SHORT_DOW = rf"(?:{_cased(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.?)"
MONTH = rf"(?:{_cased(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
MOD = (
    r"(?i:(?:early-to-mid|mid-to-late|early|late|mid|the end of|the beginning of|the start of|the middle "
    r"of|the close of|early in|late in)[- ](?:the )?)?"
)
LEAN = r"(?:(?i:earlier|later|early|late|sometime) )?"
ABOUT = (
    r"(?i:(?:more than|less than|fewer than|no more than|no less than|not more than|at least|at most|up "
    r"to|as many as|as long as|close to|nearly|almost|about|around|roughly|approximately|under|just over|"
    r"just under|well over|barely|some|a full|a further|(?:(?<=for )|(?<=after )|(?<=spent )|(?<=lasted )|"
    r"(?<=took ))over) )?"
)
OWN = r"(?i:(?:the|these|those|his|her|its|their|our|my) )?"


def month(name: str) -> int:
    """1 to 12 for a month's name or short form."""
    return next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name.lower().rstrip(".")[:3]))


def weekday(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name or short form."""
    return next(n for n, full in enumerate(WEEKDAYS) if full.startswith(name.lower().rstrip(".")[:3]))


def nth(word: str) -> int:
    """1 to 20 for an ordinal in words."""
    return NTH.index(word.lower()) + 1

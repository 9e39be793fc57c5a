"""The English words of time: numbers, units, weekdays, months, seasons, and patterns made of them."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE",
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_ONES += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS: dict[str, float] = {word: n for n, word in enumerate(_ONES.split())}
NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
NUMBERS |= {"a": 1, "an": 1, "another": 1, "dozen": 12, "a dozen": 12, "hundred": 100, "a hundred": 100}
NUMBERS |= {"half a": 0.5, "half an": 0.5, "a half": 0.5, "half": 0.5}
VAGUE = (
    "several",
    "a few",
    "few",
    "many",
    "some",
    "a couple of",
    "a couple",
    "a number of",
    "dozens of",
    "countless",
)


def amount(words: str) -> str | None:
    """A number in words or figures as TIMEX3 writes it (`3`, `2.5`, `X` for some), None if it is none."""
    text = " ".join(words.lower().replace(",", "").split())
    if text in VAGUE:
        return "X"
    text, half = text.removesuffix(" and a half"), text.endswith(" and a half")
    if text.replace(".", "", 1).isdigit():
        number: float = float(text)
    elif text in NUMBERS:
        number = NUMBERS[text]
    else:
        tens, _, ones = text.replace("-", " ").partition(" ")
        if tens not in NUMBERS or ones not in NUMBERS:
            return None
        number = NUMBERS[tens] + NUMBERS[ones]
    number += 0.5 * half
    return f"{number:g}" if number < 1e6 else None


def duration(number: str, unit: str) -> str:
    """The TIMEX3 value of so many units; half-hours and half-years in the next smaller unit."""
    letter = UNITS[unit.lower().rstrip("s")]
    if number == "0.5" and letter in ("TH", "Y", "DE", "CE"):
        number, letter = {"TH": ("30", "TM"), "Y": ("6", "M"), "DE": ("5", "Y"), "CE": ("50", "Y")}[letter]
    if letter == "F":
        number, letter = (number if number == "X" else f"{2 * float(number):g}"), "W"
    if letter == "Q":
        number, letter = (number if number == "X" else f"{3 * float(number):g}"), "M"
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def _cased(words: tuple[str, ...]) -> str:
    """The words as a sentence writes them, or in capitals: in lower case "may" is another word."""
    return "|".join([word.capitalize() for word in words] + [word.upper() for word in words])


_NUMBER = "|".join(sorted((w for w in NUMBERS if " " not in w), key=len, reverse=True))
SPELT = rf"(?:(?:{_TENS.replace(' ', '|')})[- ](?:one|two|three|four|five|six|seven|eight|nine)|{_NUMBER})"
_MANY = "|".join(sorted(VAGUE, key=len, reverse=True))
NUM = (
    rf"(?i:(?:\d{{1,4}}(?:\.\d)?|(?:half an?|a half|a dozen|a hundred)|{_MANY}|{SPELT})(?:[ ]and[ ]a[ "
    rf"]half)?)"
)
UNIT = r"(?i:minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|century|centuries|seconds)"
DOW = rf"(?:{_cased(WEEKDAYS)})"
SHORT_DOW = rf"(?:{_cased(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.?)"
MONTH = rf"(?:{_cased(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
MOD = (
    r"(?i:(?:early|late|mid|the end of|the beginning of|the start of|the middle of|the close of|early "
    r"in|late in)"
    r"[- ](?:the )?)?"
)
ABOUT = (
    r"(?i:(?:more than|less than|fewer than|no more than|no less than|at least|at most|up to|as many as|"
    r"nearly|almost|about|"
    r"around|roughly|approximately|over|under|just over|just under|well over|barely) )?"
)


def month(name: str) -> int:
    """1 to 12 for a month's name or short form."""
    return next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name.lower().rstrip(".")[:3]))


def weekday(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name or short form."""
    return next(n for n, full in enumerate(WEEKDAYS) if full.startswith(name.lower().rstrip(".")[:3]))

"""What a sentence counts: "23 crew members" are 23 people, and what became of them tells which people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parley.stories.words import STOP, stem

_UNITS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUE = {word: at for at, word in enumerate(_UNITS.split(), 1)}
_VALUE |= {word: 10 * at for at, word in enumerate(_TENS.split(), 2)}
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORDS = "|".join(sorted(_VALUE, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,:/-])(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(_TENS.split())})-(?:{_WORDS})|{_WORDS})"
    rf"(?![\w:/]|[.,]\d)(?:\s+({'|'.join(_SCALE)})\b)?(?:\s*(?:per\s+cent|percent|%))?(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s+([^\W\d_][\w'’-]*)")
_REST = re.compile(
    r"\b(?:another|other|first|last|next|further|additional|of|than|only|article|section|day|page)\s$", re.I
)
_ROUGH = re.compile(r"\b(?:about|some|around|roughly|nearly|almost|approximately|up to)\s(?:the\s)?$", re.I)
_LEAST = re.compile(r"\b(?:at least|more than|over|no fewer than|fewer than|less than|under)\s$", re.I)

# Nouns by which reports count the same thing, and what is said to have become of it.
_THINGS = {
    "people": """
        people person man men woman women sailor fisherman fishermen crewman crewmen crew seaman seamen
        mariner soldier troop serviceman servicemen officer policeman policemen worker miner civilian villager
        resident passenger protester demonstrator marcher detainee prisoner captive hostage inmate
        suspect victim
        student migrant refugee national citizen fighter militant gunman gunmen casualty body survivor
        child children
        tourist journalist activist delegate
    """,
    "vessels": "vessel ship boat trawler barge freighter tanker ferry craft",
    "aircraft": "aircraft plane jet airliner helicopter drone",
}
_KIND = {stem(word): kind for kind, words in _THINGS.items() for word in words.split()}
_FATES = {
    "death": "kill killed kills killing dead die died dies dying death perished slain fatal fatally murdered",
    "injury": "injured wounded hurt injuring wounding injury injuries injures wounds",
    "capture": "detain detained detaining abduct abducted abducting seize seized seizing arrest arrested "
    "arresting capture captured capturing held holding custody kidnapped taken imprisoned jailed captive",
    "release": "freed released release releasing free freeing home",
    "loss": "missing lost unaccounted",
    "rescue": "rescued saved evacuated rescue rescuing",
}
_FATE = {word: fate for fate, words in _FATES.items() for word in words.split()}
# Measures and spans of time say nothing unless the day is the same, and even then rarely one thing.
_MEASURES = """
second minute hour day week month year decade century january february march april may june july august
september october november december round point time percent cent degree metre meter kilometre kilometer mile
foot feet inch yard acre hectare tonne ton litre liter gallon barrel cubic square gram kilogram pound knot mph
km kph watt volt
"""
_MONEY, SUM = "$€£", "sum"
_MEASURE = frozenset(stem(word) for word in _MEASURES.split())


@dataclass(frozen=True, slots=True)
class Count:
    """So many of something: `thing` is a class of nouns or a noun's stem, `noun` and `said` as written; of a
    sum of money `thing` is the currency's sign and `noun` is "sum".

    `fate` is what became of them, where the nearest telling word says so; `slack` the share by which the
    number may be out (rough numbers), None for a bound ("at least").
    """

    thing: str
    noun: str
    value: float
    said: str
    fate: str | None
    slack: float | None


def counts(text: str) -> list[Count]:
    """The counts in a sentence; measures, dates, shares of a number and bare numbers are none."""
    fates = [
        (m.start(), _FATE[m.group().lower()]) for m in re.finditer(r"\w+", text) if m.group().lower() in _FATE
    ]
    found: list[Count] = []
    for match in _NUMBER.finditer(text):
        before = text[max(match.start() - 20, 0) : match.start()]
        if "%" in match.group() or "cent" in match.group().lower() or _REST.search(before):
            continue
        sign = text[match.start() - 1 : match.start()]
        if sign in _MONEY and sign:
            slack = None if _LEAST.search(before[:-1]) else 0.1 if _ROUGH.search(before[:-1]) else 0.0
            written = sign + " ".join(match.group().split())
            found.append(Count(sign, SUM, _value(match), written, None, slack))
            continue
        noun = _noun(text, match.end())
        if noun is None or stem(noun) in _MEASURE:
            continue
        near = min(fates, key=lambda fate: abs(fate[0] - match.start()), default=None)
        thing = _KIND.get(stem(noun), stem(noun))
        slack = None if _LEAST.search(before) else 0.1 if _ROUGH.search(before) else 0.0
        found.append(
            Count(
                thing, noun, _value(match), " ".join(match.group().split()), near[1] if near else None, slack
            )
        )
    return found


def apart(one: Count, other: Count) -> bool:
    """Whether the two count one thing and cannot both be right."""
    if one.thing != other.thing or one.fate != other.fate or one.slack is None or other.slack is None:
        return False
    return abs(one.value - other.value) > max(one.slack, other.slack) * max(one.value, other.value)


def value(word: str) -> float | None:
    """The number that a word in lower case stands for (`seventeen`, `forty-two`), None where it is none."""
    parts = [_VALUE.get(part) for part in word.split("-")]
    return float(sum(part for part in parts if part)) if all(parts) else None


def _value(match: re.Match[str]) -> float:
    number = match.group(1).lower().replace(",", "")
    parts = [_VALUE[part] for part in number.split("-")] if number[0].isalpha() else [float(number)]
    return sum(parts) * _SCALE.get((match.group(2) or "").lower(), 1)


def _noun(text: str, at: int) -> str | None:
    """The first of the next few words that names a thing of a known class, else the last before a stop."""
    words: list[str] = []
    while len(words) < 4 and (match := _NEXT.match(text, at)):
        word = match.group(1)
        if word.lower() in STOP or word.lower() in _FATE or word.lower() in _VALUE:
            break
        if stem(word) in _KIND or stem(word) in _MEASURE:
            return word
        words.append(word)
        at = match.end()
    lower = [word for word in words if word[0].islower()]
    return lower[0] if lower and len(lower[0]) > 2 else None

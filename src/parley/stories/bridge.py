"""What reports in different languages share: names, places, numbers, dates and things, in one spelling.

There is no translation model. A name is taken down to its consonants as they sound ("Selenskyj", "Zelensky",
"Зеленского"), a state or body to its code by a gazetteer in four languages, a number to its digits, a date to
its day, and some hundred things that the news tells of to one word each. So two reports of one development
meet in what a translator would leave as it stands.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from parley.stories.words import STOP

LANGUAGES = ("en", "fr", "de", "ru")

_WORD_OR_NUMBER = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
)
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_HALF = 600  # characters after which a mention counts half as much
_NAME, _PLACE, _NUMBER, _DATE, _THING, _WORD = 2.0, 1.0, 1.5, 2.0, 1.0, 0.6
_LONGEST = 5  # letters that an ending adds to a stem
_MONTHS = {
    number: tuple(stems.split())
    for number, stems in enumerate(
        (
            "januar janvier januari январ",
            "februar fevrier феврал",
            "march mars marz март",
            "april avril апрел",
            "may mai мая май",
            "june juin juni июн",
            "july juillet juli июл",
            "august aout август",
            "septemb сентябр",
            "octob oktob октябр",
            "novemb ноябр",
            "decemb dezemb декабр",
        ),
        start=1,
    )
}
_LATIN = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", "abvgdeejziiklmnoprstufhssss'i'euaiieg", strict=True)
)
_RUSSIAN = re.compile(
    r"(?:ского|скому|ским|ском|ская|ской|скую|ские|ских|ский|ого|его|ому|ему|ами|ями|ыми|ими|ией|ом|ем|ым|им|ах"
    r"|ях|ам|ям|ой|ей|ый|ий|ая|яя|ую|юю|ые|ие|ых|их)$"
)
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tsch|sch|tch|shch", "s"), (r"dj|dzh|dsch|zh", "j"), (r"ph", "f"), (r"th", "t"),
        (r"qu|ck|kh(?=.)", "k"), (r"sh|ch|cz|ts|tz", "s"), (r"x", "ks"), (r"c(?=[eiy])", "s"), (r"[cq]", "k"),
        (r"z", "s"), (r"[vw]", "f"), (r"[aeiouyhj]", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """The consonants of a name as they sound, the same in Latin and Cyrillic letters and in any case.

    A name that begins with a vowel keeps the fact as a dot: "Orlick" and "Орлик" are both ".rlk".
    """
    low = fold(word)
    if any(letter in _LATIN for letter in low):
        cut = _RUSSIAN.sub(lambda m: "ск" if m.group().startswith("ск") else "", low)
        low = "".join(_LATIN.get(letter, letter) for letter in (cut if len(cut) > 2 else low))
    low = re.sub(r"[^a-z]", "", low.removesuffix("'s").removesuffix("’s"))
    first = "." if low[:1] in set("aeiouy") else ""
    for pattern, instead in _SOUNDS:
        low = pattern.sub(instead, low)
    return first + low


def cells(text: str, lang: str) -> dict[str, float]:
    """What a text holds that texts in other languages may hold too, each with its weight."""
    counts: dict[str, float] = defaultdict(float)
    weight: dict[str, float] = {}
    for key, at, worth in _keys(text, lang):
        counts[key] += 2 / (1 + at / _HALF)
        weight[key] = worth
    return {key: weight[key] * math.log1p(count) for key, count in counts.items()}


def _keys(text: str, lang: str) -> Iterator[tuple[str, int, float]]:
    found = [(_ELISION.sub("", match.group()), match.start()) for match in _WORD_OR_NUMBER.finditer(text)]
    for number, (word, at) in enumerate(found):
        if word[0].isdigit():
            digits = re.sub(r"\D", "", word)
            beside = [fold(found[near][0]) for near in (number - 1, number + 1) if 0 <= near < len(found)]
            month = next((month for other in beside if (month := _month(other))), 0)
            if month and int(digits) <= 31:
                yield f"{month}-{int(digits)}", at, _DATE
            elif len(digits) > 1 and not (len(digits) == 4 and digits[:2] in {"19", "20"}):
                yield digits, at, _NUMBER
            continue
        low = fold(word)
        if low in STOP or word.lower() in STOP or len(low) < 2 or _month(low):
            continue
        if place := _stem(low, _places()):
            yield f"@{place}", at, _PLACE
        elif thing := _stem(low, _things(lang)):
            yield f"#{thing}", at, _THING
        elif word[0].isupper() or len(low) > 5:
            heard = sound(word)
            if len(heard) > 1:
                named = word[0].isupper() and (lang != "de" or len(heard) > 2)
                yield heard, at, (_NAME if named else _WORD) * min(len(heard), 4) / 4


@lru_cache(maxsize=4096)
def _month(low: str) -> int:
    if len(low) > 10:
        return 0
    return next(
        (n for n, stems in _MONTHS.items() if low.startswith(stems) and (len(low) > 3 or low in stems)), 0
    )


def _stem(low: str, stems: dict[str, str]) -> str | None:
    """What the longest stem that a word begins with stands for; short stems are whole words."""
    for size in range(len(low), max(len(low) - _LONGEST, 1) - 1, -1):
        if (found := stems.get(low[:size])) is not None and (size == len(low) or size > 3):
            return found
    return stems.get(f"={low}")


@cache
def _places() -> dict[str, str]:
    return {stem: code for code, stems in _table("places") for stem in stems.split(" ")}


@cache
def _things(lang: str) -> dict[str, str]:
    column = LANGUAGES.index(lang) if lang in LANGUAGES else 0
    return {stem: row[0] for row in _table("concepts") for stem in row[1:][column].split(" ")}


def _table(name: str) -> list[list[str]]:
    lines = (files("parley.stories") / "data" / f"{name}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]

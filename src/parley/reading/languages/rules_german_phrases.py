"""German noun phrases by their words alone: where one ends, and which is the subject of a verb of saying."""

from __future__ import annotations

from parley.reading.languages.rules_german_words import (
    ABOUT,
    ADVERBS,
    AND,
    ATTRIBUTIVE,
    CONJUNCTIONS,
    DETERMINERS,
    OBLIQUE,
    PREPOSITIONS,
    PRONOUNS,
)
from parley.reading.languages.rules_tokens import Token

LONGEST = 40
_PARTS = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "du",
        "al",
        "el",
        "bin",
        "la",
        "le",
        "zu",
        "di",
        "da",
        "dos",
        "del",
        "ibn",
    ]
)
_TITLES = frozenset(["Dr", "Prof", "St", "Dipl", "Ing", "jun", "sen"])
_ADVERBIAL = (
    "lich",
    "weise",
    "mäß",
    "falls",
    "ends",
    "mals",
    "dessen",
    "seits",
    "wegs",
    "ings",
    "tags",
    "end",
)
_ADJECTIVE = ("e", "en", "er", "es", "em")
_BESIDE = frozenset(
    [
        "als",
        "sehr",
        "besonders",
        "ehemals",
        "weltweit",
        "bereits",
        "zuvor",
        "früher",
        "bisher",
        "noch",
        "nur",
        "rund",
        "etwa",
    ]
)


def phrase(words: list[Token], at: int, end: int, tails: frozenset[str] = ATTRIBUTIVE) -> int | None:
    """The index past the noun phrase that begins at `at`, None where none does."""
    here = _core(words, at, end)
    if here is None:
        return None
    while here < end and here - at < LONGEST:
        word = words[here]
        if word.text == "(":
            close = next((i for i in range(here, min(end, here + 14)) if words[i].text == ")"), None)
            if close is None:
                break
            here = close + 1
            continue
        if _genitive(words, here, end):
            more = _core(
                words, here + (not word.capital and word.lower in ("der", "des", "eines", "einer")), end
            )
            more = more or _core(words, here, end)
        elif word.lower not in tails:
            break
        else:
            more = _core(words, here + 1, end)
        if more is None:
            break
        here = more
    return here


def _genitive(words: list[Token], at: int, end: int) -> bool:
    """Whether a genitive goes on at `at`: "des Landes", "eines Beamten", "verschiedener Medien"."""
    word = words[at]
    if word.lower in ("der", "des", "eines", "einer"):
        return True
    return (
        at + 1 < end
        and word.lower.endswith("er")
        and not word.capital
        and words[at + 1].capital
        and words[at - 1].capital
        and word.lower not in ADVERBS | PREPOSITIONS | AND | CONJUNCTIONS
    )


def _core(words: list[Token], at: int, end: int) -> int | None:
    if at >= end:
        return None
    here = at
    first = words[at]
    if first.lower in PRONOUNS and not (
        here + 1 < end and (words[here + 1].capital or words[here + 1].lower.endswith(("en", "er")))
    ):
        return at + 1
    determined = first.lower in DETERMINERS or first.lower in OBLIQUE
    here += int(determined)
    begin = here
    while (
        here < end
        and here - begin < 7
        and not words[here].capital
        and not words[here].quote
        and words[here].text[:1].isalpha()
        and words[here].lower not in CONJUNCTIONS
        and (words[here].lower.endswith(_ADJECTIVE) or (determined and words[here].lower in _BESIDE))
        and (determined or words[here].lower not in ADVERBS | PREPOSITIONS | DETERMINERS | OBLIQUE | AND)
    ):
        here += 1
    if here >= end or not _noun(words[here]):
        return None
    while here < end and (
        _noun(words[here])
        or (words[here].lower in _PARTS and here + 1 < end and words[here + 1].capital and here > begin
            and words[here].lower not in ("der", "den", "von", "zu"))
        or (words[here].text == "." and words[here - 1].text in _TITLES)
        or (words[here].text in "’'" and here > begin)
    ):  # fmt: skip
        here += 1
    return here


def _noun(word: Token) -> bool:
    return word.capital if not word.quote else word.end - word.start <= 45


def subject_before(words: list[Token], start: int, verb: int) -> tuple[int, int] | None:
    """The subject as the one constituent before a finite verb, apposition and all."""
    first = start
    while first < verb and words[first].lower in (
        "auch",
        "selbst",
        "sogar",
        "nur",
        "allein",
        "und",
        "doch",
        "aber",
    ):
        first += 1
    last = verb
    while last > first and words[last - 1].text in (",", "–", "-"):
        last -= 1
    while last > first and words[last - 1].lower in ADVERBS:
        last -= 1
    for mark in range(last - 1, first, -1):  # a clause of its own before: "…, und X sagte"
        if words[mark].text == "," and words[mark + 1].lower in ("und", "aber", "doch", "jedoch"):
            first = mark + 2
            break
    if first >= last or last - first > LONGEST:
        return None
    if last - first == 1 and (words[first].text.isdigit() or words[first].lower.endswith(_ADVERBIAL)):
        return None
    if verb + 1 < len(words) and words[verb + 1].lower in ("er", "man", "wir", "ich"):
        return None
    opening = words[first].lower
    if opening in OBLIQUE or opening in PREPOSITIONS or opening in CONJUNCTIONS or opening in ADVERBS:
        return None
    if opening in ("das", "dies", "es", "dabei") and last - first == 1:
        return None
    if phrase(words, first, last) is None:
        return None
    comma = next((i for i in range(first, last) if words[i].text == ","), None)
    if (
        comma is not None
        and words[comma + 1].lower in ("der", "die", "das", "welcher", "welche")
        and phrase(words, comma + 1, last) != last
    ):
        return first, comma  # a relative clause is no part of the name
    return first, last


def subject_after(words: list[Token], verb: int, end: int) -> tuple[int, int] | None:
    """The subject behind its verb: the first phrase there that no preposition or oblique case governs."""
    here = verb + 1
    steps = 0
    while here < end and steps < 6:
        steps += 1
        word = words[here]
        if word.lower in ADVERBS or (word.lower in ("ihm", "ihr", "ihnen", "uns", "mir", "dem") and (
            here + 1 < end and not words[here + 1].capital and word.lower != "dem"
        )):  # fmt: skip
            here += 1
        elif word.lower in PREPOSITIONS:
            after = phrase(words, here + 1, end)
            if after is None:
                return None
            here = after
        else:
            break
    if here >= end or words[here].lower in OBLIQUE or words[here].lower in ABOUT:
        return None
    last = phrase(words, here, end)
    if last is None:
        return None
    return here, apposition(words, here, last, end)


def apposition(words: list[Token], first: int, last: int, end: int) -> int:
    """The end of a subject with the apposition behind it: "X, Sprecher von Y, …"."""
    if last < end and words[last].text == "," and last + 1 < end:
        if words[last + 1].lower in ("so", "und", "dass", "daß", "er", "sie", "es", "man", "wir", "ich"):
            return last
        close = phrase(words, last + 1, end)
        if close is not None and close - last < 16 and (
            close == end or words[close].text in (",", ".", ":") or words[close].quote
        ) and not (close < end and words[close].text == "," and close - last <= 2):  # fmt: skip
            return close
    return last

"""Whether two names are one person's. Where that is open they stay two: a wrong join is worse."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from parley.nouns.document import Document
from parley.nouns.reading import Entity

# What stands before a name and is no part of it. An office that a reader took into a name is one too.
_TITLES_WORDS = """
mr mrs ms miss mme mlle m dr prof sir dame lord lady herr frau the shahid sheikh hajj haji sayyid imam
ayatollah mullah president chancellor minister premier taoiseach tánaiste general gen colonel col major
captain capt lieutenant lt sergeant sgt admiral adm commander senator sen representative rep governor
gov judge justice mayor ambassador prince princess king queen emperor pope archbishop bishop cardinal
reverend rev father sister saint st prime vice secretary
"""
_TITLES = frozenset(_TITLES_WORDS.split())
_GENERATION = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
# English short forms of given names, each with the one name that it is short for.
_SHORT_WORDS = """
jim-james bill-william bob-robert joe-joseph mike-michael tom-thomas dick-richard rick-richard dave-david
steve-stephen tim-timothy ken-kenneth greg-gregory jeff-jeffrey larry-lawrence chuck-charles dan-daniel
ben-benjamin matt-matthew nick-nicholas andy-andrew jerry-gerald ron-ronald don-donald ted-edward
chris-christopher rob-robert tony-anthony
"""
_SHORT_FORMS = dict(pair.split("-") for pair in _SHORT_WORDS.split())
_PART = re.compile(r"[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_DOUBLED = re.compile(r"(.)\1")
_VOWELS = re.compile(r"[aeiou]")
_SAME_SOUND = str.maketrans({"y": "i", "q": "k", "w": "v", "j": "i"})
_LONG = 8  # letters from which one letter more, less or other is a way of spelling a surname
_SOUNDS = 5  # letters from which other vowels are a way of spelling a given name


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, in lower case, without accents and titles."""
    flat = unicodedata.normalize("NFKD", name.replace("’s", "").replace("'s", ""))
    plain = "".join(sign for sign in flat if not unicodedata.combining(sign)).casefold()
    found = [re.sub(r"['’`´]", "", part) for part in _PART.findall(plain)]
    while len(found) > 1 and found[0] in _TITLES:
        found.pop(0)
    return tuple(part for part in found if part not in _GENERATION)


def generation(name: str) -> str | None:
    """`jr`, `sr`, `ii`, … where the name says which of two it is."""
    words = [word.casefold() for word in _PART.findall(name)]
    return next((_GENERATION[word] for word in words[1:] if word in _GENERATION), None)


def one_person(one: str, other: str) -> bool:
    """Whether two full names may be one person's: "Ana Reyl" and "Ana Luz Reyl", not "Ina Reyl".

    The shorter name stands in the longer in its order and begins with the same given name; a letter stands
    for a name that begins with it; a surname may be spelt in two ways ("Soleimani", "Soleymani").
    """
    a, b = sorted((parts(one), parts(other)), key=len)
    if len(a) < 2 or len({generation(one), generation(other)} - {None}) > 1:
        return False
    if not _given(a[0], b[0]):
        return False
    at = 1
    for part in a[1:]:
        while at < len(b) and not (alike(part, b[at]) or _initial(part, b[at])):
            at += 1
        if at == len(b):
            return False
        at += 1
    return not _middle_differs(a, b)


def shortened(name: str, full: str) -> bool:
    """Whether a name is another without its first part or parts: "Reyl", or "Luz Reyl", of "Ana Luz Reyl"."""
    short, whole = parts(name), parts(full)
    if not short or len(short) >= len(whole):
        return False
    return any(
        all(alike(part, whole[at + n]) for n, part in enumerate(short))
        for at in range(1, len(whole) - len(short) + 1)
    )


@lru_cache(maxsize=65536)
def keys(name: str) -> frozenset[str]:
    """What two names that may be one person's have in common, for any of their words but the first.

    A word is kept by its sound and, where it is long, without each of its letters in turn: words that one
    slip parts meet there (symmetric deletion, as in Garbe's SymSpell).
    """
    found = set()
    for part in parts(name)[1:]:
        found |= {part[:1], part, _sound(part)} if len(part) == 1 else {part, _sound(part)}
        if len(part) >= _LONG - 1:
            found |= {part[:at] + part[at + 1 :] for at in range(len(part))}
    return frozenset(found)


def alike(one: str, other: str) -> bool:
    """Whether two words of names are one, or two ways of writing one."""
    if one == other or _sound(one) == _sound(other):
        return True
    return min(len(one), len(other)) >= _LONG and one[0] == other[0] and _one_slip(one, other)


def _given(one: str, other: str) -> bool:
    if one == other or _initial(one, other) or _sound(one) == _sound(other):
        return True
    if _SHORT_FORMS.get(one, one) == _SHORT_FORMS.get(other, other):
        return True
    same_length = len(one) == len(other) >= _SOUNDS and one[-1] == other[-1]
    return same_length and _VOWELS.sub("", one) == _VOWELS.sub("", other)


def _initial(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]


def _middle_differs(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether both have initials in the middle, and other ones: "George W. Bush" and "George H. W. Bush"."""
    one, other = ([part for part in name[1:-1] if len(part) == 1] for name in (a, b))
    return bool(one and other and one != other)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.translate(_SAME_SOUND))


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter more, other, or two letters in turn, make one of the other (Damerau 1964)."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    a, b = one[at:], other[at:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


_SHE = re.compile(
    r"\b(?:first lady|ms|mrs|miss|mme|queen|princess|lady|wife|mother|sister|daughter|widow)\.?,?\s+$", re.I
)
_HE = re.compile(r"\b(?:mr|sir|lord|king|prince|husband|father|brother|son)\.?,?\s+$", re.I)
_SITS_FOR = re.compile(
    r"\b(?:[Ss]enator|[Gg]overnor|[Rr]epresentative|[Cc]ongress(?:wo)?man|[Dd]eputy|[Mm]ayor|[Mm]ember|MP)s?"
    r" (?:from|of|for) (?:the )?$"
)
_POINTS = frozenset(("New", "North", "South", "East", "West", "Great"))


def two_in_one(document: Document, entity: Entity) -> bool:
    """Whether a reading took two of one surname for one: a Mr. and a Ms., or a first lady's "he"."""
    words = [
        document.text[one.start : one.end].casefold() for one in entity.mentions if one.kind == "pronoun"
    ]
    he = sum(word in ("he", "him", "his") for word in words)
    she = sum(word in ("she", "her", "hers") for word in words)
    before = [
        document.text[max(one.start - 20, 0) : one.start] for one in entity.mentions if one.kind == "name"
    ]
    ladies = any(_SHE.search(text) for text in before)
    lords = any(_HE.search(text) for text in before)
    return (ladies and (lords or he > she)) or (lords and she > he)


def own_name(document: Document, entity: Entity) -> str:
    """An entity's name, without the place before it that is of an office: "Senator from Norn Ana Reyl"."""
    words = entity.name.split()
    drop = 2 if words[0] in _POINTS else 1
    if entity.kind != "person" or len(words) < drop + 2:
        return entity.name
    for one in (one for one in entity.mentions if one.kind == "name"):
        whole = " ".join(document.text[one.start : one.end].split()) == entity.name
        if whole and _SITS_FOR.search(document.text[max(one.start - 40, 0) : one.start]):
            return " ".join(words[drop:])
    return entity.name

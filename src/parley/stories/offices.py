"""Which office held: what the texts call somebody, at each date, as one course of offices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from parley.nouns.card import Stated
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.stories.identity import parts

_PAST = frozenset({"then", "then-"})
_LOOSE = frozenset({"leader", "politician", "official", "chief", "head", "figure", "statesman", "aide"})
_RANKS = frozenset(
    {"deputy", "vice", "former", "ex", "acting", "interim", "assistant", "first", "under", "late", "shadow"}
)
_NOW = re.compile(
    r"^(?:(?:the|an?|one|another|current|incumbent|now|longtime|long-time|new|newly elected|fellow)\s+"
    r"|now-)+",
    re.I,
)
_NO_LONGER = frozenset({"former", "ex", "onetime", "late"})
_WHOSE = re.compile(r"[a-z][\w-]*['’]s (?=[a-z])")  # "the group's chief": of no use without the group
_RAN_ON = re.compile(r"(?:charged|concerned|accused|told|said|says|asked|named|called|urged|warned)")
_POINTS = frozenset(("New", "North", "South", "East", "West", "Northern", "Southern", "Great", "United"))
_ORDINAL = ("second", "third", "fourth", "fifth")
_AT_ONCE = 14  # days within which two offices are held together rather than one after the other


def held(stated: Iterable[Stated], gained: Iterable[Stated] = ()) -> tuple[Stated, Stated | None] | None:
    """The office that held at the latest date that gives one, and the one before it where that was another.

    Of the forms of one office ("minister", "Foreign Minister") the fullest stands, at the latest date that
    has it. "Then foreign minister" is no office now. Of offices that the texts give within two weeks of each
    other the one given most often stands: one person holds several. `gained` are offices that a text says
    somebody took up at that date: what else was held by then is what came before.
    """
    taken = sorted(gained, key=lambda one: one.date)
    stated = list(stated)
    if taken and any(not _known(one, stated) for one in taken):
        taken = [one for one in taken if not _known(one, stated)]  # what it is news that somebody took up
    current = [one for one in (*stated, *taken) if _words(one.role) and not _PAST & set(_words(one.role))]
    current.sort(key=lambda one: one.date)
    course: list[list[Stated]] = []
    for one in [one for one in current if not _loose(one.role)] or current:
        same = next((forms for forms in course if any(_same(one.role, form.role) for form in forms)), None)
        if same is None:
            course.append([one])
        else:
            same.append(one)
    if not course:
        return None
    course.sort(key=lambda forms: (forms[-1].date, len(forms)))
    now = _now(course, taken[-1] if taken else None)
    earlier = [
        forms
        for forms in course
        if forms is not now
        and (_apart(forms[-1], now[0]) or (taken and taken[-1] in now))
        and forms[-1].date <= now[0].date
        and not _former(now, forms)
    ]
    return _fullest(now), _fullest(earlier[-1]) if earlier else None


def _now(course: list[list[Stated]], taken: Stated | None) -> list[Stated]:
    """The forms of the office that held last."""
    latest = course[-1]
    if taken is not None:
        new = next((forms for forms in course if taken in forms), latest)
        over = [
            forms
            for forms in course
            if set(_words(_fullest(forms).role)) & _NO_LONGER and forms[-1].date >= taken.date
        ]
        if over:
            return over[-1]
        if latest[-1].date <= taken.date or not _apart(taken, latest[-1]):
            return new
    near = [forms for forms in course if not _apart(forms[-1], latest[-1])]
    left = [forms for forms in near if not any(_former(other, forms) for other in near if other is not forms)]
    proper = [forms for forms in left if not set(_words(_fullest(forms).role)) & _NO_LONGER] or left
    return max(proper, key=lambda forms: (len(forms), forms[-1].date, len(_words(_fullest(forms).role))))


def _known(one: Stated, stated: Iterable[Stated]) -> bool:
    """Whether an office that is taken up was held before, or at that time, by another statement."""
    return any(_same(one.role, other.role) and other.date <= one.date for other in stated)


def _apart(one: Stated, other: Stated) -> bool:
    """Whether more than two weeks lie between two statements, as far as their dates tell."""
    try:
        days = date.fromisoformat(other.date) - date.fromisoformat(one.date)
    except ValueError:
        return one.date[:7] != other.date[:7]
    return abs(days.days) > _AT_ONCE


def _fullest(forms: list[Stated]) -> Stated:
    latest = [one for one in forms if not _apart(one, forms[-1])]
    latest = latest if any(len(_words(one.role)) > 1 for one in latest) else forms
    return max(latest, key=lambda one: (len(_words(one.role)), one.date, one.role[:1].isupper()))


def plain(role: str) -> str:
    """An office without words that say only that it is held now."""
    return _NOW.sub("", role).strip()


def bare(role: str, name: str) -> str:
    """An office without the beginning of the name that a reader may have taken in: "Envoy Ana" Reyl."""
    own = set(parts(name))
    role = _WHOSE.sub("", plain(role)) if _WHOSE.match(plain(role)) else role
    words = plain(role).split()
    at = max((n for n, word in enumerate(words[:-1], 1) if _RAN_ON.fullmatch(word)), default=0)
    if len(words) > at + 1 and words[at] in _ORDINAL and (words[at + 1] != "secretary" or "of" in words):
        at += 1  # one of several
    words = words[at:]  # "first charged President", "what concerned Foreign Minister"
    while len(words) > 1 and (set(parts(words[-1])) & own or words[-1] in ("of", "the", "for")):
        words.pop()
    return " ".join(words)


def flat(document: Document, sentence: Sentence) -> str:
    """A sentence on one line."""
    return " ".join(document.text[sentence.start : sentence.end].split())


def over(document: Document, reading: Reading, sentence: Sentence, role: str, name: str) -> bool:
    """Whether a title is of years before, as the whole sentence is: "President Reyl's trial in 1998"."""
    year = (document.published or "")[:4]
    times = [
        one for one in reading.times if sentence.start <= one.start < sentence.end and one.type == "DATE"
    ]
    ends = [one.until[:4] for one in times if one.begin and one.until]
    old = bool(ends) and len(ends) == len(times) and year.isdigit() and max(ends) < str(int(year) - 1)
    titled = rf"{re.escape(role)}\s+(?:\S+\s+){{0,3}}?{re.escape(name.split()[-1])}"
    return old and re.search(titled, flat(document, sentence)) is not None


def whole(role: str, text: str) -> str:
    """An office that a parse began within a name, put right: "Norn governor", of "West Norn governor"."""
    words = role.split()
    found = re.search(rf"(\w+) {re.escape(role)}", text)
    if found is None or not role[:1].isupper() or len(words) < 2:
        return role
    if found[1] in _POINTS:
        return f"{found[1]} {role}"
    return " ".join(words[1:]) if found[1] == "of" else role


def _words(role: str) -> list[str]:
    return role.lower().replace("-", " ").replace("defense", "defence").split()


def _loose(role: str) -> bool:
    return len(_words(role)) == 1 and role.lower() in _LOOSE


def _same(one: str, other: str) -> bool:
    """Whether two are forms of one office: one word of the other, or all its words but a rank."""
    core = _core(one)
    a, b = (
        set(found) if not set(found) <= _LOOSE else set(_words(role))
        for found, role in ((core, one), (_core(other), other))
    )
    if core == _core(other) and not set(core) <= _LOOSE:
        return True
    if bool(a & _NO_LONGER) != bool(b & _NO_LONGER):
        return False
    if len(a) > len(b):
        a, b = b, a
    return a <= b and (len(a) == 1 or not (b - a) & _RANKS)


def _core(role: str) -> list[str]:
    """An office without whose it is: "Norn's foreign minister", "foreign minister of Norn"."""
    bare = re.sub(r"^\S+(?:\s\S+)?['’]s\s+", "", role.strip())
    return _words(re.split(r"\s+(?:of|for|in)\s+(?:the\s+)?(?=[A-ZÀ-Þ])", bare)[0])


def _former(later: list[Stated], earlier: list[Stated]) -> bool:
    """Whether the later forms say that the office of the earlier ones is over."""
    words = set(_words(_fullest(later).role))
    return bool(words & _NO_LONGER) and bool((words - _NO_LONGER) & set(_words(_fullest(earlier).role)))

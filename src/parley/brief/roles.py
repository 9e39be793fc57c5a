"""Which office held: what the texts call somebody, at each date, as one course of offices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_PAST = frozenset({"then", "then-"})
_LOOSE = frozenset({"leader", "politician", "official", "chief", "head", "figure", "statesman", "aide"})
_RANKS = frozenset(
    {"deputy", "vice", "former", "ex", "acting", "interim", "assistant", "first", "under", "late", "shadow"}
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A document calls somebody so: the office as the text has it, when, where in the text."""

    role: str
    date: str
    doc: str
    start: int
    end: int


def held(stated: Iterable[Stated]) -> tuple[Stated, Stated | None] | None:
    """The office that held at the latest date that gives one, and the one before it where that was another.

    Of the forms of one office ("minister", "Foreign Minister") the fullest stands, at the latest date that
    has it. "Then foreign minister" is no office now. An office that comes up again after the later one is
    the same person's second office, not one before it. None where no text gives an office.
    """
    course: list[list[Stated]] = []
    current = [one for one in stated if _words(one.role) and _words(one.role)[0] not in _PAST]
    current.sort(key=lambda one: one.date)
    for one in [one for one in current if not _bare(one.role)] or current:
        same = next((forms for forms in course if any(_same(one.role, form.role) for form in forms)), None)
        if same is None:
            course.append([one])
        else:
            same.append(one)
    if not course:
        return None
    course.sort(key=lambda forms: (forms[-1].date, len(forms)))
    before = None
    for earlier, later in pairwise(course[-2:]):
        if earlier[-1].date < later[0].date and not _former(later, earlier):
            before = _fullest(earlier)
    return _fullest(course[-1]), before


def _fullest(forms: list[Stated]) -> Stated:
    return max(forms, key=lambda one: (len(_words(one.role)), one.date, one.role[:1].isupper()))


def _words(role: str) -> list[str]:
    return role.lower().replace("-", " ").replace("defense", "defence").split()


def _bare(role: str) -> bool:
    return len(_words(role)) == 1 and role.lower() in _LOOSE


def _same(one: str, other: str) -> bool:
    """Whether two are forms of one office: one word of the other, or all its words but a rank."""
    a, b = set(_words(one)), set(_words(other))
    if len(a) > len(b):
        a, b = b, a
    return a <= b and (len(a) == 1 or not (b - a) & _RANKS)


def _former(later: list[Stated], earlier: list[Stated]) -> bool:
    words = set(_words(_fullest(later).role))
    return bool(words & {"former", "ex"}) and bool(words & set(_words(_fullest(earlier).role)))

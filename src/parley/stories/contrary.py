"""Where two reports cannot both be right: a number differs, or one denies what the other says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Difference
from parley.stories.cues import DENIAL
from parley.stories.passages import Passage, overlap, passages
from parley.stories.words import stem

_ALIKE = 0.5  # share of content words from which two sentences speak of one thing
_SHARED = 4
_UNITS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
"""
_VALUE = dict(zip(_UNITS.split(), [*range(1, 21), 30, 40, 50, 60, 70, 80, 90, 100, 1000], strict=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,-])(\d+(?:[.,]\d+)*|{'|'.join(_VALUE)})(?:\s+(million|billion|thousand|hundred))?"
    r"(?:\s*(?:per\s+cent|percent|%))?\s+"
    r"(?:(?:of\s+the|more|other|[a-z]{3,}(?:ed|an|ish|al|ic|ous|ing))\s+){0,2}([a-z]{3,})",
    re.IGNORECASE,
)
_SPANS = """
second minute hour day week month year decade january february march april may june july august
september october november december round point time other more way people's
"""
_TIMES = frozenset(_SPANS.split())


def differences(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 6
) -> tuple[Difference, ...]:
    """Pairs of sentences of different origins that cannot both hold; few, for doubt keeps silent.

    Two sentences are set side by side where they share most of their content words and a named actor. They
    differ in a number where they count the same thing differently, and by denial where one of them denies
    or negates and the other does not.
    """
    found = [passage for passage in passages(pairs, numbers) if 6 <= len(passage.text.split()) <= 60]
    rows: list[tuple[float, Difference]] = []
    for one, other in _near(found):
        shared = one.words & other.words
        alike = overlap(one.words, other.words)
        if len(shared) < _SHARED or alike < _ALIKE or not _common(one, other):
            continue
        counted = _counted(one, other)
        if counted:
            rows.append((alike + 1, Difference("number", counted, one.span, other.span)))
        elif bool(DENIAL.search(one.text)) != bool(DENIAL.search(other.text)) and alike >= 0.6:
            rows.append((alike, Difference("denial", "one denies what the other says", one.span, other.span)))
    rows.sort(key=lambda row: (-row[0], row[1].one, row[1].other))
    return tuple(row for _, row in rows[:limit])


def _near(found: list[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Pairs of different origins that share rare words: looked up by word, never each with each."""
    holders: dict[str, list[int]] = {}
    for number, passage in enumerate(found):
        for word in passage.words:
            holders.setdefault(word, []).append(number)
    count: dict[tuple[int, int], int] = {}
    for rows in holders.values():
        if len(rows) <= 40:
            for pair in combinations(rows, 2):
                count[pair] = count.get(pair, 0) + 1
    for (a, b), shared in sorted(count.items()):
        one, other = found[a], found[b]
        if shared >= 3 and one.origin != other.origin:
            yield one, other


def _common(one: Passage, other: Passage) -> bool:
    return bool({e.name.casefold() for e in one.named()} & {e.name.casefold() for e in other.named()})


def _counted(one: Passage, other: Passage) -> str | None:
    """What the two count differently, if they count one thing and never agree on it."""
    a, b = _amounts(one.text), _amounts(other.text)
    for thing in sorted(a.keys() & b.keys()):
        if not a[thing] & b[thing]:
            return f"{'/'.join(sorted(a[thing]))} against {'/'.join(sorted(b[thing]))} {thing}"
    return None


def _amounts(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _AMOUNT.finditer(text):
        number, scale, thing = match.group(1).lower(), (match.group(2) or "").lower(), stem(match.group(3))
        if thing in _TIMES or thing in _VALUE:
            continue
        value = str(_VALUE.get(number, number.replace(",", "")))
        found.setdefault(thing, set()).add(f"{value} {scale}".strip())
    return found

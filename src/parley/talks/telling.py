"""One incident of a text while it is being put together, and when it can have been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from parley.nouns.incident import Account, Answer
from parley.nouns.reading import Reading
from parley.talks.grammar import Grammar
from parley.talks.struck_words import NOUNS
from parley.talks.told import Days, Tell
from parley.talks.tree import words_of


@dataclass
class Told:
    """One incident while it is being put together: its accounts, and what stands in them.

    `at` is the number of the sentence that told of it last.
    """

    accounts: list[Account] = field(default_factory=list)
    days: list[Days] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    victims: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    at: int = 0
    answers: list[Answer] = field(default_factory=list)
    main: bool = False

    def add(self, one: Tell) -> None:
        """One more account."""
        self.accounts.append(one.account)
        self.days += [one.days] if one.days else []
        self.main = self.main or one.main
        self.names |= one.names
        self.victims |= one.victims
        self.things |= one.things
        self.nouns |= one.nouns

    @property
    def kinds(self) -> set[str]:
        """What its accounts call it."""
        return {a.kind for a in self.accounts}


_KNOWN = words_of("the this that these second first each two both")


def again(t: Grammar) -> Iterator[int]:
    """The nouns by which a sentence names an incident that it takes as known."""
    for i in range(len(t)):
        if (t.lemma[i] in NOUNS or t.lemma[i] in ("incident", "affair")) and t.pos[i] in ("NOUN", "PROPN"):
            beside = {t.low[k] for k in t.kids[i]}
            if t.dep[i] != "compound" and beside & _KNOWN and not beside & {"next", "last", "line"}:
                yield i


def family(kind: str) -> str:
    """Kinds of acts that tellers exchange: one calls a strike what is an explosion to another."""
    return "arms" if kind in ("strike", "explosion", "shooting", "sinking", "killing", "crash") else kind


def turned(one: Account, two: Account) -> bool:
    """Whether who did the one suffered the other."""
    return (one.by is not None and one.by == two.against) or (two.by is not None and two.by == one.against)


def disjoint(one: Days, two: Days) -> bool:
    """Whether two stretches of days have none in common."""
    return one[1] < two[0] or two[1] < one[0]


def apart(one: str, two: str) -> int:
    """Days between two days, either way; years away where one of them is no day."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(two[:10])).days)
    except ValueError:
        return 0 if one[:4] == two[:4] else 9999


def after(one: str, two: str) -> int:
    """Days from one day to another."""
    try:
        return (date.fromisoformat(two[:10]) - date.fromisoformat(one[:10])).days
    except ValueError:
        return 0


def day_of(reading: Reading, t: Grammar) -> str | None:
    """The one day that a sentence names."""
    days = {
        time.begin
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end and time.begin and time.begin == time.until
    }
    return days.pop() if len(days) == 1 else None

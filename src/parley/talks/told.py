"""The accounts of incidents in one sentence: one for each incident that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.incident import Account
from parley.nouns.reading import Reading, Time
from parley.talks.acts import Act
from parley.talks.grammar import Grammar
from parley.talks.struck import acted
from parley.talks.struck_phrases import DEATHS, PHRASES
from parley.talks.struck_words import ACTS, ALLEGED, CRAFT, NOUNS, SHIPS
from parley.talks.tree import words_of

Days = tuple[str, str]
"""First and last day on which it can have been."""


@dataclass(frozen=True)
class Tell:
    """An account with what joins it to others: when it can have been, whom and what by name, by nouns."""

    account: Account
    days: Days | None
    names: frozenset[str]
    nouns: frozenset[str]
    victims: frozenset[str]
    """The names among them of whom and what it befell."""
    things: frozenset[str]
    """Nouns and names of who did it and of whom and what it befell."""
    later: bool
    """Whether its words set it off from what was told before ("weeks later", "another trawler")."""
    back: bool
    """Whether it is named as known ("the attack took place …")."""
    main: bool
    """Whether it is what the sentence tells, and no ground or aside of it."""


def tells(document: Document, reading: Reading, t: Grammar, calls: frozenset[str]) -> Iterator[Tell]:
    """What one sentence tells; acts that are told as one ("the strike that killed …") are one."""
    groups: list[list[Act]] = []
    words = _WORDS if "dead" in t.lemma else _LIVING
    for i, lemma in enumerate(t.lemma[: len(t)]):
        act = acted(t, i) if lemma in words else None
        if act is None or _in_passing(act) or (_count(t, act) or 0) > _A_SUM:
            continue
        home = next((g for g in groups if any(_one(t, act.at, other.at) for other in g)), None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    if not groups:
        return
    called, nouns = named(t, calls), nouns_of(t)
    for group in groups:
        by = _first(act.by() for act in group)
        against = _first(tuple(p for p in act.against() if p not in by) for act in group)
        if group[0].kind == "crash" and len(against) > 1:
            against = ()  # of two that collide neither is the one that it was done to
        days = next((found for act in group if (found := _when(document, reading, t, act.at))), None)
        yield Tell(
            Account(
                t.span,
                group[0].kind,
                by[0] if len(by) == 1 else None,
                against[0] if against else None,
                days[0] if days and days[0] == days[1] else None,
                document.published,
                bool(ALLEGED.search(t.whole)),
                next((n for act in group if (n := _count(t, act))), None),
            ),
            days,
            frozenset(called | (victims := _sufferers(t, group, calls))),
            frozenset(nouns),
            frozenset(victims),
            frozenset(_things(t, group)),
            any(_later(act) for act in group),
            any(_back(act) for act in group),
            any(_main(t, act.at) for act in group),
        )


_WORDS = frozenset(ACTS) | frozenset(NOUNS) | PHRASES
_LIVING = _WORDS - {"be"}


def _in_passing(act: Act) -> bool:
    """Whether it only says who is meant, or since when: "days since the crews were detained"."""
    t, v = act.t, act.at
    aside = t.dep[v] in ("acl", "relcl") or any(t.low[k] == "since" for k in t.kids[v])
    return (
        aside
        and not act.doers
        and bool(act.sufferers)
        and all(
            any(t.low[k] in ("the", "those", "these") or t.dep[k] == "poss" for k in t.kids[w])
            for w in act.sufferers
        )
    )


def _first(found: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return next((one for one in found if one), ())


_APART = words_of(
    "before after response retaliation since revenge following later reprisal until while despite"
)


def _one(t: Grammar, one: int, two: int) -> bool:
    """Whether nothing between two acts in the tree says that one came before the other."""
    up, down = [one, *_path(t, one)], [two, *_path(t, two)]
    if (t.lemma[one] in DEATHS and one in down) or (t.lemma[two] in DEATHS and two in up):
        return True  # "he died after being hit by a shell"
    between = set(up) ^ set(down)
    return not any(
        t.low[k] in _APART
        for i in between
        for k in (i, *(m for m in t.kids[i] if t.dep[m] in ("mark", "prep", "advmod")))
        if k not in (one, two)
    )


def _path(t: Grammar, i: int) -> list[int]:
    found: list[int] = []
    while t.head[i] != i and len(found) < 20:
        i = t.head[i]
        found.append(i)
    return found


_TOP = ("ROOT", "conj", "ccomp", "xcomp", "nsubj", "nsubjpass", "dobj", "appos")


def _main(t: Grammar, i: int) -> bool:
    return all(t.dep[k] in _TOP or t.head[k] == k for k in (i, *_path(t, i)))


_LATER = words_of(
    "later another second third also again separately meanwhile subsequently earlier previously"
)


def _later(act: Act) -> bool:
    t = act.t
    said = (t.low[k] for w in (act.at, *act.sufferers, *act.doers, _clause(t, act.at)) for k in t.kids[w])
    return bool(_LATER & set(said))


def _things(t: Grammar, group: list[Act]) -> set[str]:
    """What else can be said of an incident: those who did it and whom it befell, and what they belong to."""
    words = {k for act in group for w in (*act.doers, *act.sufferers) for k in (w, *t.kids[w])}
    return {t.lemma[k] for k in words if t.pos[k] == "NOUN"} - _COMMON | {
        t.low[k]
        for k in words
        if t.pos[k] == "PROPN" and t.whose.kind(t.start[k], t.end[k]) not in ("state", "people")
    }


def _back(act: Act) -> bool:
    """ "The attack took place …", "he too was killed in the strike"."""
    t, n = act.t, act.at
    nouns = [n] if t.pos[n] == "NOUN" and not act.sufferers else []
    if t.pos[n] == "VERB":
        nouns = [k for k in t.under(n, "in", "by", "during") if t.lemma[k] in NOUNS]
    return any(t.low[k] in ("the", "this", "that", "these", "both") for m in nouns for k in t.kids[m])


def nouns_of(t: Grammar) -> set[str]:
    """The nouns of a sentence that say what it is about; a jet is an aircraft, a trawler a ship."""
    found = {t.lemma[i] for i in range(len(t)) if t.pos[i] == "NOUN"} - _COMMON
    return found | {"aircraft" for _ in found & CRAFT} | {"ship" for _ in found & SHIPS}


def named(t: Grammar, calls: frozenset[str]) -> set[str]:
    """The proper names of a sentence that are neither a state's, a people's nor a person's: ships, places."""
    return {
        t.low[i]
        for i in range(len(t))
        if t.pos[i] == "PROPN"
        and t.low[i] not in calls
        and len(t.low[i]) > 2
        and (t.whose.kind(t.start[i], t.end[i]) not in ("state", "people", "person") or _like_a_ship(t, i))
    } - _CALENDAR


def _like_a_ship(t: Grammar, i: int) -> bool:
    """ "The Norway": states have no article, but for those that are many or united."""
    return any(t.low[k] == "the" and k == i - 1 for k in t.kids[i]) and not t.low[i].endswith("s")


def _sufferers(t: Grammar, group: list[Act], calls: frozenset[str]) -> set[str]:
    return {
        t.low[k]
        for act in group
        for w in act.sufferers
        for k in (w, *t.kids[w])
        if t.pos[k] == "PROPN"
        and t.low[k] not in calls
        and t.whose.kind(t.start[k], t.end[k]) not in ("state", "people")
    } - _CALENDAR


_COMMON = words_of(
    """
    government president minister secretary state country nation official war force power people day year
    month example nature action place citizen attack week time part number area region time support right
    act use leader policy treaty agreement
    """
)
_CALENDAR = words_of(
    """
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday president minister secretary foreign state general
    """
)
_A_SUM = 10_000  # dead: a sum over a war
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


def _count(t: Grammar, act: Act) -> int | None:
    """How many the act was done to: the number beside its object."""
    for k in act.sufferers:
        for m in t.kids[k]:
            if t.dep[m] == "nummod" and t.pos[k] != "PROPN":
                word = t.low[m].replace(",", "")
                return int(word) if word.isdigit() else _NUMBERS.get(word)
    return None


_A_DAY = re.compile(
    r"[A-Z][a-z]+day|yesterday|today|tonight|\b(?:this|last) |[A-Z][a-z]+ \d|\d [A-Z][a-z]+|\d{4}"
)


def _when(document: Document, reading: Reading, t: Grammar, i: int) -> Days | None:
    """The days that the words around the act give, or the sentence where the act is what it tells.

    An hour is no day: "at 4 a.m." says nothing of whether it was today.
    """
    own, clause = t.below(i), t.below(_clause(t, i))
    set_off = any(t.low[k] in _APART for k in _path(t, i))
    place = own if set_off else clause

    def fits(time: Time) -> bool:
        return bool(
            t.start[place[0]] <= time.start < t.end[place[-1]]
            and time.begin
            and time.until
            and (
                time.type == "DATE"
                or (time.type == "TIME" and _A_DAY.search(document.text[time.start : time.end]))
            )
        )

    found = [
        (
            not t.start[own[0]] <= time.start < t.end[own[-1]],
            time.begin != time.until,
            abs(time.start - t.start[i]),
            time,
        )
        for time in reading.times
        if fits(time)
    ]
    if not found:
        return None
    time = min(found, key=lambda one: one[:3])[3]
    return str(time.begin), str(time.until)


def _clause(t: Grammar, i: int) -> int:
    """The head of the clause that a word stands in: the day of the saying is not that of what is said."""
    while t.head[i] != i and t.dep[i] not in ("ccomp", "relcl", "advcl", "acl", "pcomp"):
        i = t.head[i]
    return i

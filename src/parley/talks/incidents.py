"""Incidents: accounts joined across reports, with what each party said of them and did after.

```
sentences → accounts (struck) → incidents, with answers → restraint: deeds beside the threats before them
```
Accounts are joined as meetings are: inside a text by going on with what was just told, across texts by
kind, day and
a name that both have (event coreference in two steps, Cybulska & Vossen 2014).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.incident import Account, Answer, Incident, Incidents, Restraint, Threat
from parley.nouns.reading import Reading
from parley.talks.answers import done, linked, said, threats
from parley.talks.grammar import Grammar, prose
from parley.talks.names import names
from parley.talks.struck import ACTS, accounts
from parley.talks.tree import words_of

_AGAIN = re.compile(
    r"\b(?:the|this|that|these|second|first|each|a second) (?:\w+ ){0,2}(attacks?|strikes?|raid|"
    r"explosion|blast|shooting|sinking|seizure|incidents?|"
    r"bombing|shelling|drone attacks?|downing|crash|assassination|killing|arrest|affair)\b"
)
_FAR = 10  # sentences after an account in which a text may come back to it
_NEAR, _AFTER = (
    12,
    30,
)  # sentences after an account in which words answer it; days between an incident and a deed
_DAYS = 2  # between two accounts of one incident
_WEEK, _SEASON = 10, 120  # days between reports that may tell of one undated incident


@dataclass
class _Told:
    """One incident while it is being put together: its accounts, and the names that stand in them."""

    accounts: list[Account]
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    answers: list[Answer] = field(default_factory=list)


def incidents(
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
) -> Incidents:
    """The incidents of the texts, the earliest first and undated ones last; English texts only."""
    known = names(casebook)
    calls = {word for name in known for word in name.split()}
    told: list[_Told] = []
    warned: list[Threat] = []
    for document, reading in pairs:
        sentences = [t for _, _, t in prose([(document, reading)], known)]
        told += _of_one_text(document, reading, sentences, calls)
        warned += [one for t in sentences for one in threats(document, reading, t)]
    found = [_made(one, origins) for one in _across(told)]
    found.sort(
        key=lambda i: (i.date is None, i.date or "", i.accounts[0].published or "", i.accounts[0].span)
    )
    return Incidents(tuple(found), tuple(_restraint(found, warned)))


def _of_one_text(
    document: Document, reading: Reading, sentences: Sequence[Grammar], calls: set[str]
) -> list[_Told]:
    rows: list[_Told] = []
    last, since = None, 99
    for t in sentences:
        found = list(accounts(document, reading, t))
        since += 1
        again = _meant(t, rows, reading) if not found and since <= _FAR else None
        if again is not None:
            first = again.accounts[0]
            day = _day_of(reading, t)
            again.accounts.append(
                Account(t.span, first.kind, None, first.against, day, document.published, True)
            )
            again.names |= _named(document, reading, t, calls)
            last = again
        elif found:
            called, nouns = _named(document, reading, t, calls), _nouns(t)
            for one in found:
                home = next((row for row in reversed(rows) if _one(row, one, called, nouns)), None)
                if home is None:
                    home = _Told([])
                    rows.append(home)
                home.accounts.append(one)
                home.names |= called
                last = home
                home.nouns |= nouns
            since = 0
        if last is not None and since <= _NEAR and _about(t, last, reading):
            answers = [*done(document, reading, t)]
            acted = {a.party for a in answers}
            answers += [a for a in said(document, reading, t) if a.party not in acted]
            last.answers += [a for a in answers if a.how == "said" or not _is_it(a, last.accounts, t)]
    return rows


def _about(t: Grammar, row: _Told, reading: Reading) -> bool:
    """Whether a sentence speaks of the incident: by its words or a noun of its accounts, in its time."""
    when, day = _day_of(reading, t), next((a.date for a in row.accounts if a.date), None)
    if when and day and not 0 <= _after(day, when) <= _AFTER:
        return False
    nouns = _nouns(t)
    return linked(t) or bool(_AGAIN.search(t.whole)) or bool(nouns & row.nouns)


def _nouns(t: Grammar) -> set[str]:
    return {t.lemma[i] for i in range(len(t)) if t.pos[i] == "NOUN"} - _COMMON


_COMMON = words_of(
    """
    government president minister secretary state country nation official war force power people day
    year month example nature action place citizen attack week time part number area region time
    support right act use leader policy treaty agreement
    """
)


def _is_it(answer: Answer, told: Sequence[Account], t: Grammar) -> bool:
    """Whether a deed is the incident itself, told again."""
    return any(one.span == t.span for one in told) and (
        not linked(t) or any(one.by == answer.party for one in told)
    )


def _meant(t: Grammar, rows: Sequence[_Told], reading: Reading) -> _Told | None:
    """Which incident of the text a sentence comes back to ("the attack"): the only one that it can be."""
    again = _AGAIN.search(t.whole)
    if again and _SINCE.search(t.whole[max(0, again.start() - 16) : again.start()]):
        again = None
    proper = {t.low[i] for i in range(len(t)) if t.pos[i] == "PROPN"}
    acted = any(t.lemma[i] in ACTS and not t.unreal(i) and not t.negated(i) for i in t.verbs())
    if _ANSWERS.search(t.whole) or not (again or acted):
        return None
    day = _day_of(reading, t)
    fits = [row for row in rows if _in_time(row, day)]
    named = [row for row in fits if proper & row.names]
    if again is None or len(fits) > 1:
        return named[0] if len(named) == 1 else None
    return fits[0] if fits else None


def _in_time(row: _Told, day: str | None) -> bool:
    """Whether a day can be the incident's: near one that an account gives, else just before the report."""
    if day is None:
        return True
    dates = [a.date for a in row.accounts if a.date]
    if dates:
        return all(_apart(day, one) <= _DAYS for one in dates)
    told = row.accounts[0].published
    return told is None or _apart(day, told) <= _FRESH


_FRESH = 4  # days within which an undated incident of a report happened
_SINCE = re.compile(r"\b(?:in the wake of|after|following|since|over|despite|because of) $")
_ANSWERS = re.compile(
    r"\b(?:respon\w+|retaliation|resolution|justification|fallout|treated|avoid\w*|below the threshold|"
    r"called? for|demand\w*|condemn\w*)\b"
)


def _named(document: Document, reading: Reading, t: Grammar, calls: set[str]) -> set[str]:
    """The proper names of a sentence that are no party's: a ship, a place, somebody."""
    return {
        t.low[i]
        for i in range(len(t))
        if t.pos[i] == "PROPN"
        and t.low[i] not in calls
        and len(t.low[i]) > 3
        and not t.whose.at(t.start[i], t.end[i])
    } - _CALENDAR


_CALENDAR = words_of(
    """
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday president minister secretary foreign state general
    """
)


def _one(row: _Told, account: Account, called: set[str], nouns: set[str]) -> bool:
    """Whether an account of the same text is of an incident told before."""
    for other in row.accounts:
        if account.date and other.date and _apart(account.date, other.date) > 0:
            return False
        if account.by and other.by and account.by != other.by:
            return False
    if any(account.span == other.span for other in row.accounts):
        return True
    return bool(called & row.names) or (
        any(other.kind == account.kind for other in row.accounts)
        and (_one_day(row, account) or (not account.date and bool(nouns & row.nouns)))
    )


def _one_day(row: _Told, account: Account) -> bool:
    return bool(account.date) and any(other.date == account.date for other in row.accounts)


def _across(told: list[_Told]) -> list[_Told]:
    kept: list[_Told] = []
    for row in told:
        home = next((other for other in kept if _same(other, row)), None)
        if home is None:
            kept.append(row)
        else:
            home.accounts += row.accounts
            home.names |= row.names
            home.answers += row.answers
    return kept


def _same(one: _Told, two: _Told) -> bool:
    """Whether rows of two texts tell of one incident: a day that fits, and a name or all else that agrees."""
    if {a.span.doc for a in one.accounts} & {a.span.doc for a in two.accounts}:
        return False
    days = [(a.date, b.date) for a in one.accounts for b in two.accounts if a.date and b.date]
    if days and min(_apart(a, b) for a, b in days) > _DAYS:
        return False
    kinds = {a.kind for a in one.accounts} & {b.kind for b in two.accounts}
    by = {a.by for a in one.accounts if a.by}, {b.by for b in two.accounts if b.by}
    against = {a.against for a in one.accounts if a.against} & {b.against for b in two.accounts if b.against}
    if all(by) and not by[0] & by[1] and not days:
        return False
    if one.names & two.names and (kinds or days):
        return True
    if days:
        return bool(kinds and (against or (by[0] & by[1])))
    seen = [
        (a.published, b.published) for a in one.accounts for b in two.accounts if a.published and b.published
    ]
    close = min((_apart(a, b) for a, b in seen), default=9999)
    bare = not any(a.by or a.against or a.date for a in two.accounts)  # it only comes back to one
    if not kinds or len(one.nouns & two.nouns) < (1 if against or bare else 2):
        return bool(kinds and against) and close <= _WEEK
    return close <= _SEASON


def _apart(one: str, two: str) -> int:
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(two[:10])).days)
    except ValueError:
        return 0 if one[:4] == two[:4] else 9999


def _after(one: str, two: str) -> int:
    """Days from one day to another."""
    try:
        return (date.fromisoformat(two[:10]) - date.fromisoformat(one[:10])).days
    except ValueError:
        return 0


def _day_of(reading: Reading, t: Grammar) -> str | None:
    days = {
        time.begin
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end and time.begin and time.begin == time.until
    }
    return days.pop() if len(days) == 1 else None


def _made(told: _Told, origins: Mapping[str, int] | None) -> Incident:
    rows = told.accounts
    by = tuple(dict.fromkeys(a.by for a in rows if a.by))
    dates = [a.date for a in rows if a.date]
    differs: tuple[str, ...] = ("who did it",) if len(by) > 1 else ()
    if len(set(dates)) > 1:
        differs += ("when",)
    if len({a.count for a in rows if a.count}) > 1:
        differs += ("how many",)
    number = {(origins or {}).get(a.span.doc, hash(a.span.doc)) for a in rows}
    answers: dict[tuple[str, str, object], Answer] = {}
    for one in told.answers:
        answers.setdefault((one.party, one.how, one.span), one)
    return Incident(
        rows[0].kind,
        tuple(rows),
        by,
        tuple(dict.fromkeys(a.against for a in rows if a.against)),
        max(set(dates), key=dates.count) if dates else None,
        len(number),
        differs,
        tuple(answers.values()),
    )


def _restraint(found: Sequence[Incident], warned: Sequence[Threat]) -> list[Restraint]:
    """Each party's strongest threat of which the means are named, beside its strongest deed from then on."""
    rows = []
    for party in dict.fromkeys(one.party for one in warned):
        named = [one for one in warned if one.party == party and one.step is not None]
        if not named:
            continue
        threat = max(named, key=lambda one: (one.step or 0, one.date or ""))
        deeds = [
            answer
            for incident in found
            for answer in incident.answers
            if answer.party == party and answer.how == "did" and (answer.date or "") >= (threat.date or "")
        ]
        strongest = max(deeds, key=lambda one: one.step) if deeds else None
        if strongest or found:
            rows.append(Restraint(party, threat, strongest))
    return rows

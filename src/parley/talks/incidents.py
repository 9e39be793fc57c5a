"""Incidents: accounts joined across reports, with what each party said of them and did after.

```
sentences → accounts (struck, told) → incidents, with answers → restraint: deeds beside threats
```
Accounts are joined as meetings are: inside a text by going on with what was just told (`retold`), across
texts by kind, day and a name that both have (event coreference in two steps, Cybulska & Vossen 2014).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.incident import Answer, Incident, Incidents, Restraint, Threat
from parley.nouns.reading import Reading
from parley.talks.answers import threats
from parley.talks.grammar import prose
from parley.talks.names import names
from parley.talks.retold import of_one_text
from parley.talks.telling import Told, apart, disjoint, turned

_DAYS = 2  # between two accounts of one incident
_WEEK, _SEASON = 10, 120  # days between reports that may tell of one undated incident


def incidents(
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
) -> Incidents:
    """The incidents of the texts, the earliest first and undated ones last; English texts only."""
    known = names(casebook)
    calls = frozenset(word for name in known for word in name.split())
    told: list[Told] = []
    warned: list[Threat] = []
    for document, reading in pairs:
        sentences = [t for _, _, t in prose([(document, reading)], known)]
        told += of_one_text(document, reading, sentences, calls)
        warned += [one for t in sentences for one in threats(document, reading, t)]
    found = [_made(one, origins) for one in _across(told)]
    found.sort(
        key=lambda i: (i.date is None, i.date or "", i.accounts[0].published or "", i.accounts[0].span)
    )
    return Incidents(tuple(found), tuple(_restraint(found, warned)))


def _across(told: list[Told]) -> list[Told]:
    kept: list[Told] = []
    for row in told:
        home = next((other for other in kept if _same(other, row)), None)
        if home is None:
            kept.append(row)
        else:
            home.accounts += row.accounts
            home.days += row.days
            home.names |= row.names
            home.nouns |= row.nouns
            home.victims |= row.victims
            home.answers += row.answers
    return kept


def _same(one: Told, two: Told) -> bool:
    """Whether rows of two texts tell of one incident: a day that fits, and a name or all else that agrees."""
    if {a.span.doc for a in one.accounts} & {a.span.doc for a in two.accounts}:
        return False
    days = [(a.date, b.date) for a in one.accounts for b in two.accounts if a.date and b.date]
    if days and min(apart(a, b) for a, b in days) > _DAYS:
        return False
    if not days and any(disjoint(a, b) for a in one.days for b in two.days):
        return False
    if any(turned(a, b) for a in one.accounts for b in two.accounts):
        return False
    kinds = one.kinds & two.kinds
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
    timeless = not any(a.published for a in (*one.accounts, *two.accounts))  # histories have no day of report
    close = min((apart(a, b) for a, b in seen), default=0 if timeless else 9999)
    bare = not any(a.by or a.against or a.date for a in two.accounts)  # it only comes back to one
    if not kinds or len(one.nouns & two.nouns) < (1 if against or bare else 2):
        return bool(kinds and against) and close <= _WEEK
    return close <= _SEASON


def _made(told: Told, origins: Mapping[str, int] | None) -> Incident:
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

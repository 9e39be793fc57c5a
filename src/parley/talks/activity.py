"""Activity by week: meetings held, and reports in which a party speaks on the terms.

Active is a dispute in whose last four weeks a meeting was held, or at least as many reports on the terms
came as in four weeks of the time before; otherwise it is quiet. Two of the principals are active if they met
in these weeks, or both spoke on the terms. Being active is not coming closer: that is
measured by positions (`parley.positions.convergence`), and the two are never made into one number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from parley.nouns.activity import Activity, Tone, Week
from parley.nouns.casebook import Casebook
from parley.nouns.statement import Statement
from parley.nouns.talks import Round
from parley.talks.days import window
from parley.talks.names import members, names, party

_RECENT = 4  # weeks
_LOW = ("envoys", "officials")
_WORD = {True: "active", False: "quiet"}
_LONG = 104  # weeks: of a longer course the silent ones are left out


def activity(
    rounds: Sequence[Round],
    statements: Iterable[Statement],
    origins: Mapping[str, int],
    tone: tuple[Tone, ...] = (),
    casebook: Casebook | None = None,
) -> Activity | None:
    """What went on in each week; None where nothing has a date to the week. `tone` is set beside it.

    With a casebook, also which pairs of its principals are active.
    """
    statements = list(statements)
    met: Counter[date] = Counter()
    contacts: Counter[date] = Counter()
    for one in rounds:
        if one.status == "held" and (day := _day(one.date)):
            met[_monday(day)] += 1
            contacts[_monday(day)] += one.discreet or one.directness == "indirect" or one.level in _LOW
    words: defaultdict[date, set[int]] = defaultdict(set)
    for said in statements:
        if day := _day(said.date):
            words[_monday(day)].add(origins.get(said.evidence.doc, hash(said.evidence.doc)))
    days = [*met, *words]
    if not days:
        return None
    first, last = min(days), max(days)
    mondays = [first + timedelta(weeks=at) for at in range((last - first).days // 7 + 1)]
    weeks = tuple(Week(day.isoformat(), met[day], contacts[day], len(words[day])) for day in mondays)
    recent, before = weeks[-_RECENT:], weeks[:-_RECENT]
    held, told = sum(week.rounds for week in recent), sum(week.words for week in recent)
    usual = _RECENT * sum(week.words for week in before) / len(before) if before else 0.0
    active = held > 0 or (told > 0 and told >= usual)
    if len(weeks) > _LONG:
        weeks = tuple(week for week in weeks if week.rounds or week.words)
    since = mondays[-_RECENT:][0]
    between = _between(rounds, statements, casebook, since) if casebook else ()
    return Activity(weeks, _WORD[active], held, told, usual, tone, between)


def _between(
    rounds: Sequence[Round], statements: Sequence[Statement], casebook: Casebook, since: date
) -> tuple[tuple[tuple[str, str], str], ...]:
    known, below = names(casebook), members(casebook)
    own = {who: {who, *below.get(who, ())} for who in casebook.principals}
    speak = {one.party for one in statements if (day := _day(one.date)) and day >= since}
    met = [
        {party(name, known) for name in one.parties}
        for one in rounds
        if one.status == "held" and (day := _day(one.date)) and day >= since
    ]
    return tuple(
        (
            pair,
            _WORD[
                any(own[a] & there and own[b] & there for there in met) or all(own[x] & speak for x in pair)
            ],
        )
        for pair in combinations(casebook.principals, 2)
        for a, b in [pair]
    )


def _day(when: str | None) -> date | None:
    """The day of a date, the first of a week's; None where it is not known so well."""
    told = window(when)
    return told[0] if told and (told[1] - told[0]).days < 7 else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())

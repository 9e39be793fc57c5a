"""The ledger: one round for each meeting, however many reports tell of it.

Mentions are joined in two steps, as within- and cross-document event coreference is (Cybulska & Vossen 2014):
first those of one text, in which a mention without a day, place or people goes with the one before it; then
the rounds of different texts, which only a day, a place or the week of the report can show to be one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.talks import Round
from parley.talks import days
from parley.talks.accounts import Account, conflict, goes_on, named
from parley.talks.names import fold, members, names
from parley.talks.rounds import made

Told = list[Account]


def ledger(
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
) -> tuple[Round, ...]:
    """The meetings of the readings, joined, the earliest first and undated ones last.

    Two accounts of one text tell of one meeting where the parties are the same and neither day, place, level
    nor people part them, unless the words say that it is another. Rounds of two texts are one where besides
    the days that each can mean meet (give or take one), or, where one has no day, a place that only one round
    of these parties has is the same. An account that leaves out a party joins where it gives the same day and
    the same venue or people. A meeting that one report plans and a later one reports is one round, held.
    `origins` maps document ids to the number that copies of one report share; without it each document counts
    as one.
    """
    known = names(casebook)
    rounds: list[Told] = []
    for document, reading in pairs:
        accounts = [
            account
            for meeting in reading.meetings
            if (account := named(meeting, document, known, casebook)) is not None
        ]
        rounds += _of_one_text(accounts)
    rounds = _across(rounds)
    formats = _formats(casebook)
    found = [made(told, casebook, formats, origins) for told in rounds]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                days.window(one.date) is None,
                days.window(one.date) or days.NEVER,
                one.parties,
                one.witnesses[0].evidence,
            ),
        )
    )


def _of_one_text(accounts: list[Account]) -> list[Told]:
    """The accounts of one document, joined in the order of the text."""
    rounds: list[Told] = []
    for account in sorted(accounts, key=lambda one: (one.meeting.evidence.start, one.meeting.evidence.end)):
        home = next(
            (
                told
                for told in reversed(rounds)
                if told[0].ids == account.ids and goes_on(told[-1], account) and not _parted(told, account)
            ),
            None,
        )
        if home is None:
            rounds.append([account])
        else:
            home.append(account)
    return rounds


def _parted(told: Told, account: Account) -> bool:
    return any(conflict(other, account) for other in told)


def _apart_by(a: Told, b: Told) -> bool:
    """Whether two rounds cannot be one; of those that share a day only the dated accounts can part them."""
    if {one.day for one in a} & {one.day for one in b} - {None}:
        a, b = [one for one in a if one.day], [one for one in b if one.day]
    return any(_parted(a, account) for account in b)


def _across(rounds: list[Told]) -> list[Told]:
    """The rounds of all documents, joined: the best told ones first, so that thin ones find their home."""
    rounds = sorted(
        rounds,
        key=lambda told: (
            not any(one.day for one in told),
            not any(one.meeting.date for one in told),
            -max(len(one.ids) for one in told),
            min((one.published for one in told), default=""),
            told[0].meeting.evidence.doc,
            told[0].meeting.evidence,
        ),
    )
    by_ids: dict[frozenset[str], list[Told]] = {}
    by_day: dict[str, list[Told]] = {}
    done: list[Told] = []
    for told in rounds:
        ids = told[0].ids
        same = [one for one in by_ids.get(ids, ()) if not _apart_by(one, told)]
        meet = [one for one in same if _meet(one, told)]
        home = min(
            meet, key=lambda one: (_held(one) != _held(told), _apart(one, told)), default=None
        ) or _by_place(same, told)
        if home is None:
            near_by = (one for account in told if account.date for one in by_day.get(account.date[:4], ()))
            home = next((one for one in near_by if _part(one, told)), None)
        if home is not None:
            home.extend(told)
            continue
        done.append(told)
        by_ids.setdefault(ids, []).append(told)
        for year in {account.date[:4] for account in told if account.date}:
            by_day.setdefault(year, []).append(told)
    return done


def _meet(a: Told, b: Told) -> bool:
    """Whether two rounds can be of one day, by what their accounts say or by the week of the report."""
    own = [one for one in a if one.meeting.date] or a
    its = [one for one in b if one.meeting.date] or b
    return any(_one_time(x, y) for x in own for y in its)


def _held(told: Told) -> bool:
    return any(one.meeting.status == "held" for one in told)


def _apart(a: Told, b: Told) -> int:
    """Days between the days that two rounds are told of or, where they have none, their reports."""
    ends = [[one.window[1].toordinal() for one in told if one.window] for told in (a, b)]
    return min((abs(x - y) for x in ends[0] for y in ends[1]), default=0)


def _one_time(a: Account, b: Account) -> bool:
    if a.window is None or b.window is None:
        return (
            bool(a.published or b.published) and a.meeting.date == b.meeting.date is None and a.doc == b.doc
        )
    if a.denied != b.denied and not (a.meeting.date and b.meeting.date):
        return False  # a denial is of one meeting; an undated report need not be of that one
    return days.near(a.window, b.window)


def _by_place(rounds: list[Told], told: Told) -> Told | None:
    """The round at the same place, where one of the two has no day and there is no other round there."""
    if any(one.window for one in told):
        return None
    places = {fold(one.meeting.venue) for one in told if one.meeting.venue}
    there = [
        one
        for one in rounds
        if places & {fold(other.meeting.venue) for other in one if other.meeting.venue}
        and not any(other.denied for other in one)
    ]
    return there[0] if len(there) == 1 else None


def _part(whole: Told, part: Told) -> bool:
    """Whether an account that leaves out a party is of this round: day, and people or venue, say so."""
    if not part[0].ids < whole[0].ids or any(one.denied for one in part):
        return False
    if any(_parted(whole, account) for account in part) or not _meet(whole, part):
        return False
    between = {one.mediator_id for one in part} - {None}
    if between and part[0].ids | between == whole[0].ids:
        return True  # who goes between two is a party of the fuller account
    people = {fold(person) for one in whole for person in one.meeting.people}
    venues = {fold(one.meeting.venue) for one in whole if one.meeting.venue}
    there = {fold(person) for one in part for person in one.meeting.people}
    where = {fold(one.meeting.venue) for one in part if one.meeting.venue}
    exact = any(one.day for one in whole) and any(one.day for one in part)
    return bool(where & venues) or (exact and bool(people & there))


def _formats(casebook: Casebook | None) -> dict[frozenset[str], str]:
    """The casebook's formats by their parties, with groups as such and with groups as their members."""
    if casebook is None:
        return {}
    inside = members(casebook)
    found: dict[frozenset[str], str] = {}
    for form in casebook.formats:
        whole = frozenset(form.parties)
        spread = frozenset(m for party in form.parties for m in (inside.get(party) or {party}))
        found |= {whole: form.name, spread: form.name}
    return found

"""The ledger: one round for each meeting, however many reports tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Meeting, Reading
from parley.nouns.talks import Round
from parley.talks import days
from parley.talks.names import fold, members, names, party


@dataclass
class _Joined:
    """A round in the making."""

    ids: frozenset[str]
    parties: tuple[str, ...]
    told: list[tuple[Meeting, Document, days.Window | None]] = field(default_factory=list)


def ledger(
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
) -> tuple[Round, ...]:
    """The meetings of the readings, joined, the earliest first and undated ones last.

    Two accounts tell of one meeting where the parties are the same, the days that each can mean meet (give or
    take one), and the venues do not part them; an account of the same day that leaves out a party joins where
    it gives the same venue or people. A meeting that one report plans and a later one reports is one
    round, held. `origins` maps document ids to the number that copies of one report share; without it each
    document counts as one.
    """
    known = names(casebook)
    groups: dict[frozenset[str], list[_Joined]] = {}
    by_day: dict[str, list[_Joined]] = {}
    accounts = [(meeting, document) for document, reading in pairs for meeting in reading.meetings]
    accounts.sort(
        key=lambda pair: (
            pair[0].date is None,
            -len(pair[0].parties),
            pair[1].published or "9999",
            pair[1].id,
            pair[0].evidence,
        )
    )
    for meeting, document in accounts:
        named = {i: name for name in meeting.parties if (i := party(name, known)) is not None}
        if document.lang == "ru" and casebook:  # names come inflected: only those of the casebook are sure
            named = {i: name for i, name in named.items() if i in casebook.parties}
        if len(named) < 2 <= len(meeting.parties):
            continue  # a party that nobody can tell is none, and a meeting needs two
        ids = frozenset(named)
        window = days.of(meeting, document)
        rounds = groups.setdefault(ids, [])
        home = next((one for one in rounds if _same(one, meeting, window)), None)
        if home is None and meeting.date and len(meeting.date) == 10:
            near = by_day.setdefault(meeting.date, [])
            home = next(
                (one for one in near if _part(one, ids, meeting) and _same(one, meeting, window)), None
            )
        if home is None:
            parties = casebook.parties if casebook else {}
            shown = (parties[i].name if i in parties else name for i, name in named.items())
            home = _Joined(ids, tuple(sorted(shown)))
            rounds.append(home)
            if meeting.date and len(meeting.date) == 10:
                by_day.setdefault(meeting.date, []).append(home)
        home.told.append((meeting, document, window))
    formats = _formats(casebook)
    found = [_round(one, formats, origins) for rounds in groups.values() for one in rounds]
    return tuple(
        sorted(
            found, key=lambda one: (one.date is None, one.date or "", one.parties, one.witnesses[0].evidence)
        )
    )


def _part(one: _Joined, ids: frozenset[str], meeting: Meeting) -> bool:
    """Whether an account that leaves out a party is of this round: the same people or venue say so."""
    if not ids < one.ids or meeting.status == "denied":
        return False
    people = {fold(person) for other, _, _ in one.told for person in other.people}
    venues = {fold(other.venue) for other, _, _ in one.told if other.venue}
    there = {fold(person) for person in meeting.people}
    return bool(people & there) or bool(meeting.venue and fold(meeting.venue) in venues)


def _same(one: _Joined, meeting: Meeting, window: days.Window | None) -> bool:
    if any(_others(meeting, other) for other, _, _ in one.told):
        return False
    for other, _, its in one.told:
        one_denied = (meeting.status == "denied") != (other.status == "denied")
        if one_denied and not (meeting.date and other.date):
            continue  # a denial is of one meeting; an undated report need not be of that one
        if window is None or its is None:
            if meeting.date != other.date:
                continue
        elif not days.near(window, its):
            continue
        apart = meeting.venue and other.venue and fold(meeting.venue) != fold(other.venue)
        one_day = window is not None and window == its and window[0] == window[1]
        if apart and not one_day:
            return False
        if meeting.directness != other.directness and "indirect" in (meeting.directness, other.directness):
            continue
        return True
    return False


def _others(a: Meeting, b: Meeting) -> bool:
    """Whether two accounts name other people: presidents who called theirs off are not ministers who met."""
    one, two = ({fold(person).split()[-1] for person in m.people if person.strip()} for m in (a, b))
    return bool(one and two) and len(one | two) > 2 and not one & two


def _round(one: _Joined, formats: Mapping[frozenset[str], str], origins: Mapping[str, int] | None) -> Round:
    told = sorted(one.told, key=lambda each: (each[1].published or "", each[1].id, each[0].evidence.start))
    meetings = [meeting for meeting, _, _ in told]
    status, statuses = _status(told, origins)
    exact = [m.date for m in meetings if m.date and m.status == status] or [
        m.date for m in meetings if m.date
    ]
    date = max(Counter(exact).items(), key=lambda pair: (len(pair[0]), pair[1]))[0] if exact else None
    dates = {m.date for m in meetings if m.date and len(m.date) == 10 and m.status == status}
    venues = {fold(m.venue) for m in meetings if m.venue}
    wrong = [
        word
        for word, parts in (("status", statuses), ("date", len(dates) > 1), ("venue", len(venues) > 1))
        if parts
    ]
    ways = Counter(m.directness for m in meetings)
    return Round(
        parties=one.parties,
        witnesses=tuple(meetings),
        people=tuple(dict.fromkeys(person for m in meetings for person in m.people)),
        status=status,
        directness=next((way for way in ("indirect", "mediated") if ways[way]), "direct"),
        format=Counter(m.format for m in meetings).most_common(1)[0][0],
        name=formats.get(one.ids),
        level=_most(m.level for m in meetings),
        mediator=_most(m.mediator for m in meetings),
        venue=_most(m.venue for m in meetings),
        date=date,
        discreet=any(m.discreet for m in meetings),
        origins=len({(origins or {}).get(document.id, document.id) for _, document, _ in told}),
        differs=tuple(wrong),
    )


def _status(
    told: list[tuple[Meeting, Document, days.Window | None]], origins: Mapping[str, int] | None
) -> tuple[str, bool]:
    """What became of it, and whether the accounts part: a denial stands against a report, a plan does not.

    Between a denial and a report, more independent reports outweigh fewer, and the later the earlier.
    """
    by: dict[str, dict[object, str]] = {}
    for meeting, document, _ in told:
        by.setdefault(meeting.status, {})[(origins or {}).get(document.id, document.id)] = (
            document.published or ""
        )
    happened = (
        "held"
        if "held" in by
        else "planned"
        if "planned" in by
        else "proposed"
        if "proposed" in by
        else "denied"
    )
    if "denied" not in by or happened == "denied":
        return happened, False
    weight = {status: (len(by[status]), max(by[status].values())) for status in (happened, "denied")}
    return max(weight, key=lambda status: weight[status]), True


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


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

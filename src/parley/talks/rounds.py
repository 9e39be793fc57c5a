"""A round out of its accounts: what most say, what became of it, and where the accounts part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from parley.nouns.casebook import Casebook
from parley.nouns.talks import Round
from parley.talks.accounts import Account, one_place


def made(
    told: Sequence[Account],
    casebook: Casebook | None,
    formats: Mapping[frozenset[str], str],
    origins: Mapping[str, int] | None,
) -> Round:
    """The round that accounts add up to. Its parties and format are those of the fullest account."""
    told = sorted(told, key=lambda one: (one.published, one.doc, one.meeting.evidence.start))
    meetings = [one.meeting for one in told]
    status, statuses = _status(told, origins)
    exact = [m.date for m in meetings if m.date and m.status == status] or [
        m.date for m in meetings if m.date
    ]
    date = max(Counter(exact).items(), key=lambda pair: (len(pair[0]), pair[1]))[0] if exact else None
    dates = {m.date for m in meetings if m.date and len(m.date) == 10 and m.status == status}
    venues = [m.venue for m in meetings if m.venue]
    wrong = [
        word
        for word, parts in (
            ("status", statuses),
            ("date", len(dates) > 1),
            ("venue", any(not one_place(venues[0], other) for other in venues)),
        )
        if parts
    ]
    quiet = {one.doc for one in told if one.meeting.discreet}  # in half of the reports
    held = [one for one in told if one.meeting.status == "held"]
    fullest = max(told, key=lambda one: len(one.ids))
    whole = [one.meeting for one in told if len(one.ids) == len(fullest.ids)]
    between = {one.mediator_id for one in told if one.mediator_id}
    sat = between & fullest.ids
    ways = Counter(m.directness for m in (whole if sat else meetings))  # who goes between sat there too
    return Round(
        parties=fullest.names,
        witnesses=tuple(meetings),
        people=tuple(dict.fromkeys(person for m in meetings for person in m.people)),
        status=status,
        directness=next((way for way in ("indirect", "mediated") if ways[way]), "direct"),
        format=Counter(m.format for m in whole).most_common(1)[0][0],
        name=formats.get(fullest.ids) or formats.get(fullest.ids | between),
        level=_most(m.level for m in meetings),
        mediator=_most(_between(one, casebook) for one in told),
        venue=_most(v for v in venues if re.search("[A-Za-z]", v)) or _most(venues),
        date=date,
        discreet=2 * len(quiet) >= len({one.doc for one in told}),
        origins=len({(origins or {}).get(one.doc, one.doc) for one in told}),
        differs=tuple(wrong),
        called=bool(held) and all(one.called for one in held),
    )


def _between(one: Account, casebook: Casebook | None) -> str | None:
    """Who goes between: the casebook's party, else the name as told."""
    party = casebook.parties.get(one.mediator_id or "") if casebook else None
    if party is not None:
        return party.name
    return one.meeting.mediator


def _status(told: Iterable[Account], origins: Mapping[str, int] | None) -> tuple[str, bool]:
    """What became of it, and whether the accounts part: a denial stands against a report, a plan does not.

    Between a denial and a report, more independent reports outweigh fewer, and the later the earlier; a plan
    that is called off is not outvoted by the reports of the plan.
    """
    by: dict[str, dict[object, str]] = {}
    for one in told:
        by.setdefault(one.meeting.status, {})[(origins or {}).get(one.doc, one.doc)] = one.published
    happened = next(status for status in ("held", "planned", "proposed", "denied") if status in by)
    if "denied" not in by or happened == "denied":
        return happened, False
    if happened != "held":  # who calls a plan off speaks last
        return ("denied" if max(by["denied"].values()) >= max(by[happened].values()) else happened), False
    weight = {status: (len(by[status]), max(by[status].values())) for status in (happened, "denied")}
    return max(weight, key=lambda status: weight[status]), True


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None

"""Talks: the meetings found, and whether the principals have sat at one table."""

from __future__ import annotations

import re

from parley.brief.material import Material
from parley.brief.wording import count, day, listed
from parley.nouns.brief import Line, Section
from parley.nouns.talks import Round, Table

_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")
"""A date that can be said as it is; of seasons and quarters the passage itself tells."""
_BUILDING = re.compile(
    r"(?i)\b(?:hotel|palace|villa|house|castle|hall|airport|base|ministry|embassy|headquarters|club|cent(?:re|er)|"
    r"residence|summit|conference|forum|kremlin|estate|mansion|university|institute)\b"
)
_STATUS = {
    "held": "met",
    "planned": "plan to meet",
    "proposed": "were proposed to meet",
    "denied": "are said not to have met",
}
_ORDER = {"held": 0, "planned": 1, "proposed": 2, "denied": 3}
_GROUPS = {"held": "Held", "planned": "Planned", "proposed": "Proposed", "denied": "Denied or refused"}


def talks(material: Material) -> Section:
    """One line for each meeting, held ones first, the latest first."""
    rounds = sorted(material.rounds, key=lambda r: r.date or "", reverse=True)
    rounds.sort(key=lambda r: _ORDER.get(r.status, 9))
    lines = tuple(_round(material, round_) for round_ in rounds)
    return Section("talks", "Talks", lines, None if lines else "No meeting between named parties was found.")


def _round(material: Material, round_: Round) -> Line:
    how = {"mediated": " through a mediator", "indirect": " through others"}.get(round_.directness, "")
    parts = [f"{listed(round_.parties)} {_STATUS.get(round_.status, round_.status)}{how}"]
    if round_.mediator:
        parts.append(f"with {round_.mediator} between them")
    if round_.level:
        parts.append(f"at the level of {round_.level}")
    if round_.venue and re.search("[A-Za-z]", round_.venue):
        parts.append(f"{'at' if _BUILDING.search(round_.venue) else 'in'} {round_.venue}")
    if round_.date and _PLAIN.fullmatch(round_.date):
        parts.append(day(round_.date))
    elif round_.status == "held" and (reported := _reported(material, round_)):
        parts.append(f"reported {day(reported)}")
    if round_.discreet:
        parts.append("kept from the public")
    text = ", ".join(parts)
    if round_.differs:
        text += f"; the accounts differ on the {listed(round_.differs)}"
    return Line(
        text=f"{text}.",
        evidence=material.evidence(*(meeting.evidence for meeting in round_.witnesses)),
        holder=round_.name,
        group=_GROUPS.get(round_.status, round_.status),
        date=round_.date if _PLAIN.fullmatch(round_.date or "") else None,
        label=count(round_.origins, "independent report") if round_.origins > 1 else None,
    )


def _reported(material: Material, round_: Round) -> str | None:
    """The day of the first report, where no report says when the meeting was."""
    days = [material.documents[meeting.evidence.doc].published for meeting in round_.witnesses]
    return min((found for found in days if found and len(found) == 10), default=None)


def tables(material: Material) -> list[Line]:
    """Talks or negotiations: which principals are reported to have dealt with each other directly."""
    return [_table(material, table) for table in material.tables]


def _table(material: Material, table: Table) -> Line:
    who = listed(_seated(material, table))
    said = {
        "direct": f"{who} are reported to have met directly",
        "mediated": f"{who} are reported to have met through a mediator",
        "indirect": f"{who} are reported to deal with each other only through others",
        "planned": f"{who} are reported to plan a meeting",
        "denied": f"{who} are said {'never' if _never(material, table) else 'not'} to have met all together",
    }.get(table.how, f"{who}: {table.how}")
    known = table.last and len(table.last) == 10
    last = f"{' for' if table.how == 'planned' else ', last on'} {day(table.last)}" if known else ""
    return Line(
        text=f"{said}{last}.",
        evidence=material.evidence(*(meeting.evidence for meeting in table.witnesses)),
        date=table.last,
    )


def _seated(material: Material, table: Table) -> list[str]:
    """The principals, each group with those of its members who sat there: "Europe (France and Germany)"."""
    there = {party for meeting in table.witnesses for party in meeting.parties}
    away = [party for party in table.parties if party not in there]
    parties = {party.name for party in material.casebook.parties.values()}
    members = sorted((there & parties) - set(table.parties))
    if len(away) != 1 or not members:
        return list(table.parties)
    return [f"{party} ({listed(members)})" if party in away else party for party in table.parties]


def _never(material: Material, table: Table) -> bool:
    """Whether a source says "never"."""
    told = material.evidence(*(meeting.evidence for meeting in table.witnesses))
    return any("never" in one.quote.lower() for one in told)

"""Who sat with whom over time, as a picture: parties are rows, a round is a line that joins its parties.

Where somebody goes between, the line is broken and a ring marks who. The template draws it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.brief.picture import stands_on
from parley.brief.wording import day, listed, week
from parley.nouns.brief import Brief, Seat

WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 820, 150, 50, 30, 34  # units, about pixels
MOST = 8  # rows
_NEAR = 13  # units between two rounds that touch
_TICKS = 4
_STATUS = {"held": "met", "planned": "plan to meet", "proposed": "proposed", "denied": "denied or called off"}


@dataclass(frozen=True)
class Sitting:
    """A round at x: a line from `top` to `foot`, seats at heights, and where who goes between stands."""

    x: float
    top: float
    foot: float
    seats: tuple[float, ...]
    between: float | None
    through: bool
    status: str
    title: str


@dataclass(frozen=True)
class Sittings:
    """The whole picture; `more` counts the meetings without a day that the section tells of."""

    width: int
    height: int
    left: int
    rows: tuple[tuple[float, str], ...]
    sittings: tuple[Sitting, ...]
    ticks: tuple[tuple[float, str], ...]
    more: int


def sittings(brief: Brief) -> Sittings | None:
    """The picture of a brief's talks; None where fewer than two rounds have a day."""
    dated = [(at, one) for one in brief.seats if (at := stands_on(week(one.date) or one.date))]
    if len(dated) < 2:
        return None
    names = _rows(brief, [one for _, one in dated])
    heights = {name: _TOP + _ROW * place + _ROW / 2 for place, name in enumerate(names)}
    first, last = min(at for at, _ in dated), max(at for at, _ in dated)
    span = max(1, (last - first).days)

    def x(at: date) -> float:
        return round(_LEFT + 20 + (at - first).days / span * (WIDTH - _RIGHT - _LEFT - 20), 1)

    placed: list[Sitting] = []
    for at, one in sorted(dated, key=lambda pair: (pair[0], pair[1].parties)):
        seats = sorted(heights[name] for name in one.parties if name in heights)
        between = heights.get(one.between or "")
        if len(seats) < 2:
            continue
        here = x(at)
        if placed and here - placed[-1].x < _NEAR:
            here = placed[-1].x + _NEAR
        ends = [*seats, *([between] if between else [])]
        placed.append(
            Sitting(
                here, min(ends), max(ends), tuple(seats),
                between if between not in seats else None,
                one.directness != "direct",
                "planned" if one.status == "proposed" else one.status,
                _title(one),
            )
        )  # fmt: skip
    marks = sorted({first + timedelta(span * part // _TICKS) for part in range(_TICKS + 1)})
    length = 10 if span < 400 else 7 if span < 4000 else 4  # days, months or years
    rounds = ("Held", "Planned", "Proposed", "Denied or refused")
    told = next((section.lines for section in brief.sections if section.id == "talks"), ())
    more = sum(line.group in rounds and line.date is None for line in told)
    if len(placed) < 2:
        return None
    return Sittings(
        WIDTH,
        int(_TOP + _ROW * len(names) + 6),
        _LEFT,
        tuple((heights[name], name) for name in names),
        tuple(placed),
        tuple((x(at), day(at.isoformat()[:length])) for at in marks),
        more,
    )


def _rows(brief: Brief, dated: Sequence[Seat]) -> list[str]:
    """The parties that met most, and who went between, in the order of their first round."""
    counted = Counter(name for one in dated for name in one.parties)
    counted.update(one.between for one in dated if one.between and one.directness != "direct")
    known = [name for _, name in brief.grid.parties]
    most = [name for name, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))][:MOST]
    return sorted(most, key=lambda name: (name not in known, -counted[name], name))


def _title(one: Seat) -> str:
    how = f", through {one.between or 'others'}" if one.directness != "direct" else ""
    return (
        f"{day(one.date)}: {listed(one.parties)}, {_STATUS.get(one.status, one.status)}{how} ({one.format})"
    )

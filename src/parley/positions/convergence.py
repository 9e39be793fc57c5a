"""Convergence: the distance between two parties' positions on each issue over time, and how sure it is.

The distance is that between where their positions put them on the issue's scale (`parley.nouns.scale`) as
of each day; over all issues it is the mean of those on which both are known. What the record does not hold
is not filled in. The spread comes from drawing the independent reports anew, with replacement (the
bootstrap: Efron 1979, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7), and from
how far each position may lie off. It measures positions as reported, which is not how friendly the sides
are to each other.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from math import isnan

from parley.nouns.casebook import Casebook
from parley.nouns.convergence import Convergence, Gap
from parley.nouns.position import Position
from parley.nouns.scale import place
from parley.nouns.statement import Statement
from parley.positions.matrix import matrix

DRAWS = 40
DAYS = 16
"""The most days at which the distance is taken."""
_STEPS = (7, 30, 91, 365, 5 * 365, 25 * 365)  # days between them: a week, or as much as keeps them few
_ENDS = 0.05
_SURE = 0.9  # share of the draws that must go the same way
_STILL = 1.0  # on the scale of 0 to 100: less is no change


def convergence(
    statements: Iterable[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    *,
    as_of: str | None = None,
    seed: int = 0,
    draws: int = DRAWS,
    most: int = DAYS,
) -> tuple[Convergence, ...]:
    """Each pair of principals that both hold anything, over time; the same seed gives the same answer."""
    principals = set(casebook.principals)
    said = [
        one
        for one in statements
        if one.party in principals and one.date and (not as_of or one.date[:10] <= as_of)
    ]
    if not said:
        return ()
    days = _days([one.date or "" for one in said], most)
    numbers = origins or {}
    report = {one.evidence.doc: str(numbers.get(one.evidence.doc, one.evidence.doc)) for one in said}
    base = _tracks(said, casebook, origins, days, None)
    random_ = random.Random(seed)
    reports = sorted(set(report.values()))
    drawn = []
    for _ in range(draws if len(reports) > 1 else 0):  # one report alone shows no spread
        chosen = set(random_.choices(reports, k=len(reports)))
        some = [one for one in said if report[one.evidence.doc] in chosen]
        drawn.append(_tracks(some, casebook, origins, days, random_))
    found = []
    for pair in combinations(casebook.principals, 2):
        gaps = _gaps(casebook, days, pair, base, drawn)
        if gaps:
            moved = _moved(gaps)
            found.append(Convergence(pair, gaps, moved, _verdict(casebook, days, pair, base, drawn)))
    return tuple(found)


_Track = dict[tuple[str, str, str], float]  # (day, issue, party) → place on the scale


def _tracks(
    said: Sequence[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None,
    days: Sequence[str],
    random_: random.Random | None,
) -> _Track:
    """Where each principal stands on each issue as of each day; with chance, anywhere within what it may be
    off.
    """
    track: _Track = {}
    issues = {issue.id: issue for issue in casebook.issues}
    for day in days:
        found = matrix(said, casebook, origins, day)
        cells: dict[tuple[str, str], list[Position]] = {}
        of = {option.id: issue.id for issue, option in casebook.options()}
        for cell in found.positions:
            cells.setdefault((of[cell.option], cell.party), []).append(cell)
        for (issue, party), held in cells.items():
            centre, off = place(held, issues[issue])
            if isnan(centre):
                continue
            if random_ is not None:
                centre = min(max(centre + random_.uniform(-off, off), 0.0), 100.0)
            track[day, issue, party] = centre
    return track


def _gaps(
    casebook: Casebook, days: Sequence[str], pair: tuple[str, str], base: _Track, drawn: Sequence[_Track]
) -> tuple[Gap, ...]:
    gaps = []
    for day in days:
        apart = _apart(casebook, day, pair, base)
        if not apart:
            continue
        resampled = [_apart(casebook, day, pair, one) for one in drawn]
        for issue, distance in apart.items():
            ends = _ends([one[issue] for one in resampled if issue in one], distance)
            gaps.append(Gap(day, issue, distance, *ends))
        overall = sum(apart.values()) / len(apart)
        # Only the issues that the day's own figure rests on: else a draw would compare other things.
        means = [
            sum(both) / len(both)
            for one in resampled
            if (both := [distance for issue, distance in one.items() if issue in apart])
        ]
        gaps.append(Gap(day, None, overall, *_ends(means, overall), len(apart)))
    return tuple(gaps)


def _apart(casebook: Casebook, day: str, pair: tuple[str, str], track: _Track) -> dict[str, float]:
    one, other = pair
    return {
        issue.id: abs(track[day, issue.id, one] - track[day, issue.id, other])
        for issue in casebook.issues
        if (day, issue.id, one) in track and (day, issue.id, other) in track
    }


def _ends(drawn: Sequence[float], middle: float) -> tuple[float, float]:
    """Between which ends nine of ten draws lie; the figure itself is never outside."""
    if not drawn:
        return 0.0, 100.0  # it rests on so few reports that no draw holds them, or on one
    ordered = sorted(drawn)
    low = ordered[int(_ENDS * (len(ordered) - 1))]
    high = ordered[-1 - int(_ENDS * (len(ordered) - 1))]
    return min(low, middle), max(high, middle)


def _moved(gaps: Sequence[Gap]) -> tuple[tuple[str, float], ...]:
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    for gap in gaps:
        if gap.issue is not None:
            first.setdefault(gap.issue, gap.apart)
            last[gap.issue] = gap.apart
    moved = [(issue, last[issue] - first[issue]) for issue in first if abs(last[issue] - first[issue]) > 1]
    return tuple(sorted(moved, key=lambda item: -abs(item[1])))


def _verdict(
    casebook: Casebook, days: Sequence[str], pair: tuple[str, str], base: _Track, drawn: Sequence[_Track]
) -> str:
    """Closer or further apart where the record says so and nearly all draws of its reports do.

    A change is the mean over the issues that are known on two days at least, from the first to the last.
    """
    change = _change(casebook, days, pair, base)
    if change is None or not drawn:
        return "unknown"
    turns = [_change(casebook, days, pair, one) or 0.0 for one in drawn]
    for verdict, way in (("closer", -1), ("apart", 1)):
        same = sum(way * turn > _STILL for turn in turns)
        if way * change > _STILL and same >= _SURE * len(turns):
            return verdict
    return "no closer"


def _change(casebook: Casebook, days: Sequence[str], pair: tuple[str, str], track: _Track) -> float | None:
    first: dict[str, float] = {}
    turns: dict[str, float] = {}
    for day in days:
        for issue, distance in _apart(casebook, day, pair, track).items():
            if issue in first:
                turns[issue] = distance - first[issue]
            first.setdefault(issue, distance)
    return sum(turns.values()) / len(turns) if turns else None


def _days(dates: Sequence[str], most: int) -> list[str]:
    """The days at which the distance is taken: the last of each week in which something was said.

    Where that would be too many, the last of each month, quarter, year, and so on.
    """
    known = sorted(_last(day) for day in dates)
    spans = ({(day - known[0]).days // step: day for day in known} for step in _STEPS)
    found: dict[int, date] = next((days for days in spans if len(days) <= most), {0: known[-1]})
    return [day.isoformat() for day in found.values()]


def _last(day: str) -> date:
    """The last day that a date can mean."""
    if len(day) >= 10:
        return date.fromisoformat(day[:10])
    year, month = int(day[:4]), int(day[5:7] or 12)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

"""The course of one cell: statements of a party on an option, cut into stretches of one stance and firmness.

`parley.positions.rule` says in words what happens here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from parley.nouns.position import Stretch
from parley.nouns.span import Span
from parley.nouns.statement import Statement

WINDOW = 7  # days in which statements are of one time
FAINT = 0.5  # a score under which the coder itself is in doubt
STRENGTH = {"red-line": 2, "firm": 1, "open": 0}  # the strongest first
Report = Callable[[Statement], object]


def reporting(origins: Mapping[str, int] | None) -> Report:
    """Which report a statement comes from: copies of one report are one, by `origins`, else its document."""
    known = origins or {}
    return lambda s: known.get(s.evidence.doc, s.evidence.doc)


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """By date, those that nothing dates first; the order in which they were given plays no part."""
    given = list(statements)
    when = _timing(given)
    # What only a year dates comes before what a day of that year dates.
    return sorted(
        given,
        key=lambda s: (when(s) or "", known(s.date) or "", s.evidence, s.stance, s.firmness, s.score),
    )


def stretches(statements: Sequence[Statement], report: Report) -> tuple[Stretch, ...]:
    """The stretches of statements that are in order, oldest first."""
    runs = _joined([[_Group(part, report)] for part in _windows(statements, report)])
    sure = [run for run in runs if _borne(run, report)]
    if sure:  # one author's reading overturns nothing
        for run in runs:
            if not _borne(run, report):
                home = sure[_neighbour(sure, run)][-1]
                for group in run:
                    home.take(group)
        runs = _joined(_without_blips(_joined(sure), report))
    return tuple(stretch for run in runs for stretch in _by_firmness(run, report))


def _without_blips(runs: list[list[_Group]], report: Report) -> list[list[_Group]]:
    """Without what one report alone has between two times that agree: it stands beside the earlier."""
    kept: list[list[_Group]] = []
    for at, run in enumerate(runs):
        after = runs[at + 1][0].stance if at + 1 < len(runs) else None
        alone = len({report(s) for group in run for s in group.all}) == 1
        if kept and alone and kept[-1][-1].stance == after:
            for group in run:
                kept[-1][-1].take(group)
        else:
            kept.append(run)
    return kept


def _joined(runs: list[list[_Group]]) -> list[list[_Group]]:
    """Neighbours of one stance come together."""
    joined: list[list[_Group]] = []
    for run in runs:
        if joined and joined[-1][-1].stance == run[0].stance:
            joined[-1].extend(run)
        else:
            joined.append(list(run))
    return joined


def _borne(run: list[_Group], report: Report) -> bool:
    own = [s for group in run for s in group.own]
    return borne(own, report) or (run[0].stance == "divided" and _told_apart(own))


def _told_apart(statements: Iterable[Statement]) -> bool:
    """Whether one passage has the party on both sides: "some support it, others are opposed"."""
    sides: dict[Span, set[str]] = {}
    for s in statements:
        sides.setdefault(s.evidence, set()).add(s.stance)
    return any({"for", "against"} <= held for held in sides.values())


def _neighbour(sure: list[list[_Group]], run: list[_Group]) -> int:
    """The last one before, else the first."""
    return max(sum(other[0].first <= run[0].first for other in sure) - 1, 0)


def borne(statements: Iterable[Statement], report: Report) -> bool:
    """Whether more than one author's reading bears them: a party's own, an outlet's or officials' word, or
    two reports."""
    sure = [s for s in statements if s.score >= FAINT]
    return any(s.voice != "author" for s in sure) or len({report(s) for s in sure}) > 1


class _Group:
    """Statements of one time, and what they come to."""

    def __init__(self, statements: Sequence[Statement], report: Report) -> None:
        self.all = list(statements)
        self.stance = _stance(statements, report)
        self.own = [s for s in statements if s.stance in _SAYS[self.stance]]
        self.otherwise = [s for s in statements if s.stance not in _SAYS[self.stance]]
        self.first = min((d for s in statements if (d := known(s.date))), default="")

    def take(self, other: _Group) -> None:
        """Takes in what another group says, as what does not count where it says otherwise."""
        self.otherwise += [s for s in other.all if s.stance not in _SAYS[self.stance]]
        self.own += [s for s in other.all if s.stance in _SAYS[self.stance]]


# Which statements bear a stance: "yes, but" is both yes and but.
_SAYS = {
    "for": ("for",),
    "against": ("against",),
    "conditional": ("conditional", "for"),
    "divided": ("for", "against", "conditional"),
}


def _windows(statements: Sequence[Statement], report: Report) -> Iterable[list[Statement]]:
    groups: list[list[Statement]] = []
    when = _timing(statements)
    for s in statements:
        first = next((day for g in groups[-1] if (day := when(g))), None) if groups else None
        if groups and days(first, when(s)) <= WINDOW:
            groups[-1].append(s)
        else:
            groups.append([s])
    for group in groups:
        yield from _turns(group, report)


def _turns(group: list[Statement], report: Report) -> list[list[Statement]]:
    """A group in two or more where a party says one thing up to a day and another from that day on."""
    if any(len(s.date or "") < 10 for s in group):
        return [group]
    for _, day in pairwise(dict.fromkeys(s.date or "" for s in group)):
        early = [s for s in group if (s.date or "") < day]
        late = [s for s in group if (s.date or "") >= day]
        one, other = {s.stance for s in early}, {s.stance for s in late}
        parts = len(one) == 1 and not one & other and (one, other) != ({"for"}, {"conditional"})
        if parts and borne(early, report) and borne(late, report):
            return [early, *_turns(late, report)]
    return [group]


def _stance(group: Sequence[Statement], report: Report) -> str:
    """What statements of one time come to."""
    if _told_apart(group):
        return "divided"
    sides = {k: [s for s in group if s.stance == k] for k in ("for", "against", "conditional")}
    if any(borne(side, report) for side in sides.values()):
        sides = {k: side if borne(side, report) else [] for k, side in sides.items()}
    weight = {k: _weight(side, report) for k, side in sides.items()}
    said = {k for k in weight if 4 * weight[k] >= sum(weight.values()) and weight[k]}
    if {"for", "against"} <= said:
        return "divided"
    if "conditional" in said:
        return "conditional"
    return "for" if "for" in said else "against"


def _weight(side: Sequence[Statement], report: Report) -> int:
    """How many statements there are, copies of a report as many as the longest of them has."""
    counts = Counter((report(s), s.evidence.doc) for s in side)
    most: dict[object, int] = {}
    for (origin, _), count in counts.items():
        most[origin] = max(most.get(origin, 0), count)
    return sum(most.values())


def _by_firmness(run: list[_Group], report: Report) -> list[Stretch]:
    """A run of one stance where its firmness changes. A red line stands while the party is firm."""
    parts: list[tuple[str, list[_Group]]] = []
    sure = _borne(run, report)
    for group in run:
        held = parts[-1][0] if parts else None
        firmness = _firmness(group.own, held, report, sure)
        if firmness == held:
            parts[-1][1].append(group)
        else:
            parts.append((firmness, [group]))
    return [_stretch(run[0].stance, firmness, groups, report) for firmness, groups in parts]


def _firmness(said: Sequence[Statement], held: str | None, report: Report, sure: bool) -> str:
    """The firmness after a time: harder where harder words are borne, softer where all words are softer."""

    def bears(words: list[Statement]) -> bool:
        return bool(words) and (not sure or borne(words, report))

    least = STRENGTH[held] if held else -1
    for firmness, strength in STRENGTH.items():
        if strength > least and bears([s for s in said if STRENGTH.get(s.firmness, 0) >= strength]):
            return firmness
    top = max(said, key=lambda s: STRENGTH.get(s.firmness, 0)).firmness
    if held is None:
        return top
    softer = STRENGTH.get(top, 0) < least and not (held == "red-line" and top == "firm")
    return top if softer and bears(list(said)) else held


def _stretch(stance: str, firmness: str, groups: list[_Group], report: Report) -> Stretch:
    own = in_order(s for group in groups for s in group.own)
    dates = [s.date for s in own if s.date]
    return Stretch(
        stance,
        firmness,
        min(dates, default=None),
        max(dates, default=None),
        tuple(own),
        tuple(in_order(s for group in groups for s in group.otherwise)),
        len({report(s) for s in own}),
        _borne(groups, report),
    )


def known(day: str | None) -> str | None:
    """A date that can tell when a party moved: a bare year cannot."""
    return day if day and len(day) >= 7 else None


def _timing(statements: Sequence[Statement]) -> Callable[[Statement], str | None]:
    """When each was said, as far as that orders them: a bare year is of the first date known in it, else of
    its middle, so that it comes after the years before it and stands apart from them only.
    """
    firsts: dict[str, str] = {}
    for day in sorted(s.date for s in statements if s.date and known(s.date)):
        firsts.setdefault(day[:4], day)

    def when(s: Statement) -> str | None:
        if s.date and not known(s.date):
            return firsts.get(s.date[:4], f"{s.date[:4]}-07")
        return s.date

    return when


def days(early: str | None, late: str | None) -> int:
    """Days between two dates; a month or year counts from its first day. 0 where one is unknown."""
    if early is None or late is None:
        return 0
    return (_day(late) - _day(early)).days


def _day(text: str) -> date:
    year, month, day = (int(p) for p in (*text[:10].split("-"), "1", "1")[:3])
    return date(year, month, day)

"""From statements to positions: the rule is short, so that anyone can repeat it by hand.

1. Statements of a party on an option are laid out by date; without one, or with a bare year, they come first.
2. The latest word decides: the statements within `WINDOW` days of the last one are the present.
3. If they agree, that is the stance. `conditional` beside `for` is `conditional`, beside `against` it is
   `conditional` too: yes, but.
4. If `for` and `against` stand side by side, a lone weak dissent (under a quarter of the reports) does not
   count; otherwise the cell is `divided`.
5. One open statement in the author's own voice, by itself and of a score under `FAINT`, is `unclear`.
6. `since` is the first date of the present stance without a break; `moved` is the stance before it.

Reports that share an origin count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from parley.nouns.casebook import Casebook
from parley.nouns.position import Apart, Change, Matrix, Position
from parley.nouns.statement import Statement

WINDOW = 7
FAINT = 0.5
_STRENGTH = {"red-line": 2, "firm": 1, "open": 0}


def matrix(
    statements: Iterable[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> Matrix:
    """The positions that the statements add up to, as of a date (ISO 8601; that day counts).

    `origins` says which documents are copies of one report (equal numbers); without it each document is one.
    Statements of parties or options that the casebook does not have are passed over.
    """
    options = tuple(option.id for _, option in casebook.options())
    cells: dict[tuple[str, str], list[Statement]] = {}
    for s in statements:
        if s.party in casebook.parties and s.option in options and not _after(s.date, as_of):
            cells.setdefault((s.party, s.option), []).append(s)
    positions = [
        position(tuple(cells[p, o]), origins) for p in casebook.parties for o in options if (p, o) in cells
    ]
    held = {p.option for p in positions}
    return Matrix(
        tuple(p for p in casebook.parties if any(q.party == p for q in positions)),
        tuple(o for o in options if o in held),
        tuple(positions),
        as_of,
    )


def _after(day: str | None, as_of: str | None) -> bool:
    """`2026-06` is after 2026-05-31; what has no date is known already."""
    return bool(day and as_of and day[: len(as_of)] > as_of[: len(day)])


def position(statements: tuple[Statement, ...], origins: Mapping[str, int] | None = None) -> Position:
    """One cell: what statements of one party on one option add up to. Copies of a report count once."""
    ordered = sorted(
        statements, key=lambda s: (_known(s.date) or "", s.evidence, s.stance, s.firmness, s.score)
    )
    origin = {s.evidence.doc: (origins or {}).get(s.evidence.doc) for s in ordered}

    def report(s: Statement) -> object:
        known = origin[s.evidence.doc]
        return s.evidence.doc if known is None else known

    runs = _runs(ordered, report)
    stance, now = runs[-1]
    before = runs[-2] if len(runs) > 1 else None
    moved = (
        before[0] if before and before[0] != "divided" and any(_known(s.date) for s in before[1]) else None
    )
    if len(ordered) == 1 and ordered[0].score < FAINT:
        stance = "unclear"
    return Position(
        ordered[0].party,
        ordered[0].option,
        stance,
        max((s.firmness for s in _latest(now)), key=lambda f: _STRENGTH.get(f, 0)),
        min((s.date for s in now if s.date), default=None),
        moved,
        len({report(s) for s in ordered}),
        tuple(ordered),
    )


def _runs(ordered: list[Statement], report: object) -> list[tuple[str, list[Statement]]]:
    """Stretches of time with one stance each, oldest first; what has no date is judged with the first."""
    groups: list[list[Statement]] = []
    for s in ordered:
        first = next((_known(g.date) for g in groups[-1] if _known(g.date)), None) if groups else None
        begun = groups and _days(first, _known(s.date)) <= WINDOW
        if begun:
            groups[-1].append(s)
        else:
            groups.append([s])
    runs: list[tuple[str, list[Statement]]] = []
    for group in groups:
        stance = _stance(group, report)
        if runs and runs[-1][0] == stance:
            runs[-1][1].extend(group)
        else:
            runs.append((stance, group))
    return runs


def _stance(group: list[Statement], report: object) -> str:
    assert callable(report)
    votes = {
        stance: {report(s) for s in group if s.stance == stance}
        for stance in ("for", "against", "conditional")
    }
    yes, no, but = (len(votes[k]) for k in ("for", "against", "conditional"))
    if yes and no:
        count = {k: sum(s.stance == k for s in group) for k in ("for", "against")}
        weaker, stronger = sorted((count["for"], count["against"]))
        if 4 * weaker >= weaker + stronger:
            return "divided"
        return "for" if count["for"] > count["against"] else "against"
    if but:
        return "conditional"
    return "for" if yes else "against"


def _latest(run: list[Statement]) -> list[Statement]:
    last = run[-1].date
    return [s for s in run if last is None or s.date is None or _days(s.date, last) <= WINDOW]


def _known(day: str | None) -> str | None:
    """A date that can order statements: a bare year cannot."""
    return day if day and len(day) >= 7 else None


def _days(early: str | None, late: str | None) -> int:
    """Days between two dates; a month or year counts from its first day."""
    if early is None or late is None:
        return 0
    return (_day(late) - _day(early)).days


def _day(text: str) -> date:
    year, month, day = (int(p) for p in (*text[:10].split("-"), "1", "1")[:3])
    return date(year, month, day)


def changes(found: Matrix) -> tuple[Change, ...]:
    """Who moved, the latest first.

    Each side of a move has to stand on words with a known date, the later after the earlier, and on more than
    one author's reading of the party: on its own words, an outlet's or officials' report, or two authors.
    What is `for` and `conditional` on one day has not hardened.
    """
    moved = []
    for p in found.positions:
        if p.moved is None or p.since is None:
            continue
        now = [s for s in p.statements if s.stance == p.stance and (s.date or "") >= p.since]
        before = [s for s in p.statements if s.stance == p.moved and _known(s.date) and s.date < p.since]  # type: ignore[operator]
        same = p.stance == "conditional" and any(
            s.stance == "for" and s.date == p.since for s in p.statements
        )
        if not same and _borne(now) and _borne(before):
            moved.append(Change(p.party, p.option, p.moved, p.stance, p.since, _telling(now)))
    return tuple(sorted(moved, key=lambda c: (c.since or "", c.party, c.option), reverse=True))


def _borne(statements: list[Statement]) -> bool:
    sure = [s for s in statements if s.score >= FAINT]
    return any(s.voice != "author" for s in sure) or len({s.evidence.doc for s in sure}) > 1


def _telling(statements: list[Statement]) -> Statement:
    """The earliest statement in more than an author's voice, else the earliest."""
    return min(statements, key=lambda s: (s.voice == "author", s.date or "", s.evidence))


def apart(found: Matrix) -> tuple[Apart, ...]:
    """Pairs of parties that are for and against one option, the clearest first."""
    pairs = [
        Apart(
            option,
            yes,
            no,
            (
                _STRENGTH.get(yes.firmness, 0) + _STRENGTH.get(no.firmness, 0),
                min(yes.origins, no.origins),
            ),
        )
        for option in found.options
        for yes in found.positions
        if yes.option == option and yes.stance in ("for", "conditional")
        for no in found.positions
        if no.option == option and no.stance == "against" and no.party != yes.party
    ]
    return tuple(
        sorted(
            pairs, key=lambda a: (-a.strength[0], -a.strength[1], a.option, a.for_it.party, a.against.party)
        )
    )

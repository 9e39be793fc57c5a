"""Cohesion of a coalition: how far its members agree, issue by issue, and who stands apart.

The figure is the agreement index of Hix, Noury and Roland (2005, "Power to the Parties: Cohesion and
Competition in the European Parliament, 1979-2001", British Journal of Political Science 35: 209-234), who
measure by it how far a party group votes together. A member that is for an option counts as their Yes, one
against it as their No, one that would accept it on a condition as their third answer:

    AI = (max(Y, N, A) - ½ ((Y + N + A) - max(Y, N, A))) / (Y + N + A)

It is 1 where all hold the same, 0 where the three answers have equal shares, and ¼ where two camps are equal.
It was made for votes, in which everybody speaks. Here most are silent on most options, so: only members that
were heard count; a member that is itself divided, or of whom too little is known, counts on no side and is
named; and with fewer than three members heard (of two members, fewer than two) there is no figure. An issue's
figure is the plain mean of its options', as theirs is of votes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from parley.nouns.casebook import Casebook, Issue
from parley.nouns.cohesion import Agreement, Cohesion
from parley.nouns.position import Matrix
from parley.nouns.statement import Statement
from parley.positions.matrix import matrix, within

HEARD = 3
_SIDES = ("for", "against", "conditional")


def cohesion(
    statements: Iterable[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> tuple[Cohesion, ...]:
    """The agreement of each coalition of the casebook, on each issue on which a member was heard.

    A coalition is a party with members. Those of its members that are groups themselves stand back for their
    own members, and what is said of the coalition as a whole is no member's word.
    """
    given = tuple(statements)
    now = matrix(given, casebook, origins, as_of)
    rows = []
    for group in casebook.parties.values():
        ids = tuple(m for m in within(group.id, casebook) if not casebook.parties[m].members)
        said = [s for s in given if s.party in ids]
        for issue in casebook.issues if len(ids) > 1 else ():
            options = _options(issue, now, ids)
            if options:
                held = [s for s in said if s.option in {o.id for o in issue.options}]
                course = _course(held, casebook, origins, as_of, issue, ids)
                rows.append(Cohesion(group.id, issue.id, _mean(options), options, ids, course))
    return tuple(rows)


def agreement(counts: Iterable[int]) -> float:
    """The agreement index of the numbers of members on each side (at least one member in all)."""
    sides = list(counts)
    most, all_ = max(sides), sum(sides)
    return (most - (all_ - most) / 2) / all_


def _options(issue: Issue, found: Matrix, members: Sequence[str]) -> tuple[Agreement, ...]:
    rows = (_agreement(option.id, found, members) for option in issue.options)
    return tuple(row for row in rows if row.heard or row.split)


def _agreement(option: str, found: Matrix, members: Sequence[str]) -> Agreement:
    cells = [p for m in members if (p := found.cell(m, option))]
    heard = tuple(p for p in cells if p.stance in _SIDES)
    sides = [[p for p in heard if p.stance == side] for side in _SIDES]
    largest = max(map(len, sides))
    clear = largest > 0 and sum(len(side) == largest for side in sides) == 1
    return Agreement(
        option,
        agreement(map(len, sides)) if len(heard) >= min(HEARD, len(members)) else None,
        heard,
        tuple(p for p in cells if p.stance == "divided"),
        tuple(m for m in members if m not in {p.party for p in cells if p.stance != "unclear"}),
        tuple(p for side in sides if len(side) < largest for p in side) if clear else (),
    )


def _mean(options: Sequence[Agreement]) -> float | None:
    figures = [o.figure for o in options if o.figure is not None]
    return sum(figures) / len(figures) if figures else None


def _course(
    said: Sequence[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None,
    as_of: str | None,
    issue: Issue,
    members: Sequence[str],
) -> tuple[tuple[str, float | None, int], ...]:
    course: list[tuple[str, float | None, int]] = []
    for month in sorted({s.date[:7] for s in said if s.date and len(s.date) >= 7}):
        if as_of and month[: len(as_of)] > as_of[:7]:
            continue
        until = as_of if as_of and as_of[:7] == month else month
        options = _options(issue, matrix(said, casebook, origins, until), members)
        point = (_mean(options), len({p.party for o in options for p in o.heard}))
        if not course or course[-1][1:] != point:
            course.append((month, *point))
    return tuple(course)

"""The matrix: every party's position on every option, as of a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from parley.nouns.casebook import Casebook
from parley.nouns.position import Matrix, Position
from parley.nouns.statement import Statement
from parley.positions.rule import position


def matrix(
    statements: Iterable[Statement],
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> Matrix:
    """The positions that the statements add up to, as of a date (ISO 8601; that day counts).

    `origins` says which documents are copies of one report (equal numbers); without it each document is one.
    Statements of parties or options that the casebook does not have are passed over. The rule by which
    statements become a position is told in `parley.positions.rule`.
    """
    options = tuple(option.id for _, option in casebook.options())
    cells: dict[tuple[str, str], list[Statement]] = {}
    for s in statements:
        if s.party in casebook.parties and s.option in options and not after(s.date, as_of):
            cells.setdefault((s.party, s.option), []).append(s)
    positions = [position(cells[p, o], origins) for p in casebook.parties for o in options if (p, o) in cells]
    held = {p.option for p in positions}
    return Matrix(
        tuple(p for p in casebook.parties if any(q.party == p for q in positions)),
        tuple(o for o in options if o in held),
        tuple(positions),
        as_of,
    )


def after(day: str | None, as_of: str | None) -> bool:
    """`2026-06` is after 2026-05-31; what has no date is known already."""
    return bool(day and as_of and day[: len(as_of)] > as_of[: len(day)])


def members(found: Matrix, casebook: Casebook) -> dict[tuple[str, str], tuple[Position, ...]]:
    """For each group and option, the positions of its members, and of their members, in casebook's order.

    They say what members hold. What the group holds is its own cell, which may be absent.
    """
    held: dict[tuple[str, str], tuple[Position, ...]] = {}
    for group in casebook.parties:
        below = set(within(group, casebook))
        for option in found.options if below else ():
            cells = tuple(p for p in found.positions if p.option == option and p.party in below)
            if cells:
                held[group, option] = cells
    return held


def within(group: str, casebook: Casebook) -> Iterator[str]:
    """The ids of a group's members and of theirs, each once."""
    seen: set[str] = set()
    waiting = list(casebook.parties[group].members) if group in casebook.parties else []
    while waiting:
        party = waiting.pop(0)
        if party not in seen and party in casebook.parties:
            seen.add(party)
            yield party
            waiting += casebook.parties[party].members

"""A position: what statements add up to, for one party and option, as of a date."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.statement import Statement


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of the matrix.

    `stance` is `for`, `against`, `conditional`, `divided` (a group's members differ, or the party is shown
    on both sides at one time) or `unclear` (too little evidence). `firmness` is the strongest of the latest.
    `since` is the date of the first statement of the present stance; `moved` is the stance held before it,
    None if there was none. `origins` counts the independent reports, never copies. `statements` are oldest
    first.
    """

    party: str
    option: str
    stance: str
    firmness: str
    since: str | None
    moved: str | None
    origins: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Matrix:
    """Parties × options, as of a date (None: all that is known). Silence is an absent cell, no rejection."""

    parties: tuple[str, ...]
    options: tuple[str, ...]
    positions: tuple[Position, ...]
    as_of: str | None = None

    def cell(self, party: str, option: str) -> Position | None:
        """The position of a party on an option, None where nothing was found."""
        return next((p for p in self.positions if p.party == party and p.option == option), None)

    def _repr_html_(self) -> str:
        from parley.brief.notebook import matrix_html

        return matrix_html(self)


@dataclass(frozen=True, slots=True)
class Change:
    """A party that moved: from one stance to another, since when, on which words."""

    party: str
    option: str
    before: str
    now: str
    since: str | None
    statement: Statement


@dataclass(frozen=True, slots=True)
class Apart:
    """Two parties on opposite sides of one option. `strength` orders: both firm, then independent reports."""

    option: str
    for_it: Position
    against: Position
    strength: tuple[int, int]

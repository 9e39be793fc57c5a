"""A position: what statements add up to, for one party and option, as of a date."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.statement import Statement


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a party held one stance with one firmness.

    `since` and `until` are the first and the last date on which it was said (ISO 8601 at the precision known,
    None where no date is). `statements` say it, `otherwise` are those of the time that do not and did not
    count (see `parley.positions.rule`). `origins` counts the independent reports that say it. `borne` where
    it stands on more than one author's reading.
    """

    stance: str
    firmness: str
    since: str | None
    until: str | None
    statements: tuple[Statement, ...]
    otherwise: tuple[Statement, ...] = ()
    origins: int = 1
    borne: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of the matrix.

    `stance` is `for`, `against`, `conditional`, `divided` (a group's members differ, or the party is shown
    on both sides at one time) or `unclear` (too little evidence). `firmness` is `red-line`, `firm` or `open`:
    the strongest word of the latest, except that a red line stands until it is given up.
    `since` is the date of the first statement of the present stance; `moved` is the stance held before it,
    None if there was none. `origins` counts the independent reports, never copies. `statements` are oldest
    first. `last` is the date of the last word. `reports` are the independent reports by stance, of the
    present stretch, what did not count included. `stretches` are the course of it, oldest first.
    """

    party: str
    option: str
    stance: str
    firmness: str
    since: str | None
    moved: str | None
    origins: int
    statements: tuple[Statement, ...]
    last: str | None = None
    reports: tuple[tuple[str, int], ...] = ()
    stretches: tuple[Stretch, ...] = ()


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
    """A party that moved: from one stance or firmness to another, since when, on which words.

    `kind` is `moved` (another stance), `softened` (a red line, or a firm word, given up) or `hardened` (a red
    line or a firm word where there was none); the stance may stay then. `firm_before` and `firm_now` are the
    firmness on both sides, `earlier` the words before and `statement` those after.
    """

    party: str
    option: str
    before: str
    now: str
    since: str | None
    statement: Statement
    earlier: Statement | None = None
    firm_before: str = "firm"
    firm_now: str = "firm"
    kind: str = "moved"


@dataclass(frozen=True, slots=True)
class Apart:
    """Two parties on opposite sides of one option. `strength` orders: both firm, then independent reports."""

    option: str
    for_it: Position
    against: Position
    strength: tuple[int, int]

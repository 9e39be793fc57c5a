"""Red lines, and proposals held against them."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.casebook import Proposal
from parley.nouns.span import Span
from parley.nouns.statement import Statement


@dataclass(frozen=True, slots=True)
class RedLine:
    """A party's red line: an option that it refuses (`stance` `against`) or insists on (`for`).

    `statements` are the words that draw it, oldest first, `origins` their independent reports, `since` and
    `last` the first and the last date of them. `status` is `stands`, `softened` (the stance stays, the line
    does not) or `given up` (another stance); then `after` are the words that show it.
    """

    party: str
    option: str
    stance: str
    statements: tuple[Statement, ...]
    origins: int
    since: str | None
    last: str | None
    status: str = "stands"
    after: Statement | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """That a party needed for a proposal has rejected one of its options.

    `of` is the needed group that the party is a member of, None where the party itself is needed.
    `statements` are against, oldest first; `origins` counts their independent reports, `red` those of them
    that draw a red line; `last` is the latest date. `before` are the statements of before the proposal, and
    `times` their independent reports; both are empty where no date says what came first. `told` are
    words of the proposal's time that say themselves that it was not the first rejection. `now` is the party's
    position at present (a stance, as in `Position`).
    """

    party: str
    of: str | None
    statements: tuple[Statement, ...]
    origins: int
    red: int
    last: str | None
    before: tuple[Statement, ...]
    times: int
    told: tuple[Statement, ...]
    now: str


@dataclass(frozen=True, slots=True)
class Provision:
    """An option of a proposal: who of those needed rejected it, and who is for it.

    `added` are the firm rejections of parties that did not propose it, from before the proposal: the option
    was added although they had rejected it.
    """

    option: str
    rejections: tuple[Rejection, ...]
    added: tuple[Rejection, ...] = ()
    backers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A proposal held against the record. `witnesses` are where a text has it, none for the casebook's own.

    `silent` are the needed parties of whom no word on any of its options was found: that is no consent.
    """

    proposal: Proposal
    provisions: tuple[Provision, ...]
    silent: tuple[str, ...] = ()
    witnesses: tuple[Span, ...] = ()

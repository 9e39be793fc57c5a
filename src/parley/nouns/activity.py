"""Activity: how much is going on between the parties, week by week. It says nothing of where it leads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Week:
    """One week, named by its Monday (ISO 8601).

    `rounds` are the meetings held in it, `contacts` those of them that were discreet, indirect or below
    ministers; `words` the independent reports in which a party is shown to hold something on the terms.
    """

    monday: str
    rounds: int
    contacts: int
    words: int


@dataclass(frozen=True, slots=True)
class Tone:
    """How friendly or hostile the acts between two parties were: weeks as (Monday, mean weight, events).

    The weights run from −10 (force) to +10 (giving way) (Goldstein 1992). It is tone, not convergence. Weeks
    without an act are left out.
    """

    parties: tuple[str, str]
    weeks: tuple[tuple[str, float, int], ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """All weeks from the first to the last, and whether the last four are `active` or `quiet`.

    Of more than two years there are only the weeks in which anything was.

    `recent` are the meetings held in the last four weeks, `words` the reports on terms in them, and `usual`
    how many such reports four weeks of the time before had. `tone` stands beside them, for each pair of
    principals that did anything to each other. `between` says for each pair of principals whether the two are
    `active` or `quiet`.
    """

    weeks: tuple[Week, ...]
    verdict: str
    recent: int
    words: int
    usual: float
    tone: tuple[Tone, ...] = ()
    between: tuple[tuple[tuple[str, str], str], ...] = ()

"""Convergence: how far apart two parties' positions lie, and whether they come closer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """How far two parties lie apart as of a day (ISO 8601), 0 to 100.

    `issue` is the id of the issue, None for all issues together (the mean over those on which both are
    known, of which there are `issues`). `low` and `high` are the ends between which nine of ten resamples of
    the independent reports lie, with what each position may be off by.
    """

    day: str
    issue: str | None
    apart: float
    low: float
    high: float
    issues: int = 1


@dataclass(frozen=True, slots=True)
class Convergence:
    """Two parties over time.

    `gaps` are oldest first, for every issue and for all together. `moved` are the issues that drive the
    course, as (issue, change of the gap from its first day to its last), the greatest change first; below 0
    is closer. `verdict` is `closer`, `apart`, `no closer` or `unknown`: it is only closer or further apart
    where nine of ten draws of the reports say so too.
    """

    parties: tuple[str, str]
    gaps: tuple[Gap, ...]
    moved: tuple[tuple[str, float], ...]
    verdict: str

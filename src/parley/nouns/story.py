"""Stories: documents about one development, and its course in time."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about one development, with the headline chosen from theirs and the dates they span.

    `docs` are ids, oldest first; `origins` maps onto them: equal numbers are copies of one report.
    """

    id: str
    headline: str
    docs: tuple[str, ...]
    origins: tuple[int, ...]
    begin: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One day (or month, or year) of a timeline with the sentences that tell it. `weight` orders entries."""

    date: str
    sentences: tuple[Span, ...]
    weight: float = 0.0

"""A thread: the developments of one course of events, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thread:
    """Stories that belong to one course of events, oldest first, with the headline of the one nearest to all.

    `stories` are ids; `links` gives for each but the first the earlier story that it is most like. `begin`
    and `until` are the dates of the oldest and the newest document.
    """

    id: str
    headline: str
    stories: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    begin: str | None = None
    until: str | None = None

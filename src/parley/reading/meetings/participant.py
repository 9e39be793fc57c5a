"""One who sits at a table, and for whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Participant:
    """One participant: the party as a reader would file it, the person and the level where they are known.

    `guessed` where the party is the text's own state only because no other is told.
    """

    party: str
    person: str | None = None
    level: str | None = None
    entity: str | None = None
    guessed: bool = False

    @property
    def is_sided(self) -> bool:
        """Whether the text says for whom the participant sits there."""
        return self.party != self.person and not self.guessed

"""A contradiction: two passages that cannot both hold, or that sit ill together, set side by side."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two passages, the earlier first. `kind` says what they are of:

    `stance`: one party for and against one option within a week. `meeting`: two accounts of one meeting that
    differ on `detail` ("whether it took place", "the date", "the place", "whether they dealt directly", "what
    came of it"). `report`: two reports of which one denies
    what the other tells. `denial`: a party denies a position that others report of it. `deed`: a party's
    stance, and an event by that party against it; `detail` is the event's PLOVER root.

    `party`, `parties` and `option` are the casebook's, where the kind has them. `stances` are what the two
    passages say of the option, in their order. `dates` are when they were published, or when what they tell
    happened (ISO 8601).
    """

    kind: str
    one: Span
    other: Span
    party: str | None = None
    option: str | None = None
    stances: tuple[str, ...] = ()
    detail: str = ""
    parties: tuple[str, ...] = ()
    dates: tuple[str | None, str | None] = (None, None)

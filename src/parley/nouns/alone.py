"""What a passage needs to be read without its neighbours. All offsets are of the stored text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words to put into a passage in square brackets, before or after what stands at offset `at`.

    `words` is where they stand in the document, or, of a date (`date`, ISO 8601), the expression of time.
    `written` is what goes into the brackets: those words (with an ending for a possessive), the year of a
    date (or nothing: the whole date, in words), or the capital letter that stands for the small one at `at`,
    with which a trimmed sentence begins.
    `before` puts them in front of a surname ("[Anselm] Dray").
    """

    at: int
    written: str
    words: Span | None = None
    date: str | None = None
    before: bool = False


@dataclass(frozen=True, slots=True)
class Alone:
    """A passage as it stands alone: its spans, without a leading connective, and what to put into them."""

    spans: tuple[Span, ...]
    insertions: tuple[Insertion, ...] = ()


Standing = Callable[..., "Alone | None"]
"""`standing(*spans, speaker=None)`: the passage as it stands alone beside the name of its speaker,
where one is given; None where nothing can make it so."""

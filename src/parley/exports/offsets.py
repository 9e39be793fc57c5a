"""Offsets in DNA count UTF-16 units, as Java does; Parley's count characters. Rare signs differ (𝄞, 🙂)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate


def to_utf16(text: str) -> Callable[[int], int]:
    """From an offset in characters to one in UTF-16 units."""
    wide = [at for at, char in enumerate(text) if char > "\uffff"]
    return lambda at: at + bisect_left(wide, at)


def from_utf16(text: str) -> Callable[[int, int], tuple[int, int | None]]:
    """From start and stop in UTF-16 units to start and end in characters; an end behind the text is None.

    An offset between the two halves of a sign takes the whole sign in.
    """
    if text.isascii() or max(text) <= "\uffff":
        return lambda start, stop: (start, stop if stop <= len(text) else None)
    ends = list(accumulate(2 if char > "\uffff" else 1 for char in text))

    def characters(start: int, stop: int) -> tuple[int, int | None]:
        end = bisect_left(ends, stop) + 1
        return bisect_right(ends, start), end if end <= len(ends) else None

    return characters

"""A span: the unit of evidence. Everything that Parley says rests on spans."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]` of one document's stored text.

    Offsets count characters (code points); `end` is exclusive; a span is never empty.
    """

    doc: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character of the same document."""
        return self.doc == other.doc and self.start < other.end and other.start < self.end

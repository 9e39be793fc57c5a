"""A document: one text by one outlet at one time. Its text never changes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A stretch of the stored text that is not the author's prose.

    `kind` is `furniture` (a subscription box, a repeated pull quote, related links: never evidence),
    `markup` (the brackets and target of a link) or `wrap` (a line end inside a paragraph): reading passes
    over the last two, and they may lie inside evidence. `why` says in a few words what it is.
    """

    start: int
    end: int
    kind: str
    why: str


@dataclass(frozen=True)
class View:
    """The text as a reader sees it, with the way back to the stored text.

    `segments` are (start in the view, start in the stored text, length), in order. White space that joins
    two segments belongs to neither.
    """

    text: str
    segments: tuple[tuple[int, int, int], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment[0] for segment in self.segments]

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of the stored text that holds the view's `[start:end]`."""
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, at: int) -> int:
        index = max(bisect_right(self._starts, at) - 1, 0)
        view, stored, length = self.segments[index]
        return stored + min(max(at - view, 0), length - 1)


@dataclass(frozen=True)
class Document:
    """One text by one outlet at one time.

    `text` is what all offsets point into. `published` is ISO 8601 at the precision known (`2026-06-11`,
    `2026-06`, `2026`) or None, and `dated_by` says where it was taken from (`metadata`, `text`,
    `copyright line`, `file name`, `given`). `kind` is what sort of text it is (`report`, `commentary`,
    `story page`, `newsletter`, `statement`, `unknown`). `lang` is ISO 639-1 or None. `sha256` is the digest
    of the raw bytes.
    """

    id: str
    text: str
    cuts: tuple[Cut, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    lang: str | None = None
    published: str | None = None
    dated_by: str | None = None
    url: str | None = None
    kind: str = "unknown"
    medium: str = "text"
    location: str = ""
    sha256: str = ""
    retrieved: str = ""

    def pieces(self, start: int, end: int) -> tuple[Span, ...]:
        """The parts of `[start:end]` that are not furniture, without white space at their ends.

        Evidence that a pull quote or a box interrupts comes in two pieces or more.
        """
        found: list[Span] = []
        at = start
        for cut in self._furniture:
            if cut.end <= at or cut.start >= end:
                continue
            if cut.start > at:
                found.append(Span(self.id, at, cut.start))
            at = max(at, cut.end)
        if at < end:
            found.append(Span(self.id, at, end))
        return tuple(trimmed for piece in found if (trimmed := self._trim(piece)))

    def _trim(self, span: Span) -> Span | None:
        part = self.text[span.start : span.end]
        left = len(part) - len(part.lstrip())
        right = len(part.rstrip())
        return Span(self.id, span.start + left, span.start + right) if left < right else None

    @cached_property
    def _furniture(self) -> tuple[Cut, ...]:
        return tuple(sorted(cut for cut in self.cuts if cut.kind == "furniture"))

    @cached_property
    def view(self) -> View:
        """The text without its cuts; a newline in it ends a paragraph.

        Furniture between two paragraphs leaves a blank line; furniture in the middle of a sentence (what
        stands before it has no closing mark, what follows begins in lower case) leaves one space.
        """
        out: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = at = 0
        for cut in (*sorted(self.cuts), Cut(len(self.text), len(self.text), "markup", "the end")):
            start, end, joint = self._gap(cut)
            if start > at:
                segments.append((length, at, start - at))
                out.append(self.text[at:start])
                length += start - at
            if end > at and segments and joint:
                out.append(joint)
                length += len(joint)
            at = max(at, end)
        return View("".join(out), tuple(segments))

    def _gap(self, cut: Cut) -> tuple[int, int, str]:
        """Where a cut begins and ends in the stored text, and what the view shows in its place."""
        if cut.kind != "furniture":
            return cut.start, cut.end, _JOINTS[cut.kind]
        start, end = cut.start, cut.end
        while start and self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and self.text[end].isspace():
            end += 1
        midway = self.text[end : end + 1].islower() and self.text[start - 1 : start].isalnum()
        return start, end, " " if midway else "\n\n"


_JOINTS = {"markup": "", "wrap": " "}

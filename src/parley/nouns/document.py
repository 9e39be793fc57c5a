"""A document: one text by one outlet at one time. Its text never changes."""

from __future__ import annotations

import re
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
        """The smallest stretch of the stored text that holds the view's `[start:end]`, without white space
        that joins two segments. Furniture may lie inside it: `Document.pieces` leaves that out.
        """
        if not self.segments:
            return 0, 0
        first = self._first(start)
        return first, max(self._last(end - 1) + 1, first)

    def _first(self, at: int) -> int:
        index = max(bisect_right(self._starts, at) - 1, 0)
        view, stored, length = self.segments[index]
        if at >= view + length and index + 1 < len(self.segments):
            return self.segments[index + 1][1]  # on a joint: the next character that is stored
        return stored + min(max(at - view, 0), length)

    def _last(self, at: int) -> int:
        view, stored, length = self.segments[max(bisect_right(self._starts, at) - 1, 0)]
        return stored + min(max(at - view, 0), length - 1)


@dataclass(frozen=True)
class Document:
    """One text by one outlet at one time.

    `text` is what all offsets point into. `published` is ISO 8601 at the precision known (`2026-06-11`,
    `2026-06`, `2026`) or None, and `dated_by` says where it was taken from (`metadata`, `text`, `address`,
    `copyright line`, `file name`, `given`). `kind` is what sort of text it is (`report`, `commentary`,
    `analysis`, `story page`, `newsletter`, `statement`, `interview`, `unknown`). `lang` is ISO 639-1 or
    None. `sha256` is the hex digest
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
        for left, right in self._furniture[bisect_right(self._furniture_ends, start) :]:
            if left >= end:
                break
            if left > at:
                found.append(Span(self.id, at, left))
            at = max(at, right)
        if at < end:
            found.append(Span(self.id, at, end))
        return tuple(trimmed for piece in found if (trimmed := self._trim(piece)))

    def _trim(self, span: Span) -> Span | None:
        part = self.text[span.start : span.end]
        left = len(part) - len(part.lstrip())
        right = len(part.rstrip())
        return Span(self.id, span.start + left, span.start + right) if left < right else None

    @cached_property
    def _furniture(self) -> tuple[tuple[int, int], ...]:
        """The stretches of furniture, in order, joined where only white space parts them."""
        joined: list[tuple[int, int]] = []
        for cut in sorted(self.cuts):
            if cut.kind != "furniture":
                continue
            if joined and (cut.start <= joined[-1][1] or self.text[joined[-1][1] : cut.start].isspace()):
                joined[-1] = joined[-1][0], max(joined[-1][1], cut.end)
            else:
                joined.append((cut.start, cut.end))
        return tuple(joined)

    @cached_property
    def _furniture_ends(self) -> list[int]:
        return [end for _, end in self._furniture]

    @cached_property
    def view(self) -> View:
        """The text without its cuts; a newline in it ends a paragraph.

        Furniture between two paragraphs leaves a blank line; furniture in the middle of a sentence (what
        stands before it has no closing mark, what follows goes on) leaves one space.
        """
        out: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = at = 0
        gaps = [self._gap(start, end) for start, end in self._furniture]
        gaps += [(cut.start, cut.end, _JOINTS[cut.kind]) for cut in self.cuts if cut.kind != "furniture"]
        for start, end, joint in (*sorted(gaps), (len(self.text), len(self.text), "")):
            if start > at:
                segments.append((length, at, start - at))
                out.append(self.text[at:start])
                length += start - at
            if end > at and segments and joint:
                out.append(joint)
                length += len(joint)
            at = max(at, end)
        return View("".join(out), tuple(segments))

    def _gap(self, start: int, end: int) -> tuple[int, int, str]:
        """The white space around a stretch of furniture goes with it; the joint stands in its place."""
        while start and self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and self.text[end].isspace():
            end += 1
        before = self.text[self.text.rfind("\n", 0, start) + 1 : start].rstrip(_CLOSERS)
        if end == len(self.text):
            return start, end, ""
        if not before or before[-1] in ".!?…":
            return start, end, "\n\n"
        # A long line of whole sentences that breaks off is a sentence cut in two, even before a name.
        broken = len(before) > _LONG and before[-1] != ":" and bool(_SENTENCE_END.search(before))
        goes_on = self.text[end : end + 4].lstrip(_OPENERS)[:1].islower() or broken
        return start, end, " " if goes_on else "\n\n"


_JOINTS = {"markup": "", "wrap": " "}
_LONG = 150
_CLOSERS = "”»\"’')]*_"
_OPENERS = "“«\"‘'([*_"
_SENTENCE_END = re.compile(r"[a-zа-я)\]”»\"’][.!?][”»\"’)]*\s+[A-ZА-Я“«\"‘]")

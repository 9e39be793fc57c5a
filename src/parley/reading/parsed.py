"""A document as the parts of the English reader see it: spaCy's parse with the way back to stored offsets."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from parley.nouns.document import Document
from parley.nouns.reading import Sentence, Time
from parley.nouns.span import Span
from parley.reading.tree import Tree, tree

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan


def within(times: tuple[Time, ...], span: Span) -> tuple[Time, ...]:
    """Of times in order, those that begin in a span."""
    first = bisect_left(times, span.start, key=lambda time: time.start)
    return times[first : bisect_left(times, span.end, lo=first, key=lambda time: time.start)]


@dataclass(frozen=True)
class Parsed:
    """`doc` is spaCy's parse of `document.view.text`; every span given out is in stored offsets.

    `sentences` are the sentences of `doc.sents` that hold more than white space, and `runs` gives for each
    of them the tokens of `doc` that it came from, [first, past the last).
    """

    document: Document
    doc: Doc
    sentences: tuple[Sentence, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()

    @cached_property
    def shape(self) -> Tree:
        """The parse as plain columns, made once for all who walk it."""
        return tree(self.doc)

    def span(self, start: int, end: int) -> Span:
        """The stored span of the view's characters `[start:end]`."""
        return Span(self.document.id, *self.document.view.stored(start, end))

    def words(self, tokens: SpacySpan) -> Span:
        """The stored span of a run of tokens."""
        return self.span(tokens.start_char, tokens.end_char)

    def tokens(self, first: int, last: int) -> Span:
        """The stored span of the tokens `doc[first:last]`."""
        return self.words(self.doc[first:last])

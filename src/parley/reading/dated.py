"""The times of English text without the rest of a reading: what a timeline needs, several times as fast.

Sentences are parted by rule, and spaCy parses only those where a time hangs on the tense of the verb or on
whether a month is somebody's name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from parley.nouns.document import Document
from parley.nouns.reading import Sentence, Time
from parley.reading import sentences, stops
from parley.reading.parsed import Parsed
from parley.reading.times import times

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_WINDOW = 600
"""Characters to each side of a time that are parsed, where a sentence is longer: its clause stands within."""


def read(document: Document, nlp: Language) -> tuple[tuple[Sentence, ...], tuple[Time, ...]]:
    """The sentences, without their words, and the times of an English document."""
    text = document.view.text
    spots = list(stops.sentences(text))
    stored = document.view.stored
    found = [Sentence(*stored(start, end), paragraph) for start, end, paragraph in spots]
    lazy = cast("Doc", _Lazy(text, nlp, [(start, end) for start, end, _ in spots]))
    return sentences.with_roles(document, found), times.times(Parsed(document, lazy))


@dataclass(frozen=True)
class _Sent:
    start_char: int
    end_char: int


@dataclass
class _Lazy:
    """What the times look at of spaCy's `Doc`; a sentence is parsed when a rule first asks for its words.

    Names are found only for `named`: they take half the time, and few rules ask for them.
    """

    text: str
    nlp: Language
    bounds: list[tuple[int, int]]
    without: tuple[str, ...] = ("ner",)
    parsed: dict[tuple[int, int], Doc] = field(default_factory=dict)

    @cached_property
    def named(self) -> _Lazy:
        """The same with the names of people."""
        return _Lazy(self.text, self.nlp, self.bounds, ())

    @property
    def sents(self) -> Iterator[_Sent]:
        return (_Sent(start, end) for start, end in self.bounds)

    def char_span(self, start: int, end: int, **how: Any) -> Any:
        first, last = self._around(start, end)
        if (first, last) not in self.parsed:
            self.parsed[first, last] = self.nlp(self.text[first:last], disable=self.without)
        return self.parsed[first, last].char_span(start - first, end - first, **how)

    def _around(self, start: int, end: int) -> tuple[int, int]:
        first, last = self.bounds[max(0, bisect_right(self.bounds, (start, len(self.text))) - 1)]
        if start - first > _WINDOW:
            first = self.text.find(" ", start - _WINDOW, start) + 1 or start - _WINDOW
        if last - end > _WINDOW:
            last = max(self.text.rfind(" ", end, end + _WINDOW), end)
        return first, max(last, end)

    def __getattr__(self, name: str) -> Any:
        """Whatever else a rule may ask for: the parse of the whole."""
        whole = self.nlp(self.text)
        return getattr(whole, name)

"""A document as an editor has it before him: its sentences, its names in place, where quotations are open."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Sentence, Time
from parley.nouns.span import Span
from parley.stories.fullnames import Names

_CLOSING = 250  # characters in which a quotation has to end that a sentence opens
_STEM = 6  # letters that a noun shares with its kin (resign, resignation)
_OPEN, _CLOSE = "“„«", "”»"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in place, with whom it means and its words."""

    mention: Mention
    entity: Entity
    text: str


class Laid:
    """One document with its reading, laid out to be asked of any stretch of it."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document, self.reading = document, reading
        self.names = Names(document, reading)
        self.places = sorted(
            (
                Place(mention, entity, " ".join(document.text[mention.start : mention.end].split()))
                for entity in reading.entities
                for mention in entity.mentions
            ),
            key=lambda place: (place.mention.start, -place.mention.end),
        )
        self._at = [place.mention.start for place in self.places]
        self._sentences = sorted(reading.sentences, key=lambda sentence: sentence.start)
        self._begins = [sentence.start for sentence in self._sentences]
        self._times = sorted(reading.times, key=lambda time: time.start)

    def closed(self, start: int, end: int) -> int | None:
        """Where the stretch ends with the quotation that it opens; None where that goes on for long."""
        text = self.document.text
        for at in range(end, min(end + _CLOSING, len(text)) + 1):
            if _balanced(text[start:at]) or (at == end and self.inside(start)):
                return at
            if text.startswith("\n\n", at):
                return None
        return None

    def named_first(self, noun: str) -> bool:
        """Whether the headline or the first sentence has the noun itself, and not a word of its family."""
        return re.search(rf"\b{re.escape(noun.lower())}\b", self.headline) is not None

    def known(self, noun: str) -> bool:
        """Whether a reader of the headline and the first sentence knows which is meant."""
        return noun.lower().rstrip("s")[:_STEM] in self.headline

    @cached_property
    def headline(self) -> str:
        """What a reader of the page knows: the headline and the document's first sentence, in lower case."""
        first = next((one for one in self._sentences if one.role == "prose"), None)
        lead = self.document.text[first.start : first.end] if first else ""
        return f"{self.document.title or ''} {lead}".lower()

    def unquoted(self, start: int, end: int) -> str:
        """The stretch with blanks for what stands in quotation marks, which is another's to clarify."""
        return _QUOTED.sub(lambda run: " " * len(run.group()), self.document.text[start:end])

    def within(self, span: Span) -> list[Time]:
        """The times of a span that no quotation holds: "today" in a quote is the speaker's day."""
        return [
            time
            for time in self._times
            if span.start <= time.start and time.end <= span.end and not self.inside(time.start)
        ]

    def sentence(self, at: int) -> Sentence | None:
        """The sentence that an offset lies in."""
        index = bisect_right(self._begins, at) - 1
        found = self._sentences[index] if index >= 0 else None
        return found if found and found.start <= at < found.end else None

    def inside(self, at: int) -> bool:
        """Whether a quotation is open at an offset, counted from the beginning of its paragraph."""
        text = self.document.text
        begin = text.rfind("\n\n", 0, at) + 1
        before = text[begin:at]
        curly = sum(before.count(mark) for mark in _OPEN) - sum(before.count(mark) for mark in _CLOSE)
        return curly > 0 or before.count('"') % 2 == 1


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0

"""Which entity stands at which word of a document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_COMMA = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")


class Named:
    """The mentions of a document in order, and what is asked of them by place."""

    def __init__(self, parsed: Parsed, entities: tuple[Entity, ...]) -> None:
        every = [(mention, entity) for entity in entities for mention in entity.mentions]
        self.parsed = parsed
        self.mentions = sorted(every, key=lambda pair: (pair[0].start, pair[0].end))
        self._starts = [mention.start for mention, _ in self.mentions]

    def at(self, token: Token) -> tuple[Mention, Entity] | None:
        """The mention that covers a word, and whose it is; the shortest where one holds another."""
        here = self.parsed.span(token.idx, token.idx + len(token)).start
        found = None
        index = bisect_right(self._starts, here) - 1
        for mention, entity in self.mentions[max(0, index - 6) : index + 1]:
            within = mention.start <= here < mention.end
            if within and (found is None or mention.end - mention.start <= found[0].end - found[0].start):
                found = mention, entity
        return found

    def within(self, sentence: SpacySpan) -> list[Entity]:
        """Who is mentioned in a sentence, in order; again for each mention."""
        span = self.parsed.words(sentence)
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [entity for _, entity in self.mentions[first:last]]

    def rows(self, sentence: SpacySpan) -> list[list[Entity]]:
        """The lists of states that a sentence names one after the other, by its commas and its "and"."""
        span = self.parsed.words(sentence)
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        states = [
            (m, e) for m, e in self.mentions[first:last] if e.kind in ("state", "body") and m.kind == "name"
        ]
        out: list[list[Entity]] = []
        before: Mention | None = None
        for mention, entity in states:
            between = self.parsed.document.text[before.end : mention.start] if before else None
            if between is not None and _COMMA.fullmatch(between):
                out[-1].append(entity)
            else:
                out.append([entity])
            before = mention
        return [row for row in out if len(row) > 2]

    def inside(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """The first few that begin and end in a stretch of the stored text."""
        first = bisect_left(self._starts, start)
        return [(m, e) for m, e in self.mentions[first : first + 4] if m.end <= end]

    def before(self, end: int) -> list[tuple[Mention, Entity]]:
        """The last few that begin before a place of the stored text."""
        last = bisect_left(self._starts, end)
        return self.mentions[max(0, last - 5) : last]

"""Which entity stands at a place of the text."""

from __future__ import annotations

from bisect import bisect_right

from parley.nouns.reading import Entity
from parley.nouns.span import Span


class Mentions:
    """Which entity stands at a place of the text."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        every = [(mention.start, mention.end, entity) for entity in entities for mention in entity.mentions]
        self._all = sorted(every, key=lambda row: row[:2])
        self._starts = [row[0] for row in self._all]

    def named(self, span: Span) -> bool:
        """Whether somebody is named there and hardly anything else stands there ("Ms Kovar")."""
        entity = self.at(span) or self.at(Span(span.doc, span.end - 1, span.end))
        return entity is not None and any(
            one.kind == "name" and one.end == span.end and one.start - span.start < _TITLE
            for one in entity.mentions
        )

    def at(self, span: Span) -> Entity | None:
        """The entity with the longest mention over the whole of a span."""
        best: tuple[int, Entity] | None = None
        for start, end, entity in reversed(
            self._all[max(0, (at := bisect_right(self._starts, span.start)) - _BACK) : at]
        ):
            if end >= span.end and (best is None or end - start > best[0]):
                best = end - start, entity
        return best[1] if best else None


_TITLE = 30
"""Characters of a title before a name."""
_BACK = 12
"""How many mentions that begin before a place are tried: no more lie one in another."""

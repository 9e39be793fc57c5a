"""A revision: what one page said before it was edited, and after."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One place of a page that was edited: the words that were taken out, and those that were put in.

    One of them is None where words were only added or only taken out.
    """

    out: Span | None
    put: Span | None


@dataclass(frozen=True, slots=True)
class Revision:
    """Two texts of one page, fetched one after the other, with what was edited between them.

    `page` is its address or path, `before` and `after` are document ids, `seen` is when the later text was
    fetched (ISO 8601 with a time zone; None where that is not known). The later one is no second witness: it
    shares its origin with the earlier.
    """

    page: str
    before: str
    after: str
    seen: str | None
    edits: tuple[Edit, ...]

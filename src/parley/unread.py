"""What could not be read, on its way beside what could: nothing is dropped without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from parley.nouns.document import Document
from parley.nouns.page import Unread
from parley.nouns.reading import Reading
from parley.record import last_day

T = TypeVar("T")


def kept(stream: Iterable[T | Unread], unread: list[Unread]) -> Iterator[T]:
    """What could be read; what could not is put on the list."""
    for item in stream:
        if isinstance(item, Unread):
            unread.append(item)
        else:
            yield item


def published_by(
    documents: Iterable[Document], as_of: str | None, unread: list[Unread]
) -> Iterator[Document]:
    """Documents published by a date; one without a date cannot be placed, and is listed as such."""
    for document in documents:
        if as_of is None or (document.published and last_day(document.published) <= last_day(as_of)):
            yield document
        elif not document.published:
            unread.append(undated(document.location or document.id, as_of))


def undated(location: str, as_of: str) -> Unread:
    """A document that no `as_of` can place."""
    return Unread(location, f"no publication date was found, so it cannot be placed before {as_of}")


def not_read(document: Document, reading: Reading) -> Unread:
    """A document in which nothing was looked for, because the reader does not know its language."""
    return Unread(document.location or document.id, f"not read: {reading.unread}")


def nothing_read(unread: Sequence[Unread]) -> str:
    """One line for the case in which there is nothing to go on with."""
    if not unread:
        return "nothing to read was found; give files, folders or addresses that hold texts"
    first, more = unread[0], f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
    return f"{first.location}: {first.reason}{more}; nothing else could be read"


def internal(error: Exception) -> str:
    """A fault of Parley's own, in one line."""
    said = " ".join(str(error).split())[:200]
    return f"internal error ({type(error).__name__}: {said}); please report it"

"""Stories: which documents tell of one development, its course in time, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Claim, Difference, Entry, Outlook, Story

# The parts need numpy, which `import parley` must not load: each front door opens its part when called.


def group(documents: Iterable[Document]) -> tuple[Story, ...]:
    """Stories, the largest first; see `parley.stories.grouping.group`."""
    from parley.stories import grouping

    return grouping.group(documents)


def rows(stories: Iterable[Story]) -> Iterator[dict[str, str]]:
    """One row a document, `{id, cluster}`, as `parley group` prints them."""
    from parley.stories import grouping

    return grouping.rows(stories)


def chosen(stories: Sequence[Story], wanted: str) -> Story:
    """The story of an id, or of the beginning of one; see `parley.stories.naming.chosen`."""
    from parley.stories import naming

    return naming.chosen(stories, wanted)


def origins(documents: Iterable[Document]) -> dict[str, int]:
    """The report behind each document: copies share a number; see `parley.stories.copies.origins`."""
    from parley.stories import copies

    return copies.origins(documents)


def timeline(
    pairs: Iterable[tuple[Document, Reading]],
    length: int | None = None,
    *,
    numbers: Mapping[str, int] | None = None,
    days_only: bool = False,
    sentences: int = 1,
) -> tuple[Entry, ...]:
    """Dated entries, oldest first; see `parley.stories.course.timeline`."""
    from parley.stories import course

    return course.timeline(pairs, length, numbers=numbers, days_only=days_only, sentences=sentences)


def happened(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 5
) -> tuple[Span, ...]:
    """A few sentences that tell the development; see `parley.stories.lead.happened`."""
    from parley.stories import lead

    return lead.happened(pairs, numbers, limit)


def background(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 4
) -> tuple[Outlook, ...]:
    """Factors, implications and next steps as sources state them; see `parley.stories.outlook.background`."""
    from parley.stories import outlook

    return outlook.background(pairs, numbers, limit)


def papers(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Claim, ...]:
    """Outlet → actor → claim, the most telling first; see `parley.stories.claims.papers`."""
    from parley.stories import claims

    return claims.papers(pairs, numbers, limit)


def differences(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 6
) -> tuple[Difference, ...]:
    """Where two reports cannot both be right; see `parley.stories.contrary.differences`."""
    from parley.stories import contrary

    return contrary.differences(pairs, numbers, limit)

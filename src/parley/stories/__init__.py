"""Stories: which documents tell of one development, its course in time, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.nouns.document import Document
from parley.nouns.story import Story

# The parts need numpy, which `import parley` must not load: each front door opens its part when called.


def group(documents: Iterable[Document]) -> tuple[Story, ...]:
    """Stories, the largest first; see `parley.stories.grouping.group`."""
    from parley.stories import grouping

    return grouping.group(documents)


def rows(stories: Iterable[Story]) -> Iterator[dict[str, str]]:
    """One row a document, `{id, cluster}`, as `parley group` prints them."""
    from parley.stories import grouping

    return grouping.rows(stories)


def origins(documents: Iterable[Document]) -> dict[str, int]:
    """The report behind each document: copies share a number; see `parley.stories.copies.origins`."""
    from parley.stories import copies

    return copies.origins(documents)

"""What is new in a story: its new reports with a sentence of each, and whether stories merged or parted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from parley.nouns.document import Document
from parley.nouns.news import News
from parley.nouns.reading import Reading
from parley.nouns.story import Story
from parley.stories.lead import happened
from parley.stories.revised import revisions
from parley.stories.tolls import changed_figures

_TRIED = 3  # sentences of a report that are offered: not each can be read alone


def news(
    pairs: Iterable[tuple[Document, Reading]],
    fresh: Collection[str],
    numbers: Mapping[str, int],
    story: Story,
    before: Sequence[Story],
    now: Sequence[Story],
) -> News:
    """What documents `fresh` add to a story; `before` are the stories as they were without them."""
    pairs = list(pairs)
    told = {
        document.id: tuple(happened([(document, reading)], numbers, _TRIED))
        for document, reading in pairs
        if document.id in fresh
    }
    own = set(story.docs)
    earlier = [one for one in before if own & set(one.docs)]
    main = max(earlier, key=lambda one: len(own & set(one.docs)), default=None)
    parted = sum(bool(set(main.docs) & set(one.docs)) for one in now) if main else 1
    edited = revisions([document for document, _ in pairs], numbers)
    new = tuple(one for one in edited if one.after in fresh)
    figures = changed_figures(pairs, numbers, fresh)
    return News(frozenset(fresh) & own, told, max(len(earlier), 1), parted, new, figures)

"""Threads: developments that belong to one course of events are linked over time."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from parley.nouns.document import Document
from parley.nouns.story import Story
from parley.nouns.thread import Thread
from parley.stories import bridge
from parley.stories.linkage import average_linkage
from parley.stories.vectors import weights
from parley.stories.words import content

_ALIKE = 0.1  # from this average likeness on, of words and of names, stories are one thread
_ABROAD = 0.4  # what a likeness across languages counts for: it is of names and things alone, so higher
_MOST = 3000  # stories that are compared each with each
_HEARD = 4  # sounds by which a name is told; "Dray" and "Deere" are both two
_OFTEN = 3  # times as often with a capital letter as without, from which a word is a name

Cells = Mapping[str, float]
Likeness = NDArray[np.float64]


def threads(stories: Iterable[Story], documents: Iterable[Document]) -> tuple[Thread, ...]:
    """Threads of two stories or more, the longest first.

    Stories are one thread when they tell of the same things with the same names in them: the lesser of two
    cosines, of all words and of names alone, averaged over pairs of stories (average linkage), is .1 or more.
    How many weeks lie between them does not matter. Where there are more than 3,000 stories, the largest are
    taken.
    """
    texts = {document.id: document for document in documents}
    known = sorted(stories, key=lambda story: (-len(set(story.origins)), story.begin or "9", story.id))[
        :_MOST
    ]
    known.sort(key=lambda story: (story.begin or "9", story.id))
    if len(known) < 2:
        return ()
    likeness = _likeness([[texts[doc] for doc in _reports(story)] for story in known])
    made = [
        _thread([known[at] for at in sorted(numbers)], likeness[np.ix_(sorted(numbers), sorted(numbers))])
        for numbers in average_linkage(likeness, _ALIKE)
        if len(numbers) > 1
    ]
    return tuple(sorted(made, key=lambda thread: (-len(thread.stories), thread.begin or "9", thread.id)))


def _reports(story: Story) -> list[str]:
    """One document for each origin."""
    return list({origin: doc for doc, origin in zip(story.docs, story.origins, strict=True)}.values())


def _likeness(stories: list[list[Document]]) -> Likeness:
    found = np.minimum(_cosines(stories, _words), _cosines(stories, _names))
    langs = [{document.lang or "en" for document in story} for story in stories]
    if len(set.union(*langs)) > 1:
        abroad = _cosines(stories, lambda document: bridge.cells(document.view.text, document.lang or "en"))
        apart = np.array([[not (one & other) for other in langs] for one in langs])
        found = np.where(apart, abroad * _ABROAD, found)
    return np.asarray(np.round(found, 9), dtype=np.float64)


def _cosines(stories: list[list[Document]], cells: Callable[[Document], Cells]) -> Likeness:
    """Cosines of stories, each the sum of its reports at equal weight."""
    columns: dict[str, int] = {}
    rows = []
    for story in stories:
        total: dict[int, float] = defaultdict(float)
        for document in story:
            found = cells(document)
            length = math.sqrt(sum(value * value for value in found.values())) or 1.0
            for key, value in found.items():
                total[columns.setdefault(key, len(columns))] += value / length
        rows.append(total)
    product = np.zeros((len(rows), len(rows)))
    holders: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        length = math.sqrt(sum(value * value for value in row.values())) or 1.0
        for column, value in row.items():
            holders[column].append((number, value / length))
    for held in holders.values():
        if len(held) > 1:
            at = np.array([number for number, _ in held])
            values = np.array([value for _, value in held])
            product[np.ix_(at, at)] += np.outer(values, values)
    return product


def _words(document: Document) -> Cells:
    return weights((word, at) for word, at, _ in content(document.view.text))


def _names(document: Document) -> Cells:
    """The names of a text as they sound, so that they meet in every language, by how rare their words are."""
    found = list(content(document.view.text))
    capital = Counter(word for word, _, name in found if name)
    every = Counter(word for word, _, _ in found)
    weight = weights((word, at) for word, at, _ in found)
    cells: dict[str, float] = {}
    for word, often in capital.items():
        if word[0].isalpha() and often >= _OFTEN * (every[word] - often):
            heard = bridge.sound(word)
            key = heard if len(heard) >= _HEARD else word
            cells[key] = max(cells.get(key, 0.0), weight[word])
    return cells


def _thread(stories: Sequence[Story], likeness: Likeness) -> Thread:
    heart = stories[int(np.argmax(np.round(likeness.sum(axis=1), 6)))]
    return Thread(
        id=f"t{stories[0].id[1:]}",
        headline=heart.headline,
        stories=tuple(story.id for story in stories),
        links=tuple(
            (stories[at].id, stories[int(np.argmax(likeness[at, :at]))].id) for at in range(1, len(stories))
        ),
        begin=stories[0].begin,
        until=max((story.until for story in stories if story.until), default=None),
    )

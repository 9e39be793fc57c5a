"""Which story is named by an id, by the beginning of one, or by words of its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from parley.errors import BadInput
from parley.nouns.story import Story
from parley.stories.grouping import story_id

_SHOWN = 6  # stories that an error lists
_WORD = re.compile(r"\w+")


def chosen(stories: Sequence[Story], wanted: str) -> Story:
    """The story whose id is, or alone begins with, `wanted`; else whose headline alone has all its words.

    Raises `BadInput` that lists the stories near it where there is none, or more than one.
    """
    asked = wanted.strip().casefold()
    if exact := [story for story in stories if story.id.casefold() == asked]:
        return exact[0]
    for story in stories:  # an id that it had before an older document came, or before stories merged
        if asked in {story_id(doc) for doc in story.docs}:
            return story
    words = set(_WORD.findall(asked))
    found = [story for story in stories if asked and story.id.casefold().startswith(asked)] or [
        story for story in stories if words and words <= set(_WORD.findall(story.headline.casefold()))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadInput(f"{wanted!r} fits {len(found)} stories: {_listed(found)}")
    raise BadInput(f"no story is called {wanted!r}; there is {_listed(_near(stories, asked) or stories)}")


def _near(stories: Sequence[Story], asked: str) -> list[Story]:
    ids = get_close_matches(asked, [story.id.casefold() for story in stories], n=_SHOWN, cutoff=0.5)
    near = [story for story in stories if story.id.casefold() in ids]
    words = set(_WORD.findall(asked))
    shared = {story.id: len(words & set(_WORD.findall(story.headline.casefold()))) for story in stories}
    return near or [
        story for story in sorted(stories, key=lambda story: -shared[story.id]) if shared[story.id]
    ]


def _listed(stories: Sequence[Story]) -> str:
    shown = ", ".join(f"{story.id} ({' '.join(story.headline.split())[:50]})" for story in stories[:_SHOWN])
    more = len(stories) - _SHOWN
    return (shown or "none") + (
        f" and {more} more (`parley show CASE stories` lists them)" if more > 0 else ""
    )

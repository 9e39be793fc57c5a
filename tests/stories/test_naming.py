from __future__ import annotations

import pytest

from parley.errors import BadInput
from parley.nouns.story import Story
from parley.stories import chosen

STORIES = [
    Story("s1f2e001", "Envoys meet at the Sarn strait", ("a",), (1,)),
    Story("s1f2e9aa", "Norn offers a house for talks", ("b",), (2,)),
    Story("s77aa100", "Ferry dues rise in Halm", ("c",), (3,)),
]


def test_a_story_is_named_by_its_id_or_by_a_beginning_that_no_other_has():
    assert chosen(STORIES, "s77aa100") is STORIES[2]
    assert chosen(STORIES, "s7") is STORIES[2]
    assert chosen(STORIES, " S1F2E9 ") is STORIES[1]


def test_a_story_is_named_by_words_that_only_its_headline_has():
    assert chosen(STORIES, "ferry dues") is STORIES[2]


def test_an_id_that_fits_several_stories_lists_them():
    with pytest.raises(BadInput, match=r"'s1f2e' fits 2 stories: s1f2e001 .*, s1f2e9aa"):
        chosen(STORIES, "s1f2e")


def test_an_id_of_no_story_lists_those_near_it():
    with pytest.raises(BadInput, match="no story is called 's77aa900'; there is s77aa100") as error:
        chosen(STORIES, "s77aa900")
    assert "s1f2e001" not in str(error.value)


def test_words_of_no_headline_list_the_stories():
    with pytest.raises(BadInput, match=r"there is .*Envoys meet"):
        chosen(STORIES, "zebra")
    with pytest.raises(BadInput):
        chosen(STORIES, "")
    with pytest.raises(BadInput, match="there is none"):
        chosen([], "s1")

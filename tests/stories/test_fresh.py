from __future__ import annotations

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Story
from parley.stories import news


def pair(ident: str, day: str, text: str = "") -> tuple[Document, Reading]:
    return Document(ident, text or f"Report {ident}.", published=day), Reading(ident, "fast", "1", "en")


def story(ident: str, *docs: str) -> Story:
    return Story(ident, ident, docs, tuple(range(len(docs))))


PAIRS = [pair("a", "2031-03-01"), pair("b", "2031-03-02"), pair("c", "2031-03-05")]
NUMBERS = {"a": 1, "b": 2, "c": 3}


def test_a_new_report_that_joins_two_stories_makes_them_one() -> None:
    now = story("s1", "a", "b", "c")
    found = news(PAIRS, {"c"}, NUMBERS, now, [story("s1", "a"), story("s2", "b")], [now])
    assert found.docs == {"c"}
    assert (found.merged, found.parted) == (2, 1)


def test_a_story_that_parts_is_told_with_into_how_many() -> None:
    now = [story("s1", "a", "c"), story("s2", "b")]
    found = news(PAIRS[:1] + PAIRS[2:], {"c"}, NUMBERS, now[0], [story("s1", "a", "b")], now)
    assert (found.merged, found.parted) == (1, 2)


def test_a_story_that_only_grew_neither_merged_nor_parted() -> None:
    now = story("s1", "a", "c")
    found = news(PAIRS[:1] + PAIRS[2:], {"c"}, NUMBERS, now, [story("s1", "a")], [now, story("s2", "b")])
    assert (found.merged, found.parted) == (1, 1)
    assert set(found.told) == {"c"}


def test_a_new_story_was_none_before() -> None:
    now = story("s1", "c")
    found = news(PAIRS[2:], {"c"}, NUMBERS, now, [story("s2", "a"), story("s3", "b")], [now])
    assert (found.merged, found.parted) == (1, 1)


def test_what_is_new_elsewhere_is_not_new_here() -> None:
    now = story("s1", "a", "b")
    assert news(PAIRS[:2], {"c"}, NUMBERS, now, [now], [now]).docs == frozenset()

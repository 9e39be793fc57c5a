from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from story_samples import document, reading, words

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories.before import earlier

FIRST = "Brennik closed the river crossing at Halden to grain barges of Torland."
MIDDLE = "A carnival in the town of Osk drew eleven thousand visitors to its painted boats."
LAST = "Ministers in Vessin signed an accord that lets barges of Torland pass the Halden locks again."


def pair(id: str, text: str, published: str | None) -> tuple[Document, Reading]:
    made = document(id, text, published=published)
    return made, reading(made)


HEAP = [pair("a", FIRST, "2030-10-04"), pair("b", MIDDLE, "2030-12-01"), pair("c", LAST, "2031-04-02")]


def told(heap: list[tuple[Document, Reading]], most: int) -> list[str]:
    made = {document.id: document for document, _ in heap}
    return [words(made[span.doc], span) for span in earlier(heap, words=most)]


def test_how_it_began_and_where_it_stood_last_come_before_what_lies_between() -> None:
    assert told(HEAP, 30) == [FIRST, LAST]


def test_what_was_said_already_is_not_said_again() -> None:
    again = pair("d", "Brennik closed the crossing of the river at Halden to grain barges.", "2031-04-03")
    assert told([HEAP[0], again], 99) == [FIRST]


def test_reports_without_a_date_have_no_place_in_time() -> None:
    assert told([pair("a", FIRST, None)], 99) == []


@given(st.permutations(HEAP), st.integers(1, 60))
def test_the_limit_holds_after_the_first_sentence_and_the_order_does_not_matter(
    heap: list[tuple[Document, Reading]], most: int
) -> None:
    found = told(heap, most)
    assert found == told(HEAP, most)
    assert len(found) == 1 or sum(len(one.split()) for one in found) <= most

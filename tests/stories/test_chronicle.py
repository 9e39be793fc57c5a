from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from story_samples import day, document, reading, words

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories.chronicle import days

AGREED = (
    "Ministers of Brennik and Torland agreed in Vessin on 2 April 2031 to open the Halden crossing to barges."
)
RECALLED = (
    "Barges pass the Halden crossing since Brennik and Torland agreed on 2 April 2031 to open it in Vessin."
)
STORM = "A storm took the roofs of eleven houses in the village of Osk on 9 April 2031, a mayor said there."


def pair(id: str, text: str, published: str | None, *found: tuple[str, ...]) -> tuple[Document, Reading]:
    made = document(id, text, published=published, outlet=id)
    return made, reading(made, times=tuple(day(made, *one) for one in found))


HEAP = [
    pair("a", f"{AGREED} Ferries and barges wait.", "2031-04-03", ("2 April 2031", "2031-04-02")),
    pair(
        "b",
        f"Barges of Torland pass the Halden crossing. {RECALLED}",
        "2031-04-20",
        ("2 April 2031", "2031-04-02"),
    ),
    pair("c", STORM, "2031-04-10", ("9 April 2031", "2031-04-09")),
]


def test_the_day_that_reports_still_name_later_comes_first() -> None:
    assert [entry.date for entry in days(HEAP, 1)] == ["2031-04-02"]


def test_days_are_told_by_sentences_of_the_documents_oldest_first() -> None:
    found = days(HEAP, 2, sentences=1)
    assert [entry.date for entry in found] == ["2031-04-02", "2031-04-09"]
    assert words(HEAP[2][0], found[1].sentences[0]) == STORM


def test_no_two_sentences_of_a_day_are_alike() -> None:
    copy = pair("d", f"News. {AGREED}", "2031-04-04", ("2 April 2031", "2031-04-02"))
    assert len(days([*HEAP, copy], 1, sentences=3)[0].sentences) < 4


def test_a_day_long_before_the_first_report_is_another_story() -> None:
    old = "Brennik closed the river crossing at Halden to all barges on 4 October 1989 after a border clash."
    heap = [*HEAP, pair("e", old, "2031-04-11", ("4 October 1989", "1989-10-04"))]
    assert "1989-10-04" not in [entry.date for entry in days(heap, 9)]


def test_where_no_day_is_named_the_days_of_the_reports_stand() -> None:
    heap = [pair("a", "Barges of Torland wait in a long line at Halden.", "2031-04-03")]
    assert [entry.date for entry in days(heap)] == ["2031-04-03"]


def test_a_heap_without_dates_has_no_timeline() -> None:
    assert days([]) == ()
    assert days([pair("a", "Barges wait at Halden.", None)]) == ()


@given(st.permutations(HEAP), st.integers(1, 4))
def test_the_order_of_the_documents_does_not_matter(
    heap: list[tuple[Document, Reading]], length: int
) -> None:
    assert days(heap, length) == days(HEAP, length)
    assert len(days(heap, length)) <= length

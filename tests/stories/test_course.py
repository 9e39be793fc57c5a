from __future__ import annotations

from story_samples import day, document, reading, words

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories import timeline

CLOSED = "Brennik closed the river crossing at Halden to all barges on 4 October 2030."
AGREED = "Ministers of Brennik and Torland agreed in Vessin on 2 April 2031 to open the Halden crossing."


def pair(id: str, text: str, published: str | None, *days: tuple[str, ...]) -> tuple[Document, Reading]:
    made = document(id, text, published=published, outlet=id)
    return made, reading(made, times=tuple(day(made, *found) for found in days))


def test_entries_are_dated_and_oldest_first() -> None:
    made = pair(
        "a",
        f"{AGREED} {CLOSED}",
        "2031-04-03",
        ("2 April 2031", "2031-04-02"),
        ("4 October 2030", "2030-10-04"),
    )
    found = timeline([made])
    assert [entry.date for entry in found] == ["2030-10-04", "2031-04-02"]
    assert words(made[0], found[0].sentences[0]) == CLOSED


def test_a_month_stands_as_a_month() -> None:
    text = "Brennik closed the river crossing at Halden to all barges in October 2030."
    made = pair("a", text, "2031-04-03", ("October 2030", "2030-10-01", "2030-10-31"))
    assert [entry.date for entry in timeline([made])] == ["2030-10"]


def test_a_day_that_is_only_announced_is_left_out() -> None:
    text = "Both ministries signed in Vessin that grain barges cross at Halden from 1 May 2031."
    assert not timeline([pair("a", text, "2031-04-03", ("1 May 2031", "2031-05-01"))])


def test_a_date_in_brackets_dates_no_event() -> None:
    text = "The closure of the Halden crossing doubled grain prices in Brennik (Courier, 5 March 2031)."
    assert not timeline([pair("a", text, None, ("5 March 2031", "2031-03-05"))])


def test_the_day_that_more_reports_name_is_kept_when_only_one_may_be() -> None:
    heap = [
        pair(
            "a",
            f"{AGREED} {CLOSED}",
            "2031-04-03",
            ("2 April 2031", "2031-04-02"),
            ("4 October 2030", "2030-10-04"),
        ),
        pair(
            "b",
            "Brennik had shut the Halden crossing on 4 October 2030 after a clash of customs officers.",
            "2031-04-05",
            ("4 October 2030", "2030-10-04"),
        ),
    ]
    assert [entry.date for entry in timeline(heap, 1)] == ["2030-10-04"]


def test_no_two_entries_tell_the_same() -> None:
    heap = [
        pair("a", CLOSED, "2031-04-03", ("4 October 2030", "2030-10-04")),
        pair(
            "b",
            "On 5 October 2030 Brennik closed the river crossing at Halden to all barges, traders said.",
            "2031-04-05",
            ("5 October 2030", "2030-10-05"),
        ),
    ]
    assert len(timeline(heap)) == 1


def test_a_story_is_told_up_to_its_end_and_by_reports_of_its_own_course() -> None:
    heap = [
        pair("a", CLOSED, "2030-10-05", ("4 October 2030", "2030-10-04")),
        pair("b", AGREED, "2031-04-03", ("2 April 2031", "2031-04-02")),
        pair(
            "c",
            "The museum of Osk bought eleven paintings of sheep from a dealer on 1 October 2030.",
            "2030-10-02",
            ("1 October 2030", "2030-10-01"),
        ),
    ]
    assert [entry.date for entry in timeline(heap, about=["a"])] == ["2030-10-04"]
    assert [entry.date for entry in timeline(heap, about=["b"])] == ["2030-10-04", "2031-04-02"]

"""When a statement was made: by the day of its document, or by the day that the text tells."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.casebook.when import Clock
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading import reader

_READER = reader("rules")


@cache
def read(text: str, title: str | None, published: str | None) -> tuple[Document, Reading]:
    document = Document("d", text, lang="en", title=title, published=published)
    return document, next(iter(_READER.read([document])))


def day(text: str, of: str, title: str | None = None, published: str | None = None) -> str | None:
    """The day of the first word `of` in a text."""
    document, reading = read(text, title, published)
    at = text.index(of)
    sentence = next(s for s in reading.sentences if s.start <= at < s.end)
    word = sentence.words.start.index(at)
    return Clock(document, reading).day(sentence, word)


@pytest.mark.parametrize(
    ("text", "of", "told"),
    [
        ("In 1971 Norvia rejected the toll.", "rejected", "1971"),
        ("On March 4, 1971, Norvia rejected the toll.", "rejected", "1971-03-04"),
        ("Norvia signed the accord on 4 March 1971.", "signed", "1971-03-04"),
        ("Norvia refused at a conference in April 1955 to lift the ban.", "refused", "1955-04"),
        ("After the war ended in 1949, Norvia opposed the toll.", "opposed", "1949"),
        ("After the coup in 1949 and the flood in 1950, Norvia opposed the toll.", "opposed", "1950"),
        ("In the spring of 1978 Norvia demanded a toll.", "demanded", "1978-03"),
        ("Norvia did not accept the toll until 1957.", "accept", "1957"),
        ("Norvia demanded a toll in 1955, and in 1957 Vessin accepted it.", "demanded", "1955"),
        ("Norvia demanded a toll in 1955, and in 1957 Vessin accepted it.", "accepted", "1957"),
    ],
)
def test_a_clause_that_tells_its_time_is_of_that_time(text: str, of: str, told: str) -> None:
    assert day(text, of) == told


def test_a_sentence_without_a_time_is_of_the_time_that_the_telling_has_come_to():
    text = "In 1955 the two states opened talks. Norvia demanded a toll.\n\nVessin rejected it."
    assert day(text, "demanded") == "1955"
    assert day(text, "rejected") == "1955"


@pytest.mark.parametrize(
    "told_in_passing",
    [
        "Norvia signed the 1922 treaty.",
        "The fleet, which was built in 1922, sailed home.",
        "The base was to close by 1999.",
        "The toll would end in 1999.",
        "The ban stayed in place until 1999.",
        "The ban had been in force since 1922.",
    ],
)
def test_what_is_told_in_passing_does_not_move_the_telling(told_in_passing: str) -> None:
    assert day(f"In 1955 talks began. {told_in_passing} Norvia demanded a toll.", "demanded") == "1955"


def test_what_had_been_done_before_has_no_day_unless_one_is_told():
    assert day("In 1955 talks began. Norvia had refused the toll.", "refused") is None
    assert day("In 1955 talks began. Norvia had refused the toll in 1951.", "refused") == "1951"
    assert day("By July 1955 Norvia had settled. Vessin opposed it.", "opposed") == "1955-07"


def test_a_vague_time_dates_nothing_rather_than_leaving_the_last_date_to_stand():
    assert day("In 1949 the war ended. In the late 1960s talks began. Norvia agreed.", "agreed") is None


def test_what_only_points_to_a_time_leaves_the_telling_where_it_is():
    assert day("In 1955 talks began. At that time Norvia rejected the toll.", "rejected") == "1955"
    assert day("In 1949 war came. It took until 1955 for talks to begin. Norvia agreed.", "agreed") == "1955"


def test_the_year_of_the_title_holds_until_the_text_tells_one():
    assert day("Norvia demanded a toll.", "demanded", title="The ferry dispute, 1955") == "1955"
    assert day("Norvia demanded a toll.", "demanded", title="The ferry dispute, 1955–1961") is None
    assert day("Norvia demanded a toll.", "demanded") is None


def test_a_report_is_of_its_own_day_unless_its_clause_tells_of_long_before():
    news = "Norvia rejects the toll. On Tuesday it refused talks. In 2019 it had accepted them."
    assert day(news, "rejects", published="2031-05-02") == "2031-05-02"
    assert day(news, "refused", published="2031-05-02") == "2031-05-02"
    assert day(news, "accepted", published="2031-05-02") == "2019"


def test_a_history_that_was_put_on_the_web_lately_tells_of_the_years_that_it_tells_of():
    story = (
        "In 1951 talks began. In 1952 they failed. In 1953 they began anew. Norvia demanded a toll. "
        "In 1954 Vessin left. In 1955 it came back. The toll is still opposed by Vessin."
    )
    assert day(story, "demanded", published="2016-05-02") == "1953"
    assert day(story, "opposed", published="2016-05-02") == "2016-05-02"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1800, 1999), min_size=1, max_size=5))
def test_each_of_a_row_of_dated_sentences_is_of_its_own_year(years: list[int]) -> None:
    text = " ".join(f"In {year} Norvia opposed toll {at}." for at, year in enumerate(years))
    document, reading = read(text, None, None)
    clock = Clock(document, reading)
    found = [
        clock.day(s, next(i for i, head in enumerate(s.words.head) if head == i)) for s in reading.sentences
    ]
    assert found == [str(year) for year in years]

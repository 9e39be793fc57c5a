from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Cut, Document
from parley.nouns.reading import Time
from parley.reading import pipeline
from parley.reading.languages import other_times
from parley.reading.parsed import Parsed
from parley.reading.times.times import times
from parley.reading.times.timex import Anchor, bounds, easter, shifted

GOLDEN = [
    line.split("\t")
    for line in (Path(__file__).parent / "golden_times.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def read(text: str, published: str | None = "2026-06-11") -> tuple[Document, tuple[Time, ...]]:
    document = Document("d", text, lang="en", published=published)
    return document, times(Parsed(document, pipeline.parse(pipeline.load(), [document.view.text])[0]))


@pytest.mark.parametrize(("sentence", "words", "type_", "value"), GOLDEN)
def test_an_expression_has_its_span_type_and_value(sentence: str, words: str, type_: str, value: str) -> None:
    document, found = read(sentence)
    read_ = [(document.text[t.start : t.end], t.type, t.value or "-") for t in found]
    assert (words, type_, value) in read_


def test_the_golden_file_holds_at_least_a_hundred_expressions() -> None:
    assert len(GOLDEN) >= 100


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister may march on the capital.",
        "About 2000 soldiers crossed the river.",
        "Resolution 2231 was adopted.",
        "It was the second round of talks.",
        "The government will fall.",
        "The present government and the future agenda differ.",
        "The Daily Courier wrote of it.",
        "Arvo Today wrote of it.",
        "The war of 1812 is forgotten.",
        "The Seven Years’ War is forgotten.",
        "They sold Christmas trees.",
        "They burned the Summer Palace.",
        "It belongs to 21st Century Paper.",
        "The parties soon split.",
        "The present-day kingdom is small.",
        "They sold roughly 2000 carts.",
    ],
)
def test_what_only_looks_like_a_time_is_none(sentence: str) -> None:
    assert read(sentence)[1] == ()


def test_without_a_date_of_publication_what_hangs_on_it_stays_open() -> None:
    document, found = read(
        "They met on June 11, and again on Tuesday; yesterday he left. It began in 2014.", None
    )
    values = {document.text[t.start : t.end]: t.value for t in found}
    assert values == {
        "June 11": "XXXX-06-11",
        "Tuesday": "XXXX-WXX-2",
        "yesterday": "PAST_REF",
        "2014": "2014",
    }


def test_a_month_of_publication_is_enough_for_last_month_and_not_for_yesterday() -> None:
    _, found = read("Last month he came; yesterday he left.", "2026-06")
    assert [t.value for t in found] == ["2026-05", "PAST_REF"]


def test_in_a_history_a_date_without_a_year_has_the_year_of_the_story() -> None:
    document, found = read(
        "On January 31, 1917, the envoy handed over a note. The navy, rebuilt after 1905, was ready the "
        "following day. On February 3 the king broke off relations. The house agreed two days later, that "
        "month’s third vote.",
        None,
    )
    values = [(document.text[t.start : t.end], t.value) for t in found]
    assert values == [
        ("January 31, 1917", "1917-01-31"),
        ("1905", "1905"),
        ("the following day", "1917-02-01"),
        ("February 3", "1917-02-03"),
        ("two days later", "1917-02-05"),
        ("that month", "1917-02"),
    ]


def test_after_december_a_january_without_a_year_is_of_the_next_year() -> None:
    _, found = read("The siege began on December 7, 1916. On January 9 it ended.", None)
    assert [t.value for t in found] == ["1916-12-07", "1917-01-09"]


def test_in_a_newspaper_a_passage_on_old_years_keeps_its_year_and_the_news_its_own() -> None:
    _, found = read("In 1948 the dam was begun, and on March 3 it burst.\nOn March 3 it was reopened.")
    assert [t.value for t in found] == ["1948", "1948-03-03", "2026-03-03"]


def test_a_weekday_with_a_possessive_is_the_one_that_the_text_spoke_of() -> None:
    _, found = read("The judge ruled on Tuesday. Tuesday’s order might please nobody.")
    assert [t.value for t in found] == ["2026-06-09", "2026-06-09"]


def test_a_date_line_is_read_though_it_is_no_prose() -> None:
    text = "Thursday, June 11, 2026\n\nThe envoy left."
    document = Document("d", text, (Cut(0, 23, "furniture", "date line"),), lang="en", published="2026-06-11")
    found = times(Parsed(document, pipeline.parse(pipeline.load(), [document.view.text])[0]))
    assert [(document.text[t.start : t.end], t.value) for t in found] == [
        ("Thursday, June 11, 2026", "2026-06-11")
    ]


def test_spaces_and_hyphens_of_other_kinds_are_spaces_and_hyphens() -> None:
    document, found = read("They met on 3\u00a0May\u00a02025 for a two\u2011day visit.")
    assert [(document.text[t.start : t.end], t.value) for t in found] == [
        ("3\u00a0May\u00a02025", "2025-05-03"),
        ("two\u2011day", "P2D"),
    ]


def test_the_past_three_years_end_today_and_the_next_two_weeks_begin() -> None:
    _, found = read("The past three years were hard. The next two weeks are open.")
    assert [(t.begin, t.until) for t in found] == [("2023-06-11", "2026-06-11"), ("2026-06-11", "2026-06-25")]


def test_bounds_are_the_first_and_last_day_that_a_value_can_mean() -> None:
    assert bounds("2026-W24") == ("2026-06-08", "2026-06-14")
    assert bounds("2026-W24-WE") == ("2026-06-13", "2026-06-14")
    assert bounds("2025-WI") == ("2025-12-01", "2026-02-28")
    assert bounds("199") == ("1990-01-01", "1999-12-31")
    assert bounds("19") == ("1900-01-01", "1999-12-31")
    assert bounds("2026-Q3") == ("2026-07-01", "2026-09-30")
    assert bounds("PAST_REF") == (None, None)
    assert bounds("2026-02-31") == (None, None)


def test_easter_is_on_the_day_that_the_almanac_gives() -> None:
    assert [easter(y) for y in (2024, 2025, 2026)] == [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5)]


@settings(deadline=None)
@given(st.sampled_from(["ru", "fr", "de"]), st.text(max_size=60), st.sampled_from(["2026-06-11", None]))
def test_any_text_in_another_language_is_read(lang: str, text: str, published: str | None) -> None:
    other_times.times(Document("d", text, lang=lang, published=published), lang)


@given(st.text(max_size=40))
def test_a_date_of_publication_that_is_none_gives_an_empty_anchor_and_never_an_error(published: str) -> None:
    anchor = Anchor.of(published)
    for unit in ("D", "W", "M", "Q", "Y", "DE", "CE"):
        shifted(anchor, unit, -(10**7))


WORDS_OF_TIME = [
    "May", "31", "11", "June", "2026", "last", "week", "the", "99", "of", "quarter", "Monday", "ago",
    "two", "years", "/", "-", "10:99", "30.02.2026", "1990s", "every", "’20s", "century", "24:00", "\n",
    "that", "following", "morning", "a.m.", "BC", "Easter", "0000", "9999", "later", "’s", "(", "one", "half",
    "million", "0", "week of", "and a half", "UTC", "2014-15", "the previous", "weekend",
    "December", "Friday",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS_OF_TIME),
        max_size=25,
    ),
    st.sampled_from(["2026-06-11", "2026-06", "2026", "0001-01-01", "9999-12-31", None]),
)
def test_any_string_of_time_words_is_read_and_every_span_slices_back_in_order(
    words: list[str], published: str | None
) -> None:
    document, found = read(" ".join(words), published)
    for one, after in pairwise(found):
        assert one.end <= after.start
    assert all(0 <= t.start < t.end <= len(document.text) for t in found)


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("ru", "Стороны встретились во вторник, 9 июня 2026 года.", ["2026-06-09", "2026-06-09"]),
        ("ru", "Вчера в Арво прошла встреча; она началась в феврале 2022 года.", ["2026-06-10", "2022-02"]),
        ("ru", "На прошлой неделе и два дня назад.", ["2026-W23", "2026-06-09"]),
        ("fr", "Le ministre est arrivé hier, mardi 9 juin 2026.", ["2026-06-10", "2026-06-09"]),
        ("fr", "Il y a deux mois, la semaine dernière, en février 2022.", ["2026-04", "2026-W23", "2022-02"]),
        ("de", "Am Dienstag, dem 9. Juni 2026, und gestern.", ["2026-06-09", "2026-06-10"]),
        ("de", "Vor zwei Jahren, im März 2024, vergangene Woche.", ["2024", "2024-03", "2026-W23"]),
        (
            "ru",
            "Вчера вечером, летом 2023 года, в 1990-е годы, в XX веке.",
            ["2026-06-10TEV", "2023-SU", "199", "19"],
        ),
        ("ru", "Три дня в следующий вторник, в 15:30.", ["P3D", "2026-06-16", "2026-06-11T15:30"]),
        (
            "fr",
            "Hier soir à 15h30, lundi prochain, en été 2023.",
            ["2026-06-10TEV", "2026-06-11T15:30", "2026-06-15", "2023-SU"],
        ),
        ("fr", "Pendant plusieurs jours, au XIXe siècle, les années 1990.", ["PXD", "18", "199"]),
        (
            "de",
            "Heute Morgen um 15.30 Uhr, am Dienstagabend.",
            ["2026-06-11TMO", "2026-06-11T15:30", "2026-06-09TEV"],
        ),
        ("de", "Drei Tage im 20. Jahrhundert, am kommenden Freitag.", ["P3D", "19", "2026-06-12"]),
    ],
)
def test_russian_french_and_german_dates_have_the_same_values(
    lang: str, text: str, values: list[str]
) -> None:
    found = other_times.times(Document("d", text, lang=lang, published="2026-06-11"), lang)
    assert [t.value for t in found] == values

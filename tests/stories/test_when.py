from __future__ import annotations

from story_samples import day, document, reading

from parley.stories.spans_of_time import first_day, last_day
from parley.stories.when import named


def whens(text: str, *found: tuple[str, ...], published: str = "2031-06-11") -> list[str]:
    made = document("a", text, published=published)
    return [one.when for one in named(reading(made, times=tuple(day(made, *one) for one in found)), made)]


def test_two_dates_that_bound_a_period_are_one() -> None:
    text = "Envoys met between 3 May and 9 May 2031."
    assert whens(text, ("3 May", "2031-05-03"), ("9 May 2031", "2031-05-09")) == ["2031-05-03/2031-05-09"]


def test_two_dates_side_by_side_are_two() -> None:
    text = "Envoys met on 3 May and 9 May 2031."
    assert whens(text, ("3 May", "2031-05-03"), ("9 May 2031", "2031-05-09")) == ["2031-05-03", "2031-05-09"]


def test_a_period_that_has_not_ended_when_it_is_written_of_is_left_out() -> None:
    text = "Envoys meet from 3 May to 9 May 2031."
    assert whens(text, ("3 May", "2031-05-03"), ("9 May 2031", "2031-05-09"), published="2031-05-04") == []


def test_periods_have_a_first_and_a_last_day() -> None:
    assert str(first_day("2031-05/2031-07")) == "2031-05-01"
    assert str(last_day("2031-05/2031-07")) == "2031-07-31"
    assert str(last_day("2022-02/..")) == "2022-02-28"

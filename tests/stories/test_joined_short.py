"""Seen on pages that nobody had tuned on: short forms, offices that are none, days that are still to come."""

from __future__ import annotations

import pytest
from read_stories import read

from parley.nouns.span import Span
from parley.stories import cards
from parley.stories.dated import dated
from parley.stories.joined import joined

pytestmark = pytest.mark.slow


def test_a_body_and_its_short_form_in_brackets_are_one():
    pair = read(
        "The Harbour Safety Board (HSB) closed the port on Monday.\n\nOn Tuesday the HSB opened it again."
    )
    (board,) = [one for one in joined([pair]) if "Safety" in one.name or one.name == "HSB"]
    assert (board.name, board.short) == ("Harbour Safety Board", "HSB")


def test_who_is_one_of_so_many_holds_no_office_by_that():
    pair = read(
        "Only two presidents have been removed: Anna Torvald and Colm Ister. A third president, Brun Halder, "
        "resigned. Torvald was removed over a treaty. Halder left the country."
    )
    roles = {card.name: card.role.role if card.role else "" for card in cards([pair], None, [pair[0].id])}
    assert not any("two" in role or "third" in role for role in roles.values())


def test_a_day_that_was_forecast_is_not_dated_back_into_the_past():
    text = "The storm was forecast to reach the coast late on Monday or early Tuesday."
    document, reading = read(text, day="2030-05-05")
    assert list(dated(document, reading.times, Span(document.id, 0, len(text)))) == []


def test_last_week_said_on_a_sunday_may_be_two_weeks():
    text = "The governor declared an emergency last week."
    sunday, monday = (read(text, day=day) for day in ("2030-05-05", "2030-05-06"))
    found = [
        list(dated(document, reading.times, Span(document.id, 0, len(text))))
        for document, reading in (sunday, monday)
    ]
    assert (len(found[0]), len(found[1])) == (0, 1)

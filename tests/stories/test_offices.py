from __future__ import annotations

from parley.nouns.card import Stated
from parley.stories.offices import held, plain


def stated(*rows: tuple[str, str]) -> list[Stated]:
    return [Stated(role, date, f"d{n}", 0, 1) for n, (role, date) in enumerate(rows)]


def roles(*rows: tuple[str, str]) -> tuple[str, str | None] | None:
    found = held(stated(*rows))
    return found and (found[0].role, found[1].role if found[1] else None)


def test_a_bare_minister_takes_the_fullest_form_of_the_office():
    assert roles(("minister", "2031-03-01"), ("Foreign Minister", "2031-02-01")) == ("Foreign Minister", None)


def test_a_deputy_is_not_the_minister():
    assert roles(("Deputy Foreign Minister", "2031-02-01"), ("Foreign Minister", "2031-03-01")) == (
        "Foreign Minister",
        "Deputy Foreign Minister",
    )


def test_what_somebody_was_then_is_not_the_office_now():
    assert roles(("Foreign Minister", "2031-02-01"), ("then foreign minister", "2031-03-01")) == (
        "Foreign Minister",
        None,
    )
    assert roles(("then foreign minister", "2031-03-01")) is None


def test_a_former_minister_stays_former_and_is_not_said_twice():
    assert roles(("Foreign Minister", "2031-02-01"), ("former foreign minister", "2031-03-01")) == (
        "former foreign minister",
        None,
    )


def test_two_offices_that_alternate_are_held_together():
    rows = (("Party Secretary", "2031-01-01"), ("President", "2031-02-01"), ("Party Secretary", "2031-03-01"))
    assert roles(*rows) == ("Party Secretary", None)


def test_leader_gives_way_to_a_proper_office():
    assert roles(("President", "2031-01-01"), ("leader", "2031-02-01")) == ("President", None)


def test_of_two_offices_given_at_one_time_the_one_given_most_often_stands_and_none_came_before():
    rows = (
        ("head of the Tern Guard", "2031-01-05"),
        ("head of the guard", "2031-01-07"),
        ("General", "2031-01-09"),
    )
    assert roles(*rows) == ("head of the Tern Guard", None)


def test_an_office_that_was_taken_up_comes_after_the_one_held_till_then():
    found = held(
        stated(("Secretary of Justice", "2031-01-05")), [Stated("governor", "2031-01-08", "d9", 0, 1)]
    )
    assert found is not None
    assert (found[0].role, found[1] and found[1].role) == ("governor", "Secretary of Justice")


def test_who_took_up_an_office_and_is_called_former_in_the_same_text_holds_it_no_more():
    found = held(stated(("former governor", "2031-01-08")), [Stated("governor", "2031-01-08", "d9", 0, 1)])
    assert found is not None
    assert found[0].role == "former governor"


def test_words_that_say_only_that_an_office_is_held_now_are_left_out():
    assert plain("current Prime Minister") == "Prime Minister"
    assert plain("now-former governor") == "former governor"
    assert plain("former Prime Minister") == "former Prime Minister"

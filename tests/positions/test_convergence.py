"""Convergence: the distance between two parties over time, and when it may be called closer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from statements import BOOK, told

from parley.nouns.casebook import Casebook, Issue, Option
from parley.nouns.scale import place
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import convergence, matrix

PAIR = ("oster", "vell")


def course(oster: str, vell: str) -> list[Statement]:
    ours, theirs = told(oster, party="oster"), told(vell, party="vell")
    return [*ours, *theirs]


def test_who_moves_towards_the_other_in_many_reports_comes_closer():
    lines = "\n".join(f"03-{day:02} - p a{day}" for day in range(1, 9))
    later = "\n".join(f"05-{day:02} + p b{day}" for day in range(1, 9))
    same = "\n".join(f"03-{day:02} + p c{day}" for day in range(1, 9))
    (found,) = convergence(course(f"{lines}\n{later}", same), BOOK)
    assert found.parties == PAIR
    assert found.verdict == "closer"
    assert found.moved[0] == ("passage", -100.0)
    overall = [gap for gap in found.gaps if gap.issue is None]
    assert (overall[0].apart, overall[-1].apart) == (100.0, 0.0)


def test_one_report_is_too_little_to_be_sure_that_it_comes_closer():
    (found,) = convergence(course("03-01 - p a\n05-01 +~ p b", "03-01 + p c"), BOOK)
    assert found.verdict in ("no closer", "unknown")


def test_a_figure_never_lies_outside_its_own_ends():
    for found in convergence(
        course("03-01 -! p a\n04-10 ? p b\n05-01 + p c", "03-02 + p d\n05-02 + p e"), BOOK
    ):
        assert all(0 <= gap.low <= gap.apart <= gap.high <= 100 for gap in found.gaps)


def test_what_only_one_side_speaks_of_has_no_distance():
    assert convergence(told("03-01 - p a\n04-01 - p b"), BOOK) == ()
    assert convergence([], BOOK) == ()


def test_the_same_seed_gives_the_same_course_and_as_of_cuts_it():
    said = course("03-01 - p a\n04-01 ? p b\n05-01 + p c", "03-01 + p d\n05-01 + p e")
    assert convergence(said, BOOK, seed=3) == convergence(said, BOOK, seed=3)
    (found,) = convergence(said, BOOK, as_of="2031-04-15")
    assert max(gap.day for gap in found.gaps) <= "2031-04-15"


def test_what_has_no_date_is_left_out():
    said = [replace(one, date=None) for one in course("03-01 - p a", "03-01 + p b")]
    assert convergence(said, BOOK) == ()


def test_a_course_over_decades_is_taken_by_years():
    ours = told("1951 - p a\n1962 ? p b\n1978 + p c", party="oster")
    theirs = told("1951 + p d\n1963 + p e\n1978 + p f", party="vell")
    (found,) = convergence([*ours, *theirs], BOOK)
    overall = [(gap.day, gap.apart) for gap in found.gaps if gap.issue is None]
    assert overall == [
        ("1951-12-31", 100.0),
        ("1962-12-31", 0.0),
        ("1963-12-31", 0.0),
        ("1978-12-31", 0.0),
    ]


def test_one_report_alone_shows_no_spread_and_no_verdict():
    (found,) = convergence(course("03-01 - p a\n05-01 + p a", "03-01 + p a\n05-01 + p a"), BOOK)
    assert found.verdict == "unknown"
    assert {(gap.low, gap.high) for gap in found.gaps} == {(0.0, 100.0)}


def test_who_takes_up_what_can_never_go_with_the_old_has_left_the_old():
    apart = Issue(
        "way", "Which?", (Option("high", "High", 100.0, never_with=("low",)), Option("low", "L", 0.0))
    )
    book = replace(BOOK, issues=(apart,))
    cells = matrix([*told("03-01 + p a", option="high"), *told("05-01 + p b", option="low")], book).positions
    assert place(cells, apart)[0] == 0.0
    assert place(cells, replace(apart, options=(Option("high", "H", 100.0), apart.options[1])))[0] == 50.0


_SAID = st.builds(
    Statement,
    st.sampled_from(["oster", "vell"]),
    st.sampled_from(["toll", "pilots", "patrols"]),
    st.sampled_from(["for", "against", "conditional"]),
    st.builds(Span, st.sampled_from("abcd"), st.integers(0, 9), st.just(10)),
    st.sampled_from(["red-line", "firm", "open"]),
    st.sampled_from(["party", "author"]),
    date=st.sampled_from(["1951", "1962-03", "2031-03-01", "2031-03-09", "2031-05-01", None]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_SAID, max_size=12))
def test_whichever_is_named_first_two_are_equally_far_apart(said: list[Statement]):
    turned = replace(BOOK, principals=tuple(reversed(BOOK.principals)))

    def figures(book: Casebook) -> list[tuple[object, ...]]:
        found = convergence(said, book, draws=2)
        return [(gap.day, gap.issue, gap.apart) for one in found for gap in one.gaps]

    assert figures(BOOK) == figures(turned)


@settings(max_examples=60, deadline=None)
@given(st.lists(_SAID, max_size=12))
def test_who_say_the_same_are_never_apart(said: list[Statement]):
    agreed = [replace(one, party=party, stance="for") for one in said for party in ("oster", "vell")]
    assert all(gap.apart == 0 for one in convergence(agreed, BOOK, draws=2) for gap in one.gaps)


@settings(max_examples=60, deadline=None)
@given(st.lists(_SAID, max_size=12), st.integers(1, 6), st.randoms())
def test_a_curve_has_few_days_in_order_and_no_figure_outside_its_ends(said, most, random_):
    found = convergence(said, BOOK, draws=3, most=most)
    for one in found:
        days = [gap.day for gap in one.gaps if gap.issue is None]
        assert len(days) <= most
        assert days == sorted(set(days))
        assert all(0 <= gap.low <= gap.apart <= gap.high <= 100 for gap in one.gaps)
    mixed = said[:]
    random_.shuffle(mixed)
    assert [one.gaps and one.gaps[-1].apart for one in convergence(mixed, BOOK, draws=3, most=most)] == [
        one.gaps and one.gaps[-1].apart for one in found
    ]

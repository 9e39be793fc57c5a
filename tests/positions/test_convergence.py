"""Convergence: the distance between two parties over time, and when it may be called closer."""

from __future__ import annotations

from dataclasses import replace

from statements import BOOK, told

from parley.nouns.statement import Statement
from parley.positions import convergence

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


def test_what_has_no_date_to_the_month_is_left_out():
    said = [replace(one, date=None) for one in course("03-01 - p a", "03-01 + p b")]
    assert convergence(said, BOOK) == ()

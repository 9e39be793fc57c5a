"""How far a coalition's members agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statements import BOOK, said, told

from parley.positions import cohesion
from parley.positions.cohesion import agreement

# The index by hand: (max − ½ (all − max)) / all.
FIGURES = [((4, 0, 0), 1.0), ((2, 2, 0), 0.25), ((1, 1, 1), 0.0), ((3, 1, 0), 0.625), ((2, 1, 1), 0.25)]


@pytest.mark.parametrize(("counts", "figure"), FIGURES)
def test_the_agreement_index_is_that_of_hix_noury_and_roland(counts, figure):
    assert agreement(counts) == pytest.approx(figure)


@given(st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any))
def test_the_index_lies_between_nothing_and_one_and_knows_no_order(counts):
    assert -1e-9 <= agreement(counts) <= 1
    assert agreement(counts) == pytest.approx(agreement(counts[::-1]))


def heard(**stances: str):
    return [said(f"03-05 {stance} p d-{party}", party=party) for party, stance in stances.items()]


def test_the_member_that_stands_apart_is_named():
    (row,) = cohesion(heard(ardal="+", bruma="+", corvin="-"), BOOK)
    (option,) = row.options
    assert (row.coalition, row.issue, row.figure) == ("league", "passage", pytest.approx(0.5))
    assert [p.party for p in option.apart] == ["corvin"]


def test_with_too_few_members_heard_there_is_no_figure():
    (row,) = cohesion(heard(ardal="+", bruma="+"), BOOK)
    assert (row.figure, row.options[0].silent) == (None, ("corvin",))


def test_what_is_said_of_the_group_is_no_members_word():
    assert cohesion(heard(league="+"), BOOK) == ()


def test_a_member_that_is_divided_itself_is_on_no_side():
    rows = [*heard(ardal="+", bruma="+"), *told("03-05 + p e1\n03-05 - u e2", party="corvin")]
    (row,) = cohesion(rows, BOOK)
    assert (row.figure, [p.party for p in row.options[0].split]) == (None, ["corvin"])


def test_where_no_side_is_the_largest_nobody_stands_apart():
    (row,) = cohesion(heard(ardal="+", bruma="-", corvin="?"), BOOK)
    assert (row.figure, row.options[0].apart) == (0.0, ())


def test_the_course_tells_how_it_came_to_that():
    rows = [*heard(ardal="+", bruma="+", corvin="-"), said("05-09 + p e9", party="corvin")]
    (row,) = cohesion(rows, BOOK)
    assert row.course == (("2031-03", pytest.approx(0.5), 3), ("2031-05", 1.0, 3))
    (before,) = cohesion(rows, BOOK, as_of="2031-04-01")
    assert (before.figure, before.course) == (pytest.approx(0.5), (("2031-03", pytest.approx(0.5), 3),))


def test_the_figure_of_an_issue_is_the_mean_of_its_options():
    rows = heard(ardal="+", bruma="+", corvin="+")
    rows += [
        said(f"03-05 {stance} p f-{party}", party=party, option="pilots")
        for party, stance in {"ardal": "+", "bruma": "-", "corvin": "?"}.items()
    ]
    (row,) = cohesion(rows, BOOK)
    assert row.figure == pytest.approx(0.5)

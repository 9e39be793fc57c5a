"""Who moved, and which words show it."""

from __future__ import annotations

from statements import BOOK, told

from parley.positions import changes, matrix


def moves(lines: str, **dates: str):
    return [
        (c.kind, c.before, c.now, (c.since or "")[5:]) for c in changes(matrix(told(lines), BOOK), **dates)
    ]


def test_a_move_has_the_words_before_and_after():
    (change,) = changes(matrix(told("03-05 - p d1\n03-06 - a d2\n05-01 ? u d3"), BOOK))
    assert change.earlier is not None
    assert (change.earlier.evidence.doc, change.statement.evidence.doc) == ("d1", "d3")


def test_a_red_line_that_softens_and_one_that_is_drawn_are_told_where_the_stance_stays():
    assert moves("03-05 -! p d1\n04-20 -~ p d2") == [("softened", "against", "against", "04-20")]
    assert moves("03-05 - p d1\n04-20 -! p d2") == [("hardened", "against", "against", "04-20")]


def test_a_red_line_that_is_given_up_has_softened():
    assert moves("03-05 -! p d1\n05-01 ?~ p d2") == [("softened", "against", "conditional", "05-01")]


def test_each_move_of_a_party_is_told_the_latest_first():
    assert moves("03-05 - p d1\n04-05 ? p d2\n05-05 + p d3") == [
        ("moved", "conditional", "for", "05-05"),
        ("moved", "against", "conditional", "04-05"),
    ]


def test_between_two_dates_only_the_moves_of_that_time_are_told():
    lines = "03-05 - p d1\n04-05 ? p d2\n05-05 + p d3"
    assert moves(lines, since="2031-04-01", until="2031-04") == [("moved", "against", "conditional", "04-05")]
    assert moves(lines, since="2031-06-01") == []


def test_firm_here_and_open_there_is_no_move_until_two_reports_on_each_side_have_it():
    assert moves("03-05 + p d1\n05-01 +~ p d2") == []
    assert moves("03-05 + p d1\n03-06 + p d2\n05-01 +~ p d3\n05-02 +~ p d4") == [
        ("softened", "for", "for", "05-01")
    ]


def test_a_party_that_comes_apart_has_moved_and_one_that_comes_together_has_not():
    assert moves("03-05 + p d1\n05-01 + p d2\n05-01 - u d3") == [("moved", "for", "divided", "05-01")]
    assert moves("03-05 + p d1\n03-05 - u d2\n05-01 + p d3") == []


def test_what_is_for_and_conditional_on_one_day_has_not_moved():
    rows = told("03-05 + p d1\n05-01 + p d2\n05-01 ? p d2")
    found = matrix(rows, BOOK)
    assert changes(found) == ()
    assert [p.moved for p in found.positions] == [None]

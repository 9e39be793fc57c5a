"""The rule from statements to positions, on worked examples."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import apart, changes, matrix

BOOK = Casebook(
    "b",
    "B",
    {id: Party(id, id.title()) for id in ("oster", "vell")},
    (Issue("i", "?", (Option("toll", "A toll"), Option("patrols", "Patrols"))),),
)


def said(
    stance: str,
    date: str | None = "2031-05-01",
    party="oster",
    option="toll",
    doc="a",
    firmness="firm",
    at=0,
    voice="party",
):
    return Statement(party, option, stance, Span(doc, at, at + 10), firmness, voice, date=date)


def test_one_statement_is_a_position():
    cell = matrix([said("against")], BOOK).cell("oster", "toll")
    assert cell is not None
    assert (cell.stance, cell.firmness, cell.since, cell.moved, cell.origins) == (
        "against",
        "firm",
        "2031-05-01",
        None,
        1,
    )


def test_silence_is_an_absent_cell():
    assert matrix([said("against")], BOOK).cell("vell", "toll") is None
    assert matrix([], BOOK).positions == ()


def test_copies_of_one_report_count_once():
    rows = [said("for", doc=d) for d in "abc"]
    cell = matrix(rows, BOOK, {"a": 1, "b": 1, "c": 2}).cell("oster", "toll")
    assert cell is not None
    assert cell.origins == 2


def test_a_red_line_that_softens_has_moved():
    rows = [
        said("against", "2031-03-01", firmness="red-line", doc="a"),
        said("against", "2031-03-20", doc="b"),
        said("conditional", "2031-05-01", doc="c", firmness="open"),
    ]
    found = matrix(rows, BOOK)
    cell = found.cell("oster", "toll")
    assert cell is not None
    assert (cell.stance, cell.firmness, cell.since, cell.moved) == (
        "conditional",
        "open",
        "2031-05-01",
        "against",
    )
    (change,) = changes(found)
    assert (change.before, change.now, change.statement.evidence.doc) == ("against", "conditional", "c")


def test_as_of_an_earlier_date_the_red_line_still_holds():
    rows = [said("against", "2031-03-01"), said("for", "2031-05-01", doc="b")]
    cell = matrix(rows, BOOK, as_of="2031-04-30").cell("oster", "toll")
    assert cell is not None
    assert (cell.stance, cell.moved) == ("against", None)


def test_a_bare_year_orders_nothing_so_nobody_has_moved_since():
    found = matrix([said("against", "2030"), said("for", "2031-05-01", doc="b")], BOOK)
    assert changes(found) == ()


def test_a_divided_group_that_later_agrees_is_no_party_that_moved():
    rows = [
        said("for", "2031-03-01"),
        said("against", "2031-03-01", doc="b"),
        said("for", "2031-05-01", doc="c"),
    ]
    assert changes(matrix(rows, BOOK)) == ()


def test_both_sides_at_one_time_is_divided_not_an_average():
    cell = matrix([said("for"), said("against", doc="b")], BOOK).cell("oster", "toll")
    assert cell is not None
    assert cell.stance == "divided"


def test_one_dissent_among_many_does_not_divide():
    rows = [said("for", doc=f"d{i}") for i in range(7)] + [said("against", doc="x")]
    cell = matrix(rows, BOOK).cell("oster", "toll")
    assert cell is not None
    assert cell.stance == "for"


def test_yes_with_a_condition_is_conditional():
    cell = matrix([said("for"), said("conditional", doc="b")], BOOK).cell("oster", "toll")
    assert cell is not None
    assert cell.stance == "conditional"


def test_those_apart_are_paired_the_firmest_first():
    rows = [
        said("for", party="vell", firmness="open"),
        said("against", firmness="red-line", at=20),
        said("for", party="vell", option="patrols", at=40, firmness="open"),
        said("against", option="patrols", at=60, firmness="open"),
    ]
    pairs = apart(matrix(rows, BOOK))
    assert [(a.option, a.for_it.party, a.against.party) for a in pairs] == [
        ("toll", "vell", "oster"),
        ("patrols", "vell", "oster"),
    ]


def test_what_the_casebook_does_not_have_is_passed_over():
    assert matrix([said("for", party="nobody"), said("for", option="nothing")], BOOK).positions == ()


@given(
    st.lists(
        st.builds(
            said,
            st.sampled_from(["for", "against", "conditional"]),
            st.sampled_from([None, "2031", "2031-05", "2031-05-01", "2031-05-20", "2031-07-01"]),
            st.sampled_from(["oster", "vell"]),
            st.sampled_from(["toll", "patrols"]),
            st.sampled_from("abc"),
        ),
        max_size=12,
    )
)
def test_every_position_rests_on_statements_of_its_own_whatever_their_order(rows):
    found = matrix(rows, BOOK)
    assert {(p.party, p.option, p.stance, p.since, p.moved) for p in found.positions} == {
        (p.party, p.option, p.stance, p.since, p.moved) for p in matrix(rows[::-1], BOOK).positions
    }
    for position in found.positions:
        assert position.statements
        assert all((s.party, s.option) == (position.party, position.option) for s in position.statements)
        assert 1 <= position.origins <= len(position.statements)
    changes(found)
    apart(found)


def test_an_authors_gloss_alone_moves_nobody():
    rows = [said("against", "2031-03-01"), said("for", "2031-05-01", doc="b", voice="author")]
    assert changes(matrix(rows, BOOK)) == ()
    rows.append(said("for", "2031-05-02", doc="c", voice="author"))
    (change,) = changes(matrix(rows, BOOK))  # two authors who say the same are more than a gloss
    assert (change.before, change.now) == ("against", "for")


def test_for_and_conditional_on_one_day_is_no_hardening():
    rows = [
        said("for", "2031-03-01"),
        said("for", "2031-05-01", doc="b"),
        said("conditional", "2031-05-01", doc="b"),
    ]
    assert changes(matrix(rows, BOOK)) == ()


def test_the_words_of_a_change_say_the_new_stance():
    rows = [
        said("against", "2031-03-01"),
        said("for", "2031-05-01", doc="b", voice="author"),
        said("for", "2031-05-02", doc="c"),
    ]
    (change,) = changes(matrix(rows, BOOK))
    assert (change.statement.stance, change.statement.voice) == ("for", "party")

"""The rule from statements to a position, worked out on examples. docs/positions.md quotes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statements import said, told

from parley.positions.rule import position

# (what it shows, the statements, stance, firmness, since, moved)
WORKED = [
    ("one word is a position", "03-05 - p d1", "against firm 03-05 -"),
    ("the latest word decides", "03-05 - p d1\n05-01 + p d2", "for firm 05-01 against"),
    ("a condition beside a yes is a yes, but", "03-05 + p d1\n03-06 ?~ p d1", "conditional firm 03-05 -"),
    ("some support, others oppose", "03-05 + a d1\n03-05 - a d1", "divided firm 03-05 -"),
    (
        "a lone dissent among many is no division",
        "\n".join([*(f"03-05 + p d{i}" for i in range(7)), "03-05 - u d8"]),
        "for firm 03-05 -",
    ),
    (
        "an author's gloss overturns nothing",
        "03-05 - p d1\n05-01 + a d2",
        "against firm 03-05 -",
    ),
    (
        "two authors who read it alike do",
        "03-05 - p d1\n05-01 + a d2\n05-20 + a d3",
        "for firm 05-01 against",
    ),
    ("an author's gloss is all there is", "05-01 + a d2", "for firm 05-01 -"),
    (
        "one thing up to a day and another from that day on is a move, not a division",
        "05-01 - p d1\n05-04 + p d2",
        "for firm 05-04 against",
    ),
    ("both on one day are a division", "05-01 - p d1\n05-01 + p d2", "divided firm 05-01 -"),
    (
        "a red line stands while the party goes on to reject",
        "03-05 -! p d1\n04-20 - p d2",
        "against red-line 03-05 -",
    ),
    (
        "a red line that the party speaks of openly has softened",
        "03-05 -! p d1\n04-20 -~ p d2",
        "against open 03-05 -",
    ),
    (
        "a red line is drawn where there was none",
        "03-05 - p d1\n04-20 -! p d2",
        "against red-line 03-05 -",
    ),
    (
        "a red line that only one author sees is none where the party speaks for itself",
        "03-05 - p d1\n04-20 - p d2\n04-20 -! a d3",
        "against firm 03-05 -",
    ),
    (
        "one report alone between two times that agree is no turn and return",
        "03-05 - p d1\n04-01 + u d2\n05-01 - p d3",
        "against firm 03-05 -",
    ),
    (
        "two reports make a turn and a return",
        "03-05 - p d1\n04-01 + u d2\n04-02 + p d3\n05-01 - p d4",
        "against firm 05-01 for",
    ),
    ("what has no date orders nothing", "? - p d1\n05-01 + p d2", "divided firm 05-01 -"),
    ("a bare year orders nothing in that year", "2031 - p d1\n05-01 + p d2", "divided firm 2031 -"),
    ("another year is another time, but no date of a move", "2030 - p d1\n05-01 + p d2", "for firm 05-01 -"),
    (
        "a bare year comes after the years before it",
        "2029 - p d1\n2031 + p d2\n05-01 + p d3",
        "for firm 2031 -",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in WORKED], ids=[row[0] for row in WORKED])
def test_the_rule_on_a_worked_example(lines: str, expected: str) -> None:
    cell = position(told(lines))
    stance, firmness, since, moved = expected.split()
    assert (cell.stance, cell.firmness, (cell.since or "").removeprefix("2031-"), cell.moved or "-") == (
        stance,
        firmness,
        since,
        moved,
    )


def test_what_did_not_count_stands_beside_what_did():
    cell = position(told("03-05 - p d1\n05-01 + a d2"))
    (stretch,) = cell.stretches
    assert [s.stance for s in stretch.otherwise] == ["for"]
    assert cell.reports == (("for", 1), ("against", 1))
    assert (cell.last, cell.origins) == ("2031-05-01", 2)


def test_a_passage_that_says_some_and_others_divides_whatever_else_is_said():
    rows = told("\n".join(f"03-05 + p d{i}" for i in range(9)))
    apart = [said("03-05 + a x"), said("03-05 - a x")]
    assert position([*rows, *apart]).stance == "divided"
    later = [said("04-05 + a x"), said("04-05 - a x")]
    cell = position([*rows, *later, said("06-01 + a y")])
    assert (cell.stance, cell.since, cell.moved) == ("divided", "2031-04-05", "for")


def test_a_division_shows_how_many_reports_each_side_has():
    cell = position(told("03-05 + p d1\n03-05 + p d2\n03-05 - u d3"))
    assert (cell.stance, cell.reports) == ("divided", (("for", 2), ("against", 1)))


def test_five_copies_of_one_dissent_are_one():
    rows = told("\n".join([*(f"03-05 + p d{i}" for i in range(4)), *(f"03-05 - u c{i}" for i in range(5))]))
    assert position(rows).stance == "divided"
    assert (
        position(rows, {f"c{i}": 1 for i in range(5)} | {f"d{i}": 10 + i for i in range(4)}).stance == "for"
    )


def test_words_that_the_coder_doubts_are_no_position():
    assert position([said("03-05 +~ a d1", score=0.3)]).stance == "unclear"


LINE = st.builds(
    lambda day, stance, voice, doc: f"{day} {stance} {voice} {doc}",
    st.sampled_from(["?", "2031", "03-01", "03-04", "03-20", "05-01"]),
    st.sampled_from(["+", "-", "?", "+~", "-!", "?~"]),
    st.sampled_from("paou"),
    st.sampled_from(["d1", "d2", "d3"]),
)


@given(st.lists(LINE, min_size=1, max_size=10))
def test_no_word_is_lost_and_the_order_of_telling_plays_no_part(lines):
    rows = told("\n".join(lines))
    cell = position(rows)
    assert cell == position(rows[::-1])
    held = [s for stretch in cell.stretches for s in (*stretch.statements, *stretch.otherwise)]
    assert sorted(held, key=repr) == sorted(rows, key=repr)
    assert all(stretch.statements for stretch in cell.stretches)
    assert cell.stance in {cell.stretches[-1].stance, "unclear"}
    assert cell.moved != cell.stance

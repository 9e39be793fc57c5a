"""The positions matrix for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.cli.matrix import Mark, Matrix, headings, key, legend, lines, spread
from parley.nouns.casebook import Party

PARTIES = [
    Party("oster", "Oster"),
    Party("vell", "Vellmark Federation"),
    Party("league", "The League of the Northern Straits", ("LNS",)),
]


def matrix(parties=PARTIES, **marks: Mark) -> Matrix:
    return Matrix(parties, [("Who may pass the strait?", [("A toll in the strait", marks)])])


def text(made: Matrix, width: int = 80) -> str:
    found = lines(made, width)
    assert found is not None
    assert all(line.cell_len <= width for line in found)
    return "\n".join(line.plain for line in found)


def test_a_cell_tells_stance_red_line_and_what_was_before():
    drawn = text(
        matrix(
            oster=Mark("conditional", before="against", red_before=True, reports=3),
            vell=Mark("against", red=True, reports=2),
        )
    )
    assert "▼!→◆" in drawn
    assert "▼!" in drawn.replace("▼!→◆", "")
    assert "·" in drawn


def test_a_group_whose_members_alone_were_heard_stands_in_brackets():
    assert "(◐)" in text(matrix(league=Mark("divided", own=False)))


def test_what_is_first_heard_is_marked():
    assert "▲+" in text(matrix(oster=Mark("for", new=True)))


def test_the_legend_has_the_marks_that_stand_there_and_no_others():
    made = matrix(oster=Mark("for", before="against"))
    assert legend(made) == ["▲ for", "▼ against", "→ changed", "· nothing found: no rejection"]


def test_names_are_cut_to_the_column_and_told_in_the_key():
    assert headings(PARTIES, 5)["league"] == ("", "LNS")
    assert "LNS = The League of the Northern Straits" in key(PARTIES, 5)
    assert "Oster" not in " ".join(key(PARTIES, 5))


def test_a_word_is_not_broken_over_two_lines_but_cut():
    assert headings([Party("v", "Vellmark")], 6)["v"] == ("", "Vellm.")


def test_two_parties_that_begin_alike_are_told_apart():
    twins = [Party("a", "Northern Ardal"), Party("b", "Northern Bruma"), Party("c", "Northern Arland")]
    assert len(set(headings(twins, 5).values())) == 3


def test_with_too_many_parties_for_the_width_there_is_no_matrix():
    many = [Party(f"p{i}", f"Party {i}") for i in range(30)]
    made = matrix(many, p1=Mark("for"))
    assert lines(made, 80) is None
    assert lines(made, 200) is not None


def test_notes_are_never_broken():
    assert list(spread(["one two", "three", "four five"], 16)) == ["one two   three", "four five"]


@pytest.mark.parametrize("name", ["[red]bold[/red]", "a\x1b[31mb", "new\nline", "‮turned"])
def test_a_hostile_name_stays_text(name):
    made = Matrix([Party("p", name)], [(name, [(name, {"p": Mark("for")})])])
    drawn = text(made)
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn


@given(
    st.lists(st.text("abc АБ漢", min_size=1, max_size=30), min_size=1, max_size=9),
    st.integers(60, 200),
)
def test_whatever_the_names_no_line_is_wider_than_the_terminal(names, width):
    parties = [Party(f"p{i}", name) for i, name in enumerate(names)]
    marks = {party.id: Mark("against", True, "for", reports=12) for party in parties}
    made = Matrix(parties, [(names[0], [(name, marks) for name in names])])
    for line in lines(made, width) or []:
        assert line.cell_len <= width

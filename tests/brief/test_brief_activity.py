"""The section "Activity and convergence": two things side by side, with what they rest on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.brief.activity import activity
from parley.brief.bottom import bottom_line
from parley.brief.material import Material
from parley.nouns.activity import Activity, Week
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.convergence import Convergence, Gap
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import apart, matrix

TEXT = "Norvia accepts the toll. Tesk rejects the toll."
PAIR = ("norvia", "tesk")
BOOK = Casebook(
    "strait",
    "The strait",
    {name.lower(): Party(name.lower(), name) for name in ("Norvia", "Tesk")},
    (Issue("fare", "Who pays?", (Option("toll", "A toll", 100.0),)),),
    principals=PAIR,
)
SAID = (
    Statement("norvia", "toll", "for", Span("a", 0, 24), voice="party", date="2031-05-23"),
    Statement("tesk", "toll", "against", Span("a", 25, 47), voice="party", date="2031-05-23"),
)
GAPS = (
    Gap("2031-03-05", "fare", 90, 80, 100),
    Gap("2031-03-05", None, 90, 80, 100),
    Gap("2031-05-23", "fare", 20, 10, 40),
    Gap("2031-05-23", None, 20, 10, 40),
)


def material(verdict: str | None, going: str = "active") -> Material:
    found = () if verdict is None else (Convergence(PAIR, GAPS, (("fare", -70.0),), verdict),)
    return Material(
        {"a": Document("a", TEXT, published="2031-05-23")},
        {},
        BOOK,
        matrix(SAID, BOOK),
        apart=apart(matrix(SAID, BOOK)),
        activity=Activity((Week("2031-05-19", 1, 0, 1),), going, 1, 3, 2.0, between=((PAIR, going),)),
        convergence=found,
    )


@pytest.mark.parametrize("going", ["active", "quiet"])
@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("closer", "and their reported positions have come closer, most on: Who pays?"),
        ("apart", "and their reported positions have moved apart."),
        ("no closer", "and their reported positions are no closer, as far as the reports can tell."),
    ],
)
def test_how_much_goes_on_and_whether_it_comes_closer_are_said_apart(going, verdict, words):
    (line,) = activity(material(verdict, going)).lines
    assert line.text == f"Norvia and Tesk: {going}, {words}"
    assert [one.quote for one in line.evidence] == [TEXT[:24], TEXT[25:]]


def test_the_figures_have_their_ends_and_tone_is_said_to_be_no_convergence():
    notes = " ".join(activity(material("closer")).notes)
    assert "90 (80 to 100) by 5 March 2031 on 1 issue, 20 (10 to 40) by 23 May 2031 on 1 issue" in notes
    assert "A friendlier tone is not convergence." in notes


@pytest.mark.parametrize("verdict", [None, "unknown"])
def test_too_little_is_said_to_be_too_little(verdict):
    section = activity(material(verdict))
    assert section.lines == ()
    assert section.empty is not None
    assert "Too few dated positions" in section.empty


def test_the_bottom_line_has_the_line_with_the_figures_beneath():
    found = bottom_line(material("closer"))
    (line,) = [one for one in found.lines if one.group == "Active, and closer?"]
    assert line.text.startswith("Norvia and Tesk: active, and their reported positions have come closer")
    assert any(note.startswith("Distance between Norvia and Tesk") for note in found.notes)


def test_the_bottom_line_says_how_active_it_is_where_nobody_knows_whether_it_is_closer():
    found = bottom_line(material("unknown"))
    assert not [one for one in found.lines if one.group == "Active, and closer?"]
    too_few, going = found.notes[-2:]
    assert too_few.startswith("Too few dated positions")
    assert going == (
        "Active: in the last four weeks of the record 1 meeting was held, and 3 reports spoke on the terms."
    )


def test_who_always_agreed_is_not_said_to_be_no_closer():
    close = replace(GAPS[0], apart=4, low=0), replace(GAPS[1], apart=4, low=0)
    one = replace(material("no closer"), convergence=(Convergence(PAIR, close, (), "no closer"),))
    (line,) = activity(one).lines
    assert "lie close together" in line.text

"""These read with the real pipeline, for what they hold is read off the parse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley import flow
from parley.nouns.document import Document
from parley.stories import background, papers, timeline

pytestmark = pytest.mark.slow


def course(text: str, published: str = "2031-06-11") -> list[tuple[str, str]]:
    made = replace(Document("a", text), published=published, lang="en", outlet="Halden Courier")
    pairs = flow.read([made])
    return [(e.date, text[at.start : at.end]) for e in timeline(pairs) for at in e.sentences]


def test_what_was_done_on_a_date_is_told() -> None:
    text = "Brennik closed the Halden locks to Torland barges on 4 October 2030."
    assert course(text) == [("2030-10-04", text)]


def test_this_week_counts_as_the_week_that_it_is() -> None:
    text = "Torland revealed details of a meeting this week between Osk Marrel and Ilva Torne."
    assert [date for date, _ in course(text)] == ["2031-W24"]


def test_what_an_accord_did_not_achieve_is_told_by_the_noun_and_its_clause() -> None:
    text = "Surely not a copy of the Vessin Accords, which did not bring a ceasefire to Torland in 2014-15."
    assert course(text) == [
        ("2014/2015", "the Vessin Accords, which did not bring a ceasefire to Torland in 2014-15")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Better now than in August,” an adviser to the Brennik government said in Vessin.",
        "The Brennik government would close the Halden locks if Torland broke the charter in March 2031.",
        "The river stood at 341 metres at Halden in April 2031, its lowest since records began in 1926.",
        "The Halden locks are policed by Brennik under a charter of 1988 that Torland no longer honours.",
    ],
)
def test_quotations_conditions_and_passing_references_are_no_history(text: str) -> None:
    assert course(text) == []


def test_a_plan_for_a_day_that_has_passed_is_no_next_step() -> None:
    plan = "Ministers of Brennik and Torland are to meet in Vessin on 20 March 2031, both governments said."
    made = [
        replace(Document("a", plan), published="2031-03-10", lang="en"),
        replace(
            Document("b", "Torland closed its locks at Halden to Brennik barges."),
            published="2031-06-01",
            lang="en",
        ),
    ]
    assert not [row for row in background(flow.read(made)) if row.kind == "next step"]


def test_why_a_source_is_not_named_is_no_factor() -> None:
    text = "Two Brennik officials, who spoke anonymously because they were not authorised to, praised it."
    assert not background(flow.read([replace(Document("a", text), lang="en")]))


def test_nobody_called_she_or_one_makes_a_claim() -> None:
    text = (
        "In Vessin the talk was of barges. She said that the Halden locks would stay closed until May. "
        "One said that the Torland government had promised to open the Halden locks in May."
    )
    actors = {
        claim.actor.casefold() for claim in papers(flow.read([replace(Document("a", text), lang="en")]))
    }
    assert not actors & {"she", "one"}

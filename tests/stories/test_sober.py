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


def test_a_period_stands_as_a_period() -> None:
    text = "Envoys of Brennik and Torland held talks in Vessin from 3 to 9 May 2031."
    assert course(text) == [("2031-05-03/2031-05-09", text)]


def test_what_has_gone_on_since_a_month_begins_there() -> None:
    text = (
        "Since Torland's seizure of the Halden locks in February 2030, Brennik has suspended all grain sales."
    )
    assert course(text) == [("2030-02/..", text)]


def test_a_noun_that_a_date_makes_an_event_stands_where_no_sentence_tells_it() -> None:
    text = (
        "Torland called its raid defensive, pointing to the 4 October attack on the Brennik customs house at "
        "Halden."
    )
    assert ("2030-10-04", "the 4 October attack on the Brennik customs house at Halden") in course(
        text, "2030-10-20"
    )


@pytest.mark.parametrize(
    "text",
    [
        "As of 3 March 2031, no evidence of a breach at the Halden locks had been found.",
        "Brennik and Torland will sign the Vessin accord on 3 March 2031, a spokesman said.",
        "Today's meeting between Osk Marrel of Brennik and Ilva Torne of Torland will not take place.",
        "On 3 March 2031 Osk Marrel said that the Halden locks were a scandal for the whole of Brennik.",
    ],
)
def test_states_plans_and_what_is_only_said_are_no_events(text: str) -> None:
    opening = "Barges of Torland passed the Halden locks without any delay. "
    assert [row for row in course(opening + text, "2031-03-03") if row[1] in text] == []


def test_the_day_of_a_sentence_hangs_on_its_main_verb_whatever_noun_stands_nearer() -> None:
    text = "Brennik and Torland ended a day of talks in the town of Vessin on Thursday without an accord."
    assert course(text, "2031-04-04") == [("2031-04-03", text)]


def test_an_hour_alone_names_no_day() -> None:
    text = (
        "Osk Marrel resigned as minister of Brennik on 2 August 2031. "
        "After a vote in parliament Ilva Torne was sworn in as his successor at 5:00 p.m. in Halden."
    )
    assert [date for date, _ in course(text, "2031-08-08")] == ["2031-08-02"]


def told(*reports: tuple[str, str]) -> list[tuple[str, int, str | None]]:
    made = [
        replace(Document(chr(97 + at), text), published=when, lang="en", outlet=f"Paper {at}")
        for at, (when, text) in enumerate(reports)
    ]
    texts = {document.id: document.text for document in made}
    return [
        (e.date, len(e.sentences), e.because and texts[e.because.doc][e.because.start : e.because.end])
        for e in timeline(flow.read(made))
    ]


def test_an_event_that_two_reports_tell_is_one_entry_with_the_cause_that_one_of_them_names() -> None:
    found = told(
        ("2031-08-03", "On Saturday, Osk Marrel resigned as governor of the Halden district of Brennik."),
        (
            "2031-08-09",
            "Ilva Torne was sworn in last week following the August 2 resignation of Governor Osk Marrel due "
            "to a barge scandal.",
        ),
    )
    assert [(date, reports) for date, reports, _ in found if date == "2031-08-02"] == [("2031-08-02", 2)]
    assert "due to a barge scandal" in (found[-1][2] or "")


def test_a_cause_may_stand_in_the_sentence_after() -> None:
    found = told(
        (
            "2031-08-03",
            "On Saturday, Brennik suspended all ferries across the river to Torland. "
            "The suspension came after a collision of two barges at the Halden locks.",
        )
    )
    assert "a collision of two barges at the Halden locks" in (found[0][2] or "")

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
import sarn
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sarn import DOCUMENTS, H, draft, says, verbatim

from parley.brief import from_json, gate, html, markdown, terminal, to_json, verify
from parley.brief.clarified import agrees, pieces, unclarified
from parley.brief.details import Known
from parley.brief.gate import fault
from parley.brief.notebook import brief_html
from parley.brief.wording import day
from parley.nouns.brief import Clarification, Evidence, Line, Section

POSTS = sarn.POSTS
NAME = says(H, "Ana Reyl")[0]
FIRST = says(H, "Ana")[0]
TUESDAY = says(H, "Tuesday")[0]  # of a report of Monday, 14 April 2031


def refused(line: Line) -> str | None:
    return fault(line, DOCUMENTS, Known.of(draft()))


def put(line: Line, at: int, text: str, evidence: Evidence | None, **more: str) -> Line:
    """The line with an insertion."""
    mark = Clarification(at, at + len(text), more.get("instead", ""), evidence, more.get("date"))
    rest = line.text[at + len(mark.instead) :]
    return replace(line, text=line.text[:at] + text + rest, clarified=(*line.clarified, mark))


def dated(value: str = "2031-04-08", written: str | None = None, at: str = "Tuesday") -> Line:
    line = verbatim(sarn.RESUMED)
    place = line.text.index(at) + len(at)
    return put(line, place, f" [{written or day(value)}]", TUESDAY, date=value)


def test_a_name_that_stands_in_the_document_may_be_put_in_brackets() -> None:
    line = put(verbatim(POSTS), 4, " [Ana Reyl]", NAME)
    assert line.text.startswith("Reyl [Ana Reyl] said that Mera")
    assert refused(line) is None
    assert refused(put(verbatim(POSTS), 0, "[Ana] ", FIRST)) is None
    assert refused(put(verbatim(POSTS), 4, " [Ana Reyl’s]", NAME)) is None


def test_a_date_that_the_expression_can_mean_may_be_put_after_it() -> None:
    line = dated()
    assert "on Tuesday [8 April 2031] after" in line.text
    assert refused(line) is None


@pytest.mark.parametrize("value", ["2031-04-14", "2031-05-27", "2031-04", "2031", "x", "2031-W15", ""])
def test_a_date_that_it_cannot_mean_is_dropped(value: str) -> None:
    assert "not what its source can mean" in str(refused(dated(value)))


def test_a_date_is_written_from_its_value_and_follows_what_it_dates() -> None:
    assert "not what its source can mean" in str(refused(dated(written="9 April 2031")))
    assert "does not follow what it dates" in str(refused(dated(at="resumed")))


def test_words_that_no_source_has_are_no_clarification() -> None:
    assert "do not stand in its document" in str(refused(put(verbatim(POSTS), 4, " [Anna Reyl]", NAME)))
    elsewhere = says(sarn.C, "Iren Dast")[0]
    assert "no passage of its document" in str(refused(put(verbatim(POSTS), 4, " [Iren Dast]", elsewhere)))
    assert "no passage of its document" in str(refused(put(verbatim(POSTS), 4, " [Iren Dast]", None)))
    forged = replace(NAME, quote="Iren Dast")
    assert "not the text" in str(refused(put(verbatim(POSTS), 4, " [Iren Dast]", forged)))


def test_the_rest_of_a_clarified_line_is_its_evidence() -> None:
    line = put(verbatim(POSTS), 4, " [Ana Reyl]", NAME)
    assert unclarified(line) == verbatim(POSTS).text
    assert "is not its evidence" in str(refused(replace(line, text=line.text.replace("could", "might"))))


@pytest.mark.parametrize("text", [" (Ana Reyl)", "[Ana Reyl]", " [Ana Reyl", " [Ana] Reyl]", " [[Ana Reyl]]"])
def test_a_clarification_stands_in_brackets(text: str) -> None:
    assert refused(put(verbatim(POSTS), 4, text, NAME)) is not None


def test_a_clarification_never_stands_inside_of_a_word() -> None:
    assert "inside of a word" in str(refused(put(verbatim(POSTS), 2, " [Ana Reyl]", NAME)))


def test_a_sentence_without_its_connective_begins_with_a_capital_in_brackets() -> None:
    said = says(H, "the sides were “closer than in March, and further than they admit”.")
    line = put(verbatim(said), 0, "[T]", None, instead="t")
    assert line.text.startswith("[T]he sides were")
    assert refused(line) is None
    assert refused(put(verbatim(said), 0, "[A]", None, instead="t")) is not None
    assert refused(put(verbatim(said), 4, "[S]", None, instead="s")) is not None


def test_a_line_that_parley_worded_has_no_clarifications() -> None:
    line = put(replace(verbatim(POSTS), verbatim=False), 4, " [Ana Reyl]", NAME)
    assert "only a line in a source’s own words" in str(refused(line))


@pytest.mark.parametrize(
    ("expression", "value", "published", "holds"),
    [
        ("Thursday", "2020-01-02", "2020-01-05", True),
        ("Thursday", "2020-01-03", "2020-01-05", False),
        ("Thursday", "2020-01-02", None, False),
        ("Thursday", "2019-01-03", "2020-01-05", False),
        ("Yesterday", "2020-01-05", "2020-01-06", True),
        ("yesterday", "2020-01-04", "2020-01-06", False),
        ("today", "2020-01-06", "2020-01-06", True),
        ("last night", "2020-01-05", "2020-01-06", True),
        ("this morning", "2020-01-06", "2020-01-06", True),
        ("last week", "2020-W01", "2020-01-06", True),
        ("last week", "2020-W02", "2020-01-06", False),
        ("next month", "2020-02", "2020-01-06", True),
        ("last month", "2019-12", "2020-01-06", True),
        ("last year", "2019", "2020-01-06", True),
        ("last year", "2018", "2020-01-06", False),
        ("Last April", "2019-04", "2020-01-05", True),
        ("Last April", "2019-05", "2020-01-05", False),
        ("last April", "2014-04", "2020-01-05", False),
        ("December 31", "2019-12-31", "2020-01-05", True),
        ("December 31", "2019-12-30", "2020-01-05", False),
        ("31 December 2019", "2019-12-31", None, True),
        ("31 December 2019", "2018-12-31", None, False),
        ("Wednesday, July 31", "2019-07-31", "2019-07-28", True),
        ("Friday, July 31", "2019-07-31", "2019-07-28", False),
        ("Sept. 3", "2019-09-03", "2019-09-10", True),
        ("before long", "2019-09-03", "2019-09-10", False),
        ("last year", "-001", "2020-01-06", False),
    ],
)
def test_a_date_agrees_with_the_expression_and_the_report(
    expression: str, value: str, published: str | None, holds: bool
) -> None:
    assert agrees(expression, value, published) is holds


def brief_with(line: Line):  # type: ignore[no-untyped-def]
    section = Section("happened", "What’s happened", (line,))
    return gate(replace(draft(), sections=(section, Section("sources", "Sources"))), DOCUMENTS)


def test_brackets_are_shown_as_such_in_every_form_and_survive_json() -> None:
    brief = brief_with(dated())
    assert '<span class="clarified"> [8 April 2031]</span> after' in html(brief)
    assert "Tuesday [8 April 2031] after" in terminal(brief)
    assert "Tuesday \\[8 April 2031\\] after" in markdown(brief)
    assert "<span class='p-dim'> [8 April 2031]</span> after" in brief_html(brief)
    again = from_json(to_json(brief))
    assert again.sections[0].lines == brief.sections[0].lines
    assert verify(again) == []


def test_verify_finds_a_clarification_that_was_changed_after_the_gate() -> None:
    brief = brief_with(dated())
    line = brief.sections[0].lines[0]
    forged = replace(line, text=line.text.replace("[8 April", "[15 April"))
    section = replace(brief.sections[0], lines=(forged,))
    assert verify(replace(brief, sections=(section, *brief.sections[1:])))


# --- for all input -----------------------------------------------------------------------------------

TEXT = st.text(st.sampled_from("ab R [](){}’'s“…\n1"), max_size=12)


@st.composite
def clarified(draw: st.DrawFn) -> Line:
    """A true line with insertions that are true, nearly true and made up."""
    line = verbatim(draw(st.sampled_from([POSTS, sarn.RESUMED, sarn.PATROLS, sarn.MET + sarn.NEVER])))
    text = line.text
    marks = []
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(-1, len(text) + 1))
        evidence = draw(
            st.sampled_from([None, NAME, FIRST, TUESDAY, replace(NAME, quote="Iren"), line.evidence[0]])
        )
        said = evidence.quote if evidence else draw(TEXT)
        words = draw(
            st.sampled_from([f" [{said}]", f"[{said}] ", f" [{said}’s]", f" [{draw(TEXT)}]", draw(TEXT)])
        )
        instead = draw(st.sampled_from(["", "", "r", text[at : at + 1] if at >= 0 else ""]))
        if draw(st.booleans()):
            text = text[:at] + words + text[at + len(instead) :] if at >= 0 else text
        date = draw(st.sampled_from([None, None, "2031-04-08", "2031", "2031-99", "x"]))
        marks.append(Clarification(at, at + len(words), instead, evidence, date))
    if draw(st.booleans()):
        marks.sort(key=lambda mark: mark.start)
    return replace(line, text=text, clarified=tuple(marks))


@settings(max_examples=300, deadline=None)
@given(clarified())
def test_the_gate_lets_nothing_through_that_is_not_in_the_sources(line: Line) -> None:
    pieces(line)
    if refused(line) is not None:
        return
    words = [DOCUMENTS[piece.doc].text[piece.start : piece.end] for piece in line.evidence]
    assert "".join(unclarified(line).split()) == "".join(" … ".join(words).split()) or "](" in words[0]
    for mark in line.clarified:
        whole = line.text[mark.start : mark.end]
        if mark.instead:
            assert whole == f"[{mark.instead.upper()}]"
        elif mark.date is None:
            assert mark.evidence is not None
            inner = (
                whole.strip()[1:-1].removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
            )
            assert (
                inner in " ".join(DOCUMENTS[mark.evidence.doc].text.split()) or inner in mark.evidence.quote
            )
        else:
            assert whole.strip()[1:-1] in (day(mark.date), mark.date[:4])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.sampled_from(["Thursday", "today", "last April", "May 12", "next week", "31 June"]), st.text()
    ),
    st.one_of(
        st.dates().map(str), st.text(max_size=10), st.sampled_from(["0001-W01", "9999-12", "9999-W53"])
    ),
    st.one_of(st.none(), st.dates().map(str), st.text(max_size=10)),
)
def test_no_date_whatever_makes_the_check_fail(expression: str, value: str, published: str | None) -> None:
    assert agrees(expression, value, published) in (True, False)


@settings(max_examples=200, deadline=None)
@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2990, 1, 1)), st.integers(-8, 8))
def test_a_weekday_agrees_only_with_a_date_of_that_name(told: datetime.date, off: int) -> None:
    meant = told + datetime.timedelta(days=off)
    assume(meant.year > 1980)
    names = [(told + datetime.timedelta(days=n)).strftime("%A") for n in range(7)]
    agreeing = [name for name in names if agrees(name, str(meant), str(told))]
    assert agreeing == [meant.strftime("%A")]

from __future__ import annotations

from parley.brief.background import background
from parley.brief.material import Material
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.span import Span
from parley.nouns.story import Entry

CLOSED = "Brennik closed the crossing at Halden on 2 May 2030."
SHUT = "The crossing was shut on 2 May because its piers were cracked."
CAUSE = "because its piers were cracked"
OPENED = "Engineers opened the bridge at Osk in 1998."
DOCUMENTS = {
    "a": Document("a", f"{CLOSED} {OPENED}", outlet="Halden Courier", published="2030-05-02"),
    "b": Document("b", SHUT, outlet="Osk Gazette", published="2030-05-03"),
}


def span(doc: str, words: str) -> Span:
    at = DOCUMENTS[doc].text.index(words)
    return Span(doc, at, at + len(words))


def material(**found: object) -> Material:
    casebook = Casebook("c", "The Halden crossing")
    origins = {"a": 0, "b": 1}
    return Material(DOCUMENTS, {}, casebook, Matrix((), (), ()), origins=origins, **found)  # type: ignore[arg-type]


def test_an_entry_shows_its_best_sentence_the_count_of_reports_and_a_cause_from_another() -> None:
    entry = Entry("2030-05-02", (span("a", CLOSED), span("b", SHUT)), because=span("b", CAUSE))
    told, cause = background(material(timeline=(entry,))).lines
    assert (told.text, told.label, told.holder) == (CLOSED, "2 reports", "Halden Courier")
    assert (cause.text, cause.label, cause.date) == (CAUSE, "cause", "2030-05-02")


def test_a_cause_in_the_sentence_that_is_shown_is_not_shown_again() -> None:
    entry = Entry("2030-05-02", (span("b", SHUT),), because=span("b", CAUSE))
    assert [line.text for line in background(material(timeline=(entry,))).lines] == [SHUT]


def test_openings_of_earlier_reports_help_where_few_events_have_a_date() -> None:
    entry = Entry("1998", (span("a", OPENED),))
    found = background(material(timeline=(entry,), earlier=(span("b", SHUT),)))
    assert [(line.date, line.text) for line in found.lines] == [("1998", OPENED), ("2030-05-03", SHUT)]


def test_without_events_the_section_says_so() -> None:
    assert background(material()).empty == "No sentence tells a dated event."


def test_a_sentence_that_names_two_days_stands_once() -> None:
    twice = tuple(Entry(day, (span("a", CLOSED),)) for day in ("2030-05-02", "2030-05-04"))
    assert [line.date for line in background(material(timeline=twice)).lines] == ["2030-05-02"]

"""Proposals held against the record and the unity of coalitions, as lines that the gate lets through."""

from __future__ import annotations

from dataclasses import replace

from parley.brief import Material, compose, gate
from parley.nouns.brief import Line
from parley.nouns.casebook import Casebook, Issue, Option, Party, Proposal
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import cohesion, matrix, proposals

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "oster": Party("oster", "Oster"),
        "vell": Party("vell", "Vell"),
        "ardal": Party("ardal", "Ardal"),
        "league": Party("league", "The League", members=("oster", "vell", "ardal")),
    },
    (Issue("passage", "Who may pass?", (Option("toll", "A toll"), Option("pilots", "Foreign pilots"))),),
    principals=("oster", "vell"),
    proposals=(Proposal("plan", "The Winter Plan", ("toll", "pilots"), ("vell",), "2031-05-10"),),
)
SAID = [
    ("oster", "against", "2031-03-05", "Oster will never pay the toll."),
    ("oster", "against", "2031-04-09", "Once more Oster refused the toll."),
    ("vell", "for", "2031-03-09", "Vell insists on the toll."),
    ("ardal", "for", "2031-06-02", "Ardal would welcome the toll."),
]


def section(book: Casebook = BOOK, origins: dict[str, int] | None = None) -> dict[str, list[Line]]:
    documents = {
        f"d{n}": Document(f"d{n}", words, published=date, outlet=f"Paper {n}", lang="en")
        for n, (_, _, date, words) in enumerate(SAID)
    }
    said = [
        Statement(party, "toll", stance, Span(f"d{n}", 0, len(words)), voice="party", date=date)
        for n, (party, stance, date, words) in enumerate(SAID)
    ]
    readings = {
        doc: Reading(doc, "test", "1", "en", (Sentence(0, len(made.text), 0),))
        for doc, made in documents.items()
    }
    found = matrix(said, book, origins)
    pairs = [(made, readings[doc]) for doc, made in documents.items()]
    numbers = origins or {doc: n for n, doc in enumerate(documents)}
    material = Material(
        documents,
        readings,
        book,
        found,
        origins=numbers,
        proposals=proposals(said, pairs, found, book, numbers),
        cohesion=cohesion(said, book, numbers),
    )
    made = gate(compose(material), documents)
    assert made.dropped == ()
    groups: dict[str, list[Line]] = {}
    for line in next(s for s in made.sections if s.id == "positions").lines:
        groups.setdefault(line.group or "", []).append(line)
    return groups


def test_a_line_says_what_was_added_although_it_had_been_rejected_and_nothing_of_why():
    (line,) = section()["The Winter Plan, held against the record"]
    assert line.text == (
        "A toll: added to the Winter Plan, although Oster had rejected it in 2 reports, last on 9 April 2031."
    )
    assert [piece.doc for piece in line.evidence] == ["d0", "d1"]


def test_copies_of_one_report_are_counted_once_in_the_line_too():
    (line,) = section(origins={"d0": 7, "d1": 7, "d2": 8, "d3": 9})[
        "The Winter Plan, held against the record"
    ]
    assert "in 1 report" in line.text


def test_without_a_date_the_line_only_says_that_it_was_rejected():
    book = replace(BOOK, proposals=(replace(BOOK.proposals[0], date=None),))
    (line,) = section(book)["The Winter Plan, held against the record"]
    assert line.text == "A toll, in the Winter Plan: Oster rejected it in 2 reports, last on 9 April 2031."


def test_a_line_says_who_of_a_coalition_stands_where():
    (line,) = section()["How united The League is, as far as its members were heard"]
    assert line.text == "A toll: Vell and Ardal are for it; Oster is against it."
    assert [piece.doc for piece in line.evidence] == ["d1", "d2", "d3"]

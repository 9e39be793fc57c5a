"""Kinds of sentences that coding once misread or passed over, on an invented dispute."""

from __future__ import annotations

import pytest

from parley.casebook import code
from parley.casebook.load import checked
from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Document


def _book() -> Casebook:
    parties = (
        Party("ostrovia", "Ostrovia", ("Port Anlage",), (Person("Brun Halder", "Prime Minister"),)),
        Party("vellmark", "Vellmark", ("Castle Row",), (Person("Ada Quist", "Chancellor"),)),
    )
    options = (
        Option(
            "toll", "A toll in the strait", 0.0, ("strait toll", "transit toll"), ("lift the transit toll",)
        ),
        Option("pilots", "Foreign pilots", 50.0, ("foreign pilots", "pilots on board"), ("keep pilots out",)),
        Option("patrols", "Joint patrols", 100.0, ("joint patrols", "shared patrols")),
        Option("quota", "A herring quota", 50.0, ("herring quota",), ("no need for a herring quota",)),
        Option("free-crews", "Release of the crews", 50.0, ("free the crews", "release of the crews")),
    )
    issue = Issue("strait", "Who rules the strait?", options)
    return checked(Casebook("strait", "The strait", {p.id: p for p in parties}, (issue,)))


@pytest.fixture(scope="module")
def rows():
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    fast, book = reader("fast"), _book()

    def run(text: str) -> set[tuple[str, str, str]]:
        document = Document("d", text, lang="en", published="2031-05-04")
        (reading,) = fast.read([document])
        return {(s.party, s.option, s.stance) for s in code(document, reading, book)}

    return run


FOUND = [
    ("Prime Minister Brun Halder said the transit toll will continue.", ("ostrovia", "toll", "for")),
    ("Chancellor Ada Quist said there would be no joint patrols.", ("vellmark", "patrols", "against")),
    ("Ostrovia sees no need for a herring quota.", ("ostrovia", "quota", "against")),
    ("Vellmark has decided to free the crews.", ("vellmark", "free-crews", "for")),
    (
        "Ostrovia and Vellmark met for a day, but both said they were willing to discuss joint patrols.",
        ("vellmark", "patrols", "for"),
    ),
    (
        "Ostrovia can accept a herring quota, provided that the fleet is spared.",
        ("ostrovia", "quota", "conditional"),
    ),
    (
        "Ostrovia will sign the herring quota only if Vellmark lifts the transit toll.",
        ("ostrovia", "toll", "against"),
    ),
    (
        "Envoys proposed joint patrols in the strait. Ostrovia rejected them.",
        ("ostrovia", "patrols", "against"),
    ),
    (
        "Ostrovia proposed a herring quota in May. Chancellor Ada Quist said the quota was unacceptable.",
        ("vellmark", "quota", "against"),
    ),
    ("Vellmark wants to keep pilots out.", ("vellmark", "pilots", "against")),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_told_in_this_way_is_found(rows, text, expected):
    assert expected in rows(text)


SILENT = [
    "Ostrovia failed to agree on a herring quota.",
    "Ostrovia insists that the joint patrols are old.",
    "Without a herring quota, the strait is poor.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_spoken_of_is_nobodys_position(rows, text):
    assert rows(text) == set()


def test_a_vote_against_what_lacks_a_thing_is_a_vote_for_it(rows):
    found = rows("Ostrovia would vote against any treaty that contains no herring quota for fishermen.")
    assert ("ostrovia", "quota", "against") not in found


def test_a_headline_that_runs_clauses_together_turns_nobody_around(rows):
    found = rows("Ostrovia, Vellmark agree joint patrols in strait, transit toll to be lifted.")
    assert not any(option == "patrols" and stance == "against" for _, option, stance in found)


def test_a_fallback_for_failure_is_no_wish_for_the_thing_that_fails(rows):
    found = rows("Vellmark will offer a herring quota if the joint patrols fail.")
    assert ("vellmark", "patrols", "for") not in found

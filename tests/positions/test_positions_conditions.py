"""Conditions that the sources name."""

from __future__ import annotations

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Mention, Reading, Sentence
from parley.nouns.span import Span
from parley.positions import conditions

FOUND = [
    ("Talks can begin only if the fleet withdraws.", "the fleet withdraws", "Talks can begin"),
    (
        "Ostrovia will not reopen the port until the crews are home.",
        "the crews are home",
        "Ostrovia will not reopen the port",
    ),
    (
        "Without a lasting truce, the monitors will stay at home.",
        "a lasting truce",
        "the monitors will stay at home",
    ),
    (
        "Vellmark would pay the toll in exchange for shared patrols.",
        "shared patrols",
        "Vellmark would pay the toll",
    ),
    ("A deal depends on the consent of both parliaments.", "the consent of both parliaments", "A deal"),
]


def _read(text: str, *attributions: Attribution) -> tuple[Document, Reading]:
    entities = (Entity("e0", "Ada Quist", "person", (Mention(0, 9),)),)
    document = Document("d", text, lang="en")
    return document, Reading("d", "test", "1", "en", (Sentence(0, len(text), 0),), entities, attributions)


@pytest.mark.parametrize(("text", "condition", "of"), FOUND)
def test_a_condition_is_found_with_what_depends_on_it(text, condition, of):
    (row,) = conditions([], [_read(text)])
    assert text[row.condition.start : row.condition.end] == condition
    assert text[row.of.start : row.of.end] == of
    assert row.holder is None


@pytest.mark.parametrize(
    "text",
    [
        "Will talks begin only if the fleet withdraws?",
        "The fleet withdrew on Monday.",
        "He spoke as if nothing had been said.",
    ],
)
def test_questions_and_plain_reports_set_no_condition(text):
    assert conditions([], [_read(text)]) == ()


def test_the_holder_is_whoever_says_it():
    text = "Ada Quist said that talks can begin only if the fleet withdraws."
    words = Attribution(
        (Span("d", 0, 9),), (Span("d", 10, 14),), (Span("d", 15, 63),), "indirect", speaker="e0"
    )
    (row,) = conditions([], [_read(text, words)])
    assert row.holder == "Ada Quist"

"""Conditions that the sources name."""

from __future__ import annotations

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Mention, Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
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
        "Officials, on condition of anonymity, said that the fleet had sailed.",
        "The toll would stay for as long as the gates are shut.",
        "Until then the two courts had exchanged letters, as is the custom there.",
        "Without such clarity, the allies may lose heart.",
        "If she believed in the truce, she would have signed it unless her court forbade it.",
        "They spent an hour on a pause in return for the crews.",
    ],
)
def test_questions_plain_reports_and_what_points_elsewhere_set_no_condition(text):
    assert conditions([], [_read(text)]) == ()


def test_the_holder_is_whoever_says_it():
    text = "Ada Quist said that talks can begin only if the fleet withdraws."
    words = Attribution(
        (Span("d", 0, 9),), (Span("d", 10, 14),), (Span("d", 15, 63),), "indirect", speaker="e0"
    )
    (row,) = conditions([], [_read(text, words)])
    assert row.holder == "Ada Quist"


def test_words_of_saying_are_part_of_neither_side():
    text = "Vellmark could admit pilots only if the crews go free, Chancellor Ada Quist said on Monday."
    (row,) = conditions([], [_read(text)])
    assert text[row.condition.start : row.condition.end] == "the crews go free"
    text = "Ada Quist said that talks can begin only if the fleet withdraws."
    words = Attribution(
        (Span("d", 0, 9),), (Span("d", 10, 14),), (Span("d", 15, 63),), "indirect", speaker="e0"
    )
    (row,) = conditions([], [_read(text, words)])
    assert text[row.of.start : row.of.end] == "talks can begin"


def test_a_pronoun_is_no_holder():
    text = "She said that talks can begin only if the fleet withdraws."
    words = Attribution((Span("d", 0, 3),), (Span("d", 4, 8),), (Span("d", 9, 57),), "indirect")
    (row,) = conditions([], [_read(text, words)])
    assert row.holder is None


def test_what_stands_between_is_not_what_depends():
    text = "A truce with Vellmark, unless it is watched, will not hold through the winter."
    (row,) = conditions([], [_read(text)])
    assert text[row.condition.start : row.condition.end] == "it is watched"
    assert text[row.of.start : row.of.end] == "will not hold through the winter"


def test_the_party_is_known_from_what_else_its_speaker_says():
    text = "Ada Quist said that talks can begin only if the fleet withdraws."
    words = Attribution(
        (Span("d", 0, 9),), (Span("d", 10, 14),), (Span("d", 15, 63),), "indirect", speaker="e0"
    )
    known = Statement("vellmark", "toll", "against", Span("d", 0, 64), holder=Span("d", 0, 9))
    (row,) = conditions([known], [_read(text, words)])
    assert row.party == "vellmark"


def test_a_sentence_without_end_is_passed_over():
    assert conditions([], [_read("Talks can begin only if e" + "\u0301" * 200_000 + " is met.")]) == ()

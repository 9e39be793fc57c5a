from __future__ import annotations

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Event
from parley.nouns.span import Span
from parley.reading import coreference, names, pipeline, plover, sentences
from parley.reading.events import events, label
from parley.reading.parsed import Parsed
from parley.reading.times import times


def parse(text: str) -> Parsed:
    document = Document("d", text, lang="en", published="2026-06-11")
    return sentences.sentences(document, pipeline.parse(pipeline.load(), [document.view.text])[0])


def read(text: str) -> tuple[Event, ...]:
    parsed = parse(text)
    entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
    return events(parsed, entities, times(parsed))


@pytest.mark.parametrize(
    ("sentence", "root", "source", "target"),
    [
        ("Turkey condemned Greece on Monday.", "ACCUSE", "Turkey", "Greece"),
        ("Greece was condemned by Turkey.", "ACCUSE", "Turkey", "Greece"),
        ("Japan praised Indonesia.", "SUPPORT", "Japan", "Indonesia"),
        ("Norway donated tents to Kenya.", "AID", "Norway", "Kenya"),
        ("India arrested two Pakistani citizens.", "COERCE", "India", "two Pakistani citizens"),
        ("Iraq imposed sanctions on Kuwait.", "COERCE", "Iraq", "Kuwait"),
        ("Iraq lifted sanctions on Kuwait.", "YIELD", "Iraq", "Kuwait"),
        ("Canada suspended aid to Haiti.", "SANCTION", "Canada", "Haiti"),
        ("Rebels attacked Chad on Sunday.", "ASSAULT", "Rebels", "Chad"),
        ("Brazil threatened to attack Peru.", "THREATEN", "Brazil", "Peru"),
        ("Egypt refused to meet Sudan.", "REJECT", "Egypt", "Sudan"),
        ("Spain agreed to help Portugal.", "AGREE", "Spain", "Portugal"),
        ("Finland will help Estonia.", "AGREE", "Finland", "Estonia"),
        ("Finland will not help Estonia.", "REJECT", "Finland", "Estonia"),
        ("Finland will bomb Estonia.", "THREATEN", "Finland", "Estonia"),
        ("Mexico urged Cuba to release the prisoners.", "REQUEST", "Mexico", "Cuba"),
        ("Poland released two Hungarian journalists.", "YIELD", "Poland", "two Hungarian journalists"),
        ("Thousands protested against Serbia.", "PROTEST", "Thousands", "Serbia"),
    ],
)
def test_who_did_what_to_whom(sentence: str, root: str, source: str, target: str) -> None:
    found = [
        (
            e.label,
            [sentence[s.start : s.end] for s in e.source],
            [sentence[s.start : s.end] for s in e.target],
        )
        for e in read(sentence)
    ]
    assert (root, [source], [target]) in found


def test_an_event_that_is_promised_is_planned_and_one_that_is_denied_is_denied() -> None:
    assert [e.status for e in read("Finland will help Estonia.")] == ["planned"]
    assert [(e.status, e.negated) for e in read("Finland did not attack Estonia.")] == [("denied", True)]


def test_actor_recipient_and_date_are_given() -> None:
    (found,) = read("Turkey condemned Greece on Monday.")
    assert found.actor is not None
    assert found.recipient is not None
    assert found.date == "2026-06-08"


def test_two_who_agree_are_source_and_target_of_each_other() -> None:
    (found,) = read("Turkey and Greece met.")
    assert found.source == found.target


def test_with_source_and_target_given_the_act_between_them_is_labelled() -> None:
    text = "Turkey, which had praised Italy, accused Greece of piracy."
    at = text.index("Greece")
    assert label(parse(text), Span("d", 0, 6), Span("d", at, at + 6)) == "ACCUSE"


def test_each_word_of_the_lexicon_has_one_of_the_fifteen_roots() -> None:
    used = {*plover.VERBS.values(), *plover.NOUNS.values(), *plover.PAIRS.values(), *plover.PHRASES.values()}
    assert used == set(plover.ROOTS)
    assert len(plover.ROOTS) == 15

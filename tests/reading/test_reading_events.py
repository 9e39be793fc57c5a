from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Event
from parley.nouns.span import Span
from parley.reading import pipeline, sentences
from parley.reading.events import features as event_features
from parley.reading.events import model as event_model
from parley.reading.events import plover
from parley.reading.events.events import events, label, question
from parley.reading.parsed import Parsed
from parley.reading.times.times import times
from parley.reading.who import coreference, names


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


@pytest.mark.parametrize(
    ("sentence", "status", "negated"),
    [
        ("Norway attacked Denmark.", "happened", False),
        ("Norway may attack Denmark.", "supposed", False),
        ("Norway allegedly bombed Denmark.", "supposed", False),
        ("Norway tried to attack Denmark.", "supposed", False),
        ("Norway would attack Denmark if talks failed.", "supposed", False),
        ("Norway plans to visit Denmark.", "planned", False),
        ("Norway was to meet Denmark on Tuesday.", "planned", False),
        ("Norway threatened to attack Denmark.", "threatened", False),
        ("Norway did not attack Denmark.", "denied", True),
        ("Norway has never threatened Denmark.", "denied", True),
        ("Norway denied attacking Denmark.", "denied", False),
    ],
)
def test_what_is_only_said_of_an_event_is_its_status(sentence: str, status: str, negated: bool) -> None:
    assert [(e.status, e.negated) for e in read(sentence)] == [(status, negated)]


def named(sentence: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([sentence[s.start : s.end] for s in e.source], [sentence[s.start : s.end] for s in e.target])
        for e in read(sentence)
    ]


def test_who_announces_what_it_will_do_is_the_actor() -> None:
    assert named("Norway announced on Monday that it would expel two Danish diplomats.") == [
        (["Norway"], ["two Danish diplomats"])
    ]


def test_whose_own_troops_are_sent_they_are_sent_to_somebody() -> None:
    assert named("Norway sent its troops to Denmark.") == [(["Norway"], ["Denmark"])]


def test_where_it_is_done_is_the_place_and_nobody_that_it_is_done_to() -> None:
    (event,) = read("Norway held talks with Denmark in Oslo on Monday.")
    assert event.place == "Oslo"
    assert len(event.target) == 1


def test_what_follows_from_an_act_is_no_second_act() -> None:
    assert len(read("Rebels attacked an army base in Chad, killing 50.")) == 1


def test_something_done_to_somebody_by_name_is_an_event_without_an_actor() -> None:
    (event,) = read("Two Danish journalists were released in Oslo.")
    assert (event.label, event.source, event.actor) == ("YIELD", (), None)
    assert read("The door was closed.") == ()


def test_an_apposition_belongs_to_the_actor() -> None:
    assert named("Ada Holm, the Norwegian minister, praised Denmark.") == [
        (["Ada Holm, the Norwegian minister"], ["Denmark"])
    ]


def test_the_rules_answer_alone_where_that_is_asked_or_the_weights_are_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed = parse("Turkey condemned Greece.")
    pair = Span("d", 0, 6), Span("d", 17, 23)
    assert label(parsed, *pair, rules_only=True) == "ACCUSE"
    assert label(parse("Turkey outbid Greece."), Span("d", 0, 6), Span("d", 14, 20), rules_only=True) is None
    monkeypatch.setattr(event_model, "FILE", "gone.npz")
    event_model.load.cache_clear()
    assert event_model.load() is None
    assert label(parsed, *pair) == "ACCUSE"
    monkeypatch.undo()
    event_model.load.cache_clear()


def test_a_root_is_named_where_one_actor_alone_is_marked() -> None:
    text = "Turkey condemned Greece."
    assert label(parse(text), Span("d", 0, 6), None) == "ACCUSE"
    assert label(parse(text), None, Span("d", 17, 23)) == "ACCUSE"
    assert label(parse(text), None, None) is None


def test_an_actors_name_is_no_feature() -> None:
    told = [
        event_features.features(one.doc, *question(one, Span("d", 0, 6), Span("d", 17, 23)))
        for one in (parse("Turkey condemned Greece."), parse("Norway condemned Poland."))
    ]
    assert told[0] == told[1]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
@settings(max_examples=40, deadline=None)
def test_for_any_text_and_any_marks_reading_ends_and_spans_slice_back(text: str, at: int, end: int) -> None:
    parsed = parse(text)
    entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
    for event in events(parsed, entities, ()):
        for span in (event.trigger, *event.source, *event.target):
            assert 0 <= span.start < span.end <= len(text)
    if at < end:
        assert label(parsed, Span("d", at, end), None) in {*plover.ROOTS, None}

"""Who said what in chains, transcripts and headlines; invented sentences."""

from __future__ import annotations

from functools import lru_cache

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.reading import reader


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    (found,) = reader("fast").read([Document("d", text, lang="en")])
    return found


def said(text: str) -> list[tuple[str, str, str]]:
    def words(spans: tuple[object, ...]) -> str:
        return " … ".join(text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]

    return [(words(a.source), words(a.cue), words(a.content)) for a in read(text).attributions]


def chain(text: str) -> list[tuple[str, str | None]]:
    """Each source with the source of the claim that carries it."""
    found = said(text)
    return [
        (source, None if a.parent is None else found[a.parent][0])
        for (source, _, _), a in zip(found, read(text).attributions, strict=True)
    ]


def first(text: str) -> Attribution:
    return read(text).attributions[0]


def test_what_an_official_says_that_a_state_told_another_is_a_chain_without_the_addressee():
    text = "A European official said Washington had told Kyiv that the deadline would not move."
    assert chain(text) == [("A European official", None), ("Washington", "A European official")]
    assert said(text)[1] == ("Washington", "had told", "that the deadline would not move")
    assert first(text).sourcing == "unnamed"


def test_one_who_says_that_he_believes_makes_no_chain():
    assert chain("Ana Kovar said she believed the dam was safe.") == [("Ana Kovar", None)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Moscow welcomes Berlin's proposal to reopen the talks.",
            "Moscow",
            "Berlin's proposal to reopen the talks",
        ),
        ("Brussels warns against a hasty settlement.", "Brussels", "a hasty settlement"),
        ("The Kremlin denied that talks had taken place.", "The Kremlin", "that talks had taken place"),
        ("Poland vows to block the pipeline.", "Poland", "to block the pipeline"),
    ],
)
def test_a_state_that_takes_a_stand_is_a_source(text: str, source: str, content: str):
    outer = [row for row, one in zip(said(text), read(text).attributions, strict=True) if one.parent is None]
    assert [(a, c) for a, _, c in outer] == [(source, content)]


def test_the_lines_of_a_transcript_belong_to_their_labels():
    text = "HOST: What do you want?\nKOVAR: We want guarantees. Nothing less will do.\nHOST: And then?"
    lines = [one for one in said(text) if one[1] == ":"]
    assert lines == [
        ("HOST", ":", "What do you want?"),
        ("KOVAR", ":", "We want guarantees. Nothing less will do."),
        ("HOST", ":", "And then?"),
    ]


def test_the_q_and_the_a_of_an_interview_name_nobody():
    text = "Q: What does Ostria want?\n\nA: It wants guarantees.\n\nQ: And then?\n\nA: Nobody knows."
    assert not [one for one in said(text) if one[1] == ":"]


def test_a_note_and_a_warning_are_no_speakers():
    assert said("NOTE: this is a note.\nWARNING: this is a warning.") == []


def test_a_headline_may_end_with_its_speaker():
    text = "No talks before elections: Foreign Minister Lask\n\nHe arrived in Oslo on Monday."
    assert said(text)[0] == ("Foreign Minister Lask", ":", "No talks before elections")


def test_a_pronoun_stands_for_the_speaker_that_it_means():
    text = (
        "The Italian prime minister, Carla Bassi, came to Oslo. The Italian leader called for a single envoy."
    )
    (one,) = read(text).attributions
    names = {entity.id: entity.name for entity in read(text).entities}
    assert one.speaker is not None
    assert names[one.speaker] == "Carla Bassi"

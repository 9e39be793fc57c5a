"""The rules-only reader: grammar without weights."""

from __future__ import annotations

import pytest

from parley.nouns.document import Document
from parley.reading import reader


def said(text: str) -> list[tuple[str, str, str]]:
    (reading,) = reader("rules").read([Document("d", text, lang="en")])
    return [
        tuple(
            " … ".join(text[s.start : s.end] for s in spans) for spans in (one.source, one.cue, one.content)
        )
        for one in reading.attributions
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Ana Kor said the talks had failed.", "Ana Kor", "said", "the talks had failed"),
        ("“We wait,” Ana Kor said.", "Ana Kor", "said", "“We wait,”"),
        ("Veldoria rejects any deal.", "Veldoria", "rejects", "any deal"),
        ("Orl refused to sign.", "Orl", "refused", "to sign"),
        ("The minister called for talks.", "The minister", "called", "for talks"),
    ],
)
def test_what_grammar_says_is_read(text: str, source: str, cue: str, content: str):
    assert (source, cue, content) in said(text)


def test_a_sentence_in_which_nobody_speaks_has_no_attribution():
    assert said("The river rose by a metre in the night.") == []


def test_the_speakers_own_i_think_inside_a_quotation_is_no_second_attribution():
    found = said("“I think we can meet,” Ana Kor said.")
    assert [row[0] for row in found] == ["Ana Kor"]

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_samples import document, reading

from parley.nouns.alone import Alone
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Time
from parley.nouns.span import Span
from parley.stories import editor

_WORDS = (
    'He She They it its his Dray Anselm Dray, the minister this such But However, Tuesday yesterday “ ” " . '
    "\n\n HRB there both sides on in said left [ ] (HRB)"
)
FIRST = "Brennik minister Anselm Dray met envoys of the Halden Rescue Board (HRB) in Vessin on Tuesday. "


def made(second: str, *, times: dict[str, str] | None = None, pronouns: str = "") -> tuple[Document, Reading]:
    """A report of Thursday, 3 April 2031 on Anselm Dray, with a second sentence."""
    text = FIRST + second
    one = document("a", text, published="2031-04-03", lang="en", title="Dray meets rescuers")
    read = reading(one, {"Brennik": "state", "Vessin": "place"})
    mentions = [
        Mention(at, at + len(word), kind)
        for word, kind in [
            ("Anselm Dray", "name"),
            ("Dray", "name"),
            *((word, "pronoun") for word in pronouns.split()),
        ]
        for at in places(text, word)
        if not (word == "Dray" and text[:at].endswith("Anselm "))
    ]
    dray = Entity("p0", "Anselm Dray", "person", tuple(mentions), role="minister")
    found = tuple(
        Time(at, at + len(words), "DATE", value)
        for words, value in {"Tuesday": "2031-04-01", **(times or {})}.items()
        for at in places(text, words)
    )
    return one, replace(read, lang="en", entities=(*read.entities, dray), times=found)


def places(text: str, word: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"\b{re.escape(word)}\b", text)]


def alone(second: str, **more: object) -> Alone | None:
    one, read = made(second, **more)  # type: ignore[arg-type]
    last = read.sentences[-1]
    return editor([(one, read)])(Span("a", last.start, last.end))


def shown(second: str, **more: object) -> str | None:
    """The second sentence with its insertions."""
    one, _ = made(second, **more)  # type: ignore[arg-type]
    found = alone(second, **more)
    if found is None:
        return None
    (span,) = found.spans
    out, at = "", span.start
    for put in found.insertions:
        out += one.text[at : put.at]
        written = put.written or str(put.date)
        out += f"[{written}] " if put.before else f"[{written}]" if put.words is None else f" [{written}]"
        at = put.at + (put.words is None)
    return out + one.text[at : span.end]


def test_a_pronoun_gets_the_name_and_office_that_the_reading_found() -> None:
    assert shown("He said that the crossing would stay closed.", pronouns="He") == (
        "He [Brennik minister Anselm Dray] said that the crossing would stay closed."
    )


def test_a_pronoun_that_owns_gets_a_possessive() -> None:
    assert shown("His letter to the envoys speaks of closed crossings.", pronouns="His") == (
        "His [Brennik minister Anselm Dray’s] letter to the envoys speaks of closed crossings."
    )


def test_a_pronoun_whose_person_is_not_certain_makes_the_sentence_lean() -> None:
    assert alone("He said that the crossing would stay closed.") is None


def test_a_surname_gets_first_name_and_office() -> None:
    assert shown("The crossing stays closed, Dray told reporters.") == (
        "The crossing stays closed, [Brennik minister Anselm] Dray told reporters."
    )


def test_a_name_in_full_needs_nothing() -> None:
    assert shown("Reporters heard from Anselm Dray that it would rain.") == (
        "Reporters heard from Anselm Dray that it would rain."
    )


def test_letters_are_spelt_out_as_the_document_does() -> None:
    assert shown("Boats of the HRB left Vessin before dawn.") == (
        "Boats of the HRB [Halden Rescue Board] left Vessin before dawn."
    )


@pytest.mark.parametrize(
    ("words", "value", "wanted"),
    [
        ("Wednesday", "2031-04-02", " [2031-04-02]"),
        ("yesterday", "2031-04-02", " [2031-04-02]"),
        ("last week", "2031-W13", " [2031-W13]"),
        ("March 12", "2031-03-12", " [2031]"),
        ("October", "2030-10", " [2030]"),
    ],
)
def test_times_get_their_date(words: str, value: str, wanted: str) -> None:
    assert shown(f"Boats left Vessin {words} for Halden.", times={words: value}) == (
        f"Boats left Vessin {words}{wanted} for Halden."
    )


def test_a_month_that_is_as_near_on_its_other_side_is_left_as_it_is() -> None:
    assert shown("Boats ready for May elections left Vessin.", times={"May": "2030-05"}) == (
        "Boats ready for May elections left Vessin."
    )


def test_a_day_in_a_quotation_is_the_speakers_and_not_dated() -> None:
    said = "Anselm Dray said, “Boats leave Vessin today for Halden.”"
    assert shown(said, times={"today": "2031-04-03"}) == said


def test_a_leading_connective_goes_and_the_sentence_begins_with_a_capital() -> None:
    assert shown("But the boats of Brennik never left Vessin.") == "[T]he boats of Brennik never left Vessin."
    assert shown("However, Brennik kept boats in Vessin.") == "Brennik kept boats in Vessin."


@pytest.mark.parametrize(
    "second",
    [
        "This decision surprised Brennik and the envoys.",
        "Anselm Dray defended such terms before the press.",
        "The move was welcomed in Brennik by rescuers.",
        "The other boats of Brennik never left Vessin.".replace("The other", "Other"),
        "Both sides left Vessin before dawn on boats.",
        "They left Vessin before dawn on rescue boats.",
        "We will never leave Vessin without the boats.",
        "“We will never leave Vessin. We will stay.",
        "The following day Brennik sent boats to Vessin.",
        "In that case Brennik would send boats to Vessin.",
        "“Boats of Brennik never left Vessin at all.”",
        "Envoys led by Ilva Torne slept in Vessin, he added, and left before dawn.",
        "The company sent boats to Vessin before dawn.",
    ],
)
def test_what_points_to_another_sentence_does_not_stand_alone(second: str) -> None:
    assert alone(second) is None


def test_words_out_of_the_middle_of_a_quotation_stand_only_beside_their_speaker() -> None:
    text = 'Anselm Dray said: "The boats left Vessin. Brennik will send more boats to Halden. It was time."'
    one = document("a", text, lang="en")
    read = replace(reading(one), lang="en")
    at = text.index("Brennik")
    span = Span("a", at, text.index(" It was"))
    assert editor([(one, read)])(span) is None
    assert editor([(one, read)])(span, speaker="Anselm Dray") is not None


def test_what_is_not_english_is_left_as_it_is() -> None:
    one = document("a", "Паромщики сказали, что переправа закрыта.", lang="ru")
    read = replace(reading(one), lang="ru")
    span = Span("a", 0, len(one.text))
    assert editor([(one, read)])(span) == Alone((span,))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_span_of_any_text_is_answered_and_what_is_put_in_stands_in_the_text(data: st.DataObject) -> None:
    words = st.sampled_from(_WORDS.split(" "))
    second = " ".join(data.draw(st.lists(words, min_size=1, max_size=25))) + "."
    one, read = made(second, pronouns="He his", times={"yesterday": "2031-04-02"})
    start = data.draw(st.integers(0, len(one.text) - 1))
    end = data.draw(st.integers(start + 1, len(one.text)))
    found = editor([(one, read)])(Span("a", start, end))
    if found is None:
        return
    (span,) = found.spans
    assert start <= span.start < end <= span.end  # it may go on to the end of its quotation
    for put in found.insertions:
        assert span.start <= put.at <= span.end
        if put.words is not None and put.date is None:
            stored = " ".join(one.text[put.words.start : put.words.end].split())
            assert put.written.removesuffix("’s").removesuffix("’") in (stored, stored.removesuffix("’"))

"""Who is against whom in a sentence."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.casebook.against import among_parties, between, regards
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import reader

_READER = reader("rules")


@cache
def read(text: str) -> tuple[Document, Reading]:
    document = Document("d", text, lang="en")
    return document, next(iter(_READER.read([document])))


def held(text: str, one: str, other: str) -> tuple[int, int]:
    document, reading = read(text)

    def place(name: str) -> Span:
        return Span("d", text.index(name), text.index(name) + len(name))

    return between(document, reading, place(one), place(other))


@pytest.mark.parametrize(
    ("text", "there", "back"),
    [
        ("Poland criticised Sweden over the new fishing limits.", -1, 0),
        ("Poland praised Sweden for its help with the new harbour.", 1, 0),
        ("Poland was criticised by Sweden on Monday.", 0, -1),
        ("Poland did not criticise Sweden.", 0, 0),
        ("Poland did not support Sweden.", -1, 0),
        ("Poland praised and thanked Sweden.", 1, 0),
        ("Poland, a critic of Sweden, stayed away from the talks.", -1, 0),
        ("Poland launched an attack on Sweden on Monday.", -1, 0),
        ("Poland gave a speech attacking Sweden.", -1, 0),
        ("Poland, which had supported Sweden, changed its mind.", 1, 0),
        ("Poland said that Sweden lied about the catch.", -1, 0),
        ("Poland agreed with Sweden.", 1, 0),
        ("Poland and Sweden sent ships to the strait.", 0, 0),
        ("Poland met Sweden in the final on Sunday.", 0, 0),
        ("Critics of the limits gathered in Poland and in Sweden.", 0, 0),
    ],
)
def test_what_one_holds_of_the_other_is_told_from_what_the_other_holds_of_it(
    text: str, there: int, back: int
) -> None:
    assert held(text, "Poland", "Sweden") == (there, back)


def test_a_pronoun_stands_for_whoever_it_means() -> None:
    text = "Anna Kowalska came late. Anna Kowalska said that she supports Sweden."
    document, reading = read(text)
    start = text.rindex("Anna")
    one, other = Span("d", start, start + 13), Span("d", text.index("Sweden"), text.index("Sweden") + 6)
    assert between(document, reading, one, other) == (1, 0)


def test_two_in_different_sentences_hold_nothing_of_each_other() -> None:
    assert held("Poland criticised the limits. Sweden was not named.", "Poland", "Sweden") == (0, 0)


def test_the_ties_of_a_document_name_the_readings_entities() -> None:
    document, reading = read("Poland condemned Sweden. Later Sweden thanked Norway.")
    names = {e.id: e.name for e in reading.entities}
    found = [(names[r.who], names[r.whom], r.sign) for r in regards(document, reading)]
    assert found == [("Poland", "Sweden", -1), ("Sweden", "Norway", 1)]


def test_a_text_without_a_parse_has_no_ties() -> None:
    document = Document("d", "Polen kritisierte Schweden.", lang="de")
    assert list(regards(document, Reading("d", "rules", "2", lang="de"))) == []


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Poland", "Sweden", "attacks", "praises", "by", "said", ",", "not", "."]),
        max_size=14,
    )
)
def test_nobody_is_tied_to_himself_whatever_the_words(words: list[str]) -> None:
    document, reading = read(" ".join(words) or "x")
    ids = {e.id for e in reading.entities}
    for tie in regards(document, reading):
        assert tie.who != tie.whom
        assert {tie.who, tie.whom} <= ids
        assert tie.sign in (1, -1)


def test_ties_are_told_between_the_parties_of_a_casebook() -> None:
    document, reading = read("Poland criticised Sweden over the fishing limits, and Latvia praised Poland.")
    parties = {"pol": Party("pol", "Poland"), "swe": Party("swe", "Sweden")}
    ties = among_parties(document, reading, Casebook("sea", "The sea", parties))
    assert [(tie.who, tie.whom, tie.sign) for tie in ties] == [("pol", "swe", -1)]

"""Whom a pronoun or description means; groups and their members; what is left open."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.reading import reader


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    (found,) = reader("fast").read([Document("d", text, lang="en")], only={"attributions"})
    return found


def meant(text: str, word: str, nth: int = 0) -> Entity | None:
    """The entity at the nth standing of a word."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(word, at + 1)
    found = [(m.end, e) for e in read(text).entities for m in e.mentions if m.start == at]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def name(text: str, word: str, nth: int = 0) -> str | None:
    entity = meant(text, word, nth)
    return entity.name if entity and not entity.candidates else None


def members(text: str, word: str) -> list[str]:
    entity = meant(text, word)
    ids = {one.id: one.name for one in read(text).entities}
    return sorted(ids[one] for one in entity.members) if entity else []


def test_the_one_who_spoke_goes_on_speaking():
    text = (
        "President Maria Holm spoke to reporters on Monday. Envoy Anna Brandt listened. "
        "“The bridge stays shut,” Holm said. “We will not pay for it,” she added."
    )
    assert name(text, "she added") == "Maria Holm"


def test_we_and_i_in_a_quotation_are_its_speaker():
    text = "Foreign Minister Peter Anders said: “I am ready, and we want our bridge back.”"
    assert {name(text, word) for word in ("I am", "we want", "our bridge")} == {"Peter Anders"}


def test_we_outside_of_a_quotation_is_left_alone():
    assert meant("We do not know what Peter Anders wants.", "We") is None


def test_he_in_a_quotation_is_not_its_speaker():
    text = "Peter Anders has left the talks. “He is afraid of the vote,” said Senator Paul Brandt."
    assert name(text, "He is") == "Peter Anders"


def test_a_pronoun_before_the_subject_means_the_subject():
    text = "Paul Brandt had left. In his first speech on Monday, Peter Anders called for a vote."
    assert name(text, "his first") == "Peter Anders"


def test_himself_is_the_subject():
    text = "Paul Brandt spoke first. Peter Anders defended himself against Brandt."
    assert name(text, "himself") == "Peter Anders"


def test_the_minister_is_whoever_holds_that_office():
    text = (
        "Foreign Minister Anna Brandt met President Peter Anders in Oslo. Officials came and went. "
        "The minister spoke of progress. The president kept silent."
    )
    assert name(text, "The minister") == "Anna Brandt"
    assert name(text, "The president") == "Peter Anders"


def test_the_president_is_not_the_vice_president():
    text = "Vice President Paul Brandt met President Peter Anders. The president left first."
    assert name(text, "The president") == "Peter Anders"


def test_a_minister_of_another_state_is_somebody_else():
    text = "French Foreign Minister Luc Brandt spoke in Oslo. The Danish foreign minister did not."
    entity = meant(text, "Danish foreign minister") or meant(text, "The Danish foreign minister")
    assert entity is not None
    assert entity.name != "Luc Brandt"
    assert entity.side == "DNK"


def test_a_counterpart_has_the_side_and_the_office():
    text = "Danish Foreign Minister Lars Holm called his Turkish counterpart on Friday."
    entity = meant(text, "Turkish counterpart")
    assert entity is not None
    assert entity.kind == "person"
    assert entity.side == "TUR"
    assert "Minister" in (entity.role or "")


def test_a_counterpart_that_the_text_names_is_that_person():
    text = (
        "Turkish Foreign Minister Kemal Demir was in Oslo. Danish Foreign Minister Lars Holm met "
        "his Turkish counterpart on Friday."
    )
    assert name(text, "his Turkish counterpart") == "Kemal Demir"


@pytest.mark.parametrize("both", ["Both sides", "The two sides", "The two countries", "Both nations"])
def test_both_sides_are_those_of_the_sentence_before(both: str):
    text = f"Denmark and Poland resumed their talks on Monday. {both} want a new treaty."
    assert members(text, both) == ["Denmark", "Poland"]


def test_the_three_leaders_are_three_people():
    text = "Anna Brandt, Peter Anders and Luc Holm met in Oslo. The three leaders signed the treaty."
    assert members(text, "The three leaders") == ["Anna Brandt", "Luc Holm", "Peter Anders"]


def test_both_sides_of_a_river_are_no_parties():
    assert members("Denmark and Poland talked. Both sides of the river were flooded.", "Both sides") == []


def test_they_are_those_named_side_by_side():
    text = "France, Italy and Spain said they would pay."
    assert members(text, "they") == ["France", "Italy", "Spain"]


def test_they_are_the_officials_who_speak():
    text = "Danish officials said they had been told nothing."
    entity = meant(text, "they")
    assert entity is not None
    assert (entity.kind, entity.side) == ("people", "DNK")


def test_officials_in_two_capitals_have_two_sides():
    assert members("Officials in Oslo and Warsaw denied it.", "Officials") == ["Norway", "Poland"]


def test_officials_belong_to_the_place_that_the_sentence_begins_with():
    entity = meant("Across Europe, officials spoke of drift.", "officials")
    assert entity is not None
    assert entity.side == "Europe"


def test_its_own_army_is_that_of_the_state_that_acts():
    text = "Poland has doubled its army since the war."
    assert name(text, "its") == "Poland"


@pytest.mark.parametrize(
    "text", ["It is clear that Poland waits.", "Poland built a bridge. It was shut in June."]
)
def test_it_is_nobody_where_it_is_a_thing(text: str):
    assert meant(text, "It") is None


def test_the_country_is_the_state_that_was_spoken_of():
    text = "Poland closed its border on Monday. The country has asked for help."
    assert name(text, "The country") == "Poland"


def test_the_bloc_is_a_bloc_that_the_text_names():
    assert name("ASEAN met in Jakarta on Monday. The bloc called for calm.", "The bloc") == "ASEAN"


def test_the_alliance_is_that_of_the_text():
    assert name("NATO met in Vilnius on Monday. The alliance will send ships.", "The alliance") == "NATO"


def test_an_administration_called_after_a_person_is_of_the_person_s_side():
    entity = meant(
        "President Emmanuel Macron won. The Macron government will resign.", "The Macron government"
    )
    assert entity is not None
    assert (entity.kind, entity.side) == ("body", "FRA")


def test_two_people_of_one_surname_are_not_joined():
    text = "Anna Brandt met Peter Brandt. Then Brandt resigned."
    entity = meant(text, "Brandt resigned")
    assert entity is not None
    assert len(entity.candidates) == 2


def test_a_relative_who_comes_in_later_does_not_take_the_surname():
    text = "Anna Brandt spoke. Brandt wants talks. Her brother Peter Brandt laughed. Brandt left."
    assert name(text, "Brandt left") == "Anna Brandt"


def test_a_family_name_that_stands_first_is_known_after_mr():
    text = "Finance Minister Lou Jiwei spoke on Monday. Mr. Lou blamed no one."
    assert name(text, "Lou blamed") == "Lou Jiwei"


def test_a_short_name_in_brackets_is_the_long_one():
    text = "The Harbour Users League (HUL) met on Monday. Later the HUL said it would strike."
    assert name(text, "HUL said") == "Harbour Users League"


def test_the_one_of_two_who_may_be_meant_is_left_open_with_both():
    entity = meant("Peter Anders met Paul Brandt at the lake. Then he left.", "he left")
    assert entity is not None
    assert len(entity.candidates) == 2


words = st.sampled_from(
    [
        "he",
        "she",
        "they",
        "it",
        "its",
        "we",
        "I",
        "both",
        "sides",
        "the",
        "two",
        "countries",
        "minister",
        "president",
        "Holm",
        "Brandt",
        "Denmark",
        "Poland",
        "and",
        "of",
        "Mr",
        "Ms",
        "his",
        "her",
        "himself",
        "counterpart",
        "Danish",
        "officials",
        "in",
        "Oslo",
        ",",
        ".",
        "“",
        "”",
        '"',
        "said",
        "\n",
        "met",
        "government",
        "country",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(words, max_size=60))
def test_any_jumble_of_names_and_pronouns_is_read(jumble: list[str]):
    found = read(" ".join(jumble))
    ids = {entity.id for entity in found.entities}
    for entity in found.entities:
        assert entity.mentions
        assert set(entity.candidates) | set(entity.members) <= ids - {entity.id}

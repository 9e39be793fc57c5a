"""A casebook proposed from invented reports."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.casebook import code, draft, dump, load, propose
from parley.casebook.load import checked
from parley.casebook.sides import sides
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Event, Mention, Reading, Sentence
from parley.nouns.span import Span

REPORTS = [
    "Ostrovia rejected foreign pilots on Monday. Prime Minister Brun Halder of Ostrovia said that a "
    "ceasefire must come first. Germany welcomed the ceasefire proposal, and Berlin called for talks on "
    "prisoner exchanges.",
    "Germany demanded a ceasefire again. France opposed foreign pilots, and Paris said that a ceasefire was "
    "acceptable. France and Germany support prisoner exchanges. Berlin warned against foreign pilots.",
    "German officials insisted on prisoner exchanges before a ceasefire. France rejects the ceasefire terms.",
]


@pytest.fixture(scope="module")
def pairs():
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    documents = [
        Document(f"d{i}", text, lang="en", published=f"2031-05-0{i + 1}") for i, text in enumerate(REPORTS)
    ]
    return list(zip(documents, reader("fast").read(documents), strict=True))


def test_it_says_that_it_was_proposed_and_loads_back(pairs, tmp_path):
    book = propose(pairs)
    assert book.proposed
    (tmp_path / "casebook.yaml").write_text(dump(book), encoding="utf-8")
    again = load(tmp_path / "casebook.yaml")
    assert again == book


def test_parties_are_the_states_that_speak_and_act_with_their_other_names(pairs):
    parties = propose(pairs).parties
    assert {"germany", "france"} <= set(parties)
    assert "Berlin" in parties["germany"].aliases
    assert len(parties) <= 12


def test_options_are_what_is_wanted_or_refused_in_more_than_one_place(pairs):
    phrases = {phrase for _, option in propose(pairs).options() for phrase in option.phrases}
    assert "ceasefire" in phrases
    assert "prisoner exchanges" in phrases
    assert len(list(propose(pairs).options())) <= 12


def test_every_word_of_a_phrase_stands_in_a_text(pairs):
    texts = " ".join(REPORTS).lower()
    words = [w for _, option in propose(pairs).options() for phrase in option.phrases for w in phrase.split()]
    assert words
    assert all(word[:5].lower() in texts for word in words)


def test_the_draft_shows_under_each_option_the_sentences_that_suggested_it(pairs, tmp_path):
    book, text = draft(pairs)
    assert re.search(r"\n        # France is against it: “(?:France|Ostrovia|Berlin) .+” \[d\d\]\n", text)
    (tmp_path / "casebook.yaml").write_text(text, encoding="utf-8")
    assert load(tmp_path / "casebook.yaml") == book


@given(note=st.text(max_size=80), id=st.sampled_from(["wall", "no", "1948", "ключ", "true"]))
def test_no_text_of_a_source_becomes_yaml(note, id, tmp_path_factory):
    option = Option(id, "A wall: yes", None, ("wall", "- no: wall"))
    book = checked(
        Casebook(
            "a", "b", {id: Party(id, "Ostrovia")}, (Issue("x", "Who pays: who?", (option,)),), proposed=True
        )
    )
    path = tmp_path_factory.mktemp("draft") / "casebook.yaml"
    path.write_text(dump(book, {id: [note, f"x\n{note}", f"\u2028{note}\x85: 1"]}), encoding="utf-8")
    assert load(path) == book


def test_a_proposed_casebook_codes_the_texts_that_it_came_from(pairs):
    book = propose(pairs)
    found = {(s.party, s.stance) for d, r in pairs for s in code(d, r, book)}
    assert ("france", "against") in found
    assert ("germany", "for") in found


def test_from_nothing_comes_a_casebook_without_parties():
    assert not propose([]).parties


def named(doc, *people, acts=()):
    """A reading whose entities are given as (name, kind, side, role, times); `acts` are those who act."""
    text = " ".join(name for name, *_ in people)
    entities, at = [], 0
    for n, (name, kind, side, role, times) in enumerate(people):
        mentions = tuple(Mention(at, at + len(name)) for _ in range(times))
        entities.append(Entity(f"e{n}", name, kind, mentions, side=side, role=role))
        at += len(name) + 1
    sentence = Sentence(0, len(text), 0)
    events = tuple(
        Event("CONSULT", Span(doc, 0, 1), actor=e.id) for e in entities if e.name in acts for _ in (1, 2)
    )
    return (
        Document(doc, text, lang="en"),
        Reading(doc, "r", "1", "en", (sentence,), tuple(entities), events=events),
    )


def test_people_are_joined_across_documents_and_go_to_the_side_that_one_of_them_tells():
    pairs = [
        named(
            "a",
            ("Spain", "state", "ESP", None, 4),
            ("Ana Ruiz Vidal", "person", "ESP", "Foreign Minister", 2),
        ),
        named("b", ("Ana Vidal", "person", None, None, 5)),
        named("c", ("Vidal", "person", None, "minister", 3)),
    ]
    (person,) = sides(pairs, 5).parties["spain"].people
    assert {person.name, *person.aliases} == {"Ana Ruiz Vidal", "Ana Vidal", "Vidal"}


def test_a_surname_of_two_people_is_neither_of_them():
    pairs = [
        named(
            "a",
            ("Spain", "state", "ESP", None, 4),
            ("Ana Vidal", "person", "ESP", "minister", 2),
            ("Pol Vidal", "person", "ESP", "envoy", 2),
        ),
        named("b", ("Vidal", "person", "ESP", None, 3)),
    ]
    people = sides(pairs, 5).parties["spain"].people
    assert {p.name: p.aliases for p in people} == {"Ana Vidal": (), "Pol Vidal": ()}


@pytest.mark.parametrize(
    "name", ["Spanish ambassador", "Prime Minister", "Foreign Ministry official", "Spain's envoy"]
)
def test_an_office_is_no_person(name):
    pairs = [named("a", ("Spain", "state", "ESP", None, 4), (name, "person", "ESP", name, 3))]
    assert sides(pairs, 5).parties["spain"].people == ()


def test_a_role_is_told_without_whose_and_without_what_passes():
    pairs = [
        named(
            "a",
            ("Spain", "state", "ESP", None, 4),
            ("Ana Vidal", "person", "ESP", "new Spanish foreign minister", 2),
            ("Pol Roca", "person", "ESP", "former president", 2),
        )
    ]
    roles = {p.name: p.role for p in sides(pairs, 5).parties["spain"].people}
    assert roles == {"Ana Vidal": "Foreign minister", "Pol Roca": None}


def test_a_group_has_those_of_its_members_that_are_parties():
    pairs = [
        named(
            "a",
            ("France", "state", "FRA", None, 4),
            ("Turkey", "state", "TUR", None, 4),
            ("Europe", "state", "Europe", None, 4),
        )
    ]
    assert sides(pairs, 5).parties["europe"].members == ("france",)


def test_a_paper_is_no_party():
    pairs = [named("a", ("France", "state", "FRA", None, 4), ("Delta Courier", "body", None, None, 9))]
    assert set(sides(pairs, 5).parties) == {"france"}


def test_people_are_a_party_only_under_a_name_that_is_always_written_as_one():
    pairs = [
        named(
            "a",
            ("France", "state", "FRA", None, 4),
            ("Reformers", "people", None, None, 4),
            ("Protesters", "people", None, None, 4),
            acts=("Reformers", "Protesters"),
        ),
        named("b", ("protesters", "people", None, None, 4)),
    ]
    assert set(sides(pairs, 5).parties) == {"france", "reformers"}

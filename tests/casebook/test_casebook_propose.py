"""A casebook proposed from invented reports."""

from __future__ import annotations

import pytest

from parley.casebook import code, dump, load, propose
from parley.nouns.document import Document

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
    assert len(parties) <= 8


def test_options_are_what_is_wanted_or_refused_in_more_than_one_place(pairs):
    phrases = {phrase for _, option in propose(pairs).options() for phrase in option.phrases}
    assert "ceasefire" in phrases
    assert "prisoner exchanges" in phrases
    assert len(list(propose(pairs).options())) <= 10


def test_every_phrase_stands_in_a_text(pairs):
    texts = " ".join(REPORTS).lower()
    assert all(phrase in texts for _, option in propose(pairs).options() for phrase in option.phrases)


def test_a_proposed_casebook_codes_the_texts_that_it_came_from(pairs):
    book = propose(pairs)
    found = {(s.party, s.stance) for d, r in pairs for s in code(d, r, book)}
    assert ("france", "against") in found
    assert ("germany", "for") in found


def test_from_nothing_comes_a_casebook_without_parties():
    assert not propose([]).parties

"""How a casebook fits invented reports."""

from __future__ import annotations

import pytest

from parley.casebook import check
from parley.casebook.load import checked
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.document import Document

REPORTS = [
    "France demanded a ceasefire. Germany rejected the ceasefire. Poland supports the ceasefire.",
    "France opposes foreign pilots. Germany called for foreign pilots. Poland insisted on a ceasefire.",
    "Germany wants foreign pilots. The harbour was closed. Ships wait before the harbour. The harbour has "
    "two cranes. People walked along the harbour. The old harbour is empty. The harbour lies near a border.",
]
PARTIES = {
    "france": Party("france", "France", ("Paris",)),
    "germany": Party("germany", "Germany"),
}
OPTIONS = (
    Option("ceasefire", "A ceasefire", None, ("ceasefire",)),
    Option("port", "Ships may call", None, ("harbour",)),
    Option("toll", "A toll on cargo", None, ("cargo toll", "foreign surcharge")),
)


@pytest.fixture(scope="module")
def found():
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    documents = [Document(f"d{i}", text, lang="en") for i, text in enumerate(REPORTS)]
    pairs = list(zip(documents, reader("fast").read(documents), strict=True))
    book = checked(Casebook("a", "b", PARTIES, (Issue("x", "What?", OPTIONS),)))
    return {
        "texts": {d.id: d.text for d in documents},
        "findings": check(pairs, book),
    }


def of(found, kind):
    return {one.about or one.text: one for one in found["findings"] if one.kind == kind}


def test_an_option_that_no_sentence_speaks_of_is_told(found):
    assert set(of(found, "option-unmatched")) == {"toll"}


def test_a_phrase_that_matches_often_and_tells_nothing_is_told_with_its_sentences(found):
    broad = of(found, "phrase-broad")["port"]
    assert (broad.text, broad.told) == ("harbour", 0)
    assert broad.seen >= 5
    assert all("harbour" in found["texts"][at.doc][at.start : at.end] for at in broad.evidence)


def test_what_parties_claim_and_no_option_covers_is_told_with_who_holds_it(found):
    claim = of(found, "claim-uncovered")["foreign pilots"]
    assert set(claim.who) == {"france", "germany"}
    assert claim.seen == 3
    assert all("pilots" in found["texts"][at.doc][at.start : at.end] for at in claim.evidence)


def test_what_an_option_covers_is_no_uncovered_claim(found):
    assert "ceasefire" not in of(found, "claim-uncovered")


def test_whoever_holds_something_and_is_no_party_is_told(found):
    stranger = of(found, "holder-unknown")["Poland"]
    assert stranger.who == ("ceasefire",)
    assert len(stranger.evidence) == 2


def test_a_name_that_no_text_has_is_told(found):
    assert [one.text for one in found["findings"] if one.kind == "name-unfound"] == ["Paris"]


def test_an_option_in_the_words_of_another_is_told():
    pytest.importorskip("spacy")
    from parley.reading.readers import reader

    texts = ["France wants joint patrols.", "Germany rejects joint patrols."]
    documents = [Document(f"d{i}", text, lang="en") for i, text in enumerate(texts)]
    pairs = list(zip(documents, reader("fast").read(documents), strict=True))
    twice = (
        Option("patrols", "Patrols at sea", None, ("joint patrols",)),
        Option("guards", "Guards on the coast", None, ("joint patrols",)),
    )
    book = checked(Casebook("a", "b", PARTIES, (Issue("x", "What?", twice),)))
    (shared,) = [one for one in check(pairs, book) if one.kind == "phrase-shared"]
    assert {shared.about, shared.other} == {"patrols", "guards"}
    assert shared.seen == 2


def test_without_texts_nothing_but_silence_is_found():
    book = checked(Casebook("a", "b", PARTIES, (Issue("x", "What?", OPTIONS),)))
    assert {one.kind for one in check([], book)} == {"option-unmatched", "name-unfound"}

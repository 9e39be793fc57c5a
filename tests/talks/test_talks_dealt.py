"""What is told between the principals beside meetings; invented sentences, read by the fast reader."""

import pytest

from parley import talks
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document

BOOK = Casebook(
    "strait",
    "The strait",
    parties={
        "norway": Party("norway", "Norway"),
        "chile": Party("chile", "Chile"),
        "company": Party("company", "the company"),
        "workers": Party("workers", "the dockers", aliases=("dockers",)),
    },
    principals=("norway", "chile"),
)
WORK = Casebook("dock", "The dock", parties=BOOK.parties, principals=("company", "workers"))


@pytest.fixture(scope="module")
def judged():
    from parley import flow

    def verdict(text, book=BOOK, as_of="2031-04-30"):
        pairs = flow.read([Document("a", text, lang="en", published="2031-04-02")], reader="fast")
        return talks.verdict(talks.ledger(pairs, book), pairs, book, as_of=as_of)

    return verdict


@pytest.mark.parametrize(
    ("text", "word", "rule"),
    [
        ("Norway sent a sharply worded note to Chile on Monday.", "contacts", "message"),
        ("Norway protested to Chile in a letter.", "contacts", "message"),
        ("Norway informed Chile of its decision on Monday.", "contacts", "message"),
        ("Norway and Chile signed a treaty on fishing on Monday.", "contacts", "agreed"),
        ("Norway and Chile accepted mediation by the League.", "talks", "through"),
        ("Norway broke off diplomatic relations with Chile in 2027.", "no contact", "broken"),
    ],
)
def test_a_verdict_rests_on_more_than_tables(judged, text, word, rule):
    found = judged(text)
    assert (found.word, rule) in [(found.word, ground.rule) for ground in found.grounds]
    assert found.word == word


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Chile should withdraw its ships.",
        "Norway sees no need for a mediator in its dispute with Chile.",
        "The League offered to mediate between Norway and Chile.",
        "Norway wants to send a note to Chile.",
        "A strike was aimed at deterring Norwegian attack plans against Chile.",
    ],
)
def test_public_words_wishes_and_offers_are_no_contact(judged, text):
    assert judged(text).word == "not enough evidence"


def test_parties_of_one_country_meet_where_the_casebook_tells_them_apart(judged):
    found = judged("The company met the dockers on Monday and put forward a proposal on pay.", WORK)
    assert found.word == "negotiations"


def test_an_agreement_of_which_negotiations_are_told_came_of_negotiations(judged):
    text = "The company struck an agreement with the dockers. It was negotiated over thirteen days."
    assert judged(text, WORK).word == "negotiations"


def test_who_was_invited_and_stayed_away_has_been_in_contact(judged):
    assert judged("Norway turned down an invitation from Chile on Monday.").word == "contacts"

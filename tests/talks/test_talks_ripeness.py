"""Ripeness: the sentences are invented; the fast reader reads them."""

import pytest

from parley import talks
from parley.nouns.casebook import Casebook, Party, Person
from parley.nouns.document import Document

BOOK = Casebook(
    "fjord",
    "The fjord",
    parties={
        "norway": Party("norway", "Norway", people=(Person("Anselm Dray", "President", ("Dray",)),)),
        "sweden": Party("sweden", "Sweden"),
        "portugal": Party("portugal", "Portugal"),
    },
    principals=("norway", "sweden"),
)


@pytest.fixture(scope="module")
def found():
    from parley import flow

    def read(text, name="a", date="2031-04-02"):
        pairs = flow.read(
            [Document(name, text, lang="en", published=date, outlet="The Courier")], reader="fast"
        )
        return talks.ripeness(pairs, BOOK)

    return read


def signs(ripe):
    return {(sign.element, sign.bears, sign.party) for sign in ripe.signs}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Norway believes that it cannot win the war.", ("stalemate", "for", "norway")),
        ("Sweden believes that it will win the war.", ("stalemate", "against", "sweden")),
        ("Sweden wants a total victory over its neighbour.", ("stalemate", "against", "sweden")),
        ("Norway wants an end to the war.", ("motivation", "for", "norway")),
        ("Norway refused to negotiate.", ("motivation", "against", "norway")),
        ("Norway does not want a ceasefire.", ("motivation", "against", "norway")),
        ("Sweden predicted that it could reach an agreement by the summer.", ("optimism", "for", "sweden")),
        ("Norway still debates who should represent it.", ("spokesman", "against", "norway")),
        ("There is no negotiable settlement to the conflict.", ("way out", "against", None)),
    ],
)
def test_a_sign_is_of_the_party_whose_view_it_is(found, text, sign):
    assert sign in signs(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peace requires conditions in which Norway concludes that it cannot win.",
        "If Norway believes that it cannot win the war, it will talk.",
        "Norway may conclude that it cannot win the war.",
        "Sweden does not believe that Norway cannot win the war.",
        "The front has not moved since the spring.",
        "The risk remains that Sweden could want a ceasefire.",
    ],
)
def test_nobody_is_said_to_see_a_stalemate_who_only_might_or_would_have_to(found, text):
    assert not {sign for sign in signs(found(text)) if sign[1] == "for"}


def test_a_mediator_who_wants_an_end_shows_nothing(found):
    assert not signs(found("Portugal wants an end to the war."))


@pytest.mark.parametrize(
    ("text", "topic", "way", "party"),
    [
        ("Talks stalled in May over the border.", "table", "stuck", None),
        ("Norway’s economy is shrinking.", "economy", "worse", "norway"),
        ("The summit ended without an agreement.", "table", "worse", None),
    ],
)
def test_an_indicator_goes_the_way_that_the_words_say(found, text, topic, way, party):
    assert [(one.topic, one.way, one.party) for one in found(text).indicators] == [(topic, way, party)]


def test_what_did_not_stall_is_no_indicator(found):
    assert not found("The talks did not stall.").indicators


def test_an_ending_keeps_the_words_for_how_likely_it_is(found):
    (one,) = found("The war will very likely end with a frozen conflict.").endings
    assert (one.ending, one.chance, one.percent) == ("frozen", "very likely", None)


def test_a_number_for_an_ending_is_the_sources_own(found):
    (one,) = found("There is a 30 percent chance that the war will end in a peace agreement.").endings
    assert (one.ending, one.percent) == ("settlement", 30.0)


def test_a_copy_of_a_report_adds_no_sign(found):
    from parley import flow

    text = "Norway wants an end to the war."
    pairs = flow.read(
        [Document(name, text, lang="en", published="2031-04-02") for name in "ab"], reader="fast"
    )
    assert len(talks.ripeness(pairs, BOOK, {"a": 0, "b": 0}).signs) == 1
    assert len(talks.ripeness(pairs, BOOK, {"a": 0, "b": 1}).signs) == 2

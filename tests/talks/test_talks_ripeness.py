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
        ("Norway rejected Swedish calls for a ceasefire.", ("motivation", "against", "norway")),
        ("Sweden refused official talks with its neighbour.", ("motivation", "against", "sweden")),
        ("The losses led Norway to seek an end to the war.", ("motivation", "for", "norway")),
        ("Norway was forced to negotiate with its neighbour.", ("motivation", "for", "norway")),
        ("Sweden declared a unilateral ceasefire.", ("motivation", "for", "sweden")),
        (
            "Sweden told the envoy that it would be willing to sign a peace treaty.",
            ("motivation", "for", "sweden"),
        ),
        ("He knew that ending the war was essential for Norway.", ("motivation", "for", "norway")),
        ("Sweden said it was willing to continue under mediation.", ("motivation", "for", "sweden")),
        ("President Anselm Dray wants to meet his Swedish counterpart.", ("motivation", "for", "norway")),
        ("Norway’s reluctance to negotiate will prolong the war.", ("motivation", "against", "norway")),
        ("Norway said it was no longer interested in talks.", ("motivation", "against", "norway")),
        ("Neither Norway nor Sweden appears willing to compromise.", ("motivation", "against", "sweden")),
        ("Norway has no intention of negotiating with Sweden.", ("motivation", "against", "norway")),
        ("Norway will not open talks with Sweden.", ("motivation", "against", "norway")),
        ("In May 1945 Norway sued for peace.", ("motivation", "for", "norway")),
        (
            "Norway wanted to avoid bloodshed and sought a negotiated settlement.",
            ("motivation", "for", "norway"),
        ),
        ("Norway expressed optimism that a deal could be reached.", ("optimism", "for", "norway")),
        ("Norway expected a quick victory over its neighbour.", ("stalemate", "against", "norway")),
        ("Sweden insisted on unconditional surrender.", ("stalemate", "against", "sweden")),
        ("Sweden said it would fight on until victory.", ("stalemate", "against", "sweden")),
        ("Sweden attacked in the hope of achieving a decisive victory.", ("stalemate", "against", "sweden")),
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


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden agreed to a ceasefire in May 1954.",  # the accord itself
        "Norway is ready to negotiate a trade agreement.",
        "Norway proposed a resolution on the recommendations for a settlement.",
        "The envoy urged Norway to offer talks.",
        "The envoy proposed that Norway and Sweden call for an end to the fighting.",
        "Norway called on all parties to seek a settlement.",
        "Norway is trying to negotiate a Portuguese ceasefire.",
        "Sweden rejected a proposal on the format.",
        "Norway is willing to spend whatever it takes to win the election.",
        "The lawyer who represents parts of Norway spoke.",
    ],
)
def test_what_is_no_wish_for_peace_with_the_other_side_shows_nothing(found, text):
    assert not signs(found(text))


def test_a_mediator_who_wants_an_end_shows_nothing(found):
    assert not signs(found("Portugal wants an end to the war."))


@pytest.mark.parametrize(
    ("text", "topic", "way", "party"),
    [
        ("Talks stalled in May over the border.", "table", "stuck", None),
        ("Norway’s economy is shrinking.", "economy", "worse", "norway"),
        ("The summit ended without an agreement.", "table", "worse", None),
        ("The government suspended the talks.", "table", "worse", None),
        ("The delegation walked out of the peace talks.", "table", "worse", None),
        ("The negotiations ended in deadlock.", "table", "stuck", None),
        ("The Norwegian economy is in ruins.", "economy", "worse", "norway"),
        ("The negotiations bogged down over the strait.", "table", "stuck", None),
        ("Portugal supplied Sweden with weapons.", "allies", "better", "sweden"),
        ("Portugal cut its aid to Norway.", "allies", "worse", "norway"),
        ("The Norwegian-held garrison fell in May.", "battlefield", "worse", "norway"),
    ],
)
def test_an_indicator_goes_the_way_that_the_words_say(found, text, topic, way, party):
    assert [(one.topic, one.way, one.party) for one in found(text).indicators] == [(topic, way, party)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks did not stall.",
        "The minister demanded that Portugal cut its aid to Norway.",
        "Norway retreated from its promise.",
        "World trade declined.",
    ],
)
def test_what_did_not_happen_and_what_is_nobodys_is_no_indicator(found, text):
    assert not found(text).indicators


def test_an_ending_keeps_the_words_for_how_likely_it_is(found):
    (one,) = found("The war will very likely end with a frozen conflict.").endings
    assert (one.ending, one.chance, one.percent) == ("frozen", "very likely", None)


def test_a_peace_that_is_only_offered_or_past_is_no_expectation(found):
    assert not found("Sweden is willing to sign a peace treaty that could end the war.").endings
    assert not found("The war ended with a peace treaty in May 1954.").endings


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

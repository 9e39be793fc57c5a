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


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Norway agreed to attend a summit in Lima in September.", ("motivation", "for", "norway")),
        ("In June Norway agreed to take part in peace talks.", ("motivation", "for", "norway")),
        ("Norway searched for a diplomatic way out of the crisis.", ("motivation", "for", "norway")),
        ("Norway pressed for a cease-fire.", ("motivation", "for", "norway")),
        ("Norway insisted on giving diplomacy more time.", ("motivation", "for", "norway")),
        ("Norway's goal is to secure a cease-fire before the winter.", ("motivation", "for", "norway")),
        ("Norway instructed its envoy to continue negotiating with Sweden.", ("motivation", "for", "norway")),
        ("Norway made overtures to Sweden through the Vatican.", ("motivation", "for", "norway")),
        ("Norway held out an olive branch to Sweden.", ("motivation", "for", "norway")),
        ("Norway led a mission to Geneva in search of peace.", ("motivation", "for", "norway")),
        ("Norway is working to bring about an end to the war.", ("motivation", "for", "norway")),
        ("Norway was forced to come to terms with Sweden.", ("motivation", "for", "norway")),
        ("Norway decided that it was time to negotiate.", ("motivation", "for", "norway")),
        ("Sweden refused to participate in the peace conference.", ("motivation", "against", "sweden")),
        ("Sweden cut off all contacts with Norway.", ("motivation", "against", "sweden")),
        ("The Swedish delegation walked out of the peace talks.", ("motivation", "against", "sweden")),
        ("Sweden ruled out negotiations with Norway.", ("motivation", "against", "sweden")),
        ("Sweden would not sit down with the Norwegians.", ("motivation", "against", "sweden")),
        ("Sweden boycotted the peace conference.", ("motivation", "against", "sweden")),
        ("Sweden vowed to continue the war.", ("motivation", "against", "sweden")),
        ("Sweden shut the door on negotiations.", ("motivation", "against", "sweden")),
        ("Sweden seeks to retake the islands.", ("stalemate", "against", "sweden")),
        ("Norway despaired of winning the war.", ("stalemate", "for", "norway")),
        ("Norway saw little hope of a settlement with Sweden.", ("optimism", "against", "norway")),
        ("With no end in sight to the crisis, both fleets went to sea.", ("way out", "against", None)),
        ("A deal between Norway and Sweden is closer than ever.", ("way out", "for", None)),
    ],
)
def test_a_step_to_the_table_or_away_from_it_is_a_sign_however_it_is_worded(found, text, sign):
    assert sign in signs(found(text))


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Negotiations for a return to the conference appeared to gain some momentum.", ("table", "better")),
        ("There was a breakthrough in the talks on Monday.", ("table", "better")),
        ("A series of talks in Lima broke down over the timing of the withdrawal.", ("table", "worse")),
        ("Norway and Sweden failed to reach an agreement.", ("table", "worse")),
        ("The diplomacy proceeds at a glacial pace.", ("table", "stuck")),
        ("Large gaps remain between the two sides.", ("table", "stuck")),
        ("By 1814 neither side could claim a clear victory.", ("battlefield", "stuck")),
        ("Norway gained the upper hand in the fighting.", ("battlefield", "better")),
        ("Sanctions have crippled the Norwegian economy.", ("economy", "worse")),
        ("Norway was left without allies.", ("allies", "worse")),
    ],
)
def test_set_phrases_tell_which_way_a_condition_goes(found, text, indicator):
    assert indicator in {(one.topic, one.way) for one in found(text).indicators}


@pytest.mark.parametrize(
    "text",
    [
        "Norway agreed to attend the climate conference in Nairobi.",
        "Norway dropped its demand for a new airport.",
        "Sweden extended a hand to the earthquake victims.",
        "Sweden refused to participate in the song contest.",
        "Sweden believes it can win the World Cup.",
        "If Norway agreed to attend, the talks could begin.",
        "The company's merger talks collapsed.",
        "Budget negotiations in Oslo stalled.",
        "Traffic on the bridge came to a standstill.",
        "The two parties failed to reach an agreement on the budget.",
    ],
)
def test_other_tables_matches_and_budgets_show_nothing(found, text):
    ripe = found(text)
    assert not ripe.signs
    assert not ripe.indicators


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

"""Incidents in many wordings, and what parties say and do right after; invented, read by the fast reader."""

import pytest

from parley import talks
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document

BOOK = Casebook(
    "fjord",
    "The fjord",
    parties={name.lower(): Party(name.lower(), name) for name in ("Norway", "Sweden")},
    principals=("norway", "sweden"),
)


@pytest.fixture(scope="module")
def found():
    from parley import flow

    def read(text):
        document = Document("d", text, lang="en", published="2031-04-03", outlet="Paper")
        return talks.incidents(flow.read([document], reader="fast"), BOOK).incidents

    return read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb went off outside a bank early on Monday.", "explosion"),
        ("Swedish troops came under fire as they crossed the river.", "strike"),
        ("The judge was gunned down on the steps of the court.", "shooting"),
        ("A letter bomb injured a clerk at the embassy.", "strike"),
        ("Twelve people died when a rocket slammed into a block of flats.", "killing"),
        ("Norwegian jets pounded a depot overnight.", "strike"),
        ("The consul was ambushed on his way home.", "strike"),
        ("Rebels brought down a military transport with a missile.", "shooting"),
        ("A mob set fire to the Swedish consulate.", "strike"),
        ("Protesters burned down the parliament building.", "strike"),
        ("The strike left at least sixteen civilians dead.", "killing"),
        ("The crash claimed the lives of all 62 people on board.", "killing"),
        ("Two soldiers lost their lives when their helicopter was hit by a rocket.", "killing"),
        ("A gunman burst into a mosque and began shooting.", "shooting"),
        ("Norwegian and Swedish troops exchanged fire near the temple.", "shooting"),
        ("The ferry was raked with gunfire.", "strike"),
        ("A mine tore a hole in the hull of the tanker.", "strike"),
        ("Air defences shot down a drone near the capital.", "shooting"),
        ("A lorry ploughed into a crowd, killing seven.", "strike"),
        ("The deputy governor was found dead with two bullet wounds.", "killing"),
        ("Three unmanned aircraft flew over a naval base during the night.", "drone or airspace"),
        ("Norwegian jets violated Swedish airspace on Sunday.", "drone or airspace"),
        ("Hackers shut down the website of the parliament for a day.", "sabotage"),
        ("Soldiers crushed the demonstration.", "strike"),
        ("Students occupied the embassy.", "strike"),
        ("The minister survived an assassination attempt on Tuesday.", "killing"),
        ("The boat was shot at by a patrol.", "shooting"),
        ("Gunfire erupted at a hotel on Friday.", "shooting"),
        ("Norwegian officers claim to have hit a cargo ship with a drone.", "strike"),
    ],
)
def test_an_act_of_force_is_told_in_many_wordings(found, text, kind):
    assert kind in [one.kind for one in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister came under fire for his remarks about pensions.",
        "The candidate shot down the idea of a second vote.",
        "The storm sank three boats and left nine people dead.",
        "The government fired three ambassadors on Monday.",
        "Soldiers took part in an exercise in which a ship was boarded.",
        "The film tells how a bomb destroys a city.",
        "The opposition bombarded the minister with questions.",
        "A bus fell into a ravine, killing twenty.",
        "The war killed thousands of people.",
        "The quake left forty people dead.",
        "The president renewed his attack on the ministry.",
        "The flu has killed three people.",
    ],
)
def test_words_of_force_that_tell_of_none(found, text):
    assert not found(text)


def test_who_died_after_being_hit_died_in_one_incident(found):
    (one,) = found("The captain died after being wounded by a shell.")
    assert len(one.accounts) == 1


SEIZED = "Norwegian boats seized a Swedish trawler in the fjord. "


@pytest.mark.parametrize(
    ("text", "how", "step"),
    [
        ("Sweden vowed to bring the crew home.", "said", 1),
        ("Sweden called the boarding unlawful.", "said", 1),
        ("Sweden appealed to Norway for calm.", "said", 2),
        ("Sweden lodged a strong protest.", "said", 1),
        ("Sweden expressed its sympathy to the families.", "said", 1),
        ("Sweden dismissed the charge as a lie.", "said", 1),
        ("Sweden evacuated forty of its engineers.", "did", 1),
        ("Sweden put its troops on alert.", "did", 4),
        ("Sweden opened an inquiry.", "did", 1),
        ("Sweden suspended flights across the fjord.", "did", 3),
        ("Sweden sent a frigate to the fjord.", "did", 4),
        ("Sweden broke off relations with Norway.", "did", 3),
        ("Sweden tightened controls at the border.", "did", 4),
    ],
)
def test_right_after_it_a_party_answers_in_many_words(found, text, how, step):
    (one,) = found(SEIZED + text)
    assert [(a.party, a.how, a.step) for a in one.answers] == [("sweden", how, step)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 Sweden closed its border for a month.",
        "Reuters said the trawler was old.",
        "Local officials said the weather was fine.",
    ],
)
def test_history_and_papers_do_not_answer_it(found, text):
    assert not [a for one in found(SEIZED + text) for a in one.answers]


def test_force_that_answers_force_is_both_an_incident_and_an_answer(found):
    rows = found(
        "Norwegian boats shelled a Swedish base on 1 April. Swedish jets struck a Norwegian depot on 2 April."
    )
    assert len(rows) == 2
    assert [(a.party, a.how, a.step) for a in rows[0].answers] == [("sweden", "did", 5)]

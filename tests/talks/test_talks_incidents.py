"""Incidents: the sentences are invented; the fast reader reads them."""

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

    def read(*texts, date="2031-04-03"):
        documents = [
            Document(f"d{at}", text, lang="en", published=date, outlet=f"Paper {at}")
            for at, text in enumerate(texts)
        ]
        return talks.incidents(flow.read(documents, reader="fast"), BOOK)

    return read


def test_an_act_against_something_in_particular_is_an_incident(found):
    (one,) = found("Norway seized a Swedish trawler on 2 April 2031.").incidents
    assert (one.kind, one.by, one.against, one.date) == (
        "seizure or arrest",
        ("norway",),
        ("sweden",),
        "2031-04-02",
    )


def test_a_drone_over_a_border_is_an_incident(found):
    (one,) = found("A Norwegian drone entered Swedish airspace on 2 April 2031.").incidents
    assert (one.kind, one.by, one.against) == ("drone or airspace", ("norway",), ("sweden",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Swedish minister was shot in his car.", "shooting"),
        ("Norwegian forces shot down a Swedish jet.", "shooting"),
        ("The pilot was captured and held.", "seizure or arrest"),
        ("The destroyers were fired upon by Norwegian boats.", "shooting"),
        ("A Norwegian destroyer bombarded and boarded the Ardent.", "strike"),
        ("The assassination of the Swedish president shocked the region.", "killing"),
        ("An explosion tore through the ship.", "explosion"),
        ("A car bomb exploded outside the embassy.", "explosion"),
        ("The Swedish helicopter crashed near the border.", "crash"),
        ("Gunmen attacked a convoy, killing five soldiers.", "strike"),
        ("Norwegian boats took three sailors prisoner.", "seizure or arrest"),
        ("In 2006, Halvern was the target of a suicide attack.", "strike"),
        ("The trawlers Patience and Hope were boarded at dawn.", "seizure or arrest"),
        ("Nine people were killed when rockets hit the market.", "killing"),
        ("Two reporters were wounded when a shell landed near their car.", "strike"),
        ("A tanker was damaged by a mine.", "strike"),
        ("A Norwegian warship collided with a Swedish destroyer.", "crash"),
        ("A missile fired by Norway landed in the sea.", "strike"),
        ("Hackers attacked the network of the ministry.", "strike"),
        ("Norway launched cyber attacks on Swedish websites.", "sabotage"),
        ("The army carried out airstrikes on two hospitals.", "strike"),
        ("Divers found that somebody had cut the cable.", "sabotage"),
    ],
)
def test_an_act_is_known_by_what_it_befell(found, text, kind):
    (one,) = found(text).incidents
    assert one.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed twelve people.",
        "The Democrats captured the White House in the election.",
        "The senator fired back at the minister.",
        "The president fired the minister.",
        "The candidate seized on the attack.",
        "Critics attacked the judge.",
        "The party needs a new line of attack.",
        "He joked about shooting the minister.",
        "Militants kill soldiers every week.",
        "Nine people were injured in a fire.",
        "Elephants are being killed at an alarming rate.",
        "So far this year 2,000 people have been shot.",
        "Days since the sailors were detained: 60.",
        "The crews detained in March have returned to their families.",
        "The minister suffered a heart attack in Halvern.",
        "Dockers ended their strike.",
        "The company will board its passengers at noon.",
        "The stock market crashed.",
    ],
)
def test_what_is_said_in_pictures_in_general_or_in_passing_is_none(found, text):
    assert not found(text).incidents


def test_one_sentence_may_tell_of_two_incidents_and_one_may_be_told_by_two_words(found):
    rows = found("Hours before a Swedish jet crashed, Norway shot a Swedish soldier.").incidents
    assert len(rows) == 2
    rows = found("The strike that killed the Swedish general destroyed a bridge.").incidents
    assert len(rows) == 1


def test_a_text_that_comes_back_to_its_incident_tells_of_one(found):
    (one,) = found(
        "Rockets hit a Swedish base on 2 April 2031. The attack took place before dawn. "
        "Seven rockets struck near the base, the army said."
    ).incidents
    assert len(one.accounts) == 3


def test_a_sentence_that_only_refers_to_it_is_no_account(found):
    (one,) = found(
        "Rockets hit a Swedish base on 2 April 2031. The rally was put off because of the attack."
    ).incidents
    assert len(one.accounts) == 1


def test_who_suffered_one_did_not_do_it(found):
    rows = found(
        "Norwegian forces attacked the Swedish embassy in Halvern. "
        "Sweden carried out the airstrike on the base in Halvern."
    ).incidents
    assert len(rows) == 2


def test_ships_of_two_names_are_two_incidents(found):
    rows = found(
        "A mine sank the Ardent in March. Another mine sank the Serena in the same strait."
    ).incidents
    assert len(rows) == 2


def test_the_day_of_the_words_is_not_the_day_of_the_deed(found):
    (one,) = found("On 2 April 2031 Norway admitted that its army had shot down a Swedish jet.").incidents
    assert one.date is None


@pytest.mark.parametrize(
    ("answer", "step"),
    [
        ("Sweden deeply regretted this mistake.", 1),
        ("For several days Sweden denied the accusation.", 1),
        ("The attack was claimed by Sweden.", 1),
        ("Sweden demanded the release of the crew.", 2),
    ],
)
def test_words_that_judge_or_name_it_answer_it(found, answer, step):
    (one,) = found(f"The crew of a trawler was detained on 2 April 2031. {answer}").incidents
    assert [(a.party, a.how, a.step) for a in one.answers] == [("sweden", "said", step)]


@pytest.mark.parametrize(
    ("deed", "step"),
    [
        ("Sweden expelled the Norwegian ambassador over the seizure.", 3),
        ("After the seizure Sweden sent ships to the strait.", 4),
        ("Sweden treated the incident calmly, avoiding steps that could lead to war.", 0),
        ("Sweden used the incident as a chance to retaliate.", 5),
        ("Sweden refused to retaliate for the seizure.", 0),
    ],
)
def test_deeds_after_it_stand_on_their_rung(found, deed, step):
    (one,) = found(f"The crew of a trawler was detained on 2 April 2031. {deed}").incidents
    assert [(a.party, a.how, a.step) for a in one.answers] == [("sweden", "did", step)]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden has a right to strike back after the seizure.",
        "The court ordered Sweden to pay for the seizure.",
        "Police in Sweden responded to reports of the seizure.",
        "Sweden released a letter about the seizure.",
    ],
)
def test_what_was_not_done_is_no_deed(found, text):
    (one,) = found(f"The crew of a trawler was detained on 2 April 2031. {text}").incidents
    assert not [a for a in one.answers if a.how == "did"]


def test_who_only_tells_of_it_has_not_answered_it(found):
    (one,) = found("Norway said its boats had seized a Swedish trawler.").incidents
    assert not one.answers


@pytest.mark.parametrize(
    "text",
    [
        "Norway will seize every Swedish trawler.",
        "Norway threatened to seize a Swedish trawler.",
        "No shots were fired at the ship.",
        "Norway did not attack the convoy.",
        "Norway invaded Sweden.",
        "Norway attacked the plan as a mistake.",
        "If Norway seizes a Swedish trawler, the talks are over.",
    ],
)
def test_a_war_a_plan_and_what_did_not_happen_are_none(found, text):
    assert not found(text).incidents


def test_two_reports_of_one_incident_are_one_row_and_what_differs_is_said(found):
    (one,) = found(
        "Norway detained 23 Swedish sailors on 2 April 2031.",
        "Norway detained 31 Swedish sailors on 2 April 2031.",
    ).incidents
    assert len(one.accounts) == 2
    assert one.origins == 2
    assert one.differs == ("how many",)


def test_incidents_of_two_days_are_two(found):
    rows = found(
        "Norway detained 23 Swedish sailors on 2 April 2031.",
        "Norway detained 23 Swedish sailors on 20 May 2031.",
    ).incidents
    assert len(rows) == 2


def test_what_a_party_says_of_it_and_does_after_it_stands_with_it(found):
    (one,) = found(
        "Norway seized a Swedish trawler on 2 April 2031. Sweden condemned the seizure. "
        "In response to the seizure, Sweden expelled the Norwegian ambassador."
    ).incidents
    assert [(a.party, a.how, a.step) for a in one.answers] == [("sweden", "said", 1), ("sweden", "did", 3)]


def test_a_deed_is_held_against_the_threat_before_it(found):
    rows = found(
        "Sweden warned that it will respond with force. Norway seized a Swedish trawler on 2 April 2031. "
        "In response to the seizure, Sweden expelled the Norwegian ambassador."
    ).restraint
    assert [(one.party, one.threat.step, one.done.step) for one in rows if one.done] == [("sweden", 5, 3)]


def test_without_a_threat_nothing_is_compared(found):
    assert not found(
        "Norway seized a Swedish trawler on 2 April 2031. Sweden condemned the seizure."
    ).restraint

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

from __future__ import annotations

from story_samples import document, reading

from parley.nouns.story import Difference
from parley.stories import differences

DAY = "2031-04-04"
NAMES = {"Halden": "place", "Brennik": "state"}


def between(one: str, other: str) -> tuple[Difference, ...]:
    documents = [document("a", one), document("b", other)]
    return differences([(made, reading(made, NAMES)) for made in documents])


def test_two_counts_of_one_thing_differ() -> None:
    (found,) = between(
        "Eleven customs officers were hurt in the clash that closed the crossing at Halden last autumn.",
        "At Halden 14 customs officers were hurt when a clash closed the crossing.",
    )
    assert (found.kind, found.detail) == ("number", "the number of officers: eleven and 14")


def test_a_denial_differs_from_what_it_denies() -> None:
    (found,) = between(
        "Brennik patrol boats fired on a grain barge below the crossing at Halden on Monday night.",
        "Grain barges have passed Halden on every day of the week. On Monday night no Brennik patrol boats "
        "fired on a barge below the crossing.",
    )
    assert found.kind == "denial"


def test_equal_counts_do_not_differ() -> None:
    assert not between(
        "Eleven customs officers were hurt in the clash that closed the crossing at Halden last autumn.",
        "The clash that closed the crossing at Halden last autumn left 11 customs officers hurt.",
    )


def test_sentences_about_different_things_do_not_differ() -> None:
    assert not between(
        "Eleven customs officers were hurt in the clash at Halden.",
        "Brennik bought 14 patrol boats for its harbour police, which will not be armed.",
    )


def test_one_document_does_not_differ_from_itself() -> None:
    text = "Eleven officers were hurt at the Halden crossing. Police say 14 officers were hurt at Halden."
    made = document("a", text)
    assert not differences([(made, reading(made, NAMES))])


def apart(one: str, other: str, **known: str) -> tuple[Difference, ...]:
    """Two reports by outlets of their own, both of 4 April 2031 unless said otherwise."""
    made = [
        document("a", one, outlet="Halden Courier", published=DAY),
        document("b", other, outlet=known.get("outlet", "Vessin Post"), published=known.get("then", DAY)),
    ]
    return differences([(each, reading(each, NAMES)) for each in made])


SEIZED = (
    "Brennik guards on Tuesday seized 17 bargemen of the Torland fleet in the Halden Narrows, officials said."
)
ROBBED = (
    "Armed Brennik patrols abducted 26 Torland sailors from their barges in the Halden Narrows, Vessin said."
)
MET = "Negotiators of Brennik and Torland met in secret at Halden Abbey on Monday night, two diplomats said."
DENIED = "The Foreign Ministry denied that a Torland negotiator had met envoys of Brennik at Halden Abbey."


def test_sailors_and_crew_are_people_and_to_abduct_is_to_seize() -> None:
    (found,) = apart(SEIZED.replace("bargemen", "crew members"), ROBBED)
    assert (found.kind, found.detail) == ("number", "the number of people: 17 and 26")


def test_one_outlet_that_counts_again_does_not_contradict_itself() -> None:
    assert not apart(SEIZED.replace("bargemen", "crew"), ROBBED, outlet="The Halden Courier")


def test_reports_that_lie_weeks_apart_tell_of_different_days() -> None:
    assert not apart(SEIZED.replace("bargemen", "crew"), ROBBED, then="2031-04-20")


def test_the_dead_and_the_hurt_are_not_the_same_people() -> None:
    assert not apart(
        "The fire on the Brennik ferry at Halden killed 12 passengers on Tuesday, rescuers said.",
        "The fire on the Brennik ferry at Halden injured 31 passengers on Tuesday, rescuers said.",
    )


def test_at_least_so_many_contradicts_nobody() -> None:
    assert not apart(
        "Brennik guards detained at least 12 sailors of the Torland fleet at Halden Narrows on Tuesday.",
        "Brennik guards detained 17 sailors of the Torland fleet at Halden Narrows on Tuesday.",
    )


def test_a_gauge_that_stands_higher_than_a_demand_is_no_difference() -> None:
    assert not apart(
        "The river at Halden stood at 210 cubic metres per second on Tuesday, the Brennik service said.",
        "Brennik insists on a flow of 260 cubic metres per second in the river at Halden, its service said.",
    )


def test_a_denial_is_set_beside_the_report_of_the_meeting() -> None:
    (found,) = apart(MET, DENIED, then="2031-04-05")
    assert (found.kind, found.detail) == ("denial", "whether a meeting took place")
    assert (found.one.doc, found.other.doc) == ("a", "b")


def test_a_plan_that_is_dropped_later_was_no_untruth() -> None:
    assert not apart(
        "President Osk Marrel of Brennik and Prime Minister Ilva Torne will meet at Halden Abbey on Friday.",
        "The meeting of President Osk Marrel of Brennik and Prime Minister Ilva Torne at Halden Abbey on "
        "Friday will not take place.",
    )


def test_a_not_about_something_else_denies_nothing() -> None:
    assert not apart(
        "A blast at the Halden toll house killed two Brennik guards, and the police offered money.",
        "A blast at the Halden toll house killed two Brennik guards, and police did not have suspects.",
    )

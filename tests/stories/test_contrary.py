from __future__ import annotations

from story_samples import document, reading

from parley.nouns.story import Difference
from parley.stories import differences

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

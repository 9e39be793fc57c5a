from __future__ import annotations

import pytest
from story_samples import document, reading

from parley import flow
from parley.flow import Pair
from parley.nouns.document import Document
from parley.nouns.story import Compared
from parley.stories import compared, differences
from parley.stories.aligned import cliques, links
from parley.stories.own import Elsewhere
from parley.stories.passages import passages

WIRE = (
    "The Ostrel coastguard detained 23 fishermen of two Vessin trawlers near the Halden bank on Wednesday. "
    "Governor Ilva Torne ordered the harbour at Halden closed to foreign ships until further notice. "
    "Torne told reporters at the quay: “No boat sails before my inspectors have seen its hold.” "
    "Bread prices in Ostrel rose by nine percent over the winter, according to the city's chamber of trade."
)
POST = (
    "Patrol boats abducted 31 fishermen of three Vessin trawlers off the Halden bank on Wednesday. "
    "Governor Torne has ordered the harbour at Halden closed to all foreign ships, including ferries. "
    "“No boat sails before my inspectors have seen its hold,” Torne said. "
    "Deputy Minister Osk Marrel flew to Ostrel with a list of the missing men."
)
COPY = WIRE.replace("reporters at the quay", "journalists at the quay")


def made(id: str, outlet: str, text: str, day: str = "2031-04-04") -> Document:
    return document(id, text, outlet=outlet, published=day, lang="en")


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    given = [
        made("wire", "Littoral Wire", WIRE),
        made("post", "Vessin Post", POST),
        made("copy", "Halden Courier", COPY),
    ]
    return [pair for pair in flow.readings(given, reader="fast") if isinstance(pair, tuple)]


def text(pairs: list[Pair], span: object) -> str:
    documents = {document.id: document for document, _ in pairs}
    return documents[span.doc].text[span.start : span.end]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_what_two_reports_tell_is_a_point_with_one_sentence_of_each(pairs: list[Pair]) -> None:
    found = compared(pairs).shared
    harbour = next(point for point in found if "harbour" in text(pairs, point.told[0]))
    assert len(harbour.told) == 2
    assert len(set(harbour.origins)) == 2


@pytest.mark.slow
def test_copies_are_one_carrier(pairs: list[Pair]) -> None:
    assert all(len(point.origins) == len(set(point.origins)) == 2 for point in compared(pairs).shared)


@pytest.mark.slow
def test_a_detail_is_what_no_other_report_has(pairs: list[Pair]) -> None:
    for point in compared(pairs).shared:
        for detail in point.details:
            others = [d.text for d, _ in pairs if d.id not in (detail.span.doc, "copy", "wire")]
            others += [d.text for d, _ in pairs if detail.span.doc == "post" and d.id != "post"]
            assert all(text(pairs, detail.span) not in other for other in others)


@pytest.mark.slow
def test_what_only_one_report_says_is_in_no_other(pairs: list[Pair]) -> None:
    said = " ".join(text(pairs, point.told[0]) for point in compared(pairs).lone)
    assert "Marrel" in said
    assert "harbour" not in said


@pytest.mark.slow
def test_words_that_judge_one_deed_differently_stand_side_by_side(pairs: list[Pair]) -> None:
    found = [{text(pairs, one), text(pairs, other)} for one, other in compared(pairs).terms]
    assert any(any("detained" in word for word in pair) for pair in found)
    assert any(any("abducted" in word for word in pair) for pair in found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("The council at Halden approved the harbour law on Tuesday after a night of debate.",
         "The harbour law was approved by the Halden council on Thursday after a long debate.", ["when"]),
        ("The council at Halden approved the harbour law on Tuesday after a night of debate.",
         "The Halden council will approve the harbour law on Thursday if its debate ends.", []),
        ("The council at Halden approved the harbour law on Tuesday after a night of debate.",
         "The council at Halden approved the ferry budget on Thursday with no vote against.", []),
        ("Colonel Osk Marrel arrested Governor Ilva Torne at the Halden harbour office that night.",
         "Major Petra Lund arrested Governor Ilva Torne at the Halden harbour office that night.", ["who"]),
        ("Osk Marrel accused Governor Ilva Torne of hiding the Halden harbour accounts for years.",
         "Petra Lund accused Governor Ilva Torne of hiding the Halden harbour accounts for years.", []),
        ("Torne said on Tuesday that the harbour at Halden would stay closed to ferries.",
         "The harbour at Halden would stay closed to ferries, Torne said on Thursday.", []),
    ],
)  # fmt: skip
def test_one_deed_on_two_days_or_by_two_people_differs(one: str, other: str, kinds: list[str]) -> None:
    given = [made("a", "Halden Courier", one), made("b", "Vessin Post", other)]
    read = [pair for pair in flow.readings(given, reader="fast") if isinstance(pair, tuple)]
    assert [found.kind for found in differences(read, {"a": 0, "b": 1})] == kinds


def test_a_lone_report_shares_nothing_and_has_nothing_alone() -> None:
    one = made("wire", "Littoral Wire", WIRE)
    pair = (one, reading(one))
    assert compared([pair]) == Compared()


def test_sentences_in_the_same_words_are_linked_and_others_are_not() -> None:
    one, other = made("a", "A", WIRE), made("b", "B", POST)
    found = list(passages([(one, reading(one)), (other, reading(other))], {"a": 0, "b": 1}))
    linked = {(found[a].number, found[b].number) for a, b in links(found, 0.6)}
    assert (2, 2) in linked
    assert (3, 3) not in linked


def test_every_link_lies_in_a_set_whose_members_are_all_linked() -> None:
    given = {(0, 2): 0.9, (0, 4): 0.8, (2, 4): 0.7, (1, 2): 0.6}
    origin = [0, 0, 1, 1, 2]
    found = cliques(given, origin)
    assert {pair for members in found for pair in given if set(pair) <= set(members)} == set(given)
    for members in found:
        assert all(
            origin[a] == origin[b] or (min(a, b), max(a, b)) in given for a in members for b in members
        )


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("no boat sails before my inspectors", False),  # all three have it, with another apostrophe or none
        ("a spot at the quay", True),
        ("ordered the harbour", False),
    ],
)
def test_a_quotation_is_ones_own_where_others_lack_its_words(text: str, own: bool) -> None:
    given = [made("wire", "Littoral Wire", WIRE), made("post", "Vessin Post", POST)]
    found = list(passages([(one, reading(one)) for one in given], {"wire": 0, "post": 1}))
    assert Elsewhere(found).quotes_not(0, text) is own

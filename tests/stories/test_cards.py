from __future__ import annotations

import pytest

from parley import flow, stories
from parley.nouns.card import Card
from parley.nouns.casebook import Casebook, Party, Person
from parley.nouns.document import Document

TEXTS = {
    "d1": (
        "2031-03-03",
        "Foreign Minister Tilda Varn of Kestria met the Norn envoy, Osk Marrel, in Halm on Monday. "
        '"We will not close the quay," Varn said.\n\n'
        "Former Prime Minister Ilsa Orme called the meeting a mistake. "
        "Colm Ister Sr., a shipowner, and Colm Ister Jr., a student, came too. Colm Ister Sr. signed "
        "a letter. "
        "Colm Ister Jr. read it out.\n\n"
        "The Strait Harbour Board (SHB), a body of four ports, closed the northern quay. "
        "The SHB said that the quay would stay shut.",
    ),
    "d2": (
        "2031-03-08",
        "Tilda Varn resigned on Saturday. Pavel Dast was sworn in as foreign minister of Kestria on "
        "Saturday. "
        "Dast said that talks would go on.\n\n"
        'In a leaked letter an adviser wrote, "Osk Marrel, the king of excuses, was here." '
        "Mr Marel left Halm on Friday.",
    ),
    "d3": ("2031-05-01", "Prime Minister Pavel Dast opened the quay in Halm. Dast praised the crews."),
}


@pytest.fixture(scope="module")
def pairs() -> list[flow.Pair]:
    documents = [
        Document(ident, text, published=day, lang="en", outlet="Norn Post")
        for ident, (day, text) in TEXTS.items()
    ]
    return flow.read(documents, reader="fast")


def by_name(found: tuple[Card, ...]) -> dict[str, Card]:
    return {card.name: card for card in found}


def test_a_card_gives_the_office_before_and_beside_a_name_whole(pairs: list[flow.Pair]) -> None:
    found = by_name(stories.cards(pairs, docs=["d1"]))
    assert found["Tilda Varn"].role is not None
    assert found["Tilda Varn"].role.role == "Foreign Minister"
    assert found["Ilsa Orme"].role is not None
    assert found["Ilsa Orme"].role.role.casefold() == "former prime minister"
    assert "envoy" in (found["Osk Marrel"].role.role if found["Osk Marrel"].role else "")


def test_a_later_office_is_not_shown_as_held_at_the_date_of_an_earlier_story(pairs: list[flow.Pair]) -> None:
    dast = by_name(stories.cards(pairs, docs=["d2"]))["Pavel Dast"]
    assert dast.role is not None
    assert dast.role.role == "foreign minister of Kestria"
    later = by_name(stories.cards(pairs, docs=["d3"]))["Pavel Dast"]
    assert later.role is not None
    assert later.role.role == "Prime Minister"
    assert later.before is not None
    assert later.before.role == "foreign minister of Kestria"


def test_an_office_that_was_given_up_is_shown_as_left(pairs: list[flow.Pair]) -> None:
    varn = by_name(stories.cards(pairs, docs=["d1", "d2"]))["Tilda Varn"]
    assert varn.left is not None
    assert varn.left.role == "resigned"
    assert by_name(stories.cards(pairs, docs=["d1"]))["Tilda Varn"].left is None


def test_father_and_son_of_one_name_are_two(pairs: list[flow.Pair]) -> None:
    named = [card.name for card in stories.cards(pairs, docs=["d1"]) if "Ister" in card.name]
    assert sorted(named) == ["Colm Ister Jr.", "Colm Ister Sr."] or len(named) == 2


def test_an_office_that_stands_in_somebodys_quotation_is_none(pairs: list[flow.Pair]) -> None:
    marrel = by_name(stories.cards(pairs, docs=["d2"])).get("Osk Marrel")
    assert marrel is None or marrel.role is None or "king" not in marrel.role.role


def test_a_body_goes_by_its_name_in_full_with_the_abbreviation(pairs: list[flow.Pair]) -> None:
    (board,) = [
        card for card in stories.cards(pairs, docs=["d1"]) if card.kind == "body" and "Board" in card.name
    ]
    assert "SHB" in (board.short or board.name)


def test_what_somebody_said_or_did_are_sentences_of_the_story(pairs: list[flow.Pair]) -> None:
    texts = {document.id: document.text for document, _ in pairs}
    for card in stories.cards(pairs, docs=["d1"]):
        assert {span.doc for span in card.said} <= {"d1"}
    varn = by_name(stories.cards(pairs, docs=["d1"]))["Tilda Varn"]
    said = " ".join(texts[span.doc][span.start : span.end] for span in varn.said)
    assert "We will not close the quay" in said


def test_the_casebook_gives_the_side_and_the_name(pairs: list[flow.Pair]) -> None:
    kestria = Party("kestria", "Kestria", people=(Person("Tilda Varn", aliases=("T. Varn",)),))
    found = by_name(stories.cards(pairs, docs=["d1"], casebook=Casebook("c", "Strait", {"kestria": kestria})))
    assert found["Tilda Varn"].side == "Kestria"


def test_where_each_is_named_is_told_once_for_each_independent_report(pairs: list[flow.Pair]) -> None:
    dast = by_name(stories.cards(pairs, {"d1": 1, "d2": 2, "d3": 2}, docs=["d2"]))["Pavel Dast"]
    assert [span.doc for span in dast.seen] == ["d2"]
    apart = by_name(stories.cards(pairs, {"d1": 1, "d2": 2, "d3": 3}, docs=["d2"]))["Pavel Dast"]
    assert [span.doc for span in apart.seen] == ["d2", "d3"]


def test_no_documents_have_no_cards() -> None:
    assert stories.cards([]) == ()


def test_a_ministry_of_one_state_is_not_that_of_another() -> None:
    text = (
        "The Lissenian Foreign Ministry invited both sides on Monday. Kestria's Foreign Ministry "
        "accepted on Tuesday. "
        "The Lissenian Foreign Ministry said that talks would begin in May.\n\n"
        "The Parliament of Norn voted for the treaty on Monday. Parliament voted again on Tuesday."
    )
    pairs = flow.read([Document("d", text, published="2031-03-05", lang="en")], reader="fast")
    found = stories.cards(pairs)
    for card in found:
        said = " ".join(text[span.start : span.end] for span in card.said)
        assert not ("Lissenian" in card.name and "Kestria's" in said)
    norn = [card for card in found if card.name.startswith("Parliament")]
    assert [card.name for card in norn] in (["Parliament of Norn"], [])


def test_a_place_of_what_might_be_is_none() -> None:
    text = "The ministers met in Port Sarn on Monday. The dispute might end up before a court in Halm."
    pairs = flow.read([Document("d", text, published="2031-03-05", lang="en")], reader="fast")
    places = {card.name for card in stories.cards(pairs) if card.kind == "place" and not card.passing}
    assert places == {"Port Sarn"}


def test_a_surname_that_two_people_of_the_record_share_is_nobodys() -> None:
    texts = {
        "a": "President Boris Varn opened the bridge on Monday. Varn praised the crews.",
        "b": "Mayor Andrew Varn closed the market on Monday. Varn blamed the rain.",
        "c": "Varn said on Tuesday that the talks would go on. Varn left early.",
    }
    documents = [Document(ident, text, published="2031-03-05", lang="en") for ident, text in texts.items()]
    found = by_name(stories.cards(flow.read(documents, reader="fast")))
    assert [span.doc for span in found["Boris Varn"].seen] == ["a"]
    assert [span.doc for span in found["Andrew Varn"].seen] == ["b"]
    alone = by_name(stories.cards(flow.read([documents[0], documents[2]], reader="fast")))
    assert [span.doc for span in alone["Boris Varn"].seen] == ["a", "c"]


def test_people_of_one_name_and_other_ages_are_two() -> None:
    texts = {
        "a": "Colm Reyl, 62, signed the treaty on Monday. Reyl praised it.",
        "b": "Colm Reyl, 19, won the race on Tuesday. Reyl thanked the crowd.",
    }
    documents = [Document(ident, text, published="2031-03-05", lang="en") for ident, text in texts.items()]
    found = [card for card in stories.cards(flow.read(documents, reader="fast")) if card.name == "Colm Reyl"]
    assert sorted(span.doc for card in found for span in card.seen) == ["a", "b"]
    assert len(found) == 2

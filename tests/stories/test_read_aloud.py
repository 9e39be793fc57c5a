"""Pages read aloud by somebody who had not seen them: what made a reader stumble, and must not come back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from read_stories import read, shown

from parley.nouns.card import Card
from parley.nouns.reading import Entity, Mention, Reading
from parley.nouns.span import Span
from parley.stories import cards
from parley.stories.fullnames import Names
from parley.stories.identity import one_person, own_name, two_in_one
from parley.stories.joined import Named
from parley.stories.kinds import kind_of
from parley.stories.questions.common import common
from parley.stories.responses import reactions
from parley.stories.standing import editor

pytestmark = pytest.mark.slow


def carded(text: str, title: str = "Harbour closes", day: str = "2030-05-02") -> dict[str, Card]:
    pair = read(text, title=title, day=day)
    return {card.name: card for card in cards([pair], None, [pair[0].id])}


def roles(text: str, title: str = "Harbour closes") -> dict[str, str]:
    return {name: card.role.role if card.role else "" for name, card in carded(text, title).items()}


def asked(text: str) -> list[str]:
    return [question.text for question in common([read(text)])]


def alone(text: str, part: str) -> str | None:
    """The insertions of a sentence as it stands alone, joined; None where it does not."""
    document, reading = read(text)
    start = text.index(part)
    found = editor([(document, reading)])(Span(document.id, start, start + len(part)))
    return None if found is None else " ".join(one.written for one in found.insertions)


def test_a_surname_before_the_younger_is_named_is_not_his():
    text = (
        "Mr. Halder closed the harbour on Monday. Critics welcomed it. Brun Halder Jr. hunts seals. "
        "Mr. Halder said on Tuesday that the harbour would stay closed."
    )
    assert "Jr" not in (alone(text, "Mr. Halder said on Tuesday that the harbour would stay closed.") or "")


def test_the_incoming_president_is_not_the_one_in_office():
    text = (
        "President Brun Halder closed the harbour. Halder said that the incoming president elect would open "
        "it. Officers let the incoming president elect read the papers."
    )
    assert "Halder" not in (alone(text, "Officers let the incoming president elect read the papers.") or "")


def test_a_sentence_in_another_language_that_leans_on_a_pronoun_does_not_stand_alone():
    def stands(text: str, lang: str, **more: str) -> bool:
        document, _ = read("x")
        document = replace(document, text=text, lang=lang)
        reading = Reading(document.id, "hand", "1", lang)
        return editor([(document, reading)])(Span(document.id, 0, len(text)), **more) is not None

    assert not stands("Выступая в четверг, она заявила, что порт закрыт.", "ru")
    assert not stands("Об этом сообщил начальник порта.", "ru")
    assert stands("Начальник порта Ильва Торн заявила, что она уходит.", "ru")
    assert stands("Il faut rouvrir le port de Halden.", "fr")
    assert not stands("Elle a rouvert le port.", "fr")
    assert stands("Elle a rouvert le port.", "fr", speaker="Ilva Torne")


def test_an_office_is_not_cut_within_a_name_nor_run_together_with_what_goes_before():
    found = roles(
        "After the storm, North Halden governor Ilva Torne closed the port. Torne said the port was unsafe.",
        title="Torne Says Harbour Master Brun Halder Will Go",
    )
    assert found.get("Ilva Torne", "North Halden governor") in ("North Halden governor", "")


def test_an_office_held_long_before_the_report_is_not_shown_as_held():
    found = roles(
        "President Ilva Torne was impeached in 1998. The senate of Norn opened a trial on Monday. "
        "Ilva Torne was acquitted in 1999."
    )
    assert not found.get("Ilva Torne")


def test_a_headline_alone_makes_no_card():
    found = carded(
        "The harbour was closed on Monday. The harbour master said that seals had been shot.",
        title="Halder Calls Seal Trophy Hunting A Shame",
    )
    assert not any("Trophy" in name for name in found)


def test_a_storm_is_no_person():
    text = "Tropical Storm Ilva hit Halden on Monday. Ilva hovered for hours. Ilva then moved north."
    assert not any("Ilva" in name for name in carded(text))


def test_a_surname_shared_by_two_has_no_card_of_its_own():
    found = carded(
        "Brun Halder and his wife, Margit Halder, were charged on Monday. Halder had blamed the clerk. "
        "Halder said that he would fight the charges. Margit Halder said nothing. Brun Halder was a senator."
    )
    assert "Halder" not in found


def test_jim_is_james():
    assert one_person("Jim Torvald", "James Torvald")
    assert not one_person("Jim Torvald", "John Torvald")


def test_questions_are_whole():
    assert not any(
        "did what" in text or "or more were" in text
        for text in asked(
            "On Monday, what organisers estimated at two thousand people marched in Halden. "
            "Sixty people or more were injured in Halden on Monday, the hospital said."
        )
    )


def test_a_question_about_two_who_did_it_is_not_asked_of_one():
    text = (
        "Senator Brun Halder, of Norn, and his wife, Margit, were charged on Monday over the harbour money."
    )
    assert not any(question.startswith("When were Senator Brun Halder charged") for question in asked(text))


def test_how_many_died_years_ago_is_not_asked():
    text = "Vaccination fell in 2024 after two children died of a bad vaccine. Norn closed schools on Monday."
    assert not any(question.startswith("How many") for question in asked(text))


def test_what_something_is_not_does_not_say_what_it_is():
    text = (
        "Halden Stream is not a substitute for the old ferry. Halden Stream runs on Monday. "
        "Passengers of Halden Stream were late."
    )
    assert "What is Halden Stream?" not in asked(text)


def reacted(text: str) -> list[str]:
    pair = read(text, title="Norn closes the harbour")
    return [shown([pair], one.span) for one in reactions([pair])]


def test_a_race_that_is_called_and_a_question_that_is_asked_call_for_nothing():
    lead = "Norn closed the Halden harbour on Monday after a vote. "
    called = "The Harbour Union called the vote for the harbour master of Halden."
    wondered = "When the Harbour Union asked Norn how the closed harbour was going, the minister laughed."
    urged = "The Fishers League urged Norn to open the Halden harbour again after the vote."
    found = reacted(lead + called + " " + wondered + " " + urged)
    assert urged in found
    assert called not in found
    assert wondered not in found


def test_the_president_is_not_his_wife_who_alone_is_named_in_full():
    text = (
        "President Halder criticised a singer on Wednesday. Mr. Halder said that he was angry. "
        "The first lady, Margit Halder, questioned her sanity. Mr. Halder said that the singer should go."
    )
    last = "Mr. Halder said that the singer should go."
    assert "Margit" not in (alone(text, last) or "")


def test_a_month_in_a_sentence_of_another_year_gets_no_year():
    text = "In the 2026 election, Ilva Torne ran until June, and did not support the winner until July."
    assert "2030" not in (alone(text, text) or "")


def test_the_place_of_an_office_is_no_part_of_a_name():
    entity = Entity("e1", "Norn Ilva Torne", "person", (Mention(13, 28, "name"),))
    document, _ = read("Senator from Norn Ilva Torne left. Torne said that she was tired.")
    assert own_name(document, entity) == "Ilva Torne"
    other, _ = read("A letter from Norn Ilva Torne came. Torne said that she was tired.")
    entity = Entity("e1", "Norn Ilva Torne", "person", (Mention(14, 29, "name"),))
    assert own_name(other, entity) == "Norn Ilva Torne"


def test_a_mr_and_a_ms_are_two():
    document, _ = read("Mr. Halder left. Ms. Halder stayed.")
    both = Entity("e1", "Halder", "person", (Mention(4, 10, "name"), Mention(21, 27, "name")))
    assert two_in_one(document, both)
    assert not two_in_one(document, replace(both, mentions=both.mentions[:1]))


def test_an_office_that_ends_with_another_first_name_is_another_persons():
    found = roles(
        "Brun Torne stabbed two men on Friday. Mayor of Halden Ilva Torne thanked the police. "
        "Brun Torne was pinned to the ground. Ilva Torne said that she was proud."
    )
    assert "Mayor" not in found.get("Brun Torne", "")


def test_others_who_were_hurt_are_not_counted_alone():
    text = "Two of the victims in Halden died on Monday, and three others were injured in Halden."
    assert not any("others" in question for question in asked(text))


def test_a_verb_of_the_headline_is_no_first_name():
    title = "Envoy Ilva Torne, Who Mocked Halder in Letters, Is Dismissed"
    text = f"{title}\n\nIlva Torne, who mocked President Halder in letters, left on Monday. Halder was angry."
    document, reading = read(text, title=title)
    head = replace(reading.sentences[0], start=0, end=len(title), role="title")
    at, last = title.index("Mocked"), text.rindex("Halder")
    entity = Entity(
        "e1",
        "Mocked Halder",
        "person",
        (Mention(at, at + len("Mocked Halder"), "name"), Mention(last, last + 6, "name")),
    )
    prose = [one for one in reading.sentences if one.start > len(title)]
    seen = replace(reading, sentences=(head, *prose), entities=(entity,))
    assert Names(document, seen).full(entity) is None
    short = tuple(Mention(one, one + 6, "name") for one in (title.index("Halder"), last))
    surname = Entity("e2", "Halder", "person", short)
    assert Names(document, replace(seen, entities=(surname,))).full(surname) is None


def test_a_weekday_that_is_part_of_a_name_or_any_such_day_gets_no_date():
    text = "Super Tuesday falls on a Tuesday in Norn, and the Halden senate meets on Thursday."
    written = alone(text, text) or ""
    assert "Tuesday" not in written
    document, reading = read(text)
    found = editor([(document, reading)])(Span(document.id, 0, len(text)))
    assert found is not None
    dates = [one for one in found.insertions if one.date]
    assert all(
        document.text[one.words.start : one.words.end].endswith("Thursday") for one in dates if one.words
    )


def test_a_square_is_a_place_unless_it_speaks():
    text = "Thousands met at Halden Plaza on Monday. The police closed Halden Plaza at night."
    document, reading = read(text)
    at = [text.index("Halden Plaza"), text.rindex("Halden Plaza")]
    entity = Entity("e1", "Halden Plaza", "body", tuple(Mention(one, one + 12, "name") for one in at))
    named = Named("Halden Plaza", None, ((document.id, entity),))
    assert kind_of(named, {document.id: (document, replace(reading, entities=(entity,)))}) in ("place", None)

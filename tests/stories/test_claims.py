from __future__ import annotations

from dataclasses import replace

import pytest
from story_samples import DISPATCH, document, reading, said, words

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories import papers
from parley.stories.told import words_of

TORNE = (
    "Torne",
    "said",
    "that the crossing would stay closed to military convoys until a joint inspection is in place",
)


def pair(id: str, outlet: str, text: str, *claims: tuple[str, str, str]) -> tuple[Document, Reading]:
    made = document(id, text, outlet=outlet)
    found = tuple(said(made, *claim, speaker="e0" if claim[0] == "Torne" else None) for claim in claims)
    return made, reading(made, {"Torne": "person"}, attributions=found)


def test_a_claim_names_its_outlet_its_actor_and_its_words() -> None:
    made, read = pair("a", "Halden Courier", DISPATCH, TORNE)
    (claim,) = papers([(made, read)])
    assert (claim.outlet, claim.actor, claim.via) == ("Halden Courier", "Torne", None)
    assert made.text[claim.content[0].start : claim.content[0].end] == TORNE[2]


def test_copies_carry_a_claim_once() -> None:
    assert (
        len(
            papers([pair("a", "Halden Courier", DISPATCH, TORNE), pair("b", "Brennik Post", DISPATCH, TORNE)])
        )
        == 1
    )


def test_the_same_words_in_two_reports_are_one_claim() -> None:
    other = f"Grain traders waited on both banks of the river. {' '.join(TORNE)}, a trader recalled."
    assert (
        len(papers([pair("a", "Halden Courier", DISPATCH, TORNE), pair("b", "Brennik Post", other, TORNE)]))
        == 1
    )


def test_a_paper_that_is_cited_is_the_outlet_and_the_document_only_the_way() -> None:
    text = "The Brennik Post reports that Torne said that the crossing at Halden opens to barges in May."
    made = document("a", text, outlet="Daily Digest")
    outer = said(
        made,
        "The Brennik Post",
        "reports",
        "that Torne said that the crossing at Halden opens to barges in May",
    )
    inner = said(
        made,
        "Torne",
        "said",
        "that the crossing at Halden opens to barges in May",
        speaker="e0",
        parent=0,
    )
    (claim,) = papers([(made, reading(made, {"Torne": "person"}, attributions=(outer, inner)))])
    assert (claim.outlet, claim.actor, claim.via) == ("Brennik Post", "Torne", "Daily Digest")


def test_what_one_says_that_another_said_is_the_others_claim_known_through_the_one() -> None:
    text = "Corin Hale said that Torne had told him the crossing at Halden opens to barges in May."
    made = document("a", text, outlet="Daily Digest")
    outer = said(
        made, "Corin Hale", "said", "Torne had told him the crossing at Halden opens to barges in May"
    )
    inner = said(
        made, "Torne", "told", "the crossing at Halden opens to barges in May", speaker="e0", parent=0
    )
    read = reading(made, {"Torne": "person"}, attributions=(outer, inner))
    (claim,) = papers([(made, read)])
    assert claim.chain == ("Daily Digest", "Corin Hale", "Torne")
    assert [words(made, span) for span in claim.words] == ["the crossing at Halden opens to barges in May"]


def test_an_inner_voice_that_is_not_named_leaves_the_claim_to_who_is() -> None:
    text = "Corin Hale said that he had heard the crossing at Halden opens to barges in May."
    made = document("a", text, outlet="Daily Digest")
    outer = said(made, "Corin Hale", "said", "he had heard the crossing at Halden opens to barges in May")
    inner = said(made, "he", "heard", "the crossing at Halden opens to barges in May", parent=0)
    (claim,) = papers([(made, reading(made, attributions=(outer, replace(inner, source=()))))])
    assert claim.chain == ("Daily Digest", "Corin Hale")


@pytest.mark.parametrize(
    ("text", "cue", "content", "shown"),
    [
        ("Torne said that the crossing opens in May.", "said", "that the crossing opens in May",
         "the crossing opens in May"),
        ("Torne denied that the crossing opens in May.", "denied", "that the crossing opens in May",
         "Torne denied that the crossing opens in May."),
        ("Torne told them to open the crossing in May.", "told", "to open the crossing in May",
         "Torne told them to open the crossing in May."),
        ("The crossing opens in May, Torne said.", "said", "The crossing opens in May",
         "The crossing opens in May"),
        ("The crossing opens in May, but only if the dues fall, Torne said.", "said",
         "The crossing opens in May", "The crossing opens in May, but only if the dues fall, Torne said."),
        ("Torne did not say that the crossing opens in May.", "did not say",
         "that the crossing opens in May", "Torne did not say that the crossing opens in May."),
        ("The crossing opens in May, Torne doubted.", "doubted", "The crossing opens in May",
         "The crossing opens in May, Torne doubted."),
    ],
)  # fmt: skip
def test_a_claim_is_shown_with_what_bounds_it_and_without_what_does_not(
    text: str, cue: str, content: str, shown: str
) -> None:
    made = document("a", text)
    found = words_of(made, said(made, "Torne", cue, content), Span("a", 0, len(text)))
    assert [words(made, span) for span in found] == [shown]


def test_a_pronoun_that_nobody_resolved_is_no_actor() -> None:
    made = document("a", "He said that the crossing at Halden would open to barges in May.")
    unresolved = (said(made, "He", "said", "that the crossing at Halden would open to barges"),)
    assert papers([(made, reading(made, attributions=unresolved))]) == ()


def test_an_act_that_reading_takes_for_speech_is_no_claim() -> None:
    text = "Torne signed the order that the crossing at Halden be opened to barges in May."
    made = document("a", text)
    found = said(made, "Torne", "signed", "the order that the crossing at Halden be opened", speaker="e0")
    assert papers([(made, reading(made, {"Torne": "person"}, attributions=(found,)))]) == ()


def test_a_headline_that_ran_into_the_text_says_nothing_for_anybody() -> None:
    made = document("a", "Torne Says Sorry for Long Delay at the Halden Crossing")
    found = said(made, "Torne", "Says", "Sorry for Long Delay at the Halden Crossing", speaker="e0")
    assert papers([(made, reading(made, {"Torne": "person"}, attributions=(found,)))]) == ()


def test_an_adviser_is_not_taken_for_whom_he_works() -> None:
    text = (
        "An adviser to Torne, speaking by telephone, said that the crossing at Halden opens to barges in May."
    )
    made = document("a", text)
    found = said(
        made,
        "An adviser to Torne, speaking by telephone,",
        "said",
        "that the crossing at Halden opens to barges in May",
        speaker="e0",
        sourcing="unnamed",
    )
    (claim,) = papers([(made, reading(made, {"Torne": "person"}, attributions=(found,)))])
    assert claim.actor == "An adviser to Torne"

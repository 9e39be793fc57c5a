from __future__ import annotations

from story_samples import DISPATCH, document, reading, said

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories import papers

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


def test_a_pronoun_that_nobody_resolved_is_no_actor() -> None:
    made = document("a", "He said that the crossing at Halden would open to barges in May.")
    unresolved = (said(made, "He", "said", "that the crossing at Halden would open to barges"),)
    assert papers([(made, reading(made, attributions=unresolved))]) == ()

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from parley.nouns.chain import chain, chains, voices
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Mention, Reading
from parley.nouns.span import Span

TEXT = "The Post reports that Vessin, which Odo Marl leads, welcomes it. He said he hopes for a truce."
DOC = Document("d", TEXT, outlet="Daily Digest")


def at(words: str, start: int = 0) -> Span:
    begin = TEXT.index(words, start)
    return Span("d", begin, begin + len(words))


def said(source: Span | None, content: Span, **more: object) -> Attribution:
    return Attribution((source,) if source else (), (), (content,), "indirect", **more)  # type: ignore[arg-type]


def reading(*found: Attribution, entities: tuple[Entity, ...] = ()) -> Reading:
    return Reading("d", "hand", "1", "en", (), entities, found)


VESSIN = Entity("e0", "Vessin", "state", (Mention(22, 28),), "VES")
MARL = Entity("e1", "Odo Marl", "person", (Mention(36, 44), Mention(64, 66, "pronoun")), "VES")


def test_a_chain_begins_with_who_reports_and_ends_with_who_speaks() -> None:
    outer = said(at("The Post"), at("Vessin, which Odo Marl leads, welcomes it"), sourcing="document")
    inner = said(at("Vessin"), at("it."), parent=0, speaker="e0", sourcing="office")
    links = chain(reading(outer, inner, entities=(VESSIN, MARL)), 1)
    assert voices(DOC, links) == ("Daily Digest", "The Post", "Vessin")
    assert voices(replace(DOC, outlet="Post"), links) == ("Post", "Vessin")
    assert chains(reading(outer, inner, entities=(VESSIN, MARL)))[1] == links


def test_who_speaks_of_their_own_words_is_one_voice() -> None:
    outer = said(at("He"), at("he hopes for a truce"), speaker="e1")
    inner = said(at("he", TEXT.index("said he")), at("a truce"), speaker="e1", parent=0, manner="intention")
    links = chain(reading(outer, inner, entities=(VESSIN, MARL)), 1)
    assert voices(DOC, links) == ("Daily Digest", "Odo Marl")


def test_the_author_is_no_voice_between_a_claim_and_its_reader() -> None:
    links = chain(reading(said(None, at("a truce"), sourcing="author")), 0)
    assert voices(DOC, links) == ("Daily Digest",)


def test_a_voice_that_nobody_names_has_no_name() -> None:
    links = chain(reading(said(None, at("a truce"), sourcing="anonymous")), 0)
    assert voices(DOC, links) == ("Daily Digest", "")


def test_a_pronoun_goes_by_the_name_of_whom_it_stands_for() -> None:
    links = chain(reading(said(at("which"), at("it."), speaker="e0"), entities=(VESSIN,)), 0)
    assert voices(DOC, links)[-1] == "Vessin"


@given(st.lists(st.none() | st.integers(-2, 9), max_size=8))
def test_a_chain_ends_whatever_the_nesting_says(parents: list[int | None]) -> None:
    found = [said(at("He"), at("a truce"), parent=parent) for parent in parents]
    for index in range(len(found)):
        links = chain(reading(*found), index)
        assert 1 <= len(links) <= len(found)
        assert links[-1].at == index

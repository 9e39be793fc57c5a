from __future__ import annotations

from parley.brief.behind import behind
from parley.brief.effects import effects
from parley.brief.material import Material
from parley.brief.reactions import reactions
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.position import Matrix
from parley.nouns.span import Span
from parley.nouns.story import Disagreement, Effect, Outlook, Reaction

CAUSE = "The crossing at Halden closed because its piers were cracked."
FOR = "The new piers will last a century, Ilva Torne said."
AGAINST = "The new piers will not last a decade, Osk Marrel said."
WELCOME = "Brennik welcomed the closure of the crossing."
TOLL = "Eleven customs officers were hurt when a pier fell."
TEXT = " ".join((CAUSE, FOR, AGAINST, WELCOME, TOLL))
DOCUMENT = Document("a", TEXT, outlet="Halden Courier", published="2030-05-02")


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span("a", at, at + len(words))


def material(**found: object) -> Material:
    casebook = Casebook("c", "The Halden crossing")
    return Material({"a": DOCUMENT}, {}, casebook, Matrix((), (), ()), **found)  # type: ignore[arg-type]


def test_those_who_disagree_stand_side_by_side_under_one_heading() -> None:
    pair = Disagreement(
        Outlook("judgement", "judgement", "Ilva Torne", span(FOR)),
        Outlook("judgement", "judgement", "Osk Marrel", span(AGAINST)),
    )
    implication = Outlook("implication", "forecast", "Ilva Torne", span(FOR))
    section = behind(material(behind=(implication,), disagreements=(pair,)))
    assert [(line.group, line.holder) for line in section.lines] == [
        ("Where they disagree", "Ilva Torne"),
        ("Where they disagree", "Osk Marrel"),
    ]


def test_what_is_told_as_an_effect_is_not_told_again_as_a_factor() -> None:
    factor = Outlook("factor", "reported fact", "Halden Courier", span(TOLL))
    effect = Effect("humanitarian", "Halden Courier", span(TOLL), "wounded", "eleven")
    found = material(behind=(factor,), effects=(effect,))
    assert not behind(found).lines
    (line,) = effects(found).lines
    assert (line.text, line.group, line.label, line.holder) == (TOLL, "People", "wounded", "Halden Courier")


def test_what_tells_the_development_is_told_again_only_where_nothing_else_is_behind_it() -> None:
    cause = Outlook("factor", "reported fact", "Halden Courier", span(CAUSE))
    claim = Outlook("implication", "forecast", "Ilva Torne", span(FOR))
    alone = behind(material(behind=(cause,), happened=(span(CAUSE),)))
    assert [line.text for line in alone.lines] == [CAUSE]
    both = behind(material(behind=(cause, claim), happened=(span(CAUSE),)))
    assert [line.text for line in both.lines] == [FOR]


def test_a_reaction_is_the_source_s_sentence_with_who_reacts_and_the_tone() -> None:
    found = material(reactions=(Reaction("Brennik", "state", "supports", span(WELCOME), "Brennik"),))
    (line,) = reactions(found).lines
    assert (line.text, line.group, line.label, line.holder) == (WELCOME, "States", "supports", "Brennik")
    assert line.verbatim


def test_a_section_without_lines_says_why() -> None:
    for section in (behind(material()), reactions(material()), effects(material())):
        assert not section.lines
        assert section.empty

"""Talks that a sentence tells of anew, between sides that it need not name: "the talks resumed in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import is_theme, of_verb
from parley.reading.meetings.told import parties
from parley.reading.meetings.with_whom import objects
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_that_to_come(noun: Token, lemma: str, verb: Token | None) -> bool:
    """Whether the word means the meeting that the text has said is to come, and says whether it stands: "he
    should cancel the summit", "the talks will go ahead".
    """
    if lemma not in w.TALKS | {"conference", "visit"} or noun.dep_ == "compound":
        return False
    if not any(one.dep_ == "poss" or one.lower_ in _THE for one in noun.children):
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if above is not None and above.lemma_ in ("cancellation", "postponement", "delay"):
        return True
    if verb is None or c.under(noun, "of", "on", "for"):
        return False
    theme = is_theme(noun, verb)
    if noun.head == verb and (verb.lemma_ in w.CALLED_OFF - {"delay", "collapse"} or _off(verb)):
        return True
    forward = any(one.lower_ in ("ahead", "forward") for one in verb.children)
    placed = verb.lemma_ == "take" and any(one.lemma_ == "place" for one in c.children(verb, "dobj"))
    goes_on = (verb.lemma_ in ("go", "move") and forward) or verb.lemma_ in ("proceed", "stand") or placed
    return theme and noun.head == verb and goes_on and of_verb(verb) != "held"


def _off(verb: Token) -> bool:
    return verb.lemma_ == "call" and any(one.lower_ == "off" for one in c.children(verb, "prt", "advmod"))


BROUGHT_ABOUT = frozenset({"mediate", "broker", "facilitate", "host"})
"""What a third side does to the talks of others."""


def between_there(noun: Token, verb: Token, table: Table) -> list[Participant]:
    """The two sides of "although talks resumed, relations between the Danes and Swedes were cold"."""
    if not (is_theme(noun, verb) and noun.tag_ == "NNS" and verb.lemma_.lower() in _TOLD_ANEW):
        return []
    for token in noun.sent:
        if token.lower_ == "between":
            sides = table.all(objects(token))
            return sides if len(parties(sides)) == 2 else []
    return []


def is_told_anew(noun: Token, lemma: str, verb: Token) -> bool:
    """Whether talks whose sides the text named before are told of: "the talks took place in Oslo in May".

    "The talks stalled" and "as the talks began" merely refer back to them.
    """
    common = noun.pos_ == "NOUN" and lemma in w.TALKS | {"conference", "discussion", "dialogue"}
    place = [*c.under(verb, "in", "at", "on", "by"), *c.under(noun, "in", "at")]
    place = [one for one in place if one.lemma_.lower() not in _MANNERS]
    if not common or not is_theme(noun, verb) or not place:
        return False
    if verb.dep_ in ("advcl", "relcl", "acl"):
        return False
    if not any(one.lower_ in _THE for one in noun.children):
        bare = noun.tag_ == "NNS" and not any(
            one.dep_ == "det" or one.lower_ in ("multilateral", "bilateral", "separate", "parallel", "other")
            for one in noun.children
        )
        if bare and verb.lemma_.lower() in _TOLD_ANEW and not c.under(noun, "on", "for", "of"):
            return True
        return (
            lemma in ("round", "session")
            and bool(c.children(noun, "amod"))
            and verb.lemma_ in ("hold", "take")
        )
    happened = verb.lemma_.lower() in _TOLD_ANEW
    happened = happened or (c.is_passive(verb) and verb.lemma_.lower() in w.PENCILLED | {"hold"})
    placed = verb.lemma_ == "take" and any(one.lemma_ == "place" for one in c.children(verb, "dobj"))
    return happened or placed


_MANNERS = frozenset(
    {"atmosphere", "spirit", "mood", "manner", "format", "context", "way", "earnest", "secret"}
)
"""What stands after "in" and says how, not where."""
_THE = frozenset({"the", "these", "those", "their"})
_TOLD_ANEW = frozenset(
    ["begin", "start", "open", "resume", "commence", "convene", "reconvene", "broker", "mediate", "conclude"]
)


def brokers(verb: Token, table: Table) -> str | None:
    """By whom they "were brokered", in this verb or one coordinated with it."""
    for one in (verb, *c.children(verb, "conj")):
        if one.lemma_ in BROUGHT_ABOUT:
            by = table.all(each for child in one.children if child.dep_ == "agent" for each in objects(child))
            if by:
                return by[0].party
    return None

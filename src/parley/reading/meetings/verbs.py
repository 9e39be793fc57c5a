"""Meetings that a verb tells of: met, spoke by phone, received, shuttled between, brought together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.parties import Participant, rank_of
from parley.reading.meetings.people import Table, Told, parties
from parley.reading.meetings.status import of_verb
from parley.reading.speech import clauses as c
from parley.reading.who.offices import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_verb(verb: Token, table: Table) -> Iterator[Told]:
    """The meetings that a verb tells of; two where somebody meets one and then the other."""
    lemma = verb.lemma_.lower()
    told: Told | None = None
    if lemma in w.MEET or lemma in w.GATHER:
        yield from _meet(verb, table)
    elif lemma in w.WITH:
        told = _talk(verb, table)
    elif lemma in w.DISCUSS:
        told = _discuss(verb, table)
    elif lemma == "spend":
        told = _both(verb, table.all(c.subjects(verb)), _officials(table.all(c.under(verb, "with"))))
    elif lemma in w.RECEIVE:
        told = _receive(verb, table)
    elif lemma == "call":
        told = _call(verb, table)
    elif lemma == "see":
        told = _see(verb, table)
    elif lemma in w.MEDIATE and (lemma in ("mediate", "shuttle") or _objects_are_talks(verb)):
        told = _mediate(verb, table)
    elif lemma in w.SENT and any(one.lemma_.lower() == "message" for one in c.patients(verb)):
        told = _messages(verb, table)
    elif lemma == "bring" and _brings_together(verb):
        told = Told(verb, tuple(table.all(c.patients(verb))), _of_theme(verb))
    elif lemma == "invite":
        told = _invite(verb, table)
    elif lemma in w.GO:
        told = _go(verb, table)
    if told:
        yield told


def _brings_together(verb: Token) -> bool:
    ahead = verb.doc[verb.i + 1 : min(verb.i + 14, verb.sent.end)]
    return any(one.lower_ == "together" for one in ahead)


def _of_theme(verb: Token) -> str:
    """ "The meeting would bring both together" is planned; "it would bring them together" only thought."""
    status = of_verb(verb)
    theme = any(one.lemma_.lower() in w.TALKS for one in c.children(verb, "nsubj"))
    return "planned" if status == "supposed" and theme else status


def _both(verb: Token, mine: list[Participant], others: list[Participant]) -> Told | None:
    return Told(verb, (*mine, *others), of_verb(verb)) if mine and others else None


def _officials(these: list[Participant]) -> list[Participant]:
    return [one for one in these if one.person or one.level]


def _meet(verb: Token, table: Table) -> Iterator[Told]:
    objects = [one for one in c.patients(verb) if one.dep_ != "nsubjpass"]
    withs = [_not_in_the_chair(c.under(verb, "with", "between"))]
    each = [child for child in verb.children if child.lower_ == "with" and child.dep_ == "prep"]
    if len(each) > 1 and any(
        child.lower_ in ("then", "later") for child in (*verb.children, *each[-1].children)
    ):
        withs = [_not_in_the_chair(_objects(one)) for one in each]
    agents = [one for child in verb.children if child.dep_ == "agent" for one in _objects(child)]
    subjects = c.subjects(verb) or _who_did(verb)
    if agents and (met := c.children(verb, "nsubjpass")):
        # "He was met by the minister."
        subjects = [one for each_met in met for one in c.also(each_met)] + agents
    elif not subjects and verb.dep_ == "advcl" and c.verbal(verb.head):
        subjects = c.subjects(verb.head)
    if not subjects and c.is_passive(verb):
        return
    mine = table.all(subjects)
    if any(
        one.lemma_.lower() in _NO_TABLE for one in (*objects, *(each for these in withs for each in these))
    ):
        return
    for these in withs:
        others = table.all([*objects, *these])
        if objects and not others:
            continue
        yield from _sat(verb, mine, others, [*objects, *these], table)


_NO_TABLE = words(
    "demand need requirement condition deadline target expectation obligation goal standard criterion "
    "request challenge threshold commitment resistance opposition national student citizen resident "
    "immigrant refugee survivor victim family fan voter worker soldier troop veteran"
)
"""What is met without talks: demands and deadlines, and people who speak for nobody."""


def _who_did(verb: Token) -> list[Token]:
    """The subject of the clause in "in remarks after meeting the president, she said"."""
    here = verb
    for _ in range(6):
        if here.dep_ not in ("pcomp", "prep", "pobj") or here.head == here:
            return []
        here = here.head
        if c.verbal(here):
            return c.subjects(here)
    return []


def _sat(
    verb: Token, mine: list[Participant], others: list[Participant], words: list[Token], table: Table
) -> Iterator[Told]:
    status = of_verb(verb)
    between = [one for one in words if one.lemma_.lower() in _BETWEEN]
    if between and len(parties(mine)) > 1:
        by = table.all(between)
        sides = [one for one in mine if one.party not in parties(by)]
        yield Told(verb, tuple(sides), status, by[0].party if by else None, True)
    elif _one_by_one(verb) and len(parties(others)) > 1 and len(parties(mine)) == 1:
        for party in sorted(parties(others) - parties(mine)):
            yield Told(verb, (*mine, *(one for one in others if one.party == party)), status)
    elif mine or others:
        yield Told(verb, (*mine, *others), status)


_BETWEEN = frozenset({"mediator", "intermediary", "facilitator", "go-between"})
_APART = frozenset({"individually", "separately", "separate", "respectively", "turn"})


def _one_by_one(verb: Token) -> bool:
    return any(child.lower_ in _APART for child in verb.children) or any(
        one.lower_ in _APART for one in c.under(verb, "in")
    )


def _objects(preposition: Token) -> list[Token]:
    return [one for obj in c.children(preposition, "pobj") for one in c.also(obj)]


def _not_in_the_chair(tokens: list[Token]) -> list[Token]:
    """Without whom the text seats in the chair: "with the Omani envoy in the chair" is no side's."""
    return [
        one
        for one in tokens
        if not re.match(
            r",? (?:in the chair|chairing|presiding|mediating|as (?:the )?(?:mediator|chair))\b",
            (one.whitespace_ + one.doc[one.i + 1 : one.i + 40].text).partition(".")[0][:60]
            if one.dep_ == "pobj"
            else "",
        )
    ]


def _talk(verb: Token, table: Table) -> Told | None:
    lemma = verb.lemma_.lower()
    others = table.all(_not_in_the_chair(c.under(verb, "with", *(() if lemma == "sit" else ("to",)))))
    if lemma in ("talk", "speak"):
        others = _officials(others) or (others if by_phone(verb) or _rank(verb) else [])
    if not others and not _together(verb):
        return None
    mine = table.all(c.subjects(verb))
    return Told(verb, (*mine, *others), of_verb(verb)) if mine or others else None


def _rank(verb: Token) -> bool:
    """Whether it is said of talks between states: "directly", "regularly"."""
    return any(child.lower_ in ("directly", "regularly", "quietly", "secretly") for child in verb.children)


def by_phone(verb: Token) -> bool:
    """Whether they spoke at a distance."""
    return any(
        one.lemma_ in ("phone", "telephone", "call", "videolink", "video", "link")
        for one in c.under(verb, "by", "on", "over", "in", "via")
    )


def _together(verb: Token) -> bool:
    """Whether those who talk do so with each other: "by phone", "for two hours", "at one table"."""
    if by_phone(verb) or any(t.lower_ in ("face", "together", "privately") for t in verb.children):
        return True
    hours = [
        one for one in c.under(verb, "for") if one.ent_type_ == "TIME" or one.lemma_ in ("hour", "minute")
    ]
    other = [one for one in c.under(verb, "with", "to") if one.lower_ == "other"]
    table = [
        one
        for one in c.under(verb, "at", "around")
        if one.lemma_ == "table" and any(t.lower_ in ("one", "same", "single") for t in one.children)
    ]
    return bool(hours or other or table)


def _discuss(verb: Token, table: Table) -> Told | None:
    """Who discusses something with somebody, or two who discuss it; not what ministers discuss among
    themselves.
    """
    mine = table.all(c.subjects(verb))
    others = table.all(c.under(verb, "with"))
    if not others:
        others = [one for thing in c.patients(verb) for one in table.all(c.under(thing, "with"))]
    if others:
        return _both(verb, mine, others)
    return Told(verb, tuple(mine), of_verb(verb)) if len(parties(_officials(mine))) > 1 else None


def _receive(verb: Token, table: Table) -> Told | None:
    lemma = verb.lemma_.lower()
    words = [one for one in c.patients(verb) if one.lemma_.lower() not in w.TALKS | w.CONTACTS]
    others = _officials(table.all([one for one in words if _is_somebody(one, table)]))
    if lemma == "visit":
        others = table.all(words) if _for_talks(verb) else []
    if lemma == "summon":
        others = [one for one in others if one.level == "envoys"]
    if lemma in ("welcome", "greet") and not all(one.person for one in others):
        return None
    if lemma == "host" and not others and not _to_food(verb):
        others = [one for one in table.all(words) if _delegations(words)]
    if not others:
        return None
    mine = table.all(c.subjects(verb))
    if lemma == "host" and len(parties(others)) > 1 and not parties(mine) & parties(others):
        mediator = mine[0].party if mine and _delegations(words) else None
        return Told(verb, tuple(others), of_verb(verb), mediator, mediator is not None)
    return _both(verb, mine, others)


def _is_somebody(word: Token, table: Table) -> bool:
    """Whether the word is the person, not a thing of that person's."""
    found = table.directory.at(word)
    if found is not None and found[1].kind in ("person", "people"):
        return True
    if any(one.person for one in table.directory.who(word)):
        return True
    return word.pos_ == "PRON" or rank_of(word.lemma_.lower()) is not None or table.stands_for_many(word)


def _to_food(verb: Token) -> bool:
    return any(one.lemma_ in ("tournament", "game", "exhibition", "refugee") for one in c.patients(verb))


def _delegations(words: list[Token]) -> bool:
    return any(one.lemma_.lower() in ("delegation", "envoy", "negotiator", "team", "side") for one in words)


def _for_talks(verb: Token) -> bool:
    if any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.under(verb, "for", "during")):
        return True
    return any(
        child.lemma_ in ("discuss", "negotiate") or child.lemma_ in w.MEET
        for child in verb.children
        if child.dep_ in ("advcl", "xcomp", "conj")
    )


def _see(verb: Token, table: Table) -> Told | None:
    """ "He hopes to see the president": only of what is to come, and only of those in high office."""
    status = of_verb(verb)
    above = verb.head.lemma_.lower() if verb.dep_ == "xcomp" else ""
    if status not in ("proposed", "planned") and above in ("hope", "wish", "want", "ask"):
        status = "proposed"
    others = [one for one in table.all(c.patients(verb)) if one.level in ("leaders", "ministers")]
    mine = _officials(table.all(c.subjects(verb)))
    if status not in ("planned", "proposed") or not (mine and others):
        return None
    return Told(verb, (*mine, *others), status, weak=False)


def _call(verb: Token, table: Table) -> Told | None:
    """ "He called the president on Friday to explain"; not "called her a liar", not "called on them to
    go".
    """
    named = any(child.dep_ in ("oprd", "attr", "acomp", "ccomp", "prt") for child in verb.children)
    objects = [one for one in c.children(verb, "dobj") if _is_somebody(one, table)]
    if c.under(verb, "on") and any(child.lemma_ in _TO_SAY for child in c.children(verb, "advcl", "xcomp")):
        objects += [one for one in c.under(verb, "on") if _is_somebody(one, table)]
    others = [one for one in table.all(objects) if one.level in ("leaders", "ministers", "envoys")]
    why = any(child.lemma_ in _TO_SAY for child in c.children(verb, "advcl", "xcomp", "conj"))
    when = any(
        child.ent_type_ in ("DATE", "TIME") for child in verb.subtree if child.head in (verb, *verb.children)
    )
    if named or len(c.children(verb, "dobj")) > 1 or not (why or when):
        return None
    return _both(verb, _officials(table.all(c.subjects(verb))), others)


_TO_SAY = frozenset(
    {"discuss", "explain", "express", "convey", "congratulate", "thank", "assure", "tell", "exchange"}
)


def _objects_are_talks(verb: Token) -> bool:
    """Talks are brokered between two sides; so is a deal, and that is no meeting."""
    return any(one.lemma_.lower() in w.TALKS | w.CONTACTS for one in c.patients(verb))


def _mediate(verb: Token, table: Table) -> Told | None:
    sides = table.all(c.under(verb, "between", "among"))
    by = [one for one in table.all(c.subjects(verb)) if one.party not in parties(sides)]
    if len(parties(sides)) < 2:
        return None
    return Told(
        verb, tuple(sides), of_verb(verb), by[0].party if by else None, bool(by) or verb.lemma_ != "shuttle"
    )


def _messages(verb: Token, table: Table) -> Told | None:
    noun = next(one for one in c.patients(verb) if one.lemma_.lower() == "message")
    if verb.lemma_.lower() == "exchange":
        sides = table.all(c.subjects(verb)) + table.all(c.under(verb, "with"))
        by = table.all(c.under(verb, "through", "via") + c.under(noun, "through", "via"))
    else:
        sides = table.all(c.under(verb, "between") + c.under(noun, "between"))
        by = table.all(c.subjects(verb))
        if len(parties(sides)) < 2:
            return None
    sides = [one for one in sides if one.party not in parties(by)]
    return Told(verb, tuple(sides), of_verb(verb), by[0].party if by else None, bool(by))


def _invite(verb: Token, table: Table) -> Told | None:
    """Who asks whom to come; who asks two delegations to come is their mediator."""
    words = c.patients(verb)
    others = table.all(words) if _delegations(words) else _officials(table.all(words))
    if not others:
        return None
    mine = table.all(c.subjects(verb))
    state = of_verb(verb)
    status = "denied" if state == "denied" else "proposed"
    if len(parties(others)) > 1:
        by = [one for one in mine if one.party not in parties(others)]
        return Told(verb, tuple(others), status, by[0].party if by else None, bool(by))
    to = [
        one
        for one in c.under(verb, "to", "for")
        if one.ent_type_ in ("GPE", "FAC") or one.lemma_ in w.TALKS | {"visit"}
    ]
    return Told(verb, (*mine, *others), status) if mine and to else None


def _go(verb: Token, table: Table) -> Told | None:
    """Who travels to a state in order to talk."""
    if not _for_talks(verb):
        return None
    for child in c.children(verb, "advcl", "xcomp", "conj"):
        if child.lemma_ in w.MEET and table.all([*c.patients(child), *c.under(child, "with")]):
            return None  # who is met there is told by that verb
    there = [
        one
        for one in table.all(c.under(verb, "to", "in"))
        if table.directory.is_known(one) and not one.person
    ]
    return _both(verb, _officials(table.all(c.subjects(verb))), there) if there else None

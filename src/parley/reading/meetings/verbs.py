"""Meetings that a verb tells of: met, spoke by phone, received, shuttled between, brought together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.doers import above, subjects
from parley.reading.meetings.invitations import asked_to_meet
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import of_verb
from parley.reading.meetings.talking import by_phone, discuss, not_in_the_chair, spent, talk
from parley.reading.meetings.told import Told, officials, parties
from parley.reading.meetings.visits import (
    addressed_there,
    both,
    call,
    go,
    go_between,
    invite,
    mediate,
    messages,
    objects_are_talks,
    receive,
    see,
)
from parley.reading.meetings.with_whom import objects
from parley.reading.speech import clauses as c
from parley.reading.who.offices import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_verb(verb: Token, table: Table) -> Iterator[Told]:
    """The meetings that a verb tells of; two where somebody meets one and then the other."""
    lemma = verb.lemma_.lower()
    told: Told | None = None
    if lemma in w.MEET and (asked := asked_to_meet(verb, table)):
        told = asked
    elif lemma in w.MEET or lemma in w.GATHER:
        yield from _meet(verb, table)
    elif lemma in w.WITH:
        told = talk(verb, table)
    elif lemma in w.DISCUSS:
        told = discuss(verb, table)
    elif lemma in ("raise", "broach") and any(one.lemma_ in _MATTERS for one in c.patients(verb)):
        told = discuss(verb, table) if officials(table.all(c.under(verb, "with"))) else None
    elif lemma == "be" and (phone := next((o for o in c.under(verb, "on") if o.lemma_ == "phone"), None)):
        ends = [*c.under(verb, "to", "with"), *c.under(phone, "to", "with")]
        told = both(verb, officials(table.all(subjects(verb))), officials(table.all(ends)))
    elif lemma == "spend":
        told = spent(verb, table)
    elif lemma in w.RECEIVE:
        told = receive(verb, table)
    elif lemma == "call":
        told = call(verb, table)
    elif lemma == "see":
        told = see(verb, table)
    elif lemma in w.MEDIATE and (lemma in ("mediate", "shuttle") or objects_are_talks(verb)):
        told = mediate(verb, table)
    elif lemma in w.SENT and any(one.lemma_.lower() in w.MESSAGES for one in c.patients(verb)):
        told = messages(verb, table)
    elif lemma == "exchange" and any(one.lemma_.lower() in _VIEWS for one in c.patients(verb)):
        told = Told(verb, tuple(table.all([*subjects(verb), *c.under(verb, "with")])), of_verb(verb))
    elif lemma == "come" and _brings_together(verb) and any(t.lower_ == "together" for t in verb.children):
        yield from _meet(verb, table)
    elif lemma == "bring" and _brings_together(verb):
        brought = c.patients(verb) or [o for one in c.children(verb, "npadvmod") for o in c.also(one)]
        told = Told(verb, tuple(table.all(brought)), _of_theme(verb))
    elif lemma == "invite":
        told = invite(verb, table)
    elif lemma in w.GO:
        told = go(verb, table)
    elif lemma == "approach" and any(one.lemma_ in _TO_TALK for one in c.children(verb, "advcl", "xcomp")):
        told = both(verb, table.all(subjects(verb)), table.all(c.patients(verb)))
    elif lemma in ("send", "dispatch", "appoint"):
        told = _sent_to_talk(verb, table)
    elif lemma in w.AGREE:
        told = _agreed_there(verb, table)
    elif lemma in _STEPS and (told := go_between(verb, table)):
        yield told
        return
    elif lemma in w.ADDRESS:
        told = addressed_there(verb, table)
    if told:
        yield told


_MATTERS = frozenset({"matter", "issue", "question", "concern", "case", "subject", "topic", "fate"})
_VIEWS = frozenset({"view", "opinion", "idea", "impression", "assessment", "word", "thought"})
"""What those exchange who sit together."""
_STEPS = frozenset({"cross", "walk", "run", "move", "commute", "pace", "hurry", "rush"})


_TO_TALK = frozenset({"discuss", "negotiate", "propose", "talk", "meet", "confer"})


_CHARGING = frozenset({"send", "dispatch", "instruct", "authorize", "authorise", "empower", "charge"})
"""By these whoever meets somebody does so for another."""
_CHARGES = frozenset({"instruction", "order", "authority", "mandate", "power"})


def _sent_to_talk(verb: Token, table: Table) -> Told | None:
    """ "The king sent commissioners to Norvia to negotiate": with whom else than Norvia."""
    why = [one for one in c.children(verb, "advcl", "xcomp") if one.lemma_ in _TO_TALK and one.tag_ == "VB"]
    charged = [one for one in c.under(verb, "with") if one.lemma_ in _CHARGES]
    why += [act for one in charged for act in c.children(one, "acl") if act.lemma_ in _TO_TALK]
    if not why:
        return None
    # By the words, for the parse takes many a "to Norvia to negotiate" for a verb.
    to = [one for one in verb.doc[verb.i + 1 : why[-1].i] if one.nbor(-1).lower_ == "to"]
    there = [one for one in table.all(to) if table.directory.is_known(one)]
    told_by_verb = any(table.all([*c.patients(one), *c.under(one, "with")]) for one in why)
    return both(verb, table.all(subjects(verb)), there) if there and not told_by_verb else None


def _agreed_there(verb: Token, table: Table) -> Told | None:
    """ "At Quito in May, Holm and Paz agreed", "they agreed by telephone": whoever agrees so has met."""
    at = [one for one in verb.children if one.lower_ == "at" and one.dep_ == "prep" and one.i < verb.i]
    place = any(
        o.ent_type_ in ("GPE", "LOC", "FAC") and o.pos_ == "PROPN" for one in at for o in objects(one)
    )
    if not (place or by_phone(verb)) or of_verb(verb) != "held":
        return None
    mine = table.all(subjects(verb))
    leaders = all(one.person or one.level for one in mine)
    return Told(verb, tuple(mine), "held") if len(parties(mine)) > 1 and leaders else None


def _brings_together(verb: Token) -> bool:
    ahead = verb.doc[verb.i + 1 : min(verb.i + 14, verb.sent.end)]
    return any(one.lower_ in ("together", "table") for one in ahead)


def _of_theme(verb: Token) -> str:
    """ "The meeting would bring both together" is planned; "it would bring them together" only thought."""
    status = of_verb(verb)
    theme = any(one.lemma_.lower() in w.TALKS for one in c.children(verb, "nsubj"))
    return "planned" if status == "supposed" and theme else status


def _meet(verb: Token, table: Table) -> Iterator[Told]:
    met = [one for one in c.patients(verb) if one.dep_ != "nsubjpass"]
    if verb.lemma_.lower() == "negotiate":
        met = []  # what is negotiated sits at no table
    met += _among(verb)
    faced = [one for one in verb.subtree if one.lower_ == "face" and one.dep_ == "pobj"]
    withs = [not_in_the_chair(c.under(verb, "with", "between", "along", "together", "alongside"))]
    if verb.lemma_.lower() == "negotiate" and not withs[0]:
        deal = [one for one in c.patients(verb) for one in c.under(one, "with")]
        withs = [[one for one in deal if table.all([one])]]
    withs[0] += [each for one in faced for each in c.under(one, "with")]
    each = [child for child in verb.children if child.lower_ == "with" and child.dep_ == "prep"]
    if len(each) > 1 and any(
        child.lower_ in ("then", "later") for child in (*verb.children, *each[-1].children)
    ):
        withs = [not_in_the_chair(objects(one)) for one in each]
    agents = [one for child in verb.children if child.dep_ == "agent" for one in objects(child)]
    sitting = subjects(verb) or _who_did(verb)
    if agents and (received := c.children(verb, "nsubjpass")):
        # "He was met by the minister."
        sitting = [one for each_met in received for one in c.also(each_met)] + agents
    elif not sitting and verb.dep_ == "advcl" and c.verbal(verb.head):
        sitting = subjects(verb.head)
    if verb.lemma_ == "negotiate" and not any(withs) and _is_treaty(verb):
        return  # an agreement alone is no meeting
    passive = c.is_passive(verb) and verb.head.dep_ != "ROOT"
    if (not sitting and c.is_passive(verb)) or (verb.lemma_ == "negotiate" and passive):
        return  # "a truce negotiated by both" is an agreement
    if verb.head.lemma_ in _CHARGING and verb.tag_ == "VB" and not table.all(sitting):
        sitting = subjects(verb.head)
    sitting += [one for who in sitting for one in c.under(who, "along", "together", "alongside")]
    mine = table.all(sitting)
    if (
        verb.dep_ == "relcl"
        and verb.head.dep_ == "conj"
        and len(parties(mine)) == 1
        and not (met or any(withs))
    ):
        # "Three Danish envoys and two Swedish ones, who met in Oslo."
        mine = table.all(c.also(verb.head.head))
    if any(one.lemma_.lower() in _NO_TABLE | w.NO_VOICE for one in (*met, *withs[0][:1])):
        return
    if any(one.lemma_.lower() in _NO_TALKS for one in c.under(verb, "in", "before", "at", "on")):
        return
    for these in withs:
        others = table.all([*met, *these])
        if not mine and not c.children(verb, "nsubj", "nsubjpass") and len(parties(others)) == 1:
            mine = table.all(above(verb))
        if met and not others:
            continue
        yield from _sat(verb, mine, others, [*met, *these], table)


def _among(verb: Token) -> list[Token]:
    """The "Holm" of "among those whom she will meet is Ada Holm"."""
    head = verb.head
    if verb.dep_ != "relcl" or head.dep_ != "pobj" or head.head.lower_ != "among":
        return []
    above = head.head.head
    return [each for one in c.children(above, "nsubj", "attr") for each in c.also(one)]


def _is_treaty(verb: Token) -> bool:
    made = c.patients(verb)
    return bool(made) and all(one.lemma_.lower() in _TREATIES for one in made)


_TREATIES = words(
    "agreement treaty pact accord deal communiqué communique convention protocol armistice truce ceasefire "
    "settlement alliance declaration compromise"
)
_NO_TABLE = words(
    "demand need requirement condition deadline target expectation obligation goal standard criterion "
    "request challenge threshold commitment resistance opposition"
)
"""What is met without talks: demands and deadlines, and people who speak for nobody."""
_NO_TALKS = words(
    "final semifinal semi-final quarterfinal quarter-final match court tribunal tournament battle cup "
    "championship game combat qualifier battlefield judge playoff pitch race field"
)
"""Where one meets to contend."""


def _who_did(verb: Token) -> list[Token]:
    """The subject of the clause in "in remarks after meeting the president, she said"."""
    here = verb
    for _ in range(6):
        if here.dep_ not in ("pcomp", "prep", "pobj") or here.head == here:
            return []
        here = here.head
        if c.verbal(here):
            return subjects(here)
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
    elif _one_by_one(verb) and len(parties(mine)) > 1 and len(parties(others)) == 1:
        for party in sorted(parties(mine) - parties(others)):
            yield Told(verb, (*(one for one in mine if one.party == party), *others), status)
    elif mine or others:
        yield Told(verb, tuple(_at_home(verb, [*mine, *others], table)), status)


def _at_home(verb: Token, these: list[Participant], table: Table) -> list[Participant]:
    """Whoever is met in a state, and by the text is of none, is of it: "in Peru she met Minister Paz"."""
    lone = [one for one in these if not one.is_sided and one.level and one.person]
    if len(lone) != 1 or len(these) < 2:
        return these
    where = [verb.head] if verb.dep_ == "relcl" and any(t.lower_ == "where" for t in verb.children) else []
    found = table.all(where) or table.all(c.under(verb, "in"))
    there = [one.party for one in found if table.directory.is_known(one) and not one.person]
    if len(set(there)) != 1 or there[0] in {one.party for one in these if one.is_sided}:
        return these
    return [replace(one, party=there[0], guessed=False) if one in lone else one for one in these]


_BETWEEN = frozenset({"mediator", "intermediary", "facilitator", "go-between"})


_APART = frozenset({"individually", "separately", "separate", "respectively", "turn"})


def _one_by_one(verb: Token) -> bool:
    return any(child.lower_ in _APART for child in verb.children) or any(
        one.lower_ in _APART for one in c.under(verb, "in")
    )

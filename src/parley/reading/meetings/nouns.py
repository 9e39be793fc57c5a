"""Meetings that a noun tells of: talks between, a summit with, her call to, their third round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.anew import BROUGHT_ABOUT, between_there, brokers, is_that_to_come, is_told_anew
from parley.reading.meetings.doers import above, subjects
from parley.reading.meetings.invitations import invitation
from parley.reading.meetings.naming import is_meeting, singular
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import holder, is_theme, of_noun
from parley.reading.meetings.there import acted_there, agreed_beside, given_to, next_subject, told_there
from parley.reading.meetings.told import Told, parties
from parley.reading.meetings.topics import denier, is_topic, speaker
from parley.reading.meetings.with_whom import (
    answered,
    askers,
    compounds,
    named_with,
    objects,
    paired,
    their,
)
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_noun(noun: Token, table: Table) -> Iterator[Told]:
    """The meetings that a noun tells of; two where somebody travels to talk to one and then the other."""
    told = _by_noun(noun, table)
    if told is None:
        return
    others = table.all(c.under(noun, "with"))
    verb = _holder(noun)
    twos = paired(noun, table)
    if len(twos) > 1:
        for pair in twos:
            yield replace(told, participants=pair)
        return
    if verb is not None and len(parties(others)) > 1 and _tours(verb, table):
        for party in sorted(parties(others)):
            sides = tuple(one for one in told.participants if one.party not in parties(others) - {party})
            yield replace(told, participants=sides)
    else:
        yield told


def _holder(noun: Token) -> Token | None:
    """The verb that the noun hangs on; "agreed to direct talks" is read as directing them, and is not.

    Nor does "agreed to further talks" further them.
    """
    verb = holder(noun)
    if (
        verb is not None
        and verb.lemma_ in ("direct", "further")
        and noun.dep_ == "dobj"
        and c.verbal(verb.head)
    ):
        return verb.head
    return verb


def _doers(verb: Token) -> list[Token]:
    """Who acts, also where others expect it: "she is expected in Oslo for talks"."""
    if c.is_passive(verb) and verb.lemma_.lower() in (
        "expect",
        "schedule",
        "set",
        "slate",
        "send",
        "dispatch",
        "engage",
        "involve",
        "lock",
    ):
        return [each for one in c.children(verb, "nsubjpass") for each in c.also(one)]
    return subjects(verb)


def _tours(verb: Token, table: Table) -> bool:
    """Whether somebody goes or is sent to two states, one after the other."""
    if verb.lemma_.lower() not in w.GO | {"send", "dispatch", "visit", "tour", "shuttle"}:
        return False
    there = table.all([*c.under(verb, "to"), *c.patients(verb)])
    return len({one.party for one in there if not one.person and not one.level}) > 1


def _by_noun(noun: Token, table: Table) -> Told | None:
    lemma = singular(noun)
    weak = lemma in w.CONTACTS
    if noun.lower_ == "meeting" and noun.i > noun.sent.start and noun.nbor(-1).text == ",":
        # "The ministers, meeting face to face, agreed" read as a thing named beside them.
        those = [one for one in noun.doc[noun.sent.start : noun.i] if one.dep_ == "nsubj"]
        mine = table.all(c.also(those[-1])) if those else []
        if len(parties(mine)) > 1:
            return Told(noun, tuple(mine), "held")
    if lemma == "invitation":
        return invitation(noun, table)
    if not is_meeting(noun, lemma):
        return None
    verb = _holder(noun)
    if noun.lower_ == "meeting" and noun.i == noun.sent.start and (those := _who_meeting(noun, table)):
        return Told(noun, tuple(those), "held")
    tokens, own = named_with(noun, lemma, verb, table)
    own += compounds(noun, table, bool(own))
    possessors = [one for one in c.children(noun, "poss") if one.ent_type_ not in ("DATE", "TIME")]
    possessors = possessors or _dated_owner(noun)
    for owner in possessors:
        own += table.all(c.also(owner)) or (their(owner, table) if owner.lower_ in ("their", "its") else [])
    own += askers(noun, table) if len(parties(own)) < 2 else []
    mediator, mediated = None, False
    if verb is not None and c.verbal(verb):
        topic = is_topic(noun, verb) or (bool(possessors) and verb.lemma_.lower() not in w.HOLD)
        topic = topic and verb.lemma_ not in BROUGHT_ABOUT
        hand = table.all(_doers(verb)) if not (topic or is_theme(noun, verb)) else []
        enough = len(parties(own)) > 1
        if verb.lemma_ in BROUGHT_ABOUT and enough:
            mediator, mediated = (hand[0].party if hand else None), verb.lemma_ not in ("host", "facilitate")
        elif not c.under(noun, "between", "among", *(("by",) if lemma == "visit" else ())) and (
            not enough or c.under(noun, "with") or verb.lemma_ in w.HOLD
        ):
            taking_part = verb.lemma_.lower() in w.HOLD | w.TAKING_PART and len(parties(hand)) > 1
            taking_part = taking_part and lemma != "visit"
            taking_part = taking_part or (
                verb.lemma_ == "agree"
                and len(parties(hand)) > 1
                and (noun.dep_ == "dobj" or noun.head.lower_ == "to")
            )
            own = [*hand, *own] if own or not weak or taking_part else own
            if verb.lemma_ == "join" or (verb.lemma_ in _DRAWN_IN and _is_in(noun, verb)):
                own += table.all(c.patients(verb))
        if (
            noun.dep_ == "pobj"
            and noun.head.lower_ == "for"
            and verb.lemma_ in _ASKING
            and len(parties(own)) < 2
        ):
            own += table.all([*c.patients(verb), *c.under(verb, "to", "on")])
        if verb.lemma_ in ("include", "involve", "gather", "unite") and is_theme(noun, verb):
            own += table.all(c.patients(verb))
        if len(parties(own)) < 2 and noun.dep_ == "dobj" and verb.lemma_ in ("have", "hold", "eat"):
            with_them = table.all(c.under(verb, "with"))
            own += [*(one for one in hand if one not in own), *with_them] if with_them else []
        if verb.lemma_ in _GRANTING and (noun.dep_ == "dobj" or noun.head.dep_ == "dative"):
            own += [
                *table.all(c.under(noun, "by")),
                *(hand or table.all(subjects(verb))),
                *given_to(noun, verb, table),
            ]
        if not tokens and len(parties(own)) < 2 and is_theme(noun, verb):
            own += table.all(c.under(verb, "between", "with", "among"))
        if len(parties(own)) < 2 and own and not hand and not possessors:
            own += denier(verb, table)
        if (
            len(parties(own)) < 2
            and (not weak or lemma in _SAT_AT)
            and (noun.dep_ != "pobj" or noun.head.lower_ in _DURING | {"of"})
        ):
            there = acted_there(noun, table) if lemma in w.TALKS | {"conference"} else []
            own = there or own + told_there(noun, verb, table)
        if len(parties(own)) == 1 and topic and verb.lemma_ in _OF_ONES_OWN and not possessors:
            own += table.all(subjects(verb))
        if len(parties(own)) == 1 and lemma == "visit" and c.under(noun, "with") and not possessors:
            own += table.all(above(verb))
        if len(parties(own)) == 1 and not hand and not is_theme(noun, verb):
            own += _organ(verb, own[0].party, table)
            if not topic and verb.dep_ in ("pcomp", "xcomp") and not subjects(verb):
                own += table.all(above(verb))
        if len(parties(own)) == 1 and not possessors and is_theme(noun, verb) and c.under(noun, "with"):
            own += [one for one in speaker(verb, table) if one.is_sided and table.directory.is_known(one)]
        own = _sided(own, hand or table.all(subjects(verb)) or speaker(verb, table))
    for by in noun.children:
        if by.dep_ in ("acl", "amod") and by.lemma_ in ("mediate", "broker", "facilitate", "host"):
            helpers = table.all(
                [one for agent in by.children if agent.lower_ == "by" for one in objects(agent)]
            )
            helpers = helpers or table.all(c.children(by, "npadvmod", "compound", "nmod"))
            mediator, mediated = (helpers[0].party if helpers else None), by.lemma_ != "host"
    opening = verb is None and noun.head.lower_ in ("after", "during", "following")
    if opening and len(parties(own)) == 1 and c.under(noun, "with"):
        own += next_subject(noun, table)
    if not own and verb is not None and is_told_anew(noun, lemma, verb):
        many = next((one for one in noun.sent if table.stands_for_many(one)), None)
        own = (table.all([many]) if many is not None else []) or table.met_before()
        mediator = mediator or brokers(verb, table)
        mediated = mediated or mediator is not None
    if not own and verb is not None and is_theme(noun, verb) and lemma in ("talk", "negotiation"):
        own = agreed_beside(verb, table)
    if not own and verb is not None:
        own = between_there(noun, verb, table)
    if len(parties(own)) < 2 and is_that_to_come(noun, lemma, verb):
        own = table.coming(own) or own
    if lemma == "visit" and parties(own) <= parties(table.all(c.under(noun, "to"))):
        return None  # "on visits to Norvia and Tesk" nobody says who came
    own = [one for one in own if one.party != mediator]
    status = of_noun(noun, verb)
    answer = answered(noun, verb) if len(parties(own)) < 2 or status == "proposed" else None
    if answer is not None:
        own, status = table.all(answer[0]) or own, answer[1]
    if status == "held" and verb is not None and verb.lemma_ == "agree" and verb != holder(noun):
        status = "planned"
    return Told(noun, tuple(own), status, mediator, mediated, weak)


_OF_ONES_OWN = frozenset(
    ["describe", "characterise", "characterize", "call", "recall", "hail", "regret", "enjoy"]
)
"""What one does with talks in which one took part: "she described the call with him as warm"."""


def _dated_owner(noun: Token) -> list[Token]:
    """The "Holm" of "Holm's May 3, 1931 conversation", whom the parse gives the date to."""
    for one in reversed(noun.doc[max(noun.sent.start, noun.i - 7) : noun.i]):
        if one.tag_ == "POS":
            return [one.head] if one.i < noun.i - 1 and one.head.ent_type_ != "DATE" else []
        if one.ent_type_ != "DATE" and not one.is_punct and one.pos_ not in ("NUM", "ADJ"):
            break
    return []


def _who_meeting(noun: Token, table: Table) -> list[Participant]:
    """Who meets in "Meeting at Oslo, the two leaders agreed", also where the parse sees a thing in it."""
    comma = next((one for one in noun.doc[noun.i + 1 : noun.sent.end] if one.text == ","), None)
    for token in noun.doc[comma.i + 1 : min(comma.i + 8, noun.sent.end)] if comma is not None else ():
        if table.stands_for_many(token) or token.dep_ == "nsubj":
            these = table.all(c.also(token))
            return these if len(parties(these)) > 1 else []
    return []


def _organ(verb: Token, party: str, table: Table) -> list[Participant]:
    """The other of the document's two sides, where an organ that is not said to be of either talks to one."""
    holds = verb.lemma_.lower() in w.HOLD | w.TAKING_PART
    if holds and any(one.lemma_.lower() in _ORGANS for one in subjects(verb)):
        return table.opposite(party)
    return []


_ORGANS = frozenset([
    "administration", "government", "organization", "organisation", "agency", "cabinet", "leadership",
    "junta",
    "regime", "commission", "delegation", "ministry", "team", "embassy", "mission",
])  # fmt: skip


_GRANTING = frozenset({"grant", "give", "accord"})
_SAT_AT = frozenset({"conference", "lunch", "dinner", "breakfast", "luncheon", "dialogue", "audience"})
_ASKING = frozenset({"appeal", "press", "push", "beg", "ask", "petition", "approach", "lobby"})
_DRAWN_IN = frozenset({"engage", "involve", "draw", "lock", "include"})


def _is_in(noun: Token, verb: Token) -> bool:
    """Whether the verb is said to be done in or from the meeting: "she engaged the Danes in talks"."""
    return noun.dep_ == "pobj" and noun.head.head == verb and noun.head.lower_ in ("in", "into", "from")


_DURING = frozenset({"in", "during", "over", "at", "after", "by", "on", "of"})


def _sided(own: list[Participant], by: list[Participant]) -> list[Participant]:
    """A minister without a state, in what one state's ministry tells, is that state's minister."""
    sides = {one.party for one in by if one.is_sided}
    lone = [one for one in own if not one.is_sided and one.level]
    if len(sides) != 1 or len(lone) != 1 or sides & parties(one for one in own if one.is_sided):
        return own
    return [replace(one, party=next(iter(sides)), guessed=False) if one in lone else one for one in own]

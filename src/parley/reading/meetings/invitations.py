"""Meetings that somebody is asked to: "the king's invitation to the minister to meet in Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.doers import subjects
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import of_invitation
from parley.reading.meetings.told import Told, officials
from parley.reading.meetings.visits import both
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def invitation(noun: Token, table: Table) -> Told | None:
    """ "The king's invitation to the Danish minister to meet in Oslo", "she accepted one from him"."""
    to_meet = any(one.lemma_ in w.MEET | {"visit", "come", "travel"} for one in c.children(noun, "acl"))
    if not (to_meet or any(one.lemma_.lower() in w.TALKS | {"visit"} for one in _for_what(noun))):
        return None
    told = [each for one in c.children(noun, "acl") for each in (*c.patients(one), *c.under(one, "with"))]
    if any(one.person or one.level for one in table.all(each for each in told if each.pos_ != "PRON")):
        return None  # who is to be met is told by that verb
    senders = [each for one in c.children(noun, "acl") for each in c.under(one, "from")]
    by = table.all([*c.children(noun, "poss"), *c.under(noun, "from", "by"), *senders])
    asked = officials(table.all([one for one in c.under(noun, "to") if one.lemma_.lower() not in w.TALKS]))
    if noun.dep_ == "dobj" and c.verbal(noun.head):
        to = table.all([*c.under(noun.head, "to"), *c.children(noun.head, "dative")])
        asked = asked or officials(to)
        more = table.all(subjects(noun.head))
        by, asked = (by or more, asked) if asked else (by, more)
    return both(noun, by, asked, of_invitation(noun)) if by and asked else None


def asked_to_meet(verb: Token, table: Table) -> Told | None:
    """ "The king rejected a request by Norvian lawmakers to meet with them": he, and those who asked."""
    asked = verb.head
    if verb.dep_ != "acl" or asked.lemma_ not in ("request", "offer", "proposal", "demand", "appeal"):
        return None
    answer = asked.head if asked.dep_ == "dobj" and c.verbal(asked.head) else None
    by = table.all([*c.children(asked, "poss", "amod", "compound"), *c.under(asked, "by", "from", "of")])
    if answer is None or not by:
        return None
    down = answer.lemma_ == "turn" and any(one.lower_ == "down" for one in answer.children)
    refused = answer.lemma_ in c.REFUSING | {"rebuff", "spurn", "snub", "ignore"} or down
    status = "denied" if refused else "planned" if answer.lemma_ in ("accept", "grant") else "proposed"
    mine = officials(table.all(subjects(answer))) or table.all(subjects(answer))
    return both(verb, mine, by, status)


def _for_what(noun: Token) -> list[Token]:
    """What an invitation is for: "an invitation for talks", "extended one to the minister for talks"."""
    up = c.under(noun, "to") + ([noun.head] if noun.dep_ == "dobj" else [])
    return [*c.under(noun, "for", "to"), *(each for one in up for each in c.under(one, "for"))]

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
    if any(table.all([*c.patients(one), *c.under(one, "with")]) for one in c.children(noun, "acl")):
        return None  # who is to be met is told by that verb
    by = table.all([*c.children(noun, "poss"), *c.under(noun, "from", "by")])
    asked = officials(table.all([one for one in c.under(noun, "to") if one.lemma_.lower() not in w.TALKS]))
    if noun.dep_ == "dobj" and c.verbal(noun.head):
        to = table.all([*c.under(noun.head, "to"), *c.children(noun.head, "dative")])
        asked = asked or officials(to)
        more = table.all(subjects(noun.head))
        by, asked = (by or more, asked) if asked else (by, more)
    return both(noun, by, asked, of_invitation(noun)) if by and asked else None


def _for_what(noun: Token) -> list[Token]:
    """What an invitation is for: "an invitation for talks", "extended one to the minister for talks"."""
    up = c.under(noun, "to") + ([noun.head] if noun.dep_ == "dobj" else [])
    return [*c.under(noun, "for", "to"), *(each for one in up for each in c.under(one, "for"))]

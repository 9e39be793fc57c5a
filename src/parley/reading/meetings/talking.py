"""Meetings of those who talk: spoke by phone, sat down with, discussed it, spent hours with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.reading.meetings.doers import subjects
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import of_verb
from parley.reading.meetings.told import Told, officials, parties
from parley.reading.meetings.visits import both
from parley.reading.meetings.with_whom import objects
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def spent(verb: Token, table: Table) -> Told | None:
    """Who spends hours with whom, or two who spend them in one place."""
    mine, others = table.all(subjects(verb)), officials(table.all(c.under(verb, "with")))
    if not others and len(parties(mine)) > 1:
        hours = any(one.ent_type_ == "TIME" for one in c.children(verb, "dobj"))
        inside = hours and bool(c.under(verb, "in", "at"))
        return Told(verb, tuple(officials(mine)), of_verb(verb)) if inside else None
    return both(verb, mine, others)


def not_in_the_chair(tokens: list[Token]) -> list[Token]:
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


def talk(verb: Token, table: Table) -> Told | None:
    """Who talks, speaks, consults or sits with whom, or two who do it with each other."""
    lemma = verb.lemma_.lower()
    ways = ("with", "across", "opposite", "beside", "from") if lemma == "sit" else ("with", "to")
    at = c.under(verb, "at") if lemma == "sit" else []
    at += [one for one in c.under(verb, "by", "on", "over") if one.lemma_ in _PHONES]
    others = table.all(
        not_in_the_chair([*c.under(verb, *ways), *(o for one in at for o in c.under(one, *ways))])
    )
    if lemma in ("talk", "speak", "communicate", "correspond"):
        others = [one for one in others if one.is_sided or one.level]
        states = lemma == "talk" and verb.tag_ == "VBG" and all(table.directory.is_known(o) for o in others)
        others = officials(others) or (others if by_phone(verb) or _rank(verb) or states else [])
    mine = table.all(subjects(verb))
    if not others and not _together(verb) and not (_only_when(verb) and len(parties(officials(mine))) > 1):
        return None
    return Told(verb, (*mine, *others), of_verb(verb)) if mine or others else None


def _only_when(verb: Token) -> bool:
    """Whether nothing but the time is said of it: two who "spoke on Monday" did so with each other."""
    if verb.lemma_ not in ("speak", "talk") or any(
        one.dep_ in ("dobj", "prt", "ccomp") for one in verb.children
    ):
        return False
    ways = [one for one in verb.children if one.dep_ in ("prep", "agent")]
    when = any(one.dep_ in ("npadvmod", "advmod") for one in verb.children) or bool(ways)
    return when and all(o.ent_type_ in ("DATE", "TIME") for one in ways for o in objects(one))


def _rank(verb: Token) -> bool:
    """Whether it is said of talks between states: "directly", "regularly"."""
    return any(child.lower_ in ("directly", "regularly", "quietly", "secretly") for child in verb.children)


def by_phone(verb: Token) -> bool:
    """Whether they spoke at a distance."""
    return any(one.lemma_ in _PHONES for one in c.under(verb, "by", "on", "over", "in", "via"))


_PHONES = frozenset({"phone", "telephone", "call", "videolink", "video", "link"})


def _together(verb: Token) -> bool:
    """Whether those who talk do so with each other: "by phone", "for two hours", "at one table"."""
    if verb.lemma_ == "sit" and any(t.lower_ == "down" for t in verb.children):
        return True
    if verb.lemma_ in ("communicate", "correspond") and c.under(verb, "through", "via", "by"):
        return True
    if verb.lemma_ == "talk" and verb.dep_ == "xcomp" and verb.head.lemma_ in ("continue", "keep", "resume"):
        return True
    if by_phone(verb) or any(t.lower_ in ("face", "together", "privately") for t in verb.children):
        return True
    hours = [
        one
        for one in c.under(verb, "for", "until", "till")
        if one.ent_type_ == "TIME"
        or one.lemma_ in ("day", "week", "month", "night", "hour", "minute", "midnight", "dawn")
    ]
    other = [one for one in c.under(verb, "with", "to") if one.lower_ == "other"]
    table = [
        one
        for one in c.under(verb, "at", "around")
        if one.lemma_ == "table" and any(t.lower_ in ("one", "same", "single") for t in one.children)
    ]
    return bool(hours or other or table)


_BETWEEN_STATES = frozenset({
    "treaty", "agreement", "pact", "accord", "deal", "war", "border", "relation", "relations", "tie", "ties",
    "dispute", "trade", "alliance", "relationship", "conflict", "peace",
})  # fmt: skip
"""What one has with a state and discusses at home."""


def discuss(verb: Token, table: Table) -> Told | None:
    """Who discusses something with somebody, or two who discuss it; not what ministers discuss among
    themselves.
    """
    mine = table.all(subjects(verb))
    others = table.all(c.under(verb, "with"))
    if not others:
        things = [one for one in c.patients(verb) if one.lemma_.lower() not in _BETWEEN_STATES]
        others = [one for thing in things for one in table.all(c.under(thing, "with"))]
    if others:
        return both(verb, mine, others)
    return Told(verb, tuple(mine), of_verb(verb)) if len(parties(officials(mine))) > 1 else None

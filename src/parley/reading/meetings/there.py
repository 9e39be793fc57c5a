"""Who met, by what they did at it: "he told the minister in a call", "at the summit, where both signed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.doers import subjects
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.told import parties
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def told_there(noun: Token, verb: Token, table: Table) -> list[Participant]:
    """Who speaks to whom at it: "he told the minister in a call", "after months of talks A and B agreed"."""
    if noun.dep_ != "pobj":
        return []
    way, long = _way(noun, verb)
    if way in _AT or (long and way in ("on", "despite")):
        who = subjects(verb)
        mine = table.all(who)
        named = any(child.dep_ in ("compound", "amod", "nummod") for child in noun.children)
        named = (named and way not in _AFTER) or bool(c.under(noun, "in", "at")) or long
        bare = not any(child.dep_ in ("det", "poss") for child in noun.children)
        told = named or bare or all(one.person or one.level for one in mine)
        if (
            len(parties(mine)) > 1
            and told
            and (long or _is_named(noun) or not any(_harks_back(one, table) for one in who))
        ):
            return mine
        acting = table.all(_agreeing(verb)) if way in ("at", "in", "during") else []
        if len(parties(acting)) > 1:
            return acting
        to = [verb, *c.children(verb, "dobj", "oprd", "acomp")]
        ways = ("with", "to", "from", "for") if noun.lemma_ == "call" else ("with", "to", "from")
        others = table.all(each for one in to for each in c.under(one, *ways))
        others = [one for one in others if one.person or one.level]
        if mine and others:
            return [*mine, *others]
        if not mine:
            return next_subject(noun, table)
    if verb.lemma_.lower() not in w.ADDRESS:
        inner = [one for one in verb.children if one.dep_ == "xcomp" and one.lemma_.lower() in w.ADDRESS]
        if not inner:
            return []
        verb = inner[0]
    mine = [one for one in table.all(subjects(verb)) if one.person or one.level]
    others = [one for one in table.all(c.patients(verb)) if one.person or one.level]
    return [*mine, *others] if mine and others else []


def _harks_back(token: Token, table: Table) -> bool:
    """Whether a word means those named before: "the ministers", not "the Danish and Swedish ministers"."""
    return table.stands_for_many(token) and len(parties(table.directory.who(token))) < 2


def _is_named(noun: Token) -> bool:
    """The London Conference, not "the Conference"."""
    return noun.pos_ == "PROPN" and bool(c.children(noun, "compound"))


def _agreeing(verb: Token) -> list[Token]:
    """Who acts in "oil was discussed at the summit, with Holm and Paz agreeing on a price"."""
    inner = [act for one in verb.children if one.lower_ == "with" for act in c.children(one, "pcomp")]
    inner += [
        act for act in c.children(verb, "advcl") if any(t.lower_ == "with" for t in c.children(act, "mark"))
    ]
    return [each for act in inner for one in c.children(act, "nsubj") for each in c.also(one)]


def next_subject(noun: Token, table: Table) -> list[Participant]:
    """Who acts right after the comma that ends "after two meetings with the king, Holm urged"."""
    doc, last = noun.doc, min(noun.i + 16, noun.sent.end)
    comma = next((i for i in range(noun.i + 1, last) if doc[i].text == ","), None)
    for token in doc[comma + 1 : min(comma + 9, noun.sent.end)] if comma else ():
        if token.dep_ == "nsubj" and c.verbal(token.head) and token.head.tag_ in ("VBD", "VBZ", "VBP"):
            return table.all(c.also(token))
    return []


def agreed_beside(verb: Token, table: Table) -> list[Participant]:
    """Who acts in "the talks stalled, and Norvia and Tesk could not agree"."""
    for one in c.children(verb, "conj"):
        if one.lemma_ in _DONE_THERE and len(parties(these := table.all(c.children(one, "nsubj")))):
            these = table.all(each for who in c.children(one, "nsubj") for each in c.also(who))
            return these if len(parties(these)) > 1 else []
    return []


_DONE_THERE = frozenset({"agree", "disagree", "sign", "settle", "compromise", "fail"})


def given_to(noun: Token, verb: Token, table: Table) -> list[Participant]:
    """To whom an audience or a dinner is given: "granted the envoy an audience", "a dinner for her"."""
    to = [
        *c.children(verb, "dative", "nsubjpass"),
        *c.under(verb, "to", "for"),
        *c.under(noun, "for", "with"),
    ]
    honour = [one for one in c.under(verb, "in") + c.under(noun, "in") if one.lemma_ in ("honour", "honor")]
    to += [one for each in honour for one in c.under(each, "of")]
    return [one for one in table.all(to) if one.person or one.level]


def _way(noun: Token, verb: Token) -> tuple[str, bool]:
    """The preposition by which the noun hangs on the verb, and whether it is "weeks of", "a round of" it."""
    here, way, long = noun, "", False
    while here.head not in (verb, here):
        here = here.head
        if here.pos_ in ("NOUN", "PROPN"):
            if here.lemma_.lower() in LENGTHS:
                long = True
            elif (
                way not in _AT or here.dep_ not in ("dobj", "pobj") or verb not in (here.head, here.head.head)
            ):
                return "", False
            else:
                return way, long  # "reach a deal at talks"
        else:
            way = here.lower_
    return (here.lower_ if here.dep_ == "prep" else way), long


_AT = frozenset({"at", "in", "during", "after", "following", "over", "through", "throughout"})


_AFTER = frozenset({"after", "following"})


LENGTHS = frozenset(
    ["hour", "day", "week", "month", "year", "round", "series", "course", "set", "lot", "string", "number"]
)


def acted_there(noun: Token, table: Table) -> list[Participant]:
    """Who is said to act there: "a summit in May, where he and the chancellor signed"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 16, noun.sent.end)]:
        if token.lower_ == "where" and c.verbal(token.head):
            these = table.all(subjects(token.head))
            return these if len(parties(these)) > 1 else []
    return []

"""Who met, by the words around a noun for a meeting: "between …", "with …", "attended by …", "their …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.chains import chain
from parley.reading.meetings.doers import subjects
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import is_theme
from parley.reading.meetings.there import LENGTHS
from parley.reading.meetings.told import parties
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def askers(noun: Token, table: Table) -> list[Participant]:
    """Whose idea the meeting is: "Ada Holm's proposal for a meeting", "an offer of talks by the Danes"."""
    asked = noun.head.head if noun.dep_ == "pobj" else noun
    if asked.lemma_.lower() not in _ASKED:
        return []
    return table.all([*c.children(asked, "poss"), *c.under(asked, "by", "from")])


def answered(noun: Token, verb: Token | None) -> tuple[list[Token], str] | None:
    """Who refuses or takes up whose idea, "Norvia rejected a Teskan offer of talks"; and its status then."""
    asked = noun.head.head if noun.dep_ == "pobj" else noun
    if verb is not None and verb.dep_ == "acl" and noun.head == verb:
        asked = verb.head
    if asked.lemma_.lower() not in _ASKED or asked.dep_ not in ("dobj", "pobj"):
        return None
    answer = asked.head if asked.dep_ == "dobj" else asked.head.head
    refused = answer.lemma_ in c.REFUSING | {"rebuff", "spurn", "snub"} or (
        answer.lemma_ == "turn" and any(one.lower_ == "down" for one in c.children(answer, "prt"))
    )
    if not refused and answer.lemma_ not in ("accept", "welcome", "take", "agree"):
        return None
    theirs = [*c.children(asked, "poss", "amod", "compound", "nmod"), *c.under(asked, "by", "from", "of")]
    status = "denied" if refused else "proposed"
    return [*subjects(answer), *(one for one in theirs if one != noun)], status


_ASKED = frozenset(
    {"proposal", "offer", "call", "request", "invitation", "idea", "suggestion", "demand", "bid"}
)


def paired(noun: Token, table: Table) -> list[tuple[Participant, ...]]:
    """The pairs of "Norvian-Teskan and Norvian-Ostish talks": each is a meeting of its own."""
    first, _ = c.phrase(noun)
    out: list[tuple[Participant, ...]] = []
    for token in noun.doc[first : max(first, noun.i - 2)]:
        if token.nbor(1).text in ("-", "–", "—"):
            pair = [*table.directory.who(token), *table.directory.who(token.nbor(2))]
            if len(parties(pair)) == 2 and len(pair) == 2:
                out.append(tuple(pair))
    return out


def objects(preposition: Token) -> list[Token]:
    """What stands under a preposition, with what is coordinated with it."""
    return [one for obj in c.children(preposition, "pobj") for one in c.also(obj)]


def named_with(
    noun: Token, lemma: str, verb: Token | None, table: Table
) -> tuple[list[Token], list[Participant]]:
    """The words that say who met, and who they are: "between …", "with …", "attended by …", "made by … to
    …".
    """
    between = _between(noun)
    tokens = c.under(noun, "between", "among", "amongst", "with", "involving")
    if not tokens and noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in LENGTHS:
        # "A series of talks in Oslo with the Danes."
        tokens = c.under(noun.head.head, "between", "among", "with")
    if not tokens:
        # "Negotiations for a treaty with the Danes."
        tokens = [
            one for what in c.under(noun, "for", "on", "over", "about") for one in c.under(what, "with")
        ]
    if not tokens and between is not None:
        tokens = objects(between)
    if lemma != "call" and not tokens:
        # "A meeting of the council" is no meeting with it; one "of the two sides" is theirs.
        of = c.under(noun, "of")
        tokens += of if len(parties(table.all(of))) > 1 or lemma == "visit" else []
    lost = _without_object(noun)
    by: list[Token] = [lost] if lost is not None and not tokens else []
    for child in noun.children:
        if child.dep_ not in ("acl", "relcl"):
            continue
        if child.lemma_ in ("involve", "include", "attend", "bring", "gather"):
            tokens += [one for one in c.patients(child) if one != noun]
            by += [one for one in child.children if one.dep_ == "agent"]
            if child.dep_ == "relcl" and child.lemma_ == "attend" and c.children(child, "dobj"):
                tokens += subjects(child)
        elif child.lemma_ in _HAVING:
            tokens += _agents(child) + c.under(child, "to", "with", "between")
            near = [*child.subtree, *noun.doc[child.i : min(child.i + 14, noun.sent.end)]]
            to = next((one for one in near if one.lower_ == "to" and one.dep_ != "aux"), None)
            if lemma == "call" and to is not None:
                by.append(to)
            if child.dep_ == "relcl" or (child.lemma_ in _STARTING and c.children(child, "nsubj")):
                tokens += [one for one in subjects(child) if one != noun and one.tag_ not in ("WDT", "WP")]
    if lemma in ("call", "visit"):
        tokens += c.under(noun, "to", "from", "by")
    if lemma.endswith("channel"):
        tokens += c.under(noun, "to") or (
            c.under(verb, "to") if verb is not None and noun.dep_ == "dobj" else []
        )
    if verb is not None and is_theme(noun, verb) and verb.lemma_ in ("attend", "hold", "join", "chair"):
        by += [one for one in verb.children if one.dep_ == "agent"]
    own = table.all(tokens)
    if tokens and not own and (again := _and_with(noun)) is not None:
        own = table.all(objects(again)) or table.row(again.i + 1, noun.sent.end)
    for agent in by or ([] if own else _chairs(noun)):
        own += table.row(agent.i + 1, noun.sent.end)
    if between is not None and len(parties(own)) < 2:
        own += table.row(between.i + 1, noun.sent.end)
    return tokens, own


def _without_object(noun: Token) -> Token | None:
    """The "with" whose object the parse has given to the verb: "the meeting with Mr. Paz lasted an hour"."""
    for child in noun.children:
        if child.lower_ == "with" and child.dep_ == "prep" and child.i > noun.i and not list(child.children):
            return child
    return None


def _and_with(noun: Token) -> Token | None:
    """The second "with" of "talks with producers and, later, with the Danes"."""
    seen = False
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        seen = seen or token.lower_ == "and"
        if seen and token.lower_ == "with" and token.nbor(-1).lower_ in ("and", ",", "then", "later"):
            return token
    return None


def _chairs(noun: Token) -> list[Token]:
    """The "by" of "a meeting chaired by": whoever is in the chair is a side only where no other is told."""
    chaired = [one for one in noun.children if one.dep_ in ("acl", "relcl") and one.lemma_ == "chair"]
    return [by for one in chaired for by in one.children if by.dep_ == "agent"]


_HAVING = frozenset(
    ["make", "hold", "place", "have", "begin", "start", "open", "resume", "conduct", "launch"]
)


_STARTING = frozenset(["begin", "start", "open", "resume", "conduct", "launch", "hold", "have"])


def _agents(verb: Token) -> list[Token]:
    return [one for child in verb.children if child.dep_ == "agent" for one in objects(child)]


def _between(noun: Token) -> Token | None:
    """The "between" of a meeting, wherever the parse has hung it, in the same stretch of the sentence."""
    for token in noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]:
        lemma = token.lemma_.lower()
        if token.lower_ in ("between", "among", "amongst"):
            return token
        if (
            lemma in w.TALKS
            or token.text in (";", ":", "”", '"')
            or (c.verbal(token) and token.tag_ in ("VBD", "VBZ"))
        ):
            break
    return None


_REACH = 9


def compounds(noun: Token, table: Table, other: bool) -> list[Participant]:
    """US–Russia contacts, Norvian-Teskan talks: two names before the noun; one alone may be the place."""
    first, _ = c.phrase(noun)
    found: list[Participant] = []
    if (
        noun.pos_ == "PROPN"
        and noun.text[:1].isupper()
        and noun.lemma_.lower() in ("conference", "summit", "session")
    ):
        return []  # "the United Nations Conference" is a name
    joined = _chained(noun)
    if joined:
        return joined
    for token in noun.doc[first : noun.i]:
        if token.dep_ == "poss" or any(up.dep_ == "poss" for up in token.ancestors if first <= up.i < noun.i):
            continue
        known = table.directory.at(token)
        if known and known[1].kind in ("state", "body", "people", "person"):
            found += [one for one in table.directory.inside(token) if one not in found]
    if other and not c.under(noun, "with"):
        return []
    if len(parties(found)) == 1 and found[0].person and not other:
        return found  # "the Putin summit" is with that person
    linked = _LINKED.search(noun.doc[first : noun.i].text) is not None
    return found if other or (linked and len(parties(found)) > 1) else []


_LINKED = re.compile(r"[-–—/,]|\band\b")


def _chained(noun: Token) -> list[Participant]:
    """The sides of "U.S.-North Korean bilateral talks", however they were cut into words."""
    doc, first = noun.doc, noun.i
    while (
        first > noun.sent.start
        and noun.i - first < _REACH
        and (doc[first - 1].pos_ in _BEFORE_A_NOUN or "-" in doc[first - 1].text)
    ):
        first -= 1
    text = str(doc[first : noun.i].text)
    found = chain(text)
    if found is None:
        return []
    between = text[found[0] :].split()
    if len(between) > 3 or any("," in word or word.lower() in ("and", "on") for word in between):
        return []
    return [Participant(party) for party in found[1]]


_BEFORE_A_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "SYM", "NUM", "X", "ADV", "INTJ"})


def their(owner: Token, table: Table) -> list[Participant]:
    """Whose meeting "their meeting" is: the nearest list of two parties or more before it in the sentence."""
    for token in reversed(owner.doc[owner.sent.start : owner.i]):
        if token.dep_ != "conj" and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            parts = table.all(c.also(token))
            if len(parties(parts)) > 1:
                return parts
        if table.stands_for_many(token) and (meant := table.all([token])):
            return meant
    if owner.lower_ == "their" and c.under(owner.head, "with"):
        # "She helped the Danes in their talks with him."
        for token in reversed(owner.doc[owner.sent.start : owner.i]):
            if token.dep_ in ("dobj", "nsubj") and (one := table.all([token])):
                return one
    return []

"""Whom "he", "it" and "we" stand for by the clause that they are in, where coreference has not said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.parties import Directory
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def we(token: Token, directory: Directory) -> list[Participant]:
    """Those for whom somebody speaks: "We met the Danes," the minister said."""
    for verb in token.ancestors:
        if verb.lemma_ in w.REPORT and c.verbal(verb):
            return [one for who in c.children(verb, "nsubj") for one in directory.who(who)][:1]
    return []


def subject_above(token: Token, directory: Directory) -> list[Participant]:
    """Whom "he" is most likely: the person that is the subject of a clause above, "Modi came to Delhi,
    where he".
    """
    verb = token.head
    for _ in range(4):
        if verb.head == verb:
            return _subject_before(token, directory)
        verb = verb.head
        if c.verbal(verb):
            above = [directory.who(one) for one in c.children(verb, "nsubj", "nsubjpass")]
            people = [one for these in above for one in these if one.person or one.level]
            if people:
                return people[:1]
    return []


def _subject_before(token: Token, directory: Directory) -> list[Participant]:
    """The person that was the subject of the sentence before."""
    first = token.sent.start
    if first == 0:
        return []
    acting = [one for one in token.doc[first - 1].sent if one.dep_ == "nsubj" and one.head.dep_ == "ROOT"]
    return [one for each in acting[:1] for one in directory.who(each) if one.person][:1]


def as_before_it(token: Token, directory: Directory) -> list[Participant]:
    """The state that acts in the clause before: "after Norvia won the war, it sent envoys"."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ != "nsubj":
        return []
    before = [one for one in c.children(verb, "advcl") if one.i < token.i < verb.i]
    for one in (each for clause in before for each in c.children(clause, "nsubj")):
        if (known := directory.who(one)) and directory.is_known(known[0]):
            return known[:1]
    return []


def it(token: Token, directory: Directory) -> list[Participant]:
    """The state that says of itself "that it would meet": the subject of the clause above."""
    verb = token.head
    if verb.dep_ == "relcl" and any(one.lower_ == "where" for one in verb.subtree):
        # "A Danish delegation came to Oslo, where it was to hold talks."
        above = next((one for one in verb.ancestors if c.children(one, "nsubj")), verb)
        known = [each for one in c.children(above, "nsubj") for each in directory.who(one)]
        return [one for one in known if directory.is_known(one)][:1]
    if token.dep_ != "nsubj" or verb.dep_ != "ccomp" or not c.verbal(verb.head):
        return []
    said_by = [directory.who(one) for one in c.children(verb.head, "nsubj")]
    return [one for these in said_by for one in these if directory.is_known(one)][:1]


def named_so_far(token: Token, directory: Directory) -> list[Participant]:
    """The two office holders of two sides whom the sentence names before a word."""
    out: dict[str, Participant] = {}
    for one in token.doc[token.sent.start : token.i]:
        if one.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass"):
            for known in directory.who(one):
                if known.person or known.level:
                    out.setdefault(known.party, known)
    return list(out.values()) if len(out) == 2 else []


def antecedent(token: Token, directory: Directory) -> list[Participant]:
    """Whom "whom" stands for in "the king, with whom she then talked"."""
    verb = token.head.head if token.head.pos_ == "ADP" else token.head
    return directory.who(verb.head) if verb.dep_ == "relcl" else []

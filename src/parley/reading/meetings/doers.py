"""Who does what a verb says, also where the parse has put the subject elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings.levels import rank_of
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SKIPPED = frozenset({"ADV", "AUX", "PART"})


def subjects(verb: Token) -> list[Token]:
    """Who does what the verb says, with what is coordinated with it; empty if nobody is told."""
    return (
        _of_the_sentence(verb)
        or _active(verb)
        or c.subjects(verb)
        or _of_adjective(verb)
        or _of_journey(verb)
        or _left(verb)
        or _of_a_root(verb)
    )


def _active(verb: Token) -> list[Token]:
    """Of "they spoke by video link" they, not the link."""
    if c.is_passive(verb) or not any(child.dep_ == "agent" for child in verb.children):
        return []
    return [
        each for one in c.children(verb, "nsubj") if one.tag_ not in ("WDT", "WP") for each in c.also(one)
    ]


def _of_the_sentence(verb: Token) -> list[Token]:
    """ "She urged them to sign and spoke with the king": she spoke, whatever the parse joins that to."""
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or c.children(verb, "nsubj", "nsubjpass", "csubj"):
        return []
    above = verb.head
    if above.tag_ in _FINITE:
        return []
    for _ in range(6):
        if above.tag_ in _FINITE and c.verbal(above) and not c.is_passive(above):
            return c.subjects(above)
        if above.head == above:
            return []
        above = above.head
    return []


def _of_adjective(verb: Token) -> list[Token]:
    """ "With Norvia unwilling to talk"."""
    head = verb.head
    if verb.dep_ != "xcomp" or head.pos_ != "ADJ":
        return []
    if head.dep_ == "advcl" and not c.children(head, "nsubj"):
        return c.subjects(head.head)  # "unable to agree, the two set up a commission"
    return [each for one in c.children(head, "nsubj") for each in c.also(one)]


def _of_journey(verb: Token) -> list[Token]:
    """ "The mission of the envoy to meet the king", "her trip to see him"."""
    head = verb.head
    if verb.dep_ not in ("acl", "advcl", "relcl", "xcomp") or head.lemma_.lower() not in _JOURNEYS:
        return []
    return c.under(head, "of", "by") or [each for one in c.children(head, "poss") for each in c.also(one)]


_JOURNEYS = frozenset([
    "mission", "trip", "journey", "visit", "voyage", "tour", "return", "decision", "effort", "attempt",
    "refusal",
])  # fmt: skip


def _left(verb: Token) -> list[Token]:
    """Who stands right before a verb with a tense that has no subject: "At Oslo, Holm and Lund discussed"."""
    if verb.tag_ not in _FINITE or c.children(verb, "nsubj", "nsubjpass", "csubj", "expl"):
        return []
    if verb.dep_ in ("relcl", "conj", "aux", "auxpass"):
        return []
    doc, i = verb.doc, verb.i - 1
    while i > verb.sent.start and doc[i].pos_ in _SKIPPED:
        i -= 1
    last = doc[i]
    if last.ent_type_ in ("DATE", "TIME") or (last.pos_ != "PROPN" and rank_of(last.lemma_.lower()) is None):
        return []
    if last.dep_ == "pobj":
        return []
    found = [last]
    while found[0].dep_ == "conj" and found[0].head.i < found[0].i:
        before = found[0].left_edge.i - 1
        if before <= verb.sent.start or doc[before].lower_ not in ("and", ","):
            break
        if doc[before].text == "," and found[0].head.dep_ == "pobj":
            break
        found.insert(0, found[0].head)
    return found


def _of_a_root(verb: Token) -> list[Token]:
    """The "Holm" of "Holm, Norvia's envoy, conferred with the king", read as one who was conferred with."""
    head = verb.head
    read_so = verb.dep_ == "acl" and verb.tag_ in ("VBD", "VBN") and head.dep_ == "ROOT" and head.i < verb.i
    if not read_so or c.verbal(head) or any(one.dep_ == "agent" for one in verb.children):
        return []
    return c.also(head) if c.children(verb, "prep", "dobj") else []


def above(verb: Token) -> list[Token]:
    """Who acts in the clause that a verb without a subject hangs on: "it was busy with plans to talk"."""
    here = verb
    for _ in range(8):
        if here.dep_ in ("ccomp", "relcl", "parataxis", "ROOT") or here.head == here:
            return []
        here = here.head
        if c.verbal(here) and (found := c.children(here, "nsubj", "nsubjpass")):
            return [each for one in found for each in c.also(one)]
    return []

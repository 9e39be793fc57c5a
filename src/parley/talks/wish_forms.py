"""Forms of the clause that tell whether a wish is one, and of what (see `wishes`)."""

from __future__ import annotations

from collections.abc import Mapping

from parley.talks.aims import TALKS, WIN, aim
from parley.talks.grammar import Grammar
from parley.talks.wish_words import LEAVES, OUT, URGES


def with_particle(t: Grammar, v: int, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a verb has the particle that makes it one of these: "ruled out", "put forward"."""
    after = {t.low[k] for k in t.kids[v] if t.dep[k] in ("prt", "advmod", "prep")}
    return bool(after & set(words.get(t.lemma[v], ())))


def minded(t: Grammar, v: int) -> bool:
    """ "It was inclined to", "it committed itself to"; not "it committed both sides to"."""
    things = [k for k in t.kids[v] if t.dep[k] == "dobj"]
    passive = any(t.dep[k] in ("nsubjpass", "auxpass") for k in t.kids[v])
    return passive or t.pos[v] == "ADJ" or any(t.low[k].endswith(("self", "selves")) for k in things)


def turned_down(t: Grammar, k: int) -> bool:
    """Whether a verb means the end of contacts: "to cut direct contacts off", "to walk out of the "
    "talks"."""
    if t.pos[k] != "VERB" or not (t.lemma[k] in LEAVES or with_particle(t, k, OUT)):
        return False
    things = [m for d in t.kids[k] if t.dep[d] in ("dobj", "prep") for m in (d, *t.below(d))]
    return any(t.pos[m] == "NOUN" and (aim(t, m) == TALKS or t.lemma[m] == "contact") for m in things)


def bare(t: Grammar, v: int) -> bool:
    """ "The talks yielded little as Norvia refused to take part": in what, the sentence says."""
    part = any(
        t.lemma[k] in ("participate", "attend") or (t.lemma[k] == "take" and "part" in t.said(k))
        for k in t.kids[v]
        if t.dep[k] == "xcomp" and not any(t.lemma[m] in ("in", "by") for m in t.kids[k] if t.kids[m])
    )
    return part and any(aim(t, k) == TALKS for k in range(len(t)) if t.pos[k] == "NOUN")


def visits(t: Grammar, k: int) -> bool:
    """ "Willing to travel to the other's capital", for no purpose but to talk."""
    if t.dep[k] != "xcomp" or t.lemma[k] not in ("go", "travel", "fly", "come", "visit"):
        return False
    where = [*t.under(k, "to"), *(m for m in t.kids[k] if t.dep[m] == "dobj")]
    return any(t.pos[m] == "PROPN" for m in where) and not any(True for _ in t.under(k, "for", "on", "by"))


def to_talk(t: Grammar, v: int) -> bool:
    """ "Both agreed to attend": no accord, but a readiness of each."""
    deeds = [k for k in t.kids[v] if t.dep[k] in ("xcomp", "ccomp")]
    return t.lemma[v] in ("agree", "consent", "accept") and any(aim(t, k) == TALKS for k in deeds)


def to_come(t: Grammar, v: int) -> bool:
    """ "It will not open talks": what is refused for the time to come."""
    return any(t.dep[k] == "aux" and t.low[k] in ("will", "wo", "’ll", "'ll", "would") for k in t.kids[v])


def is_over(t: Grammar, v: int) -> bool:
    """Whether it is told of a time that is over, which shows nothing of what is wanted now."""
    return any(t.low[k] in ("did", "had", "have", "has") for k in t.kids[v])


def urged(t: Grammar, v: int) -> bool:
    """Whether somebody else wants the party to do it: "the mediator urged Norvia to offer talks"."""
    up = t.head[v]
    if t.dep[v] not in ("xcomp", "ccomp", "pcomp", "advcl") or up == v:
        return False
    if t.pos[up] == "ADP":
        up = t.head[up]
    other = t.child(v, "nsubj") is not None or t.child(up, "dobj") is not None
    other = other or any(t.parties(k) or t.pos[k] == "NOUN" for k in t.under(up, "on", "upon"))
    return t.lemma[up] in URGES and other


def instead_of(t: Grammar, v: int) -> bool:
    """ "Rather than seek peace …"."""
    return any(t.low[k] in ("than", "instead", "without") for k in t.kids[v]) or t.low[t.head[v]] in (
        "than",
        "without",
    )


def as_told(t: Grammar, v: int) -> bool:
    """ "The capitulation of one side: this is what he wants"."""
    up = t.head[v]
    this = any(t.dep[k] == "nsubj" and t.low[k] in ("this", "that") for k in t.kids[up])
    what = any(t.low[k] == "what" for k in t.kids[v])
    return this and what and any(aim(t, k) == WIN for k in t.below(t.head[up]) if t.pos[k] == "NOUN")

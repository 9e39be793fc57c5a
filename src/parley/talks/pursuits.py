"""Pursuits: what a noun or a whole clause shows that a party is after (see `overtures`)."""

from __future__ import annotations

from collections.abc import Iterator

from parley.talks.aims import END, TALKS, WIN, aim, of_others
from parley.talks.grammar import Grammar
from parley.talks.tree import words_of
from parley.talks.wish_words import BEST, DRIVEN, GOALS, STRIVES

Found = tuple[str, str, str | None]


def idea(t: Grammar, m: int) -> bool:
    """Whether it is talks or an end, or the idea of them."""
    return (t.lemma[m] in ("idea", "notion", "view") and any(aim(t, x) for x in t.under(m, "of"))) or (
        t.dep[m] == "pobj" and aim(t, m) in (TALKS, END)
    )


def time_has_come(t: Grammar, v: int) -> bool:
    """ "It decided that it was time to negotiate", "that the time had come for talks"."""
    for k in t.below(v):
        if t.lemma[k] == "time" and t.lemma[t.head[k]] in ("be", "come") and not t.negated(t.head[k]):
            inner = [*t.kids[k], *t.kids[t.head[k]], *t.under(k, "for"), *t.under(t.head[k], "for")]
            return any(aim(t, m) in (TALKS, END) for m in inner if m != k)
    return False


def named_peace(t: Grammar, k: int, who: tuple[str, ...]) -> bool:
    """ "A Kestrian settlement": of somebody else's war."""
    if t.lemma[k] not in ("settlement", "peace", "truce", "ceasefire"):
        return False
    names = [m for m in t.kids[k] if t.dep[m] in ("compound", "amod", "nmod") and t.word(m)[:1].isupper()]
    return bool(names) and not any(set(t.parties(m)) & set(who) for m in names)


def as_best(t: Grammar, v: int, things: list[int]) -> bool:
    """ "It saw a deal as the best way to save its army"."""
    as_ = [m for k in (v, *things) for m in t.under(k, "as")]
    best = any({t.lemma[w] for w in (m, *t.kids[m])} & BEST for m in as_)
    plain = words_of("agreement settlement truce deal peace compromise")
    return best and any(aim(t, k) == END or t.lemma[k] in plain for k in things)


def proposes_meeting(t: Grammar, v: int, things: list[int]) -> bool:
    """ "It proposed that the two sides meet", "a meeting of the two presidents", "an agreement in "
    "which"."""
    for k in things:
        if t.lemma[k] == "meeting" and any(t.lemma[m] in _HEADS for m in t.under(k, "of", "between")):
            return True
        drawn = any(t.dep[m] == "relcl" or t.low[m] == "under" for m in t.kids[k])
        if drawn and t.lemma[k] in ("agreement", "deal", "settlement", "arrangement"):
            return True
    if t.lemma[v] == "propose" and "meeting" in {t.lemma[k] for k in things}:
        return True  # to whoever it wrote
    for k in t.kids[v]:
        if t.dep[k] == "ccomp":
            subject = t.child(k, "nsubj")
            both = subject is not None and t.lemma[subject] in _HEADS | {"they"}
            if subject is not None and t.lemma[subject] in ("agreement", "deal", "settlement", "compromise"):
                return t.lemma[k] in ("reach", "find", "make", "work")
            if both and (t.lemma[k] in ("meet", "negotiate", "talk") or aim(t, k) in (TALKS, END)):
                return True
    return False


_HEADS = words_of("side president leader minister government party foe delegation country")


def strives(t: Grammar, n: int) -> tuple[str, ...]:
    """ "In search of a settlement", "its pursuit of a truce", "an effort to end the war": whose it is."""
    if t.lemma[n] not in STRIVES or t.pos[n] != "NOUN":
        return ()
    inner = [*t.under(n, "of", "for", "to", "at", "toward", "towards"), *(
        k for k in t.kids[n] if t.dep[k] in ("acl", "relcl", "xcomp")
    )]  # fmt: skip
    inner = [m for k in inner for m in (t.joined(k) if t.pos[k] == "NOUN" else (k,))]
    aims = [k for k in inner if aim(t, k) in (TALKS, END) and not _unties(t, k)]
    up = t.head[n]
    who: tuple[str, ...] = ()
    owner = t.child(n, "poss")
    if owner is not None:
        who = t.parties(owner)
    elif t.dep[n] == "pobj" and t.low[up] in ("in", "on") and t.head[up] != up:
        v = t.head[up]
        for _ in range(4):
            v = t.head[v] if t.pos[v] in ("NOUN", "PROPN", "ADP") else v
        if t.low[up] == "in" and not t.negated(v) and not t.unreal(v):
            driven = t.dep[v] in ("advcl", "xcomp") and t.lemma[t.head[v]] in DRIVEN
            who = t.actor(t.child(t.head[v], "dobj") if driven else t.subject(v)) or t.actor(
                t.child(v, "dobj") if t.child(v, "xcomp") is not None else None
            )
    elif (t.dep[n] == "dobj" and t.lemma[up] in _MOUNTS and not t.negated(up)) or (
        t.dep[n] in ("dobj", "pobj") and t.lemma[up] == "engage"
    ):
        who = t.actor(t.subject(up))
    return who if any(not of_others(t, k, who) for k in aims) else ()


def _unties(t: Grammar, k: int) -> bool:
    """ "An attempt to break the deadlock": a mediator's as well as a side's."""
    return any(t.lemma[m] in ("deadlock", "impasse", "stalemate") for m in t.kids[k] if t.dep[m] == "dobj")


_MOUNTS = words_of("lead make begin launch mount continue renew undertake step intensify redouble abandon")


def goal(t: Grammar, v: int) -> Iterator[Found]:
    """ "The goal, he said, is to forge a truce", "its aim was a just peace"."""
    subject = t.child(v, "nsubj")
    if subject is None or t.lemma[subject] not in GOALS:
        return
    set_on = {aim(t, k) for k in t.kids[v] if k > v and t.dep[k] in ("attr", "xcomp", "ccomp", "acomp")}
    owner = t.child(subject, "poss")
    who = t.parties(owner) if owner is not None else ()
    who = who or tuple(p for k in t.under(subject, "of", "for") for p in t.parties(k))
    if not who:
        said = [k for k in (*t.kids[v], *t.above(v)) if t.lemma[k] in ("say", "tell", "add", "explain")]
        who = t.actor(t.subject(said[0])) if said else ()
    for party in who:
        if WIN in set_on:
            yield "stalemate", "against", party
        elif set_on & {END, TALKS}:
            yield "motivation", "for", party

"""Whether a sentence tells an act as having happened: not denied, feared, planned, supposed or to come."""

from __future__ import annotations

from parley.talks.grammar import Grammar
from parley.talks.struck_words import HAPPEN, NEVER_GENERIC, ONLY_MEANT, TOLD_AS_DONE
from parley.talks.tree import words_of

_OPEN = frozenset(["if", "unless", "whether", "until", "lest"])
_MODAL = frozenset(["would", "could", "may", "might", "should", "must", "can", "shall", "will", "’ll", "'ll"])
_WHEN = frozenset(["after", "when", "since", "because", "as", "while", "before", "where"])
_BROUGHT = frozenset(["lead", "manage", "begin", "continue", "go", "proceed", "start", "force"])
_BLAMED = words_of(
    """
    accuse suspect convict blame condemn criticize criticise guilty responsible arrest apologize apologise
    charge responsibility after
    """
)
_DEEP = 10  # words up the tree


def happened(t: Grammar, i: int) -> bool:
    """Climbs from the act to the top of its sentence, or to a clause that tells what is past by itself.

    A noun that is known to the reader ("the attack") stands for something that happened whatever the clause
    says of it, unless that says that it was only meant.
    """
    known = t.pos[i] != "VERB" and any(
        t.low[k] in ("the", "this", "that") or t.dep[k] == "poss" for k in t.kids[i]
    )
    if t.negated(i) or any(t.low[k] == "no" for k in t.kids[i]):
        return False
    if t.dep[i] == "csubj":
        return False
    if t.pos[i] == "VERB" and _generic(t, i):
        return False
    at = i
    for _ in range(_DEEP):
        if not known and _open(t, at):
            return False
        up = t.head[at]
        if up == at:
            return True
        if t.pos[up] == "NOUN" and any(t.low[k] == "no" for k in t.kids[up]):
            return False  # "no record of an attack"
        if t.lemma[up] in ONLY_MEANT and t.dep[at] not in ("nsubj", "nsubjpass", "advcl", "relcl", "conj"):
            return False
        if t.pos[up] == "ADP" and t.lemma[t.head[up]] in ONLY_MEANT and t.dep[at] in ("pobj", "pcomp"):
            return t.lemma[up] not in ("of", "for", "from", "against", "to")
        if known and t.lemma[up] in (HAPPEN | TOLD_AS_DONE) and _open(t, up):
            return False
        if known and t.negated(up) and t.dep[at] in ("dobj", "nsubjpass"):
            return False
        if known and t.pos[up] in ("VERB", "AUX"):
            return True
        if t.dep[at] == "xcomp" and _to(t, at) and any(t.low[k] == "have" for k in t.kids[at]):
            return t.lemma[up] not in ONLY_MEANT and not t.negated(up)  # "they claim to have hit a ship"
        if t.dep[at] in ("xcomp", "acl", "advcl") and _to(t, at):
            return t.lemma[up] in _BROUGHT and not _open(t, up) and not t.negated(up)
        if t.low[at].endswith("ing") and (t.lemma[up] in _TALKED or t.low[up] == "about"):
            return False  # "he joked about shooting the minister"
        if t.dep[at] == "pcomp" and t.low[up] in ("of", "for", "from", "against", "without"):
            return t.lemma[t.head[up]] in _BLAMED and t.low[up] in ("of", "for")
        if t.dep[at] == "relcl" or (t.dep[at] == "advcl" and any(t.low[k] in _WHEN for k in t.kids[at])):
            return True  # a clause of its own, in its own time
        at = up
    return True


def _open(t: Grammar, v: int) -> bool:
    return any(
        (t.dep[k] in ("mark", "advmod") and t.low[k] in _OPEN) or (t.dep[k] == "aux" and t.low[k] in _MODAL)
        for k in t.kids[v]
    )


_TALKED = frozenset(["discuss", "suggest", "consider", "imagine", "describe", "mean", "involve", "recommend"])


def _generic(t: Grammar, v: int) -> bool:
    """What people do or keep doing ("they kill", "are being killed"), which is nothing in particular."""
    aux = {t.low[k] for k in t.kids[v] if t.dep[k] in ("aux", "auxpass")}
    base = t.low[v] == t.lemma[v] and t.lemma[v] not in NEVER_GENERIC and not aux & {"did", "to"}
    now = bool(aux & {"are", "is"})
    passive = any(t.dep[k] == "auxpass" and t.low[k] in ("is", "are") for k in t.kids[v]) and "has" not in aux
    keeps = passive or (now and ("being" in aux or t.low[v].endswith("ing")))
    given = any(t.dep[k] == "advcl" and any(t.low[m] == "if" for m in t.kids[k]) for k in t.kids[v])
    return base or keeps or given


def _to(t: Grammar, v: int) -> bool:
    return any(t.low[k] == "to" and t.dep[k] == "aux" for k in t.kids[v])

"""Clauses that hang on an option or on the phrase that holds it: "troops, which Borduria rejects"."""

from __future__ import annotations

from collections.abc import Iterator

from parley.casebook.holders import Who
from parley.casebook.judging import Judged, cue_of, judgement
from parley.casebook.lexicon import JUDGING, LETTING_GO, NOT_AGAINST, NOUNS, THINGS, Cue
from parley.casebook.topics import Found
from parley.casebook.tree import Tree
from parley.casebook.words import word_set


def below(t: Tree, who: Who, found: Found) -> Iterator[Judged]:
    """Clauses that hang on the option or on what holds it: "troops, which Borduria rejects"."""
    at, steps = found.head, 0
    top = _top(t, at)
    for k in range(at, t.n) if "relcl" in t.dep else ():
        # "… after a truce, a demand that they reject": what it sums up is the whole phrase
        if t.lemma[k] in THINGS and t.dep[k] in ("appos", "npadvmod", "dobj") and top is not None:
            if _top(t, t.head[k], any_way=True) == top:
                for m in t.kids[k]:
                    if t.dep[m] == "relcl":
                        yield from _clause(t, who, found, m)
        elif t.dep[k] == "relcl" and top is not None and _top(t, t.head[k], any_way=True) == top:
            # ", which they rejected" after the last word of a phrase is said of the phrase
            link = next((m for m in t.kids[k] if t.low[m] == "which"), 0)
            if link and t.low[link - 1] == "," and t.head[k] not in (at, top):
                yield from _clause(t, who, found, k)
    while steps < 5:
        steps += 1
        for k in t.kids[at]:
            if t.dep[k] == "relcl" or (t.dep[k] == "acl" and t.low[k].endswith("ed")):
                yield from _clause(t, who, found, k)
        up = t.head[at]
        if t.low[up] in ASIDE:
            return
        if up == at or t.is_verb(up) or t.pos[up] not in ("NOUN", "ADP", "PROPN") or t.lemma[up] in NOUNS:
            return
        at = up


def _top(t: Tree, i: int, any_way: bool = False) -> int | None:
    """The head of the whole phrase that a noun stands in, None where it only tells when or while what."""
    steps = 0
    while t.head[i] != i and t.pos[t.head[i]] in ("NOUN", "ADP", "PROPN") and steps < t.n:
        i, steps = t.head[i], steps + 1
        if t.low[i] in ASIDE and not any_way:
            return None
    return i


def _clause(t: Tree, who: Who, found: Found, verb: int) -> Iterator[Judged]:
    own = frozenset(found.words)
    # "which X has tried to avoid": the word of stance may lie below the clause's own verb
    for v in (
        verb,
        *(k for k in t.subtree(verb) if t.dep[k] in ("xcomp", "conj", "advcl") and t.is_verb(k)),
    ):
        minus = -1 if t.negated(v) else 1
        lemma = t.lemma[v]
        subject = t.child(v, "nsubj", "nsubjpass")
        if subject is not None and t.low[subject] in ("which", "that", "who") and t.dep[subject] == "nsubj":
            continue
        sign = judgement(t, v, own) if lemma in JUDGING else 0
        cue = Cue(sign, True, True) if sign else cue_of(t, v, lemma)
        taken = t.child(v, "dobj")
        if cue is None or (taken is not None and t.low[taken] not in ("which", "that", "whom") and not sign):
            continue
        if minus < 0 and cue.sign < 0 and lemma not in LETTING_GO | NOT_AGAINST:
            continue
        for holder in who.of_verb(v):
            if not t.supposed(v):
                yield Judged(holder, found.sign * cue.sign * minus, v, cue.firm, cue.speech)


# What only tells when or besides what: nothing of a stance reaches through it.
ASIDE = word_set("as though although after before during until since despite amid while when because")

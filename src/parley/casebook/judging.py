"""Words of stance in a sentence's tree: what sign they give, and what takes it back."""

from __future__ import annotations

from typing import NamedTuple

from parley.casebook.holders import Holder
from parley.casebook.lexicon import (
    ADJECTIVES,
    BAD,
    GOOD,
    HARMING,
    HELPING,
    ILLS,
    NO_SIGN,
    ONLY_WITH,
    PARTICLES,
    VERBS,
    Cue,
)
from parley.casebook.tree import SUBJECTS, Tree
from parley.casebook.words import word_set


class Judged(NamedTuple):
    """A stance found: its sign, who holds it, at which word, how firmly, by what sort of act."""

    holder: Holder
    sign: int
    cue: int
    firm: bool
    speech: bool
    open: bool = False


class Loose(NamedTuple):
    """A stance without a holder in the sentence: "the embargo must go"; its speaker's, if any."""

    sign: int
    cue: int
    firm: bool


def believed(t: Tree, cue: int) -> bool:
    """Whether nothing above denies it: not in "there is no sign that they have given up the claim"."""
    at, steps = cue, 0
    while t.head[at] != at and steps < t.n:
        dep, at, steps = t.dep[at], t.head[at], steps + 1
        if dep in ("ccomp", "acl", "relcl") and t.lemma[at] in NO_SIGN:
            return not any(t.low[k] in ("no", "little", "scant") for k in t.kids[at])
        if dep in ("conj", "advcl"):
            break
    return True


def scant(t: Tree, noun: int) -> bool:
    """ "Support for it is limited"."""
    steps = 0
    while (
        t.dep[noun] in ("appos", "conj") and steps < 3
    ):  # "without A, B and C, the appetite appears limited"
        noun, steps = t.head[noun], steps + 1
    verb = t.head[noun]
    ends = (
        [k for k in t.kids[verb] if t.dep[k] in ("acomp", "oprd", "attr")] if t.dep[noun] in SUBJECTS else []
    )
    return any(t.lemma[k] in _SCANT for k in ends)


_TAKING_PARTICLES = frozenset(lemma for lemma, _ in PARTICLES)


def cue_of(t: Tree, verb: int, lemma: str) -> Cue | None:
    """What a verb says with its particle or preposition: "call for", "turn down". None where nothing."""
    if verb not in t.cues:  # asked for every option and party of a sentence
        t.cues[verb] = _cue_of(t, verb, lemma)
    return t.cues[verb]


def _cue_of(t: Tree, verb: int, lemma: str) -> Cue | None:
    if lemma in _TAKING_PARTICLES or lemma in ONLY_WITH:
        particles = {t.low[k] for k in t.kids[verb] if t.dep[k] in ("prt", "prep", "advmod")}
        for particle in sorted(particles):
            if (lemma, particle) in PARTICLES:
                return PARTICLES[lemma, particle]
    if verb in t.idioms:
        return t.idioms[verb]
    if lemma in ONLY_WITH:
        low = particles | {t.low[m] for k in t.kids[verb] for m in t.kids[k] if t.dep[m] == "aux"}
        if ONLY_WITH[lemma] and not (ONLY_WITH[lemma] & low):
            return None
    return VERBS.get(lemma)


def worth(t: Tree, k: int, own: frozenset[int]) -> int:
    """Whether a complement is good (+1) or bad (-1) for what it is said of; 0 where it says neither."""
    if any((t.low[k], t.low[m]) in _AWAY for m in t.subtree(k)):
        return -1
    under = [m for m in t.kids[k] if t.dep[m] in ("pobj", "conj", "amod", "attr")]
    for word in (w for w in (k, *under) if w not in own and (w == 0 or t.low[w - 1] != "-")):
        lemma = t.lemma[word]
        minus = -1 if t.negated(word) else 1
        if lemma in ADJECTIVES:
            return ADJECTIVES[lemma].sign * minus
        if lemma in BAD:
            return -1 * minus
        if lemma in GOOD:
            return minus
    return 0


def judgement(t: Tree, at: int, own: frozenset[int]) -> int:
    """What a verb of judging makes of its object: "sees it as a threat" is -1; 0 where nothing."""
    taken = t.child(at, "dobj")
    # "described the deployment of troops as an invasion": parsers hang the end on the object
    late = (
        [k for k in t.subtree(taken) if t.low[k] == "as" and t.dep[k] == "prep"] if taken is not None else []
    )
    for k in (*t.kids[at], *late):
        if k not in own and t.dep[k] in (
            "prep",
            "oprd",
            "acomp",
            "ccomp",
            "xcomp",
            "attr",
            "dobj",
            "advcl",
        ):
            if t.dep[k] == "prep" and t.low[k] != "as":
                continue
            sign = worth(t, k, own)
            if sign:
                return sign
    return 0


def none_of(t: Tree, word: int, own: frozenset[int]) -> bool:
    """Whether there is none of a noun: "no guard for the harbour"."""
    return t.pos[word] == "NOUN" and any(t.low[k] == "no" and k not in own for k in t.kids[word])


# "Out of the question", "off the table", "beyond the pale".
_AWAY = frozenset({("out", "question"), ("off", "table"), ("beyond", "pale"), ("off", "limits")})
_SCANT = word_set("limited low weak scant small thin lacking absent minimal slim negligible")


def doing(t: Tree, verb: int, lemma: str) -> int:
    """What it says of a thing that it does: "would wreck the talks" is -1, "would save lives" +1."""
    if lemma in HELPING:
        return 1
    taken = t.child(verb, "dobj")
    if lemma in HARMING:
        ill = taken is not None and (t.lemma[taken] in BAD or t.lemma[taken] in ILLS)
        return 1 if ill else -1
    return 0

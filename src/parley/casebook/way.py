"""What lies between an option and a party in a sentence, and what it comes to."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from parley.casebook.holders import PERSUADING
from parley.casebook.judging import cue_of, doing, judgement, worth
from parley.casebook.lexicon import (
    ADJECTIVES,
    FEARING,
    JUDGING,
    MINUS_NOUNS,
    NOUNS,
    OUGHT,
    REVERSED,
    SAYING,
    Cue,
)
from parley.casebook.topics import Found
from parley.casebook.tree import ANY_SUBJECTS, PASSIVE_SUBJECTS, SUBJECTS, VERBAL, Tree
from parley.casebook.words import word_set

_THEY = frozenset({"it", "they", "he", "she"})
_OF_IT = frozenset({"prep", "compound", "amod", "nmod", "poss"})
_FROM = frozenset({"of", "from", "by", "in", "between", "among", "within", "across"})
_MAYBE = frozenset({"may", "might", "could", "would", "can"})
_CLAUSES = frozenset({"advcl", "relcl", "acl", "conj", "ccomp", "parataxis"})
_SUPPOSING = word_set(
    "risk possibility danger chance case probability likelihood prospect path hope possible likely unlikely"
)
_DEMANDING = word_set("insist insistence demand stipulate require requirement ask request call condition")
_UNTIL = frozenset({"until", "till", "unless", "before"})
_UNWILLING = word_set("unwilling reluctant refuse decline reject refusal unprepared reluctance unable")
_TOWARD = frozenset({"to", "with", "against", "on", "for", "at", "over", "toward", "towards", "upon"})


class Way(NamedTuple):
    """What lies between an option and a party: what its words of stance come to, and the features of it."""

    sign: int
    firm: bool
    cue: int
    features: dict[str, float]


class Ways:
    """The ways from one option's word to the parties of its sentence."""

    def __init__(self, t: Tree, found: Found) -> None:
        self.t, self.found = t, found
        self.path = t.up(found.head)
        self.own = frozenset() if found.kind == "elided" else frozenset(found.words)
        self.first, self.last = min(found.words), max(found.words)
        self._climbed: dict[int, tuple[Way, int]] = {}  # most parties hang below the same few words

    def to(self, at: int) -> Way:
        """The way to a party's word: `sign` is what the words of stance there come to."""
        t, found = self.t, self.found
        theirs = t.up(at)
        meet = next((word for word in self.path if word in theirs), None)
        if meet is None:  # two trees in one sentence
            return Way(found.sign, False, found.head, {"w:other side": 1.0, "w:own": 0.0, "w:cued": 0.0})
        below, beside = self.path[: self.path.index(meet)], theirs[: theirs.index(meet)]
        climbed = self._climbed.get(meet)
        if climbed is None:
            climbed = self._climbed[meet] = _climb(t, found, self.own, below, meet)
        (sign, firm, cue, shared), cues = climbed
        f = shared.copy()
        clause = _own_clause(t, beside, meet, self.own) if len(beside) > 1 else None
        top = beside[-1] if beside else at
        dep = t.dep[top] if beside else "same"
        if dep in SUBJECTS:
            f["w:subject" if len(beside) == 1 else "w:in subject"] = 1.0
        elif dep in PASSIVE_SUBJECTS:
            f["w:passive subject"] = 1.0
        elif dep == "agent":
            f["w:agent"] = 1.0
        elif dep in ("poss", "amod", "compound", "nmod"):
            f["w:poss"] = 1.0
        elif dep == "prep":
            low = t.low[top]
            f["w:from" if low in _FROM else "w:toward" if low in _TOWARD else "w:other prep"] = 1.0
        elif dep in ("dobj", "dative", "pobj"):
            f["w:object"] = 1.0
        elif dep in ("conj", "appos", "same"):
            f[f"w:{dep}"] = 1.0
        else:
            f["w:other side"] = 1.0
        if t.pos[meet] in VERBAL:
            f["w:verb"] = 1.0
            f["w:says"] = float(t.lemma[meet] in SAYING)
        if clause is not None:  # "… a guard, which they support while the islanders resist it"
            verb, met = clause
            f["w:own clause"] = 1.0
            cues, sign, firm, cue = cues + 1, found.sign * met.sign, met.firm, verb
        f["w:barred"] = float(_only_urged(t, at, theirs, below, meet))
        f["w:deep"] = float(len(beside) > 3)
        f["w:far"] = float(len(below) > 4)
        f["w:near"] = float(len(below) <= 2)
        f["w:cued"] = float(cues > 0)
        f["w:cues"] = float(min(cues, 2))
        f["w:before"] = float(at < found.head)
        f["w:own"] = float(at in self.own or self.first <= at <= self.last)
        return Way(sign, firm, cue if cue >= 0 else meet, f)


def _climb(t: Tree, found: Found, own: frozenset[int], below: list[int], meet: int) -> tuple[Way, int]:
    """What lies on the way from an option's word up to where a party's comes in; how many words of stance."""
    sign, cues, firm, cue = found.sign, 0, False, -1
    f: dict[str, float] = {}
    for n, i in enumerate([*below, meet]):
        verb, lemma, owned = t.pos[i] in VERBAL, t.lemma[i], i in own
        if owned and i != found.head and not verb:
            continue
        met = None
        if not owned:
            if verb:
                met = cue_of(t, i, lemma) if lemma not in SAYING or i != meet else None
                if met is None and lemma in REVERSED and t.child(i, "agent") is not None:
                    met = REVERSED[lemma]  # "were alarmed by the plan"
            elif t.pos[i] == "NOUN":
                met = NOUNS.get(lemma)
                if met is None and lemma in MINUS_NOUNS and n and t.dep[below[n - 1]] in _OF_IT:
                    met = Cue(-1, False, False)
            elif t.pos[i] in ("ADJ", "ADV"):
                met = ADJECTIVES.get(lemma)
        if met:
            cues, sign, firm, cue = cues + 1, sign * met.sign, firm or met.firm, i if cue < 0 else cue
        child = below[n - 1] if n else -1
        if verb and not owned and child >= 0 and met is None:
            valued = 0
            if t.dep[child] in ANY_SUBJECTS and lemma not in SAYING:
                valued = next((v for k in t.kids[i] if k != child and (v := _worth(t, k, own))), 0)
                valued = valued or doing(t, i, lemma)
            if not valued and lemma in JUDGING and t.dep[child] not in SUBJECTS:
                valued = judgement(t, i, own)
            if valued:
                cues, sign, firm, cue = cues + 1, sign * valued, True, i if cue < 0 else cue
                f["w:valued"] = 1.0
        if t.negated(i, own):
            sign = -sign
            f["w:denied"] = 1.0
        if i != meet:
            dep = t.dep[i]
            if dep in _CLAUSES:
                f[f"w:o:{dep}"] = 1.0
            if verb:
                subject = t.child(i, "nsubj", "nsubjpass")
                if (
                    subject is not None
                    and subject not in own
                    and t.low[subject] not in ("that", "which", "who")
                ):
                    f["w:other subject"] = 1.0
            for k in t.kids[i]:
                dep = t.dep[k]
                if dep == "mark":
                    if t.low[k] in ("if", "whether", "unless"):
                        f["w:if"] = 1.0
                elif dep == "aux":
                    if t.low[k] in _MAYBE:
                        f["w:maybe"] = 1.0
                    if t.low[k] in OUGHT:
                        f["w:ought"] = 1.0
            if lemma in _SUPPOSING:
                f["w:supposing"] = 1.0
    return Way(sign, firm, cue, f), cues


def _only_urged(t: Tree, at: int, theirs: list[int], below: list[int], meet: int) -> bool:
    """Whether the party is only asked to, or failed to: "they should accept it", "was urged to"."""
    if t.pos[meet] not in VERBAL or at == meet:
        return False
    joined = len(below) > 1 and t.dep[below[-2]] in PASSIVE_SUBJECTS and "," in t.low[below[-2] : below[-1]]
    if joined and any(t.low[k] == "to" for k in t.kids[below[-1]]):
        return True  # "two agree a truce, toll to be lifted": a headline's clauses run together
    top = theirs[theirs.index(meet) - 1]
    aux = {t.low[k] for k in t.kids[meet] if t.dep[k] == "aux"}
    up = t.head[meet]
    if (
        t.lemma[meet] in SAYING
        and len(below) > 1
        and t.dep[below[-1]] == "ccomp"
        and t.lemma[below[-1]] == "be"
    ):
        said = below[-1]  # "they insist that the talks are old" is no word for them or against them
        bare = not (
            {t.low[k] for k in t.kids[said] if t.dep[k] == "aux"} - {"be", "been", "had", "has", "have"}
        )
        about = t.dep[below[-2]] in SUBJECTS and len(below) == 2
        if about and bare and not any(_worth(t, k, frozenset()) for k in t.kids[said]):
            return True
    if t.lemma[meet] in FEARING and below and t.dep[below[-1]] == "ccomp" and t.is_verb(below[-1]):
        inner = below[-2] if len(below) > 1 else -1
        if inner >= 0 and t.dep[inner] not in ANY_SUBJECTS and t.dep[inner] != "ccomp":
            subject = t.child(below[-1], "nsubj", "nsubjpass")
            return subject is not None and t.low[subject] not in _THEY
    if t.dep[top] in SUBJECTS:
        # Parsers also read who is urged as the subject of what they are urged to do.
        if up != meet and t.dep[meet] in ("ccomp", "xcomp") and t.lemma[up] in PERSUADING and up < at:
            return True
        under = below[-1] if below else -1
        if t.lemma[meet] == "fail" and under >= 0 and t.dep[under] == "xcomp":
            return True
        return bool(aux & OUGHT) and t.low[at] not in ("we", "i")
    urging = t.lemma[meet] in PERSUADING and bool(below) and t.dep[below[-1]] in ("xcomp", "ccomp")
    return t.dep[top] in ("dobj", "nsubjpass", "dative") and urging


def required(t: Tree, at: int) -> bool:
    """Whether what a party would do is only what others demand of it, or wait for."""
    verb = t.head[at]
    return t.dep[at] in ANY_SUBJECTS and (_demanded(t, verb) or _waited_for(t, verb))


def _demanded(t: Tree, verb: int) -> bool:
    """Whether a clause is what somebody demands: "insisted that they lift it", "the demand that they do".

    "They insist that it was lifted" tells what they hold to be so.
    """
    up = t.head[verb]
    if up == verb or t.dep[verb] not in ("ccomp", "acl") or t.lemma[up] not in _DEMANDING:
        return False
    aux = {t.low[k] for k in t.kids[verb] if t.dep[k] in ("aux", "auxpass")}
    return bool(aux & OUGHT) or (t.low[verb] == t.lemma[verb] and not aux) or "be" in aux


def _waited_for(t: Tree, verb: int) -> bool:
    """Whether others will not act until a clause comes true: "unwilling to talk until they renounce it"."""
    if t.dep[verb] != "advcl" or not any(t.dep[k] == "mark" and t.low[k] in _UNTIL for k in t.kids[verb]):
        return False
    for at in t.up(verb)[1:]:
        below = [at, *(k for k in t.kids[at] if t.dep[k] in ("acomp", "oprd", "attr"))]
        if t.negated(at) or any(t.lemma[k] in _UNWILLING for k in below):
            return True
    return False


def _own_clause(t: Tree, beside: list[int], meet: int, own: frozenset[int]) -> tuple[int, Cue] | None:
    """The word of stance in a clause of the party's own, beside the one that speaks of the option."""
    for child, verb in pairwise(beside):
        if t.is_verb(verb) and t.dep[child] in SUBJECTS:
            met = cue_of(t, verb, t.lemma[verb])
            minus = -1 if t.negated(verb, own) else 1
            if met is None:
                valued = next((v for k in t.kids[verb] if (v := _worth(t, k, own))), 0)
                met = Cue(valued, False, False) if valued else None
            if met is not None:
                return verb, Cue(met.sign * minus, met.firm, met.speech)
    return None


def _worth(t: Tree, k: int, own: frozenset[int]) -> int:
    return worth(t, k, own) if t.dep[k] in ("acomp", "attr", "oprd", "prep", "xcomp") else 0

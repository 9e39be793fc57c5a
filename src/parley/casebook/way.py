"""What lies between an option and a party in a sentence, and what it comes to."""

from __future__ import annotations

from itertools import pairwise

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
from parley.casebook.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from parley.casebook.words import word_set

_THEY = frozenset({"it", "they", "he", "she"})
_OF_IT = frozenset({"prep", "compound", "amod", "nmod", "poss"})
_FROM = frozenset({"of", "from", "by", "in", "between", "among", "within", "across"})
_MAYBE = frozenset({"may", "might", "could", "would", "can"})
_SUPPOSING = word_set(
    "risk possibility danger chance case probability likelihood prospect path hope possible likely unlikely"
)
_TOWARD = frozenset({"to", "with", "against", "on", "for", "at", "over", "toward", "towards", "upon"})


def way(t: Tree, found: Found, at: int) -> dict[str, float]:
    """What lies between an option's word and a party's: `sign` is what the words of stance there come to."""
    mine, theirs = t.up(found.head), t.up(at)
    meet = next((i for i in mine if i in theirs), -1)
    if meet < 0:  # two trees in one sentence
        return {
            "other side": 1.0,
            "own": 0.0,
            "sign": found.sign,
            "firm": 0.0,
            "cue": found.head,
            "cued": 0.0,
        }
    below, beside = mine[: mine.index(meet)], theirs[: theirs.index(meet)]
    sign, cues, firm, cue = found.sign, 0, False, -1
    f: dict[str, float] = {}
    own = frozenset() if found.kind == "elided" else frozenset(found.words)
    clause = _own_clause(t, beside, meet, own)
    for n, i in enumerate([*below, meet]):
        if i in own and i != found.head and not t.is_verb(i):
            continue
        met = None
        if i not in own:
            if t.is_verb(i):
                met = cue_of(t, i, t.lemma[i]) if t.lemma[i] not in SAYING or i != meet else None
                if met is None and t.lemma[i] in REVERSED and t.child(i, "agent") is not None:
                    met = REVERSED[t.lemma[i]]  # "were alarmed by the plan"
            elif t.pos[i] == "NOUN":
                met = NOUNS.get(t.lemma[i])
                if met is None and t.lemma[i] in MINUS_NOUNS and n and t.dep[below[n - 1]] in _OF_IT:
                    met = Cue(-1, False, False)
            elif t.pos[i] in ("ADJ", "ADV"):
                met = ADJECTIVES.get(t.lemma[i])
        if met:
            cues, sign, firm, cue = cues + 1, sign * met.sign, firm or met.firm, i if cue < 0 else cue
        child = below[n - 1] if n else -1
        if t.is_verb(i) and i not in own and child >= 0 and met is None:
            valued = 0
            if t.dep[child] in SUBJECTS | PASSIVE_SUBJECTS and t.lemma[i] not in SAYING:
                valued = next((v for k in t.kids[i] if k != child and (v := _worth(t, k, own))), 0)
                valued = valued or doing(t, i, t.lemma[i])
            if not valued and t.lemma[i] in JUDGING and t.dep[child] not in SUBJECTS:
                valued = judgement(t, i, own)
            if valued:
                cues, sign, firm, cue = cues + 1, sign * valued, True, i if cue < 0 else cue
                f["valued"] = 1.0
        if t.negated(i, own):
            sign = -sign
            f["denied"] = 1.0
        if i != meet:
            dep = t.dep[i]
            if dep in ("advcl", "relcl", "acl", "conj", "ccomp", "parataxis"):
                f[f"o:{dep}"] = 1.0
            if t.is_verb(i):
                subject = t.child(i, "nsubj", "nsubjpass")
                if (
                    subject is not None
                    and subject not in own
                    and t.low[subject] not in ("that", "which", "who")
                ):
                    f["other subject"] = 1.0
            for k in t.kids[i]:
                dep = t.dep[k]
                if dep == "mark":
                    if t.low[k] in ("if", "whether", "unless"):
                        f["if"] = 1.0
                elif dep == "aux":
                    if t.low[k] in _MAYBE:
                        f["maybe"] = 1.0
                    if t.low[k] in OUGHT:
                        f["ought"] = 1.0
            if t.lemma[i] in _SUPPOSING:
                f["supposing"] = 1.0
    top = beside[-1] if beside else at
    dep = t.dep[top] if beside else "same"
    if dep in SUBJECTS:
        f["subject" if len(beside) == 1 else "in subject"] = 1.0
    elif dep in PASSIVE_SUBJECTS:
        f["passive subject"] = 1.0
    elif dep == "agent":
        f["agent"] = 1.0
    elif dep in ("poss", "amod", "compound", "nmod"):
        f["poss"] = 1.0
    elif dep == "prep":
        f["from" if t.low[top] in _FROM else "toward" if t.low[top] in _TOWARD else "other prep"] = 1.0
    elif dep in ("dobj", "dative", "pobj"):
        f["object"] = 1.0
    elif dep in ("conj", "appos", "same"):
        f[dep] = 1.0
    else:
        f["other side"] = 1.0
    if t.is_verb(meet):
        f["verb"] = 1.0
        f["says"] = float(t.lemma[meet] in SAYING)
    if clause is not None:  # "… a guard, which they support while the islanders resist it"
        verb, met = clause
        f["own clause"] = 1.0
        cues, sign, firm, cue = cues + 1, found.sign * met.sign, met.firm, verb
    f["barred"] = float(_only_urged(t, at, theirs, below, meet))
    f["deep"] = float(len(beside) > 3)
    f["far"] = float(len(below) > 4)
    f["near"] = float(len(below) <= 2)
    f["cued"] = float(cues > 0)
    f["cues"] = float(min(cues, 2))
    f["before"] = float(at < found.head)
    f["own"] = float(at in own or min(found.words) <= at <= max(found.words))
    f["sign"], f["firm"], f["cue"] = float(sign), float(firm), float(cue if cue >= 0 else meet)
    return f


def _only_urged(t: Tree, at: int, theirs: list[int], below: list[int], meet: int) -> bool:
    """Whether the party is only asked to, or failed to: "they should accept it", "was urged to"."""
    if not t.is_verb(meet) or at == meet:
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
        if inner >= 0 and t.dep[inner] not in SUBJECTS | PASSIVE_SUBJECTS and t.dep[inner] != "ccomp":
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

"""Who may hold what in a sentence: every party near an option, with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from parley.casebook.holders import PERSUADING, Holder, Who
from parley.casebook.judging import Judged, cue_of, doing, judgement, worth
from parley.casebook.lexicon import (
    ADJECTIVES,
    FEARING,
    JUDGING,
    MINUS_NOUNS,
    NOUNS,
    OUGHT,
    PEOPLE,
    REVERSED,
    SAYING,
    THINGS,
    UTTERED,
    VERBS,
    Cue,
)
from parley.casebook.names import Named
from parley.casebook.topics import Found
from parley.casebook.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from parley.casebook.words import word_set

_THEIRS = frozenset({"its", "their", "his", "her"})
_THEY = frozenset({"it", "they", "he", "she"})
_OF_IT = frozenset({"prep", "compound", "amod", "nmod", "poss"})
_FROM = frozenset({"of", "from", "by", "in", "between", "among", "within", "across"})
_NO = frozenset({"no", "not", "never", "nor", "neither", "nothing", "without", "n't", "n’t", "cannot"})
_MAYBE = frozenset({"may", "might", "could", "would", "can"})
_SUPPOSING = word_set(
    "risk possibility danger chance case probability likelihood prospect path hope possible likely unlikely"
)
_TOWARD = frozenset({"to", "with", "against", "on", "for", "at", "over", "toward", "towards", "upon"})


def _worth(t: Tree, k: int, own: frozenset[int]) -> int:
    return worth(t, k, own) if t.dep[k] in ("acomp", "attr", "oprd", "prep", "xcomp") else 0


@dataclass(slots=True)
class Candidate:
    """A party that may hold a view of an option: features, the sign of its view, and where it stands."""

    option: Found
    holder: Holder
    sign: int
    cue: int
    firm: bool
    speech: bool
    features: dict[str, float] = field(default_factory=dict)
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A party at a word, and how it comes to be there: named, meant by a phrase, carried on, or speaking."""

    party: str
    at: int
    how: str


def parties(tree: Tree, who: Who, named: Iterable[Named]) -> list[Near]:
    """Every party that a sentence names or means."""
    t = tree
    found = [Near(n.party, n.last, n.how) for n in named]
    subject = who.memory.subject
    for i, dep in enumerate(t.dep):
        if i in t.named:
            continue
        if dep in SUBJECTS or dep in PASSIVE_SUBJECTS or dep in ("conj", "pobj", "poss"):
            meant = [h for h in who.of_phrase(i) if h.at not in t.named]
            found += [Near(h.party, i, "phrase") for h in meant]
            if not meant and subject and t.low[i] in (_THEY if dep != "poss" else _THEIRS):
                found.append(Near(subject[0], i, "carried"))
    return found


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


def _mere(t: Tree, one: Near) -> bool:
    """Whether a party's adjective only says where something is from: "Bordurian apples"."""
    if one.how != "adjective" or t.pos[one.at] != "ADJ":
        return False
    noun = t.lemma[t.head[one.at]]
    return t.dep[one.at] == "amod" and noun not in PEOPLE | UTTERED | THINGS and noun not in NOUNS


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


MENTIONS = 3  # of one party that are looked at for one option, the nearest
_RANK = ("subject", "agent", "poss", "in subject", "from", "passive subject")


def candidates(
    tree: Tree,
    who: Who,
    option: Found,
    near: Iterable[Near],
    walked: Mapping[str, Judged],
    speaker: str | None,
    about: Mapping[str, float],
) -> list[Candidate]:
    """Every party that might hold a view of this option in this sentence."""
    ways: dict[str, list[tuple[Near, dict[str, float]]]] = {}
    for one in sorted(near, key=lambda n: abs(n.at - option.head)):
        if len(mentions := ways.setdefault(one.party, [])) < MENTIONS:
            mentions.append((one, way(tree, option, one.at)))
    everyone = set(ways) | set(walked) | ({speaker} if speaker else set())
    base = _of_option(tree, option) | dict(about)
    base["alone"] = float(len(everyone) == 1)
    base["many"] = float(len(everyone) > 3)
    found = []
    for party in sorted(everyone):
        mine = sorted(ways.get(party, ()), key=lambda w: (_rank(w[1]), abs(w[0].at - option.head)))
        features = dict(base)
        sign, cue, firm, at, how = option.sign, option.head, False, option.head, "speaker"
        if mine:
            first, best = mine[0]
            at, how = first.at, first.how
            sign, cue, firm = int(best["sign"]), int(best["cue"]), bool(best["firm"])
            features |= {f"w:{k}": v for k, v in best.items() if k not in ("sign", "firm", "cue")}
            features[f"how:{how}"] = 1.0
            features["twice"] = float(len(mine) > 1)
        judged = walked.get(party)
        if mine and not judged and (features.get("w:barred") or tree.supposed(at) or _mere(tree, mine[0][0])):
            continue  # what is supposed, or only asked of a party, is not its position
        if judged:
            sign, cue, firm = judged.sign, judged.cue, judged.firm
            features["walk"] = 1.0
            features["walk faint"] = float(judged.open)
            features["walk whole"] = float(option.whole and option.kind == "named")
            features["walk pointed"] = float(option.kind == "pointed")
            features["walk alone"] = float(len(walked) == 1)
            features["walk supposed"] = float(tree.supposed(judged.cue))
            at = judged.holder.at
        if option.whole and mine:
            features["whole subject"] = best.get("subject", 0.0)
            features["whole cued"] = best["cued"]
            features["whole subject cued"] = best["cued"] * best.get("subject", 0.0)
        if mine and not judged and best.get("subject"):
            features["subject cued"] = best["cued"]
        features["for by way"] = float(mine[0][1]["sign"]) if mine else 0.0
        features["for by walk"] = float(judged.sign) if judged else 0.0
        features["for"] = float(sign)
        features["others walk"] = float(bool(walked) and not judged)
        if speaker == party:
            features["speaker"] = 1.0
            features["only speaks"] = float(not mine)
        elif speaker:
            features["other speaker"] = 1.0
        kind = judged.holder.how if judged else ("name" if how == "speaker" else how)
        found.append(
            Candidate(
                option,
                Holder(party, at, kind),
                sign,
                cue,
                firm,
                judged.speech if judged else False,
                features,
                judged,
            )
        )
    return found


def _rank(f: Mapping[str, float]) -> int:
    return next((n for n, key in enumerate(_RANK) if f.get(key)), len(_RANK)) + 10 * int(f["own"])


def _of_option(t: Tree, o: Found) -> dict[str, float]:
    content = [w for w in o.words if w not in t.named]
    spread = max(o.words) - min(o.words)
    return {
        "score": o.score,
        "whole": float(o.whole),
        "exact": float(o.score > 0.99),
        "own words": o.own,
        "told": min(o.told, 2.5),
        "lacks": min(o.lacks, 2.0),
        "tells much": float(o.told >= 1.0),
        "supposed": float(t.supposed(o.head)),
        "one word": float(len(content) == 1),
        "three words": float(len(content) >= 3),
        "weight": min(o.weight, 1.0),
        "joined": float(all(_joined(t, w, o.head) for w in content)),
        "spread": float(spread > 2 * len(o.words)),
        f"kind:{o.kind}": 1.0,
        f"{o.kind} x told": min(o.told, 2.5),
        "noun": float(t.pos[o.head] == "NOUN"),
        "verb": float(t.is_verb(o.head)),
        "opposite": float(o.sign < 0),
        "as subject": float(t.dep[o.head] in SUBJECTS | PASSIVE_SUBJECTS),
    }


def _joined(t: Tree, word: int, head: int) -> bool:
    """Whether a word hangs on the head of its option without a verb of other meaning between them."""
    steps = 0
    while word != head and steps < 4:
        word, steps = t.head[word], steps + 1
        if word != head and t.is_verb(word):
            return False
    return word == head


_OF = {"VERB": VERBS, "AUX": VERBS, "NOUN": NOUNS, "ADJ": ADJECTIVES}


def _signs(t: Tree) -> list[int]:
    return [
        _OF[pos][lemma].sign for pos, lemma in zip(t.pos, t.lemma, strict=True) if lemma in _OF.get(pos, ())
    ]


def of_sentence(t: Tree, options: int) -> dict[str, float]:
    """What holds of the whole sentence."""
    signs = _signs(t)
    cued = any(lemma in VERBS or lemma in NOUNS or lemma in ADJECTIVES for lemma in t.lemma)
    return {
        "bias": 1.0,
        "no cue": float(not cued),
        "long": float(t.n > 35),
        "short": float(t.n < 12),
        "heading": float(t.sentence.role in ("title", "heading")),
        "options": float(min(options, 4)) / 4,
        "words for": float(min(signs.count(1), 3)),
        "words against": float(min(signs.count(-1), 3)),
        "denials": float(min(sum(t.low[i] in _NO or t.dep[i] == "neg" for i in range(t.n)), 2)),
    }


__all__ = ["Candidate", "candidates", "of_sentence", "parties", "way"]

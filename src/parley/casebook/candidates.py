"""Who may hold what in a sentence: every party near an option, with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from parley.casebook.holders import Holder, Who
from parley.casebook.judging import Judged
from parley.casebook.lexicon import ADJECTIVES, NOUNS, PEOPLE, THINGS, UTTERED, VERBS
from parley.casebook.names import Named
from parley.casebook.topics import Found
from parley.casebook.tree import ANY_SUBJECTS, Tree
from parley.casebook.way import Way, Ways, required

_PLACES = ANY_SUBJECTS | {"conj", "pobj", "poss"}
_THEIRS = frozenset({"its", "their", "his", "her"})
_THEY = frozenset({"it", "they", "he", "she"})
_NO = frozenset({"no", "not", "never", "nor", "neither", "nothing", "without", "n't", "n’t", "cannot"})


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


class Near(NamedTuple):
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
        if dep in _PLACES and i not in t.named:
            meant = [h for h in who.of_phrase(i) if h.at not in t.named]
            found += [Near(h.party, i, "phrase") for h in meant]
            if not meant and subject and t.low[i] in (_THEY if dep != "poss" else _THEIRS):
                found.append(Near(subject[0], i, "carried"))
    return found


def _mere(t: Tree, one: Near) -> bool:
    """Whether a party's adjective only says where something is from: "Bordurian apples"."""
    if one.how != "adjective" or t.pos[one.at] != "ADJ":
        return False
    noun = t.lemma[t.head[one.at]]
    return t.dep[one.at] == "amod" and noun not in PEOPLE | UTTERED | THINGS and noun not in NOUNS


MENTIONS = 3  # of one party that are looked at for one option, the nearest
_RANK = ("w:subject", "w:agent", "w:poss", "w:in subject", "w:from", "w:passive subject")


def candidates(
    tree: Tree,
    who: Who,
    option: Found,
    near: Iterable[Near],
    walked: Mapping[str, Judged],
    speaker: str | None,
    about: dict[str, float],
) -> list[Candidate]:
    """Every party that might hold a view of this option in this sentence."""
    ways, to, head = dict[str, list[tuple[Near, Way]]](), Ways(tree, option).to, option.head
    for one in sorted(near, key=lambda n: abs(n.at - head)):
        if len(mentions := ways.setdefault(one.party, [])) < MENTIONS:
            mentions.append((one, to(one.at)))
    everyone = {*ways, *walked, speaker} if speaker else {*ways, *walked}
    if not everyone:
        return []
    base = _of_option(tree, option) | about
    base["alone"] = float(len(everyone) == 1)
    base["many"] = float(len(everyone) > 3)
    found = []
    for party in sorted(everyone):
        mine = ways.get(party, ())
        if len(mine) > 1:
            mine = sorted(mine, key=lambda w: (_rank(w[1].features), abs(w[0].at - head)))
        judged = walked.get(party)
        if judged and required(tree, judged.holder.at):
            continue
        if mine and not judged:
            first, best = mine[0]
            if best.features.get("w:barred") or tree.supposed(first.at) or _mere(tree, first):
                continue  # what is supposed, or only asked of a party, is not its position
        features = base.copy()
        sign, cue, firm, at, how = option.sign, option.head, False, option.head, "speaker"
        if mine:
            first, (sign, firm, cue, between) = mine[0]
            at, how = first.at, first.how
            features |= between
            features[f"how:{how}"] = 1.0
            features["twice"] = float(len(mine) > 1)
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
            features["whole subject"] = between.get("w:subject", 0.0)
            features["whole cued"] = between["w:cued"]
            features["whole subject cued"] = between["w:cued"] * between.get("w:subject", 0.0)
        if mine and not judged and between.get("w:subject"):
            features["subject cued"] = between["w:cued"]
        features["for by way"] = float(mine[0][1].sign) if mine else 0.0
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
    return next((n for n, key in enumerate(_RANK) if f.get(key)), len(_RANK)) + 10 * int(f["w:own"])


def _of_option(t: Tree, o: Found) -> dict[str, float]:
    content = [w for w in o.words if w not in t.named]
    spread = max(o.words) - min(o.words)
    return {
        **o.features(),
        "whole": float(o.whole),
        "supposed": float(t.supposed(o.head)),
        "one word": float(len(content) == 1),
        "three words": float(len(content) >= 3),
        "joined": float(all(_joined(t, w, o.head) for w in content)),
        "spread": float(spread > 2 * len(o.words)),
        f"kind:{o.kind}": 1.0,
        "noun": float(t.pos[o.head] == "NOUN"),
        "verb": float(t.is_verb(o.head)),
        "opposite": float(o.sign < 0),
        "as subject": float(t.dep[o.head] in ANY_SUBJECTS),
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


_CUES = VERBS.keys() | NOUNS.keys() | ADJECTIVES.keys()


def _signs(t: Tree) -> list[int]:
    return [
        _OF[pos][lemma].sign for pos, lemma in zip(t.pos, t.lemma, strict=True) if lemma in _OF.get(pos, ())
    ]


def of_sentence(t: Tree, options: int) -> dict[str, float]:
    """What holds of the whole sentence."""
    cued = not _CUES.isdisjoint(t.lemma)
    signs = _signs(t) if cued else []
    denied = 0.0
    if "neg" in t.dep or not _NO.isdisjoint(t.low):
        words = zip(t.low, t.dep, strict=True)
        denied = float(min(sum(low in _NO or dep == "neg" for low, dep in words), 2))
    return {
        "bias": 1.0,
        "no cue": float(not cued),
        "long": float(t.n > 35),
        "short": float(t.n < 12),
        "heading": float(t.sentence.role in ("title", "heading")),
        "options": float(min(options, 4)) / 4,
        "words for": float(min(signs.count(1), 3)),
        "words against": float(min(signs.count(-1), 3)),
        "denials": denied,
    }


__all__ = ["Candidate", "candidates", "of_sentence", "parties"]

"""Whom a pronoun may mean: the places where somebody was named or meant before it, and how likely each is.

A rule of thumb for each reason that is known to matter (Lappin & Leass 1994; Grosz, Joshi & Weinstein 1995):
how near, in which part of the sentence, how often, whether it went on being spoken of, who spoke last. The
weights are Parley's own, set by hand on the dev half of `benchmarks/gold/who.jsonl`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.reading.tree import Tree
from parley.reading.who.found import Cluster
from parley.reading.who.given import FEMALE, MALE
from parley.reading.who.offices import words

_NEAR = (1.0, 0.75, 0.42, 0.25, 0.1)
"""By how many sentences back; beyond, nobody is meant."""
_RANK = {
    "nsubj": 1.0, "nsubjpass": 0.9, "csubj": 0.6, "ROOT": 0.6, "dobj": 0.5, "dative": 0.5, "agent": 0.5,
    "attr": 0.4, "poss": 0.4, "pobj": 0.3, "appos": 0.3, "compound": 0.15, "amod": 0.15, "nmod": 0.15,
}  # fmt: skip
CLEAR = 0.3
"""By how much the best must be ahead of the next, where that is somebody."""
CLEAR_OF_THINGS = 0.1
WEAK = 0.85
"""Below this nobody is meant clearly."""
SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "advcl", "xcomp", "acl", "relcl", "conj", "pcomp")


@dataclass
class Spot:
    """A place where somebody (or, where `cluster` is None, something) is named or meant.

    `token` is the head word. `human` is False for things, which stand here as rivals only.
    """

    token: int
    cluster: Cluster | None
    rank: float
    human: bool = True


@dataclass
class Scene:
    """What the walk through a document knows so far."""

    shape: Tree
    speakers: dict[int, Cluster] = field(default_factory=dict)
    """Who speaks in a quotation, by its number, as far as it is known."""
    counts: dict[Cluster, int] = field(default_factory=dict)
    last_meant: tuple[int, Cluster] | None = None
    """Whom the last pronoun meant, and where it stood."""
    last_spoke: tuple[int, Cluster] | None = None
    """Who spoke last outside of quotations, and where."""

    def seen(self, cluster: Cluster) -> None:
        """Count one more mention."""
        self.counts[cluster] = self.counts.get(cluster, 0) + 1

    def best(self, token: int, spots: list[Spot], barred: set[Cluster]) -> tuple[list[Cluster], Spot | None]:
        """Those who may be meant at a token, the likeliest first, and the winning spot if it is clear.

        The list is empty where a thing is likelier than anybody.
        """
        scores: dict[int, tuple[float, Spot]] = {}
        governors = self.governors(token)
        for spot in spots:
            if spot.cluster is not None and spot.cluster in barred:
                continue
            score = self._score(token, spot, governors)
            if score <= 0:
                continue
            key = id(spot.cluster) if spot.cluster is not None else -spot.token - 1
            if key not in scores or score > scores[key][0]:
                scores[key] = score, spot
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        if not ranked or ranked[0][1].cluster is None:
            return [], None
        top = ranked[0][0]
        close = [
            spot.cluster
            for score, spot in ranked
            if score >= top - (CLEAR if spot.cluster is not None else CLEAR_OF_THINGS) - 1e-9
        ]
        people = [cluster for cluster in close if cluster is not None]
        clear = top >= WEAK and len(close) == 1
        return people, ranked[0][1] if clear else None

    def _score(self, token: int, spot: Spot, governors: dict[int, float]) -> float:
        shape = self.shape
        back = shape.sentence[token] - shape.sentence[spot.token]
        if not 0 <= back < len(_NEAR):
            return 0.0
        score = _NEAR[back] + 0.6 * spot.rank
        if shape.paragraph[token] == shape.paragraph[spot.token]:
            score += 0.1
        mine, its = shape.quote[token], shape.quote[spot.token]
        if its >= 0 and mine != its:
            score -= 0.6
        elif mine >= 0 and mine == its:
            score += 0.3
        score += 0.4 * governors.get(spot.token, 0)
        if back == 1 and spot.rank > 0.8 and shape.dep[token] in SUBJECTS:
            score += 0.1
        cluster = spot.cluster
        if cluster is not None:
            score += 0.04 * min(self.counts.get(cluster, 0), 5)
            if self._is(self.last_meant, cluster, token):
                score += 0.25
            if mine < 0 and self._is(self.last_spoke, cluster, token) and self.says(token):
                score += 0.5
        return score

    def _is(self, last: tuple[int, Cluster] | None, cluster: Cluster, token: int) -> bool:
        return (
            last is not None
            and last[1] is cluster
            and self.shape.sentence[token] - self.shape.sentence[last[0]] <= 2
        )

    def says(self, token: int) -> bool:
        """Whether a word is the subject of a verb of saying."""
        shape = self.shape
        return shape.dep[token] in SUBJECTS and shape.lemma[shape.head[token]] in SAYING

    def governors(self, token: int) -> dict[int, float]:
        """The subjects of the clauses that a word stands in, and others that a clause is about, by weight.

        "Norn's argument that he …" is about Norn; "pressed Norn to give up his …" about Norn, who is pressed.
        """
        shape = self.shape
        out: dict[int, float] = {}
        at = token
        for _ in range(8):
            above = shape.head[at]
            if above == at:
                break
            if shape.pos[above] in ("VERB", "AUX"):
                pressed = shape.lemma[above] in _PRESSING and shape.dep[at] in _BELOW
                for child in shape.children[above]:
                    if child == token:
                        continue
                    if shape.dep[child] in SUBJECTS:
                        out.setdefault(child, 0.5 if pressed else 1.0)
                    elif pressed and child < at and shape.dep[child] in ("dobj", "dative"):
                        out[child] = 2.0
                    elif pressed and child < at and shape.dep[child] == "prep":
                        out.update({c: 2.0 for c in shape.children[child] if shape.dep[c] == "pobj"})
            elif shape.dep[at] in ("acl", "ccomp", "relcl"):
                out.update({child: 1.0 for child in shape.children[above] if shape.dep[child] == "poss"})
            at = above
        return out


_MUTUAL = words("meet call phone greet join host visit telephone embrace accompany")
"""Verbs of which either may be spoken of next."""
_BELOW = ("xcomp", "ccomp", "advcl", "prep", "acl")
_PRESSING = words(
    "press pressure urge push force compel persuade convince ask tell order call allow oblige require "
    "want help enable encourage lead invite appeal demand expect"
)
SAYING = words(
    "say tell add announce argue insist maintain assert stress emphasise emphasize warn declare claim write "
    "tweet explain note state acknowledge concede confirm deny continue reply respond reiterate ask suggest "
    "comment recall observe remark conclude admit complain predict promise vow pledge urge testify"
)


def rank(shape: Tree, token: int) -> float:
    """How much a word stands out in its sentence: the subject most."""
    at = token
    for _ in range(4):
        dep = shape.dep[at]
        if dep == "conj" or (dep == "appos" and shape.dep[shape.head[at]] in SUBJECTS):
            at = shape.head[at]
            continue
        if dep == "poss" and shape.dep[shape.head[at]] in SUBJECTS:
            return 0.65
        found = _RANK.get(dep, 0.3)
        above = shape.head[at]
        if dep in SUBJECTS and shape.dep[above] in ("relcl", "acl", "advcl", "ccomp"):
            found -= 0.25
        if dep == "dobj" and shape.lemma[above] in _MUTUAL:
            found = 0.9
        if dep == "pobj" and shape.dep[shape.head[above]] in SUBJECTS:
            found = 0.55  # "the charge against Norn is that he …"
        return found - (0.05 if at != token else 0.0)
    return 0.3


def gender(cluster: Cluster) -> str | None:
    """`m`, `f` or None, from titles and common given names."""
    if cluster.gender:
        return cluster.gender
    first = cluster.name.split()[0].lower() if " " in cluster.name else ""
    return "m" if first in MALE else "f" if first in FEMALE else None

"""Whom a description means: "the minister", "the Italian leader", "his counterpart", "the bloc"."""

from __future__ import annotations

from dataclasses import replace

from parley.reading.parsed import Parsed
from parley.reading.phrases import HIS, INDEFINITE, Said, left, owner
from parley.reading.who import offices
from parley.reading.who.described_people import People
from parley.reading.who.found import Cluster, Found, words_between
from parley.reading.who.groups import Table
from parley.reading.who.offices import words
from parley.reading.who.referents import Scene, Spot

_COUNTRY = words("country nation republic kingdom homeland")
_POWER = words("government administration regime cabinet presidency authorities leadership army military")
_ITS = words("administration government regime cabinet presidency")
_BLOCS = {
    "bloc": (
        "EU",
        "ASEAN",
        "Mercosur",
        "ECOWAS",
        "AU",
        "GCC",
        "SADC",
        "EAC",
        "EAEU",
        "BRICS",
        "Arab League",
        "CIS",
    ),
    "alliance": ("NATO", "CSTO", "AUKUS", "Quad"),
    "watchdog": ("IAEA",),
}
_BODIES = words(
    "ministry court commission council committee agency party group company bank union league parliament "
    "senate assembly organisation organization department embassy foundation institute federation movement "
    "front house"
)


class Cast:
    """The people and bodies of a document by what they are called."""

    def __init__(self, parsed: Parsed, clusters: list[Cluster], at: dict[int, Cluster]) -> None:
        self.parsed, self.shape, self.at = parsed, parsed.shape, at
        self.people = People(parsed, clusters, at)
        self.moved: set[int] = set()
        """Mentions that went from one cluster to another, by identity."""
        self.home: dict[str, Cluster] = {}
        self.bodies: dict[str, set[Cluster]] = {}
        for cluster in clusters:
            is_side = cluster.kind in ("state", "body") and cluster.side and not cluster.candidates
            if cluster.side and is_side and (cluster.side not in self.home or cluster.kind == "state"):
                self.home[cluster.side] = cluster
            if cluster.kind == "body":
                for word in set(cluster.name.lower().split()) & _BODIES:
                    self.bodies.setdefault(word, set()).add(cluster)
        self.made: dict[tuple[str, str | None], Cluster] = {}
        self.administration: Cluster | None = None
        self.new: list[Cluster] = []
        self.groups: list[tuple[int, str, Cluster]] = []
        """Officials of a side as they come: sentence, noun, who."""

    def whose(self, found: Found, cluster: Cluster, table: Table) -> Cluster:
        """Officials without a side: those of whom the text spoke last, or those of the place it speaks of."""
        if cluster.kind != "people":
            return cluster
        shape = self.shape
        head = next(
            (i for i in range(found.first, found.last) if not found.first <= shape.head[i] < found.last),
            found.first,
        )
        noun, sentence = shape.lower[head], shape.sentence[head]
        if found.mention == "noun" and not cluster.members:
            sides = self._sides(head, table)
            if len(sides) > 1:
                cluster.members, cluster.side = list(sides), None
                return cluster
        if cluster.side is None and found.mention == "noun" and not cluster.members:
            before = shape.lower[found.first - 1] if found.first else ""
            other = None
            if before in ("the", "these", "those"):
                near = (
                    one for at, word, one in reversed(self.groups[-6:]) if word == noun and sentence - at <= 6
                )
                other = next(near, None)
            if other is None:
                side = self._place_before(found.first, sentence)
                if side is not None:
                    key = (noun, side)
                    if key not in self.made:
                        self.made[key] = Cluster(cluster.name, "people", side)
                        self.new.append(self.made[key])
                    other = self.made[key]
            if other is not None:
                self.moved.add(id(found))
                other.found.append(replace(found))
                found.side = other.side
                for i in range(found.first, found.last):
                    self.at[i] = other
                cluster = other
        if cluster.side:
            self.groups.append((sentence, noun, cluster))
        return cluster

    def _sides(self, head: int, table: Table) -> tuple[Cluster, ...]:
        """The states in "Danish and Dutch officials", "officials in Oslo, Riga and Bern"."""
        shape = self.shape
        near = [
            c
            for c in shape.children[head]
            if c < head and shape.dep[c] in ("amod", "compound", "nmod", "poss") and shape.tag[c] != "PRP$"
        ]
        if not any(c in self.at for c in near):
            for child in shape.children[head]:
                if child > head and shape.dep[child] == "prep" and shape.lower[child] in ("of", "from", "in"):
                    near += [c for c in shape.children[child] if shape.dep[c] == "pobj"]
        out: dict[Cluster, None] = {}
        for child in near:
            for _ in range(12):
                one = self.at.get(child)
                # "several Baltic capitals": what the noun is qualified by.
                one = one or next((self.at[c] for c in shape.children[child] if c in self.at), None)
                side = (table.side(one) or (one if one.side else None)) if one is not None else None
                if side is not None:
                    out.setdefault(side)
                following = [c for c in shape.children[child] if shape.dep[c] == "conj"]
                if not following:
                    break
                child = following[0]
        return tuple(out)

    def _place_before(self, first: int, sentence: int) -> str | None:
        """The side in "Across Europe, officials", "In Oslo, officials": what the sentence begins with."""
        shape = self.shape
        begin = shape.bounds[sentence][0]
        while begin < first and shape.space[begin]:
            begin += 1
        if shape.lower[begin] not in ("in", "across", "throughout", "at") or first - begin > 8:
            return None
        sides = {one.side for i in range(begin, first) if (one := self.at.get(i)) is not None and one.side}
        return sides.pop() if len(sides) == 1 else None

    def described(self, i: int, people: list[Spot], states: list[Spot], scene: Scene) -> Said | None:
        """What the noun at a token means as a description; None where it is none."""
        shape = self.shape
        lower = shape.lower[i]
        singular = shape.tag[i] in ("NN", "NNP")
        if not singular or shape.dep[i] in ("compound", "amod", "nmod"):
            return None
        if lower in _POWER or lower in _COUNTRY:
            return self._state(i, states, scene)
        if lower in _BLOCS or lower in _BODIES:
            return self._body(i, states)
        if lower in offices.ROLES or lower == "counterpart":
            return self.people.described(i, people, scene)
        return None

    def _speaker(self, i: int, scene: Scene) -> Cluster | None:
        return scene.speakers.get(self.shape.quote[i]) if self.shape.quote[i] >= 0 else None

    def _state(self, i: int, states: list[Spot], scene: Scene) -> Said | None:
        shape = self.shape
        first, article, between = left(shape, i)
        lower = shape.lower[i]
        whose = owner(shape, self.at, i, between)
        if whose is not None and whose.kind == "person" and lower in _ITS and article not in HIS:
            return self._called_after(i, first, whose)
        if not article or article in INDEFINITE:
            return None
        if article in ("our", "my") or (article == "this" and shape.quote[i] >= 0):
            whose = self._speaker(i, scene)
        if whose is not None:
            home = self.home.get(whose.side or "")
            return Said(first, i + 1, [home], True) if home is not None else None
        if between and lower in _COUNTRY:
            return None
        if any(
            c > i and shape.lower[c] in ("of", "in") and shape.dep[c] == "prep" for c in shape.children[i]
        ):
            return None  # of somewhere that the text does not explain
        if lower == "administration":
            if self.administration is not None:
                return Said(first, i + 1, [self.administration], True)
            home = self.home.get("USA")
            return Said(first, i + 1, [home], True) if home is not None else None
        if lower in ("leadership", "regime", "cabinet", "presidency", "authorities"):
            return None
        sovereign = [
            Spot(spot.token, home, spot.rank)
            for spot in states
            if spot.cluster is not None and (home := self.home.get(spot.cluster.side or "")) is not None
        ]
        _, spot = scene.best(i, sovereign, set())
        if spot is None or spot.cluster is None:
            return None
        return Said(first, i + 1, [spot.cluster], True)

    def _called_after(self, i: int, first: int, whose: Cluster) -> Said:
        """ "The Norn administration": a body of its own, of Norn's side."""
        surname = whose.name.split()[-1]
        key = (self.shape.lower[i], surname)
        if key in self.made:
            return Said(first, i + 1, [self.made[key]], True)
        name = f"{surname} {self.shape.lower[i]}"
        text = words_between(self.parsed.doc, first, i + 1)
        self.made[key] = Cluster(
            name, "body", whose.side, None, [Found(first, i + 1, "body", text, whose.side, mention="noun")]
        )
        if key[0] == "administration":
            self.administration = self.made[key]
        return Said(first, i + 1, [], made=self.made[key])

    def _body(self, i: int, states: list[Spot]) -> Said | None:
        shape = self.shape
        lower = shape.lower[i]
        first, article, between = left(shape, i)
        if article not in ("the", "this", "that") or between:
            return None
        blocs = _BLOCS.get(lower, ())
        seen = [spot.cluster for spot in states if spot.cluster is not None and not spot.cluster.candidates]
        fits = [
            one
            for one in seen
            if (one.side in blocs if blocs else one in self.bodies.get(lower, frozenset()))
        ]
        if blocs and not fits:
            fits = [self.home[side] for side in blocs if side in self.home]
        return Said(first, i + 1, [fits[-1]], True) if fits else None

"""Whom a description means: "the minister", "the Italian leader", "his counterpart", "the bloc"."""

from __future__ import annotations

from dataclasses import dataclass

from parley.reading import offices
from parley.reading.found import Cluster, Found, words_between
from parley.reading.groups import Table
from parley.reading.offices import words
from parley.reading.parsed import Parsed
from parley.reading.referents import Scene, Spot

_DEFINITE = frozenset({"the", "this", "that"})
_HIS = frozenset({"his", "her", "their", "its", "our", "my"})
_SHORT = {
    "adm.": "admiral", "gen.": "general", "sen.": "senator", "rep.": "representative", "gov.": "governor",
    "col.": "colonel", "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairwoman": "chair",
    "chairman": "chair", "chairperson": "chair", "congressman": "representative", "adviser": "advisor",
    "congresswoman": "representative", "vice-president": "vice", "premier": "premier",
}  # fmt: skip
_LIKE = {
    "leader": words(
        "president premier prime chancellor king queen prince emir sultan monarch taoiseach leader chief head"
    ),
    "premier": words("premier prime"),
    "politician": words("president premier chancellor minister senator leader representative mp politician"),
    "diplomat": words("ambassador envoy diplomat attaché consul"),
    "envoy": words("envoy ambassador representative negotiator mediator emissary"),
    "lawmaker": words("senator representative mp lawmaker legislator deputy"),
    "legislator": words("senator representative mp lawmaker legislator deputy"),
    "monarch": words("king queen emir sultan prince emperor"),
    "commander": words("general admiral commander colonel marshal"),
    "academic": words("professor scholar researcher fellow"),
    "analyst": words("analyst expert fellow researcher"),
    "expert": words("analyst expert fellow researcher professor"),
}
_KINDS = words(
    "prime foreign finance defence defense interior energy deputy vice former ex trade economy justice "
    "health general secretary-general attorney assistant special acting"
)
_LESSER = words("vice deputy former ex assistant then late acting")
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
_RECENT = 2


@dataclass(frozen=True)
class Said:
    """What a description at [first, last) means: those who fit, whether that is clear, or somebody new.

    `stays` where it is somebody of whom the text says no more.
    """

    first: int
    last: int
    clusters: list[Cluster]
    clear: bool = False
    made: Cluster | None = None
    side: str | None = None
    stays: bool = False


class Cast:
    """The people and bodies of a document by what they are called."""

    def __init__(self, parsed: Parsed, clusters: list[Cluster], at: dict[int, Cluster]) -> None:
        self.parsed, self.shape, self.at = parsed, parsed.shape, at
        self.people = [cluster for cluster in clusters if cluster.kind == "person" and not cluster.candidates]
        self.home: dict[str, Cluster] = {}
        self.bodies: dict[str, list[Cluster]] = {}
        for cluster in clusters:
            is_side = cluster.kind in ("state", "body") and cluster.side and not cluster.candidates
            if cluster.side and is_side and (cluster.side not in self.home or cluster.kind == "state"):
                self.home[cluster.side] = cluster
            if cluster.kind == "body":
                for word in set(cluster.name.lower().split()) & _BODIES:
                    self.bodies.setdefault(word, []).append(cluster)
        self.made: dict[tuple[str, str | None], Cluster] = {}
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
                cluster.found = [one for one in cluster.found if one is not found]
                other.found.append(found)
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
            return self._person(i, people, scene)
        return None

    def _left(self, i: int) -> tuple[int, str, list[int]]:
        """Where a description begins, its article or pronoun, and the words between."""
        shape = self.shape
        first, article, between = i, "", []
        for child in reversed([c for c in shape.children[i] if c < i]):
            if shape.dep[child] in ("det", "poss") and shape.lower[child] in _DEFINITE | _HIS | {
                "a",
                "an",
                "one",
                "another",
                "some",
            }:
                article = shape.lower[child]
                first = min(first, child)
                break
            if shape.dep[child] not in (
                "amod",
                "compound",
                "nmod",
                "poss",
                "nummod",
                "det",
                "advmod",
                "punct",
            ):
                break
            between.append(child)
            first = min(first, shape.left[child])
        return first, article, between

    def _owner(self, i: int, between: list[int]) -> Cluster | None:
        """Whose: "the Danish …", "Denmark's …", "… of Denmark", "his …"."""
        shape = self.shape
        for child in between:
            for token in (child, *shape.children[child]):
                one = self.at.get(token)
                if one is not None and (one.side or one.kind == "person"):
                    return one
        for child in shape.children[i]:
            if child > i and shape.lower[child] in ("of", "for", "in") and shape.dep[child] == "prep":
                for thing in shape.children[child]:
                    one = self.at.get(thing)
                    if one is not None and (one.side or one.kind == "person"):
                        return one
        for child in shape.children[i]:
            if shape.dep[child] == "poss" and child in self.at:
                return self.at[child]
        return None

    def _speaker(self, i: int, scene: Scene) -> Cluster | None:
        return scene.speakers.get(self.shape.quote[i]) if self.shape.quote[i] >= 0 else None

    def _state(self, i: int, states: list[Spot], scene: Scene) -> Said | None:
        shape = self.shape
        first, article, between = self._left(i)
        lower = shape.lower[i]
        owner = self._owner(i, between)
        if owner is not None and owner.kind == "person" and lower in _ITS and article not in _HIS:
            return self._called_after(i, first, owner)
        if not article or article in ("a", "an", "some", "one", "another"):
            return None
        if article in ("our", "my") or (article == "this" and shape.quote[i] >= 0):
            owner = self._speaker(i, scene)
        if owner is not None:
            home = self.home.get(owner.side or "")
            return Said(first, i + 1, [home], True) if home is not None else None
        if between and lower in _COUNTRY:
            return None
        if any(
            c > i and shape.lower[c] in ("of", "in") and shape.dep[c] == "prep" for c in shape.children[i]
        ):
            return None  # of somewhere that the text does not explain
        if lower == "administration":
            after = [one for (word, _), one in self.made.items() if word == "administration"]
            if after:
                return Said(first, i + 1, [after[-1]], True)
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

    def _called_after(self, i: int, first: int, owner: Cluster) -> Said:
        """ "The Norn administration": a body of its own, of Norn's side."""
        surname = owner.name.split()[-1]
        key = (self.shape.lower[i], surname)
        if key in self.made:
            return Said(first, i + 1, [self.made[key]], True)
        name = f"{surname} {self.shape.lower[i]}"
        text = words_between(self.parsed.doc, first, i + 1)
        self.made[key] = Cluster(
            name, "body", owner.side, None, [Found(first, i + 1, "body", text, owner.side, mention="noun")]
        )
        return Said(first, i + 1, [], made=self.made[key])

    def _body(self, i: int, states: list[Spot]) -> Said | None:
        shape = self.shape
        lower = shape.lower[i]
        first, article, between = self._left(i)
        if article not in ("the", "this", "that") or between:
            return None
        blocs = _BLOCS.get(lower, ())
        seen = [spot.cluster for spot in states if spot.cluster is not None and not spot.cluster.candidates]
        fits = [one for one in seen if (one.side in blocs if blocs else one in self.bodies.get(lower, ()))]
        if blocs and not fits:
            fits = [self.home[side] for side in blocs if side in self.home]
        return Said(first, i + 1, [fits[-1]], True) if fits else None

    def _person(self, i: int, people: list[Spot], scene: Scene) -> Said | None:
        shape = self.shape
        first, article, between = self._left(i)
        owner = self._owner(i, between)
        beside = self._beside(i)
        if beside is not None:
            return Said(first, i + 1, [beside], True) if article else None
        if shape.dep[i] in ("appos", "attr", "ROOT") and shape.dep[i] != "ROOT":
            return None
        side = owner.side if owner is not None else None
        text = words_between(self.parsed.doc, first + (article != ""), i + 1)
        if article in ("a", "an", "one", "another"):
            if not side:
                return None
            found = Found(first + 1, i + 1, "person", text, side, mention="noun", role=text)
            made = Cluster(text, "person", side, text, [found])
            self.people.append(made)
            return Said(first + 1, i + 1, [], made=made, side=side)
        if article == "" and not side:
            return None
        whose = self._his(i, scene) if article in _HIS else None
        if shape.lower[i] == "counterpart":
            return self._counterpart(i, first, whose, side)
        kinds = {shape.lower[c] for c in between} & _KINDS
        barred = {whose, owner} if whose is not None or (owner and owner.kind == "person") else set()
        fits = [
            one
            for one in self.people
            if one not in barred and self._met(one, i) and _fits(one, shape.lower[i], kinds, side)
        ]
        here = shape.sentence[i]
        if not fits and kinds & {"former", "ex"}:
            near = [one for one in self.people if self._met(one, i) and here - self._last(one, i) <= _RECENT]
            fits = [one for one in near if not one.role or "former" in one.role.lower()]
        if len(fits) > 1:
            _, spot = scene.best(i, [one for one in people if one.cluster in fits], set())
            if spot is not None and spot.cluster is not None:
                fits = [spot.cluster]
            else:
                near = self._nearest(fits, i, here)
                return Said(first, i + 1, near if len(near) == 1 else fits, len(near) == 1, side=side)
        if fits:
            return Said(first, i + 1, fits, True)
        if article in _HIS and not side:
            return None
        key = (shape.lower[i], side)
        if side and key in self.made:
            return Said(first, i + 1, [self.made[key]], True)
        begin = first + (article != "")
        if side is not None or shape.lower[i] in (
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "diplomat",
        ):
            found = Found(begin, i + 1, "person", text, side, mention="noun", role=text)
            made = self.made[key] = Cluster(text, "person", side, text, [found])
            self.people.append(made)
            return Said(begin, i + 1, [], made=made, side=side)
        return Said(begin, i + 1, [], stays=True)

    def _counterpart(self, i: int, first: int, whose: Cluster | None, side: str | None) -> Said | None:
        if whose is None or side is None:
            return None
        office = (whose.role or "").lower().split()[-1:]
        fits = [
            one
            for one in self.people
            if one.side == side and one is not whose and office and office[0] in (one.role or "").lower()
        ]
        if len(fits) == 1:
            return Said(first, i + 1, fits, True)
        text = words_between(self.parsed.doc, first + 1, i + 1)
        found = Found(first + 1, i + 1, "person", text, side, mention="noun", role=whose.role)
        return Said(first + 1, i + 1, [], made=Cluster(text, "person", side, whose.role, [found]), side=side)

    def _his(self, i: int, scene: Scene) -> Cluster | None:
        shape = self.shape
        for child in shape.children[i]:
            if shape.dep[child] == "poss":
                return self._speaker(i, scene) if shape.lower[child] in ("our", "my") else self.at.get(child)
        return None

    def _beside(self, i: int) -> Cluster | None:
        """Who is named beside a description: "Ada Holm, the minister", "the minister, Ada Holm"."""
        shape = self.shape
        if shape.dep[i] == "appos":
            one = self.at.get(shape.head[i])
            return one if one is not None and one.kind == "person" else None
        for child in shape.children[i]:
            if (
                shape.dep[child] == "appos"
                and (one := self.at.get(child)) is not None
                and one.kind == "person"
            ):
                return one
        # "the minister of trade, Ada Holm", however it is parsed.
        after = i + 1
        if shape.lower[after : after + 1] == ["of"]:
            after = next((j for j in range(after, after + 5) if shape.lower[j : j + 1] == [","]), after)
        if shape.lower[after : after + 1] == [","]:
            for j in range(after + 1, min(after + 3, len(shape.lower))):
                one = self.at.get(j)
                if one is not None:
                    return one if one.kind == "person" and j == after + 1 else None
        return None

    def _last(self, cluster: Cluster, i: int) -> int:
        """The sentence of the last mention before a token."""
        before = [found.first for found in cluster.found[-12:] if found.first < i]
        before = before or [cluster.found[0].first]
        return self.shape.sentence[max(before)]

    def _met(self, cluster: Cluster, i: int) -> bool:
        return bool(cluster.found) and cluster.found[0].first < i

    def _nearest(self, fits: list[Cluster], i: int, here: int) -> list[Cluster]:
        """Those of the last two sentences, or the only one of this."""
        near = [one for one in fits if here - self._last(one, i) <= _RECENT]
        if len(near) > 1:
            same = [one for one in near if self._last(one, i) == here]
            return same if len(same) == 1 else near
        return near or fits


def _fits(cluster: Cluster, word: str, kinds: set[str], side: str | None) -> bool:
    """Whether a person's office agrees with a description's."""
    role = [_SHORT.get(one, one) for one in (cluster.role or "").lower().replace("-", " ").split()]
    if side and cluster.side and side != cluster.side:
        return False
    if not role:
        return False
    if (_LESSER & set(role)) - kinds or (kinds - set(role) and kinds - {"former", "ex"}):
        return False
    word = _SHORT.get(word, word)
    if word == "minister" and "prime" in role and "prime" not in kinds:
        return False
    if side and not cluster.side and word in ("leader", "official"):
        return False
    return word in role or bool(_LIKE.get(word, frozenset()) & set(role))

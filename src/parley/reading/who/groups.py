"""Those who are meant together: "both sides", "the two countries", "the three leaders", "they"."""

from __future__ import annotations

from collections import Counter, deque

from parley.reading.tree import Tree
from parley.reading.who.found import Cluster
from parley.reading.who.offices import words

_STATES = words(
    "sides countries nations states governments parties capitals neighbours neighbors rivals adversaries "
    "foes enemies powers superpowers allies republics"
)
_PEOPLE = words(
    "leaders presidents ministers men women statesmen politicians diplomats premiers chancellors senators "
    "lawmakers officials envoys negotiators generals secretaries"
)
_UNNUMBERED = words("sides parties leaders ministers presidents countries nations capitals")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BACK = 5
_MOST = 40
_AHEAD = 1.8
"""How many times as often as the next the two must be named that a whole document is about."""


class Table:
    """Who has been named lately, alone and side by side."""

    def __init__(self, shape: Tree, clusters: list[Cluster], at: dict[int, Cluster]) -> None:
        self.shape, self.at = shape, at
        self._recent: deque[tuple[int, Cluster]] = deque(maxlen=_MOST)
        self._chains: deque[tuple[int, tuple[Cluster, ...]]] = deque(maxlen=6)
        self._meant: deque[Cluster] = deque(maxlen=6)
        self._made: dict[frozenset[Cluster], Cluster] = {}
        self._counts: Counter[Cluster] = Counter()
        self.home: dict[str, Cluster] = {}
        """The state or body itself for each side that the document names."""
        for cluster in clusters:
            if cluster.side and cluster.kind in ("state", "body") and not cluster.candidates:
                old = self.home.get(cluster.side)
                if old is None or (old.kind == "body" and cluster.kind == "state"):
                    self.home[cluster.side] = cluster

    def seen(self, head: int, cluster: Cluster) -> None:
        """Take in that somebody is named or meant."""
        if cluster.members or cluster.candidates:
            return
        self._recent.append((head, cluster))
        side = self.side(cluster)
        if side is not None:
            self._counts[side] += 1

    def side(self, cluster: Cluster) -> Cluster | None:
        """The state or body that somebody stands for."""
        if cluster.side in self.home:
            return self.home[cluster.side]
        return cluster if cluster.kind in ("state", "body") else None

    def chain(self, head: int) -> tuple[tuple[Cluster, ...], int] | None:
        """Those named side by side ("France, Italy and Spain"), at the last of them, and the first's word."""
        shape = self.shape
        if shape.dep[head] != "conj" or any(shape.dep[child] == "conj" for child in shape.children[head]):
            return None
        first, members = head, [self.at.get(head)]
        while shape.dep[first] == "conj" and shape.head[first] != first and len(members) < _MOST:
            first = shape.head[first]
            members.append(self.at.get(first))
        named = [one for one in members if one is not None and one.kind in ("person", "state", "body")]
        distinct = tuple(dict.fromkeys(reversed(named)))
        if len(named) != len(members) or len(distinct) < 2:
            return None
        self._chains.append((head, distinct))
        return distinct, first

    def group(self, members: tuple[Cluster, ...]) -> Cluster:
        """The entity that several make up, always the same for the same."""
        key = frozenset(members)
        if key not in self._made:
            names = [one.name for one in members]
            sides = {one.side for one in members}
            name = ", ".join(names[:-1]) + " and " + names[-1]
            side = sides.pop() if len(sides) == 1 else None
            self._made[key] = Cluster(name, "people", side, members=list(members))
        return self._made[key]

    def told(self, i: int) -> tuple[int, int, tuple[Cluster, ...], list[Cluster]] | None:
        """What "both sides" at a noun means: its tokens, and its members or else the rivals."""
        shape = self.shape
        lower = shape.lower[i]
        if lower not in _STATES and lower not in _PEOPLE:
            return None
        first, number, definite = i, 0, False
        for child in shape.children[i]:
            if child > i:
                if shape.lower[child] == "of" and shape.dep[child] == "prep":
                    return None
                continue
            word = shape.lower[child]
            first = min(first, child)
            if word == "both":
                number, definite = 2, True
            elif word in _NUMBERS:
                number = _NUMBERS[word]
            elif word in ("the", "these", "those"):
                definite = True
            elif child in self.at and self.at[child].kind in ("state", "people"):
                return None
        if not definite or not (number or lower in _UNNUMBERED):
            return None
        members, rivals = self._members(i, number, lower in _PEOPLE)
        if members:
            self._meant.append(self.group(members))
        return first, i + 1, members, rivals

    def _members(self, i: int, number: int, people: bool) -> tuple[tuple[Cluster, ...], list[Cluster]]:
        """Who is meant: all of the last sentence, those meant together before, those named side by side,
        all of the last few sentences, or the two that the whole document is about."""
        here = self.shape.sentence[i]
        near = self._near(i, number, people, 1)
        if self._fit(near, number, people):
            return near, []
        for one in reversed(self._meant):
            if self._fit(tuple(one.members), number, people):
                return tuple(one.members), []
        for head, chain in reversed(self._chains):
            if here - self.shape.sentence[head] > _BACK * 2:
                break
            sided = chain if people else tuple(dict.fromkeys(s for c in chain if (s := self.side(c))))
            if self._fit(sided, number, people):
                return sided, []
        wide = self._near(i, number, people, _BACK)
        if number and self._fit(wide, number, people):
            return wide, []
        if not people and number in (0, 2):
            top = self._counts.most_common(3)
            third = top[2][1] if len(top) > 2 else 0
            if len(top) > 1 and top[1][1] > max(2, _AHEAD * third):
                return (top[0][0], top[1][0]), []
        return (), list(wide) if len(wide) > max(number, 1) else []

    def _fit(self, members: tuple[Cluster, ...], number: int, people: bool) -> bool:
        enough = len(members) == number if number else len(members) > 1
        return enough and all((one.kind == "person") == people for one in members)

    def _near(self, i: int, number: int, people: bool, most: int) -> tuple[Cluster, ...]:
        """Those named in this sentence before a word and in as few before it as hold enough."""
        shape = self.shape
        near: dict[Cluster, None] = {}
        at = here = shape.sentence[i]
        for head, cluster in reversed(self._recent):
            back = shape.sentence[head]
            if here - back > most:
                break
            if back != at:
                if len(near) >= (number or 2):
                    break
                at = back
            one = cluster if people and cluster.kind == "person" else None if people else self.side(cluster)
            if one is not None:
                near.setdefault(one)
        return tuple(reversed(near))

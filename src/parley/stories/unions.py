"""Disjoint sets: which things belong together, one pair at a time."""

from __future__ import annotations


class Unions:
    """Disjoint sets over 0 … n-1 (Tarjan 1975); the least member stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, member: int) -> int:
        """The least member of the set that this one is in."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, a: int, b: int) -> None:
        """Make one set of two."""
        a, b = self.find(a), self.find(b)
        self._parent[max(a, b)] = min(a, b)

    def sets(self) -> list[list[int]]:
        """All sets, each sorted, in the order of their least members."""
        found: dict[int, list[int]] = {}
        for member in range(len(self._parent)):
            found.setdefault(self.find(member), []).append(member)
        return list(found.values())

"""Descriptions as phrases: their article, whose they are, who is named beside them."""

from __future__ import annotations

from dataclasses import dataclass

from parley.reading.tree import Tree
from parley.reading.who.found import Cluster

HIS = frozenset({"his", "her", "their", "its", "our", "my"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
_DEFINITE = frozenset({"the", "this", "that"})


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


def left(shape: Tree, i: int) -> tuple[int, str, list[int]]:
    """Where a description begins, its article or pronoun, and the words between."""
    first, article, between = i, "", []
    for child in reversed([c for c in shape.children[i] if c < i]):
        if shape.dep[child] in ("det", "poss") and shape.lower[child] in _DEFINITE | HIS | INDEFINITE:
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


def owner(shape: Tree, at: dict[int, Cluster], i: int, between: list[int]) -> Cluster | None:
    """Whose: "the Danish …", "Denmark's …", "… of Denmark", "his …"."""
    for child in between:
        for token in (child, *shape.children[child]):
            one = at.get(token)
            if one is not None and (one.side or one.kind == "person"):
                return one
    for child in shape.children[i]:
        if child > i and shape.lower[child] in ("of", "for", "in") and shape.dep[child] == "prep":
            for thing in shape.children[child]:
                one = at.get(thing)
                if one is not None and (one.side or one.kind == "person"):
                    return one
    for child in shape.children[i]:
        if shape.dep[child] == "poss" and child in at:
            return at[child]
    return None


def beside(shape: Tree, at: dict[int, Cluster], i: int) -> Cluster | None:
    """Who is named beside a description: "Ada Holm, the minister", "the minister, Ada Holm"."""
    if shape.dep[i] == "appos":
        one = at.get(shape.head[i])
        return one if one is not None and one.kind == "person" else None
    for child in shape.children[i]:
        if shape.dep[child] == "appos" and (one := at.get(child)) is not None and one.kind == "person":
            return one
    # "the minister of trade, Ada Holm", however it is parsed.
    after = i + 1
    if shape.lower[after : after + 1] == ["of"]:
        after = next((j for j in range(after, after + 5) if shape.lower[j : j + 1] == [","]), after)
    if shape.lower[after : after + 1] == [","]:
        for j in range(after + 1, min(after + 3, len(shape.lower))):
            one = at.get(j)
            if one is not None:
                return one if one.kind == "person" and j == after + 1 else None
    return None

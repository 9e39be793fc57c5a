"""A name while a document is being worked out: where it stands, and those that are one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass
class Found:
    """A stretch of tokens [first, last) that names something, while the document is being worked out."""

    first: int
    last: int
    kind: str
    text: str
    side: str | None = None
    name: str | None = None
    use: str = "name"
    role: str | None = None
    mention: str = "name"


@dataclass(eq=False)
class Cluster:
    """One entity in the making. `candidates` and `members` are those of an `Entity`."""

    name: str
    kind: str
    side: str | None = None
    role: str | None = None
    found: list[Found] = field(default_factory=list)
    gender: str | None = None
    candidates: list[Cluster] = field(default_factory=list)
    members: list[Cluster] = field(default_factory=list)


def words_between(doc: Doc, first: int, last: int) -> str:
    """The text of the tokens with single spaces. (`doc.text` would be put together anew at each call.)"""
    return " ".join(doc[first:last].text.split())


def taken_by(size: int, found: tuple[Found, ...]) -> list[Found | None]:
    """For each token the name that it stands in; of two, the later given."""
    taken: list[Found | None] = [None] * size
    for one in found:
        for i in range(one.first, one.last):
            taken[i] = one
    return taken

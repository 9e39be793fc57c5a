"""A meeting as a word of a sentence tells of it, and the sides of those who sit there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.meetings.participant import Participant
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Told:
    """A meeting as a word of a sentence tells of it.

    `weak` where the word is one that talk of talks in general uses too; `between` where somebody goes to
    and fro.
    """

    trigger: Token
    participants: tuple[Participant, ...]
    status: str
    mediator: str | None = None
    mediated: bool = False
    weak: bool = False

    @property
    def parties(self) -> frozenset[str]:
        """The names of the sides."""
        return frozenset(one.party for one in self.participants)


def parties(these: Iterable[Participant]) -> frozenset[str]:
    """The names of the sides of these participants."""
    return frozenset(one.party for one in these)


def officials(these: list[Participant]) -> list[Participant]:
    """Those of them who are persons or hold an office."""
    return [one for one in these if one.person or one.level]


def lies_in(token: Token) -> bool:
    """The "Peru" of "in the city of Lima, Peru", whatever the parse joins that to."""
    if token.dep_ != "appos" or token.i < token.sent.start + 3 or token.nbor(-1).text != ",":
        return False
    place = token.nbor(-2)
    return place.ent_type_ == "GPE" and place.dep_ == "pobj" and place.head.lower_ in ("of", "in", "at")


def beside(token: Token) -> list[Token]:
    """The second of "the Teskan minister, Bo Lund, and Ada Holm", whom the parse joins to Lund."""
    names = [
        one for one in c.children(token, "appos") if one.i > token.i and one.doc[one.i + 1 :][:1].text == ","
    ]
    return [each for one in names for each in c.also(one)[1:] if each.i > one.i]


COUNTS = {"two": 2, "both": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5}

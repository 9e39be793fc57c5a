"""A sentence laid out for the search for mandates: its words, how they hang together, whom they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Sentence
from parley.talks.tree import Tree

NOBODY = re.compile(
    r"(?i)(?:he|she|they|it|who|which|that|we|i|you|him|her|them|his|its|their|somebody|someone)"
)
_TROOPS = re.compile(r"(?:Marines|Army|Navy|Guards?|Fleet|Corps|Forces?|Rangers)$")
POST = re.compile(
    r"(?i)(?:special |permanent |high |deputy |chief )*(?:representative|envoy|commissioner|negotiator)s?"
)
_OUTSIDE = ("relcl", "acl", "prep", "punct", "appos", "cc", "conj", "advcl")
_UNREAL = frozenset(("should", "must", "would", "could", "may", "might", "can", "need", "ought"))
_WISHES = frozenset(
    (
        *("call", "ask", "urge", "propose", "suggest", "want", "need", "request", "discuss", "consider"),
        *("debate", "seek", "demand", "recommend", "insist", "support", "favour", "favor", "require"),
        *("advocate", "agree", "expect", "offer", "plan", "weigh", "intend", "hope", "wish", "continue"),
        "likely",
    )
)


class Laid(Tree):
    """One sentence of a document, with the entities that its words mean."""

    def __init__(self, document: Document, reading: Reading, sentence: Sentence) -> None:
        super().__init__(document, sentence)
        self._meant: dict[int, tuple[Mention, Entity]] = {}
        for entity in reading.entities:
            for mention in entity.mentions:
                if not sentence.start <= mention.start < sentence.end:
                    continue
                for i in range(len(self.lemma)):
                    if mention.start <= self.start[i] < mention.end:
                        held = self._meant.get(i)
                        if held is None or _better(mention, entity, held):
                            self._meant[i] = mention, entity

    def entity(self, i: int | None) -> Entity | None:
        """Whom a word means."""
        return None if i is None or i not in self._meant else self._meant[i][1]

    def person(self, i: int | None) -> Entity | None:
        """The named person whom a word means."""
        found = self.entity(i)
        if found is None or found.kind != "person" or NOBODY.fullmatch(found.name):
            return None
        capital = any(word[:1].isupper() for word in found.name.split())  # "de Choiseul"
        return found if capital and not _TROOPS.search(found.name) else None

    def named(self, i: int) -> bool:
        """Whether a word is part of a name, and not a noun or pronoun that stands for it."""
        return i in self._meant and self._meant[i][0].kind == "name"

    def party(self, i: int | None) -> Entity | None:
        """The state, body or people that a word means."""
        found = self.entity(i)
        side = found is not None and found.kind in ("state", "body", "people")
        return found if side and found is not None and not POST.fullmatch(found.name) else None

    def phrase(self, i: int) -> str:
        """A noun with what stands before it, without its article."""
        first = min(
            [i, *(m for k in self.kids[i] if k < i and self.dep[k] not in _OUTSIDE for m in self.below(k))]
        )
        while first < i and self.dep[first] in ("det", "punct", "predet", "advmod", "mark"):
            first += 1
        return " ".join(self.between(first, i).split())

    def subject(self, i: int) -> int | None:
        """Who does what a verb says; of joined verbs the first's."""
        for _ in range(4):
            found = self.child(i, "nsubj")
            if found is not None:
                if self.lemma[found] in ("who", "that", "which") and self.dep[i] == "relcl":
                    return self.head[i]
                return found
            if self.child(i, "nsubjpass") is not None:
                return None
            if self.dep[i] == "acl" and self.word(i).lower().endswith("ing"):
                return self.head[i]
            if self.dep[i] == "xcomp" and self.dep[self.head[i]] == "relcl":
                i = self.head[i]
                continue
            if self.dep[i] not in ("conj", "xcomp", "pcomp", "advcl") or self.head[i] == i:
                return None
            i = self.head[i]
            if self.dep[i] == "prep":
                i = self.head[i]
        return None

    def after_hyphen(self, i: int) -> bool:
        """ "pro-Orvanian": a word that says what somebody thinks of a party."""
        return self._doc.text[max(self.start[i] - 1, 0) : self.start[i]] in ("-", "‑", "–")

    def beside(self, i: int) -> Entity | None:
        """The person whom a participle follows after a comma: "Dreyl, claiming to represent Orvane"."""
        after = i > 1 and self.word(i).lower().endswith("ing") and self.word(i - 1) == ","
        return self.person(i - 2) if after else None

    def doer(self, i: int) -> int | None:
        """Who does what a word hangs on: the subject of the nearest verb above it that has one."""
        at = i
        for _ in range(8):
            at = self.head[at]
            found = self.child(at, "nsubj")
            if found is not None and found < i:
                return found
            if self.head[at] == at:
                return None
        return None

    def negated(self, i: int) -> bool:
        """Whether a verb or noun is denied."""
        kids = [self.lemma[k] for k in self.kids[i]]
        subject = self.child(i, "nsubj", "nsubjpass")
        nobody = subject is not None and self.lemma[subject] in ("nobody", "none", "no-one")
        return nobody or any(self.dep[k] == "neg" for k in self.kids[i]) or "no" in kids or "never" in kids

    def unreal(self, i: int) -> bool:
        """Whether a verb tells of what ought to be, is asked for or talked of."""
        if any(self.dep[k] == "aux" and self.lemma[k] in _UNREAL for k in self.kids[i]):
            return True
        if any(self.dep[k] == "aux" and self.word(k).lower() in ("will", "to") for k in self.kids[i]):
            at = self.head[i] if self.dep[i] != "ROOT" else i
            return self.lemma[at] in _WISHES or any(self.word(k).lower() == "will" for k in self.kids[i])
        if self.dep[i] == "pcomp" and self.word(i).lower().endswith("ing"):
            return self.lemma[self.head[i]] in ("on", "about", "of", "for")
        return self.dep[i] in ("ccomp", "xcomp", "relcl") and self.lemma[self.head[i]] in _WISHES

    def wished(self, i: int) -> int | None:
        """The verb that asks for what a noun names ("needs an envoy", "called for a mediator")."""
        at = i
        for _ in range(3):
            head = self.head[at]
            if self.dep[at] not in ("dobj", "pobj", "prep", "conj", "dative", "attr") or head == at:
                return None
            if self.lemma[head] in _WISHES and self.pos[head] in ("VERB", "NOUN"):
                return head
            at = head
        return None


def _better(mention: Mention, entity: Entity, held: tuple[Mention, Entity]) -> bool:
    """A name before a noun, then the longer stretch."""
    rank = {"name": 2, "noun": 1}
    mine = rank.get(mention.kind, 0), mention.end - mention.start
    return mine > (rank.get(held[0].kind, 0), held[0].end - held[0].start)


def sides(readings: Mapping[str, Reading]) -> dict[str, str]:
    """What the sides that entities speak for are called: `RUS` → Russia, `UN` → United Nations."""
    named: dict[str, str] = {}
    bodies: dict[str, str] = {}
    for reading in readings.values():
        for entity in reading.entities:
            if entity.side and entity.kind == "state":
                named.setdefault(entity.side, entity.name)
            elif entity.side and entity.kind == "body":
                initials = "".join(word[0] for word in entity.name.split() if word[:1].isupper())
                if initials == entity.side:
                    bodies.setdefault(entity.side, entity.name)
    return {**bodies, **named}

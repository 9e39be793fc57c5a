"""Who acts in a sentence: by name, in the text's own words, and for which side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.stories.passages import Passage, plain
from parley.stories.tree import Tree
from parley.stories.words import listed

_PEOPLE = listed(
    """
    protester demonstrator people resident worker student union group party leader member senator
    lawmaker official critic supporter activist minister government opposition campaigner family
    relative crowd thousand hundred ally mp parliament court church shareholder farmer grower company
    campaign mayor governor expert diplomat spokesman spokeswoman spokesperson organisation organization
    committee council ministry embassy judge
    """
)
PRONOUNS = listed("he she they it who his her their its")
_HUMAN = ("man", "woman", "person", "ist", "er", "or")
VAGUE = re.compile(
    r"(?:the |an? |some |other |its |several )?(?:\w+ )?(?:officials?|president|minister|prime minister"
    r"|government|spokes\w+|group|party|leader|head|chief|chairman|director|court|parliament|council|committee|ministry|company)",
    re.I,
)
_SHORT = 6  # words with which a text names a body: "Brennik's Foreign Ministry"
_LONGEST = 9  # words of a name
_ELSEWHERE = 0.3  # mentions of other states, to those of one, up to which a story is that state's own
WRITTEN = listed(
    """
    message statement letter tweet post note declaration communique resolution release
    """
)


def _headed(passage: Passage, offset: int) -> Entity | None:
    """Whom a name that holds a word means, and not whoever is named beside it."""
    return next(
        (
            entity
            for entity in passage.reading.entities
            if entity.kind in ("person", "state", "body", "people")
            for mention in entity.mentions
            if mention.kind == "name" and mention.start <= offset < mention.end
        ),
        None,
    )


def meant(passage: Passage, offset: int) -> Entity | None:
    """For whom a pronoun stands, where the reading says so and by a name."""
    return next(
        (
            entity
            for entity in passage.reading.entities
            if entity.kind in ("person", "state", "body") and entity.name.lower() not in PRONOUNS
            for mention in entity.mentions
            if mention.start == offset
        ),
        None,
    )


def entity_in(passage: Passage, start: int, end: int) -> Entity | None:
    """Whom a stretch names: a person before a state or body, the first before the next."""
    found = [
        (entity.kind not in ("person",), mention.start, mention.start - mention.end, number)
        for number, entity in enumerate(passage.reading.entities)
        if entity.kind in ("person", "state", "body", "people")
        for mention in entity.mentions
        if start <= mention.start and mention.end <= end
    ]
    return passage.reading.entities[min(found)[3]] if found else None


class Sides:
    """For whom people speak, by all the documents of a story: each says so only somewhere."""

    def __init__(self, pairs: Iterable[tuple[Document, Reading]]) -> None:
        self._named: set[str] = set()
        self._known: dict[str, set[str]] = defaultdict(set)
        self._states: Counter[str] = Counter()
        for _, reading in pairs:
            for entity in reading.entities:
                if entity.side and entity.kind == "state":
                    self._states[entity.side] += len(entity.mentions)
                if entity.kind == "person" and any(one.kind == "name" for one in entity.mentions):
                    self._named.add(entity.name)
                if entity.side and entity.kind == "person":
                    self._known[entity.name].add(entity.side)
        most = sum(count for _, count in self._states.most_common(1))
        self._home = sum(self._states.values()) - most <= _ELSEWHERE * most

    def of(self, entity: Entity | None) -> Entity | None:
        """The entity with its side, where another document knows it."""
        if entity is None or not (
            entity.kind == "person" or (entity.kind == "body" and " " not in entity.name)
        ):
            return entity
        last = entity.name.split()[-1] if entity.name else ""
        fuller = {name for name in self._named if name.split()[-1] == last and len(name) > len(entity.name)}
        name = next(iter(fuller)) if len(fuller) == 1 and entity.name == last else entity.name
        sides = self._known[name]
        if entity.kind == "body" and name == entity.name:
            return entity
        return replace(
            entity,
            name=name,
            kind="person",
            side=entity.side or (next(iter(sides)) if len(sides) == 1 else None),
        )

    def kind(self, entity: Entity | None, actors: list[Entity]) -> str:
        """What sort of reactor it is, seen from those whose act it is."""
        if entity is None or (entity.kind == "people" and entity.side is None):
            return "other"
        if entity.side is not None and entity.side in {actor.side for actor in actors}:
            return "within"
        if self._home and entity.kind != "state" and (entity.side is None or entity.side not in self._states):
            return "within" if entity.kind == "person" or entity.side else "body"
        if entity.side in self._states:
            return "within" if self._home else "state"
        return "body" if entity.kind == "body" else "other"


def reactor(passage: Passage, tree: Tree, subject: int) -> tuple[str, Entity | None] | None:
    """Whom the subject of a verb names: by name; a group of people in the text's own words."""
    if tree.form(subject) in PRONOUNS or any(
        tree.form(one) in PRONOUNS for one in tree.children(subject, "poss")
    ):
        entity = meant(passage, tree.span(subject)[0])
        return None if entity is None else (entity.name, entity)
    start, end = tree.extent(subject)
    entity = _headed(passage, tree.span(subject)[0]) or entity_in(passage, start, end)
    if entity is not None and entity.kind in ("person", "state", "body"):
        heads = [
            mention for mention in entity.mentions if mention.start <= tree.span(subject)[0] < mention.end
        ]
        if heads or tree.pos(subject) == "PRON":
            called = plain(passage.document, start, end).removeprefix("the ").removeprefix("The ")
            fuller = entity.kind == "body" and len(called.split()) <= _SHORT and entity.name in called
            return called if fuller else entity.name, entity
    words = plain(passage.document, start, end).split(",")[0]
    if tree.pos(subject) not in ("NOUN", "PROPN"):
        return None
    if len(words.split()) > _LONGEST:
        return None if entity is None else (entity.name, entity)
    if tree.lemma(subject) in WRITTEN:
        return None if entity is None else (entity.name, entity)
    people = entity is not None and entity.kind == "people"
    human = entity is not None and tree.lemma(subject).endswith(_HUMAN)
    known = people or human or tree.pos(subject) == "PROPN" or tree.lemma(subject) in _PEOPLE
    if not known or VAGUE.fullmatch(words):
        return None
    return words, entity

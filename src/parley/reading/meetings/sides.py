"""For whom somebody sits at a table: the name under which a reader would file an entity of a document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from parley.nouns.reading import Entity
from parley.reading.meetings import errands, homes
from parley.reading.meetings.described import Described
from parley.reading.meetings.named import Named
from parley.reading.meetings.side_names import (
    AMERICAN,
    NOBODY,
    ORGANS,
    PAPERS,
    PORTFOLIOS,
    is_domestic,
    side_name,
    sides,
)
from parley.reading.parsed import Parsed
from parley.reading.who import gazetteer, leaders


@dataclass
class Sides:
    """Whose side each entity of a document is on, found where it is first asked for."""

    parsed: Parsed
    entities: tuple[Entity, ...]
    named: Named
    guessed: set[str] = field(default_factory=set)
    _homes: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def _words_of(self) -> Described:
        """What the text says of people."""
        return Described(self.parsed, self.entities, self.named, self.party)

    @cached_property
    def states(self) -> frozenset[str]:
        """The parties that are states or bodies of states, in the world's tables or as the text has it."""
        own = {
            self.party(entity)
            for entity in self.entities
            if entity.kind == "state"
            or (entity.kind in ("place", "body", "people") and not entity.side and self._as_state(entity))
        }
        return frozenset(
            {
                *sides().values(),
                *(e.name for e in gazetteer.entries().values() if e.kind == "body"),
                *(name for name in own if name),
            }
        )

    def party(self, entity: Entity) -> str | None:
        """The name under which a reader would file an entity; None for places, things and datelines."""
        if entity.id not in self._homes:
            self._homes[entity.id] = None
            self._homes[entity.id] = self._party(entity)
        return self._homes[entity.id]

    def _party(self, entity: Entity) -> str | None:
        if entity.kind == "state" and entity.side == entity.name and homes.is_landscape(entity.name):
            return None
        if (
            entity.name.isupper()
            and len(entity.name) > 4
            and homes.heads_a_dateline(self.parsed.document.text, entity)
        ):
            return None
        if entity.kind == "person" and homes.is_candidate(self.parsed.document.text, entity):
            return leaders.full_name(self._uncut(entity))
        if entity.kind == "person" and (half := self._words_of.half(entity)):
            return half
        if entity.kind == "person" and entity.side in PORTFOLIOS:
            return self.home
        if entity.side and is_domestic(entity.side):
            return self.home or (side_name("USA") if entity.side in AMERICAN else side_name(entity.side))
        if entity.side and entity.side not in sides() and (known := leaders.side_of(entity.side)):
            return side_name(known)  # "the Marquis de Holm", of Holm
        if entity.side and (entity.side != entity.name or not leaders.side_of(entity.name)):
            return side_name(entity.side)
        whole = self._uncut(entity)
        known = leaders.side_of(f"{entity.role} {whole}") or leaders.side_of(whole)
        if known:
            return side_name(known)  # whatever kind the NER takes a lone surname for
        if entity.kind == "person" and entity.name.lower().removeprefix("the ") in ("pope", "pontiff"):
            return side_name("VAT")
        if entity.kind == "person":
            own = (
                self._words_of.possessed(entity)
                or self._words_of.of_state(entity)
                or self._words_of.namesake(entity)
                or self._words_of.described(entity)
            )
            return (
                own or self._by_errand(entity) or self._in_office(entity) or self._lone(entity) or entity.name
            )
        if entity.kind in ("body", "other") and (namesake := self._words_of.namesake(entity)):
            return namesake
        if entity.kind in ("place", "people", "body") and (name := self._as_state(entity)):
            return name
        if entity.name in NOBODY:
            return None
        if entity.kind in ("body", "other") and (chief := homes.chief_of(entity.name)):
            return self._of_chief(chief)
        if entity.kind == "body" and (ORGANS & set(entity.name.lower().split()) or entity.name in AMERICAN):
            return self.home or (side_name("USA") if entity.name in AMERICAN else None)
        if entity.kind == "body" and (entity.name in NOBODY or entity.name.split()[-1] in PAPERS):
            return None
        return entity.name if entity.kind in ("state", "body") else None

    @cached_property
    def is_soviet(self) -> bool:
        """Whether Moscow is the Soviet Union's capital here: the text names that more often than Russia."""
        text = self.parsed.document.text
        return len(_SOVIET.findall(text)) > text.count("Russia")

    def _of_chief(self, name: str) -> str | None:
        """The side of "the Holm administration": Holm's, and else the one state that calls its own so."""
        others = {
            one.side for one in self.entities if one.kind == "person" and one.name.split()[-1:] == [name]
        }
        side = leaders.side_of(name) or (others.pop() if len(others) == 1 else None)
        return side_name(side or "USA")

    def _lone(self, entity: Entity) -> str | None:
        """The side of a surname that the text gives alone, so that it must be well known: "Kennedy"."""
        if " " in entity.name or any(one.name.endswith(f" {entity.name}") for one in self.entities):
            return None
        known = leaders.side_of_surname(entity.name)
        return side_name(known) if known else None

    def _by_errand(self, entity: Entity) -> str | None:
        """The side that sent a person, or of which a delegation or a list makes one."""
        text = self.parsed.document.text
        named = (homes.side_of_title(homes.title(text, one)) for one in entity.mentions[:3])
        title = homes.side_of_title(entity.name) or next((side for side in named if side), None)
        after = (text[one.end : one.end + 60] for one in entity.mentions[:3])
        if any(homes.is_american(words.partition(", who")[0]) for words in after if words.startswith(", ")):
            title = "USA"
        if title:
            return side_name(title)
        word = errands.delegation(text, entity)
        known = gazetteer.entries().get(word) if word else None
        if known is not None and known.side:
            return side_name(known.side)
        return self._errands.get(entity.id)

    @cached_property
    def _errands(self) -> dict[str, str]:
        """Whoever was sent by a side, and whoever is listed with people of one."""
        listed = errands.together(self.parsed, self.named, self._own)
        return listed | errands.sent(self.parsed, self.named, self._own)

    @staticmethod
    def _own(entity: Entity) -> str | None:
        return side_name(entity.side) if entity.side in sides() else None

    def _uncut(self, entity: Entity) -> str:
        """The name with the half that was cut off at its hyphen, or with the surname that was."""
        first = next((one for one in entity.mentions if one.kind == "name"), entity.mentions[0])
        rest = re.match(r" ?\w+", self.parsed.document.text[first.end : first.end + 20])
        whole = entity.name + (rest[0] if rest else "")
        return whole if entity.name.endswith("-") or leaders.side_of(whole) else entity.name

    def _as_state(self, entity: Entity) -> str | None:
        """The state that no table knows, by its ministers; None for what is none."""
        name = entity.name
        if entity.kind == "people" or name in self._before_offices:
            found = homes.base(name, self._words)
            if found or entity.kind == "people":
                return found
        known = gazetteer.entries().get(name)
        if known:
            return None
        acts = entity.kind == "place" and name in self._actors
        return name if acts or homes.is_state_like(name, self._before_offices) else None

    @cached_property
    def _actors(self) -> frozenset[str]:
        return homes.actors(self.parsed.document.text)

    @cached_property
    def _before_offices(self) -> frozenset[str]:
        return homes.modifiers(self.parsed.document.text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return homes.capitalised(self.parsed.document.text)

    def _in_office(self, entity: Entity) -> str | None:
        """The state in which a person holds the office that the text gives without saying where."""
        words = homes.office(self.parsed.document.text, entity)
        american = homes.is_american(words) or homes.is_american_lawmaker(self.parsed.document.text, entity)
        if american and ("USA" in self._sides_named or self.home in {None, *self._called_by_name}):
            return side_name("USA")
        if (known := leaders.side_in_office(f"{words} {entity.name}")) is not None:
            return side_name(known)
        if re.match(r"(?i)secretary[- ]general\b", words):
            return self._league
        if not homes.is_of_a_state(words):
            return None
        said = self._words_of.sayings.get(entity.id, set())
        if len(said) == 1:
            return next(iter(said))
        adjective = homes.adjective_before(words) or next(
            (
                found
                for one in entity.mentions[:3]
                if (found := homes.adjective_before(homes.title(self.parsed.document.text, one)))
            ),
            None,
        )
        if adjective and adjective not in gazetteer.entries() and adjective.endswith("n"):
            return homes.base(adjective, self._words) or (
                adjective[:-1] if adjective.endswith("ian") else None
            )
        self.guessed.add(entity.id)
        return self.home

    @cached_property
    def _sides_named(self) -> frozenset[str]:
        return frozenset(entity.side for entity in self.entities if entity.side)

    @cached_property
    def _called_by_name(self) -> frozenset[str]:
        """The states to which the text says that some of its people belong, so that it is not theirs."""
        return frozenset(side_name(one.side) for one in self.entities if one.side and self.is_foreign(one))

    @cached_property
    def _league(self) -> str | None:
        """The one league of states that the text names: a secretary general of none is its."""
        named = {
            one.name.removeprefix("the ")
            for one in self.entities
            if one.kind == "body" and re.search(r" (?:League|Union|Alliance|Commonwealth)$", one.name)
        }
        return named.pop() if len(named) == 1 else None

    @cached_property
    def home(self) -> str | None:
        """The state of those whose office the text names without a state."""
        states: Counter[str] = Counter()
        foreign: set[str] = set()
        at_home: Counter[str] = Counter()
        bare: list[str] = []
        text = self.parsed.document.text
        for entity in self.entities:
            if entity.kind in ("state", "place", "body"):
                state = side_name(entity.side or entity.name) if entity.kind == "state" else None
                state = state or (None if entity.side else self._as_state(entity))
                if state:
                    states[state] += len(entity.mentions)
            elif entity.kind == "person":
                side = entity.side or leaders.side_of(entity.name)
                words = homes.office(text, entity)
                if homes.is_american(words) and "USA" in self._sides_named:
                    side = "USA"
                if side and self._is_called_by_state(entity, side):
                    foreign.add(side_name(side))
                elif side in gazetteer.states() and homes.is_of_a_state(words):
                    at_home[side_name(side)] += len(entity.mentions)
                elif not side:
                    bare.append(words)
        abroad = {
            state
            for word in homes.abroad(text)
            for state in states
            if word == state or homes.is_adjective(word, state) or homes.is_called(word, state)
        }
        if homes.same_chair(bare):
            return None
        only = homes.only(states)
        if only and only not in abroad:
            return only
        return homes.home(states, foreign | abroad, at_home)

    def is_foreign(self, entity: Entity) -> bool:
        """Whether a person's first name comes with the state of that person."""
        return bool(entity.side) and self._is_called_by_state(entity, entity.side or "")

    def _is_called_by_state(self, entity: Entity, side: str) -> bool:
        """Whether the first name comes with the state: "Norway's Ada Holm", "the Danish minister Bo Lund"."""
        first = next((one for one in entity.mentions if one.kind == "name"), entity.mentions[0])
        near = self.named.before(first.end)
        return any(
            other.side == side and other.id != entity.id and first.start - one.start < 60
            for one, other in near
        )


_SOVIET = re.compile(r"\bSoviets?\b|\bU\.?S\.?S\.?R\b")

"""For whom a person sits at a table by the words of the text: "Norvia's Ada Holm", "his Teskan peer"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from parley.nouns.reading import Entity
from parley.reading.meetings.named import Named
from parley.reading.meetings.side_names import side_name
from parley.reading.parsed import Parsed
from parley.reading.speech.clauses import children
from parley.reading.who import gazetteer


@dataclass
class Described:
    """What a text says of its people; `party` gives the side of an entity."""

    parsed: Parsed
    entities: tuple[Entity, ...]
    named: Named
    party: Callable[[Entity], str | None]

    def half(self, entity: Entity) -> str | None:
        """The half of a divided state that the text has before a name: "North Vietnamese envoy Bo Lund"."""
        text = self.parsed.document.text
        for one in entity.mentions[:6]:
            found = _HALF.search(text[max(0, one.start - 60) : one.start]) if one.kind == "name" else None
            known = gazetteer.entries().get(found["half"]) if found else None
            if known is not None and known.kind == "state" and known.side:
                return side_name(known.side)
        return None

    def described(self, entity: Entity) -> str | None:
        """The state in "his Teskan counterpart", where a person is called so; not where an envoy serves."""
        named = [
            (one, other)
            for mention in entity.mentions
            if mention.kind == "noun"
            for one, other in self.named.inside(mention.start, mention.end)
            if (other.kind == "state" or (one.kind == "pronoun" and other.id != entity.id))
            and not self.parsed.document.text[: one.start].endswith((" to ", " in ", " to the ", " in the "))
        ]
        # "His Teskan counterpart" is Tesk's, not his.
        found = {self.party(other) for _, other in named if other.kind == "state"}
        found = found or {self.party(other) for _, other in named}
        return found.pop() if len(found) == 1 else None

    def namesake(self, entity: Entity) -> str | None:
        """The side of the one person whose full name begins with this name: Wang is Wang Bingnan; or ends
        with the two surnames that it is.
        """
        if " " in entity.name:
            longer = [
                one
                for one in self.entities
                if one.kind == entity.kind == "person" and one.name.endswith(f" {entity.name}")
            ]
            return self.party(longer[0]) if len(longer) == 1 else None
        others = self._by_first_name.get(entity.name, [])
        sides = {other.side for other in others if other.side and other.id != entity.id}
        return side_name(sides.pop()) if len(others) == 1 and len(sides) == 1 else None

    @cached_property
    def _by_first_name(self) -> dict[str, list[Entity]]:
        out: dict[str, list[Entity]] = {}
        for entity in self.entities:
            if entity.kind == "person" and " " in entity.name:
                out.setdefault(entity.name.split()[0], []).append(entity)
        return out

    def of_state(self, entity: Entity) -> str | None:
        """The state in "Ada Holm of Norvia", wherever the document says so."""
        text = self.parsed.document.text
        found = {
            self.party(self._state_starts[one.end + gap])
            for one in entity.mentions
            if one.kind == "name"
            for gap in (4, 8)
            if one.end + gap in self._state_starts and text[one.end : one.end + gap] in (" of ", " of the ")
        }
        served = (_WHO_SERVED.match(text, one.end) for one in entity.mentions if one.kind == "name")
        found |= {
            self.party(self._state_starts[one.end()])
            for one in served
            if one and one.end() in self._state_starts
        }
        return found.pop() if len(found) == 1 else None

    def possessed(self, entity: Entity) -> str | None:
        """The state in "Norvia's Crown Prince Bo Lund"."""
        text = self.parsed.document.text
        for one in entity.mentions[:4]:
            before = text[max(0, one.start - 50) : one.start] if one.kind == "name" else ""
            found = _POSSESSED.search(before)
            whose = self._state_ends.get(one.start - len(before) + found.start()) if found else None
            if whose is not None:
                return self.party(whose)
        return None

    @cached_property
    def _state_ends(self) -> dict[int, Entity]:
        return {mention.end: entity for mention, entity in self.named.mentions if entity.kind == "state"}

    @cached_property
    def _state_starts(self) -> dict[int, Entity]:
        return {mention.start: entity for mention, entity in self.named.mentions if entity.kind == "state"}

    @cached_property
    def sayings(self) -> dict[str, set[str]]:
        """What state each speaker's own clause says will act: "Norvia will sign, Minister Ada Holm said"."""
        out: dict[str, set[str]] = {}
        for token in self.parsed.doc:
            if token.dep_ != "nsubj" or token.head.lemma_ not in _SAY:
                continue
            here = self.named.at(token)
            if here is None or here[1].kind != "person":
                continue
            for said in children(token.head, "ccomp"):
                for who in children(said, "nsubj"):
                    found = self.named.at(who)
                    if found and found[1].kind == "state" and said.left_edge.i < token.i and who.i < token.i:
                        name = self.party(found[1])
                        if name:
                            out.setdefault(here[1].id, set()).add(name)
        return out


_POSSESSED = re.compile(r" ?['’]s? (?:[A-Z][\w-]+ ){0,4}$")
_WHO_SERVED = re.compile(
    r", who (?:has |had )?(?:is|was|serve[sd]?|been)(?: as)? (?:an? |the )?(?:former |then )?"
)
_HALF = re.compile(r"\b(?P<half>(?:North|South|East|West) [A-Z][a-z]+(?:s\b)?)(?:['’]s)?(?: [\w-]+){0,5} $")
_SAY = frozenset({"say", "tell", "announce", "declare", "add", "state", "insist", "write"})

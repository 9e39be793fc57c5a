"""For whom somebody sits at a table: the name under which a reader would file an entity of a document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from parley.nouns.reading import Entity
from parley.reading.meetings import errands, homes
from parley.reading.meetings.named import Named
from parley.reading.parsed import Parsed
from parley.reading.speech.clauses import children
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
                *_sides().values(),
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
        if entity.name.isupper() and len(entity.name) > 4 and self._heads_a_dateline(entity):
            return None
        if entity.kind == "person" and homes.is_candidate(self.parsed.document.text, entity):
            return leaders.full_name(self._uncut(entity))
        if entity.kind == "person" and (half := self._of_half(entity)):
            return half
        if entity.kind == "person" and entity.side in _PORTFOLIOS:
            return self.home
        if entity.side and _is_domestic(entity.side):
            return self.home or (side_name("USA") if entity.side in _AMERICAN else side_name(entity.side))
        if entity.side and entity.side not in _sides() and (known := leaders.side_of(entity.side)):
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
                self._possessed(entity)
                or self._of_state(entity)
                or self._namesake(entity)
                or self._described(entity)
            )
            return own or self._by_errand(entity) or self._in_office(entity) or entity.name
        if entity.kind in ("body", "other") and (namesake := self._namesake(entity)):
            return namesake
        if entity.kind in ("place", "people", "body") and (name := self._as_state(entity)):
            return name
        if entity.name in _NOBODY:
            return None
        if entity.kind in ("body", "other") and (chief := homes.chief_of(entity.name)):
            return self._of_chief(chief)
        if entity.kind == "body" and (_ORGANS & set(entity.name.lower().split()) or entity.name in _AMERICAN):
            return self.home
        if entity.kind == "body" and (entity.name in _NOBODY or entity.name.split()[-1] in _PAPERS):
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
        return side_name(entity.side) if entity.side in _sides() else None

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
        if homes.is_american(words) and "USA" in self._sides_named:
            return side_name("USA")
        if homes.is_american_lawmaker(self.parsed.document.text, entity) and "USA" in self._sides_named:
            return side_name("USA")
        if re.match(r"(?i)secretary[- ]general\b", words):
            return self._league
        if not homes.is_of_a_state(words):
            return None
        said = self._sayings.get(entity.id, set())
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
            if word == state or homes.is_adjective(word, state) or self._is_called(word, state)
        }
        if homes.same_chair(bare):
            return None
        only = homes.only(states)
        if only and only not in abroad:
            return only
        return homes.home(states, foreign | abroad, at_home)

    @staticmethod
    def _is_called(word: str, state: str) -> bool:
        known = gazetteer.entries().get(word)
        return known is not None and known.name == state

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

    def _of_half(self, entity: Entity) -> str | None:
        """The half of a divided state that the text has before a name: "North Vietnamese envoy Bo Lund"."""
        text = self.parsed.document.text
        for one in entity.mentions[:6]:
            found = _HALF.search(text[max(0, one.start - 60) : one.start]) if one.kind == "name" else None
            known = gazetteer.entries().get(found["half"]) if found else None
            if known is not None and known.kind == "state" and known.side:
                return side_name(known.side)
        return None

    def _described(self, entity: Entity) -> str | None:
        """The state in "his Teskan counterpart", where a person is called so; not where an envoy serves."""
        found = {
            self.party(other)
            for mention in entity.mentions
            if mention.kind == "noun"
            for one, other in self.named.inside(mention.start, mention.end)
            if (other.kind == "state" or (one.kind == "pronoun" and other.id != entity.id))
            and not self.parsed.document.text[: one.start].endswith((" to ", " in ", " to the ", " in the "))
        }
        return found.pop() if len(found) == 1 else None

    def _namesake(self, entity: Entity) -> str | None:
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

    def _of_state(self, entity: Entity) -> str | None:
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

    def _possessed(self, entity: Entity) -> str | None:
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
    def _sayings(self) -> dict[str, set[str]]:
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

    def _heads_a_dateline(self, entity: Entity) -> bool:
        text = self.parsed.document.text
        return all(
            _DATELINE.match(text[one.end : one.end + 60]) and not text[: one.start].split("\n")[-1].strip()
            for one in entity.mentions
        )


_ORGANS = frozenset([
    "ministry", "government", "cabinet", "presidency", "parliament", "congress", "senate", "house",
    "committee",
    "chiefs", "staff", "affairs", "department", "court", "security", "assembly", "bureau", "intelligence",
    "guard", "police", "navy", "army", "treasury",
])  # fmt: skip
"""Bodies of a state; one that is named without its state is that of the text's own."""
_AMERICAN = frozenset(
    {"Senate", "House", "Congress", "Republican", "Democrat", "Republicans", "Democrats", "GOP"}
)


def _is_domestic(side: str) -> bool:
    """Whether a side is a chamber or a party of one state, which at a table of states sits for it."""
    return side in _AMERICAN or (bool(_ORGANS & set(side.lower().split())) and side not in _sides())


_POSSESSED = re.compile(r"['’]s? (?:[A-Z][\w-]+ ){0,4}$")
_WHO_SERVED = re.compile(
    r", who (?:has |had )?(?:is|was|serve[sd]?|been)(?: as)? (?:an? |the )?(?:former |then )?"
)
_HALF = re.compile(r"\b(?P<half>(?:North|South|East|West) [A-Z][a-z]+(?:s\b)?)(?:['’]s)?(?: [\w-]+){0,5} $")
_SOVIET = re.compile(r"\bSoviets?\b|\bU\.?S\.?S\.?R\b")
_NOBODY = frozenset(
    {
        "Foreign Affairs",
        "Foreign Ministers",
        "Brexit",
        "Democratic",
        "Republican",
        "State",
        "Defense",
        "Treasury",
        "Allied",
        "Allies",
    }
)
_PAPERS = frozenset([
    "War", "Wars", "Crisis", "Revolution", "Plan", "Doctrine", "Communiqué", "Communique", "Framework",
    "Resolution", "Channel", "Incident", "Process", "Initiative", "Award", "Prize", "Cup", "Games", "Accord",
    "Convention",
    "Conference", "Summit", "Treaty", "Accords", "Agreement", "Talks", "Protocol", "Pact",
    "Declaration", "Act",
    "News", "Times", "Post", "Journal", "Daily", "Radio", "Television", "Network", "Tribune", "Herald",
    "Magazine", "Gazette", "Telegraph", "Guardian",
])  # fmt: skip
"""Words of names that the NER takes for bodies, and that are none at a table."""
_PORTFOLIOS = frozenset([
    "Interior", "Health", "Justice", "Education", "Agriculture", "Labor", "Labour", "Transport", "Finance",
    "Energy", "Defence", "Defense", "Treasury", "Commerce", "Trade", "Environment", "Culture",
])  # fmt: skip
"""What a minister is of whose state the text leaves out."""
_SAY = frozenset({"say", "tell", "announce", "declare", "add", "state", "insist", "write"})
_DATELINE = re.compile(r"[^.\n]{0,50}?(?:\([^)\n]*\))?\s*[-–—]|\s*\([^)\n]*\)\s*:")


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    names = dict(gazetteer.states())
    for entry in gazetteer.entries().values():
        if entry.kind == "body" and entry.side and entry.side not in names and entry.use == "name":
            names[entry.side] = entry.name
    return names


def side_name(side: str) -> str:
    """The English name of a side: `RUS` is Russia, `EU` the European Union; what no table knows stays."""
    return _sides().get(side, side)

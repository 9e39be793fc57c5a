"""From the words of a clause to the parties that they stand for: whose minister, which side's officials."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading.meetings import homes
from parley.reading.parsed import Parsed
from parley.reading.speech.clauses import also, children, phrase, under
from parley.reading.who import gazetteer, leaders

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

LEVELS = ("officials", "envoys", "ministers", "leaders")
_RANKS = {
    "leaders": "president premier chancellor leader king queen emir sultan prince head pm "
    "prime-minister monarch "
    "caliph",
    "ministers": "minister secretary secretary-general commissioner chief",
    "envoys": "envoy ambassador negotiator representative emissary mediator plenipotentiary chargé consul",
    "officials": "official delegation adviser advisor diplomat team aide deputy delegate "
    "undersecretary general "
    "commander "
    "spy director lawmaker senator mp parliamentarian expert",
}
_RANK = {word: level for level, words in _RANKS.items() for word in words.split()}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_LESSER = frozenset({"deputy", "vice", "former", "ex", "assistant", "junior"})


@dataclass(frozen=True)
class Participant:
    """One participant: the party as a reader would file it, the person and the level where they are known.

    `guessed` where the party is the text's own state only because no other is told.
    """

    party: str
    person: str | None = None
    level: str | None = None
    entity: str | None = None
    guessed: bool = False

    @property
    def is_sided(self) -> bool:
        """Whether the text says for whom the participant sits there."""
        return self.party != self.person and not self.guessed


@dataclass
class Directory:
    """Which entity stands at which word of a document."""

    parsed: Parsed
    entities: tuple[Entity, ...]
    _mentions: list[tuple[Mention, Entity]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _known: frozenset[str] | None = None
    _homes: dict[str, str | None] = field(default_factory=dict)
    _guessed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        every = [(mention, entity) for entity in self.entities for mention in entity.mentions]
        self._mentions = sorted(every, key=lambda pair: (pair[0].start, pair[0].end))
        self._starts = [mention.start for mention, _ in self._mentions]

    def at(self, token: Token) -> tuple[Mention, Entity] | None:
        """The mention that covers a word, and whose it is; the shortest where one holds another."""
        here = self.parsed.span(token.idx, token.idx + len(token)).start
        found = None
        index = bisect_right(self._starts, here) - 1
        for mention, entity in self._mentions[max(0, index - 6) : index + 1]:
            within = mention.start <= here < mention.end
            if within and (found is None or mention.end - mention.start <= found[0].end - found[0].start):
                found = mention, entity
        return found

    def within(self, sentence: SpacySpan) -> list[Entity]:
        """Who is mentioned in a sentence, in order; again for each mention."""
        span = self.parsed.words(sentence)
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [entity for _, entity in self._mentions[first:last]]

    def inside(self, token: Token) -> list[Participant]:
        """Whom one word names that is made of several names: "US–Russia"."""
        start, end = self.parsed.document.view.stored(token.idx, token.idx + len(token))
        first = bisect_left(self._starts, start)
        named = [(m, e) for m, e in self._mentions[first : first + 4] if m.end <= end]
        if len(named) < 2:
            return self.who(token)
        parties = ((self.party(entity), entity) for _, entity in named)
        return [Participant(party, entity=entity.id) for party, entity in parties if party]

    def who(self, token: Token, depth: int = 0) -> list[Participant]:
        """The participants that a noun stands for, without its conjuncts; empty if it is nobody known."""
        found = self.at(token)
        level = _level_of(token, found)
        if (
            found is None
            or (found[0].kind == "noun" and found[1].kind != "person")
            or found[1].kind == "people"
        ):
            parts = self._modifiers(token, depth) if token.pos_ in _NOMINAL else []
            if parts:
                return [Participant(p.party, p.person, level or p.level, p.entity) for p in parts]
        if found is None:
            known = leaders.side_of(token.text) if token.pos_ in ("PROPN", "NOUN") else None
            return [Participant(side_name(known), token.text)] if known else []
        entity = found[1]
        party = self.party(entity)
        if entity.kind == "person" and party == entity.name:
            modifiers = {one.party for one in self._modifiers(token, depth)}
            party = modifiers.pop() if len(modifiers) == 1 else party
        if party is None:
            return []
        by_title = found[0].kind == "noun" and token.text in ("President", "Premier", "Chancellor")
        if by_title and self.home and not self._modifiers(token, depth):
            return [Participant(self.home, None, level, entity.id)]  # with a capital: the text's own
        if found[0].kind == "noun":
            # "The Danish minister" is Denmark's, whomever coreference takes for the minister.
            whose = [one for one in self._modifiers(token, depth) if one.entity != entity.id]
            if whose and party not in {one.party for one in whose}:
                return [Participant(one.party, None, level, one.entity) for one in whose]
        known_person = entity.kind == "person" or leaders.side_of(entity.name) is not None
        named = known_person and any(mention.kind == "name" for mention in entity.mentions)
        if entity.kind == "person" and party == entity.name and not named:
            return self._unnamed(token, entity, level)
        level = level or (_level(entity.role or "") if entity.kind == "person" else None)
        guessed = entity.id in self._guessed and party == self.home
        return [Participant(party, entity.name if named else None, level, entity.id, guessed)]

    def _unnamed(self, token: Token, entity: Entity, level: str | None) -> list[Participant]:
        """The side of "the minister": that of whoever may be meant, else of the text's own state."""
        by_id = self._by_id
        whose = {self.party(by_id[one]) for one in entity.candidates if one in by_id}
        party = whose.pop() if len(whose) == 1 else None
        if party is None and level in ("leaders", "ministers"):
            the = any(child.lower_ in ("the", "our") for child in token.children)
            party = self.home if the else None
        return [Participant(party, None, level, entity.id)] if party else []

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def _modifiers(self, token: Token, depth: int) -> list[Participant]:
        """Whose: "Russian officials", "ambassadors of Norvia and Tesk", "France's envoy"."""
        if depth > 3:
            return []
        out: list[Participant] = []
        for child in token.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod", "nn") and child.i < token.i:
                for one in also(child):
                    out += self.who(one, depth + 1)
        for child in under(token, "of", "from", "for", "representing"):
            out += self.who(child, depth + 1)
        if not out:
            # "A delegation led by the minister."
            led = [one for one in children(token, "acl") if one.lemma_ in ("lead", "head", "chair")]
            for child in (
                each for one in led for by in children(one, "agent") for each in children(by, "pobj")
            ):
                out += self.who(child, depth + 1)
        if not out:
            for child in children(token, "appos"):
                out += [p for one in also(child) for p in self.who(one, depth + 1)]
        return out

    def is_known(self, one: Participant) -> bool:
        """Whether the party is a state or a body of states, in the world's tables or as the text has it."""
        return one.party in self._states()

    def _states(self) -> frozenset[str]:
        if self._known is None:
            own = {
                self.party(entity)
                for entity in self.entities
                if entity.kind == "state"
                or (entity.kind in ("place", "body", "people") and not entity.side and self._as_state(entity))
            }
            self._known = frozenset(
                {
                    *_sides().values(),
                    *(e.name for e in gazetteer.entries().values() if e.kind == "body"),
                    *(name for name in own if name),
                }
            )
        return self._known

    def party(self, entity: Entity) -> str | None:
        """The name under which a reader would file an entity; None for places, things and datelines."""
        if entity.id not in self._homes:
            self._homes[entity.id] = None
            self._homes[entity.id] = self._party(entity)
        return self._homes[entity.id]

    def _party(self, entity: Entity) -> str | None:
        if entity.kind == "state" and entity.side == entity.name and homes.is_landscape(entity.name):
            return None
        if entity.side and _is_domestic(entity.side):
            return self.home or (side_name("USA") if entity.side in _AMERICAN else side_name(entity.side))
        if entity.side and (entity.side != entity.name or not leaders.side_of(entity.name)):
            return side_name(entity.side)
        known = leaders.side_of(f"{entity.role} {entity.name}") or leaders.side_of(entity.name)
        if known:
            return side_name(known)  # whatever kind the NER takes a lone surname for
        if entity.kind == "person":
            return self._of_state(entity) or self._in_office(entity) or entity.name
        if entity.kind in ("place", "people", "body") and (name := self._as_state(entity)):
            return name
        if entity.kind == "body" and (_ORGANS & set(entity.name.lower().split()) or entity.name in _AMERICAN):
            return self.home
        if entity.kind == "body" and entity.name.isupper() and self._heads_a_dateline(entity):
            return None
        if entity.kind == "body" and (entity.name in _NOBODY or entity.name.split()[-1] in _PAPERS):
            return None
        return entity.name if entity.kind in ("state", "body") else None

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
        self._guessed.add(entity.id)
        return self.home

    @cached_property
    def _sides_named(self) -> frozenset[str]:
        return frozenset(entity.side for entity in self.entities if entity.side)

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

    def _is_called_by_state(self, entity: Entity, side: str) -> bool:
        """Whether the first name comes with the state: "Norway's Ada Holm", "the Danish minister Bo Lund"."""
        first = next((one for one in entity.mentions if one.kind == "name"), entity.mentions[0])
        last = bisect_left(self._starts, first.end)
        near = self._mentions[max(0, last - 5) : last]
        return any(
            other.side == side and other.id != entity.id and first.start - one.start < 60
            for one, other in near
        )

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
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _state_starts(self) -> dict[int, Entity]:
        return {mention.start: entity for mention, entity in self._mentions if entity.kind == "state"}

    @cached_property
    def _sayings(self) -> dict[str, set[str]]:
        """What state each speaker's own clause says will act: "Norvia will sign, Minister Ada Holm said"."""
        out: dict[str, set[str]] = {}
        for token in self.parsed.doc:
            if token.dep_ != "nsubj" or token.head.lemma_ not in _SAY:
                continue
            here = self.at(token)
            if here is None or here[1].kind != "person":
                continue
            for said in children(token.head, "ccomp"):
                for who in children(said, "nsubj"):
                    found = self.at(who)
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
    "ministry", "government", "cabinet", "presidency", "parliament", "congress", "senate", "house", "committee",  # noqa: E501
    "chiefs", "staff", "affairs", "department", "court", "security", "assembly", "bureau", "intelligence",
])  # fmt: skip
"""Bodies of a state; one that is named without its state is that of the text's own."""
_AMERICAN = frozenset(
    {"Senate", "House", "Congress", "Republican", "Democrat", "Republicans", "Democrats", "GOP"}
)


def _is_domestic(side: str) -> bool:
    """Whether a side is a chamber or a party of one state, which at a table of states sits for it."""
    return side in _AMERICAN or (bool(_ORGANS & set(side.lower().split())) and side not in _sides())


_NOBODY = frozenset({"State", "Defense", "Treasury", "Allied", "Allies"})
_PAPERS = frozenset([
    "Conference", "Summit", "Treaty", "Accords", "Agreement", "Talks", "Protocol", "Pact", "Declaration", "Act",  # noqa: E501
])  # fmt: skip
"""Words of names that the NER takes for bodies, and that are none at a table."""
_SAY = frozenset({"say", "tell", "announce", "declare", "add", "state", "insist", "write"})
_DATELINE = re.compile(r"[^.\n]{0,50}?(?:\([^)\n]*\))?\s*[-–—]")


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


def rank_of(word: str) -> str | None:
    """The level of one word for an office, in the singular."""
    return _RANK.get(word)


def _level(words: str) -> str | None:
    """The level of an office: the highest of its words, one step down for a deputy."""
    text = words.lower().replace("prime minister", "premier").replace("secretary of state", "minister")
    text = text.replace("foreign secretary", "minister").replace("secretary general", "leader")
    text = text.replace("secretary-general", "leader").replace("special representative", "envoy")
    parts = text.replace("-", " ").split()
    ranks = [_RANK[part] for part in (p.rstrip("s") for p in parts) if part in _RANK]
    if not ranks:
        return None
    if _LESSER & set(parts) and "leaders" not in ranks:
        return "envoys" if "ministers" in ranks and not {"former", "ex"} & set(parts) else "officials"
    if "envoys" in ranks:
        return "envoys"
    return max(ranks, key=LEVELS.index)


def _level_of(token: Token, found: tuple[Mention, Entity] | None) -> str | None:
    first, last = phrase(token)
    words = token.doc[first:last].text
    return (
        _level(words) if found is None or found[0].kind == "noun" else _level(token.doc[first : token.i].text)
    )


def level_of(participants: list[Participant]) -> str | None:
    """The level of a meeting: each side's highest, and of these the lowest."""
    best: dict[str, int] = {}
    for one in participants:
        if one.level:
            best[one.party] = max(best.get(one.party, 0), LEVELS.index(one.level))
    return LEVELS[min(best.values())] if best else None

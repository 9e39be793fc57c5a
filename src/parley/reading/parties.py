"""From the words of a clause to the parties that they stand for: whose minister, which side's officials."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading import gazetteer
from parley.reading.clauses import also, children, phrase, under
from parley.reading.parsed import Parsed

if TYPE_CHECKING:
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
    """One participant: the party as a reader would file it, the person and the level where they are known."""

    party: str
    person: str | None = None
    level: str | None = None
    entity: str | None = None


@dataclass
class Directory:
    """Which entity stands at which word of a document."""

    parsed: Parsed
    entities: tuple[Entity, ...]
    _mentions: list[tuple[Mention, Entity]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

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
            return []
        entity = found[1]
        party = self.party(entity)
        if entity.kind == "person" and party == entity.name:
            modifiers = {one.party for one in self._modifiers(token, depth)}
            party = modifiers.pop() if len(modifiers) == 1 else party
        if party is None:
            return []
        named = entity.kind == "person" and any(mention.kind == "name" for mention in entity.mentions)
        if entity.kind == "person" and party == entity.name and not named:
            return []
        level = level or (_level(entity.role or "") if entity.kind == "person" else None)
        return [Participant(party, entity.name if named else None, level, entity.id)]

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
            for child in children(token, "appos"):
                out += [p for one in also(child) for p in self.who(one, depth + 1)]
        return out

    def party(self, entity: Entity) -> str | None:
        """The name under which a reader would file an entity; None for places and things."""
        if entity.side:
            return side_name(entity.side)
        if entity.kind in ("state", "body", "person"):
            return entity.name
        return None


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


def is_group(one: Participant, directory: Directory) -> bool:
    """Whether the party is a body or a group of states, not a state."""
    if one.party in gazetteer.states().values():
        return False
    entity = next((entity for entity in directory.entities if entity.id == one.entity), None)
    known = entity is not None and (entity.kind == "body" or entity.side in _sides())
    return known and not any(
        each.kind == "state" and directory.party(each) == one.party for each in directory.entities
    )


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
        return "officials"
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

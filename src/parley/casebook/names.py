"""Where a sentence names a party of the casebook: by name, alias, person, body, member or demonym."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import compress

from parley.casebook.words import MOST_WORDS, plain, tokens
from parley.nouns.casebook import Casebook, Party
from parley.nouns.reading import Reading


@dataclass(frozen=True, slots=True)
class Named:
    """Words `first` to `last` (inclusive) of a sentence name a party.

    `how` is `name` (it can hold a position itself), `person`, `body` or `adjective` (it only qualifies what
    follows: "Borduran officials").
    """

    first: int
    last: int
    party: str
    how: str


@cache
def states() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """States by ISO 3166-1 alpha-3 code, with their names and demonyms."""
    rows = (files("parley.casebook") / "states.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for row in rows:
        code, names, demonyms = row.split("\t")
        found.append((code, tuple(names.split(";")), tuple(d.replace("-", " ") for d in demonyms.split())))
    return tuple(found)


def _key(name: str) -> str:
    return " ".join(tokens(name)).casefold().removeprefix("the ")


_DERIVED = (("ia", "ian"), ("land", "lander"), ("a", "an"), ("e", "ean"), ("o", "an"), ("y", "ian"))


def demonyms(party: Party) -> tuple[tuple[str, ...], str | None]:
    """The demonyms of a party that is a state, and its code; regular ones where the state is unknown."""
    keys = {_key(name) for name in (party.name, *party.aliases)}
    for code, names, people in states():
        if any(_key(name) in keys for name in names):
            return people, code
    name = party.name.removeprefix("the ").removeprefix("The ")
    if " " in name or not name.isalpha() or name.isupper():
        return (), None
    if name.casefold() == "europe":
        return ("European", "Europeans"), None
    for ending, derived in _DERIVED:
        if name.endswith(ending) and len(name) > 4:
            base = name[: -len(ending)] + derived
            return (base, base + "s", name[:-1] + "ian" if ending == "y" else base), None
    return (), None


_TITLES = frozenset(
    {"sir", "dame", "lord", "lady", "dr", "mr", "mrs", "ms", "prof", "von", "van", "der", "de", "al"}
)


_Entries = list[tuple[tuple[str, ...], str, str]]


class _Begins(dict[str, _Entries]):
    """Words as they are written to the names that begin with them; each is looked up once."""

    def __init__(self, starts: Mapping[str, _Entries]) -> None:
        super().__init__()
        self.starts = starts

    def __missing__(self, word: str) -> _Entries:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = found = self.starts.get(plain(word).casefold(), [])
        return found


class Names:
    """The names of a casebook's parties, ready to be found in sentences."""

    def __init__(self, casebook: Casebook) -> None:
        self.sides: dict[str, str] = {}
        self.groups = frozenset(p.id for p in casebook.parties.values() if p.members)
        self.members = {
            p.id: frozenset(_all_members(casebook.parties, p.id)) for p in casebook.parties.values()
        }
        self.starts: dict[str, _Entries] = {}
        surnames: dict[str, set[str]] = {}
        for party in casebook.parties.values():
            self._add((party.name, *party.aliases), party.id, "name")
            self._add(party.bodies, party.id, "body")
            for person in party.people:
                self._add((person.name, *person.aliases), party.id, "person")
                if len(words := tokens(person.name)) > 1 and words[-1].casefold() not in _TITLES:
                    surnames.setdefault(words[-1], set()).add(party.id)
            people, code = demonyms(party)
            self._add(people, party.id, "adjective")
            self.sides[party.name] = self.sides[party.id] = party.id
            for alias in party.aliases:
                self.sides.setdefault(alias, party.id)
            if code:
                self.sides[code] = party.id
        offices: dict[str, set[str]] = {}
        for party in casebook.parties.values():
            for person in party.people:
                if person.role:
                    offices.setdefault(" ".join(tokens(person.role)).casefold(), set()).add(party.id)
        self.offices = {title: ids.pop() for title, ids in offices.items() if len(ids) == 1}
        for surname, parties in surnames.items():
            if len(parties) == 1 and not any(
                len(w) == 1 for w, _, _ in self.starts.get(surname.casefold(), ())
            ):
                self._add((surname,), next(iter(parties)), "person")
        for entries in self.starts.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._begins = _Begins(self.starts)

    def _add(self, names: Iterable[str], party: str, how: str) -> None:
        for name in names:
            words = tokens(re.sub(r"^[Tt]he\s+", "", name))
            if words:
                entry = (words, party, how)
                entries = self.starts.setdefault(words[0].casefold(), [])
                if entry not in entries:
                    entries.append(entry)

    def find(self, words: Sequence[str]) -> list[Named]:
        """The parties named in a sentence whose words are given as they are written."""
        starts = list(map(self._begins.__getitem__, words))
        begins = list(compress(range(len(words)), starts))
        if not begins:
            return []
        found: list[Named] = []
        for i in begins:
            if found and i <= found[-1].last:
                continue
            for name, party, how in starts[i]:
                if (last := _end(name, words, i)) is not None:
                    found.append(Named(i, last, party, how))
                    break
        return found

    def begins(self, word: str) -> _Entries:
        """The names that begin with a word as it is written: words, party and how they name it."""
        return self._begins[word]

    def side(self, name: str, side: str | None) -> str | None:
        """The party that an entity is or speaks for, by its name and side in the reading."""
        return self.sides.get(side or "") or self.sides.get(name)

    def of_entities(self, reading: Reading) -> dict[int, tuple[int, str, str]]:
        """Places where the reading knows of somebody who speaks for a party: start to (end, party, how)."""
        found: dict[int, tuple[int, str, str]] = {}
        people = sorted(
            (m.start, e.id)
            for e in reading.entities
            if e.kind == "person"
            for m in e.mentions
            if m.kind == "name"
        )
        for entity in reading.entities:
            party = self.side(entity.name, entity.side)
            if party is None and entity.kind == "person":  # no gazetteer knows the people of a casebook
                who = {n.party for n in self.find(entity.name.split())}
                party = who.pop() if len(who) == 1 else None
            if party is None or entity.candidates or entity.kind in ("place", "other"):
                continue
            if entity.kind == "people" and entity.name.islower():  # "officials": who they are is told beside
                continue
            how = {"state": "adjective", "people": "name", "person": "person"}.get(entity.kind, "body")
            for mention in entity.mentions:
                kind = how
                if mention.kind == "pronoun":
                    kind = "pronoun"
                    if entity.kind != "person":  # "it" and "they" are surer for a reader than for a position
                        continue
                    last = bisect_left(people, (mention.start, ""))
                    # Only whoever was named last: a reader's guess beyond that costs more than it finds.
                    if entity.kind == "person" and (not last or people[last - 1][1] != entity.id):
                        continue
                found[mention.start] = (mention.end, party, kind)
        return found


def _end(name: tuple[str, ...], words: Sequence[str], at: int) -> int | None:
    """Where a name ends that begins at a word; None where it does not stand there. Marks are passed over."""
    last = at - 1
    for part in name:
        last += 1
        while last < len(words) and not plain(words[last]):
            last += 1
        if last == len(words) or not _same(part, plain(words[last])):
            return None
    return last


def _same(name: str, word: str) -> bool:
    """Short names in capitals are themselves only (US, not us); other names begin with a capital."""
    if len(name) <= 3 and name.isupper():
        return name == word
    return name.casefold() == word.casefold() and (word[:1].isupper() or not name[:1].isupper())


def _all_members(parties: Mapping[str, Party], id: str) -> Iterable[str]:
    for member in parties[id].members:
        yield member
        yield from _all_members(parties, member)

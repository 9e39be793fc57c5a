"""Who is who in a case: the entities of all its documents joined by name, office and side."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from parley.nouns.casebook import Casebook, Party
from parley.reading.who import gazetteer

Row = Mapping[str, Any]
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    ("the", "a", "an", "mr", "mrs", "ms", "miss", "mme", "dr", "sir", "lord", "lady", "herr", "frau")
)


def tokens(text: str) -> list[str]:
    """The words of a text in lower case, without accents and possessives."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'s", ""))
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold())


def _name(text: str) -> tuple[str, ...]:
    return tuple(word for word in tokens(text) if word not in _TITLES)


class People:
    """The entities of the readings that are used, as rows of `Record.entities`.

    A short name ("Torne") is the fuller one's where only one full name in the case ends in it and the sides
    do not part; two people of one name stay two.
    """

    def __init__(self, entities: Sequence[Row], casebook: Casebook) -> None:
        self._rows = {(row["doc"], row["id"]): row for row in entities}
        self._casebook = casebook
        self._sides: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._spelt: dict[tuple[str, ...], str] = {}
        self._fuller: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for row in entities:
            name = _name(row["name"])
            if row["kind"] != "person" or not name or row["candidates"]:
                continue
            self._spelt.setdefault(name, row["name"])
            if row["side"]:
                self._sides[name].add(row["side"])
            for at in range(1, len(name)):
                self._fuller[name[at:]].add(name)

    def speaker(self, row: Row) -> dict[str, Any]:
        """Who speaks in a row of `Record.quotes`: `who`, `side` and, of an ambiguous source, `candidates`."""
        entity = self._rows.get((row["doc"], row["entity"] or ""))
        if entity is None:
            return {"who": row["source"], "candidates": []}
        maybe = [
            self._person(other)[0]
            for one in entity["candidates"]
            if (other := self._rows.get((row["doc"], one))) is not None
        ]
        if maybe:
            return {"who": None, "candidates": maybe}
        if entity["kind"] != "person":
            return {"who": entity["name"] if entity["kind"] == "state" else row["source"], "candidates": []}
        name, side = self._person(entity)
        return {"who": name, "side": side, "candidates": []}

    def _person(self, entity: Row) -> tuple[str, str | None]:
        """The fullest name of a person in the case, and the side where it is known."""
        name, side = _name(entity["name"]), entity["side"]
        longer = self._fuller.get(name, set())
        if side:
            # Somebody who is known to speak for that side comes before one of whom nothing is known.
            of_side = {one for one in longer if side in self._sides[one]}
            longer = of_side or {one for one in longer if not self._sides[one]}
        if len(longer) == 1:
            name = next(iter(longer))
        if side is None and len(self._sides[name]) == 1:
            side = next(iter(self._sides[name]))
        return self._spelt.get(name) or str(entity["name"]), side

    def meant(self, query: str) -> Callable[[Row], bool]:
        """Whether a row's speaker is, or may be, whom a name, an office or a side means."""
        wanted = set(_name(query)) or set(tokens(query))
        at, persons = set(), set()
        for key, row in self._rows.items():
            names = [row["name"], *row["names"]]
            named = any(wanted <= set(_name(name)) for name in names)
            if named and row["kind"] == "person" and not row["candidates"]:
                persons.add(self._person(row))
            elif named or (row["role"] and wanted <= set(tokens(row["role"]))):
                at.add(key)
        of_side = self.sides(query)

        def fits(row: Row) -> bool:
            key = (row["doc"], row["entity"] or "")
            entity = self._rows.get(key)
            if entity is None:
                return wanted <= set(tokens(row["source"] or "")) or of_side(row)
            if any(
                (name, None) in persons or any(name == who for who, _ in persons)
                for name in row["candidates"]
            ):
                return True
            if entity["kind"] == "person" and not row["candidates"] and self._person(entity) in persons:
                return True
            return key in at or of_side(row)

        return fits

    def sides(self, query: str) -> Callable[[Row], bool]:
        """Whether a row's speaker speaks for the side that a query names: by its code, its name, capital or
        seat of government, or as a party of the casebook with its people and members."""
        wanted = _name(query)
        codes = {query.upper()} if query.upper() in gazetteer.states() else set()
        for row in self._rows.values():
            if row["kind"] == "state" or (row["kind"] == "body" and _own_side(row)):
                if row["side"] and any(wanted == _name(name) for name in (row["name"], *row["names"])):
                    codes.add(row["side"])
            elif row["side"] and wanted == _name(row["side"]):
                codes.add(row["side"])
        codes |= _known(wanted)
        people: set[str] = set()
        for party in self.parties(query):
            for name in (party.name, *party.aliases):
                codes |= {name, *_known(_name(name))}
            people |= {person.name for person in party.people}
        return lambda row: row["side"] in codes or row["who"] in people

    def parties(self, query: str) -> Iterable[Party]:
        """The casebook's party of that name, id or alias, and its members."""
        wanted, parties = _name(query), self._casebook.parties
        for ident, party in parties.items():
            if wanted in (_name(ident), *(_name(name) for name in (party.name, *party.aliases))):
                yield party
                yield from (parties[member] for member in party.members if member in parties)


def _own_side(row: Row) -> bool:
    """Whether a body stands for nobody but itself (EU, NATO): a ministry speaks for its state."""
    return any(_name(row["side"] or "") == _name(name) for name in (row["name"], *row["names"]))


def _known(wanted: tuple[str, ...]) -> set[str]:
    """The side that the gazetteer gives to a name, however it is capitalised."""
    return {entry.side for name, entry in gazetteer.entries().items() if entry.side and _name(name) == wanted}

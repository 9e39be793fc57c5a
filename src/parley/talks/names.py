"""One name for each party: as the casebook calls it, where it knows it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parley.nouns.casebook import Casebook


def names(casebook: Casebook | None) -> dict[str, str]:
    """Whatever a party, its people and its bodies are called, in folded case → the party's id."""
    known: dict[str, str] = {}
    for party in (casebook.parties if casebook else {}).values():
        called = [party.id, party.name, *party.aliases, *party.bodies]
        called += [name for person in party.people for name in (person.name, *person.aliases)]
        for name in called:
            known.setdefault(fold(name), party.id)
    return known


def party(name: str, known: Mapping[str, str]) -> str | None:
    """The id of a party by its name, or the folded name where the casebook has none.

    A name in another script is matched by its stem, since it comes in the case that its sentence asks for
    (Норвия, Норвии); where that leads nowhere it is None: a reader could not tell who is meant.
    """
    folded = fold(name)
    if folded in known or re.search("[a-z]", folded):
        return known.get(folded, folded)
    for word in folded.split():
        stem = word[: max(4, len(word) - 2)]
        found = {ident for called, ident in known.items() if called.split()[0].startswith(stem)}
        if len(found) == 1:
            return found.pop()
    return None


def fold(name: str) -> str:
    """A name without case, article and uneven white space."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def members(casebook: Casebook | None) -> Mapping[str, frozenset[str]]:
    """The ids of a group's members, members of members included; a party that is no group has none."""
    parties = casebook.parties if casebook else {}
    found: dict[str, frozenset[str]] = {}
    for group in parties:
        seen: set[str] = set()
        queue = list(parties[group].members)
        while queue:
            member = queue.pop()
            if member not in seen:
                seen.add(member)
                queue += parties[member].members if member in parties else ()
        found[group] = frozenset(seen - {group})
    return found

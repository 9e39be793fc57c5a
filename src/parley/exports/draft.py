"""A casebook drafted from what people coded: actors as parties, concepts as options."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.handcoded import CodedFile

_LONGEST = 200


def drafted(file: CodedFile) -> Casebook:
    """The casebook of a file of hand-coded work; an analyst goes on from there.

    Names that differ only in case, spaces or "the" are one party. Concepts stand under the issue that the
    file gives them (in DNA the concept's Type), the rest under one of their own.
    """
    taken: dict[str, str] = {}
    parties: dict[str, Party] = {}
    spoken: dict[str, dict[str, None]] = {}
    for actor in file.actors:
        name = actor.name
        if plain(name) in taken:
            if actor.id in (None, taken[plain(name)]):
                spoken[taken[plain(name)]] |= dict.fromkeys(actor.people)
                continue
            name = actor.id  # two ids under one name: the second goes by its id
        id = taken[plain(name)] = _id(actor.id, name, parties)
        parties[id] = Party(id, name)
        spoken[id] = dict.fromkeys(actor.people)
    # In a casebook a name means one party: somebody who speaks for several is listed with the first.
    for actor in file.actors:
        id = taken[plain(actor.name)]
        aliases = _own(actor.aliases, id, taken)
        members = parties[id].members or tuple(m for m in actor.members if m in parties and m != id)
        parties[id] = replace(parties[id], aliases=(*parties[id].aliases, *aliases), members=members)
    for id, people in spoken.items():
        listed = tuple(Person(name) for name in _own(people, id, taken))
        parties[id] = replace(parties[id], people=listed)
    stem = Path(file.name).stem
    return Casebook(
        _slug(stem) or "by-hand",
        f"Coded by hand: {stem}"[:_LONGEST],
        parties,
        _issues(file, stem),
    )


def _own(names: Iterable[str], id: str, taken: dict[str, str]) -> list[str]:
    """Those of the names that mean nobody yet; from now on they mean the party."""
    own = []
    for name in names:
        if plain(name) and len(name) <= _LONGEST and plain(name) not in taken:
            taken[plain(name)] = id
            own.append(name)
    return own


def _issues(file: CodedFile, stem: str) -> tuple[Issue, ...]:
    options: dict[str, Option] = {}
    groups: dict[tuple[str | None, str], list[Option]] = {}
    seen: set[str] = set()
    for concept in file.concepts:
        known = concept.id or plain(concept.name)
        if known not in seen:
            seen.add(known)
            id = _id(concept.id, concept.name, options)
            options[id] = Option(id, concept.name)
            group = concept.group or (None, f"Concepts of {stem}"[:_LONGEST])
            groups.setdefault(group, []).append(options[id])
    issues: dict[str, Issue] = {}
    for (given, question), those in groups.items():
        id = _id(given, question, issues)
        issues[id] = Issue(id, question[:_LONGEST], tuple(those))
    return tuple(issues.values())


def plain(name: str) -> str:
    """A name without what does not tell it apart from another."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def _id(given: str | None, name: str, taken: Container[str]) -> str:
    """The id that a file gives, or one made of the name; a number tells it from those that are taken."""
    base = given if given and _ID.fullmatch(given) else _slug(name) or "unnamed"
    return next(id for n in count(1) if (id := base if n == 1 else f"{base}-{n}") not in taken)


def _slug(name: str) -> str:
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:60].strip("-")


_ID = re.compile(r"\w[\w.-]{0,79}")

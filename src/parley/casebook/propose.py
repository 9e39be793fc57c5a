"""Propose a casebook from the texts: who the parties seem to be, and over what they argue.

Modest on purpose: a party or an option needs evidence in two places, and every phrase is the texts' own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from parley.casebook.claims import claims
from parley.casebook.load import checked
from parley.casebook.names import states
from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading

MOST_PARTIES = 8
MOST_OPTIONS = 10
_STATES = {code: names[0] for code, names, _ in states()}
_DEMONYMS = {demonym for _, _, demonyms in states() for demonym in demonyms} | {"European", "Europeans"}
_JOINED = re.compile(r"[–—/]|-[A-Z]")
_GONE = frozenset({"USSR", "Soviet Union", "GDR"})


@dataclass
class _Side:
    """What the texts show of a possible party."""

    name: str
    sovereign: bool
    weight: float = 0.0
    speaks: int = 0
    places: set[tuple[str, int]] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)
    aliases: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    people: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    seen: Counter[str] = field(default_factory=Counter)


def propose(pairs: Iterable[tuple[Document, Reading]]) -> Casebook:
    """A casebook worth editing, from documents with their readings; `proposed` is set on it.

    Parties are states and bodies that speak and act, with their people and other names; options are what is
    wanted or refused in at least two places, each with phrases from the texts.
    """
    given = list(pairs)
    found = parties(given)
    issues = _issues(given, found)
    names = [p.name for p in list(found.values())[:3]]
    title = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0] if names else ""
    book = Casebook(
        "proposed",
        title or "What the texts are about",
        found,
        issues,
        principals=tuple(found)[:4],
        proposed=True,
    )
    return checked(book)


def parties(pairs: Iterable[tuple[Document, Reading]], most: int = MOST_PARTIES) -> dict[str, Party]:
    """Who speaks and acts in the texts, the weightiest first, with people, bodies and other names."""
    sides: dict[str, _Side] = {}
    for document, reading in pairs:
        _gather(document, reading, sides)
    return _parties(sides, most)


def _gather(document: Document, reading: Reading, sides: dict[str, _Side]) -> None:
    spoke = Counter(a.speaker for a in reading.attributions if a.speaker)
    acted = Counter(e for event in reading.events for e in (event.actor, event.recipient) if e)
    for entity in reading.entities:
        key = _key(document, entity)
        if key is None:
            continue
        side = sides.setdefault(key, _Side(_STATES.get(key, key), key in _STATES))
        says, does = spoke[entity.id], acted[entity.id]
        side.speaks += says + does
        side.weight += min(len(entity.mentions), 10) + 3 * says + 2 * does
        side.docs.add(document.id)
        side.places |= {(document.id, m.start) for m in entity.mentions}
        _names(document, entity, side)


def _key(document: Document, entity: Entity) -> str | None:
    """Under which party an entity goes: a state by its code, a body without a state by its name."""
    if entity.candidates or entity.kind in ("place", "other"):
        return None
    if entity.side:
        return entity.side
    if entity.kind in ("state", "body") and entity.name != document.outlet:
        return entity.name
    return None


def _names(document: Document, entity: Entity, side: _Side) -> None:
    if entity.kind == "person":
        if " " in entity.name:
            side.people[entity.name][entity.role or ""] += len(entity.mentions)
        return
    for mention in entity.mentions:
        if mention.kind != "name":
            continue
        text = " ".join(document.text[mention.start : mention.end].split())
        text = re.sub(r"^[Tt]he\s+", "", re.sub(r"[’']s?$", "", text))
        if not text[:1].isupper() or text in _DEMONYMS | _GONE or len(text) > 60 or _JOINED.search(text):
            continue
        if entity.kind == "body" and entity.side and entity.name != entity.side:
            side.bodies[text] += 1
        elif entity.kind in ("state", "body"):
            side.aliases[text] += 1


def _parties(sides: dict[str, _Side], most: int) -> dict[str, Party]:
    eligible = [s for s in sides.values() if len(s.places) >= 2 and (s.speaks or s.sovereign)]
    # A body that only speaks (a paper, an agency) reports on the dispute; one that the texts act on is in it.
    eligible.sort(key=lambda s: (-(s.weight * (1.0 if s.sovereign else 0.7) * len(s.docs) ** 0.5), s.name))
    if eligible:
        top = eligible[0].weight
        eligible = [s for s in eligible if s.weight >= max(3.0, 0.04 * top)][:most]
    parties: dict[str, Party] = {}
    taken = {_plain(s.name) for s in eligible}
    for side in eligible:
        aliases = [a for a, _ in side.aliases.most_common(8) if _plain(a) not in taken]
        taken |= {_plain(a) for a in aliases}
        bodies = [b for b, _ in side.bodies.most_common(5) if _plain(b) not in taken]
        taken |= {_plain(b) for b in bodies}
        people = []
        for name, roles in sorted(side.people.items(), key=lambda kv: -sum(kv[1].values()))[:6]:
            if _plain(name) not in taken:
                taken.add(_plain(name))
                role = next((r for r, _ in roles.most_common() if r), None)
                people.append(Person(name, role))
        id = _slug(side.name, parties)
        parties[id] = Party(id, side.name, tuple(_distinct(aliases)), tuple(people), tuple(_distinct(bodies)))
    return parties


def _distinct(names: list[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(_plain(name), name)
    return list(kept.values())


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _issues(pairs: Sequence[tuple[Document, Reading]], found: dict[str, Party]) -> tuple[Issue, ...]:
    issues: dict[str, Issue] = {}
    for claim in claims(pairs, found)[:MOST_OPTIONS]:
        id = _slug(claim.name, issues)
        option = Option(id, claim.name[0].upper() + claim.name[1:], 100.0, claim.phrases)
        issues[id] = Issue(id, f"Who wants {claim.name}, and who does not?", (option,))
    return tuple(issues.values())


def _slug(name: str, taken: Container[str]) -> str:
    base = re.sub(r"[^\w]+", "-", name.casefold()).strip("-")[:60] or "item"
    slug, n = base, 2
    while slug in taken:
        slug, n = f"{base}-{n}", n + 1
    return slug

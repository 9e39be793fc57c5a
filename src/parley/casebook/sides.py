"""Who the parties of texts seem to be: states and bodies that speak and act, with their people, bodies and
other names joined across documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from parley.casebook.names import demonyms, states
from parley.casebook.persons import COMMON, DEMONYMS, Somebody, clean, people, role
from parley.casebook.words import tokens
from parley.nouns.casebook import Party, Person
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.nouns.span import Span

Pair = tuple[Document, Reading]
MOST_PEOPLE, MOST_NAMES, MOST_BODIES = 8, 6, 5
_STATES = {code: names[0] for code, names, _ in states()}
_GONE = frozenset({"USSR", "Soviet Union", "GDR"})
_PRESS = re.compile(
    r"\b(?:[A-Z]?\w*[Nn]ews|Times|Post|TV|Press|Gazette|Courier|Herald|Guardian|Wire|Radio|Journal|Tribune"
    r"|Reuters|BBC|CNN|AFP|AP|TASS|Interfax|Agency|Telegraph|Observer|Chronicle|Television|Mail|Daily"
    r"|Twitter|Facebook)\b"
)


@dataclass
class _Side:
    """What the texts show of a possible party."""

    key: str
    sovereign: bool
    weight: float = 0.0
    spoke: int = 0
    acted: int = 0
    docs: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    people: list[Somebody] = field(default_factory=list)
    shown: list[Span] = field(default_factory=list)


@dataclass(frozen=True)
class Sides:
    """Parties by id, the weightiest first, with sentences in which they speak or act."""

    parties: dict[str, Party]
    shown: dict[str, tuple[Span, ...]]


def sides(pairs: Iterable[Pair], most: int) -> Sides:
    """Those who speak or act in the texts in two places at least, and the groups that they are members of."""
    given = list(pairs)
    found: dict[str, _Side] = {}
    for document, reading in given:
        _gather(document, reading, found)
    for somebody in people(given):
        key = somebody.sides.most_common(1)[0][0] if somebody.sides else None
        if key in found:
            found[key].people.append(somebody)
            found[key].weight += somebody.weight
    surnames = {form.split()[-1] for side in found.values() for p in side.people for form in p.forms}
    named = {key: s for key, s in found.items() if key not in surnames and not _is_common(key, given)}
    kept = _weighed(named, most)
    parties: dict[str, Party] = {}
    shown: dict[str, tuple[Span, ...]] = {}
    taken = {_plain(_name(side)) for side in kept}
    for side in kept:
        party = _party(side, parties, taken)
        parties[party.id] = party
        shown[party.id] = tuple(dict.fromkeys(side.shown))[:2]
    return Sides(_with_members(parties, {_name(s): s.key for s in kept}), shown)


def _gather(document: Document, reading: Reading, found: dict[str, _Side]) -> None:
    spoke = Counter(a.speaker for a in reading.attributions if a.speaker)
    acted = Counter(e for event in reading.events for e in (event.actor, event.recipient) if e)
    for entity in reading.entities:
        if entity.kind == "person" or (key := _key(document, entity)) is None:
            continue
        side = found.setdefault(key, _Side(key, key in _STATES))
        side.sovereign |= entity.kind == "state"
        says, does = spoke[entity.id], acted[entity.id]
        side.spoke += says
        side.acted += does
        side.weight += min(len(entity.mentions), 10) + 3 * says + 2 * does
        side.docs.add(document.id)
        if says or does:
            side.shown += list(_sentences(document, reading, entity))[:2]
        _names(document, entity, side, says + does)


def _key(document: Document, entity: Entity) -> str | None:
    """Under which party an entity goes: a state by its code, a body without a state by its name."""
    if entity.candidates or entity.kind in ("place", "other"):
        return None
    named = entity.kind in ("state", "body") or (entity.kind == "people" and _is_movement(entity))
    side = entity.side or (entity.name if named else None)
    if side is None or side == document.outlet or (len(side) < 3 and side != "EU" and side != "UN"):
        return None
    side = DEMONYMS.get(side, side)
    if side not in _STATES:
        for code, name in _STATES.items():  # a misread demonym is the state ("Irani")
            if side.startswith(name) and re.fullmatch(r"(?:i|n|an|ian|ese|ish)s?", side[len(name) :]):
                return code
        if all(word.casefold() in COMMON for word in tokens(side)) or "'s" in side or "’s" in side:
            return None
    return side


def _is_movement(entity: Entity) -> bool:
    """Whether people bear a name of their own, in the plural: a party's or a movement's."""
    words = entity.name.split()
    return not entity.members and words[-1].endswith("s") and all(w[:1].isupper() for w in words)


def _is_common(key: str, pairs: Sequence[Pair]) -> bool:
    """Whether a plural is written small somewhere: "Protesters" at the head of a sentence are no party."""
    return key.endswith("s") and any(key.lower() in document.text for document, _ in pairs)


def _sentences(document: Document, reading: Reading, entity: Entity) -> Iterator[Span]:
    """Where it says or does something; failing that, where it is named."""
    said = [at.start for a in reading.attributions if a.speaker == entity.id for at in a.source[:1]]
    done = [at.start for event in reading.events if event.actor == entity.id for at in event.source[:1]]
    for place in (*said, *done, *(m.start for m in entity.mentions)):
        for sentence in reading.sentences:
            if sentence.start <= place < sentence.end and sentence.role == "prose":
                yield Span(document.id, sentence.start, sentence.end)


def _names(document: Document, entity: Entity, side: _Side, active: int) -> None:
    for mention in entity.mentions:
        if mention.kind != "name":
            continue
        text = clean(document.text[mention.start : mention.end])
        if not text[:1].isupper() or text in _GONE or len(text) > 60 or _odd(text):
            continue
        own = entity.name == side.key or _is_short_for(side.key, text)
        if entity.kind == "body" and entity.side and not own:
            side.bodies[text] += 1 if active else 0
        elif entity.kind in ("state", "body", "people") and text not in DEMONYMS:
            side.names[text] += entity.kind != "people" or text == entity.name


def _is_short_for(key: str, text: str) -> bool:
    """Whether a name spells a side's short name out, or writes it with points: United Nations, U.N."""
    words = [w for w in tokens(text) if w.casefold() not in ("of", "the", "for", "and")]
    return key.isupper() and (text.replace(".", "") == key or "".join(w[0] for w in words).upper() == key)


def _odd(text: str) -> bool:
    return bool(re.search(r"[–—/$€£%]|-[a-zA-Z]|\d|[’']s\b", text))


def _weighed(found: dict[str, _Side], most: int) -> list[_Side]:
    """States, and bodies that act or keep speaking and are no press."""
    kept = [
        s
        for s in found.values()
        if s.weight >= 3 and (s.sovereign or ((s.acted or s.spoke > 1) and not _PRESS.search(s.key)))
    ]
    kept.sort(key=lambda s: (-(s.weight * (1.0 if s.sovereign else 0.7) * len(s.docs) ** 0.5), s.key))
    return kept[:most]


def _name(side: _Side) -> str:
    """The state's name, or a body's name in full where the texts spell it out."""
    full = [n for n in side.names if " " in n and _is_short_for(side.key, n)]
    return _STATES.get(side.key) or max(full, key=lambda n: (side.names[n], n), default=side.key)


def _party(side: _Side, parties: dict[str, Party], taken: set[str]) -> Party:
    name = _name(side)
    derived = {d.casefold() for d in demonyms(Party("", name))[0]}
    adjective = re.compile(re.escape(name) + r"(?:n|an|ian|i|ese|ish)s?$", re.I)

    def fresh(candidates: Counter[str], most: int) -> tuple[str, ...]:
        kept: list[str] = []
        for text, n in sorted(candidates.items(), key=lambda kv: (-kv[1], kv[0])):
            plain = _plain(text)
            part = name.startswith(f"{text} ") or adjective.match(text) or plain in derived
            if n and plain not in taken and not part:
                taken.add(plain)
                kept.append(text)
        return tuple(kept[:most])

    aliases = fresh(side.names, MOST_NAMES)
    bodies = fresh(side.bodies, MOST_BODIES)
    people: list[Person] = []
    for one in sorted(side.people, key=lambda p: (-p.weight, max(p.forms))):
        full = max(one.forms, key=lambda f: (one.forms[f] * (" " in f), len(f), f))
        if _plain(full) in taken or len(people) >= MOST_PEOPLE:
            continue
        taken.add(_plain(full))
        others = [f for f, _ in one.forms.most_common() if _plain(f) not in taken]
        taken |= {_plain(f) for f in others}
        people.append(Person(full, role(one, name, derived), tuple(others[:3])))
    id = slug(name, parties)
    return Party(id, name, aliases, tuple(people), bodies)


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Groups of states by the names that readings give them, with their members' codes."""
    rows = (files("parley.casebook") / "groups.tsv").read_text(encoding="utf-8").splitlines()
    found = {}
    for row in rows:
        names, members = row.split("\t")
        for name in names.split(";"):
            found[name] = frozenset(members.split())
    return found


def _with_members(parties: dict[str, Party], keys: dict[str, str]) -> dict[str, Party]:
    """The parties, groups with those of their members that are parties themselves."""
    by_code = {keys[p.name]: p.id for p in parties.values()}
    done = {}
    for id, party in parties.items():
        codes = next((_groups()[n] for n in (keys[party.name], party.name) if n in _groups()), frozenset())
        members = tuple(by_code[code] for code in by_code if code in codes)
        done[id] = replace(party, members=members)
    return done


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def slug(name: str, taken: Iterable[str]) -> str:
    """An id made of a name, unlike those that are taken."""
    base = re.sub(r"[^\w]+", "-", name.casefold()).strip("-")[:60] or "item"
    known, id, n = set(taken), base, 2
    while id in known:
        id, n = f"{base}-{n}", n + 1
    return id

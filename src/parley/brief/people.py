"""People and organisations: a card for each that the texts name more than in passing.

A card says the office that the text gives at its date, with the passage that gives it; offices are never
taken from the casebook or from memory, so that none is out of date. What somebody is (a person, a body, a
place) is settled over all texts together: one that takes a person for a body is outvoted by the others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.roles import Stated, held
from parley.brief.wording import capital, day
from parley.nouns.brief import Line, Section
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Sentence
from parley.nouns.span import Span

_MOST = {"person": 20, "body": 10}
_OTHERS = "Others"
_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Mme|M|Dr|Sir|Herr|Frau|Lord|Lady|The|the)\b\.?\s+(?=\S)")
_GROUP = re.compile(
    r"\b(?:Europe|West|East|Global South|\w+ (?:states|countries|powers|capitals|nations))$|\bPowers?\b", re.I
)
_GOVERNMENT = re.compile(r"\b(?:Administration|Government|Regime|Presidency|White House|Kremlin)$", re.I)
_GENERIC = re.compile(
    r"(?:(?:foreign|defen[cs]e|interior|finance|justice|trade|energy|affairs|prime|supreme|armed|security|state|"
    r"of|and|minister|ministry|office|government|parliament|army|navy|forces|police|council|court|senate|"
    r"congress|cabinet|embassy|party|committee|commission|agency|department)\s*)+",
    re.I,
)
_PRESS = re.compile(
    r"(?:Times|Post|Journal|News|Herald|Tribune|Gazette|Telegraph|Guardian|Chronicle|Dispatch|Mirror|Courier|"
    r"Economist|Politico|Reuters|Bloomberg|AFP|AP|BBC|CNN|Associated Press|Agence France-Presse|Interfax|"
    r"TASS|Axios|Le Monde|Der Spiegel|Press)$",
    re.I,
)
_FIELDS = ("person", "body", "state", "people", "place")
Places = list[tuple[Document, Entity]]


def people(material: Material) -> Section:
    """The section, with people under their side and organisations at the end."""
    # Sides in the order of their best-known person; within a side, the best known first.
    found = _figures(material)
    cards = list(_cards(material, found, "person"))
    order = list(dict.fromkeys(card.group for card in cards))
    cards.sort(key=lambda card: (card.group == _OTHERS, order.index(card.group)))
    cards += _cards(material, found, "body")
    return Section("people", "People and organisations", tuple(cards), None if cards else "Nobody is named.")


def _figures(material: Material) -> dict[str, Places]:
    """Everything that is named, by one name for each, with where."""
    named = [
        (document, entity)
        for document in material.oldest_first()
        for entity in material.readings[document.id].entities
        if entity.kind in _FIELDS and any(mention.kind == "name" for mention in entity.mentions)
    ]
    known = _casebook_names(material)
    names = {_plain(entity.name) for _, entity in named if entity.kind == "person"} | set(known.values())
    full: dict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name.split()
        for at in range(1, len(parts)):
            full[" ".join(parts[at:]).casefold()].add(name)
    spelt: dict[str, str] = {}
    found: dict[str, Places] = defaultdict(list)
    for document, entity in named:
        name = _plain(entity.name)
        name = known.get(name.casefold(), name)
        longer = full.get(name.casefold(), set())
        if len(longer) == 1 and entity.kind in ("person", "body"):
            name = next(iter(longer))
        if name.casefold() not in spelt or spelt[name.casefold()].isupper():
            # "HALVERN" at the head of a report is the Halvern of the others.
            old = spelt.get(name.casefold())
            spelt[name.casefold()] = name
            if old and old != name:
                found[name] = found.pop(old)
        found[spelt[name.casefold()]].append((document, entity))
    return found


def _plain(name: str) -> str:
    return _HONORIFIC.sub("", name, count=1) if _HONORIFIC.match(name) else name


def _casebook_names(material: Material) -> dict[str, str]:
    """Each way in which the casebook names somebody, in lower case, and its own name for them."""
    out: dict[str, str] = {}
    for party in material.casebook.parties.values():
        for alias in (party.name, *party.aliases):
            out.setdefault(_plain(alias).casefold(), party.name)
        for person in party.people:
            for alias in (person.name, *person.aliases):
                out.setdefault(_plain(alias).casefold(), person.name)
    return out


def _kind(name: str, places: Places) -> str:
    """What the texts together take it for; an office, given to more than one word, is a person's."""
    if " " in name and any(entity.role for _, entity in places):
        return "person"
    votes = Counter(dict.fromkeys(_FIELDS, 0))
    for _, entity in places:
        votes[entity.kind] += 1
    if votes["state"] and votes["state"] >= votes["body"]:
        return "state"
    return max(votes, key=lambda kind: (votes[kind], kind != "body"))


def _cards(material: Material, found: dict[str, Places], kind: str) -> Iterator[Line]:
    latin = any(name.isascii() and _kind(name, places) == "person" for name, places in found.items())
    ranked = sorted(found.items(), key=lambda item: (-_weight(item[1]), item[0]))
    shown = 0
    for name, places in ranked:
        if shown == _MOST[kind]:
            return
        # A name in another script is that of somebody whom the other texts name in this one.
        if _kind(name, places) != kind or (latin and not any("A" <= c <= "ſ" for c in name)):
            continue
        matters = _person_matters if kind == "person" else _body_matters
        if not matters(material, name, places):
            continue
        if line := _card(material, name, places, kind):
            shown += 1
            yield line


def _person_matters(material: Material, name: str, places: Places) -> bool:
    """One passing mention earns no card, unless the text or the casebook says who that is."""
    if _side_of_person(material, name):
        return True
    if " " not in name or name.lower() in _casebook_names(material):
        return False
    return _weight(places) >= 2 or any(entity.role for _, entity in places)


def _body_matters(material: Material, name: str, places: Places) -> bool:
    """Organisations that the texts name twice; a state's government and a group of states are none."""
    if _GROUP.search(name) or _GOVERNMENT.search(name) or _GENERIC.fullmatch(name) or _PRESS.search(name):
        return False
    outlet = any(name == document.outlet for document in material.documents.values())
    if outlet and name.casefold() not in _casebook_names(material):
        return False
    return _weight(places) >= 2


def _weight(places: Places) -> int:
    documents = {document.id for document, _ in places}
    return sum(len(entity.mentions) for _, entity in places) + 2 * (len(documents) - 1)


def _card(material: Material, name: str, places: Places, kind: str) -> Line | None:
    offices = held(_stated(material, places)) if kind == "person" else None
    if offices is None:
        named = [(document, s) for document, entity in places for s in _sentences(material, document, entity)]
        if not named:
            return None
        document, sentence = named[0]
        text, evidence = f"{name}.", [Span(document.id, sentence.start, sentence.end)]
    else:
        now, before = offices
        document = material.documents[now.doc]
        text = f"{name}, {now.role}" + (f" ({day(now.date)})" if now.date else "")
        evidence = [Span(now.doc, now.start, now.end)]
        if before is not None:
            text += f"; before: {before.role} ({day(before.date)})"
            evidence.append(Span(before.doc, before.start, before.end))
        text += "."
    return Line(
        text=capital(text),
        evidence=material.evidence(*evidence),
        group="Organisations" if kind == "body" else _side(material, name, places),
        date=document.published,
        label="organisation" if kind == "body" else "person",
    )


def _stated(material: Material, places: Places) -> list[Stated]:
    """The offices that the texts give, each with the sentence that does; English ones where there are any."""
    out = []
    english = []
    for document, entity in places:
        role = entity.role
        for sentence in _sentences(material, document, entity) if role else ():
            text = " ".join(document.text[sentence.start : sentence.end].split())
            if role and role.lower() in text.lower():
                one = Stated(role, document.published or "", document.id, sentence.start, sentence.end)
                out.append(one)
                english += [one] * ((document.lang or "en").startswith("en"))
                break
    return english or out


def _sentences(material: Material, document: Document, entity: Entity) -> Iterator[Sentence]:
    names = [mention for mention in entity.mentions if mention.kind == "name"]
    for sentence in material.readings[document.id].sentences:
        if any(sentence.start <= m.start and m.end <= sentence.end for m in names):
            yield sentence


def _side(material: Material, name: str, places: Places) -> str:
    """Whom a person speaks for: the casebook's word, else the state that the texts name with the office."""
    if party := _side_of_person(material, name):
        return party
    known = _casebook_names(material)
    for document, entity in reversed(places):
        for other in material.readings[document.id].entities if entity.side else ():
            if other.side == entity.side and other.kind == "state":
                return known.get(other.name.casefold(), other.name)
    return _OTHERS


def _side_of_person(material: Material, name: str) -> str | None:
    for party in material.casebook.parties.values():
        if any(person.name == name for person in party.people):
            return party.name
    return None

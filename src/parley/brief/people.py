"""People and organisations: a card for each that the texts name more than in passing.

A card says the office that the text gives at its date, with the passage that gives it; offices are never
taken from the casebook or from memory, so that none is out of date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.wording import capital, day
from parley.nouns.brief import Line, Section
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Sentence
from parley.nouns.span import Span

_MOST = 24
_OTHERS = "Others"


def people(material: Material) -> Section:
    """The section, with people under their side and organisations at the end."""
    # Sides in the order of their best-known person; within a side, the best known first.
    cards = list(_cards(material, "person"))
    order = list(dict.fromkeys(card.group for card in cards))
    cards.sort(key=lambda card: (card.group == _OTHERS, order.index(card.group)))
    cards += _cards(material, "body")
    return Section("people", "People and organisations", tuple(cards), None if cards else "Nobody is named.")


def _cards(material: Material, kind: str) -> Iterator[Line]:
    found: dict[str, list[tuple[Document, Entity]]] = defaultdict(list)
    for document in material.oldest_first():
        for entity in material.readings[document.id].entities:
            if entity.kind == kind and any(mention.kind == "name" for mention in entity.mentions):
                found[_canonical(material, entity.name)].append((document, entity))
    ranked = sorted(found.items(), key=lambda item: (-_weight(item[1]), item[0]))
    for name, places in ranked[:_MOST]:
        # One passing mention earns no card, unless the text or the casebook says who that is.
        told = any(entity.role for _, entity in places) or _party(material, name)
        if _weight(places) < 2 and not told:
            continue
        if line := _card(material, name, places, kind):
            yield line


def _weight(places: list[tuple[Document, Entity]]) -> int:
    return sum(len(entity.mentions) for _, entity in places) + 2 * (len(places) - 1)


def _card(material: Material, name: str, places: list[tuple[Document, Entity]], kind: str) -> Line | None:
    best: tuple[str, Document, Sentence] | None = None
    first: tuple[Document, Sentence] | None = None
    for document, entity in places:
        for sentence in _sentences(material, document, entity):
            first = first or (document, sentence)
            role = entity.role
            if role and role.lower() in document.text[sentence.start : sentence.end].lower():
                best = (role, document, sentence)  # the latest document's word stands
                break
    if best:
        role, document, sentence = best
        text = f"{name}, {role}" if kind == "person" else name
        when = f" ({day(document.published)})" if document.published and kind == "person" else ""
        line_text, at = f"{text}{when}.", (document, sentence)
    elif first:
        line_text, at = f"{name}.", first
    else:
        return None
    document, sentence = at
    return Line(
        text=capital(line_text),
        evidence=material.evidence(Span(document.id, sentence.start, sentence.end)),
        group="Organisations" if kind == "body" else _side(material, name),
        date=document.published,
        label="organisation" if kind == "body" else "person",
    )


def _sentences(material: Material, document: Document, entity: Entity) -> Iterator[Sentence]:
    names = [mention for mention in entity.mentions if mention.kind == "name"]
    for sentence in material.readings[document.id].sentences:
        if any(sentence.start <= m.start and m.end <= sentence.end for m in names):
            yield sentence


def _canonical(material: Material, name: str) -> str:
    """The casebook's name for somebody it knows, so that spellings share a card."""
    for party in material.casebook.parties.values():
        for person in party.people:
            if name in (person.name, *person.aliases):
                return person.name
    return name


def _side(material: Material, name: str) -> str:
    # A person's side is the casebook's to say: the gazetteer knows states, not on whose side somebody is.
    return _party(material, name) or _OTHERS


def _party(material: Material, name: str) -> str | None:
    for party in material.casebook.parties.values():
        if name in (party.name, *party.bodies) or any(person.name == name for person in party.people):
            return party.name
    return None

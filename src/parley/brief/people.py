"""People, organisations and places: a card for each that the texts name more than in passing.

A card says the office that the texts give as of the story's date, with the passage that gives it; offices are
never taken from memory, so that none is out of date. In a story page it also says, in the sources' own words,
what each said or did there, and where it is named first and last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.brief.material import Material
from parley.brief.wording import capital, count, day
from parley.nouns.brief import Line, Section
from parley.nouns.card import Card
from parley.nouns.span import Span

_MOST = {"person": 20, "body": 10, "place": 0}
_MOST_IN_STORY = {"person": 12, "body": 7, "place": 5}
_TITLES = {"person": "People", "body": "Organisations", "place": "Places"}
_LABELS = {"person": "person", "body": "organisation", "place": "place"}
_LATIN = re.compile(r".*?[A-Za-zÀ-ž]")
_OTHERS = "Others"
_LONGEST = 600  # characters of a sentence that only names somebody
_ALIKE = 0.75  # share of words from which two sentences say the same
_SAID = 2  # sentences of a card
_COUNTED = 6  # reports that are cited one by one where a card says how many name it
_OFTEN = 4  # mentions from which a card stands even with another's sentence
_STEM = 4  # letters that a state shares with its adjective (Israel, Israeli)


def people(material: Material) -> Section:
    """The section: in a story page cards by importance, in a brief people by side, then organisations."""
    if material.story is not None:
        return _cards(material)
    found = [card for card in _one_script(material.cards) if card.kind == "person"][: _MOST["person"]]
    lines = [_head(material, card, _side(material, card)) for card in found]
    order = list(dict.fromkeys(line.group for line in lines))
    lines.sort(key=lambda line: (line.group == _OTHERS, order.index(line.group)))
    bodies = [card for card in material.cards if card.kind == "body"][: _MOST["body"]]
    lines += [_head(material, card, _TITLES["body"]) for card in bodies]
    return Section("people", "People and organisations", tuple(lines), None if lines else "Nobody is named.")


def _one_script(cards: Sequence[Card]) -> list[Card]:
    """A name in another script is that of somebody whom the other texts name in Latin letters."""
    latin = [card for card in cards if _LATIN.match(card.name)]
    return latin if any(card.kind == "person" for card in latin) else list(cards)


def _cards(material: Material) -> Section:
    lines: list[Line] = []
    told: set[tuple[str, int]] = set()
    for kind, title in _TITLES.items():
        shown = 0
        for card in (card for card in _one_script(material.cards) if card.kind == kind):
            if shown == _MOST_IN_STORY[kind]:
                break
            if card.passing:
                continue
            words = list(_own_words(material, card, title))
            places = {(piece.doc, piece.start) for line in words for piece in line.evidence}
            if places and places <= told and card.mentions < _OFTEN:
                continue  # all that it does stands in another's card
            told |= places
            if words or (card.kind == "person" and card.role and card.mentions > 2):
                shown += 1
                lines += [_head(material, card, title), *words, *_seen(material, card, title)]
    empty = None if lines else "Nobody is named more than in passing."
    return Section("people", "People, organisations and places", tuple(lines), empty)


def _head(material: Material, card: Card, group: str) -> Line:
    """Name and office, with the passages that give them."""
    text = card.name + (f" ({card.short})" if card.short else "")
    evidence = list(card.seen[:1])
    date = material.documents[card.seen[0].doc].published
    if card.role is not None:
        evidence = [Span(card.role.doc, card.role.start, card.role.end)]
        date = card.role.date or None
        text += f", {card.role.role}"
        told = material.story is not None and card.role.doc in material.story.docs and not card.before
        beside = [_beside(material, card, text, evidence)]
        beside.append(None if told or not date or card.kind != "person" else day(date))
        text += f" ({', '.join(filter(None, beside))})" if any(beside) else ""
        if card.left is not None:
            text += f"; {card.left.role}" + (f" by {day(card.left.date)}" if card.left.date else "")
        if card.before is not None:
            text += f"; before: {card.before.role}" + (
                f" ({day(card.before.date)})" if card.before.date else ""
            )
        evidence += [Span(one.doc, one.start, one.end) for one in (card.left, card.before) if one]
    elif side := _beside(material, card, text, evidence):
        text = f"{text[:-1]}, {side})" if card.short else f"{text} ({side})"
    return Line(
        text=f"{capital(text).removesuffix('.')}.",
        evidence=material.evidence(*evidence),
        group=group,
        date=date,
        label=_LABELS[card.kind],
    )


def _beside(material: Material, card: Card, text: str, evidence: Sequence[Span]) -> str | None:
    """The side, where the page is told by importance and neither name nor office says it."""
    if material.story is None or not card.side or card.kind == "place":
        return None
    words = {word[:_STEM] for word in re.findall(r"\w+", text)}
    own = re.findall(r"\w+", card.side)
    if any(word[:_STEM] in words for word in own):
        return None
    if any(form in text for form in _forms(material, card.side)):
        return None
    there = " ".join(material.documents[span.doc].text for span in evidence)
    return card.side if all(word in there for word in own) else None


def _forms(material: Material, side: str) -> set[str]:
    """The ways in which the texts write a state: "Britain", "British", "UK"."""
    return {
        document.text[mention.start : mention.end]
        for document in material.told()
        for entity in material.readings[document.id].entities
        if entity.kind == "state" and entity.name == side
        for mention in entity.mentions
        if mention.kind == "name"
    }


def _own_words(material: Material, card: Card, group: str) -> Iterator[Line]:
    """Sentences of what somebody said or did, as the sources have it, that can be read by themselves."""
    told: list[set[str]] = []
    for span in card.said:
        line = material.standing_alone(span, group=group, date=material.documents[span.doc].published)
        quoted = " ".join(piece.quote for piece in line.evidence) if line else ""
        words = set(re.findall(r"\w+", quoted.casefold()))
        if line is None or any(len(words & other) > _ALIKE * min(len(words), len(other)) for other in told):
            continue  # the other half of a quotation, or a copy
        told.append(words)
        yield line
        if len(told) == _SAID:
            return
    if told:
        return
    for span in card.quotes:
        date = material.documents[span.doc].published
        if line := material.standing_alone(span, holder=card.name, group=group, date=date):
            yield line
            return
    own = frozenset(material.story.docs) if material.story else frozenset()
    for span in (span for span in card.seen if span.doc in own and span.end - span.start <= _LONGEST):
        date = material.documents[span.doc].published
        if line := material.standing_alone(span, group=group, date=date):
            yield line
            return


def _seen(material: Material, card: Card, group: str) -> Iterator[Line]:
    """Where it is named first and last in the record, and in how many independent reports."""
    dates = [date for span in card.seen if (date := material.documents[span.doc].published)]
    if len(card.seen) < 2 or not dates:
        return
    first, last = min(dates), max(dates)
    when = f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
    if len(card.seen) <= _COUNTED:
        text, spans = f"Named in {count(len(card.seen), 'report')} {when}.", card.seen
    else:
        text, spans = f"Named in reports {when}.", (card.seen[0], card.seen[-1])
    yield Line(text=text, evidence=material.evidence(*spans), group=group)


def _side(material: Material, card: Card) -> str:
    """Whom a person speaks for, by the casebook's name for it."""
    for party in material.casebook.parties.values():
        if card.side and card.side.casefold() in (alias.casefold() for alias in (party.name, *party.aliases)):
            return party.name
    return card.side or _OTHERS

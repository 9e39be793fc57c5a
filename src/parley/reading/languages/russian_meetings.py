"""Meetings in Russian text: those named in a sentence where a word says that they met."""

from __future__ import annotations

import re

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Meeting
from parley.reading.languages import russian_words as w
from parley.reading.languages.russian_names import Who
from parley.reading.languages.russian_parse import Sent, Word, span
from parley.reading.who import gazetteer, leaders


def meeting(document: Document, sent: Sent, who: Who, before: Sent | None = None) -> Meeting | None:
    """One meeting at most for a sentence: those named in it, where a word says that they met.

    `before` is the sentence that it follows, which says who "он" is.
    """
    text = document.view.text[sent.start : sent.end]
    lower = text.lower()
    trigger = next(
        (i for i, x in enumerate(sent.words) if x.pos == "VERB" and _is_meeting(sent, i, who)), None
    )
    if trigger is None:
        trigger = next((i for i, x in enumerate(sent.words) if x.lemma in w.MEETING_NOUNS), None)
        if trigger is None or not re.search(r"\b(?:с|со|между)\b|\b(?:провел|провёл|провест|обсуд)", lower):
            return None
    if text.rstrip().endswith("?") or re.search(r"(?i)\bесли\b|\bбы\b", text):
        return None
    parties: dict[str, str | None] = {}
    venue = None
    between = next((i for i, word in enumerate(sent.words) if word.lemma == "между"), -1)
    for index, word in enumerate(sent.words):
        entity = who.at(word)
        if entity is not None and (
            word.feats.get("Case") == "Loc" or (entity.kind == "place" and not entity.side)
        ):
            venue = venue or (entity.name if entity.kind == "place" else word.text)
            continue
        if index < between or _says(sent, word):
            continue
        party, person = _sits(word, entity, who)
        if party and (party not in parties or person):
            parties[party] = person or parties.get(party)
    if len(parties) == 1 and before is not None and _he(sent):
        acted = next((word for word in before.words if _acts(word, who)), None)
        party, person = _sits(acted, who.at(acted), who) if acted is not None else (None, None)
        if party:
            parties.setdefault(party, person)
    levels = [w.LEVEL[x.lemma] for x in sent.words if x.lemma in w.LEVEL]
    mediator = _mediator(sent, who)
    parties.pop(mediator or "", None)
    if len(parties) < 2:
        return None
    order = ("officials", "envoys", "ministers", "leaders")
    indirect = any(stem in lower for stem in w.INDIRECT)
    return Meeting(
        evidence=span(document, sent.start, sent.end),
        parties=tuple(sorted(parties)),
        people=tuple(person for person in parties.values() if person),
        status=_status(sent, trigger),
        directness="indirect"
        if indirect
        else "mediated"
        if mediator or any(s in lower for s in w.MEDIATED)
        else "direct",
        format={2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=min(levels, key=order.index) if levels else None,
        mediator=mediator,
        venue=venue,
        date=who.when(sent),
        discreet=any(stem in lower for stem in w.HIDDEN),
    )


def _is_meeting(sent: Sent, index: int, who: Who) -> bool:
    """Whether a verb says that they met: by itself, or with "с" and somebody, or with whom it received."""
    verb = sent.words[index]
    if verb.lemma in w.MEETING_VERBS:
        return True
    below = [(i, word) for i, word in enumerate(sent.words) if word.head == index and i != index]
    if verb.lemma in w.MEETING_VERBS_WITH:
        phone = any(word.lemma in ("телефон", "видеосвязь") for _, word in below)
        return phone or any(_has_with(sent, i) and _is_somebody(word, who) for i, word in below)
    if verb.lemma in w.RECEIVING:
        return any(word.rel in ("obj", "nsubj:pass") and _is_somebody(word, who) for _, word in below)
    return False


def _has_with(sent: Sent, index: int) -> bool:
    return any(word.head == index and word.lemma in ("с", "со") for word in sent.words)


def _is_somebody(word: Word, who: Who) -> bool:
    """Whether the word is a person or an office."""
    entity = who.at(word)
    return word.lemma in w.LEVEL or word.lemma in w.EQUALS or (entity is not None and entity.kind == "person")


def _acts(word: Word, who: Who) -> bool:
    entity = who.at(word)
    return entity is not None and entity.kind == "person" and word.feats.get("Case") == "Nom"


def _he(sent: Sent) -> bool:
    """Whether a pronoun acts: "об этом он сообщил после разговора с …"."""
    return any(word.lemma in ("он", "она") and word.rel.startswith("nsubj") for word in sent.words)


def _sits(word: Word, entity: Entity | None, who: Who) -> tuple[str | None, str | None]:
    """The party that a word stands for, and the person; also a well-known name that natasha passes over."""
    if entity is None:
        side = leaders.side_abroad(word.lemma.capitalize()) if word.text[:1].isupper() else None
        return (_name(side), word.lemma.capitalize()) if side else (None, None)
    person = entity.name if entity.kind == "person" else None
    if person and not entity.side and (side := leaders.side_abroad(person)):
        return _name(side), person
    return who.party(entity), person


def _name(side: str) -> str:
    bodies = {"EU": "European Union", "UN": "United Nations"}
    return gazetteer.states().get(side) or bodies.get(side, side)


def _says(sent: Sent, word: Word) -> bool:
    """Whether the word belongs to the one who reports: "…, — сообщил МИД Норвии"."""
    here = word
    for _ in range(6):
        head = sent.words[here.head]
        if here.lemma in ("слово", "мнение", "данные", "информация"):
            return True
        if here.rel.startswith("nsubj"):
            return (
                head.lemma in w.REPORTING
                and head.rel in ("parataxis", "root")
                and head.lemma not in w.PLANNING
            )
        if head is here:
            return False
        here = head
    return False


def _mediator(sent: Sent, who: Who) -> str | None:
    for index, word in enumerate(sent.words):
        if word.lemma in ("посредничество", "посредник"):
            entity = next((e for x in sent.words if x.head == index and (e := who.at(x))), None)
            if entity:
                return who.party(entity)
    return None


def _status(sent: Sent, trigger: int) -> str:
    lemmas = {word.lemma for word in sent.words}
    chain = [sent.words[trigger]]
    for _ in range(6):
        head = sent.words[chain[-1].head]
        if head is chain[-1]:
            break
        chain.append(head)
    indexes = {sent.words.index(word) for word in chain if word.pos in ("VERB", "ADJ")}
    denied = any(x.lemma in ("не", "нет") and x.head in indexes for x in sent.words)
    if denied or lemmas & w.REFUSING:
        return "denied"
    if lemmas & w.OFFERING:
        return "proposed"
    verbs = [word for word in chain if word.pos == "VERB"]
    if (
        lemmas & w.PLANNING
        or any(x.feats.get("Tense") == "Fut" for x in verbs)
        or "состояться" in {x.lemma for x in verbs if x.feats.get("Tense") == "Fut"}
    ):
        return "planned"
    return "held"

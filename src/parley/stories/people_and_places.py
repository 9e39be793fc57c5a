"""Cards of a story: whom and what it names, the office as of its date, what each said or did in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parley.nouns.card import Card, Stated
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.nouns.span import Span
from parley.stories.called import one_of_so_many
from parley.stories.doings import doings, in_another_time, in_quotes, quotes, sentence_of
from parley.stories.identity import parts, two_in_one
from parley.stories.joined import Named, joined
from parley.stories.kinds import called_in, kind_of, nameless, no_body, press
from parley.stories.offices import bare, flat, held, over, whole

Pair = tuple[Document, Reading]

_MOST_SAID = 6  # sentences of what somebody said or did
_CLEARLY = 2.5  # how telling a deed or word of a body is that gives it a card by itself
_LONGEST = 420  # characters of such a sentence


def cards(
    pairs: Iterable[Pair],
    numbers: Mapping[str, int] | None = None,
    docs: Iterable[str] | None = None,
    casebook: Casebook | None = None,
) -> tuple[Card, ...]:
    """Cards of the documents `docs` (all, without it), the most important first, drawn on the whole record.

    Offices are those that texts published by the story's last date give; a later office, or one that
    somebody had left by then, is not shown as held. Who is named once in passing gets no card.
    """
    record = sorted(pairs, key=lambda pair: (pair[0].published or "", pair[0].id))
    own = frozenset(docs) if docs is not None else frozenset(document.id for document, _ in record)
    until = max((d.published for d, _ in record if d.id in own and d.published), default=None)
    origins = dict(numbers or {document.id: at for at, (document, _) in enumerate(record)})
    scene = _Scene(record, own, until, origins, casebook)
    found = [card for one in joined(record, casebook) if (card := scene.card(one))]
    whole = {parts(card.name)[-1] for card in found if card.kind == "person" and len(parts(card.name)) > 1}
    # A surname that two people of the story share is nobody's card.
    found = [
        card
        for card in found
        if card.kind != "person"
        or parts(card.name) != parts(card.name)[:1]
        or parts(card.name)[0] not in whole
    ]
    return tuple(sorted(found, key=lambda card: (-card.weight, card.name)))


@dataclass
class _Scene:
    """What a card is made from: the record, which of it is the story, and as of when."""

    record: Sequence[Pair]
    own: frozenset[str]
    until: str | None
    origins: Mapping[str, int]
    casebook: Casebook | None
    _by_doc: dict[str, Pair] = field(default_factory=dict)
    _outlets: frozenset[str] = frozenset()
    _states: dict[str, str] = field(default_factory=dict)
    _people: frozenset[tuple[str, ...]] = frozenset()

    def __post_init__(self) -> None:
        self._by_doc = {document.id: (document, reading) for document, reading in self.record}
        self._outlets = frozenset(document.outlet for document, _ in self.record if document.outlet)
        self._people = frozenset(
            parts(entity.name)
            for _, reading in self.record
            for entity in reading.entities
            if entity.kind == "person" and len(entity.name.split()) > 1
        )
        self._states = {
            entity.side: entity.name
            for _, reading in reversed(self.record)
            for entity in reading.entities
            if entity.kind == "state" and entity.side
        }

    def card(self, one: Named) -> Card | None:
        """A card, None where what is named needs none."""
        here = [
            (doc, entity)
            for doc, entity in one.places
            if doc in self.own and not two_in_one(self._by_doc[doc][0], entity)
        ]
        if not here or not any(self._in_prose(doc, entity) for doc, entity in here):
            return None
        kind = kind_of(one, self._by_doc)
        if kind is None:
            return None
        said = list(self._said(here, kind))
        mentions = sum(len(entity.mentions) for _, entity in here)
        best = max((score for score, _ in said), default=0.0) if len(one.name.split()) > 1 else 0.0
        known = self._named(one, kind, mentions + (kind == "body" and best >= _CLEARLY))
        if not known and not (kind == "person" and best >= _CLEARLY - 0.5):
            return None
        role, before, left = self._offices(one, kind)
        if (
            kind == "person"
            and role is None
            and not _known_to(self.casebook, one.name)
            and len(parts(one.name)) < 2
        ):
            return None  # a surname that nothing explains
        seen = tuple(self._seen(one))
        if not seen:
            return None
        reports = len({self.origins.get(doc, 0) for doc, _ in here})
        return Card(
            kind=kind,
            name=one.name,
            names=tuple(dict.fromkeys(self._forms(one))),
            short=one.short,
            role=role,
            before=before,
            left=left,
            side=self._side(one),
            said=tuple(span for _, span in said[:_MOST_SAID]),
            quotes=tuple(self._quotes(here)) if kind == "person" else (),
            seen=seen,
            mentions=mentions,
            passing=self._passing(kind, said, mentions, role is not None),
            weight=mentions + 3 * reports + 2 * len(said) + 3 * (role is not None),
        )

    def _in_prose(self, doc: str, entity: Entity) -> bool:
        """Whether it is named in a sentence: a headline's capitals make names of anything."""
        reading = self._by_doc[doc][1]
        found = (sentence_of(reading, one) for one in entity.mentions if one.kind == "name")
        return any(sentence is not None and sentence.role == "prose" for sentence in found)

    def _forms(self, one: Named) -> Iterator[str]:
        for doc, entity in one.places:
            text = self._by_doc[doc][0].text
            yield from (" ".join(text[m.start : m.end].split()) for m in entity.mentions if m.kind == "name")

    def _named(self, one: Named, kind: str, mentions: int) -> bool:
        """Whether it is named more than once, or the texts or the casebook say who it is."""
        known = _known_to(self.casebook, one.name)
        office = any(entity.role for _, entity in one.places)
        if kind == "person":
            if nameless(one.name) or " and " in one.name or (" " not in one.name and press(one.name)):
                return False
            return known or (office or mentions > 1 if len(one.name.split()) > 1 else office)
        if no_body(one.name):
            return False
        if kind == "body":
            return not press(one.name) and one.name not in self._outlets and mentions > 1
        return True

    def _passing(self, kind: str, said: list[tuple[float, Span]], mentions: int, office: bool) -> bool:
        """Whether it does and says nothing in the story that would need a card."""
        if kind == "person":
            least = 1 if office or mentions > 1 else 2
            return not (any(score >= least for score, _ in said) or mentions > (1 if office else 2))
        return not said or (kind == "place" and mentions < 2 and max(score for score, _ in said) < 2)

    def _offices(self, one: Named, kind: str) -> tuple[Stated | None, Stated | None, Stated | None]:
        """The office held as of the story's date, the one before it, and how it was left."""
        stated: list[Stated] = []
        gained: list[Stated] = []
        lost: list[Stated] = []
        english = []
        for doc, entity in one.places:
            document, reading = self._by_doc[doc]
            if self.until and document.published and document.published > self.until:
                continue
            for found, sentence in called_in(document, reading, entity, kind == "person"):
                item = Stated(
                    whole(bare(found.words, one.name), flat(document, sentence)),
                    document.published or "",
                    doc,
                    sentence.start,
                    sentence.end,
                )
                if sentence.role != "prose" or over(document, reading, sentence, found.words, one.name):
                    continue  # a headline runs words together; an office that was held long ago
                if self._of_another(one, item.role) or in_quotes(document, found.start):
                    continue  # in somebody's mouth, or in a text that is cited
                if found.kind != "is" and in_another_time(document, reading, sentence):
                    continue
                {"is": stated, "gained": gained, "lost": lost}[found.kind].append(item)
            given = self._by_reader(document, reading, entity) if kind == "person" else None
            if given and self._of_another(one, given.role):
                continue
            if given and not any(
                one.doc == doc and given.role.casefold() in one.role.casefold() for one in stated
            ):
                stated.append(given)
            english += [doc] * (document.lang or "en").startswith("en")
        if english:  # a card in one language; the others' words stand where nothing else does
            stated = [item for item in stated if item.doc in english] or stated
        offices = held(stated, gained)
        if offices is None:
            return None, None, None
        now, before = offices
        left = max((item for item in lost if item.date >= now.date), key=lambda item: item.date, default=None)
        if left is not None and any(item.date > left.date for item in gained):
            left = None
        return now, before, left

    def _of_another(self, one: Named, role: str) -> bool:
        """Whether an office ends with the first name of another of the surname: "Mayor of Norn Ana" Reyl."""
        last = parts(role)[-1:]
        return any(
            last == name[:1] and name[-1:] == parts(one.name)[-1:] and name != parts(one.name)
            for name in self._people
        )

    def _by_reader(self, document: Document, reading: Reading, entity: Entity) -> Stated | None:
        """The office that the reading gives, with the sentence that has it."""
        role = bare((entity.role or "").strip(" -–—,;:"), entity.name)
        for mention in entity.mentions if role else ():
            sentence = sentence_of(reading, mention) if mention.kind == "name" else None
            if sentence is None:
                continue
            text = flat(document, sentence)
            if (
                one_of_so_many(role, text)
                or sentence.role != "prose"
                or over(document, reading, sentence, role, entity.name)
            ):
                continue
            if role.casefold() in text.casefold() and not in_quotes(document, mention.start):
                return Stated(
                    whole(role, text), document.published or "", document.id, sentence.start, sentence.end
                )
        return None

    def _said(self, here: Iterable[tuple[str, Entity]], kind: str) -> Iterator[tuple[float, Span]]:
        """Sentences of what it said or did, or what happened there, with how telling each is; best first."""
        scores: dict[Span, float] = {}
        for doc, entity in here:
            document, reading = self._by_doc[doc]
            names = [mention for mention in entity.mentions if mention.kind == "name"]
            meant = [mention.start for mention in entity.mentions]
            for score, sentence in doings(document, reading, entity, kind):
                span = Span(doc, sentence.start, sentence.end)
                if not any(sentence.start <= at < sentence.end for at in meant):
                    continue
                if sentence.role != "prose" or sentence.end - sentence.start > _LONGEST:
                    continue
                named = any(sentence.start <= m.start and m.end <= sentence.end for m in names)
                full = any(
                    sentence.start <= m.start
                    and m.end <= sentence.end
                    and m.end - m.start >= len(entity.name)
                    for m in names
                )
                scores[span] = max(scores.get(span, 0.0), score + 0.5 * named + 0.5 * full)
        tongues = Counter(self._by_doc[doc][0].lang for doc in self.own)
        main = max(tongues, key=lambda lang: (tongues[lang], lang == "en"), default=None)
        if any(self._by_doc[span.doc][0].lang == main for span in scores):  # a page in one language
            scores = {span: score for span, score in scores.items() if self._by_doc[span.doc][0].lang == main}
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0].doc, item[0].start))
        for span, score in ranked:
            yield score, span

    def _quotes(self, here: Iterable[tuple[str, Entity]]) -> Iterator[Span]:
        for doc, entity in here:
            yield from quotes(*self._by_doc[doc], entity)

    def _seen(self, one: Named) -> Iterator[Span]:
        """A sentence that names it, for each report of the record."""
        told: set[int] = set()
        for doc, entity in one.places:
            number = self.origins.get(doc, 0)
            for mention in entity.mentions if number not in told else ():
                sentence = sentence_of(self._by_doc[doc][1], mention) if mention.kind == "name" else None
                if sentence is not None:
                    told.add(number)
                    yield Span(doc, sentence.start, sentence.end)
                    break

    def _side(self, one: Named) -> str | None:
        """Whom it speaks for: the casebook's word, else the state or body that the texts name with it."""
        for party in self.casebook.parties.values() if self.casebook else ():
            if any(person.name == one.name for person in party.people) or one.name in party.bodies:
                return party.name
        sides = Counter(entity.side for _, entity in one.places if entity.side)
        for side, _ in sides.most_common(1):
            if side in self._states:
                return self._states[side]
            return None if side in (one.name, one.short) or re.fullmatch("[A-Z]{3}", side) else side
        return None


def _known_to(casebook: Casebook | None, name: str) -> bool:
    """Whether the casebook names somebody so."""
    return casebook is not None and any(
        person.name == name for party in casebook.parties.values() for person in party.people
    )

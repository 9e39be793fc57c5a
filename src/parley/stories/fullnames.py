"""How a document itself names somebody in full: where the words stand, with the office beside them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from functools import cached_property

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading
from parley.nouns.span import Span
from parley.stories.identity import generation, own_name, two_in_one

_ROLE_LONGEST = 70  # characters of a name with its office
_SMALL = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "dos",
        "du",
    ]
)
_MUCH = 4  # times as often
_FIRST = re.compile(
    r"(?:[a-z,]|\)) ([A-Z][a-zà-ÿ’'-]+)\s$"
)  # within a sentence, after a word that is no name
_OFFICES = """
President Chancellor Premier Minister Governor Senator Mayor General Colonel Major Captain Lieutenant
Admiral King Queen Prince Princess Pope Emperor Sultan Emir Judge Justice Secretary Chief Chairman
Chairwoman Chair Speaker Commissioner Ambassador Attorney Representative Congressman Congresswoman Dr Mr
Mrs Ms Miss Sir Lord Lady Dame Agent Professor Archbishop Bishop Cardinal Rabbi Imam Sheikh Ayatollah
Father Sister Brother Saint Officer Detective Sergeant Deputy Director Commander Coach Hurricane Storm
Typhoon Cyclone Team Party House Mount Lake Fort Camp Sheriff Operation Project Envoy Spokesman
Spokeswoman Democrat Republican Conservative Labour
"""
_TITLES = frozenset(_OFFICES.split())
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name[1:]))
_WORD = re.compile(r"[\w’'.-]+")
_LETTERS = re.compile(r"\(([A-Z][A-Za-z&]{0,2}[A-Z][A-Za-z]{0,4})\)")
_COMMON = frozenset(
    [
        "US",
        "USA",
        "UK",
        "EU",
        "UN",
        "NATO",
        "BBC",
        "CNN",
        "AP",
        "AFP",
        "AIDS",
        "HIV",
        "GDP",
        "TV",
        "GMT",
        "UTC",
    ]
)


class Names:
    """The full names that one document's text holds, by entity."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document, self.reading = document, reading
        self._full: dict[str, Span | None] = {}

    def is_full(self, mention: Mention, entity: Entity) -> bool:
        """Whether a mention names its entity so that a reader needs no more."""
        if mention.kind != "name":
            return False
        if entity.kind != "person":
            return True
        span = self.full(entity)
        wanted = len(self._words(span).split()) if span else 2
        start = mention.start if span is None else min(mention.start, self._widened(mention) or mention.start)
        return len(self.document.text[start : mention.end].split()) >= max(wanted, 2)

    def known(self, entity: Entity) -> bool:
        """Whether its full name stands in the text."""
        return self.full(entity) is not None

    def full(self, entity: Entity) -> Span | None:
        """Where the text first has its full name; None for one that is no name, or shared by two."""
        if entity.id not in self._full:
            self._full[entity.id] = self._found(entity)
        return self._full[entity.id]

    def _found(self, entity: Entity) -> Span | None:
        text = self.document.text
        if entity.kind not in ("person", "state", "body", "people", "place") or entity.members:
            return None
        if entity.candidates and not self._leads(entity, entity.candidates):
            return None
        mentions = sorted(entity.mentions, key=lambda one: one.start)
        kinds = ("name", "noun") if entity.kind == "people" else ("name",)
        if entity.kind == "person":
            words = entity.name.split()
            if not _is_name(words) or self._shared(entity) or self._run_together(entity):
                return None
            if len(words) < 2:
                for mention in mentions:
                    start = self._widened(mention) if mention.kind == "name" else None
                    if start is not None:
                        return Span(self.document.id, start, mention.end)
                return None
        for mention in mentions:
            if mention.kind in kinds and " ".join(text[mention.start : mention.end].split()) == entity.name:
                start = mention.start + text[mention.start : mention.end].find(
                    own_name(self.document, entity)
                )
                return Span(self.document.id, max(start, mention.start), mention.end)
        return None

    @cached_property
    def _heads(self) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in self.reading.sentences if one.role != "prose"]

    def _headed(self, at: int) -> bool:
        """Whether a word stands in a headline, where a capital makes no name."""
        return any(start <= at < end for start, end in self._heads)

    def _run_together(self, entity: Entity) -> bool:
        """Whether only a headline has the name, with a word that is no name ("Envoy Who Mocked Torne")."""
        text = self.document.text
        whole = [
            one.start
            for one in entity.mentions
            if one.kind == "name" and " ".join(text[one.start : one.end].split()) == entity.name
        ]
        if not whole or not all(map(self._headed, whole)):
            return False
        first = entity.name.split()[0].lower()
        return re.search(rf"\b{re.escape(first)}\b", text) is not None

    def _widened(self, mention: Mention) -> int | None:
        """Where a first name begins that stands before a mention of a surname alone."""
        found = _FIRST.search(self.document.text[max(mention.start - 40, 0) : mention.start])
        if found is None or found[1] in _TITLES | _CALENDAR or self._headed(mention.start):
            return None
        start = max(mention.start - 40, 0) + found.start(1)
        if any(begin <= start < end for begin, end in self._sides):
            return None
        return start

    def _shared(self, entity: Entity) -> bool:
        """Whether somebody else of the document has the same surname and another first name.

        So has "the younger" (Jr.) whose surname stands alone before he is named: that was another's.
        """
        words = entity.name.split()
        if generation(entity.name) and not self._opens(entity):
            return True
        if two_in_one(self.document, entity):
            return True
        others = [
            other.id
            for other in self.reading.entities
            if other.id != entity.id
            and other.kind == "person"
            and len(other.name.split()) > 1
            and other.name.split()[-1] == words[-1]
            and not set(other.name.split()) <= set(words)
            and not set(words) <= set(other.name.split())
        ]
        return bool(others) and not self._leads(entity, others)

    def _opens(self, entity: Entity) -> bool:
        """Whether the document names it in full before it names it otherwise."""
        names = sorted((one.start, one.end) for one in entity.mentions if one.kind == "name")
        first = self.document.text[slice(*names[0])] if names else ""
        return generation(first) is not None

    def _leads(self, entity: Entity, others: Iterable[str]) -> bool:
        """Whether a document speaks of it so much more than of the others that a surname means it."""
        times = {other.id: len(other.mentions) for other in self.reading.entities}
        return len(entity.mentions) >= _MUCH * max((times.get(other, 0) for other in others), default=0)

    def of(self, entity: Entity, *, role: bool, after: bool = True) -> tuple[Span, str] | None:
        """The full name where it stands, with the office beside it if `role` (one behind it if `after`)."""
        span = self.full(entity)
        if span is None:
            return None
        if role and entity.kind == "person" and entity.role and not self._changed(entity):
            span = self._office(span, entity.role, after) or span
        return span, self._words(span)

    def first(self, entity: Entity, surname: str, *, role: bool) -> tuple[Span, str] | None:
        """What goes before a name's last words: first names, and the office where it stands before them."""
        span = self.full(entity)
        if span is None or not self._words(span).endswith(" " + surname):
            return None
        text = self.document.text
        at = text.rfind(surname.split()[0], span.start, span.end)
        begin = self._before(span, entity.role) if role and not self._changed(entity) else span.start
        end = len(text[:at].rstrip())
        if at <= span.start or end <= begin:
            return None
        return Span(span.doc, begin, end), self._words(Span(span.doc, begin, end))

    def _changed(self, entity: Entity) -> bool:
        """Whether the document calls somebody by another office elsewhere, so that neither is certain."""
        role = (entity.role or "").lower()
        for mention in entity.mentions:
            before = re.search(
                r"([A-Z]\w+)\s$", self.document.text[max(mention.start - 20, 0) : mention.start]
            )
            if mention.kind == "name" and before and before[1] in _TITLES and before[1].lower() not in role:
                return True
        return False

    def _office(self, span: Span, role: str, behind: bool) -> Span | None:
        begin = self._before(span, role)
        if begin < span.start or not behind:
            return Span(span.doc, begin, span.end)
        text = self.document.text
        after = re.compile(
            r",\s+(?:the\s+|an?\s+|(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*[’']s?\s+)?"
            + re.escape(role).replace("\\ ", r"\s+")
            + r"(?:\s+(?:of|for|at|to|in)\s+(?:the\s+)?(?:[A-Z][\w’'.-]*\s*){1,5})?(?=[,.;:)]|\s)"
        )
        found = after.match(text, span.end)
        if found is None:
            return None
        end = len(text[: found.end()].rstrip())
        return Span(span.doc, span.start, end) if end - span.start <= _ROLE_LONGEST else None

    def _before(self, span: Span, role: str | None) -> int:
        """Where the office before a name begins: "Israeli Prime Minister" of "… Benjamin Netanyahu"."""
        text = self.document.text
        if not role:
            return span.start
        found = re.search(
            r"(?:(?:[A-Z][\w.-]*(?:[’']s)?\s+){1,3})?" + re.escape(role).replace("\\ ", r"\s+") + r"\s+$",
            text[max(span.start - 80, 0) : span.start],
        )
        if found is None:
            return span.start
        begin = max(span.start - 80, 0) + found.start()
        side = self._sides
        # Of the capitals before the office only what names a state or body belongs to it.
        office = text.find(role.split()[0], begin, span.start)
        while begin < office and not any(start <= begin < end for start, end in side):
            step = re.match(r"\S+\s+", text[begin:office])
            begin = begin + step.end() if step else office
        return begin if span.end - begin <= _ROLE_LONGEST else span.start

    @cached_property
    def _sides(self) -> list[tuple[int, int]]:
        return [
            (mention.start, mention.end)
            for entity in self.reading.entities
            if entity.kind in ("state", "body", "place")
            for mention in entity.mentions
            if mention.kind == "name"
        ]

    @cached_property
    def spelt(self) -> dict[str, Span]:
        """Letters and where the text spells them out: "Popular Mobilization Forces (PMF)"."""
        text = self.document.text
        out: dict[str, Span] = {}
        for found in _LETTERS.finditer(text):
            letters = found[1]
            words = list(_WORD.finditer(text, max(found.start() - 120, 0), found.start()))
            for take in range(len(letters), len(letters) + 4):
                part = words[-take:] if take <= len(words) else []
                named = [
                    word.group()[0] for word in part if take == len(letters) or word.group()[0].isupper()
                ]
                if not part or "".join(named).upper() != letters.upper() or named[0] != part[0].group()[0]:
                    continue
                span = Span(self.document.id, part[0].start(), part[-1].end())
                if letters not in _COMMON and text[span.start : found.start()].count("\n") == 0:
                    out.setdefault(letters, span)
                break
        return out

    def _words(self, span: Span) -> str:
        return " ".join(self.document.text[span.start : span.end].split())


def _is_name(words: list[str]) -> bool:
    return all(word[:1].isupper() or word.lower().split("-")[0] in _SMALL for word in words)

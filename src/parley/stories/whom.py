"""Whom a pronoun, a surname, a bare "the minister" or letters mean, in the document's own full words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from parley.nouns.alone import Insertion
from parley.nouns.reading import Entity, Words
from parley.nouns.span import Span
from parley.stories import leaning
from parley.stories.laid import Laid, Place

_TITLE = frozenset({"PROPN", "NOUN"})
_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}")
_ANYBODY = re.compile(r"\b(?:(?:[Aa]n?|[Oo]ne|[Ee]very|[Ee]ach)\s+\w{3,}|who|whose)\b")
_TAG = re.compile(
    r"\s(?:\w+ly\s)?(?:said|says|added|adds|told|noted|wrote|argued|explained|warned|continued|claimed)\b"
)
_LONG_AGO = 300  # characters
_TO_COME = re.compile(r"\b(?:incoming|next|future|new|elect|designate|other|second|third)\b", re.I)
_BEFORE_TAG = frozenset(',”"’')
_PRONOUN = re.compile(
    r"(?<![\w’'\[])(?:"
    + "|".join(
        sorted(leaning.HE | leaning.SHE | leaning.THEY | leaning.IT | leaning.I_WE, key=len, reverse=True)
    )
    + r")(?![\w-])(?!\.\w)",
    re.IGNORECASE,
)


class Whom(Laid):
    """What says in full whom a stretch speaks of."""

    def named(self, span: Span, speaker: str | None) -> list[Insertion] | None:
        """The names that are wanted; None where a word points to somebody that is not certain."""
        text = self.document.text
        here = self.places[bisect_left(self._at, span.start) : bisect_left(self._at, span.end)]
        here = [place for place in here if place.mention.end <= span.end]
        by_start = {place.mention.start: place for place in here if place.mention.kind == "pronoun"}
        known = {place.entity.id for place in here if self.names.is_full(place.mention, place.entity)}
        put: list[Insertion] = []
        told = {place.entity.id for place in here if speaker and self._is(place.entity, speaker)}
        for start, end, word, owning in self._pronouns(span):
            inside = self.inside(start)
            if word in leaning.I_WE:
                if not inside and speaker is None:
                    return None
                continue
            place = by_start.get(start)
            entity = place.entity if place else None
            before = [
                other for other in here if other.mention.end <= start and other.mention.kind != "pronoun"
            ]
            if entity is not None and (
                entity.id in told
                or any(
                    other.entity.id == entity.id
                    for other in here
                    if other is not place and other.mention.kind != "pronoun"
                )
            ):
                continue
            sure = entity is not None and not entity.candidates
            if word in leaning.HE | leaning.SHE:
                named = any(other.entity.kind in ("person", "people") for other in before)
                if not sure or entity is None or not self.names.known(entity):
                    if _TAG.match(text, end) and text[:start].rstrip()[-1:] in _BEFORE_TAG:
                        return None  # who says so need not be whom the sentence speaks of
                    if named or self._someone(span.start, start, here):
                        continue
                    return None
                if named:
                    return None  # the reading and the sentence name two different people
                name = self.names.of(entity, role=True, after=not owning)
            else:
                if leaning.NAMED.search(
                    text[span.start : start] if inside else self.unquoted(span.start, start)
                ):
                    continue
                if word == "it" and leaning.EMPTY_IT.match(text[start : span.end]):
                    continue
                if _later(text[end : span.end], word):
                    continue
                if not sure or entity is None or not self.names.known(entity) or inside:
                    return None
                if entity.kind == "people" and not self._near(entity, start):
                    return None  # "they" are whom the sentences before spoke of
                name = self.names.of(entity, role=False)
            if name is None:
                return None
            told.add(entity.id)
            put.append(_after(end, name, text, owning))
        for place in here:
            entity = place.entity
            if (
                entity.id in told | known
                or place.mention.kind == "pronoun"
                or self.inside(place.mention.start)
            ):
                continue
            found = (
                self._noun(place, span) if place.mention.kind == "noun" else self._surname(place, span, here)
            )
            if found is not None:
                told.add(entity.id)
                put.append(found)
        return put

    def _near(self, entity: Entity, at: int) -> bool:
        """Whether it is named not long before."""
        return any(0 <= at - one.end <= _LONG_AGO for one in entity.mentions if one.kind != "pronoun")

    def _is(self, entity: Entity, name: str) -> bool:
        """Whether a line that names somebody so names the entity."""
        full = self.names.full(entity)
        return name in (entity.name, full and self.document.text[full.start : full.end])

    def _someone(self, start: int, end: int, here: list[Place]) -> bool:
        """Whether a person may be spoken of before a pronoun: "a woman", "one senator", a subject's name."""
        if _ANYBODY.search(self.unquoted(start, end)):
            return True
        sentence = self.sentence(start)
        words = sentence.words if sentence else Words()
        known = [(one.mention.start, one.mention.end) for one in here if one.mention.kind == "name"]
        return any(
            dep.startswith("nsubj")
            and words.pos[at] == "PROPN"
            and start <= words.start[at] < end
            and not any(left <= words.start[at] < right for left, right in known)
            for at, dep in enumerate(words.dep)
        )

    def _pronouns(self, span: Span) -> Iterator[tuple[int, int, str, bool]]:
        """Personal pronouns of a span, with whether they own what follows."""
        for found in _PRONOUN.finditer(self.document.text, span.start, span.end):
            word = found.group().lower()
            if found.group() == "US" or (
                found.group() == "I" and self.document.text[found.end() : found.end() + 1] == "."
            ):
                continue
            if word.endswith(("self", "selves")):
                continue
            owning = word in leaning.OWNING and not (word == "her" and self._object(found.start()))
            yield found.start(), found.end(), word, owning

    def _object(self, at: int) -> bool:
        """Whether a "her" is the object of its verb, by the parse."""
        sentence = self.sentence(at)
        if sentence is None:
            return False
        words = sentence.words
        index = bisect_left(words.start, at)
        return index < len(words.start) and words.start[index] == at and "poss" not in words.dep[index]

    def _noun(self, place: Place, span: Span) -> Insertion | None:
        """“The minister [Joren Tallis]”: a bare description whose person the reading knows."""
        text, end = self.document.text, place.mention.end
        if place.entity.candidates or place.entity.kind != "person" or not self.names.known(place.entity):
            return None
        if not place.text.lower().startswith("the ") or len(place.text.split()) > 4:
            return None
        if _TO_COME.search(place.text):
            return None
        if re.match(
            r"[\s,]+(?:of|for|in|at|to|from|that|who|which|whose|on|and|elect|designate)\b|[’'-]|\s+[A-Z]|,\s+[A-Z]",
            text[end : end + 20],
        ):
            return None
        if text[: place.mention.start].rstrip().endswith(","):
            return None  # an apposition to the name before it
        name = self.names.of(place.entity, role=False)
        return None if name is None else _after(end, name, text, False)

    def body(self, span: Span, put: list[Insertion]) -> Iterator[Insertion]:
        """“The court [Supreme Court of Brennik]”, where only one body of that noun was named before."""
        text = self.document.text
        found = leaning.BODY.match(text, span.start, span.end)
        if found is None or any(one.at <= found.end() + 2 for one in put):
            return
        noun = found[1].capitalize()
        named = [
            place.mention
            for place in self.places
            if place.mention.kind == "name"
            and place.mention.end <= span.start
            and re.match(rf"(?:.+\s)?{noun}(?:\s(?:of|for|on)\s.+)?$", place.text)
            and place.text != noun
        ]
        if len({" ".join(text[one.start : one.end].split()) for one in named}) == 1:
            more = _OF.match(text, named[-1].end)
            words = Span(self.document.id, named[-1].start, more.end() if more else named[-1].end)
            yield Insertion(found.end(), " ".join(text[words.start : words.end].split()), words)

    def _surname(self, place: Place, span: Span, here: list[Place]) -> Insertion | None:
        """“[Anselm] Dray” for a surname, “Dray [Anselm Dray Orsel]” for the middle of a name."""
        if place.entity.kind == "person":
            if self._joined(place):
                return None
            first = self.names.first(place.entity, place.text, role=not self._titled(place.mention.start))
            if first is not None:
                return Insertion(place.mention.start, first[1], first[0], before=True)
            name = self.names.of(place.entity, role=False)
            if name is None or not f" {name[1]} ".find(f" {place.text} ") >= 0:
                return None
            end = place.mention.end
            own = self.document.text[end : end + 2] in ("’s", "'s")
            return Insertion(end + 2 * own, name[1], name[0])
        return None

    def letters(self, span: Span) -> Iterator[Insertion]:
        """“the PMF [Popular Mobilization Forces]”, where the document spells the letters out."""
        text = self.document.text
        for letters, spelt in self.names.spelt.items():
            words = " ".join(text[spelt.start : spelt.end].split())
            found = re.compile(rf"(?<![\w(-]){letters}(?![\w’'-]|\s*\(|\s+[A-Z])").search(
                text, span.start, span.end
            )
            if (
                found
                and not self.inside(found.start())
                and words.lower() not in text[span.start : span.end].lower()
            ):
                yield Insertion(found.end(), words, spelt)

    def _joined(self, place: Place) -> bool:
        """Whether a name is part of a longer one, or of a compound: nothing may be put into it."""
        text, start, end = self.document.text, place.mention.start, place.mention.end
        if text[max(start - 1, 0) : start] in ("-", "–", "’", "'") or re.match(
            r"-\w|\s+[A-Z]", text[end : end + 3]
        ):
            return True
        at = bisect_left(self._at, start) - 1
        before = self.places[at] if at >= 0 else None
        return (
            before is not None
            and before.entity.kind == "person"
            and before.mention.kind == "name"
            and (before.mention.end > start or text[before.mention.end : start] == " ")
        )

    def _titled(self, at: int) -> bool:
        """Whether a title or a noun stands before a name: "General", "the exiting governor"."""
        before = re.search(r"([\w.’'-]+)\s$", self.document.text[max(at - 40, 0) : at])
        if before is None:
            return False
        sentence = self.sentence(at)
        if sentence is None or not sentence.words.pos:
            return before[1][:1].isupper()
        words = sentence.words
        index = bisect_right(words.start, at - 1) - 1
        return 0 <= index < len(words.pos) and words.pos[index] in _TITLE


def _later(text: str, word: str) -> bool:
    """Whether what a pronoun means follows the clause that it opens: "In its letter, Mera …"."""
    if word not in leaning.OWNING:
        return False
    return re.match(r"[^.;]{1,80},\s+(?:the\s+\w+|[A-Z])", text) is not None


def _after(end: int, name: tuple[Span, str], text: str, owning: bool) -> Insertion:
    span, words = name
    ending = ""
    if owning:
        ending = "’" if words.endswith("s") else "’s"
    return Insertion(end, words + ending, span)

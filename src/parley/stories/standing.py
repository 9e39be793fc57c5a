"""What makes a sentence stand alone: the clarifications that a careful editor would put in square brackets.

“He” and “the minister” get the name that the reading found for them, a surname its full form, “Thursday” its
date; a leading “However,” goes. Where two could be meant, or where the sentence speaks of “this decision”,
nothing is guessed: it does not stand alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from parley.nouns.alone import Alone, Insertion, Standing
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Sentence, Time, Words
from parley.nouns.span import Span
from parley.stories import leaning
from parley.stories.dated import dated
from parley.stories.fullnames import Names

_CLOSING = 250  # characters in which a quotation has to end that a sentence opens
_SAID = 2  # words outside of quotation marks in which a sentence says who speaks
_STEM = 6  # letters that a noun shares with its kin (resign, resignation)
_ENGLISH = ("en", None)
_TITLE = frozenset({"PROPN", "NOUN"})
_OPEN, _CLOSE = "“„«", "”»"


def editor(pairs: Iterable[tuple[Document, Reading]]) -> Standing:
    """The editor of a heap: `(*spans, speaker=None)` → the passage as it stands alone, None if it cannot."""
    kept = {document.id: (document, reading) for document, reading in pairs}
    editors: dict[str, Editor] = {}

    def alone(*spans: Span, speaker: str | None = None) -> Alone | None:
        out: list[Span] = []
        put: list[Insertion] = []
        for span in spans:
            if span.doc not in editors:
                editors[span.doc] = Editor(*kept[span.doc])
            one = editors[span.doc].alone(span, speaker=speaker, begun=bool(out))
            if one is None:
                return None
            out += one.spans
            put += one.insertions
        return Alone(tuple(out), tuple(put)) if out else None

    return alone


@dataclass(frozen=True, slots=True)
class _Place:
    mention: Mention
    entity: Entity
    text: str


class Editor:
    """One document with its reading, ready to be asked of any of its spans."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document, self.reading = document, reading
        self.names = Names(document, reading)
        self.places = sorted(
            (
                _Place(mention, entity, " ".join(document.text[mention.start : mention.end].split()))
                for entity in reading.entities
                for mention in entity.mentions
            ),
            key=lambda place: (place.mention.start, -place.mention.end),
        )
        self._at = [place.mention.start for place in self.places]
        self._sentences = sorted(reading.sentences, key=lambda sentence: sentence.start)
        self._begins = [sentence.start for sentence in self._sentences]
        self._times = sorted(reading.times, key=lambda time: time.start)

    def alone(self, span: Span, *, speaker: str | None = None, begun: bool = False) -> Alone | None:
        """The span as it stands alone. `speaker` is whom the line names beside it; `begun`: another span
        goes before.
        """
        if self.reading.lang not in _ENGLISH:
            return Alone((span,))
        text = self.document.text
        sentence = self._sentence(span.start)
        whole = sentence is not None and _begins(text[sentence.start : span.start], text[span.start])
        start = span.start
        if whole and not begun:
            start = self._trimmed(span)
        if speaker is None and self._inside(start):
            return None
        end = self._closed(start, span.end)
        if end is None:
            return None
        span = Span(span.doc, start, end)
        if speaker is None and len(_WORDS.findall(self._unquoted(start, end))) < _SAID:
            return None  # words of somebody whom it does not name
        put = self._named(span, speaker)
        if put is None:
            return None
        if whole and not begun:
            put = [*put, *self._body(span, put)]
        insertions = [*put, *self._letters(span), *dated(self.document, self._within(span), span)]
        if whole and not begun and not self._begins_well(span, insertions):
            return None
        if not self._points(span):
            return None
        if sentence is not None and start != sentence.start and whole and text[start].islower():
            insertions.append(Insertion(span.start, text[span.start].upper()))
        return Alone((span,), tuple(sorted(insertions, key=lambda one: (one.at, not one.before))))

    def _closed(self, start: int, end: int) -> int | None:
        """Where the stretch ends with the quotation that it opens; None where that goes on for long."""
        text = self.document.text
        for at in range(end, min(end + _CLOSING, len(text)) + 1):
            if _balanced(text[start:at]) or (at == end and self._inside(start)):
                return at
            if text.startswith("\n\n", at):
                return None
        return None

    def _trimmed(self, span: Span) -> int:
        found = leaning.CONNECTIVE.match(self.document.text, span.start, span.end)
        if found and span.end - found.end() > 20 and self.document.text[found.end()] not in "\"“‘'([":
            return found.end()
        return span.start

    # --- people, bodies, states ---------------------------------------------------------------------------

    def _named(self, span: Span, speaker: str | None) -> list[Insertion] | None:
        """The names that are wanted; None where a word points to somebody that is not certain."""
        text = self.document.text
        here = self.places[bisect_left(self._at, span.start) : bisect_left(self._at, span.end)]
        here = [place for place in here if place.mention.end <= span.end]
        by_start = {place.mention.start: place for place in here if place.mention.kind == "pronoun"}
        known = {place.entity.id for place in here if self.names.is_full(place.mention, place.entity)}
        put: list[Insertion] = []
        told = {place.entity.id for place in here if speaker and self._is(place.entity, speaker)}
        for start, end, word, owning in self._pronouns(span):
            inside = self._inside(start)
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
                    text[span.start : start] if inside else self._unquoted(span.start, start)
                ):
                    continue
                if word == "it" and leaning.EMPTY_IT.match(text[start : span.end]):
                    continue
                if _later(text[end : span.end], word):
                    continue
                if not sure or entity is None or not self.names.known(entity) or inside:
                    return None
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
                or self._inside(place.mention.start)
            ):
                continue
            found = (
                self._noun(place, span) if place.mention.kind == "noun" else self._surname(place, span, here)
            )
            if found is not None:
                told.add(entity.id)
                put.append(found)
        return put

    def _is(self, entity: Entity, name: str) -> bool:
        """Whether a line that names somebody so names the entity."""
        full = self.names.full(entity)
        return name in (entity.name, full and self.document.text[full.start : full.end])

    def _someone(self, start: int, end: int, here: list[_Place]) -> bool:
        """Whether a person may be spoken of before a pronoun: "a woman", "one senator", a subject's name."""
        if _ANYBODY.search(self._unquoted(start, end)):
            return True
        sentence = self._sentence(start)
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
        sentence = self._sentence(at)
        if sentence is None:
            return False
        words = sentence.words
        index = bisect_left(words.start, at)
        return index < len(words.start) and words.start[index] == at and "poss" not in words.dep[index]

    def _noun(self, place: _Place, span: Span) -> Insertion | None:
        """“The minister [Joren Tallis]”: a bare description whose person the reading knows."""
        text, end = self.document.text, place.mention.end
        if place.entity.candidates or place.entity.kind != "person" or not self.names.known(place.entity):
            return None
        if not place.text.lower().startswith("the ") or len(place.text.split()) > 4:
            return None
        if re.match(
            r"[\s,]+(?:of|for|in|at|to|from|that|who|which|whose|on|and)\b|[’'-]|\s+[A-Z]|,\s+[A-Z]",
            text[end : end + 20],
        ):
            return None
        if text[: place.mention.start].rstrip().endswith(","):
            return None  # an apposition to the name before it
        name = self.names.of(place.entity, role=False)
        return None if name is None else _after(end, name, text, False)

    def _body(self, span: Span, put: list[Insertion]) -> Iterator[Insertion]:
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

    def _surname(self, place: _Place, span: Span, here: list[_Place]) -> Insertion | None:
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

    def _letters(self, span: Span) -> Iterator[Insertion]:
        """“the PMF [Popular Mobilization Forces]”, where the document spells the letters out."""
        text = self.document.text
        for letters, spelt in self.names.spelt.items():
            words = " ".join(text[spelt.start : spelt.end].split())
            found = re.compile(rf"(?<![\w(-]){letters}(?![\w’'-]|\s*\(|\s+[A-Z])").search(
                text, span.start, span.end
            )
            if (
                found
                and not self._inside(found.start())
                and words.lower() not in text[span.start : span.end].lower()
            ):
                yield Insertion(found.end(), words, spelt)

    def _joined(self, place: _Place) -> bool:
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
        sentence = self._sentence(at)
        if sentence is None or not sentence.words.pos:
            return before[1][:1].isupper()
        words = sentence.words
        index = bisect_right(words.start, at - 1) - 1
        return 0 <= index < len(words.pos) and words.pos[index] in _TITLE

    # --- where it stands ----------------------------------------------------------------------------------

    def _begins_well(self, span: Span, put: list[Insertion]) -> bool:
        text = self.document.text[span.start : span.end]
        early = any(one.at - span.start < 30 and one.date is None for one in put)
        shell = leaning.SHELL.match(text)
        if (
            leaning.LEANING.match(text)
            or (shell and not self._named_first(shell["noun"]))
            or self._bare(span.start, put)
        ):
            return False
        return early or not leaning.OFFICE.match(text)

    def _bare(self, at: int, put: list[Insertion]) -> bool:
        """Whether it begins with "the" and a noun that the document does not begin with: "The archive …"."""
        sentence = self._sentence(at)
        if sentence is None:
            return False
        words, text = sentence.words, self.document.text
        first = bisect_left(words.start, at)
        if first + 2 >= len(words.start) or not words.dep[first]:
            return False
        noun = text[words.start[first + 1] : words.end[first + 1]].lower()
        return (
            text[at : words.end[first]].lower() == "the"
            and words.pos[first + 1] == "NOUN"
            and words.dep[first + 1].startswith("nsubj")
            and words.pos[first + 2] in ("VERB", "AUX", "ADV", "PUNCT")
            and noun not in leaning.ONE_OF_A_KIND
            and not any(words.end[first + 1] <= one.at <= words.end[first + 1] + 2 for one in put)
            and not self._known(noun)
        )

    def _named_first(self, noun: str) -> bool:
        """Whether the headline or the first sentence has the noun itself, and not a word of its family."""
        return re.search(rf"\b{re.escape(noun.lower())}\b", self._headline) is not None

    def _known(self, noun: str) -> bool:
        """Whether a reader of the headline and the first sentence knows which is meant."""
        return noun.lower().rstrip("s")[:_STEM] in self._headline

    @cached_property
    def _headline(self) -> str:
        """What a reader of the page knows: the headline and the document's first sentence, in lower case."""
        first = next((one for one in self._sentences if one.role == "prose"), None)
        lead = self.document.text[first.start : first.end] if first else ""
        return f"{self.document.title or ''} {lead}".lower()

    def _points(self, span: Span) -> bool:
        """Whether what it points to stands in it."""
        text = self._unquoted(span.start, span.end)
        if leaning.ITSELF.search(text):
            return False
        for found in leaning.POINTING.finditer(text):
            before = text[: found.start()].lower()
            noun = found.group().split()[-1].lower()[:5]
            if noun not in before and not re.search(r"(?:\S+\s+){5,}\S+[,;:—–]", before):
                return False
        if any(not text[: at - span.start].count(",") for at in self._that(span)):
            return False
        places = self.places[bisect_left(self._at, span.start) : bisect_left(self._at, span.end)]
        for found in leaning.TOGETHER.finditer(text):
            at = span.start + found.start()
            if len({place.entity.id for place in places if place.mention.start < at}) < 2:
                return False
        for found in leaning.THERE.finditer(text):
            at = span.start + found.start()
            if not any(
                p.mention.start < at and p.mention.kind == "name" and p.entity.kind in ("place", "state")
                for p in places
            ):
                return False
        told = leaning.THAT_TIME.search(text)
        return told is None or any(
            time.end <= span.start + told.start() and time.value and time.value[:1].isdigit()
            for time in self._within(span)
        )

    def _that(self, span: Span) -> Iterator[int]:
        """Where a "that" points at a noun, outside of quotations: "in that direction"."""
        for sentence in self._sentences[max(bisect_right(self._begins, span.start) - 1, 0) :]:
            if sentence.start >= span.end:
                return
            words = sentence.words
            for at, dep in enumerate(words.dep):
                start = words.start[at]
                if (
                    dep == "det"
                    and span.start <= start < span.end
                    and self.document.text[start : words.end[at]].lower() == "that"
                    and not self._inside(start)
                ):
                    yield start

    def _unquoted(self, start: int, end: int) -> str:
        """The stretch with blanks for what stands in quotation marks, which is another's to clarify."""
        return _QUOTED.sub(lambda run: " " * len(run.group()), self.document.text[start:end])

    def _within(self, span: Span) -> list[Time]:
        """The times of a span that no quotation holds: "today" in a quote is the speaker's day."""
        return [
            time
            for time in self._times
            if span.start <= time.start and time.end <= span.end and not self._inside(time.start)
        ]

    def _sentence(self, at: int) -> Sentence | None:
        index = bisect_right(self._begins, at) - 1
        found = self._sentences[index] if index >= 0 else None
        return found if found and found.start <= at < found.end else None

    def _inside(self, at: int) -> bool:
        """Whether a quotation is open at an offset, counted from the beginning of its paragraph."""
        text = self.document.text
        begin = text.rfind("\n\n", 0, at) + 1
        before = text[begin:at]
        curly = sum(before.count(mark) for mark in _OPEN) - sum(before.count(mark) for mark in _CLOSE)
        return curly > 0 or before.count('"') % 2 == 1


_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}")
_ANYBODY = re.compile(r"\b(?:(?:[Aa]n?|[Oo]ne|[Ee]very|[Ee]ach)\s+\w{3,}|who|whose)\b")
_TAG = re.compile(
    r"\s(?:\w+ly\s)?(?:said|says|added|adds|told|noted|wrote|argued|explained|warned|continued|claimed)\b"
)
_BEFORE_TAG = frozenset(',”"’')
_WORDS = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PRONOUN = re.compile(
    r"(?<![\w’'\[])(?:"
    + "|".join(
        sorted(leaning.HE | leaning.SHE | leaning.THEY | leaning.IT | leaning.I_WE, key=len, reverse=True)
    )
    + r")(?![\w-])(?!\.\w)",
    re.IGNORECASE,
)


def _begins(before: str, first: str) -> bool:
    """Whether a span begins its sentence, but for marks, a list's dash or an agency's dateline."""
    return not before.strip(" \n\t\"“‘'([") or (first.isupper() and before.rstrip().endswith(("-", "–", "—")))


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


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

"""What makes a sentence stand alone: the clarifications that a careful editor would put in square brackets.

“He” and “the minister” get the name that the reading found for them, a surname its full form, “Thursday” its
date; a leading “However,” goes. Where two could be meant, or where the sentence speaks of “this decision”,
nothing is guessed: it does not stand alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from parley.nouns.alone import Alone, Insertion, Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories import leaning
from parley.stories.dated import dated
from parley.stories.whom import Whom

_SAID = 2  # words outside of quotation marks in which a sentence says who speaks
_ENGLISH = ("en", None)
_WORDS = re.compile(r"[^\W\d_]+")


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


class Editor(Whom):
    """One document with its reading, ready to be asked of any of its spans."""

    def alone(self, span: Span, *, speaker: str | None = None, begun: bool = False) -> Alone | None:
        """The span as it stands alone. `speaker` is whom the line names beside it; `begun`: another span
        goes before.
        """
        if self.reading.lang not in _ENGLISH:
            return Alone((span,)) if speaker or self._abroad(span) else None
        text = self.document.text
        sentence = self.sentence(span.start)
        whole = sentence is not None and _begins(text[sentence.start : span.start], text[span.start])
        start = span.start
        if whole and not begun:
            start = self._trimmed(span)
        if speaker is None and self.inside(start):
            return None
        end = self.closed(start, span.end)
        if end is None:
            return None
        span = Span(span.doc, start, end)
        if speaker is None and len(_WORDS.findall(self.unquoted(start, end))) < _SAID:
            return None  # words of somebody whom it does not name
        put = self.named(span, speaker)
        if put is None:
            return None
        if whole and not begun:
            put = [*put, *self.body(span, put)]
        insertions = [*put, *self.letters(span), *dated(self.document, self.within(span), span)]
        if whole and not begun and not self._begins_well(span, insertions):
            return None
        if not self._points(span):
            return None
        if sentence is not None and start != sentence.start and whole and text[start].islower():
            insertions.append(Insertion(span.start, text[span.start].upper()))
        return Alone((span,), tuple(sorted(insertions, key=lambda one: (one.at, not one.before))))

    def _abroad(self, span: Span) -> bool:
        """Whether a sentence in another language names whom it speaks of, as far as its pronouns tell."""
        text = self.unquoted(span.start, span.end)
        if leaning.OPENING_ABROAD.match(text):
            return False
        found = leaning.PRONOUN_ABROAD.get(self.reading.lang or "", leaning.NEVER).search(text)
        first = re.match(r"\W*\w+", text)
        return (
            found is None
            or re.search(r"[^\W\d_a-zа-яёіїєґ]", text[first.end() if first else 0 : found.start()])
            is not None
        )

    def _trimmed(self, span: Span) -> int:
        found = leaning.CONNECTIVE.match(self.document.text, span.start, span.end)
        if found and span.end - found.end() > 20 and self.document.text[found.end()] not in "\"“‘'([":
            return found.end()
        return span.start

    def _begins_well(self, span: Span, put: list[Insertion]) -> bool:
        text = self.document.text[span.start : span.end]
        early = any(one.at - span.start < 30 and one.date is None for one in put)
        shell = leaning.SHELL.match(text)
        if (
            leaning.LEANING.match(text)
            or (shell and not self.named_first(shell["noun"]))
            or self._bare(span.start, put)
        ):
            return False
        return early or not leaning.OFFICE.match(text)

    def _bare(self, at: int, put: list[Insertion]) -> bool:
        """Whether it begins with "the" and a noun that the document does not begin with: "The archive …"."""
        sentence = self.sentence(at)
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
            and not self.known(noun)
        )

    def _points(self, span: Span) -> bool:
        """Whether what it points to stands in it."""
        text = self.unquoted(span.start, span.end)
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
            for time in self.within(span)
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
                    and not self.inside(start)
                ):
                    yield start


def _begins(before: str, first: str) -> bool:
    """Whether a span begins its sentence, but for marks, a list's dash or an agency's dateline."""
    return not before.strip(" \n\t\"“‘'([") or (first.isupper() and before.rstrip().endswith(("-", "–", "—")))

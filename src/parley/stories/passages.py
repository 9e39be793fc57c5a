"""Sentences as candidates for a brief: their plain words, and whether they can be read alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from parley.nouns.document import Cut, Document
from parley.nouns.reading import Attribution, Entity, Reading, Sentence
from parley.nouns.span import Span
from parley.stories.copies import origins
from parley.stories.cues import BACK, DEFINITION, LEANING
from parley.stories.standing import Editor
from parley.stories.words import content

_POINTING = re.compile(
    r"\b(?:this|these|those|such)\s+(?!(?:week|month|year|morning|evening|afternoon|day|weekend)\b)\w+", re.I
)
# Who or what a later "it" or "their" may stand for: a name, or a noun with its article.
_NAMED = re.compile(
    r"\b(?!(?:When|While|After|Before|Although|Though|Since|Because|Once|Until|Unless|Even|For|With|From"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    r"(?:[A-ZÀ-ÖØ-ÞА-Я][\w’'-]{2,}|(?:[Tt]he|[Aa]n?) \w{3,})"
)
# What stands before the first word of a sentence without being of it: the mark of a list, and an agency's
# dateline, whole or the half that a full stop left: "VESSIN, Brennik, April 3 (Courier Wire) - ".
_BEFORE = re.compile(
    r"(?:[-–—•*·]\s+)+"
    r"|(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,40}(?:,\s*[A-ZÀ-ÖØ-Þ][\w.'’ -]{2,30})?(?:,\s*|\s+))?"
    r"(?:[A-ZÀ-ÖØ-Þ][\w.]{2,9}\s\d{1,2}\s+)?\([^()\n]{2,40}\)\s+[-–—]+\s+"
    r"|[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,40}(?:,\s*[A-ZÀ-ÖØ-Þ][\w.'’ -]{2,30})?\s+[-–—]+\s+"
)
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*$")
# How a sentence ends that a headline which ran into the text does not.
ENDS = re.compile(r"[.!?…:,;—–][\"”’»)\]]*$|[”\"»]$")
_SHORT, _LONG = 8, 55  # words
_LEAST, _MOST = 6, 72  # words of a sentence that may be shown with its holder
_EARLY = 34  # characters in which a sentence says what it is about


@dataclass(frozen=True, eq=False)
class Passage:
    """One sentence of a document's prose, and where it came from.

    `said` are the numbers of the attributions whose cue (or content, where none) begins in it.
    """

    document: Document
    reading: Reading
    sentence: Sentence
    number: int
    origin: int
    text: str
    words: frozenset[str]
    said: tuple[int, ...] = ()
    editor: Editor | None = None

    @property
    def span(self) -> Span:
        """The sentence as a span of the stored text, without a list's mark or a dateline before it."""
        before = _BEFORE.match(self.document.text, self.sentence.start, self.sentence.end)
        return Span(self.document.id, before.end() if before else self.sentence.start, self.sentence.end)

    @cached_property
    def alone(self) -> bool:
        """Whether it can be read without its neighbours, and tells something rather than captions it."""
        if self._verbless or DEFINITION.search(self.text) or not whole(self.text):
            return False
        if self.editor is None or self.reading.lang != "en":
            return stands_alone(self.text)
        return self.editor.alone(self.span) is not None

    @cached_property
    def sound(self) -> bool:
        """Whether it is a whole sentence of fair length that tells something, whatever it may lean on."""
        whole = _LEAST <= len(self.text.split()) <= _MOST and _CLOSED.search(self.text) is not None
        return whole and self.text[0] != "(" and not self.text.endswith("?") and not self._verbless

    @property
    def _verbless(self) -> bool:
        """Whether the parse has no finite clause at its root, as in the caption of a picture."""
        words = self.sentence.words
        roots = [at for at, head in enumerate(words.head) if head == at]
        if not roots or not any(words.pos):
            return False
        return not any(words.pos[at] in ("VERB", "AUX") for at in roots)

    def named(self) -> list[Entity]:
        """The entities that are named in it."""
        return [e for e in self.reading.entities if any(self._holds(m.start, m.end) for m in e.mentions)]

    def attributions(self) -> list[tuple[int, Attribution]]:
        """The attributions that it makes, with their numbers in the reading."""
        return [(number, self.reading.attributions[number]) for number in self.said]

    def _holds(self, start: int, end: int) -> bool:
        return self.sentence.start <= start < self.sentence.end


def passages(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None
) -> Iterator[Passage]:
    """The sentences of prose, each once for an origin: what a copy repeats word for word is passed over.

    `numbers` are the documents' origins; None finds them.
    """
    kept = sorted(pairs, key=lambda pair: (pair[0].published or "9", pair[0].id))
    numbers = origins(document for document, _ in kept) if numbers is None else numbers
    seen: set[tuple[int, str]] = set()
    for document, reading in kept:
        origin = numbers[document.id]
        cuts = sorted(document.cuts)
        ends = list(accumulate((cut.end for cut in cuts), max))
        begins, editor = _begins(reading), Editor(document, reading)
        at = [begin for begin, _ in begins]
        for number, sentence in enumerate(s for s in reading.sentences if s.role == "prose"):
            first = bisect_right(ends, sentence.start)
            own = cuts[first : bisect_left(cuts, sentence.end, lo=first, key=lambda cut: cut.start)]
            if any(cut.kind == "furniture" and cut.start <= sentence.start < cut.end for cut in own):
                continue
            text = _before(plain(document, sentence.start, sentence.end, own))
            key = (origin, re.sub(r"\W+", " ", text).casefold())
            if not text or key in seen:
                continue
            seen.add(key)
            words = frozenset(word for word, _, _ in content(text))
            here = begins[bisect_left(at, sentence.start) : bisect_left(at, sentence.end)]
            said = tuple(sorted(index for _, index in here))
            yield Passage(document, reading, sentence, number, origin, text, words, said, editor)


def _begins(reading: Reading) -> list[tuple[int, int]]:
    """Where each attribution begins to be made, by its cue or its content: (offset, number), in order."""
    spans = ((number, one.cue or one.content) for number, one in enumerate(reading.attributions))
    return sorted((found[0].start, number) for number, found in spans if found)


def _before(text: str) -> str:
    found = _BEFORE.match(text)
    return text[found.end() :] if found else text


def plain(document: Document, start: int, end: int, cuts: Sequence[Cut] | None = None) -> str:
    """What a reader sees of `[start:end]`: no furniture, no link targets, one space for any white space.

    `cuts` are those of the document's that reach into the stretch, in order, where the caller knows them.
    """
    out, at = [], start
    for cut in sorted(document.cuts) if cuts is None else cuts:
        if cut.end > at and cut.start < end:
            out.append(document.text[at : max(cut.start, at)] + ("" if cut.kind == "markup" else " "))
            at = max(at, cut.end)
    out.append(document.text[at:end] if at < end else "")
    return " ".join("".join(out).split())


def whole(text: str) -> bool:
    """Whether a sentence is whole and of fair length, and no question."""
    if not _SHORT <= len(text.split()) <= _LONG or not _CLOSED.search(text) or text.endswith("?"):
        return False
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def stands_alone(text: str) -> bool:
    """Whether a sentence makes sense by its words alone: whole, of fair length, pointing nowhere."""
    if not whole(text):
        return False
    pointing = _POINTING.search(text)
    if LEANING.match(text) or (pointing and pointing.start() < _EARLY) or text[0].islower():
        return False
    back = BACK.search(text)
    return back is None or _NAMED.search(text[: back.start()]) is not None


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set's words that the larger one holds; 0 where either is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0

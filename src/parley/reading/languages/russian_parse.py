"""Russian sentences, words and names from natasha, in offsets of the view.

natasha's models come in its wheel; they are loaded once, at the first Russian document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from parley.nouns.document import Document
from parley.nouns.reading import Sentence, Words
from parley.nouns.span import Span

CHUNK = 20_000
"""Characters that natasha is given at once: one line of megabytes is cut at white space."""
_VOWELS = "аеёиоуыэюяйь"


_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Word:
    """One word in the view; `head` is an index in the sentence, `rel` a Universal Dependencies relation."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    rel: str
    head: int
    feats: dict[str, str]


@dataclass(frozen=True)
class Sent:
    """A sentence in the view, the line that it stands in (from 0), and its words."""

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]


@lru_cache(maxsize=1)
def _models() -> tuple[Any, ...]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import natasha

        embedding = natasha.NewsEmbedding()
        return (
            natasha.Doc,
            natasha.Segmenter(),
            natasha.NewsMorphTagger(embedding),
            natasha.NewsSyntaxParser(embedding),
            natasha.NewsNERTagger(embedding),
            natasha.MorphVocab(),
        )


def parse(text: str) -> tuple[list[Sent], list[tuple[int, int, str, str]]]:
    """Sentences, and natasha's names as (start, end, type, normal form), in offsets of the view."""
    make, segmenter, morph, syntax, ner, vocab = _models()
    sents: list[Sent] = []
    names: list[tuple[int, int, str, str]] = []
    for paragraph, (offset, piece) in enumerate(_pieces(text)):
        doc = make(piece)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        doc.parse_syntax(syntax)
        doc.tag_ner(ner)
        for span in doc.spans:
            with suppress(ValueError):  # pymorphy asks for the names of letters that have none
                span.normalize(vocab)
            names.append((offset + span.start, offset + span.stop, span.type, span.normal or span.text))
        for sent in doc.sents:
            index = {token.id: number for number, token in enumerate(sent.tokens)}
            words = []
            for number, token in enumerate(sent.tokens):
                with suppress(ValueError):
                    token.lemmatize(vocab)
                lemma = (token.lemma or token.text).lower()
                head = index.get(token.head_id, number)
                words.append(
                    Word(
                        offset + token.start,
                        offset + token.stop,
                        token.text,
                        lemma,
                        token.pos,
                        token.rel,
                        head,
                        token.feats,
                    )
                )
            if words:
                sents.append(Sent(words[0].start, words[-1].end, paragraph, tuple(words)))
    return sents, names


LONGEST_SENTENCE = 120
"""Words and marks after which a sentence without an end is cut."""


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.span()
        while start < end:
            stop = end
            if end - start > CHUNK:
                blank = text.rfind(" ", start + 1, start + CHUNK)
                stop = blank + 1 if blank > 0 else start + CHUNK
            for first, last in _runs(text, start, stop):
                if text[first:last].strip():
                    yield first, text[first:last]
            start = stop


def _runs(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Stretches of which none holds a sentence of more words than the parser can bear: it is quadratic."""
    count = 0
    first = start
    for token in _TOKEN.finditer(text, start, stop):
        if count == LONGEST_SENTENCE:
            yield first, token.start()
            first, count = token.start(), 0
        ends = token[0] in ".!?…" and text[token.end() : token.end() + 1].isspace()
        count = 0 if ends else count + 1
    yield first, stop


def sentence(document: Document, sent: Sent) -> Sentence:
    """The sentence with its words, in stored offsets."""
    spots = [document.view.stored(word.start, word.end) for word in sent.words]
    words = Words(
        tuple(spot[0] for spot in spots),
        tuple(spot[1] for spot in spots),
        tuple(word.lemma for word in sent.words),
        tuple(word.pos for word in sent.words),
        tuple(word.rel for word in sent.words),
        tuple(word.head for word in sent.words),
    )
    return Sentence(spots[0][0], spots[-1][1], sent.paragraph, words)


def span(document: Document, start: int, end: int) -> Span:
    """The stored span of the view's `[start:end]`."""
    return Span(document.id, *document.view.stored(start, end))


def subtree(sent: Sent, index: int) -> tuple[int, int]:
    """The words under one word, as [first, past the last) of those that stand together with it."""
    first = last = index
    while first > 0 and _under(sent, first - 1, index):
        first -= 1
    while last + 1 < len(sent.words) and _under(sent, last + 1, index):
        last += 1
    return first, last + 1


def _under(sent: Sent, at: int, root: int) -> bool:
    for _ in range(30):
        word = sent.words[at]
        if word.pos == "PUNCT":
            return False
        if word.head == root:
            return True
        if word.head == at:
            return False
        at = word.head
    return False

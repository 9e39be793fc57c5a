"""The words of one sentence and how they hang together: what the searches in talks ask of a parse."""

from __future__ import annotations

from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Sentence
from parley.nouns.span import Span


def words_of(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


class Tree:
    """One sentence of a document; its words are asked by index."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        words = sentence.words
        self.sentence, self._doc = sentence, document
        self.start, self.end, self.head = words.start, words.end, words.head
        self.pos, self.dep = words.pos, words.dep
        self.lemma = [lemma.lower() for lemma in words.lemma]
        self.kids: list[list[int]] = [[] for _ in self.lemma]
        for i, up in enumerate(self.head):
            if up != i:
                self.kids[up].append(i)

    @property
    def span(self) -> Span:
        """The whole sentence."""
        return Span(self._doc.id, self.sentence.start, self.sentence.end)

    @property
    def text(self) -> str:
        """The stored words of the sentence."""
        return self._doc.text[self.sentence.start : self.sentence.end]

    def word(self, i: int) -> str:
        """A word as it is written."""
        return self._doc.text[self.start[i] : self.end[i]]

    def between(self, first: int, last: int) -> str:
        """The stored words from one word to another, both with."""
        return self._doc.text[self.start[first] : self.end[last]]

    def below(self, i: int) -> list[int]:
        """A word with all that hangs on it, in the order of the text."""
        found, queue = {i}, [i]
        while queue:
            for k in self.kids[queue.pop()]:
                if k not in found:
                    found.add(k)
                    queue.append(k)
        return sorted(found)

    def child(self, i: int, *deps: str) -> int | None:
        """The first word that hangs on this one in one of these ways."""
        return next((k for k in self.kids[i] if self.dep[k] in deps), None)

    def under(self, i: int, *prepositions: str) -> Iterator[int]:
        """What hangs on a word by one of these prepositions."""
        for k in self.kids[i]:
            if self.dep[k] in ("prep", "agent", "dative") and self.lemma[k] in prepositions:
                yield from (m for m in self.kids[k] if self.dep[m] in ("pobj", "pcomp"))

    def joined(self, i: int) -> Iterator[int]:
        """A word, what is in apposition to it, and what is joined to either by "and"."""
        yield i
        for k in self.kids[i]:
            if self.dep[k] in ("conj", "appos"):
                yield from self.joined(k)

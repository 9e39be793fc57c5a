"""The gist of a reading: the words by which it can be seen, unopened, that an edit of a casebook is idle."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Reading


@dataclass(frozen=True, slots=True)
class Gist:
    """All words that coding may look up in a casebook for one reading.

    `written` are its words as they stand in sentences, in the names of entities and in the sources of what is
    said; `known` the names and sides of its entities; `lemmas` the lemmas of each sentence. Each once.
    """

    lang: str | None
    written: tuple[str, ...]
    known: tuple[tuple[str, str | None], ...]
    lemmas: tuple[tuple[str, ...], ...]


def gist(document: Document, reading: Reading) -> Gist:
    """The gist of a reading of a document."""
    text = document.text
    written: set[str] = set()
    for sentence in reading.sentences:
        written.update(text[a:b] for a, b in zip(sentence.words.start, sentence.words.end, strict=True))
    for entity in reading.entities:
        written.update(entity.name.split())
    for said in reading.attributions:
        for source in said.source:
            written.update(text[source.start : source.end].split())
    return Gist(
        reading.lang or document.lang,
        tuple(sorted(written)),
        tuple(dict.fromkeys((entity.name, entity.side) for entity in reading.entities)),
        tuple(tuple(dict.fromkeys(sentence.words.lemma)) for sentence in reading.sentences),
    )

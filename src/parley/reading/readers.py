"""The reader: documents in, readings out, in batches, in order; memory does not grow with their number."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from parley.errors import BadInput
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading import DEFAULT, READERS, dated, legible, pipeline, sentences
from parley.reading.events import events
from parley.reading.meetings import meetings
from parley.reading.parsed import Parsed
from parley.reading.speech import attribution_model, attributions, by_rule
from parley.reading.times import times
from parley.reading.who import coreference, names

if TYPE_CHECKING:
    from spacy.language import Language

VERSION = "3"
BATCH = 16
BATCH_CHARACTERS = 200_000
LONGEST = 8_000_000
"""Characters past which a document is not read: that is no article, and its parse would fill the memory."""

_ALL = frozenset({"attributions", "events", "meetings", "times"})
_OTHERS = {
    "ru": "parley.reading.languages.russian",
    "fr": "parley.reading.languages.rules",
    "de": "parley.reading.languages.rules",
}


def _accurate(parsed: Parsed) -> list[attributions.Triple]:
    from parley.reading.speech import accurate

    return accurate.triples(parsed.shape, [token.text for token in parsed.doc])


def _fast(parsed: Parsed) -> Iterable[attributions.Triple]:
    model = attribution_model.load()
    return attributions.triples(parsed.shape, model, model.threshold)


_SPEECH: dict[str, Callable[[Parsed], Iterable[attributions.Triple]]] = {
    "accurate": _accurate,
    "fast": _fast,
    "rules": lambda parsed: by_rule.triples(parsed.shape),
}
"""How each reader finds who says what in English; in all else readers are one."""


@dataclass(frozen=True)
class Reader:
    """Reads documents. `name` and `version` stand on each reading; `pipeline` is spaCy's for English.

    `accurate` finds who says what with an encoder, `fast` with small linear models, `rules` with grammar
    alone (no weights learnt from articles).
    """

    name: str = DEFAULT
    version: str = VERSION
    pipeline: str = pipeline.PIPELINE

    def read(self, documents: Iterable[Document], only: frozenset[str] | None = None) -> Iterator[Reading]:
        """One reading for each document, in order, as a stream.

        `only` names what is wanted besides sentences (`attributions`, `events`, `meetings`, `times`; None for
        all): the rest may be left out where that saves work. For `times` alone most sentences are not parsed,
        and have no words.
        """
        for batch in _batches(map(_legible, documents)):
            yield from self._batch(batch, only)

    def _batch(self, batch: list[Document], only: frozenset[str] | None) -> list[Reading]:
        english = [document for document in batch if _language(document) == "en" and not _why_not(document)]
        read: dict[int, Reading] = {}
        if english:
            nlp = pipeline.load(self.pipeline)
            # What spaCy adds to its string store while it reads is dropped at the end of the zone, so
            # nothing of spaCy's may outlive it: a reading holds plain strings and numbers only.
            with nlp.memory_zone():
                if only == frozenset({"times"}):
                    read = {id(document): self._dated(document, nlp) for document in english}
                else:
                    docs = pipeline.parse(nlp, [document.view.text for document in english])
                    for document, doc in zip(english, docs, strict=True):
                        read[id(document)] = self._english(document, doc, only or _ALL)
                    del docs
        return [read.get(id(document)) or self._other(document) for document in batch]

    def _dated(self, document: Document, nlp: Language) -> Reading:
        found, times = dated.read(document, nlp)
        lang = document.lang or "en"
        return Reading(document.id, self.name, self.version, lang, found, times=times)

    def _english(self, document: Document, doc: Any, only: frozenset[str]) -> Reading:
        parsed = sentences.sentences(document, doc)
        clusters = coreference.resolve(parsed, names.find(parsed))
        entities = names.entities(parsed, clusters)
        dates = times.times(parsed) if only != frozenset({"attributions"}) else ()
        given = parsed, entities, dates
        return Reading(
            document.id,
            self.name,
            self.version,
            document.lang or "en",
            parsed.sentences,
            entities,
            attributions.find(parsed, entities, _SPEECH[self.name](parsed)) if "attributions" in only else (),
            events.events(*given, rules_only=self.name == "rules") if "events" in only else (),
            meetings.meetings(*given) if "meetings" in only else (),
            dates,
        )

    def _other(self, document: Document) -> Reading:
        why = _why_not(document)
        lang = _language(document)
        if why or lang not in _OTHERS:
            why = why or f"the language ({lang}) is not read"
            return Reading(document.id, self.name, self.version, document.lang, unread=why)
        found: Reading = importlib.import_module(_OTHERS[lang]).read(document)
        return found


def reader(name: str = DEFAULT, pipeline: str = pipeline.PIPELINE) -> Reader:
    """The reader of that name. `pipeline` is any installed spaCy pipeline with a parser and NER for English.

    Raises `BadInput` for a name that is not known.
    """
    if name not in _SPEECH:
        raise BadInput(f"no reader is called {name!r}; there are {', '.join(READERS)}")
    return Reader(name, pipeline=pipeline)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (len(batch) == BATCH or size + len(document.text) > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch


def _legible(document: Document) -> Document:
    """With the text that is read in place of its own; offsets stay as they are."""
    text = legible.legible(document.text, _language(document))
    return document if text == document.text else replace(document, text=text)


def _language(document: Document) -> str:
    return document.lang.split("-")[0].lower() if document.lang else _guess(document.text)


def _guess(text: str) -> str:
    """`en` for Latin script, `ru` for Cyrillic, else `und`, by the letters at the beginning."""
    letters = [c for c in text[:4000] if c.isalpha()]
    latin = sum(c < "ɐ" for c in letters)
    cyrillic = sum("Ѐ" <= c <= "ӿ" for c in letters)
    if latin * 2 >= len(letters):
        return "en"
    return "ru" if cyrillic * 2 > len(letters) else "und"


def _why_not(document: Document) -> str | None:
    return f"longer than {LONGEST:,} characters" if len(document.text) > LONGEST else None

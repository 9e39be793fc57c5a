"""What a row of the input asks: which root binds the source and the target that it marks.

Rows with marked actors (as in PLV and in the PLOVER gold standard records) go beside the documents: a
document has text, not questions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import pipeline, sentences
from parley.reading.events import events
from parley.reading.times import times
from parley.reading.who import coreference, names

if TYPE_CHECKING:
    from parley.reading.readers import Reader

Pair = tuple[Span | None, Span | None]


def pairs(inputs: Iterable[str]) -> dict[str, Pair]:
    """By id, source and target of each JSON row with exactly one item that marks either or both."""
    found: dict[str, Pair] = {}
    for name in inputs:
        path = Path(name)
        if path.suffix not in (".jsonl", ".ndjson") or not path.is_file():
            continue
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                row = _row(line)
                one = pair(row)
                if one:
                    found[row["id"]] = one
    return found


@dataclass
class Answering:
    """A reader that also answers what rows ask, from the same parse; `labels` holds the answers by id.

    Only events are read of the rows that ask. Rows in other languages than English are read, not answered.
    """

    reader: Reader
    wanted: dict[str, Pair]
    labels: dict[str, str | None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the reader that it goes with."""
        return self.reader.name

    @property
    def version(self) -> str:
        """The version of the reader that it goes with."""
        return self.reader.version

    def read(self, documents: Iterable[Document], only: frozenset[str] | None = None) -> Iterator[Reading]:
        """One reading for each document, in order."""
        batch = list(documents)
        asking = [document for document in batch if document.id in self.wanted and _in_english(document)]
        answered = self._answered(asking)
        for document in batch:
            found = answered.get(document.id)
            yield found if found is not None else next(self.reader.read([document], only))

    def _answered(self, documents: list[Document]) -> dict[str, Reading]:
        nlp = pipeline.load(self.reader.pipeline)
        found = {}
        with nlp.memory_zone():
            docs = pipeline.parse(nlp, [document.view.text for document in documents])
            for document, doc in zip(documents, docs, strict=True):
                parsed = sentences.sentences(document, doc)
                self.labels[document.id] = events.label(parsed, *self.wanted[document.id])
                entities = names.entities(parsed, coreference.resolve(parsed, names.find(parsed)))
                acts = events.events(parsed, entities, times.times(parsed))
                found[document.id] = Reading(
                    document.id, self.name, self.version, document.lang or "en", parsed.sentences, entities,
                    events=acts,
                )  # fmt: skip
            del docs
        return found


def _in_english(document: Document) -> bool:
    if document.lang:
        return document.lang.lower().split("-")[0] == "en"
    letters = [letter for letter in document.text[:4000] if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)  # Latin script


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        return {}  # the reading of the documents says what is wrong with it
    return row if isinstance(row, dict) else {}


def pair(row: dict[str, Any]) -> Pair | None:
    """Source and target of a row whose one item marks either or both; each the first that is marked.

    The role `source_target` marks actors who do it to each other: source is the first, target the next.
    """
    items = row.get("items")
    if not isinstance(row.get("id"), str) or not isinstance(items, list) or len(items) != 1:
        return None
    at: dict[str, list[Span]] = {}
    try:
        for span in items[0]["spans"]:
            at.setdefault(span["role"], []).append(Span(row["id"], int(span["start"]), int(span["end"])))
    except (KeyError, TypeError, ValueError):
        return None
    if at.keys() & {"cue", "content"}:
        return None  # an attribution
    both = at.get("source_target", [])
    source = at.get("source", both[:1])
    target = at.get("target", both[1:])
    return (source[0] if source else None, target[0] if target else None) if source or target else None

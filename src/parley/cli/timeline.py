"""`parley timeline`: the course of events, as JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from parley.cli.output import json_line, progress
from parley.cli.read import Input, ReaderName, finish
from parley.reading import DEFAULT

if TYPE_CHECKING:
    from parley.nouns.document import Document
    from parley.nouns.page import Unread

_TIMES = frozenset({"times"})  # a timeline of days needs sentences and dates, no more


def timeline(inputs: Input, reader: ReaderName = DEFAULT) -> None:
    """Print a dated timeline: one JSON line for each collection of documents.

    Rows that name a "collection" give one timeline for each; other inputs give one, named after the first.

    [dim]parley timeline articles.jsonl > timelines.jsonl[/dim]
    """
    from parley import flow, stories
    from parley.unread import kept

    unread: list[Unread] = []
    collections: dict[str | None, list[Document]] = {}
    for page, document in kept(flow.found(inputs, apart=True), unread):
        collections.setdefault(page.hints.get("collection"), []).append(document)
    count = 0
    with progress("reading") as done:
        for collection, documents in collections.items():
            pairs = []
            for document, reading in kept(flow.readings(documents, reader=reader, only=_TIMES), unread):
                pairs.append((document, reading))
                if done:
                    done(document.location or document.id)
            count += len(pairs)
            texts = {document.id: document.text for document, _ in pairs}
            json_line(
                {
                    "collection": collection,
                    "name": None if collection else Path(inputs[0]).name,
                    "timeline": [
                        [entry.date, [texts[at.doc][at.start : at.end] for at in entry.sentences]]
                        for entry in stories.days(pairs)
                    ],
                }
            )
    finish(count, unread)

"""`parley timeline`: the course of events, as JSON lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from parley.cli.output import json_line, progress
from parley.cli.read import Input, ReaderName, finish

if TYPE_CHECKING:
    from parley.nouns.document import Document
    from parley.nouns.page import Page, Unread


def timeline(inputs: Input, reader: ReaderName = "fast") -> None:
    """Print a dated timeline: one JSON line for each collection of documents.

    Rows that name a "collection" give one timeline for each; other inputs give one, named after the first.

    [dim]parley timeline articles.jsonl > timelines.jsonl[/dim]
    """
    from parley import flow, stories

    unread: list[Unread] = []
    collections: dict[str | None, list[Document]] = {}
    for page, document in flow.kept(flow.found(inputs), unread):
        collections.setdefault(_collection(page), []).append(document)
    count = 0
    with progress("reading") as done:
        for collection, documents in collections.items():
            pairs = []
            for document, reading in flow.kept(flow.readings(documents, reader=reader), unread):
                pairs.append((document, reading))
                if done:
                    done(document.location or document.id)
            count += len(pairs)
            texts = {document.id: document.text for document, _ in pairs}
            json_line(
                {
                    "collection": collection,
                    "name": None if collection else Path(inputs[0]).name,
                    # The form has whole days only; an entry known to the month or year stays out.
                    "timeline": [
                        [entry.date, [texts[at.doc][at.start : at.end] for at in entry.sentences]]
                        for entry in stories.timeline(pairs)
                        if len(entry.date) == len("2026-06-11")
                    ],
                }
            )
    finish(count, unread)


def _collection(page: Page) -> str | None:
    if page.medium != "row":
        return None
    given = page.hints.get("collection") or json.loads(page.raw).get("collection")
    return given if isinstance(given, str) else None

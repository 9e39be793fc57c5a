"""`parley timeline`: the course of events, as JSON lines."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from parley.cli.output import json_line, progress
from parley.cli.read import Input, ReaderName, finish
from parley.reading import DEFAULT

if TYPE_CHECKING:
    from parley.nouns.document import Document
    from parley.nouns.page import Page

_TIMES = frozenset({"times"})  # a timeline of days needs sentences and dates, no more


def timeline(inputs: Input, reader: ReaderName = DEFAULT) -> None:
    """Print a dated timeline: one JSON line for each collection of documents.

    Rows that name a "collection" give one timeline for each; other inputs give one, named after the first.

    [dim]parley timeline articles.jsonl > timelines.jsonl[/dim]
    """
    from parley import flow, stories
    from parley.nouns.page import Unread
    from parley.unread import kept

    unread: list[Unread] = []
    collections: dict[str | None, list[Document]] = {}
    with TemporaryDirectory() as folder:
        given = [_with_own_ids(name, Path(folder) / f"{n}.jsonl") for n, name in enumerate(inputs)]
        names = dict(zip(given, inputs, strict=True))
        for item in flow.found(given):
            if isinstance(item, Unread):
                file, colon, line = item.location.rpartition(":")
                unread.append(Unread(f"{names.get(file, file)}{colon}{line}", item.reason))
            else:
                collections.setdefault(_collection(item[0]), []).append(item[1])
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
                        for entry in stories.timeline(pairs, days_only=True)  # as the form wants them
                    ],
                }
            )
    finish(count, unread)


def _with_own_ids(given: str, draft: Path) -> str:
    """The rows with ids that hold across collections, as sets such as Timeline17 number each from one."""
    if not (given.endswith(".jsonl") and Path(given).is_file()):
        return given
    with open(given, "rb") as lines, draft.open("wb") as out:
        for line in lines:
            try:
                row = json.loads(line)
                row["id"] = f"{row['collection']}/{row['id']}"
                out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
            except (ValueError, TypeError, KeyError):
                out.write(line)
    return str(draft)


def _collection(page: Page) -> str | None:
    if page.medium != "row":
        return None
    given = page.hints.get("collection") or json.loads(page.raw).get("collection")
    return given if isinstance(given, str) else None

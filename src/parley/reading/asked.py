"""What a row of the input asks: which root binds the source and the target that it marks.

Rows with marked actors (as in the PLV data) go beside the documents: a document has text, not questions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from parley.nouns.document import Document
from parley.nouns.span import Span

Pair = tuple[Span, Span]


def pairs(inputs: Iterable[str]) -> dict[str, Pair]:
    """By id, source and target of each JSON row with exactly one item that marks both."""
    found: dict[str, Pair] = {}
    for name in inputs:
        path = Path(name)
        if path.suffix not in (".jsonl", ".ndjson") or not path.is_file():
            continue
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                row = _row(line)
                pair = _pair(row)
                if pair:
                    found[row["id"]] = pair
    return found


def label(document: Document, pair: Pair) -> str | None:
    """The PLOVER root of what the source does to the target in an English document, if told."""
    from parley.reading import events, pipeline, sentences

    parsed = sentences.sentences(document, pipeline.parse(pipeline.load(), [document.view.text])[0])
    return events.label(parsed, *pair)


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        return {}  # the reading of the documents says what is wrong with it
    return row if isinstance(row, dict) else {}


def _pair(row: dict[str, Any]) -> Pair | None:
    items = row.get("items")
    if not isinstance(row.get("id"), str) or not isinstance(items, list) or len(items) != 1:
        return None
    try:
        at = {s["role"]: Span(row["id"], int(s["start"]), int(s["end"])) for s in items[0]["spans"]}
    except (KeyError, TypeError, ValueError):
        return None
    return (at["source"], at["target"]) if {"source", "target"} <= at.keys() else None

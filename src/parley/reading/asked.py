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

Pair = tuple[Span | None, Span | None]


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
                one = pair(row)
                if one:
                    found[row["id"]] = one
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

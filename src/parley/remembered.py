"""What a reader has seen of a case's stories: a small file in the case folder, for a page to say what is new.

The file is a help, not a record: where it cannot be read or written, pages are made without it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parley.nouns.brief import Brief

FILE = "seen.json"
_MOST = 6  # pages of one story that are remembered


@dataclass(frozen=True, slots=True)
class Seen:
    """A page of a story that the reader had: when it was made (ISO 8601) and on which documents it rested."""

    made: str
    docs: frozenset[str]


def last(folder: Path, docs: Collection[str]) -> Seen | None:
    """The newest page of this story that rested on other documents than `docs`; None where none is known.

    A story goes by its documents, so that one which has merged with another is still known. A page of the
    same documents made a minute ago, in another format, hides nothing.
    """
    now = frozenset(docs)
    known = [seen for seen in _read(folder / FILE) if seen.docs & now and seen.docs != now]
    return max(known, key=lambda seen: seen.made, default=None)


def remember(folder: Path, brief: Brief) -> None:
    """Keeps that the reader has had this story page. A page as of an earlier day is not kept."""
    if brief.story is None or brief.as_of is not None:
        return
    path = folder / FILE
    page = Seen(brief.made, frozenset(brief.story.docs))
    others = [seen for seen in _read(path) if seen.docs != page.docs]
    same = [seen for seen in others if seen.docs & page.docs]
    same = sorted(same, key=lambda seen: seen.made)[-(_MOST - 1) :]
    kept = [seen for seen in others if not seen.docs & page.docs] + same + [page]
    rows = [{"made": seen.made, "docs": sorted(seen.docs)} for seen in kept]
    with suppress(OSError):
        draft = path.with_name(f"{FILE}.{os.getpid()}")
        draft.write_text(json.dumps(rows, ensure_ascii=False, indent=0), encoding="utf-8")
        draft.replace(path)


def _read(path: Path) -> list[Seen]:
    try:
        rows: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [seen for row in rows if (seen := _seen(row))] if isinstance(rows, list) else []


def _seen(row: Any) -> Seen | None:
    if not isinstance(row, dict) or not isinstance(row.get("made"), str):
        return None
    docs = row.get("docs")
    if not isinstance(docs, list) or not all(isinstance(doc, str) for doc in docs):
        return None
    return Seen(row["made"], frozenset(docs))

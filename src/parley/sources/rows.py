"""JSON lines of documents, one page for each row, read one line at a time however long the file is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from parley.nouns.page import Page, Unread
from parley.sources.limits import RAW, TOO_LARGE

_KEYS = {"outlet": ("outlet", "source"), "published": ("published", "date")}
_PLAIN = ("lang", "url", "title", "byline", "collection")

Key = tuple[str | None, str]
"""A row's collection and id."""


def rows(lines: IO[bytes], location: str, retrieved: str, seen: set[Key]) -> Iterator[Page | Unread]:
    """The rows of a JSON-lines file. `seen` holds what came before, and is added to.

    An id holds in its row's `collection`: sets such as Timeline17 number each collection from one.
    """
    for number, line in _lines(lines):
        place = f"{location}:{number}"
        if line is None:
            yield Unread(place, TOO_LARGE)
            continue
        if not line.strip():
            continue
        try:
            hints = _hints(line)
        except ValueError as error:
            yield Unread(place, str(error))
            continue
        key = hints.get("collection"), hints["id"]
        if key in seen:
            yield Unread(place, f"the id {hints['id']!r} was given before: give each row an id of its own")
            continue
        seen.add(key)
        yield Page(place, "row", line, retrieved, hints.get("url"), hints)


def _lines(lines: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    number = 0
    while line := lines.readline(RAW + 1):
        number += 1
        if len(line) > RAW and not line.endswith(b"\n"):
            while (rest := lines.readline(RAW)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _hints(line: bytes) -> Mapping[str, str]:
    """What a row says of its document, without the text. Raises ValueError with the reason."""
    try:
        row: Any = json.loads(line)
    except UnicodeDecodeError:
        raise ValueError("not UTF-8: save the file as UTF-8") from None
    except (ValueError, RecursionError):
        raise ValueError("not a line of JSON") from None
    if not isinstance(row, dict):
        raise ValueError("not a JSON object with id and text")
    if not isinstance(row.get("text"), str) or not row["text"].strip():
        raise ValueError("no text: a row needs a text that is a string and not empty")
    given = row.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int) or str(given) == "":
        raise ValueError("no id: a row needs an id of its own")
    hints = {"id": str(given)}
    for name, keys in _KEYS.items():
        for key in keys:
            if isinstance(row.get(key), str) and row[key].strip():
                hints.setdefault(name, row[key].strip())
    for name in _PLAIN:
        if isinstance(row.get(name), str) and row[name].strip():
            hints[name] = row[name].strip()
    return hints

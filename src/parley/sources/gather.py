"""From what a user names (files, folders, addresses) to raw pages, one at a time."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from parley.errors import BadInput, Unreadable
from parley.nouns.page import Page, Unread
from parley.sources.feeds import entries
from parley.sources.limits import RAW, TOO_LARGE
from parley.sources.mail import attachments
from parley.sources.rows import Key, rows
from parley.sources.sniff import HEAD, Unknown, medium
from parley.sources.web import fetch, is_address

_NOT_SOURCES = ("casebook.yaml", "casebook.yml")
_HALF = re.compile("[\ud800-\udfff]")
_RECORDS = (".duckdb", ".duckdb.wal", ".duckdb.tmp", ".parquet")


def gather(inputs: Sequence[str | Path]) -> Iterator[Page | Unread]:
    """The pages that `inputs` hold: files, folders (all that is in them, sorted), web addresses and feeds.

    Formats are told by content. One page at a time is held in memory; a file of JSON lines is read line by
    line. What cannot be read comes as `Unread` with the reason, and the rest goes on.

    Raises `BadInput` at once where nothing is given, or nothing that is given exists.
    """
    given = [str(each) for each in inputs]
    missing = [each for each in given if not is_address(each) and not _exists(each)]
    if not given:
        raise BadInput("nothing to read: name files, folders or web addresses")
    if len(missing) == len(given):
        raise BadInput(f"{missing[0]}: no such file or folder; check the path")
    return map(_storable, _all(given, set(missing)))


def _all(given: list[str], missing: set[str]) -> Iterator[Page | Unread]:
    seen: set[Key] = set()
    for each in given:
        if each in missing:
            yield Unread(each, "no such file or folder; check the path")
        elif is_address(each):
            yield from _address(each, seen)
        elif os.path.isdir(each):
            for path in _files(each):
                yield from _file(path, seen)
        else:
            yield from _file(each, seen)


def _exists(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def _files(folder: str) -> Iterator[str]:
    """The files of a folder, sorted, without hidden ones and Parley's own. A link back up is not followed."""
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name not in _NOT_SOURCES and not name.endswith(_RECORDS):
                yield os.path.join(place, name)


def _file(path: str, seen: set[Key]) -> Iterator[Page | Unread]:
    try:
        if not os.path.isfile(path):
            yield Unread(path, "not a file that can be read; check the path")
            return
        with open(path, "rb") as file:
            large = os.fstat(file.fileno()).st_size > RAW
            raw = file.read(HEAD if large else RAW)
            kind = medium(raw, path)
            if kind == "rows":
                file.seek(0)
                yield from rows(file, path, _now(), seen)
                return
            if large:
                yield Unread(path, TOO_LARGE)
                return
        yield from _pages(Page(path, kind, raw, _now()))
    except Unknown as error:
        yield Unread(path, str(error))
    except OSError as error:
        yield Unread(path, f"could not be opened ({error.strerror or error}): check its rights")


def _address(address: str, seen: set[Key]) -> Iterator[Page | Unread]:
    try:
        answer = fetch(address)
        kind = medium(answer.raw, answer.url.split("?")[0])
    except (Unreadable, Unknown) as error:
        yield Unread(address, str(error))
        return
    if kind == "rows":
        yield from rows(io.BytesIO(answer.raw), address, _now(), seen)
        return
    hints = {"charset": answer.charset} if answer.charset else {}
    yield from _pages(Page(address, kind, answer.raw, _now(), answer.url, hints))


def _pages(page: Page) -> Iterator[Page | Unread]:
    """A page, with what hangs on it: a feed's entries, a mail's attachments."""
    try:
        if page.medium == "feed":
            yield from entries(page.raw, page.location, page.retrieved)
            return
        yield page
        if page.medium == "email":
            yield from attachments(page)
    except Exception as error:  # parsers of hostile input fail in ways of their own
        yield Unread(page.location, f"could not be opened as {page.medium} ({type(error).__name__})")


def _storable(found: Page | Unread) -> Page | Unread:
    """Without half surrogates (a name that is no UTF-8, broken JSON): nothing could print or store them.

    A place shows U+FFFD instead; in an id they are spelled out, so that ids stay apart.
    """
    location = _HALF.sub("\ufffd", found.location)
    if isinstance(found, Unread):
        return Unread(location, _HALF.sub("\ufffd", found.reason))
    hints = {name: _HALF.sub("\ufffd", value) for name, value in found.hints.items()}
    if "id" in hints:
        hints["id"] = found.hints["id"].encode("utf-8", "backslashreplace").decode("utf-8")
    return replace(found, location=location, url=found.url and _HALF.sub("\ufffd", found.url), hints=hints)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

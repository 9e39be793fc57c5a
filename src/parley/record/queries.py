"""What goes out of the record: rows as of a date, from the readings that are used."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.errors import BadInput
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.gist import Gist
from parley.nouns.handcoded import HandCoded
from parley.nouns.outlet import Rating
from parley.nouns.page import Page
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.record import rows
from parley.record.connection import plainly
from parley.record.judgements import Judgement
from parley.record.schema import DOCUMENT, ROWS
from parley.record.store import GIVEN, IDS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CHUNK = 128
# The reading that is used of each document: one in which something was read; of those, one by the first of
# the readers preferred; of those, the newest.
_USED = (
    "(SELECT doc, id, reader, version FROM readings QUALIFY row_number() OVER (PARTITION BY doc ORDER BY"
    " unread IS NOT NULL, coalesce(nullif(list_position(?::VARCHAR[], reader), 0), 1000), id DESC) = 1)"
)
_OF_DOCUMENT = ("outlet", "published", "lang", "url", "location")
_DOCUMENT = ", ".join(f"d.{name}" for name in DOCUMENT)
# "2026" counts as its last day and "2026-06" as its last: nothing that may be later than a date slips in.
_DAY = "left(d.published, 10) || substr('-12-31', length(left(d.published, 10)) - 3)"


def last_day(date: str) -> str:
    """The last day that an ISO 8601 date of any precision can mean, as a string that sorts (`2026-02-31`)."""
    return date[:10] + "-12-31"[len(date[:10]) - 4 :]


class Queries:
    """What can be asked of an open record; `Record` adds what comes in."""

    path: Path
    _db: DuckDBPyConnection
    _readers: list[str]

    def count(self) -> int:
        """How many documents are here."""
        return int(self._all("SELECT count(*) FROM documents")[0][0])

    def stale(self, coding: str) -> int:
        """How many documents were coded with another casebook or coder, or not at all."""
        return len(self._stale(coding))

    def unlike(self, asked: str) -> list[str]:
        """The documents, by id, that this reader in this version ("fast 1") was never asked to read."""
        found = self._all(
            "SELECT d.id FROM documents d WHERE NOT EXISTS"
            " (SELECT 1 FROM readings r WHERE r.doc = d.id AND r.asked = ?) ORDER BY d.seq",
            [asked],
        )
        return [doc for (doc,) in found]

    def readings(self) -> list[dict[str, Any]]:
        """By whom the documents were read: rows of reader, version, documents, used, unread.

        `used` counts the documents of which that reading is used, `unread` those in which it read nothing.
        """
        columns = ("reader", "version", "documents", "used", "unread")
        found = self._all(
            "SELECT r.reader, r.version, count(*), count(u.id), count(r.unread) FROM readings r"
            f" LEFT JOIN {_USED} u ON u.id = r.id GROUP BY ALL ORDER BY max(r.id) DESC",
            [self._readers],
        )
        return [dict(zip(columns, row, strict=True)) for row in found]

    def documents(self, *, as_of: str | None = None, ids: Sequence[str] | None = None) -> Iterator[Document]:
        """Documents in the order in which they came; with `as_of`, those published by then (undated: not).

        With `ids`, those documents.
        """
        for some in _chunks(self._ids(as_of) if ids is None else list(ids)):
            yield from self._documents(some)

    def pairs(self, *, as_of: str | None = None) -> Iterator[tuple[Document, Reading]]:
        """Documents with their readings, as `documents` gives them; a few at a time are in memory."""
        for ids in _chunks(self._ids(as_of)):
            yield from self._load(ids)

    def dates(self) -> Iterator[tuple[str | None, bool]]:
        """Of each document, when it was published and whether nothing was read in it."""
        yield from self._all(
            "SELECT d.published, r.unread IS NOT NULL FROM documents d"
            f" JOIN {_USED} u ON u.doc = d.id JOIN readings r ON r.id = u.id ORDER BY d.seq",
            [self._readers],
        )

    def undated(self) -> Iterator[str]:
        """The locations of documents without a date, which no `as_of` can place."""
        for (location,) in self._all("SELECT location FROM documents WHERE published IS NULL ORDER BY seq"):
            yield str(location)

    def statements(self, *, as_of: str | None = None) -> Iterator[Statement]:
        """The machine's statements, by document and place in it (see `judged` for people's word on them)."""
        for row in self._found("statements", as_of, order="d.seq, a.n"):
            yield rows.statement_of(row)

    def hand_coded(self, *, as_of: str | None = None) -> Iterator[HandCoded]:
        """What people coded by hand, by document and place in their file."""
        names = ", ".join(f'a."{name}"' for name in ROWS["hand_coded"])
        where, values = _until(as_of)
        query = (
            f"SELECT {names} FROM hand_coded a JOIN documents d ON d.id = a.doc {where}"
            " ORDER BY d.seq, a.file, a.n"
        )
        for row in self._all(query, values):
            yield rows.hand_coded_of(dict(zip(ROWS["hand_coded"], row, strict=True)))

    def coded_by_hand(self) -> frozenset[str]:
        """The documents that people coded by hand, also those in which they found nothing."""
        return frozenset(doc for (doc,) in self._all("SELECT doc FROM hand_codings"))

    def same_text(self, text: str) -> str | None:
        """The id of a document that has this text, None if there is none."""
        found = self._all("SELECT id FROM documents WHERE text = ? ORDER BY seq LIMIT 1", [text])
        return found[0][0] if found else None

    def judgements(self) -> Iterator[Judgement]:
        """What people said of statements, oldest first."""
        for row in self._all("SELECT * FROM judgements ORDER BY rowid"):
            made, who, verdict, doc, party, option, stance, start, end, correction, reason = row
            evidence = Span(doc, start, end)
            yield Judgement(
                made, who, verdict, evidence, party, option, stance, json.loads(correction), reason
            )

    def ratings(self) -> Iterator[Rating]:
        """How people graded outlets, oldest first."""
        for row in self._all("SELECT made, who, outlet, grade, reason FROM ratings ORDER BY rowid"):
            yield Rating(*row)

    def quotes(self, *, as_of: str | None = None) -> Iterator[dict[str, Any]]:
        """Who said what, oldest first: the rows of `attributions`, with what is known of their document.

        `outlet`, `published`, `lang`, `url` and `location` are the document's; `reader` and `version` say who
        read it.
        """
        yield from self._found("attributions", as_of, order="d.published NULLS LAST, d.seq, a.n")

    def entities(self, *, as_of: str | None = None) -> Iterator[dict[str, Any]]:
        """Who and what is named: the rows of `entities`, with what is known of their document."""
        yield from self._found("entities", as_of, order="d.seq, a.id")

    def page(self, document: Document) -> Page:
        """The raw page that a document was made from."""
        found = self._all(
            "SELECT location, medium, raw, retrieved, url, hints FROM pages WHERE sha256 = ?",
            [document.sha256],
        )
        if not found:
            raise BadInput(f"{self.path}: no page is kept for {document.id}")
        location, medium, raw, retrieved, url, hints = found[0]
        return Page(location, medium, zlib.decompress(raw), retrieved, url, json.loads(hints))

    def to_parquet(self, folder: str | Path) -> list[Path]:
        """Writes the flat tables as one Parquet file each into `folder`; gives the files."""
        folder = Path(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"{folder}: cannot be made ({error.strerror}); name another folder") from error
        files = []
        for table in ("documents", "readings", "codings", "hand_codings", "judgements", "ratings", *ROWS):
            file = folder / f"{table}.parquet"
            columns = "* EXCLUDE (body, gist)" if table == "readings" else "*"
            with plainly(file):
                self._db.table(table).project(columns).write_parquet(str(file), compression="zstd")
            files.append(file)
        return files

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with plainly(self.path):
            return self._db.execute(query, list(values)).fetchall()

    def _found(self, table: str, as_of: str | None, order: str) -> Iterator[dict[str, Any]]:
        """Rows of a flat table from the readings that are used."""
        columns = [*ROWS[table], *_OF_DOCUMENT, "reader", "version"]
        names = [*(f'a."{name}"' for name in ROWS[table]), *(f"d.{name}" for name in _OF_DOCUMENT)]
        where, values = _until(as_of)
        query = (
            f"SELECT {', '.join(names)}, u.reader, u.version FROM {table} a"
            f" JOIN {_USED} u ON u.id = a.reading JOIN documents d ON d.id = a.doc {where} ORDER BY {order}"
        )
        for row in self._all(query, [self._readers, *values]):
            yield dict(zip(columns, row, strict=True))

    def _stale(self, coding: str) -> list[tuple[str, int, str | None]]:
        """Documents whose used reading was coded otherwise or not at all: the reading's id, and how."""
        found = self._all(
            f"SELECT d.id, u.id, c.casebook FROM documents d JOIN {_USED} u ON u.doc = d.id"
            " LEFT JOIN codings c ON c.reading = u.id WHERE c.casebook IS DISTINCT FROM ? ORDER BY d.seq",
            [self._readers, coding],
        )
        return [(doc, number, coded) for doc, number, coded in found]

    def _gists(self, numbers: Sequence[int]) -> Iterator[tuple[int, Gist | None]]:
        """The gists of readings, by their ids; None where a reading has none."""
        for some in (numbers[at : at + CHUNK] for at in range(0, len(numbers), CHUNK)):
            for number, content in self._all(f"SELECT id, gist FROM readings WHERE id {IDS}", [list(some)]):
                yield number, rows.gist_of(content) if content else None

    def _casebooks(self) -> dict[str, Casebook]:
        """The casebooks that readings were coded with, by the names of the codings."""
        found = self._all("SELECT coding, content FROM casebooks")
        return {coding: rows.casebook_of(content) for coding, content in found}

    def _ids(self, as_of: str | None) -> list[str]:
        where, values = _until(as_of)
        return [doc for (doc,) in self._all(f"SELECT d.id FROM documents d {where} ORDER BY d.seq", values)]

    def _documents(self, ids: Sequence[str]) -> list[Document]:
        found = self._all(
            f"SELECT {_DOCUMENT} FROM documents d WHERE d.id {GIVEN} ORDER BY d.seq",
            [list(ids)],
        )
        return [rows.document_of(row) for row in found]

    def _load(self, ids: Sequence[str]) -> Iterator[tuple[Document, Reading]]:
        # One by one: a hundred readings at once are much for the garbage collector to go through.
        bodies = dict(
            self._all(
                f"SELECT r.doc, r.body FROM readings r JOIN {_USED} u ON u.id = r.id WHERE r.doc {GIVEN}",
                [self._readers, list(ids)],
            )
        )
        for document in self._documents(ids):
            yield document, rows.unpack(bodies.pop(document.id))


def _until(as_of: str | None) -> tuple[str, list[str]]:
    """The WHERE clause for documents published by a date, with its values."""
    return ("", []) if as_of is None else (f"WHERE {_DAY} <= ?", [last_day(as_of)])


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK))

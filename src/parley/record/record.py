"""The record: documents, readings, statements and judgements in one DuckDB file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.errors import BadInput
from parley.nouns.document import Document
from parley.nouns.page import Page
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.record import rows
from parley.record.connection import connect, create, plainly
from parley.record.judgements import Judgement
from parley.record.schema import DOCUMENT, ROWS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CHUNK = 128
_GIVEN = "IN (SELECT unnest(?::VARCHAR[]))"
_DOCUMENT = ", ".join(f"d.{name}" for name in DOCUMENT)
# "2026" counts as its last day and "2026-06" as its last: nothing that may be later than a date slips in.
_DAY = "left(d.published, 10) || substr('-12-31', length(left(d.published, 10)) - 3)"


def last_day(date: str) -> str:
    """The last day that an ISO 8601 date of any precision can mean, as a string that sorts (`2026-02-31`)."""
    return date[:10] + "-12-31"[len(date[:10]) - 4 :]


class Record:
    """The one place that speaks SQL. Use it as a context manager; one process at a time may write.

    Each document comes in whole, in one transaction: its page, text, reading and statements. A kill at any
    moment leaves a record that opens and holds only whole documents.
    """

    def __init__(self, path: Path, connection: DuckDBPyConnection) -> None:
        self.path = path
        self._db = connection

    @classmethod
    def open(cls, path: str | Path, *, create_new: bool = False, read_only: bool = False) -> Record:
        """The record at `path`.

        Raises `RecordBusy` where another process has it, `RecordTooNew` where a newer Parley wrote it,
        `BadInput` where it is absent (or present, with `create_new`), damaged, or something else.
        """
        path = Path(path)
        if create_new:
            from importlib.metadata import version

            create(path, version("parley"))
        return cls(path, connect(path, read_only=read_only))

    def close(self) -> None:
        """Writes what is in the log into the file, and gives it back."""
        with plainly(self.path):
            self._db.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What comes in

    def knows(self, page: Page) -> bool:
        """Whether these very bytes were read already."""
        return bool(self._all("SELECT 1 FROM pages WHERE sha256 = ?", [page.sha256]))

    def text(self, doc: str) -> str | None:
        """The stored text under an id, None if there is none."""
        found = self._all("SELECT text FROM documents WHERE id = ?", [doc])
        return found[0][0] if found else None

    def append(
        self,
        page: Page,
        document: Document,
        reading: Reading,
        statements: Sequence[Statement] = (),
        *,
        coding: str | None = None,
    ) -> None:
        """Adds one document with all that was found in it, or nothing. `coding` names the casebook used."""
        with self._transaction():
            self._db.execute(
                "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [
                    page.sha256, page.location, page.medium, page.retrieved, page.url,
                    json.dumps(dict(page.hints), ensure_ascii=False), zlib.compress(page.raw, 6),
                ],
            )  # fmt: skip
            marks = ", ".join("?" * len(DOCUMENT))
            self._db.execute(
                f"INSERT INTO documents ({', '.join(DOCUMENT)}) VALUES ({marks})", rows.document_row(document)
            )
            self._db.execute(
                "INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?)",
                [
                    document.id, reading.reader, reading.version, reading.lang, reading.unread,
                    rows.pack(reading),
                ],
            )  # fmt: skip
            self._insert("attributions", rows.attribution_rows(document, reading))
            self._insert("events", rows.event_rows(document, reading))
            self._insert("meetings", rows.meeting_rows(document, reading))
            if coding is not None:
                self._code([(document.id, statements)], coding)

    def recode(self, coding: str, code: Callable[[Document, Reading], Sequence[Statement]]) -> Iterator[str]:
        """Codes again, from the stored readings, each document that was coded otherwise; gives its id.

        `coding` names the casebook and the coder. Stopped half way, it goes on with the rest next time.
        """
        stale = [
            doc
            for (doc,) in self._all(
                "SELECT d.id FROM documents d LEFT JOIN codings c ON c.doc = d.id"
                " WHERE c.casebook IS DISTINCT FROM ? ORDER BY d.seq",
                [coding],
            )
        ]
        for ids in _chunks(stale):
            coded = [(document.id, code(document, reading)) for document, reading in self._load(ids)]
            with self._transaction():
                self._db.execute(f"DELETE FROM statements WHERE doc {_GIVEN}", [list(ids)])
                self._db.execute(f"DELETE FROM codings WHERE doc {_GIVEN}", [list(ids)])
                self._code(coded, coding)
            yield from ids

    def judge(self, judgement: Judgement) -> None:
        """Adds a person's word on a statement, beside the machine's row."""
        at = judgement.evidence
        with self._transaction():
            self._db.execute(
                "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    judgement.made, judgement.who, judgement.verdict, at.doc, judgement.party,
                    judgement.option, judgement.stance, at.start, at.end,
                    json.dumps(dict(judgement.correction)), judgement.reason,
                ],
            )  # fmt: skip

    # What goes out

    def count(self) -> int:
        """How many documents are here."""
        return int(self._all("SELECT count(*) FROM documents")[0][0])

    def stale(self, coding: str) -> int:
        """How many documents were coded with another casebook or coder, or not at all."""
        found = self._all(
            "SELECT count(*) FROM documents d LEFT JOIN codings c ON c.doc = d.id"
            " WHERE c.casebook IS DISTINCT FROM ?",
            [coding],
        )
        return int(found[0][0])

    def documents(self, *, as_of: str | None = None) -> Iterator[Document]:
        """Documents in the order in which they came; with `as_of`, those published by then (undated: not)."""
        for ids in _chunks(self._ids(as_of)):
            yield from self._documents(ids)

    def pairs(self, *, as_of: str | None = None) -> Iterator[tuple[Document, Reading]]:
        """Documents with their readings, as `documents` gives them; a few at a time are in memory."""
        for ids in _chunks(self._ids(as_of)):
            yield from self._load(ids)

    def undated(self) -> Iterator[str]:
        """The locations of documents without a date, which no `as_of` can place."""
        for (location,) in self._all("SELECT location FROM documents WHERE published IS NULL ORDER BY seq"):
            yield str(location)

    def statements(self, *, as_of: str | None = None) -> Iterator[Statement]:
        """The machine's statements, by document and place in it (see `judged` for people's word on them)."""
        columns = list(ROWS["statements"])
        names = ", ".join(f's."{name}"' for name in columns)
        where, values = _until(as_of)
        found = self._all(
            f"SELECT {names} FROM statements s JOIN documents d ON d.id = s.doc {where} ORDER BY d.seq, s.n",
            values,
        )
        for row in found:
            yield rows.statement_of(dict(zip(columns, row, strict=True)))

    def judgements(self) -> Iterator[Judgement]:
        """What people said of statements, oldest first."""
        for row in self._all("SELECT * FROM judgements ORDER BY rowid"):
            made, who, verdict, doc, party, option, stance, start, end, correction, reason = row
            evidence = Span(doc, start, end)
            yield Judgement(
                made, who, verdict, evidence, party, option, stance, json.loads(correction), reason
            )

    def quotes(self, *, as_of: str | None = None) -> Iterator[dict[str, Any]]:
        """Who said what: the rows of `attributions` with outlet and publication date of their document."""
        columns = [*ROWS["attributions"], "outlet", "published"]
        where, values = _until(as_of)
        names = ", ".join(f'a."{name}"' for name in ROWS["attributions"])
        for row in self._all(
            f"SELECT {names}, d.outlet, d.published FROM attributions a JOIN documents d ON d.id = a.doc"
            f" {where} ORDER BY d.published NULLS LAST, d.seq, a.n",
            values,
        ):
            yield dict(zip(columns, row, strict=True))

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
        for table in ("documents", "codings", "judgements", *ROWS):
            file = folder / f"{table}.parquet"
            with plainly(file):
                self._db.table(table).write_parquet(str(file), compression="zstd")
            files.append(file)
        return files

    # Inside

    def _all(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with plainly(self.path):
            return self._db.execute(query, list(values)).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        import duckdb

        with plainly(self.path):
            self._db.execute("BEGIN")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(duckdb.Error):  # a failed commit has rolled back already
                    self._db.execute("ROLLBACK")
                raise

    def _insert(self, table: str, found: Iterable[rows.Row]) -> None:
        values = list(found)
        if not values:
            return
        # One bound parameter for all rows: ten times as fast as executemany.
        shape = json.dumps([ROWS[table]])
        names = ", ".join(f'"{name}"' for name in ROWS[table])
        self._db.execute(
            f"INSERT INTO {table} ({names}) SELECT {names}"
            " FROM (SELECT unnest(from_json(?::JSON, ?), recursive := true))",
            [json.dumps(values, ensure_ascii=False), shape],
        )

    def _code(self, coded: Iterable[tuple[str, Sequence[Statement]]], coding: str) -> None:
        coded = list(coded)
        self._db.execute(
            "INSERT INTO codings SELECT unnest(?::VARCHAR[]), ?", [[doc for doc, _ in coded], coding]
        )
        self._insert("statements", [row for _, said in coded for row in rows.statement_rows(said)])

    def _ids(self, as_of: str | None) -> list[str]:
        where, values = _until(as_of)
        return [doc for (doc,) in self._all(f"SELECT d.id FROM documents d {where} ORDER BY d.seq", values)]

    def _documents(self, ids: Sequence[str]) -> list[Document]:
        found = self._all(
            f"SELECT {_DOCUMENT} FROM documents d WHERE d.id {_GIVEN} ORDER BY d.seq",
            [list(ids)],
        )
        return [rows.document_of(row) for row in found]

    def _load(self, ids: Sequence[str]) -> list[tuple[Document, Reading]]:
        bodies = dict(self._all(f"SELECT doc, body FROM readings WHERE doc {_GIVEN}", [list(ids)]))
        return [(document, rows.unpack(bodies[document.id])) for document in self._documents(ids)]


def _until(as_of: str | None) -> tuple[str, list[str]]:
    """The WHERE clause for documents published by a date, with its values."""
    return ("", []) if as_of is None else (f"WHERE {_DAY} <= ?", [last_day(as_of)])


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))

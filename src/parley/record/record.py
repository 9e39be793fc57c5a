"""The record: documents, readings, statements and judgements in one DuckDB file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.gist import Gist
from parley.nouns.handcoded import HandCoded
from parley.nouns.outlet import Rating
from parley.nouns.page import Page
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement
from parley.record import rows, store
from parley.record.connection import connect, create, plainly
from parley.record.judgements import Judgement
from parley.record.queries import CHUNK, Queries
from parley.record.schema import DOCUMENT

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Change(Protocol):
    """What an edit of the casebook changed: `nothing` that coding sees, or what may touch some documents."""

    @property
    def nothing(self) -> bool:
        """Whether coding sees no difference at all."""

    def may_touch(self, gist: Gist) -> bool:
        """Whether the statements of a document may differ, as far as the gist of its reading tells."""

    def touches(self, document: Document, reading: Reading) -> bool:
        """Whether the statements of a document may differ."""


class Record(Queries):
    """The one place that speaks SQL. Use it as a context manager; one process at a time may write.

    Each document comes in whole, in one transaction: its page, text, reading and statements. A kill at any
    moment leaves a record that opens and holds only whole documents. A document may have been read by several
    readers, or versions of one: the newest reading by the first of `readers` that read it is used.
    """

    def __init__(self, path: Path, connection: DuckDBPyConnection, readers: Sequence[str] = ()) -> None:
        self.path = path
        self._db = connection
        self._readers = list(readers)

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create_new: bool = False,
        read_only: bool = False,
        readers: Sequence[str] = (),
    ) -> Record:
        """The record at `path`; of the readings of a document, one by the first of `readers` is used.

        A record that an older Parley wrote is brought up to this one's form.

        Raises `RecordBusy` where another process has it, `RecordTooNew` where a newer Parley wrote it,
        `BadInput` where it is absent (or present, with `create_new`), damaged, or something else.
        """
        path = Path(path)
        if create_new:
            from importlib.metadata import version

            create(path, version("parley"))
        return cls(path, connect(path, read_only=read_only), readers)

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
        asked: str | None = None,
    ) -> None:
        """Adds one document with all that was found in it, or nothing.

        `coding` names the casebook used, `asked` the reader that was asked to read, with its version.
        """
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
            number = store.reading(self._db, document, reading, asked)
            if coding is not None:
                store.statements(self._db, [(document.id, number, statements)], coding)

    def reread(self, document: Document, reading: Reading, *, asked: str | None = None) -> None:
        """Adds another reading of a document that is here, beside those of other readers and versions.

        What is coded from it is coded at the next `recode`.
        """
        with self._transaction():
            store.reading(self._db, document, reading, asked)

    def keep(self, coding: str, casebook: Casebook) -> None:
        """Keeps the casebook that a coding names, so that a later one can be held against it."""
        with self._transaction():
            store.casebook(self._db, coding, rows.casebook_json(casebook))

    def recode(
        self,
        coding: str,
        code: Callable[[Document, Reading], Sequence[Statement]],
        change: Callable[[str, Casebook], Change | None] = lambda coded, casebook: None,
        *,
        digest: str = "",
    ) -> Iterator[str]:
        """Codes again, from the stored readings, the documents that were coded otherwise; gives their ids.

        `coding` names the casebook and the coder, `digest` is the casebook's. `change` says of an earlier
        coding and its casebook what is another now: what that cannot touch keeps its statements. It gives
        None where it cannot know. Stopped half way, it goes on with the rest next time.
        """
        changes = {coded: change(coded, casebook) for coded, casebook in self._casebooks().items()}
        by_change: dict[str | None, list[tuple[str, int]]] = {}
        for doc, number, coded in self._stale(coding):
            by_change.setdefault(coded if coded in changes else None, []).append((doc, number))
        for coded, stale in by_change.items():
            changed = changes[coded] if coded else None
            if changed:
                same = set(self._same(changed, [number for _, number in stale]))
                with self._transaction():
                    store.carried(self._db, list(same), coding, digest)
                stale = [(doc, number) for doc, number in stale if number not in same]
            for at in range(0, len(stale), CHUNK):
                numbers = dict(stale[at : at + CHUNK])
                again = [
                    (document.id, numbers.pop(document.id), code(document, reading))
                    for document, reading in self._load(list(numbers))
                    if changed is None or changed.touches(document, reading)
                ]
                with self._transaction():
                    store.statements(self._db, again, coding)
                    store.carried(self._db, list(numbers.values()), coding, digest)
                yield from (doc for doc, _, _ in again)

    def _same(self, change: Change, numbers: Sequence[int]) -> Iterator[int]:
        """The readings that a change cannot touch, as far as their gists tell."""
        if change.nothing:
            yield from numbers
        else:
            yield from (n for n, gist in self._gists(numbers) if gist and not change.may_touch(gist))

    def add_hand_coded(self, file: str, docs: Sequence[str], coded: Sequence[HandCoded], made: str) -> None:
        """Adds what people coded by hand in the documents that their file covers, all of it or nothing.

        What a file of the same name said before is replaced: people go on with a file and bring it again.
        `made` is ISO 8601 with a time zone. No recoding touches these rows.
        """
        with self._transaction():
            store.hand_coded(self._db, file, docs, coded, made)

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

    def rate(self, rating: Rating) -> None:
        """Adds a person's grade of an outlet; earlier ones stay."""
        with self._transaction():
            self._db.execute(
                "INSERT INTO ratings VALUES (?, ?, ?, ?, ?)",
                [rating.made, rating.who, rating.outlet, rating.grade, rating.reason],
            )

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

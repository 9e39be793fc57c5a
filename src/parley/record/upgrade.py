"""An older record, brought up to the form that this version writes: whole, or left as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parley.record import rows, store
from parley.record.schema import CASEBOOKS, CODINGS, DOCUMENT, HAND_CODINGS, RATINGS, READINGS, SCHEMA, flat

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CHUNK = 64


def upgrade(db: DuckDBPyConnection, version: int) -> None:
    """Takes a record of form `version` to `SCHEMA`, in one transaction. Nothing is read again."""
    db.execute("BEGIN")
    try:
        for step in range(version, SCHEMA):
            _STEPS[step](db)
        db.execute("UPDATE meta SET value = ? WHERE key = 'schema'", [str(SCHEMA)])
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _several_readers(db: DuckDBPyConnection) -> None:
    """1 → 2: each reading gets an id, and what it found is laid out anew from the stored reading.

    The only reader that could be asked for then was `fast`, in version 1.
    """
    db.execute("ALTER TABLE readings RENAME TO readings_1")
    db.execute("ALTER TABLE codings RENAME TO codings_1")
    for statement in (*READINGS, CODINGS):
        db.execute(statement)
    db.execute(
        "INSERT INTO readings (id, doc, reader, version, asked, lang, unread, body)"
        " SELECT nextval('reads'), doc, reader, version, 'fast 1', lang, unread, body"
        " FROM (SELECT r.* FROM readings_1 r JOIN documents d ON d.id = r.doc ORDER BY d.seq)"
    )
    db.execute(
        "INSERT INTO codings SELECT c.doc, r.id, c.casebook FROM codings_1 c JOIN readings r ON r.doc = c.doc"
    )
    db.execute("DROP TABLE readings_1")
    db.execute("DROP TABLE codings_1")
    db.execute("ALTER TABLE statements ADD COLUMN reading BIGINT")
    db.execute("UPDATE statements SET reading = r.id FROM readings r WHERE r.doc = statements.doc")
    for table in store.FOUND:
        db.execute(f"DROP TABLE IF EXISTS {table}")
        db.execute(flat(table))
    names = ", ".join(f"d.{name}" for name in DOCUMENT)
    numbers = [row[0] for row in db.execute("SELECT id FROM readings ORDER BY id").fetchall()]
    for at in range(0, len(numbers), _CHUNK):
        some = db.execute(
            f"SELECT r.id, r.body, {names} FROM readings r JOIN documents d ON d.id = r.doc"
            f" WHERE r.id {store.IDS} ORDER BY r.id",
            [numbers[at : at + _CHUNK]],
        ).fetchall()
        for number, body, *document in some:
            store.flat(db, rows.document_of(document), rows.unpack(body), number)


def _by_hand(db: DuckDBPyConnection) -> None:
    """2 → 3: a place for what people coded by hand."""
    db.execute(flat("hand_coded"))
    db.execute(HAND_CODINGS)


def _casebooks(db: DuckDBPyConnection) -> None:
    """3 → 4: a place for the casebooks; what was coded before is coded in full once more."""
    db.execute(CASEBOOKS.replace("TABLE", "TABLE IF NOT EXISTS"))


def _gists(db: DuckDBPyConnection) -> None:
    """4 → 5: a place for gists; readings from before are opened whole when the casebook changes."""
    db.execute("ALTER TABLE readings ADD COLUMN IF NOT EXISTS gist VARCHAR")


def _ratings(db: DuckDBPyConnection) -> None:
    """5 → 6: a place for people's grades of outlets."""
    db.execute(RATINGS.replace("TABLE", "TABLE IF NOT EXISTS"))


_STEPS: dict[int, Callable[[DuckDBPyConnection], None]] = {
    1: _several_readers,
    2: _by_hand,
    3: _casebooks,
    4: _gists,
    5: _ratings,
}

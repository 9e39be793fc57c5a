"""Opening the record's file, and DuckDB's errors in words that a user can act on."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from parley.errors import BadInput, ParleyError, RecordBusy, RecordTooNew
from parley.record.schema import SCHEMA, TABLES
from parley.record.upgrade import upgrade

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# No extension is ever fetched; the limit holds for DuckDB's own buffers, so a large record streams.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "memory_limit": "512MB",
    "threads": "2",
}


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turns an error of DuckDB into one clear line about the record at `path`."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise translated(path, str(error)) from error


def translated(path: Path, message: str) -> ParleyError:
    """The error that a user sees for what DuckDB said."""
    said = message.splitlines()[0] if message else "no reason given"
    low = said.lower()
    if "could not set lock" in low or "conflicting lock" in low or "being used by another process" in low:
        return RecordBusy(f"{path}: in use by another process; wait until it is done, then run this again")
    if "no space left" in low or "file too large" in low or "disk quota" in low:
        return BadInput(
            f"{path}: the disk is full; make room and run this again (what was read before is kept)"
        )
    if "version number" in low or "newer version" in low:
        return RecordTooNew(f"{path}: written by a newer version; update Parley to open it")
    if "permission denied" in low or "read-only" in low:
        return BadInput(f"{path}: cannot be written or read; check its permissions")
    if "does not exist" in low or "no such file" in low:
        return BadInput(f"{path}: no such record; make a case with `parley init`")
    return BadInput(
        f"{path}: damaged or not a record ({said}); restore it from a copy, or make a new case and add again"
    )


def connect(path: Path, *, read_only: bool = False) -> DuckDBPyConnection:
    """The open file, after a check that this version of Parley knows its form."""
    import duckdb

    if not path.is_file():
        raise BadInput(f"{path}: no such record; make a case with `parley init`")
    with plainly(path):
        connection = duckdb.connect(str(path), read_only=read_only, config=_CONFIG)
    try:
        with plainly(path):
            meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        version = int(meta["schema"])
    except (KeyError, ValueError, BadInput) as error:
        connection.close()
        raise BadInput(f"{path}: not a record of Parley; make a case with `parley init`") from error
    if version < SCHEMA:
        connection.close()
        return _upgraded(path, version, read_only)
    if version > SCHEMA:
        connection.close()
        raise RecordTooNew(
            f"{path}: written by Parley {meta.get('parley', '?')} (form {version}, this one knows {SCHEMA});"
            " update Parley to open it"
        )
    return connection


def _upgraded(path: Path, version: int, read_only: bool) -> DuckDBPyConnection:
    """The record in this version's form, opened again. An older record is brought up when it is opened."""
    import duckdb

    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise BadInput(
            f"{path}: written by an older Parley, and cannot be brought up to this one;"
            " make the file and its folder writable, or copy the case"
        )
    with plainly(path):
        connection = duckdb.connect(str(path), config=_CONFIG)
        try:
            upgrade(connection, version)
        except (ValueError, zlib.error) as error:
            raise BadInput(
                f"{path}: damaged (a stored reading does not open); restore it from a copy"
            ) from error
        finally:
            connection.close()
    return connect(path, read_only=read_only)


def create(path: Path, made_by: str) -> None:
    """A new, empty record. Made beside its place and moved there whole, so a kill leaves all or none."""
    import duckdb

    if path.exists():
        raise BadInput(f"{path}: a record is here already; it is never overwritten")
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    draft.with_name(draft.name + ".wal").unlink(missing_ok=True)
    with plainly(path):
        connection = duckdb.connect(str(draft), config=_CONFIG)
        try:
            for statement in TABLES:
                connection.execute(statement)
            connection.executemany(
                "INSERT INTO meta VALUES (?, ?)", [["schema", str(SCHEMA)], ["parley", made_by]]
            )
        finally:
            connection.close()
    # The log of a record that somebody deleted would be taken for this one's, and keep it from opening.
    log = path.with_name(path.name + ".wal")
    if log.exists():
        log.rename(log.with_name(log.name + ".of-deleted-record"))
    draft.rename(path)

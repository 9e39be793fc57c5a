"""An untrusted database of DNA 3, open for reading alone: its tables are tables, its rows come in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from parley.errors import BadInput

MAGIC = b"SQLite format 3\0"
_TABLES = (
    "CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS", "ENTITIES", "DATASHORTTEXT",
    "DATALONGTEXT", "DATAINTEGER", "DATABOOLEAN", "ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES",
)  # fmt: skip
_LARGEST = 50_000_000  # bytes of one value: no text that a person coded is longer


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """The database in a file, which is not changed. Raises `BadInput` with one line that names the file."""
    # Opened as a file that nobody changes, so that SQLite writes nothing beside it; no function that a
    # schema names is trusted, and views or virtual tables in place of DNA's tables are refused.
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as db:
            db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("PRAGMA query_only = ON")
            yield Database(path, db)
    # SQLite keeps any value in any column: what is not even of the type that its column names ends here.
    except (sqlite3.Error, ValueError, TypeError, AttributeError, OverflowError) as error:
        reason = " ".join(str(error).split())
        raise BadInput(
            f"{path}: not a whole database of DNA 3 ({reason}); open it in DNA and save a copy"
        ) from error


class Database:
    """One open file that has DNA's tables."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path, self._db = path, db
        kinds = {
            str(name).upper(): (kind, str(sql or ""))
            for name, kind, sql in db.execute("SELECT name, type, sql FROM sqlite_master")
            if kind in ("table", "view")
        }
        for table in _TABLES:
            kind, sql = kinds.get(table, (None, ""))
            if kind is None:
                raise BadInput(
                    f"{path}: no database of DNA 3 (table {table} is missing);"
                    " one that DNA 2 wrote is brought up by DNA 3"
                )
            if kind != "table" or sql.lstrip().upper().startswith("CREATE VIRTUAL"):
                raise BadInput(f"{path}: {table} is no plain table, as it is in what DNA writes: refused")

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """The rows of a table in the order of their ids (of the first column, where no id is asked for)."""
        # Table and columns are names of this package, never words of the file.
        order = "ID" if "ID" in columns else columns[0]
        return self._db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}").fetchall()

    def bad(self, table: str, row: Any, why: str) -> BadInput:
        """What is wrong with a row, in one line."""
        return BadInput(f"{self.path}: {table} row {row}: {why}")

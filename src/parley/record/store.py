"""Rows into the tables: what `Record` and the upgrade of an older record both write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from parley.nouns.document import Document
from parley.nouns.handcoded import HandCoded
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement
from parley.record import rows
from parley.record.schema import ROWS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

GIVEN = "IN (SELECT unnest(?::VARCHAR[]))"
IDS = "IN (SELECT unnest(?::BIGINT[]))"
FOUND = ("entities", "attributions", "events", "meetings")
"""The flat tables that hold what a reader found."""


def reading(db: DuckDBPyConnection, document: Document, found: Reading, asked: str | None) -> int:
    """Stores a reading in place of an earlier one by the same reader in the same version; gives its id."""
    asked = asked or f"{found.reader} {found.version}"
    before = db.execute(
        "SELECT id FROM readings WHERE doc = ? AND reader = ? AND version = ?",
        [document.id, found.reader, found.version],
    ).fetchall()
    gone = [row[0] for row in before]
    if gone:
        for table in ("codings", "statements", *FOUND):
            db.execute(f"DELETE FROM {table} WHERE reading {IDS}", [gone])
        db.execute(f"DELETE FROM readings WHERE id {IDS}", [gone])
    (number,) = db.execute(
        "INSERT INTO readings VALUES (nextval('reads'), ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        [
            document.id,
            found.reader,
            found.version,
            asked,
            found.lang,
            found.unread,
            rows.pack(found),
            rows.gist_json(document, found),
        ],
    ).fetchall()[0]
    flat(db, document, found, number)
    return int(number)


def flat(db: DuckDBPyConnection, document: Document, found: Reading, number: int) -> None:
    """The flat rows of a reading that is stored under an id."""
    insert(db, "entities", rows.entity_rows(document, found), reading=number)
    insert(db, "attributions", rows.attribution_rows(document, found), reading=number)
    insert(db, "events", rows.event_rows(document, found), reading=number)
    insert(db, "meetings", rows.meeting_rows(document, found), reading=number)


def statements(
    db: DuckDBPyConnection, coded: Iterable[tuple[str, int, Sequence[Statement]]], coding: str
) -> None:
    """The statements coded from readings, (document, reading, statements), in place of earlier ones."""
    coded = list(coded)
    numbers = [number for _, number, _ in coded]
    db.execute(f"DELETE FROM statements WHERE reading {IDS}", [numbers])
    db.execute(f"DELETE FROM codings WHERE reading {IDS}", [numbers])
    db.execute(
        "INSERT INTO codings SELECT unnest(?::VARCHAR[]), unnest(?::BIGINT[]), ?",
        [[doc for doc, _, _ in coded], numbers, coding],
    )
    insert(
        db,
        "statements",
        [{**row, "reading": number} for _, number, said in coded for row in rows.statement_rows(said)],
    )


def casebook(db: DuckDBPyConnection, coding: str, content: str) -> None:
    """Keeps a casebook under the name of its codings, and drops those by which nothing is coded any more."""
    db.execute("DELETE FROM casebooks WHERE coding NOT IN (SELECT DISTINCT casebook FROM codings)")
    db.execute("INSERT INTO casebooks VALUES (?, ?) ON CONFLICT DO NOTHING", [coding, content])


def carried(db: DuckDBPyConnection, numbers: Sequence[int], coding: str, digest: str) -> None:
    """Readings whose statements are the same by another casebook."""
    for table, name in (("codings", coding), ("statements", digest)):
        db.execute(f"UPDATE {table} SET casebook = ? WHERE reading {IDS}", [name, list(numbers)])


def hand_coded(
    db: DuckDBPyConnection, file: str, docs: Iterable[str], coded: Iterable[HandCoded], made: str
) -> None:
    """What a file of hand-coded work covers and says, in place of what it said before."""
    for table in ("hand_coded", "hand_codings"):
        db.execute(f"DELETE FROM {table} WHERE file = ?", [file])
    db.execute("INSERT INTO hand_codings SELECT unnest(?::VARCHAR[]), ?, ?", [list(docs), file, made])
    insert(db, "hand_coded", rows.hand_coded_rows(coded, file))


def insert(db: DuckDBPyConnection, table: str, found: Iterable[rows.Row], **more: Any) -> None:
    """Adds rows to a flat table, `more` to each of them."""
    values = [{**row, **more} for row in found]
    if not values:
        return
    # One bound parameter for all rows: ten times as fast as executemany.
    shape = json.dumps([ROWS[table]])
    names = ", ".join(f'"{name}"' for name in ROWS[table])
    db.execute(
        f"INSERT INTO {table} ({names}) SELECT {names}"
        " FROM (SELECT unnest(from_json(?::JSON, ?), recursive := true))",
        [json.dumps(values, ensure_ascii=False), shape],
    )

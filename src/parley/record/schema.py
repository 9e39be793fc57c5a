"""The record's tables. A change of form raises `SCHEMA` and says here how an older record is brought up."""

from __future__ import annotations

SCHEMA = 1

ROWS: dict[str, dict[str, str]] = {
    "attributions": {
        "doc": "VARCHAR", "n": "INTEGER", "kind": "VARCHAR", "manner": "VARCHAR", "sourcing": "VARCHAR",
        "speaker": "VARCHAR", "side": "VARCHAR", "source": "VARCHAR", "cue": "VARCHAR", "content": "VARCHAR",
        "start": "INTEGER", "end": "INTEGER",
    },
    "events": {
        "doc": "VARCHAR", "n": "INTEGER", "label": "VARCHAR", "actor": "VARCHAR", "recipient": "VARCHAR",
        "status": "VARCHAR", "negated": "BOOLEAN", "date": "VARCHAR", "place": "VARCHAR", "start": "INTEGER",
        "end": "INTEGER",
    },
    "meetings": {
        "doc": "VARCHAR", "n": "INTEGER", "parties": "VARCHAR[]", "people": "VARCHAR[]", "status": "VARCHAR",
        "directness": "VARCHAR", "format": "VARCHAR", "level": "VARCHAR", "mediator": "VARCHAR",
        "venue": "VARCHAR", "date": "VARCHAR", "discreet": "BOOLEAN", "start": "INTEGER", "end": "INTEGER",
    },
    "statements": {
        "doc": "VARCHAR", "n": "INTEGER", "party": "VARCHAR", "option": "VARCHAR", "stance": "VARCHAR",
        "firmness": "VARCHAR", "voice": "VARCHAR", "condition": "VARCHAR", "date": "VARCHAR",
        "start": "INTEGER", "end": "INTEGER", "holder": "INTEGER[]", "term": "INTEGER[]",
        "chain": "VARCHAR[]", "coder": "VARCHAR", "casebook": "VARCHAR", "score": "DOUBLE",
    },
}  # fmt: skip
"""Tables that hold what was found, flat, for queries and exports; offsets point into `documents.text`."""


def _columns(columns: dict[str, str]) -> str:
    return ", ".join(f'"{name}" {kind}' for name, kind in columns.items())


DOCUMENT = (
    "id", "text", "cuts", "title", "outlet", "byline", "lang", "published", "dated_by", "url", "kind",
    "medium", "location", "sha256", "retrieved",
)  # fmt: skip

TABLES = (
    "CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR)",
    # The bytes as they came in, so that a better reader can begin again; `hints` is a JSON object.
    "CREATE TABLE pages (sha256 VARCHAR PRIMARY KEY, location VARCHAR, medium VARCHAR, retrieved VARCHAR,"
    " url VARCHAR, hints VARCHAR, raw BLOB)",
    "CREATE SEQUENCE added",
    "CREATE TABLE documents (seq BIGINT DEFAULT nextval('added'), id VARCHAR PRIMARY KEY, text VARCHAR,"
    " cuts VARCHAR, title VARCHAR, outlet VARCHAR, byline VARCHAR, lang VARCHAR, published VARCHAR,"
    " dated_by VARCHAR, url VARCHAR, kind VARCHAR, medium VARCHAR, location VARCHAR, sha256 VARCHAR,"
    " retrieved VARCHAR)",
    # A whole reading, as compressed JSON: what recoding needs is all of it, as fast as can be.
    "CREATE TABLE readings (doc VARCHAR PRIMARY KEY, reader VARCHAR, version VARCHAR, lang VARCHAR,"
    " unread VARCHAR, body BLOB)",
    # Which casebook a document was last coded with; a document without statements has a row here too.
    "CREATE TABLE codings (doc VARCHAR PRIMARY KEY, casebook VARCHAR)",
    # What a person said of a statement. It stands beside the machine's rows, never over them.
    "CREATE TABLE judgements (made VARCHAR, who VARCHAR, verdict VARCHAR, doc VARCHAR, party VARCHAR,"
    ' "option" VARCHAR, stance VARCHAR, start INTEGER, "end" INTEGER, correction VARCHAR, reason VARCHAR)',
    *(f"CREATE TABLE {table} ({_columns(columns)})" for table, columns in ROWS.items()),
)

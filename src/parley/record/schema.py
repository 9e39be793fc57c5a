"""The record's tables. A change of form raises `SCHEMA`; `upgrade` brings an older record up to it."""

from __future__ import annotations

SCHEMA = 6
"""1: one reading for each document. 2: readings of several readers side by side, entities, chains. 3: what
people coded by hand. 4: the casebooks that readings were coded with. 5: gists of
readings. 6: how reliable people judge outlets to be."""

ROWS: dict[str, dict[str, str]] = {
    "entities": {
        "doc": "VARCHAR", "reading": "BIGINT", "id": "VARCHAR", "name": "VARCHAR", "kind": "VARCHAR",
        "side": "VARCHAR", "role": "VARCHAR", "names": "VARCHAR[]", "mentions": "INTEGER",
        "candidates": "VARCHAR[]", "members": "VARCHAR[]",
    },
    "attributions": {
        "doc": "VARCHAR", "reading": "BIGINT", "n": "INTEGER", "kind": "VARCHAR", "manner": "VARCHAR",
        "sourcing": "VARCHAR", "entity": "VARCHAR", "speaker": "VARCHAR", "side": "VARCHAR",
        "role": "VARCHAR", "source": "VARCHAR", "cue": "VARCHAR", "content": "VARCHAR", "start": "INTEGER",
        "end": "INTEGER", "source_at": "INTEGER[]", "cue_at": "INTEGER[]", "content_at": "INTEGER[]",
        "parent": "INTEGER", "count": "VARCHAR", "continued": "BOOLEAN", "translation_of": "INTEGER",
        "chain": "VARCHAR[]", "distance": "INTEGER", "lemmas": "VARCHAR",
    },
    "events": {
        "doc": "VARCHAR", "reading": "BIGINT", "n": "INTEGER", "label": "VARCHAR", "actor": "VARCHAR",
        "recipient": "VARCHAR", "status": "VARCHAR", "negated": "BOOLEAN", "date": "VARCHAR",
        "place": "VARCHAR", "start": "INTEGER", "end": "INTEGER",
    },
    "meetings": {
        "doc": "VARCHAR", "reading": "BIGINT", "n": "INTEGER", "parties": "VARCHAR[]",
        "people": "VARCHAR[]", "status": "VARCHAR", "directness": "VARCHAR", "format": "VARCHAR",
        "level": "VARCHAR", "mediator": "VARCHAR", "venue": "VARCHAR", "date": "VARCHAR",
        "discreet": "BOOLEAN", "round": "VARCHAR", "start": "INTEGER", "end": "INTEGER",
    },
    "statements": {
        "doc": "VARCHAR", "reading": "BIGINT", "n": "INTEGER", "party": "VARCHAR", "option": "VARCHAR",
        "stance": "VARCHAR", "firmness": "VARCHAR", "voice": "VARCHAR", "condition": "VARCHAR",
        "date": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "holder": "INTEGER[]", "term": "INTEGER[]",
        "chain": "VARCHAR[]", "coder": "VARCHAR", "casebook": "VARCHAR", "score": "DOUBLE",
    },
    "hand_coded": {
        "doc": "VARCHAR", "n": "INTEGER", "actor": "VARCHAR", "person": "VARCHAR", "concept": "VARCHAR",
        "stance": "VARCHAR", "firmness": "VARCHAR", "voice": "VARCHAR", "condition": "VARCHAR",
        "date": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "coder": "VARCHAR", "score": "DOUBLE",
        "file": "VARCHAR",
    },
}  # fmt: skip
"""Tables that hold what was found, flat, for queries and exports; offsets point into `documents.text`, and
`reading` is the id of the reading that found it. `…_at` holds start, end, start, end, … of the spans.
`hand_coded` belongs to no reading: it is what people found, in their own names for actors and concepts."""


def _columns(columns: dict[str, str]) -> str:
    return ", ".join(f'"{name}" {kind}' for name, kind in columns.items())


def flat(table: str) -> str:
    """The statement that makes one of the flat tables."""
    return f"CREATE TABLE {table} ({_columns(ROWS[table])})"


DOCUMENT = (
    "id", "text", "cuts", "title", "outlet", "byline", "lang", "published", "dated_by", "url", "kind",
    "medium", "location", "sha256", "retrieved",
)  # fmt: skip

# A whole reading is compressed JSON: what recoding needs is all of it, as fast as can be. A document has one
# row for each reader and version that read it; `id` rises, so the newest is the greatest. `asked` is the
# reader that was asked to read, with its version: it leaves Russian to natasha, and natasha's name stands in
# `reader`. `gist` is the reading's gist as JSON, or NULL where it was read before there were gists.
READINGS = (
    "CREATE SEQUENCE reads",
    "CREATE TABLE readings (id BIGINT PRIMARY KEY, doc VARCHAR, reader VARCHAR, version VARCHAR,"
    " asked VARCHAR, lang VARCHAR, unread VARCHAR, body BLOB, gist VARCHAR)",
)
# Which casebook a reading was last coded with; a reading without statements has a row here too.
CODINGS = "CREATE TABLE codings (doc VARCHAR, reading BIGINT, casebook VARCHAR)"
# The casebooks that stand in `codings`, as JSON: what an edit changed is seen by the one before it.
CASEBOOKS = "CREATE TABLE casebooks (coding VARCHAR PRIMARY KEY, content VARCHAR)"
# Which documents a file of hand-coded work covers; one in which its coders found nothing has a row here too.
HAND_CODINGS = "CREATE TABLE hand_codings (doc VARCHAR, file VARCHAR, made VARCHAR)"

# A person's grade for an outlet; none is written over: the latest counts, all are kept.
RATINGS = "CREATE TABLE ratings (made VARCHAR, who VARCHAR, outlet VARCHAR, grade VARCHAR, reason VARCHAR)"

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
    *READINGS,
    CODINGS,
    CASEBOOKS,
    HAND_CODINGS,
    RATINGS,
    # What a person said of a statement. It stands beside the machine's rows, never over them.
    "CREATE TABLE judgements (made VARCHAR, who VARCHAR, verdict VARCHAR, doc VARCHAR, party VARCHAR,"
    ' "option" VARCHAR, stance VARCHAR, start INTEGER, "end" INTEGER, correction VARCHAR, reason VARCHAR)',
    *(flat(table) for table in ROWS),
)

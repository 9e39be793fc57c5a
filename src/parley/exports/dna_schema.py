"""The tables of a Discourse Network Analyzer 3 database, so that DNA opens what Parley writes."""

from __future__ import annotations

import base64
import hashlib
import unicodedata

VERSION, DATE = "3.0.7", "2022-06-10"
"""The form of the database as DNA names it in SETTINGS: these tables are those of DNA 3.0.7."""

LONGEST = 190
"""Characters that DNA allows in a title, a name or a short text."""

_KEY = "ID INTEGER NOT NULL PRIMARY KEY"
_DATA_KEY = "ID INTEGER PRIMARY KEY NOT NULL"
_PERMISSIONS = (
    "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements",
    "EditStatements", "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders",
    "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements",
    "EditOthersStatements",
)  # fmt: skip


def _short(name: str, more: str = "") -> str:
    return f"{name} TEXT NOT NULL {more}CHECK (LENGTH({name}) < {LONGEST + 1})"


def _colours(kind: str = "INTEGER NOT NULL DEFAULT 0") -> list[str]:
    return [f"{name} {kind} CHECK ({name} BETWEEN 0 AND 255)" for name in ("Red", "Green", "Blue")]


def _switch(name: str, default: int) -> str:
    return f"{name} INTEGER NOT NULL CHECK ({name} BETWEEN 0 AND 1) DEFAULT {default}"


def _reference(column: str, table: str) -> str:
    return f"FOREIGN KEY({column}) REFERENCES {table}(ID) ON DELETE CASCADE"


def _data(value: str, *more: str) -> list[str]:
    """A table that holds the values of variables, one for each statement and variable."""
    return [
        _DATA_KEY, "StatementId INTEGER NOT NULL", "VariableId INTEGER NOT NULL", value,
        _reference("StatementId", "STATEMENTS"), _reference("VariableId", "VARIABLES"), *more,
        "UNIQUE (StatementId, VariableId)",
    ]  # fmt: skip


_TABLES: dict[str, list[str]] = {
    "SETTINGS": ["Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"],
    "CODERS": [
        _KEY, _short("Name"), *_colours(),
        "Refresh INTEGER NOT NULL CHECK (Refresh BETWEEN 0 AND 9999) DEFAULT 0",
        "FontSize INTEGER NOT NULL CHECK (FontSize BETWEEN 1 AND 99) DEFAULT 14",
        _short("Password"),
        "PopupWidth INTEGER CHECK (PopupWidth BETWEEN 100 AND 9999) DEFAULT 300",
        _switch("ColorByCoder", 0), _switch("PopupDecoration", 0), _switch("PopupAutoComplete", 1),
        *(_switch(f"Permission{name}", 1) for name in _PERMISSIONS),
    ],
    "DOCUMENTS": [
        _KEY, _short("Title"), "Text TEXT NOT NULL", "Coder INTEGER",
        *(_short(name, "DEFAULT '' ") for name in ("Author", "Source", "Section")),
        "Notes TEXT NOT NULL DEFAULT ''", _short("Type", "DEFAULT '' "), "Date INTEGER NOT NULL",
        _reference("Coder", "CODERS"),
    ],
    "STATEMENTTYPES": [_KEY, _short("Label"), *_colours()],
    "VARIABLES": [
        _KEY, _short("Variable"),
        "DataType TEXT NOT NULL CHECK (DataType = 'boolean' OR DataType = 'integer' OR DataType = 'long text'"
        " OR DataType = 'short text') DEFAULT 'short text'",
        "StatementTypeId INTEGER", _reference("StatementTypeId", "STATEMENTTYPES"),
        "UNIQUE (Variable, StatementTypeId)",
    ],
    "VARIABLELINKS": [
        _KEY, "SourceVariableId INTEGER", "TargetVariableId INTEGER",
        "CHECK (TargetVariableId != SourceVariableId)",
        _reference("SourceVariableId", "VARIABLES"), _reference("TargetVariableId", "VARIABLES"),
    ],
    "REGEXES": [f"Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < {LONGEST + 1})", *_colours()],
    "CODERRELATIONS": [
        _KEY, "Coder INTEGER CHECK(Coder > 0)", "OtherCoder INTEGER CHECK(OtherCoder > 0)",
        *(f"{name} INTEGER NOT NULL DEFAULT 1 CHECK({name} BETWEEN 0 AND 1)"
          for name in ("viewStatements", "editStatements", "viewDocuments", "editDocuments")),
        "CHECK (Coder != OtherCoder)", _reference("Coder", "CODERS"), _reference("OtherCoder", "CODERS"),
    ],
    "STATEMENTS": [
        _KEY, "StatementTypeId INTEGER", "DocumentId INTEGER", "Start INTEGER NOT NULL CHECK(Start >= 0)",
        "Stop INTEGER NOT NULL CHECK(Stop >= 0)", "Coder INTEGER", "CHECK (Start < Stop)",
        _reference("StatementTypeId", "STATEMENTTYPES"), _reference("Coder", "CODERS"),
        _reference("DocumentId", "DOCUMENTS"),
    ],
    "DATABOOLEAN": _data("Value INTEGER NOT NULL DEFAULT 1"),
    "DATAINTEGER": _data("Value INTEGER NOT NULL DEFAULT 0"),
    "ENTITIES": [
        _DATA_KEY, "VariableId INTEGER NOT NULL", _short("Value", "DEFAULT '' "), *_colours("INTEGER"),
        "ChildOf INTEGER CHECK(ChildOf > 0)", "UNIQUE (VariableId, Value)",
        _reference("ChildOf", "ENTITIES"), _reference("VariableId", "VARIABLES"),
    ],
    "DATASHORTTEXT": _data("Entity INTEGER NOT NULL", _reference("Entity", "ENTITIES")),
    "DATALONGTEXT": _data("Value TEXT DEFAULT ''"),
    "ATTRIBUTEVARIABLES": [
        _DATA_KEY, "VariableId INTEGER NOT NULL", _short("AttributeVariable"),
        "UNIQUE(VariableId, AttributeVariable)", _reference("VariableId", "VARIABLES"),
    ],
    "ATTRIBUTEVALUES": [
        _DATA_KEY, "EntityId INTEGER NOT NULL", "AttributeVariableId INTEGER NOT NULL",
        _short("AttributeValue", "DEFAULT '' "), "UNIQUE (EntityId, AttributeVariableId)",
        _reference("EntityId", "ENTITIES"), _reference("AttributeVariableId", "ATTRIBUTEVARIABLES"),
    ],
}  # fmt: skip

TABLES = {name: f"CREATE TABLE {name}({', '.join(parts)})" for name, parts in _TABLES.items()}
"""The statements that make the tables, in an order in which each refers to earlier ones only."""


def digest(password: str, salt: bytes) -> str:
    """A coder's password as DNA 3 keeps it: salt and 100,000 rounds of SHA-256 (Jasypt's strong digest)."""
    found = salt + unicodedata.normalize("NFC", password).encode()
    for _ in range(100_000):
        found = hashlib.sha256(found).digest()
    return base64.b64encode(salt + found).decode("ascii")

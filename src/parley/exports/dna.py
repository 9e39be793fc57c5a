"""Write a Discourse Network Analyzer 3 database: documents, statements and who they are about."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from parley.errors import BadInput
from parley.exports.coders import outside
from parley.exports.dates import first_day
from parley.exports.dna_schema import DATE, LONGEST, TABLES, VERSION, digest
from parley.exports.offsets import to_utf16
from parley.exports.speakers import speaker
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.statement import Statement

PASSWORD = "parley"  # DNA asks for one when it opens a file; it keeps nobody out
NOTE = "parley: "
"""Begins the line of a document's notes in which Parley keeps what DNA has no field for."""

_SHORT, _LONG, _WHOLE, _BOOLEAN = "short text", "long text", "integer", "boolean"
_VARIABLES = {
    # DNA's own, in its order
    "person": _SHORT, "organization": _SHORT, "concept": _SHORT, "agreement": _BOOLEAN,
    # Parley's. `conditional` is no plain agreement: DNA counts it as one, `stance` tells.
    "stance": _SHORT, "firmness": _SHORT, "voice": _SHORT, "condition": _LONG, "date": _SHORT,
    "certainty": _WHOLE,
}  # fmt: skip
_IDS = {name: number for number, name in enumerate(_VARIABLES, 1)}
_TABLE = {
    _SHORT: "DATASHORTTEXT", _LONG: "DATALONGTEXT", _WHOLE: "DATAINTEGER", _BOOLEAN: "DATABOOLEAN"
}  # fmt: skip
_ATTRIBUTES = ("Type", "Alias", "Notes")  # DNA makes these for every short text
_OWN = {"organization": ("Parley id", "Parley members"), "concept": ("Parley id", "Parley issue")}

Attributes = Mapping[str, str]


def write_dna(
    path: str | Path, documents: Iterable[Document], statements: Iterable[Statement], casebook: Casebook
) -> None:
    """Writes a whole database in DNA 3's form; one that was there is replaced when all is done.

    Organizations and concepts are the parties and options by name, with their ids as attributes; a person is
    the casebook's whose name stands where the statement's holder does. `agreement` is 0 for `against` and 1
    for `for` and `conditional`; `stance`, `firmness`, `voice`, `condition`, `date` and `certainty` (0 to 100)
    are variables of their own. Each coder of the statements is a coder in DNA; the password is `parley`.

    Raises `BadInput` where the file cannot be written.
    """
    path = Path(path)
    draft = path.with_name(path.name + ".part")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as db:
            _fill(db, list(documents), list(statements), casebook)
            db.commit()
        os.replace(draft, path)
    except (OSError, sqlite3.Error) as error:
        draft.unlink(missing_ok=True)
        raise BadInput(f"{path}: cannot be written ({error}); name another file") from error


def _fill(
    db: sqlite3.Connection,
    documents: Sequence[Document],
    statements: Sequence[Statement],
    casebook: Casebook,
) -> None:
    for table in TABLES.values():
        db.execute(table)
    _insert(db, "SETTINGS", [("version", VERSION), ("date", DATE)])
    coders = _coders(db, statements)
    _insert(db, "STATEMENTTYPES", [(1, "DNA Statement", 239, 208, 51)])
    _insert(db, "VARIABLES", [(id, name, _VARIABLES[name], 1) for name, id in _IDS.items()])
    numbers = {document.id: number for number, document in enumerate(documents, 1)}
    _insert(db, "DOCUMENTS", [_document(numbers[d.id], d) for d in documents])
    names = _Names(db)
    parties = {
        id: names.add(
            "organization",
            party.name,
            {"Parley id": id, "Alias": _list(party.aliases), "Parley members": _list(party.members)},
        )
        for id, party in casebook.parties.items()
    }
    options = {
        option.id: names.add(
            "concept",
            option.name,
            {"Parley id": option.id, "Type": issue.question, "Parley issue": issue.id},
        )
        for issue, option in casebook.options()
    }
    texts = {document.id: _Java(document.text) for document in documents}
    said = [s for s in statements if s.evidence.doc in numbers]
    for number, s in enumerate(said, 1):
        text = texts[s.evidence.doc]
        _insert(
            db,
            "STATEMENTS",
            [
                (number, 1, numbers[s.evidence.doc], text.at(s.evidence.start), text.at(s.evidence.end),
                 coders[s.coder])
            ],
        )  # fmt: skip
        if s.party not in parties:
            parties[s.party] = names.add("organization", s.party, {"Parley id": s.party})
        if s.option not in options:
            options[s.option] = names.add("concept", s.option, {"Parley id": s.option})
        values: dict[str, str | int] = {
            "person": names.add("person", speaker(s, text.given, casebook)),
            "organization": parties[s.party],
            "concept": options[s.option],
            "agreement": int(s.stance != "against"),
            "stance": names.add("stance", s.stance),
            "firmness": names.add("firmness", s.firmness),
            "voice": names.add("voice", s.voice),
            "condition": _storable(s.condition or ""),
            "date": names.add("date", s.date or ""),
            # Rounded down, so that what Parley holds to be faint stays so.
            "certainty": int(s.score * 100),
        }
        for name, value in values.items():
            db.execute(
                f"INSERT INTO {_TABLE[_VARIABLES[name]]} VALUES (NULL, ?, ?, ?)", (number, _IDS[name], value)
            )


class _Java:
    """A text as DNA will hold it: line ends as Java's editor makes them, offsets in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self.given = text
        self._utf16 = to_utf16(text)
        self._joined = [found.start() for found in re.finditer("\r\n", text)]

    def at(self, offset: int) -> int:
        """The offset there, of one in the stored text."""
        return self._utf16(offset) - bisect_left(self._joined, offset)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


class _Names:
    """The entities of short-text variables: each name once, with its attributes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._entities: dict[tuple[str, str], int] = {}
        self._attributes: dict[str, dict[str, int]] = {}
        known = 0
        for variable, kind in _VARIABLES.items():
            if kind == _SHORT:
                names = (*_ATTRIBUTES, *_OWN.get(variable, ()))
                self._attributes[variable] = {name: known + n for n, name in enumerate(names, 1)}
                known += len(names)
        _insert(
            db,
            "ATTRIBUTEVARIABLES",
            [(id, _IDS[v], name) for v, names in self._attributes.items() for name, id in names.items()],
        )
        for variable in self._attributes:
            self.add(variable, "")  # what a statement without a value points to

    def add(self, variable: str, name: str, attributes: Attributes | None = None) -> int:
        """The entity of that name. With attributes it is a new one, which gets a name of its own."""
        short = _short(name) or _short((attributes or {}).get("Parley id", ""))
        if attributes is not None:
            bare, more = short, 1
            while (variable, short) in self._entities:
                whose = f" ({attributes['Parley id']}{f' {more}' * (more > 1)})"
                short, more = bare[: LONGEST - len(whose)] + whose, more + 1
        key = variable, short
        if key not in self._entities:
            number = self._entities[key] = len(self._entities) + 1
            _insert(self._db, "ENTITIES", [(number, _IDS[variable], short, 0, 0, 0, None)])
            _insert(
                self._db,
                "ATTRIBUTEVALUES",
                [
                    (None, number, id, _short((attributes or {}).get(attribute, "")))
                    for attribute, id in self._attributes[variable].items()
                ],
            )
        return self._entities[key]


def _list(names: Sequence[str]) -> str:
    """As many of the names, whole, as DNA's short texts can hold."""
    most = next(n for n in range(len(names), -1, -1) if len("; ".join(names[:n])) <= LONGEST)
    return "; ".join(names[:most])


def _short(text: str) -> str:
    """What DNA's short texts can hold."""
    flat = " ".join(_storable(text).split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"


def _storable(text: str) -> str:
    """Without halves of a sign, which no database takes; a casebook may spell them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _document(number: int, document: Document) -> tuple[int | str, ...]:
    kept = {
        name: value
        for name, value in (("id", document.id), ("url", document.url), ("lang", document.lang))
        if value
    }
    note = NOTE + json.dumps({**kept, "published": document.published}, ensure_ascii=True)
    return (
        number, _short(document.title or document.id), _lines(document.text), 1,
        _short(document.byline or ""), _short(document.outlet or ""), "", note, _short(document.kind),
        _seconds(document.published),
    )  # fmt: skip


def _seconds(published: str | None) -> int:
    """The first moment that a date of any precision can mean; 0 for none, since DNA has to have one."""
    if published is None:
        return 0
    try:
        return int(datetime.fromisoformat(first_day(published)).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0


def _coders(db: sqlite3.Connection, statements: Sequence[Statement]) -> dict[str, int]:
    """The coders of the statements, each with all rights; the first one is DNA's administrator."""
    given = list(dict.fromkeys(s.coder for s in statements))
    machines = [coder for coder in given if not coder.startswith(_PERSON)]
    ordered = [*(machines or ["Parley"]), *(coder for coder in given if coder.startswith(_PERSON))]
    numbers: dict[str, int] = {}
    names: dict[str, int] = {}
    for coder in ordered:
        name = _short(outside(coder))
        numbers[coder] = names.setdefault(name, len(names) + 1)
    secret = digest(PASSWORD, b"parley-exchange!")
    for name, number in names.items():
        red, green, blue = _COLOURS[(number - 1) % len(_COLOURS)]
        db.execute(
            "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, ?, ?, ?, ?)",
            (number, name, red, green, blue, secret),
        )
    for one in names.values():
        for other in names.values():
            if one != other:
                db.execute("INSERT INTO CODERRELATIONS (Coder, OtherCoder) VALUES (?, ?)", (one, other))
    return numbers


_PERSON = "person "
_COLOURS = ((239, 208, 51), (51, 153, 255), (255, 102, 102), (102, 255, 0), (200, 150, 255))


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[Sequence[str | int | None]]) -> None:
    for row in rows:
        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row))

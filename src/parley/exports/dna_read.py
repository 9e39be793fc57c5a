"""Read a Discourse Network Analyzer 3 database that people have coded. Nothing in the file is ever run."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from parley.errors import BadInput
from parley.exports.coders import inside
from parley.exports.dates import iso
from parley.exports.dna import NOTE
from parley.exports.dna_database import Database, opened
from parley.exports.offsets import from_utf16
from parley.nouns.handcoded import CodedFile, CodedText, HandCoded, Named
from parley.nouns.span import Span

ACTOR = ("organization", "organisation", "actor", "party")
PERSON = ("person", "speaker")
CONCEPT = ("concept", "option", "claim")
AGREEMENT = ("agreement", "qualifier")
PARLEYS = frozenset({"stance", "firmness", "voice", "condition", "date", "certainty"})
"""Variables that count where all of them are there, as in what Parley writes."""

_SHORT, _LONG, _WHOLE, _BOOLEAN = "short text", "long text", "integer", "boolean"
_STANCES = frozenset({"for", "against", "conditional"})
_FIRMNESS = frozenset({"red-line", "firm", "open"})
_VOICES = frozenset({"party", "outlet", "author", "unnamed"})


@dataclass(frozen=True, slots=True)
class _Type:
    """The statement type that is read, with the variables that say who, what and how: name → (id, type)."""

    id: int
    label: str
    variables: Mapping[str, tuple[int, str]]
    actor: str
    concept: str
    agreement: str
    person: str | None


def read_dna(path: str | Path) -> CodedFile:
    """The documents and statements of a DNA 3 database.

    The first statement type that has an actor, a concept and an agreement is read; others (annotations,
    narratives) are left out and counted. Where no organization is given the person is the actor.

    Raises `BadInput` with one line that names the file, the table and the row.
    """
    path = Path(path)
    with opened(path) as database:
        return _Reader(database).file()


class _Reader:
    """One open file; what it holds is checked row by row."""

    def __init__(self, database: Database) -> None:
        self._name, self._stem = database.path.name, database.path.stem
        self._path, self._rows, self._bad = database.path, database.rows, database.bad

    def file(self) -> CodedFile:
        kind = self._type()
        texts = dict(self._texts())
        entities = dict(self._entities(kind))
        days = {text.id: text.published for text in texts.values()}
        ids = {key: named.id or named.name for key, named in entities.items()}
        rows, left = [], Counter[str]()
        people: dict[str, Counter[str]] = defaultdict(Counter)
        alone: dict[str, None] = {}
        for number, at, values, coder in self._statements(kind, texts):
            actor, concept = values.get(kind.actor), values.get(kind.concept)
            person = values.get(kind.person) if kind.person else None
            if not (actor or person) or not concept:
                left["without an actor or a concept"] += 1
                continue
            stance = self._stance(number, kind, values)
            if stance is None:
                left[f"without a yes or no in '{kind.agreement}'"] += 1
                continue
            if actor and person:
                people[actor][person] += 1
            elif person:
                alone[person] = None
            rows.append(
                HandCoded(
                    ids[kind.actor, actor] if actor else str(person),
                    ids[kind.concept, concept],
                    stance,
                    at,
                    person or None,
                    self._one_of(number, values, "firmness", _FIRMNESS) or "firm",
                    self._one_of(number, values, "voice", _VOICES) or "party",
                    str(values.get("condition") or "") or None,
                    self._date(number, values) or days[at.doc],
                    coder,
                    self._score(number, values),
                )
            )
        others = sum(type != kind.id for (type,) in self._rows("STATEMENTS", "StatementTypeId"))
        if others:
            left[f"of other types than '{kind.label}'"] += others
        actors = [
            replace(named, people=tuple(name for name, _ in people[named.name].most_common()))
            for (variable, _), named in entities.items()
            if variable == kind.actor
        ]
        # Who speaks for an actor elsewhere in the file is known as that actor's, by the casebook.
        known = {named.name for named in actors} | {name for those in people.values() for name in those}
        actors += [Named(name) for name in alone if name not in known]
        concepts = [named for (variable, _), named in entities.items() if variable == kind.concept]
        return CodedFile(
            self._name,
            tuple(text for text in texts.values() if text.text.strip()),
            tuple(actors),
            tuple(concepts),
            tuple(rows),
            tuple(f"{n} statement{'s' * (n > 1)} {why}" for why, n in left.items()),
        )

    def _type(self) -> _Type:
        others = []
        for number, label in self._rows("STATEMENTTYPES", "ID", "Label"):
            variables = {
                str(name).strip(): (int(id), str(kind))
                for id, name, kind, belongs in self._rows(
                    "VARIABLES", "ID", "Variable", "DataType", "StatementTypeId"
                )
                if belongs == number
            }
            if not set(variables) >= PARLEYS:  # another's `date` or `voice` means something else
                variables = {name: found for name, found in variables.items() if name not in PARLEYS}
            person = _named(variables, PERSON, _SHORT)
            actor = _named(variables, ACTOR, _SHORT) or person
            concept = _named(variables, CONCEPT, _SHORT)
            agreement = _named(variables, AGREEMENT, _BOOLEAN, _WHOLE)
            if actor and concept and agreement:
                return _Type(int(number), str(label), variables, actor, concept, agreement,
                             None if person == actor else person)  # fmt: skip
            others.append(f"{label} ({', '.join(variables)})")
        raise BadInput(
            f"{self._path}: no statement type has an organization, a concept and an agreement;"
            f" there is {'; '.join(others) or 'none'}: rename the variables in DNA"
        )

    def _texts(self) -> Iterator[tuple[int, CodedText]]:
        seen: set[str] = set()
        for number, title, text, author, source, notes, seconds in self._rows(
            "DOCUMENTS", "ID", "Title", "Text", "Author", "Source", "Notes", "Date"
        ):
            for name, value in (("Title", title), ("Text", text), ("Author", author), ("Source", source)):
                if not isinstance(value, str):
                    raise self._bad("DOCUMENTS", number, f"{name} is no text")
            kept = _note(notes)
            id = str(kept.get("id") or f"{self._stem}-{number}")
            if id in seen:
                raise self._bad("DOCUMENTS", number, f"its notes give the id {id!r}, which another has")
            seen.add(id)
            published = self._day(number, seconds)
            if "published" in kept:  # at its own precision, which seconds cannot tell
                published = iso(kept["published"] or "")
            yield (
                int(number),
                CodedText(
                    id,
                    text,
                    f"{self._name}: document {number}",
                    title.strip() or None,
                    source.strip() or None,
                    author.strip() or None,
                    published,
                    kept.get("url"),
                    kept.get("lang"),
                ),
            )

    def _day(self, number: Any, seconds: Any) -> str | None:
        """A date as DNA keeps it: seconds since 1970 without a zone. 0 is what Parley writes for no date."""
        if not isinstance(seconds, int):
            raise self._bad("DOCUMENTS", number, "Date is no whole number of seconds")
        try:
            return (
                (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()
                if seconds
                else None
            )
        except OverflowError:
            raise self._bad("DOCUMENTS", number, f"Date {seconds} is no time of this calendar") from None

    def _entities(self, kind: _Type) -> Iterator[tuple[tuple[str, str], Named]]:
        """The actors and concepts by variable and name, in the file's order."""
        attributes: dict[Any, dict[str, str]] = defaultdict(dict)
        names = {id: str(name) for id, name in self._rows("ATTRIBUTEVARIABLES", "ID", "AttributeVariable")}
        for entity, variable, value in self._rows(
            "ATTRIBUTEVALUES", "EntityId", "AttributeVariableId", "AttributeValue"
        ):
            attributes[entity][names.get(variable, "")] = str(value)
        variables = {kind.variables[name][0]: name for name in (kind.actor, kind.concept)}
        for number, variable, value in self._rows("ENTITIES", "ID", "VariableId", "Value"):
            if variable not in variables or not str(value).strip():
                continue
            more, group = attributes[number], None
            if variables[variable] == kind.concept and more.get("Type"):
                group = (more.get("Parley issue", ""), more["Type"])
            name = str(value).strip()
            aliases, members = (_parts(more.get(key, "")) for key in ("Alias", "Parley members"))
            yield (
                (variables[variable], name),
                Named(name, more.get("Parley id") or None, group, (), aliases, members),
            )

    def _statements(
        self, kind: _Type, texts: Mapping[int, CodedText]
    ) -> Iterator[tuple[int, Span, dict[str, Any], str]]:
        """Each statement of the type: its number, its span in characters, its values, and who coded it."""
        coders = {id: str(name).strip() for id, name in self._rows("CODERS", "ID", "Name")}
        values = self._values(kind)
        offsets = {number: from_utf16(text.text) for number, text in texts.items()}
        for number, type, document, start, stop, coder in self._rows(
            "STATEMENTS", "ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"
        ):
            if type != kind.id:
                continue
            if document not in texts:
                raise self._bad("STATEMENTS", number, f"there is no document {document}")
            if coder not in coders:
                raise self._bad("STATEMENTS", number, f"there is no coder {coder}")
            if not isinstance(start, int) or not isinstance(stop, int) or not 0 <= start < stop:
                raise self._bad("STATEMENTS", number, f"Start {start} and Stop {stop} enclose nothing")
            begin, end = offsets[document](start, stop)
            if end is None:
                length = len(texts[document].text)
                raise self._bad(
                    "STATEMENTS", number, f"Stop {stop} lies behind the end of document {document} ({length})"
                )
            yield number, Span(texts[document].id, begin, end), values[number], inside(coders[coder])

    def _values(self, kind: _Type) -> dict[Any, dict[str, Any]]:
        """statement → variable → value, for the variables of a statement type."""
        names = {id: name for name, (id, _) in kind.variables.items()}
        entities = {
            id: (variable, str(value).strip())
            for id, variable, value in self._rows("ENTITIES", "ID", "VariableId", "Value")
        }
        found: dict[Any, dict[str, Any]] = defaultdict(dict)
        for table in ("DATALONGTEXT", "DATAINTEGER", "DATABOOLEAN"):
            for statement, variable, value in self._rows(table, "StatementId", "VariableId", "Value"):
                if variable in names:
                    found[statement][names[variable]] = value
        for number, statement, variable, entity in self._rows(
            "DATASHORTTEXT", "ID", "StatementId", "VariableId", "Entity"
        ):
            if variable not in names:
                continue
            belongs, value = entities.get(entity, (None, ""))
            if belongs != variable:
                raise self._bad("DATASHORTTEXT", number, f"variable {variable} has no entity {entity}")
            found[statement][names[variable]] = value
        return found

    def _stance(self, number: int, kind: _Type, values: Mapping[str, Any]) -> str | None:
        """By the agreement; `stance` tells only what an agreement cannot, and yields where the two differ."""
        agrees = self._agrees(number, kind, values.get(kind.agreement))
        told = self._one_of(number, values, "stance", _STANCES)
        if agrees is None:
            return told
        if told and (told != "against") == agrees:
            return told
        return "for" if agrees else "against"

    def _agrees(self, number: int, kind: _Type, value: Any) -> bool | None:
        if value is None:
            return None
        if not isinstance(value, int):
            raise self._bad("STATEMENTS", number, f"{kind.agreement} is {value!r}, no number")
        if kind.variables[kind.agreement][1] == _BOOLEAN:
            if value not in (0, 1):
                raise self._bad("STATEMENTS", number, f"{kind.agreement} is {value}, not 0 or 1")
            return bool(value)
        if value not in (-1, 0, 1):
            raise self._bad(
                "STATEMENTS",
                number,
                f"{kind.agreement} is {value}; of a scale only -1, 0 and 1 can be taken: recode it in DNA",
            )
        return {1: True, -1: False}.get(value)

    def _one_of(self, number: int, values: Mapping[str, Any], name: str, known: frozenset[str]) -> str | None:
        value = values.get(name)
        if value in (None, ""):
            return None
        if value not in known:
            raise self._bad("STATEMENTS", number, f"{name} is {value!r}, not {', '.join(sorted(known))}")
        return str(value)

    def _date(self, number: int, values: Mapping[str, Any]) -> str | None:
        value = values.get("date")
        if value in (None, ""):
            return None
        day = iso(str(value))
        if day is None:
            raise self._bad("STATEMENTS", number, f"date is {value!r}, no date such as 2031-05-01")
        return day

    def _score(self, number: int, values: Mapping[str, Any]) -> float:
        value = values.get("certainty")
        if value is None:
            return 1.0
        if not isinstance(value, int) or not 0 <= value <= 100:
            raise self._bad("STATEMENTS", number, f"certainty is {value!r}, no whole number from 0 to 100")
        return value / 100


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, text.split(";")) if part)


def _note(notes: Any) -> dict[str, str | None]:
    """What Parley keeps of a document in its notes, where it wrote them."""
    line = next((line for line in str(notes or "").splitlines() if line.startswith(NOTE)), "")
    try:
        kept = json.loads(line.removeprefix(NOTE) or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(k): v for k, v in kept.items() if v is None or isinstance(v, str)}


def _named(variables: Mapping[str, tuple[int, str]], names: Sequence[str], *kinds: str) -> str | None:
    """The first variable, in the order of `names` and in whatever case, that is of one of the kinds."""
    lower = {name.casefold(): name for name in variables}
    here = (lower[name] for name in names if name in lower)
    return next((name for name in here if variables[name][1] in kinds), None)

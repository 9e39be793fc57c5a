"""Read a CSV of statements that people have coded: Parley's own, DNA's event list, or a spreadsheet's."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from parley.errors import BadInput
from parley.exports.cells import text
from parley.exports.coders import inside
from parley.exports.dates import iso
from parley.nouns.handcoded import CodedFile, CodedText, HandCoded, Named
from parley.nouns.span import Span

_COLUMNS = {
    "document": ("document", "document id", "doc", "doc_id"),
    "title": ("title", "document title"),
    "outlet": ("outlet", "source"),
    "byline": ("byline", "author"),
    "published": ("published", "time"),
    "url": ("url",),
    "start": ("start",),
    "end": ("end", "stop"),
    "quote": ("quote", "text"),
    "actor": ("party", "actor", "organization", "organisation"),
    "actor_name": ("party_name",),
    "person": ("person", "speaker"),
    "concept": ("option", "concept", "claim"),
    "concept_name": ("option_name",),
    "issue": ("issue",),
    "question": ("issue_question",),
    "stance": ("stance", "agreement"),
    "firmness": ("firmness",),
    "voice": ("voice",),
    "condition": ("condition",),
    "date": ("date",),
    "coder": ("coder",),
    "certainty": ("certainty",),
}
_STANCES = {
    **dict.fromkeys(("for", "pro", "yes", "true", "1", "+1", "agree", "support"), "for"),
    **dict.fromkeys(("against", "contra", "no", "false", "0", "-1", "disagree", "oppose"), "against"),
    "conditional": "conditional",
}
_FIRMNESS = frozenset({"red-line", "firm", "open"})
_VOICES = frozenset({"party", "outlet", "author", "unnamed"})
_LONGEST = 200  # characters of a name in a casebook

Known = Callable[[str], str | None]


def read_csv(path: str | Path, known: Known = lambda doc: None) -> CodedFile:
    """The statements of a CSV. `known` gives the text of a document that is there already, by its id.

    A row needs a party (actor, organization), an option (concept), a stance (agreement), a document and its
    quote, or start and end in a text that is known. Where the text is known the quote has to stand in it;
    where not, the document's text is made up of its quotes.

    Raises `BadInput` with one line that names the file and the row, as a spreadsheet counts it.
    """
    return _Table(Path(path), known).file()


@dataclass
class _Doc:
    """A document of the file: its text, where it is known, and its quotes in their order."""

    text: str | None
    told: Mapping[str, str]
    row: int
    quotes: dict[str, int] = field(default_factory=dict)
    length: int = 0

    def place(self, quote: str) -> int:
        """Where a quote stands in a text that is made up of quotes."""
        if quote not in self.quotes:
            self.quotes[quote] = self.length
            self.length += len(quote) + 2
        return self.quotes[quote]


class _Table:
    """One file; what it holds is checked row by row."""

    def __init__(self, path: Path, known: Known) -> None:
        self.path, self.known = path, known
        self.docs: dict[str, _Doc] = {}

    def file(self) -> CodedFile:
        actors: dict[str, Named] = {}
        concepts: dict[str, Named] = {}
        people: dict[str, dict[str, None]] = {}
        rows = []
        for number, row in self._rows():
            self.number = number
            rows.append(self._coded(row))
            name = row["actor_name"] or row["actor"] or row["person"]
            actors.setdefault(rows[-1].actor, Named(name, row["actor"] if row["actor_name"] else None))
            if row["person"] and row["actor"]:
                people.setdefault(rows[-1].actor, {})[row["person"]] = None
            group = (row["issue"], row["question"] or row["issue"]) if row["issue"] else None
            option = row["concept"] if row["concept_name"] else None
            concepts.setdefault(rows[-1].concept, Named(row["concept_name"] or row["concept"], option, group))
        if not rows:
            raise BadInput(f"{self.path}: no rows under the heading; is it the right file?")
        texts = tuple(
            CodedText(
                id,
                "\n\n".join(doc.quotes) if doc.text is None else doc.text,
                f"{self.path.name}: row {doc.row}",
                *(doc.told.get(name) or None for name in ("title", "outlet", "byline", "published", "url")),
            )
            for id, doc in self.docs.items()
        )
        quoted = frozenset(id for id, doc in self.docs.items() if doc.text is None)
        named = tuple(replace(actor, people=tuple(people.get(key, ()))) for key, actor in actors.items())
        return CodedFile(self.path.name, texts, named, tuple(concepts.values()), tuple(rows), (), quoted)

    def _rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        try:
            whole = self.path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadInput(f"{self.path}: not UTF-8 at byte {error.start}; save it as 'CSV UTF-8'") from None
        except OSError as error:
            raise BadInput(f"{self.path}: cannot be read ({error.strerror})") from None
        head = whole.split("\n", 1)[0]
        separator = max(",;\t", key=head.count)
        reader = csv.reader(io.StringIO(whole, newline=""), delimiter=separator)
        try:
            columns = self._columns(next(reader, []))
            for number, row in enumerate(reader, 2):
                if any(value.strip() for value in row):
                    if len(row) > len(columns):
                        raise self._bad(number, f"{len(row)} cells under {len(columns)} headings")
                    found = dict.fromkeys(_COLUMNS, "")
                    for name, value in zip(columns, row, strict=False):
                        if name and not found[name]:
                            found[name] = text(value) if name == "quote" else text(value).strip()
                    yield number, found
        except csv.Error as error:
            raise BadInput(f"{self.path}: no CSV near line {reader.line_num} ({error})") from None

    def _columns(self, head: list[str]) -> list[str | None]:
        meaning = {alias: name for name, aliases in _COLUMNS.items() for alias in aliases}
        columns = [meaning.get(" ".join(text(name).casefold().split())) for name in head]
        for needed, other in (("actor", "person"), ("concept", ""), ("stance", ""), ("document", "title")):
            if needed not in columns and other not in columns:
                raise BadInput(
                    f"{self.path}: no column is called {' or '.join(_COLUMNS[needed])};"
                    f" there is {', '.join(head) or 'nothing'}"
                )
        if "quote" not in columns and not {"start", "end"} <= set(columns):
            raise BadInput(f"{self.path}: no column is called quote or text, nor are there start and end")
        return columns

    def _coded(self, row: dict[str, str]) -> HandCoded:
        actor = row["actor"] or row["person"]
        if not actor or not row["concept"]:
            raise self._wrong("no party" if not actor else "no option")
        for name in (actor, row["concept"], row["actor_name"], row["concept_name"]):
            if len(name) > _LONGEST:
                raise self._wrong(f"a name of {len(name)} characters; {_LONGEST} are the most")
        stance = _STANCES.get(row["stance"].casefold())
        if stance is None:
            raise self._wrong(f"the stance is {row['stance']!r}, not for, against or conditional")
        row["published"] = self._date("published", row["published"])
        at = self._evidence(row)
        return HandCoded(
            actor,
            row["concept"],
            stance,
            at,
            row["person"] or None,
            self._one_of(row, "firmness", _FIRMNESS) or "firm",
            self._one_of(row, "voice", _VOICES) or "party",
            row["condition"] or None,
            self._date("date", row["date"]) or row["published"] or None,
            inside(row["coder"]),
            self._score(row["certainty"]),
        )

    def _evidence(self, row: dict[str, str]) -> Span:
        id = row["document"] or row["title"] or row["url"]
        if not id:
            raise self._wrong("no document")
        if id not in self.docs:
            self.docs[id] = _Doc(self.known(id), row, self.number)
        doc, quote = self.docs[id], row["quote"]
        start, end = self._whole(row, "start"), self._whole(row, "end")
        if doc.text is None:
            if not quote.strip():
                raise self._wrong(f"no quote, and the case has no document {id!r} to find it in")
            begin = doc.place(quote)
            return Span(id, begin, begin + len(quote))
        if start is not None and end is not None:
            if not 0 <= start < end <= len(doc.text):
                raise self._wrong(f"{start} to {end} lies outside of {id!r} ({len(doc.text)} characters)")
            if not quote or doc.text[start:end] == quote:
                return Span(id, start, end)
        return self._found(id, doc.text, quote, start or 0)

    def _found(self, id: str, whole: str, quote: str, near: int) -> Span:
        """Where a quote stands in a text: as it is, or with other white space; of several the nearest."""
        words = quote.split()
        if not words:
            raise self._wrong("no quote, nor start and end")
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        found = min(pattern.finditer(whole), key=lambda m: abs(m.start() - near), default=None)
        if found is None:
            raise self._wrong(f"the quote does not stand in document {id!r}")
        return Span(id, *found.span())

    def _whole(self, row: Mapping[str, str], name: str) -> int | None:
        value = row[name]
        if value and not (value.isascii() and value.isdigit()):
            raise self._wrong(f"{name} is {value!r}, no whole number")
        return int(value[:12]) if value else None

    def _one_of(self, row: Mapping[str, str], name: str, known: frozenset[str]) -> str:
        if row[name] and row[name] not in known:
            raise self._wrong(f"{name} is {row[name]!r}, not {', '.join(sorted(known))}")
        return row[name]

    def _date(self, name: str, value: str) -> str:
        if not value:
            return ""
        day = iso(value)
        if day is None:
            raise self._wrong(f"{name} is {value!r}, no date such as 2031-05-01")
        return day

    def _score(self, value: str) -> float:
        try:
            score = float(value or 1)
        except ValueError:
            score = -1.0
        if not 0 <= score <= 1:
            raise self._wrong(f"certainty is {value!r}, not between 0 and 1")
        return score

    def _wrong(self, why: str) -> BadInput:
        return self._bad(self.number, why)

    def _bad(self, row: int, why: str) -> BadInput:
        return BadInput(f"{self.path}: row {row}: {why}")

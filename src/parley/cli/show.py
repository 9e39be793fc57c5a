"""`parley show`: one part of a case, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.brief import AsOf, day, recode
from parley.cli.output import json_whole, note

if TYPE_CHECKING:
    from parley.case import Case

Row = dict[str, Any]


class What(StrEnum):
    """The parts of a case."""

    positions = "positions"
    talks = "talks"
    timeline = "timeline"
    stories = "stories"
    quotes = "quotes"
    conditions = "conditions"
    sources = "sources"


@dataclass(frozen=True)
class Part:
    """How a part is made: its rows, the columns of the table with their headings, and what to say of none."""

    rows: Callable[[Case, str | None], list[Row]]
    columns: dict[str, str]
    none: str


def show(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    what: Annotated[What, typer.Argument(help="Which part.")],
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print rows as JSON, with evidence.")] = False,
) -> None:
    """Show one part of a case as a table.

    [dim]parley show sound positions[/dim]      who is for and against which term
    [dim]parley show sound quotes --json[/dim]  who said what, with the place in the source
    """
    from parley.case import Case

    day(as_of)
    opened = Case.open(case)
    recode(opened)
    part = PARTS[what]
    rows = part.rows(opened, as_of)
    if as_json:
        json_whole(rows)
    elif not rows:
        note(part.none)
    else:
        _table(rows, part.columns)


def positions(case: Case, as_of: str | None) -> list[Row]:
    """One row for each party and option of which something is known, with the quotes that bear it."""
    from parley import flow

    book = case.casebook()
    documents = {document.id: document for document in case.documents(as_of=as_of)}
    matrix = flow.matrix(list(documents.values()), case.statements(as_of=as_of), book, as_of=as_of)
    names = {option.id: option.name for _, option in book.options()}
    order = {option: at for at, option in enumerate(names)}
    return [
        {
            "option": position.option,
            "term": names.get(position.option, position.option),
            "party": position.party,
            "name": book.parties[position.party].name if position.party in book.parties else position.party,
            "stance": position.stance,
            "firmness": position.firmness,
            "since": position.since,
            "moved": position.moved,
            "origins": position.origins,
            "evidence": [
                _evidence(documents[said.evidence.doc].text, said.evidence) for said in position.statements
            ],
        }
        for position in sorted(matrix.positions, key=lambda p: (order.get(p.option, len(order)), p.party))
    ]


def talks(case: Case, as_of: str | None) -> list[Row]:
    """Meetings, joined across reports."""
    from parley import talks as stage

    pairs = case.pairs(as_of=as_of)
    texts = {document.id: document.text for document, _ in pairs}
    return [_plain(found, texts) for found in stage.ledger(pairs, case.casebook())]


def timeline(case: Case, as_of: str | None) -> list[Row]:
    """Dated entries, oldest first, each with its sentences."""
    from parley import stories

    pairs = case.pairs(as_of=as_of)
    texts = {document.id: document.text for document, _ in pairs}
    return [
        {
            "date": entry.date,
            "text": " ".join(texts[at.doc][at.start : at.end] for at in entry.sentences),
            "evidence": [_evidence(texts[at.doc], at) for at in entry.sentences],
        }
        for entry in stories.timeline(pairs)
    ]


def stories(case: Case, as_of: str | None) -> list[Row]:
    """Documents about one development, copies counted once."""
    from parley import stories as stage

    documents = case.documents(as_of=as_of)
    outlets = {document.id: document.outlet or document.location for document in documents}
    return [
        {
            "id": story.id,
            "headline": story.headline,
            "begin": story.begin,
            "until": story.until,
            "documents": len(story.docs),
            "origins": len(set(story.origins)),
            "outlets": sorted({outlets[doc] for doc in story.docs}),
            "docs": list(story.docs),
        }
        for story in stage.group(documents)
    ]


def quotes(case: Case, as_of: str | None) -> list[Row]:
    """What was said in quotation marks, and by whom."""
    return [row for row in case.quotes(as_of=as_of) if row["kind"] in ("direct", "mixed")]


def conditions(case: Case, as_of: str | None) -> list[Row]:
    """What each party makes its yes depend on."""
    book = case.casebook()
    texts = {document.id: document for document in case.documents(as_of=as_of)}
    names = {option.id: option.name for _, option in book.options()}
    return [
        {
            "party": said.party,
            "name": book.parties[said.party].name if said.party in book.parties else said.party,
            "option": said.option,
            "term": names.get(said.option, said.option),
            "condition": said.condition,
            "date": said.date,
            "outlet": texts[said.evidence.doc].outlet,
            "evidence": [_evidence(texts[said.evidence.doc].text, said.evidence)],
        }
        for said in case.statements(as_of=as_of)
        if said.stance == "conditional"
    ]


def sources(case: Case, as_of: str | None) -> list[Row]:
    """Every document, with what is known of it and how much of it is prose."""
    return [
        {
            "doc": document.id,
            "published": document.published,
            "dated_by": document.dated_by,
            "outlet": document.outlet,
            "title": document.title,
            "kind": document.kind,
            "lang": document.lang,
            "medium": document.medium,
            "location": document.location,
            "characters": len(document.text),
            "left_out": sum(cut.end - cut.start for cut in document.cuts if cut.kind == "furniture"),
            "retrieved": document.retrieved,
            "sha256": document.sha256,
        }
        for document in case.documents(as_of=as_of)
    ]


PARTS = {
    What.positions: Part(
        positions,
        {"term": "Term", "name": "Party", "stance": "Stance", "firmness": "Firmness", "since": "Since",
         "moved": "Before", "origins": "Reports"},
        "no position was found: the casebook's options are not spoken of, or the record is empty",
    ),
    What.talks: Part(
        talks,
        {"date": "Date", "parties": "Who", "status": "Status", "directness": "How", "format": "Format",
         "venue": "Where", "origins": "Reports"},
        "no meeting was found",
    ),
    What.timeline: Part(
        timeline, {"date": "Date", "text": "What the sources say"}, "no dated event was found"
    ),
    What.stories: Part(
        stories,
        {"headline": "Story", "begin": "From", "until": "To", "documents": "Documents", "origins": "Reports",
         "outlets": "Outlets"},
        "the record is empty; use parley add",
    ),
    What.quotes: Part(
        quotes,
        {"published": "Date", "outlet": "Outlet", "speaker": "Who", "source": "As named", "content": "Said"},
        "no quotation was found",
    ),
    What.conditions: Part(
        conditions,
        {"name": "Party", "term": "Would accept", "condition": "If", "date": "Date", "outlet": "Outlet"},
        "no condition was found",
    ),
    What.sources: Part(
        sources,
        {"published": "Date", "outlet": "Outlet", "title": "Title", "kind": "Kind", "lang": "Language",
         "characters": "Characters", "left_out": "Left out", "location": "Where"},
        "the record is empty; use parley add",
    ),
}  # fmt: skip


def _evidence(text: str, span: Any) -> Row:
    return {"doc": span.doc, "start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def _plain(value: Any, texts: dict[str, str]) -> Any:
    """A frozen value as JSON data, each span with its words."""
    from dataclasses import fields, is_dataclass

    from parley.nouns.span import Span

    if isinstance(value, Span):
        return _evidence(texts[value.doc], value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name), texts) for field in fields(value)}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item, texts) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, texts) for key, item in value.items()}
    return value


def _table(rows: Sequence[Row], columns: dict[str, str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in columns.values():
        table.add_column(heading, overflow="fold")
    for row in rows:
        # Text, not markup: what the sources wrote is never read as instructions to the terminal.
        table.add_row(*(Text(_cell(row.get(name))) for name in columns))
    Console().print(table)


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return "".join(c if c.isprintable() else " " for c in text)

"""`parley show`: one part of a case, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli import parts
from parley.cli.brief import AsOf, day, recode
from parley.cli.output import json_whole, note
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.case import Case


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
    """How a part is made: its rows, the table's columns with their headings, and what to say of none.

    `reshape` makes the table's rows where they are not the part's own.
    """

    rows: Callable[[Case, str | None], list[Row]]
    columns: dict[str, str]
    none: str
    reshape: Callable[[list[Row]], list[Row]] | None = None


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
        _table(part.reshape(rows) if part.reshape else rows, part.columns)


def _by_term(rows: list[Row]) -> list[Row]:
    """Positions as a matrix that fits a terminal: a term a row, the parties under their stances."""
    terms: dict[str, Row] = {}
    for row in rows:
        line = terms.setdefault(row["option"], {"term": row["term"]})
        notes = ["red line"] if row["firmness"] == "red-line" else []
        notes += [f"was {row['moved']}"] if row["moved"] else []
        stance = "unclear" if row["stance"] == "divided" else row["stance"]
        notes += ["divided"] if row["stance"] == "divided" else []
        line.setdefault(stance, []).append(row["name"] + (f" ({', '.join(notes)})" if notes else ""))
    return list(terms.values())


PARTS = {
    What.positions: Part(
        parts.positions,
        {"term": "Term", "for": "For", "against": "Against", "conditional": "On a condition",
         "unclear": "Divided or unclear"},
        "no position was found: the casebook's options are not spoken of, or the record is empty",
        _by_term,
    ),
    What.talks: Part(
        parts.talks,
        {"date": "Date", "parties": "Who", "status": "Status", "directness": "How", "format": "Format",
         "venue": "Where", "origins": "Reports"},
        "no meeting was found",
    ),
    What.timeline: Part(
        parts.timeline, {"date": "Date", "text": "What the sources say"}, "no dated event was found"
    ),
    What.stories: Part(
        parts.stories,
        {"headline": "Story", "begin": "From", "until": "To", "documents": "Documents", "origins": "Reports",
         "outlets": "Outlets"},
        "the record is empty; use parley add",
    ),
    What.quotes: Part(
        parts.quotes,
        {"published": "Date", "outlet": "Outlet", "speaker": "Who", "source": "As named", "content": "Said"},
        "no quotation was found",
    ),
    What.conditions: Part(
        parts.conditions,
        {"holder": "Whose", "of": "What", "condition": "Depends on", "date": "Date", "outlet": "Outlet"},
        "no condition was found",
    ),
    What.sources: Part(
        parts.sources,
        {"published": "Date", "outlet": "Outlet", "title": "Title", "kind": "Kind", "lang": "Language",
         "characters": "Characters", "left_out": "Left out", "doc": "Document"},
        "the record is empty; use parley add",
    ),
}  # fmt: skip


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

"""`parley show`: one part of a case, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli import parts, statements
from parley.cli.brief import AsOf, CaseReader, day, recode
from parley.cli.output import json_whole, note, printable
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.case import Case
    from parley.quotes import Wanted


_NARROW = "Quotes (statements too: --side, --about, --since, --until)"


class Kind(StrEnum):
    """How much of a quote stands in quotation marks."""

    direct = "direct"
    mixed = "mixed"
    indirect = "indirect"


class What(StrEnum):
    """The parts of a case."""

    positions = "positions"
    talks = "talks"
    activity = "activity"
    mandates = "mandates"
    ripeness = "ripeness"
    incidents = "incidents"
    timeline = "timeline"
    stories = "stories"
    quotes = "quotes"
    conditions = "conditions"
    commitments = "commitments"
    contradictions = "contradictions"
    redlines = "redlines"
    cohesion = "cohesion"
    terms = "terms"
    relations = "relations"
    statements = "statements"
    judgements = "judgements"
    sources = "sources"


@dataclass(frozen=True)
class Part:
    """How a part is made: its rows, the table's columns with their headings, and what to say of none."""

    rows: Callable[[Case, str | None], list[Row]]
    columns: dict[str, str]
    none: str


def show(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    what: Annotated[What, typer.Argument(help="Which part.")],
    as_of: AsOf = None,
    who: Annotated[
        str | None,
        typer.Option(
            "--who",
            metavar="NAME",
            help="By this person, office or side.",
            rich_help_panel=_NARROW,
        ),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(
            "--about", metavar="WORDS", help="With all of these words, in any form.", rich_help_panel=_NARROW
        ),
    ] = None,
    side: Annotated[
        str | None,
        typer.Option(
            "--side",
            metavar="SIDE",
            help="By anyone who speaks for it: Russia, RUS, EU, a party of yours.",
            rich_help_panel=_NARROW,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="Then or later; of positions, what moved.",
            rich_help_panel=_NARROW,
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Published by then.", rich_help_panel=_NARROW),
    ] = None,
    kind: Annotated[
        list[Kind] | None,
        typer.Option(
            "--kind", help="In quotation marks, partly, or not; repeatable.", rich_help_panel=_NARROW
        ),
    ] = None,
    no_beliefs: Annotated[
        bool,
        typer.Option(
            "--no-beliefs", help="Only what is said, not thought or intended.", rich_help_panel=_NARROW
        ),
    ] = False,
    lang: Annotated[
        list[str] | None,
        typer.Option(
            "--lang",
            metavar="CODE",
            help="In this language: en, ru, …; repeatable.",
            rich_help_panel=_NARROW,
        ),
    ] = None,
    reader: CaseReader = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print rows as JSON, with evidence.")] = False,
) -> None:
    """Show one part of a case as a table.

    [dim]parley show sound positions[/dim]      who is for and against which term
    [dim]parley show sound quotes --who Peskov --about "foreign troops"[/dim]
    """
    from parley.case import Case
    from parley.errors import BadInput
    from parley.quotes import Wanted

    for date in (as_of, since, until):
        day(date)
    wanted = Wanted(
        who, about, side, since, min(filter(None, (until, as_of)), default=None),
        frozenset(map(str, kind or ())), frozenset(lang or ()), not no_beliefs,
    )  # fmt: skip
    narrowed = Wanted(since=since if what is What.positions else None, until=as_of)
    if what is What.statements:
        narrowed = Wanted(about=about, side=side, since=since, until=wanted.until)
    if what is not What.quotes and wanted != narrowed:
        raise BadInput(f"{what}: --who, --about and what goes with them are for `parley show {case} quotes`")
    opened = Case.open(case, reader=reader)
    if what is What.quotes:
        _quotes(opened, wanted, as_json)
        return
    recode(opened)
    if what is What.positions:
        from parley.cli import positions

        positions.show(opened, as_of, since, as_json)
        return
    if what in _BLOCKS:
        from importlib import import_module

        import_module(f"parley.cli.{what}").show(opened, as_of, as_json)
        return
    if what is What.statements:
        found = statements.rows(opened, wanted)
        if as_json:
            json_whole(found)
        elif found:
            statements.show(found)
        else:
            note("no such statement was found; `parley show CASE positions` says who is known to hold what")
        return
    part = PARTS[what]
    rows = part.rows(opened, as_of)
    if as_json:
        json_whole(rows)
    elif not rows:
        note(part.none)
    else:
        _table(rows, part.columns)


def _quotes(case: Case, wanted: Wanted, as_json: bool) -> None:
    from parley import brief
    from parley.cli import quotes

    found = case.quotes(wanted)
    if as_json:
        json_whole(quotes.rows(found))
    elif found.rows:
        documents = {document.id: document for document in case.documents()}
        shown = {
            number: " … ".join(
                " ".join(brief.shown(documents[row["doc"]], piece["start"], piece["end"]).split())
                for piece in row["pieces"]
            )
            for number, row in enumerate(found.rows)
        }
        quotes.show(found, wanted, shown)
        print()
    for line in quotes.searched(found, wanted):
        if as_json or not found.rows:
            note(line)
        else:
            print(line)


_BLOCKS = (
    What.talks,
    What.activity,
    What.sources,
    What.mandates,
    What.ripeness,
    What.incidents,
    What.terms,
    What.stories,
    What.redlines,
    What.cohesion,
    What.conditions,
    What.commitments,
    What.contradictions,
)
"""Parts that a table would break into slivers: a module each, which lays out blocks."""
PARTS = {
    What.timeline: Part(
        parts.timeline,
        {"id": "Id", "date": "Date", "text": "What the sources say", "reports": "Reports"},
        "no dated event was found",
    ),
    What.relations: Part(
        parts.relations,
        {"who": "Who", "stance": "Speaks or acts", "whom": "Whom", "origins": "Reports", "last": "Last"},
        "no party was found to speak or act against or for another",
    ),
    What.judgements: Part(
        statements.judgements,
        {"who": "Between", "month": "Month", "judged": "Judged", "accepted": "Accepted",
         "corrected": "Corrected", "rejected": "Rejected", "share": "Agree"},
        "nobody has judged a statement; use parley judge",
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
    return printable(text)

"""`parley import`: what people have coded by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.brief import CaseReader
from parley.cli.output import note, progress, unread_at_end

if TYPE_CHECKING:
    from parley.exchange import TakenIn


def import_(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder, or a new one.")],
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="A .dna of Discourse Network Analyzer 3, or a CSV of statements."
        ),
    ],
    reader: CaseReader = None,
) -> None:
    """Take statements that people have coded by hand into a case: a .dna file or a CSV.

    A new case gets a casebook drafted from the actors and concepts. In a document that the file covers,
    people's statements count and the machine's do not; no recoding deletes them. A file of the same name
    that is taken in again replaces what it said before.

    [dim]parley import sound sound.dna[/dim]
    [dim]parley import sound coded.csv[/dim]     columns: document, quote, party, option, stance, …
    """
    from parley.case import Case, is_case

    with progress("reading") as done:
        if is_case(case):
            made = Case.open(case, reader=reader)
            taken = made.take_in(file, progress=done)
        else:
            made, taken = Case.create_coded(case, file, reader=reader, progress=done)
            note(f"made {made.casebook_path} and {made.record_path}")
    print(_told(taken))
    for line in taken.left_out:
        note(f"left out: {line}")
    for what, names in (("party", taken.actors), ("option", taken.concepts)):
        if names:
            more = f" and {len(names) - 5} more" if len(names) > 5 else ""
            note(f"no {what} of the casebook is called: {'; '.join(names[:5])}{more}")
    if taken.actors or taken.concepts:
        note(f"their statements wait: name them in {made.casebook_path} (as aliases, phrases or new entries)")
    unread_at_end(taken.unread)


def _told(taken: TakenIn) -> str:
    quoted = f", {taken.quoted} known by their quotes only" if taken.quoted else ""
    statements, documents = _count(taken.statements, "statement"), _count(taken.documents, "document")
    return f"took in {statements} on {documents} ({taken.read} new{quoted})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

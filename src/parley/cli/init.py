"""`parley init`: a new case folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.brief import CaseReader
from parley.cli.output import note, progress, unread_at_end


def init(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder to make.")],
    texts: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS|URLS]…", help="More texts after --from."),
    ] = None,
    first: Annotated[
        str | None,
        typer.Option("--from", metavar="PATH|URL", help="Texts to read; they propose the casebook."),
    ] = None,
    reader: CaseReader = None,
) -> None:
    """Make a case folder: casebook.yaml, to be edited, and record.duckdb.

    [dim]parley init sound[/dim]                      a commented casebook, to be filled in
    [dim]parley init sound --from monday/*.txt[/dim]  reads texts, and proposes a casebook from them
    """
    from parley.case import Case
    from parley.errors import BadInput

    if texts and first is None:
        raise BadInput(f"{texts[0]}: give texts after --from (parley init {case} --from {texts[0]} …)")
    inputs = [*([first] if first else []), *(texts or [])]
    with progress("reading") as done:
        made, added = Case.create(case, inputs, reader=reader, progress=done)
    note(f"made {made.casebook_path} and {made.record_path}")
    if inputs:
        note(f"read {added.read}, could not be read {len(added.unread)}")
        proposed = made.casebook().proposed
        note(
            "the casebook is proposed from them" if proposed else "they name no sides: the casebook is a form"
        )
    unread_at_end(added.unread)
    then = f"parley brief {case}" if inputs else f"parley add {case} FILES…"
    note(f"next: edit {made.casebook_path}, then {then}")

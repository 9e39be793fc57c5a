"""`parley add`: more documents for a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.brief import CaseReader
from parley.cli.output import note, progress, unread_at_end


def add(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="PATHS|URLS…", help="Files, folders, addresses, feeds.")
    ] = None,
    reader: CaseReader = None,
    again: Annotated[
        bool,
        typer.Option(
            "--again", help="Also read anew what another reader, or an older version, has read. Both stay."
        ),
    ] = False,
) -> None:
    """Read files, folders, web addresses or feeds into a case. What was read already is skipped.

    [dim]parley add sound tuesday/ https://example.org/feed.xml[/dim]
    [dim]parley add sound --again[/dim]     with a new version of Parley, or another --reader
    """
    from parley.case import Case
    from parley.errors import BadInput
    from parley.unread import nothing_read

    if not inputs and not again:
        raise BadInput(f"{case}: say what to add (files, folders, addresses), or --again")
    with progress("reading") as done:
        added = Case.open(case, reader=reader).add(inputs or (), again=again, progress=done)
    read_again = f", read again {added.again}" if again else ""
    print(
        f"read {added.read}, already known {added.known}{read_again}, could not be read {len(added.unread)}"
    )
    if inputs and not added.read and not added.known:
        raise BadInput(nothing_read(added.unread))
    if added.older:
        note(f"{added.older} in the case are read by another reader or version: --again reads them anew")
    unread_at_end(added.unread)

"""`parley add`: more documents for a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.output import progress, unread_at_end


def add(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    inputs: Annotated[
        list[str], typer.Argument(metavar="PATHS|URLS…", help="Files, folders, addresses, feeds.")
    ],
) -> None:
    """Read files, folders, web addresses or feeds into a case. What was read already is skipped.

    [dim]parley add sound tuesday/ https://example.org/feed.xml[/dim]
    """
    from parley.case import Case
    from parley.errors import BadInput
    from parley.unread import nothing_read

    with progress("reading") as done:
        added = Case.open(case).add(inputs, progress=done)
    print(f"read {added.read}, already known {added.known}, could not be read {len(added.unread)}")
    if not added.read and not added.known:
        raise BadInput(nothing_read(added.unread))
    unread_at_end(added.unread)

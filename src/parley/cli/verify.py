"""`parley verify`: the evidence check, for anyone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.output import json_whole, note


def verify(
    file: Annotated[Path, typer.Argument(metavar="BRIEF.json", help="A brief as --format json wrote it.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Check a brief again: every quote stands in its source, and every line has its evidence.

    Exits with 0 if all lines hold, 1 if some do not, 2 if the file is no brief.

    [dim]parley verify brief.json[/dim]
    """
    from parley import brief as briefs
    from parley.errors import BadInput

    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadInput(f"{file}: not UTF-8; give what `parley brief --format json` wrote") from None
    except OSError as error:
        raise BadInput(f"{file}: cannot be read ({error.strerror}); give a brief's JSON file") from None
    made = briefs.from_json(text, str(file))
    faults = briefs.verify(made)
    lines = sum(len(section.lines) for section in made.sections)
    lines += sum(len(cell.lines) for cell in made.grid.cells)
    if as_json:
        json_whole({"lines": lines, "sources": len(made.sources), "faults": faults})
    else:
        print(f"checked {lines} lines against {len(made.texts)} sources: ", end="")
        print("every one is borne out" if not faults else f"{len(faults)} not borne out")
        for fault in faults:
            note(f"  {fault}")
    if faults:
        raise typer.Exit(1)

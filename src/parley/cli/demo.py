"""`parley demo`: the main job on the examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli import brief as briefing
from parley.cli.output import deliver, note, progress


def demo(
    form: Annotated[briefing.Form | None, typer.Option("--format", help="As for brief.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write it to a file too, by its ending."),
    ] = None,
) -> None:
    """Print the brief of an invented dispute, from the dispatches that come with the source code.

    [dim]parley demo -o demo.html[/dim]
    """
    from parley import flow
    from parley.errors import BadInput

    examples = Path(__file__).parents[3] / "examples"
    dispatches, casebook = examples / "dispatches", examples / "casebook.yaml"
    if not casebook.is_file():
        raise BadInput("the examples come with the source code: clone it, and run parley demo there")
    note("parley brief examples/dispatches --casebook examples/casebook.yaml")
    with progress("reading") as done:
        made = flow.brief([dispatches], casebook=casebook, progress=done)
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        deliver(briefing.written(made, briefing.chosen_form(form, as_json, output)), output)
        form = briefing.Form.terminal
    deliver(briefing.written(made, briefing.chosen_form(form, as_json, None)), None)
    briefing.list_unread(made)

"""`parley ask`: a typed question, answered by sentences of the record or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.brief import AsOf, CaseReader, Form, chosen_form, day, recode, written
from parley.cli.output import deliver


def ask(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case folder.")],
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="In plain English, or a few words of it.")
    ],
    as_of: AsOf = None,
    form: Annotated[
        Form | None, typer.Option("--format", help="terminal unless -o names a file: then by its ending.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    reader: CaseReader = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")
    ] = None,
) -> None:
    """Answer a question from the record, in the sources' own words, or say that the record does not.

    [dim]parley ask sound "Why did Marrow resign?"[/dim]
    [dim]parley ask sound "Does Kestria accept observers?" --as-of 2031-05-08[/dim]
    [dim]parley ask sound "surcharge strait since May" --json[/dim]
    """
    from parley.case import Case

    chosen = chosen_form(form, as_json, output)
    day(as_of)
    opened = Case.open(case, reader=reader)
    recode(opened)
    deliver(written(opened.ask(question, as_of=as_of), chosen), output)

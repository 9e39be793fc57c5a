"""`parley brief`: the main job."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.output import deliver, note, progress, unread_at_end
from parley.reading import DEFAULT, READERS

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.brief import Brief
    from parley.nouns.page import Unread


class Form(StrEnum):
    """How a brief is written."""

    terminal = "terminal"
    md = "md"
    html = "html"
    json = "json"


AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Only what was published by then: 2026-06-11 or 2026-06."),
]

CaseReader = Annotated[
    str | None,
    typer.Option(
        "--reader",
        metavar="NAME",
        help=f"Which reader reads, or whose readings of a case are used: {' or '.join(READERS)}.",
    ),
]


def brief(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="CASE|PATHS|URLS…", help="A case folder, or files, folders, addresses, feeds."
        ),
    ],
    casebook: Annotated[
        Path | None,
        typer.Option(
            "--casebook", metavar="FILE", help="What the dispute is about; without it, one is proposed."
        ),
    ] = None,
    as_of: AsOf = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Say what changed since then.")
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(
            "--story",
            metavar="ID",
            help="The page of one story: its id (`parley show CASE stories`), or words of its headline.",
        ),
    ] = None,
    form: Annotated[
        Form | None, typer.Option("--format", help="terminal unless -o names a file: then by its ending.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    reader: CaseReader = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")
    ] = None,
) -> None:
    """Read the reporting and print the brief: what happened, who wants what, who talks to whom.

    [dim]parley brief monday/*.txt[/dim]                        nothing to set up
    [dim]parley brief monday/ --casebook sound.yaml -o brief.html[/dim]
    [dim]parley brief sound --since 2026-05-01[/dim]            a case folder
    [dim]parley brief sound --story s1f2e -o page.html[/dim]    one story of it
    """
    from parley.case import Case, is_case
    from parley.errors import BadInput

    chosen = chosen_form(form, as_json, output)
    case = None
    for date in (as_of, since):
        day(date)
    if len(inputs) == 1 and is_case(inputs[0]):
        if casebook is not None:
            raise BadInput(f"{casebook}: the case has its own casebook; edit {inputs[0]}/casebook.yaml")
        case = Case.open(inputs[0], reader=reader)
        recode(case)
        if story is None:
            made = case.brief(as_of=as_of, since=since)
        else:
            made = case.story_page(story, as_of=as_of, since=since)
    else:
        from parley import flow

        with progress("reading") as done:
            made = flow.brief(
                inputs,
                casebook=casebook,
                as_of=as_of,
                since=since,
                story=story,
                reader=reader or DEFAULT,
                progress=done,
            )
    deliver(written(made, chosen), output)
    if case is not None:
        case.remember(made)
    list_unread(made)


def list_unread(made: Brief) -> None:
    """Lists at the end what the brief could not read."""
    from parley.nouns.page import Unread

    unread_at_end([Unread(item.location, item.reason) for item in made.not_read])


def recode(case: Case) -> None:
    """Codes again what an edited casebook asks for, and says so."""
    with progress("coding") as done:
        faults: list[Unread] = []
        count = case.recode(progress=done, faults=faults)
    unread_at_end(faults)
    if count:
        note(f"the casebook changed: recoded {count} document{'s' if count > 1 else ''}, read 0 again")


def written(made: Brief, form: Form) -> str:
    """The brief in one of its forms."""
    from parley import brief as briefs

    forms = {
        Form.terminal: briefs.terminal,
        Form.md: briefs.markdown,
        Form.html: briefs.html,
        Form.json: briefs.to_json,
    }
    return forms[form](made)


def day(text: str | None) -> None:
    """Raises `BadInput` for what is no date."""
    from datetime import date

    from parley.errors import BadInput

    if text is None:
        return
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text)
    except ValueError:
        raise BadInput(f"{text!r} is no date; write 2026-06-11, 2026-06 or 2026") from None


def chosen_form(form: Form | None, as_json: bool, output: Path | None) -> Form:
    """What was asked for, else what the file's ending says, else the terminal."""
    from parley.errors import BadInput

    if as_json:
        return Form.json
    if form is not None:
        return form
    if output is None:
        return Form.terminal
    endings = {".html": Form.html, ".md": Form.md, ".json": Form.json, ".txt": Form.terminal}
    if output.suffix.lower() not in endings:
        raise BadInput(f"{output}: say --format md, html or json, or end the name in .md, .html or .json")
    return endings[output.suffix.lower()]

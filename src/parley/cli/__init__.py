"""The command line: one file for each command. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from parley.cli import (
    add,
    ask,
    brief,
    check,
    code,
    demo,
    export,
    group,
    imports,
    init,
    judge,
    model,
    rate,
    read,
    schema,
    show,
    timeline,
    verify,
)
from parley.errors import ParleyError

app = typer.Typer(
    name="parley",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from parley import __version__

        typer.echo(f"parley {__version__}")
        raise typer.Exit


@app.callback()
def parley(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Reads the reporting on a negotiation: what happened, who wants what, who talks to whom.

    Every sentence of the brief can be traced to its source. Nothing leaves this machine.

    Start with:  [bold]parley brief FILES…[/bold]
    """


_FIRST, _CASE, _STAGES, _MORE = "The main job", "A case that you follow", "The stages, as JSON lines", "More"

app.command("brief", rich_help_panel=_FIRST)(brief.brief)
app.command("demo", rich_help_panel=_FIRST)(demo.demo)
app.command("init", rich_help_panel=_CASE)(init.init)
app.command("add", rich_help_panel=_CASE)(add.add)
app.command("ask", rich_help_panel=_CASE)(ask.ask)
app.command("check", rich_help_panel=_CASE)(check.check)
app.command("show", rich_help_panel=_CASE)(show.show)
app.command("judge", rich_help_panel=_CASE)(judge.judge)
app.command("rate", rich_help_panel=_CASE)(rate.rate)
app.command("export", rich_help_panel=_CASE)(export.export)
app.command("import", rich_help_panel=_CASE)(imports.import_)
app.command("read", rich_help_panel=_STAGES)(read.read)
app.command("code", rich_help_panel=_STAGES)(code.code)
app.command("group", rich_help_panel=_STAGES)(group.group)
app.command("timeline", rich_help_panel=_STAGES)(timeline.timeline)
app.command("model", rich_help_panel=_STAGES)(model.model)
app.command("verify", rich_help_panel=_MORE)(verify.verify)
app.command("schema", rich_help_panel=_MORE)(schema.schema)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code: 0 done, 1 a check failed, 2 bad input, 130 interrupted."""
    _utf8()
    try:
        done = app(args=None if argv is None else list(argv), prog_name="parley", standalone_mode=False)
        sys.stdout.flush()
        return done if isinstance(done, int) else 0
    except ParleyError as error:
        return _fail(str(error))
    except (BrokenPipeError, SystemExit):
        # The reader of our output has left (`| head`), which typer turns into an exit of its own. That is no
        # error; and Python must not complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        print("parley: interrupted", file=sys.stderr)
        return 130
    except Exception as error:
        if hasattr(error, "format_message"):  # click's own: a wrong option or argument
            return _fail(f"{error.format_message()} (see parley --help)")
        if isinstance(error, OSError):
            where = f"{error.filename}: " if error.filename else ""
            return _fail(f"{where}{error.strerror or error}")
        raise


def _utf8() -> None:
    # Output is UTF-8 whatever the locale says, so that a quote stays what it is; half a surrogate is escaped.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fail(message: str) -> int:
    print(f"parley: {' '.join(message.split())}", file=sys.stderr)
    return 2

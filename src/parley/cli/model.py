"""`parley model`: the models of bargaining, on a file of their own."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.brief import recode
from parley.cli.output import json_line, printable

if TYPE_CHECKING:
    from parley.bargaining.from_record import Inputs
    from parley.bargaining.packages import Domain
    from parley.bargaining.setting import Setting


class What(StrEnum):
    """The models."""

    stability = "stability"
    agreement = "agreement"
    forecast = "forecast"
    mean = "mean"
    compromise = "compromise"
    median = "median"
    nash = "nash"
    exchange = "exchange"
    challenge = "challenge"


def model(
    what: Annotated[What, typer.Argument(help="Which model; forecast runs all from mean to challenge.")],
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…|CASE", help="A conflict, options or positions; or a case’s record."),
    ],
    changes: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="PARTY.WHAT=VALUE",
            help="What if: a position, PARTY.power, PARTY.floor, or what an option is worth; repeatable.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="PARTY", help="What if a party were not there; repeatable."),
    ] = None,
    link: Annotated[
        list[str] | None,
        typer.Option(
            "--link", metavar="OPTION=OPTION", help="What if the first came only with the second; repeatable."
        ),
    ] = None,
    proposal: Annotated[
        list[str] | None,
        typer.Option("--proposal", metavar="OPTION", help="Look for poison pills in these; repeatable."),
    ] = None,
    wanted: Annotated[
        int | None,
        typer.Option("--wanted", metavar="STATE", help="What parties would have to prefer for it to hold."),
    ] = None,
    each_once: Annotated[
        bool, typer.Option("--each-once", help="Answers in which each other party moves at most once.")
    ] = False,
    seed: Annotated[int, typer.Option("--seed", help="For what is drawn at random.")] = 0,
    as_json: Annotated[
        bool | None,
        typer.Option("--json/--text", help="JSON lines, or sentences; sentences on a terminal unless said."),
    ] = None,
) -> None:
    """Run a model of bargaining on a file.

    [dim]parley model stability conflict.yaml[/dim]                   what could hold, and the way there
    [dim]parley model forecast positions.csv --set Upstream.Flow=40[/dim]
    [dim]parley model agreement options.yaml[/dim]                    what all could accept
    [dim]parley model forecast sound --set Upstream.power=3[/dim]     from a case folder's record
    """
    rows = not sys.stdout.isatty() if as_json is None else as_json
    if what is What.stability:
        _stability(files, wanted, each_once, rows)
    elif what is What.agreement:
        _agreement(files, changes or [], without or [], link or [], proposal or [], rows)
    else:
        _forecast(what, files, changes or [], without or [], seed, rows)


def _stability(files: list[Path], wanted: int | None, each_once: bool, rows: bool) -> None:
    from parley.bargaining import answers, conflict_file
    from parley.errors import BadInput

    for file in files:
        for conflict in conflict_file.load(_conflict_of(file)):
            if wanted is not None and not 1 <= wanted <= conflict.size:
                raise BadInput(f"--wanted {wanted}: {conflict.name} has states 1 to {conflict.size}")
            if rows:
                json_line(answers.stability_row(conflict, each_once=each_once))
            else:
                _say(answers.stability_told(conflict, None if wanted is None else wanted - 1))


def _agreement(
    files: list[Path],
    changes: list[str],
    without: list[str],
    link: list[str],
    proposal: list[str],
    rows: bool,
) -> None:
    from parley.bargaining import answers, domain_file, what_if

    given = _record(files[0]) if len(files) == 1 else None
    base: Domain = domain_file.load(files) if given is None else given.domain
    changed = what_if.domain(base, changes, without, link)
    package = what_if.package(changed, proposal) if proposal else None
    for name, one in (("base", base), ("changed", changed)) if changed is not base else (("", base),):
        if rows:
            row: dict[str, Any] = answers.agreement_row(one, package if one is changed else None)
            json_line({"what_if": name, **row} if name else row)
        else:
            _say(
                [
                    *([f"{name}:"] if name else []),
                    *answers.agreement_told(one, package if one is changed else None),
                ]
            )
    if changed is not base and not rows:
        _say(["difference:", *answers.agreement_compared(base, changed)])


def _forecast(
    what: What, files: list[Path], changes: list[str], without: list[str], seed: int, rows: bool
) -> None:
    from parley.bargaining import answers, models, setting_file, what_if

    known = models()
    chosen = list(known.values()) if what is What.forecast else [known[what.value]]
    for file in files:
        given = _record(file)
        base: Setting = setting_file.load(file) if given is None else given.setting
        changed = what_if.setting(base, changes, without)
        if rows:
            for row in answers.forecast_rows(base, chosen, seed):
                json_line(row)
            if changed is not base:
                for row in answers.forecast_rows(changed, chosen, seed):
                    json_line({"what_if": "changed", **row})
        elif changed is base:
            _say(answers.forecast_told(base, chosen, seed))
        else:
            _say(answers.compared(base, changed, chosen, seed))


def _conflict_of(file: Path) -> Path:
    """The conflict that an analyst keeps in a case folder; any other file is itself."""
    from parley.case import CONFLICT, is_case

    return file / CONFLICT if is_case(file) else file


def _record(file: Path) -> Inputs | None:
    """What the record of a case gives the models; None where the file is no case."""
    from parley import bargaining, views
    from parley.case import Case, is_case
    from parley.errors import BadInput

    if not is_case(file):
        return None
    case = Case.open(file)
    recode(case)
    book, statements = case.casebook(), case.statements()
    found = bargaining.inputs(book, views.matrix(case.documents(), statements, book), statements)
    if found is None:
        raise BadInput(f"{file}: fewer than two of its parties are known to hold anything")
    return found


def _say(lines: list[str]) -> None:
    for line in lines:
        print(printable(line))

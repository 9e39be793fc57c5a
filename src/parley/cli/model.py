"""`parley model`: the models of bargaining, on a file of their own."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.output import json_line, printable

if TYPE_CHECKING:
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
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="A conflict, options, or positions.")],
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
        for conflict in conflict_file.load(file):
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

    base: Domain = domain_file.load(files)
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


def _forecast(
    what: What, files: list[Path], changes: list[str], without: list[str], seed: int, rows: bool
) -> None:
    from parley.bargaining import answers, models, setting_file, what_if

    known = models()
    chosen = list(known.values()) if what is What.forecast else [known[what.value]]
    for file in files:
        base: Setting = setting_file.load(file)
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


def _say(lines: list[str]) -> None:
    for line in lines:
        print(printable(line))

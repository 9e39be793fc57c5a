"""`parley judge`: accept, reject or correct a statement."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_SHOULD = "What a correction says"


class Verdict(StrEnum):
    """What a person says of a statement."""

    accept = "accept"
    reject = "reject"
    correct = "correct"


def judge(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    verdict: Annotated[Verdict, typer.Argument(help="What you say of them.")],
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME…", help="Statements, by the names that `show CASE statements` gives."),
    ],
    party: Annotated[
        str | None, typer.Option("--party", metavar="ID", help="Whose it is.", rich_help_panel=_SHOULD)
    ] = None,
    option: Annotated[
        str | None, typer.Option("--option", metavar="ID", help="On which term.", rich_help_panel=_SHOULD)
    ] = None,
    stance: Annotated[
        str | None,
        typer.Option("--stance", help="for, against or conditional.", rich_help_panel=_SHOULD),
    ] = None,
    firmness: Annotated[
        str | None, typer.Option("--firmness", help="red-line, firm or open.", rich_help_panel=_SHOULD)
    ] = None,
    voice: Annotated[
        str | None,
        typer.Option("--voice", help="party, outlet, author or unnamed.", rich_help_panel=_SHOULD),
    ] = None,
    condition: Annotated[
        str | None,
        typer.Option("--condition", metavar="WORDS", help="On what condition.", rich_help_panel=_SHOULD),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who judges; you, if left out.")
    ] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="WORDS", help="A reason, kept with it.")] = None,
) -> None:
    """Accept, reject or correct what was coded. The machine's row stays; what you say stands beside it.

    All that is built on statements (positions, red lines, the brief) follows your word from now on. A later
    judgement of the same statement replaces an earlier one, and both are kept.

    [dim]parley show sound statements --side Borduria[/dim]       statements with their names
    [dim]parley judge sound reject 3f2a91c0 --why "only asked"[/dim]
    [dim]parley judge sound correct 77ab12 --stance against[/dim]
    [dim]parley show sound judgements[/dim]       how far people and machine agree
    """
    from parley.case import Case

    given = {
        "party": party, "option": option, "stance": stance, "firmness": firmness, "voice": voice,
        "condition": condition,
    }  # fmt: skip
    correction = {field: value for field, value in given.items() if value is not None}
    done = Case.open(case).judge(names, str(verdict), by=by, correction=correction, reason=why)
    past = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}[verdict]
    print(f"{past}: {len(done)}")

"""`parley rate`: how reliable a person judges an outlet to be."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def rate(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    outlet: Annotated[
        str, typer.Argument(metavar="OUTLET", help="Its name, as `show CASE sources` gives it.")
    ],
    grade: Annotated[
        str, typer.Argument(metavar="A–F", help="A completely reliable … E unreliable, F cannot be judged.")
    ],
    because: Annotated[str, typer.Option("--because", metavar="WORDS", help="Why; kept with it.")],
    who: Annotated[
        str | None, typer.Option("--who", metavar="NAME", help="Who judges; you, if left out.")
    ] = None,
) -> None:
    """Grade how reliable an outlet is, on the Admiralty scale. Until somebody does, every outlet is F.

    The latest grade counts; earlier ones are kept and shown.

    [dim]parley rate sound "The Harbour Courier" B --because "its dates held up five times of six"[/dim]
    [dim]parley show sound sources[/dim]
    """
    from parley.case import Case
    from parley.nouns.outlet import GRADES

    done = Case.open(case).rate(outlet, grade, because, by=who)
    print(f"{done.outlet}: {done.grade}, {GRADES[done.grade]}")

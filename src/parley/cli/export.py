"""`parley export`: a case for other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.brief import CaseReader, day, recode
from parley.cli.output import note

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.network import Network

_NETWORK = "Networks"


class To(StrEnum):
    """The formats."""

    dna = "dna"
    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"
    parquet = "parquet"


class Kind(StrEnum):
    """The networks of a case."""

    two_mode = "two-mode"
    actors = "one-mode-actors"
    concepts = "one-mode-concepts"


def export(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case folder.")],
    to: Annotated[To, typer.Option("--to", help="The format.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="FILE",
            help="Where to: a file; a folder for parquet. Text goes to the screen.",
        ),
    ] = None,
    kind: Annotated[
        Kind | None,
        typer.Option(
            "--network",
            help="Who speaks of what, who speaks alike, or what is held together. With csv, its matrix.",
            rich_help_panel=_NETWORK,
        ),
    ] = None,
    aggregate: Annotated[
        str | None,
        typer.Option(
            "--aggregate",
            metavar="RULE",
            help="two-mode: ignore, subtract, combine; one-mode: congruence, conflict, subtract, ignore.",
            rich_help_panel=_NETWORK,
        ),
    ] = None,
    normalise: Annotated[
        str,
        typer.Option(
            "--normalise",
            metavar="BY",
            help="two-mode: activity, prominence; else average-activity, jaccard, cosine, activity-product.",
            rich_help_panel=_NETWORK,
        ),
    ] = "no",
    duplicates: Annotated[
        str,
        typer.Option(
            "--duplicates",
            metavar="RULE",
            help="Count what is said again once per document, week, month, year or range, or include it.",
            rich_help_panel=_NETWORK,
        ),
    ] = "document",
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude",
            metavar="NAME",
            help="Leave out this party or option; repeatable.",
            rich_help_panel=_NETWORK,
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Statements of that day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Statements of that day or before.")
    ] = None,
    reader: CaseReader = None,
) -> None:
    """Write a case for other programs: its statements, or a network made of them.

    [dim]parley export sound --to dna -o sound.dna[/dim]            Discourse Network Analyzer 3
    [dim]parley export sound --to gexf -o sound.gexf[/dim]          Gephi, with dates; graphml also for visone
    [dim]parley export sound --to csv -o statements.csv[/dim]       a statement a row
    [dim]parley export sound --to csv --network one-mode-actors --aggregate conflict[/dim]    a matrix
    [dim]parley export sound --to parquet -o tables[/dim]           every table of the record
    """
    from parley.case import Case
    from parley.errors import BadInput

    day(since)
    day(until)
    networks = to in (To.graphml, To.gexf) or kind is not None
    if not networks and (aggregate or normalise != "no" or duplicates != "document" or exclude):
        raise BadInput(f"{to}: --aggregate and what goes with it are of networks; add --network")
    if to in (To.dna, To.parquet) and kind:
        raise BadInput(f"{to}: holds statements, not networks; take graphml, gexf or csv for a network")
    if to is To.parquet and (since or until):
        raise BadInput("parquet: holds every table whole; leave --since and --until out")
    if to in (To.dna, To.parquet) and out is None:
        raise BadInput(f"{to}: name a {'folder' if to is To.parquet else 'file'} with --out")
    opened = Case.open(case, reader=reader)
    recode(opened)
    if to is To.parquet and out:
        for file in opened.to_parquet(out):
            note(f"written: {file}")
    elif to is To.dna and out:
        _dna(opened, out, since, until)
    elif networks:
        settings = {"aggregate": aggregate, "normalise": normalise, "duplicates": duplicates}
        found = _network(
            opened, kind or Kind.two_mode, **settings, since=since, until=until, exclude=exclude or ()
        )
        _deliver(_written(found, to), out)
    else:
        from parley import exchange, exports

        said = exchange.between(opened.statements(), since, until)
        _deliver(exports.statements_csv(opened.documents(), said, opened.casebook()), out)


def _dna(case: Case, out: Path, since: str | None, until: str | None) -> None:
    from parley import exchange, exports

    said = exchange.between(case.statements(), since, until)
    exports.write_dna(out, case.documents(), said, case.casebook())
    note(f"written: {out} (in DNA, the password of every coder is {exports.PASSWORD})")


def _network(case: Case, kind: Kind, **settings: Any) -> Network:
    from parley import exchange
    from parley.errors import BadInput

    try:
        return exchange.network(case.documents(), case.statements(), case.casebook(), str(kind), **settings)
    except ValueError as error:
        raise BadInput(f"--network {kind}: {error}") from None


def _written(found: Network, to: To) -> str:
    from parley import exports

    return {To.graphml: exports.graphml, To.gexf: exports.gexf, To.csv: exports.matrix_csv}[to](found)


def _deliver(text: str, out: Path | None) -> None:
    """Prints or writes bytes: line ends stay what they are on every system."""
    from parley.errors import BadInput

    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        return
    draft = out.with_name(out.name + ".part")
    try:
        draft.write_bytes(text.encode("utf-8", "replace"))
        draft.replace(out)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BadInput(f"{out}: cannot be written ({error.strerror}); name another file") from error
    note(f"written: {out}")

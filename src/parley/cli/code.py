"""`parley code`: statements, as JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.output import json_line
from parley.cli.read import Input, ReaderName, each
from parley.reading import DEFAULT

if TYPE_CHECKING:
    from parley.nouns.document import Document
    from parley.nouns.page import Unread
    from parley.nouns.statement import Statement


def code(
    inputs: Input,
    casebook: Annotated[Path, typer.Option("--casebook", metavar="FILE", help="What the dispute is about.")],
    reader: ReaderName = DEFAULT,
) -> None:
    """Print who is for or against which option, as JSON lines, each with its evidence.

    [dim]parley code articles.jsonl --casebook sound.yaml > statements.jsonl[/dim]
    """
    from parley import casebook as casebooks
    from parley import flow

    chosen = casebooks.load(casebook)
    unread: list[Unread] = []
    for document, reading in each(inputs, reader, unread):
        for said in flow.statements_of(document, reading, chosen, unread):
            json_line(row(document, said))


def row(document: Document, said: Statement) -> dict[str, Any]:
    """A statement with its quote, in the form that the scorers take."""
    start, end = said.evidence.start, said.evidence.end
    return {
        "doc": document.id,
        "party": said.party,
        "option": said.option,
        "stance": said.stance,
        "quote": document.text[start:end],
        "start": start,
        "end": end,
        "firmness": said.firmness,
        "voice": said.voice,
        "condition": said.condition,
        "date": said.date,
        "chain": list(said.chain),
        "score": round(said.score, 4),
        "coder": said.coder,
        "casebook": said.casebook,
    }

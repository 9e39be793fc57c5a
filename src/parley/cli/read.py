"""`parley read`: what reading finds, as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.output import json_line, progress, unread_at_end
from parley.reading import DEFAULT, READERS

if TYPE_CHECKING:
    from parley.nouns.document import Document
    from parley.nouns.page import Unread
    from parley.nouns.reading import Reading
    from parley.reading.asked import Answering

Input = Annotated[
    list[str], typer.Argument(metavar="INPUT…", help="JSON lines of documents, or files, folders, addresses.")
]
ReaderName = Annotated[
    str, typer.Option("--reader", metavar="NAME", help=f"Which reader reads: {' or '.join(READERS)}.")
]


class Only(StrEnum):
    """What is printed of a reading."""

    attributions = "attributions"
    events = "events"
    meetings = "meetings"
    times = "times"


def read(
    inputs: Input,
    only: Annotated[
        Only | None, typer.Option("--only", help="What to print, as JSON lines; without it, a sheet of all.")
    ] = None,
    reader: ReaderName = DEFAULT,
    plain: Annotated[bool, typer.Option("--plain", help="With --only: a sheet to read, no JSON.")] = False,
) -> None:
    """Print who said what, who did what, who met whom, and when: as a sheet to read, or as JSON lines.

    A row of the input is {id, text, published?, outlet?, lang?, url?, title?}; its id and the offsets of its
    text are kept. With --only events, a row with one item that marks source or target also gets a label.

    [dim]parley read dispatch.txt[/dim]         a sheet of all that was found
    [dim]parley read articles.jsonl --only attributions > found.jsonl[/dim]
    """
    from parley.flow import named_reader
    from parley.reading import asked, rows

    if only is None or plain:
        _sheets(inputs, only, reader)
        return
    wanted = asked.pairs(inputs) if only is Only.events else {}
    answering = asked.Answering(named_reader(reader), wanted) if wanted else None
    for document, reading in each(inputs, answering or reader, [], frozenset({only.value})):
        if only is Only.attributions:
            json_line(rows.attributions(reading))
        elif only is Only.events:
            row = rows.events(reading)
            if answering and document.id in answering.labels:
                row["label"] = answering.labels[document.id]
            json_line(row)
        elif only is Only.times:
            json_line(rows.times(reading))
        else:
            for row in rows.meetings(reading, document):
                json_line(row)


def _sheets(inputs: list[str], only: Only | None, reader: str) -> None:
    from parley.cli import sheet

    for document, reading in each(inputs, reader, []):
        print(sheet.sheet(document, reading, sheet.PARTS if only is None else (only.value,)))


def each(
    inputs: list[str], reader: str | Answering, unread: list[Unread], only: frozenset[str] | None = None
) -> Iterator[tuple[Document, Reading]]:
    """Every document with its reading, as it comes; then what could not be read is listed.

    `only` names the parts of a reading that are wanted. The caller may put more on the list `unread` on the
    way. Raises `BadInput` where nothing could be read.
    """
    from parley import flow
    from parley.unread import kept, not_read

    documents = (document for _, document in kept(flow.found(inputs), unread))
    count = 0
    with progress("reading") as done:
        for document, reading in kept(flow.readings(documents, reader=reader, only=only), unread):
            yield document, reading
            if reading.unread:
                unread.append(not_read(document, reading))
            count += 1
            if done:
                done(document.location or document.id)
    finish(count, unread)


def finish(count: int, unread: list[Unread]) -> None:
    """Lists what could not be read. Raises `BadInput` where that was everything."""
    from parley.errors import BadInput
    from parley.unread import nothing_read

    if not count:
        raise BadInput(nothing_read(unread))
    unread_at_end(unread)

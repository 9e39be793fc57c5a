"""What the parts of `parley show` that lay out blocks share: names, quotes and paragraphs with an indent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.brief.gate import JOINT
from parley.brief.shown import seen, shown
from parley.brief.wording import day
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.nouns.casebook import Casebook
    from parley.nouns.document import Document
    from parley.nouns.span import Span
    from parley.nouns.statement import Statement

_MEASURE = 90
"""Columns of text at most: longer lines are hard to read."""


class Names:
    """How parties, options and outlets are called in what is printed."""

    def __init__(self, book: Casebook, documents: dict[str, Document]) -> None:
        self.book, self.documents = book, documents
        self.options = {option.id: option.name for _, option in book.options()}

    def party(self, id: str) -> str:
        """A party's name."""
        return seen(self.book.parties[id].name) if id in self.book.parties else seen(id)

    def option(self, id: str) -> str:
        """An option's name."""
        return seen(self.options.get(id, id))

    def said(self, statement: Statement) -> Row:
        """A statement as JSON data: its words, their place, and what they say."""
        return evidence(self.documents[statement.evidence.doc].text, statement.evidence) | {
            "date": statement.date,
            "stance": statement.stance,
            "firmness": statement.firmness,
            "voice": statement.voice,
            "condition": statement.condition,
        }

    def quote(self, statement: Statement) -> str:
        """A statement's words with their outlet and date, in one line."""
        where = place(self.documents[statement.evidence.doc], statement.date)
        return f"{self.words(statement.evidence)}  {where}"

    def words(self, at: Span) -> str:
        """What a reader sees of a passage, in one line; " … " stands where page furniture lay in it."""
        document = self.documents[at.doc]
        pieces = (shown(document, one.start, one.end) for one in document.pieces(at.start, at.end))
        return " ".join(seen(JOINT.join(pieces)).split())


def say(console: Any, indent: int, *parts: tuple[str, str]) -> None:
    """Prints (text, style) pieces as one paragraph that keeps its indent."""
    from rich.padding import Padding
    from rich.text import Text

    console.print(Padding(Text.assemble(*parts), (0, 0, 0, indent), expand=False))


def place(document: Document, date: str | None = None) -> str:
    """Where a passage stands: its outlet, and its own day or that of publication."""
    return f"[{seen(document.outlet or document.id)}, {day(date or document.published)}]"


def entry(console: Any, words: str, after: str = "", *, label: str = "") -> None:
    """Prints a labelled paragraph under a heading, its lines below each other."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=9)
    grid.add_column(max_width=_MEASURE)
    body = Text.assemble(words, (f"  {after}" if after else "", "dim"))
    grid.add_row(Text(label, style="dim"), body)
    console.print(Padding(grid, (0, 0, 0, 4), expand=False))

"""The quotes of `parley show`, laid out for a terminal: who, when, through whom, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from parley.brief.outline import MANNERS, SOURCING
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.quotes import Quotes, Wanted


def rows(found: Quotes) -> list[Row]:
    """The rows as `--json` gives them: what a table of the record holds for its own use is left out."""
    own = ("lemmas", "reading", "entity", "source_at", "cue_at", "content_at", "url", "location", "n")
    return [{name: value for name, value in row.items() if name not in own} for row in found.rows]


def show(found: Quotes, wanted: Wanted, shown: dict[int, str]) -> None:
    """Prints the quotes; of `--who`, each person apart. `shown` is a row's words as a reader sees them."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    indent = (0, 0, 0, 2)
    numbered = list(enumerate(found.rows))
    if wanted.who:
        numbered.sort(key=lambda item: _key(item[1]))
    first = True
    for heading, some in groupby(numbered, key=lambda item: _heading(item[1]) if wanted.who else ""):
        if heading:
            console.print(Text(("" if first else "\n") + _plain(heading), style="bold"))
        for number, row in some:
            if not first or heading:
                console.print()
            first = False
            head = Text(_plain(row["published"] or "no date"), style="dim")
            head.append("  ").append(
                _plain(" → ".join(name or "(nobody named)" for name in row["chain"])), "bold"
            )
            console.print(head)
            console.print(Padding(Text(_plain(shown[number])), indent, expand=False))
            if row["original"]:
                console.print(
                    Padding(Text(f"in the original: {_plain(row['original'])}"), indent, expand=False)
                )
            console.print(Padding(Text(_plain(" · ".join(_facts(row))), style="dim"), indent, expand=False))
            console.print(Padding(Text(_plain(row["link"]), style="dim"), indent, expand=False))


def searched(found: Quotes, wanted: Wanted) -> Iterator[str]:
    """What was searched and what was not, a line each."""
    many = len(found.rows)
    who = " by ".join(("read", _listed(found.readers))) if found.readers else "read"
    yield (
        f"{many} of {found.attributions} attributions in {_count(found.searched, 'document')} ({who})"
        + (" fits" if many == 1 else " fit")
    )
    if found.unread:
        yield f"{_count(found.unread, 'document')} of these could not be read: nothing was looked for there"
    if found.undated:
        yield f"{_count(found.undated, 'document')} without a date left out"
    if found.suggest:
        yield f"nobody called {wanted.who!r} was found to speak; who does: {_listed(found.suggest)}"


def _facts(row: Row) -> Iterator[str]:
    named = SOURCING.get(row["sourcing"], str(row["sourcing"]))
    if row["count"]:
        named += f" ({row['count']})"
    yield named
    yield row["kind"]
    if row["manner"] in MANNERS:
        yield MANNERS[row["manner"]]
    yield f"distance {row['distance']}"
    speaker = row["chain"][-1] if row["chain"] else ""
    if row["source"] and row["source"] != speaker:
        yield f"in the text: {' '.join(row['source'].split())}"
    if row["continued"]:
        yield "goes on from the sentence before"
    if row["candidates"]:
        yield f"may be {_listed(row['candidates'], 'or')}"


def _key(row: Row) -> tuple[Any, ...]:
    return (not row["who"], row["who"] or "", row["side"] or "", row["candidates"])


def _heading(row: Row) -> str:
    if row["candidates"]:
        return f"Left open in the text: {_listed(row['candidates'], 'or')}"
    return (row["who"] or "(nobody named)") + (f" · {_side(row['side'])}" if row["side"] else "")


def _side(code: str) -> str:
    from parley.reading.who import gazetteer

    return gazetteer.states().get(code, code)


def _listed(names: Any, word: str = "and") -> str:
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)

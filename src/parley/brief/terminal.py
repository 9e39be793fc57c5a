"""The brief for a terminal: as wide as it is, coloured only where that is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

from parley.brief import carriers, view
from parley.brief.clarified import pieces
from parley.brief.shown import seen
from parley.brief.wording import count, day
from parley.nouns.brief import Brief, Line, Section, Source

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_STYLES = {"for": "green", "against": "red", "conditional": "yellow", "divided": "magenta", "unclear": "dim"}
_MEASURE = 96  # columns; longer lines are hard to read
_MARKS = (
    "“ marks a source’s own words but for [words in brackets]; [numbers] lead to the passages at the end."
)
_SHORT = 180  # characters of a passage in the list at the end


def terminal(brief: Brief, width: int = 100, colour: bool = False) -> str:
    """The brief as text of at most `width` columns; with `colour`, with ANSI escape sequences for styles."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=max(width, 40),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    notes = view.Notes(brief)
    _head(console, brief)
    for number, section in enumerate(brief.sections, 1):
        console.print()
        console.print(_text((f"{number}  {seen(section.title)}", "bold")))
        console.print(_text(("─" * min(console.width, _MEASURE), "dim")))
        if section.empty:
            console.print(_text((seen(section.empty), "italic dim")))
        if section.id == "positions":
            _positions(console, brief, notes)
        numbers = view.numbered(section)
        if view.has_cards(brief, section):
            _cards(console, section, notes)
            section = replace(section, lines=())
        for name, lines in view.groups(section.lines):
            if name:
                place = f"{numbers[name]}. " if name in numbers else ""
                console.print(_text((f"{place}{seen(name)}", "bold cyan")))
            for line in lines:
                _item(console, "“" if line.verbatim else "•", _line(line, notes, numbers))
        for note in section.notes:
            console.print(_text((seen(note), "italic dim")))
        if section.id == "sources":
            _sources(console, brief)
    _passages(console, notes)
    if brief.dropped:
        console.print()
        dropped = count(len(brief.dropped), "sentence")
        console.print(_text((f"{dropped} dropped by the evidence check:", "bold")))
        for drop in brief.dropped:
            _item(console, "×", _text(seen(drop.text), (f"  ({seen(drop.reason)})", "dim")))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _head(console: Console, brief: Brief) -> None:
    console.print(_text((seen(brief.title), "bold underline")))
    dates = view.dates(brief)
    span = "none of them dated" if not dates else " to ".join(dict.fromkeys(map(day, dates)))
    facts = [count(len(brief.sources), "source"), count(view.reports(brief), "independent report"), span]
    if told := carriers.told(brief):
        facts = [seen(carriers.carried(told)), " to ".join(dict.fromkeys(map(day, told.dates or ())))]
    facts += [f"as of {day(brief.as_of)}"] if brief.as_of else []
    facts += [f"since {day(brief.since)}"] if brief.since else []
    console.print(_text((" · ".join(facts), "dim")))
    if brief.casebook_proposed:
        console.print(
            _text(("The casebook was proposed from these texts; no analyst has checked it.", "yellow"))
        )
    else:
        console.print(_text((f"Casebook: {seen(brief.casebook)}", "dim")))
    console.print(_text((_MARKS, "dim")))


def _line(line: Line, notes: view.Notes, numbers: Mapping[str, int]) -> Text:
    parts: list[str | tuple[str, str]] = []
    if line.date:
        parts.append((f"{day(line.date)}  ", "dim"))
    if line.holder:
        parts.append((f"{seen(line.holder)}: ", "bold"))
    parts += [(re.sub(r"\s+", " ", seen(part)), "dim" if own else "") for part, own in pieces(line)]
    parts.append((f" {_numbers(view_note.number for view_note in notes.of(line))}", "cyan"))
    if line.label:
        parts.append((f"  {seen(line.label)}", "italic dim"))
    if also := view.leads(line, numbers):
        parts.append((f"  {also}", "italic dim"))
    return _text(*parts)


def _cards(console: Console, section: Section, notes: view.Notes) -> None:
    """Each card its first line, and what belongs to it beneath."""
    for name, cards in view.cards(section):
        if name:
            console.print(_text((seen(name), "bold cyan")))
        for head, lines in cards:
            marks = _numbers(note.number for note in notes.of(head))
            _item(console, "•", _text((re.sub(r"\s+", " ", seen(head.text)), "bold"), (f" {marks}", "cyan")))
            for line in lines:
                _item(console, "   “" if line.verbatim else "    ", _line(line, notes, {}))


def _positions(console: Console, brief: Brief, notes: view.Notes) -> None:
    """One small table for each issue: its terms, and who holds what of each."""
    from rich.table import Table

    table = view.table(brief.grid)
    names = dict(table.parties)
    for question, rows in table.issues:
        console.print(_text((seen(question), "bold cyan")))
        grid = Table(box=None, padding=(0, 2, 0, 0), show_header=False, width=min(console.width, _MEASURE))
        grid.add_column(ratio=3)
        grid.add_column(ratio=2)
        grid.add_column(ratio=5)
        for row in rows:
            name = seen(row.name)
            for party, cell in row.cells.items():
                word, sign = view.stance(cell)
                more = [view.firmness(cell), f"before: {view.moved(cell)}" if cell.moved else ""]
                more += [f"since {day(cell.since)}" if cell.since else "", count(cell.origins, "report")]
                more += [view.split(cell)]
                numbers = dict.fromkeys(note.number for line in cell.lines for note in notes.of(line))
                grid.add_row(
                    _text(name),
                    _text((seen(names[party]), "bold")),
                    _text(
                        (f"{sign} {seen(word)}", _STYLES.get(cell.stance, "")),
                        (f"  {seen(', '.join(part for part in more if part))} ", "dim"),
                        (_numbers(numbers), "cyan"),
                    ),
                )
                name = ""
        console.print(grid)
    if table.issues and (silence := view.silence(table)):
        console.print(_text((seen(silence), "dim")))


def _sources(console: Console, brief: Brief) -> None:
    for number, source in enumerate(brief.sources, 1):
        _item(console, f"{number}.", _source(source))
    for missed in brief.not_read:
        _item(console, "×", _text(seen(missed.location), (f"  not read: {seen(missed.reason)}", "red")))


def _source(source: Source) -> Text:
    facts = [source.kind if source.kind != "unknown" else "kind unknown"]
    facts.append(
        f"not read: {source.unread}"
        if source.unread
        else f"read {source.read:,} of {source.characters:,} characters"
    )
    facts += (
        [f"left out {count(len(source.left_out), 'passage')} of page furniture"] if source.left_out else []
    )
    return _text(_flat(view.citation(source)), (f"  {seen('; '.join(facts))}", "dim"))


def _passages(console: Console, notes: view.Notes) -> None:
    if not notes.notes:
        return
    console.print()
    console.print(_text(("Passages", "bold")))
    console.print(_text(("─" * min(console.width, _MEASURE), "dim")))
    for note in notes.notes:
        words = _flat(note.passage.words)
        short = words if len(words) <= _SHORT else words[: words.rfind(" ", 0, _SHORT)] + " …"
        where = f"  {view.outlet(note.source)}, {day(note.source.published)}"
        _item(console, f"[{note.number}]", _text(short, (where, "dim")))


def _item(console: Console, mark: str, body: RenderableType) -> None:
    from rich.table import Table

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(2, len(mark)), no_wrap=True)
    grid.add_column(max_width=_MEASURE)
    grid.add_row(_text((mark, "cyan")), body)
    console.print(grid)


def _numbers(numbers: Iterator[int] | dict[int, None]) -> str:
    return "".join(f"[{number}]" for number in numbers)


def _flat(text: str) -> str:
    return " ".join(seen(text).split())


def _text(*parts: str | tuple[str, str]) -> Text:
    from rich.text import Text

    return Text.assemble(*parts)

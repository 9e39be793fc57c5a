"""`parley show CASE positions`: the matrix, what moved in it, and its rows as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from parley.brief.shown import seen
from parley.brief.wording import day
from parley.cli import matrix as layout
from parley.cli.laid import Names, say
from parley.cli.matrix import Mark
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.casebook import Casebook
    from parley.nouns.document import Document
    from parley.nouns.position import Change, Matrix, Position

_MOST = 6  # moves that are told without being asked for
NONE = "no position was found: the casebook's options are not spoken of, or the record is empty"


def show(case: Case, as_of: str | None, since: str | None, as_json: bool) -> None:
    """Prints the matrix as of a date; with `since`, what moved from that day on, with its words."""
    from parley import positions, views
    from parley.cli.output import json_whole, note

    book = case.casebook()
    documents = {document.id: document for document in case.documents(as_of=as_of)}
    found = views.matrix(list(documents.values()), case.statements(as_of=as_of), book, as_of=as_of)
    moves = positions.changes(found, since=since)
    if as_json:
        json_whole(rows(found, moves, book, documents))
    elif not found.positions:
        note(NONE)
    else:
        _print(found, moves, book, documents, since)


def rows(found: Matrix, moves: Sequence[Change], book: Casebook, documents: dict[str, Document]) -> list[Row]:
    """One row for each party and option of which something is known, with the quotes that bear it."""
    from parley import positions

    names = {option.id: (option.name, issue.question) for issue, option in book.options()}
    order = {option: at for at, option in enumerate(names)}
    within = positions.members(found, book)
    called = Names(book, documents)
    return [
        {
            "option": cell.option,
            "term": names[cell.option][0],
            "issue": names[cell.option][1],
            "party": cell.party,
            "name": book.parties[cell.party].name,
            "stance": cell.stance,
            "firmness": cell.firmness,
            "since": cell.since,
            "moved": cell.moved,
            "last": cell.last,
            "origins": cell.origins,
            "reports": dict(cell.reports),
            "members": [
                {"party": member.party, "stance": member.stance}
                for member in within.get((cell.party, cell.option), ())
            ],
            "course": [
                {"stance": s.stance, "firmness": s.firmness, "since": s.since, "until": s.until,
                 "origins": s.origins, "borne": s.borne}
                for s in cell.stretches
            ],
            "moves": [
                {"kind": m.kind, "since": m.since, "before": m.before, "firm_before": m.firm_before,
                 "now": m.now, "firm_now": m.firm_now,
                 "evidence": [called.said(s) for s in (m.earlier, m.statement) if s]}
                for m in moves
                if (m.party, m.option) == (cell.party, cell.option)
            ],
            "evidence": [called.said(statement) for statement in cell.statements],
        }
        for cell in sorted(found.positions, key=lambda p: (order[p.option], p.party))
    ]  # fmt: skip


def _print(
    found: Matrix,
    moves: Sequence[Change],
    book: Casebook,
    documents: dict[str, Document],
    since: str | None,
) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    table = _table(found, moves, book, since)
    drawn = layout.lines(table, console.width)
    if drawn is None:
        _by_term(table, console)
    else:
        for line in drawn:
            console.print(line, no_wrap=True, crop=True)
    console.print()
    short = [] if drawn is None else layout.key(table.parties, layout.column(table, console.width))
    for parts in (layout.legend(table), short):
        for note in layout.spread(parts, console.width):
            console.print(Text(note, style="dim"))
    _moved(moves, book, documents, since, console)
    silent = [p.name for p in book.parties.values() if p.id not in found.parties]
    untouched = [option.name for _, option in book.options() if option.id not in found.options]
    for words, names in (("Nothing was found of", silent), ("Nobody was found to speak of", untouched)):
        if names:
            console.print(Text(f"{words}: {'; '.join(seen(name) for name in names)}.", style="dim"))


def _table(found: Matrix, moves: Sequence[Change], book: Casebook, since: str | None) -> layout.Matrix:
    from parley import positions

    within = positions.members(found, book)
    latest: dict[tuple[str, str], Change] = {}
    for move in reversed(moves):  # the latest of a cell stays
        latest[move.party, move.option] = move
    parties = [book.parties[party] for party in found.parties]
    issues = []
    for issue in book.issues:
        options = []
        for option in issue.options:
            cells = {}
            for party in parties:
                cell, below = found.cell(party.id, option.id), within.get((party.id, option.id))
                if cell:
                    cells[party.id] = _mark(cell, latest.get((party.id, option.id)), since)
                elif below:
                    cells[party.id] = Mark(_together(below), own=False)
            if any(mark.own for mark in cells.values()):
                options.append((option.name, cells))
        if options:
            issues.append((issue.question, options))
    return layout.Matrix(parties, issues)


def _mark(cell: Position, move: Change | None, since: str | None) -> Mark:
    first = min((s.date for s in cell.statements if s.date), default=None)
    new = bool(since and first and first >= since)
    red = cell.firmness == "red-line" and cell.stance in ("for", "against")
    if move and not new:
        return Mark(cell.stance, red, move.before, move.firm_before == "red-line", reports=cell.origins)
    return Mark(cell.stance, red, new=new, reports=cell.origins)


def _together(below: Sequence[Position]) -> str:
    """One mark for what members hold: theirs if they hold the same, else divided."""
    held = {p.stance for p in below if p.stance != "unclear"}
    return "unclear" if not held else held.pop() if len(held) == 1 else "divided"


def _by_term(table: layout.Matrix, console: Any) -> None:
    """Where the parties are too many for columns: each term with its parties by stance."""
    from rich.padding import Padding
    from rich.text import Text

    names = {party.id: party.name for party in table.parties}
    for question, options in table.issues:
        console.print(Text(seen(question), style="bold cyan"))
        for option, cells in options:
            console.print(Padding(Text(seen(option)), (0, 0, 0, 2), expand=False))
            held: dict[str, list[str]] = {}
            for party, mark in cells.items():
                held.setdefault(layout.shown(mark), []).append(seen(names[party]))
            for sign, who in held.items():
                console.print(Padding(Text(f"{sign:<6} {', '.join(who)}"), (0, 0, 0, 4), expand=False))


def _moved(
    moves: Sequence[Change],
    book: Casebook,
    documents: dict[str, Document],
    since: str | None,
    console: Any,
) -> None:
    from rich.text import Text

    if not moves:
        if since:
            console.print(Text(f"\nNobody was found to have moved since {day(since)}.", style="bold"))
        return
    names = Names(book, documents)
    console.print(Text("\nWhat moved" + (f" since {day(since)}" if since else ""), style="bold"))
    for move in moves if since else moves[:_MOST]:
        say(
            console,
            0,
            (f"{day(move.since)}  ", "dim"),
            (names.party(move.party), "bold"),
            (f" {told(move)}: {names.option(move.option)}", ""),
        )
        for label, said in (("before", move.earlier), ("after", move.statement)) if since else ():
            if said:
                say(console, 4, (f"{label}: ", "dim"), (names.quote(said), ""))
    if not since and len(moves) > _MOST:
        console.print(Text(f"… and {len(moves) - _MOST} earlier; --since DATE tells of each", style="dim"))


def told(move: Change) -> str:
    """A move in a few words: `moved ▼ → ◆`, `softened a red line ▼! → ◆`."""
    red = "red-line"
    signs = (
        f"{layout.sign(move.before, move.firm_before == red)} {layout.ARROW} "
        f"{layout.sign(move.now, move.firm_now == red)}"
    )
    line = {"softened": "softened a red line", "hardened": "drew a red line"}
    if move.kind in line and red in (move.firm_before, move.firm_now):
        return f"{line[move.kind]} ({signs})"
    return f"{move.kind} ({signs})"

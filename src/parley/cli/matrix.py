"""The positions matrix for a terminal: options down, parties across, marks where they meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.brief.outline import STANCES
from parley.brief.shown import seen
from parley.nouns.casebook import Party

if TYPE_CHECKING:
    from rich.text import Text

RED, NEW, ARROW = "!", "+", "→"
_NARROW, _COUNTED = 4, 9  # columns: as narrow as a name can be cut, and one that holds a count of reports too
_TERM = (24, 44)  # columns for the terms, at least and at most
_STYLES = {"for": "green", "against": "red", "conditional": "yellow", "divided": "magenta"}


@dataclass(frozen=True)
class Mark:
    """What stands in a cell: a stance with its red line, the stance and red line before, how many reports.

    `own` is false where only members of the party were heard, and the stance is theirs.
    """

    stance: str
    red: bool = False
    before: str | None = None
    red_before: bool = False
    new: bool = False
    reports: int = 0
    own: bool = True


@dataclass(frozen=True)
class Matrix:
    """The table to print: parties in order, issues with their (option's name, marks by party)."""

    parties: Sequence[Party]
    issues: Sequence[tuple[str, Sequence[tuple[str, Mapping[str, Mark]]]]]


def lines(matrix: Matrix, width: int) -> list[Text] | None:
    """The matrix in lines of at most `width` columns; None where it has too many parties for that."""
    from rich.cells import set_cell_size
    from rich.text import Text

    term, room = _measures(matrix, width)
    if room < _least(matrix):
        return None
    heads = headings(matrix.parties, room)
    rows = [
        Text.assemble(" " * term, *((f" {_centred(line, room)}", "bold") for line in level))
        for level in zip(*(heads[party.id] for party in matrix.parties), strict=True)
        if any(level)
    ]
    rows.append(Text("─" * (term + (room + 1) * len(matrix.parties)), style="dim"))
    for question, options in matrix.issues:
        rows += [Text(line, style="bold cyan") for line in _wrapped(question, width)]
        for name, marks in options:
            first, *more = _wrapped(name, term - 3)
            row = Text(set_cell_size(f"  {first}", term))
            for party in matrix.parties:
                mark = marks.get(party.id)
                text = _counted(mark, room) if mark else "·"
                style = _STYLES.get(mark.stance, "") if mark else "dim"
                row.append(f" {_centred(text, room)}", style=style)
            row.rstrip()
            rows += [row, *(Text(f"  {line}") for line in more)]
    return rows


def column(matrix: Matrix, width: int) -> int:
    """How wide the parties' columns are."""
    return _measures(matrix, width)[1]


def _measures(matrix: Matrix, width: int) -> tuple[int, int]:
    """How wide the terms' column and the parties' columns are."""
    from rich.cells import cell_len

    parties = max(1, len(matrix.parties))
    longest = max((cell_len(name) for _, rows in matrix.issues for name, _ in rows), default=0) + 2
    wanted = max(_TERM[0], min(_TERM[1], width * 2 // 5, longest))
    for term in (wanted, _TERM[0]):
        room = (width - term) // parties - 1
        if room >= _least(matrix):
            break
    return term, min(room, 14)


def _least(matrix: Matrix) -> int:
    marks = (mark for _, rows in matrix.issues for _, cells in rows for mark in cells.values())
    return max(_NARROW, max((len(shown(mark)) for mark in marks), default=0))


def headings(parties: Sequence[Party], column: int) -> dict[str, tuple[str, str]]:
    """Each party's name in two lines of at most `column` columns, no two alike."""
    found: dict[str, tuple[str, str]] = {}
    for party in parties:
        for name in _shorter(party, column):
            if name not in found.values():
                found[party.id] = name
                break
    return found


def key(parties: Sequence[Party], column: int) -> list[str]:
    """What the shortened names stand for."""
    heads = headings(parties, column)
    short = {party.id: " ".join(filter(None, heads[party.id])) for party in parties}
    return [f"{short[p.id]} = {seen(p.name)}" for p in parties if short[p.id] != seen(p.name)]


def _shorter(party: Party, column: int) -> Iterator[tuple[str, str]]:
    """Ways to name a party in a narrow place, the fullest first."""
    from rich.cells import cell_len, set_cell_size

    name = seen(party.name)
    words = _wrapped(name, column)
    if len(words) <= 2 and all(cell_len(word) <= column for word in name.split()):
        yield ("", words[0]) if len(words) == 1 else (words[0], words[1])
    for alias in party.aliases:
        if alias.isupper() and alias.isascii() and 1 < len(alias) <= column:
            yield "", alias
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if 1 < cell_len(initials) <= column:
        yield "", initials
    yield "", set_cell_size(name, column - 1).rstrip() + "."
    for number in range(2, 1000):
        yield "", f"{set_cell_size(name, column - len(str(number))).rstrip()}{number}"


def legend(matrix: Matrix) -> list[str]:
    """What the marks stand for that the matrix holds."""
    marks = [mark for _, rows in matrix.issues for _, cells in rows for mark in cells.values()]
    held = {mark.stance for mark in marks} | {mark.before for mark in marks if mark.before}
    parts = [f"{sign} {word.lower()}" for stance, (word, sign) in STANCES.items() if stance in held]
    if any(mark.red or mark.red_before for mark in marks):
        parts.append(f"{RED} red line")
    if any(mark.before for mark in marks):
        parts.append(f"{ARROW} changed")
    if any(mark.new for mark in marks):
        parts.append(f"{NEW} first heard")
    if not all(mark.own for mark in marks):
        parts.append("( ) members only, not the group itself")
    return [*parts, "· nothing found: no rejection"]


def spread(parts: Sequence[str], width: int) -> Iterator[str]:
    """Short notes side by side in lines of at most `width` columns, none of them broken."""
    from rich.cells import cell_len

    line = ""
    for part in parts:
        if line and cell_len(line) + 3 + cell_len(part) > width:
            yield line
            line = ""
        line = f"{line}   {part}" if line else part
    if line:
        yield line


def sign(stance: str, red: bool = False) -> str:
    """A stance as a mark."""
    return STANCES.get(stance, ("", "·"))[1] + (RED if red else "")


def shown(mark: Mark) -> str:
    """A cell's mark: what was before, what is now."""
    text = sign(mark.stance, mark.red)
    if not mark.own:
        return f"({text})"
    if mark.before:
        text = f"{sign(mark.before, mark.red_before)}{ARROW}{text}"
    return text + NEW if mark.new else text


def _counted(mark: Mark, column: int) -> str:
    """The mark with its number of reports where there is room."""
    return f"{shown(mark)} {mark.reports}" if column >= _COUNTED and mark.own else shown(mark)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, broken at spaces where that can be; at least one."""
    from rich.cells import cell_len, chop_cells

    found = [""]
    for word in seen(text).split():
        if found[-1] and cell_len(found[-1]) + 1 + cell_len(word) <= width:
            found[-1] += f" {word}"
        else:
            found += chop_cells(word, width)
    return found[1:] if len(found) > 1 else found


def _centred(text: str, column: int) -> str:
    from rich.cells import cell_len

    room = max(0, column - cell_len(text))
    return " " * (room // 2) + text + " " * (room - room // 2)

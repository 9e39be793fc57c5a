"""What all renderings share: numbered passages, groups of lines, the rows of the positions table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from parley.brief.outline import FIRMNESS, MANNERS, SOURCING, STANCES
from parley.brief.shown import Part, Passage, parts, passage, rebuilt, seen
from parley.brief.voices import overlaps
from parley.brief.wording import day, listed
from parley.nouns.brief import Brief, Cell, Evidence, Grid, Line, Said, Section, Source


@dataclass(frozen=True)
class Note:
    """A passage with its number in this brief, and the source it stands in.

    `parts` are the passage parted by who says what in it, `said` those who do, the outermost first.
    """

    number: int
    evidence: Evidence
    source: Source
    passage: Passage
    parts: list[Part]
    said: list[Said]


class Notes:
    """The passages of a brief, numbered in the order in which a reader meets them, each once."""

    def __init__(self, brief: Brief) -> None:
        documents = rebuilt(brief)
        sources = {source.doc: source for source in brief.sources}
        self.brief = brief
        self._numbers: dict[Evidence, int] = {}
        self.notes: list[Note] = []
        said: dict[str, list[Said]] = {}
        for one in brief.said:
            said.setdefault(one.doc, []).append(one)
        for line in _reading_order(brief):
            for piece in line.evidence:
                if piece in self._numbers:
                    continue
                number = self._numbers[piece] = len(self._numbers) + 1
                here = _speaking(said.get(piece.doc, ()), piece)
                document = documents[piece.doc]
                self.notes.append(
                    Note(
                        number,
                        piece,
                        sources[piece.doc],
                        passage(document, piece),
                        parts(document, piece, here),
                        here,
                    )
                )

    def of(self, line: Line) -> list[Note]:
        """The passages of one line, in its order, each once."""
        numbers = dict.fromkeys(self._numbers[piece] for piece in line.evidence)
        return [self.notes[number - 1] for number in numbers]


def _speaking(said: Iterable[Said], piece: Evidence) -> list[Said]:
    """Who speaks in a passage."""
    return sorted(
        (one for one in said if overlaps((*one.cue, *one.content), [(piece.start, piece.end)])),
        key=lambda one: (one.depth, one.content),
    )


def voice(one: Said) -> str:
    """On what sort of word, how far in the speaker's own words, and through how many others."""
    facts = [SOURCING.get(one.sourcing, one.sourcing), one.kind]
    facts += [MANNERS[one.manner]] if one.manner in MANNERS else []
    return ", ".join([*facts, f"distance {len(one.chain) - 1}"] if len(one.chain) > 2 else facts)


def _reading_order(brief: Brief) -> Iterator[Line]:
    cells = [line for cell in brief.grid.cells for line in cell.lines]
    for section in brief.sections:
        yield from section.lines
        if section.id == "conditions":
            yield from (step.line for step in brief.steps)
        if section.id == "positions":
            yield from cells
    yield from cells


def groups(lines: Iterable[Line]) -> list[tuple[str | None, list[Line]]]:
    """Lines under their subheadings, in order; neighbours with one heading come together."""
    return [(name, list(part)) for name, part in groupby(lines, key=lambda line: line.group)]


def numbered(section: Section) -> dict[str, int]:
    """The questions of a section (its subheadings) by their number from 1; empty in other sections."""
    if section.id != "questions":
        return {}
    return {name: number for number, (name, _) in enumerate(groups(section.lines), 1) if name}


def leads(line: Line, numbers: Mapping[str, int]) -> str:
    """Where a line leads on to: `see questions 2 and 5`; empty where nowhere."""
    found = [str(numbers[name]) for name in line.see if name in numbers]
    return f"see question{'s' if len(found) > 1 else ''} {listed(found)}" if found else ""


@dataclass(frozen=True)
class Row:
    """One option of the positions table with the cells that were found, by party.

    `below` tells, for groups, what members hold, as theirs: (word, sign, names) by stance.
    """

    option: str
    name: str
    cells: dict[str, Cell]
    below: dict[str, list[tuple[str, str, list[str]]]]


@dataclass(frozen=True)
class Table:
    """The positions table without what nobody spoke of, which `silent` and `untouched` name."""

    parties: list[tuple[str, str]]
    issues: list[tuple[str, list[Row]]]
    silent: list[str]
    untouched: list[str]


def table(grid: Grid) -> Table:
    """The parties and options that have a cell, by issue; options of no issue come last."""
    held = {(cell.party, cell.option): cell for cell in grid.cells}
    speak = {cell.party for cell in grid.cells}
    spoken = {cell.option for cell in grid.cells}
    names = dict(grid.options)
    placed = {option for _, options in grid.issues for option in options}
    issues = [*grid.issues, ("Other terms", tuple(option for option in names if option not in placed))]
    rows = []
    for question, options in issues:
        found = [
            Row(
                option,
                names.get(option, option),
                {party: held[party, option] for party, _ in grid.parties if (party, option) in held},
                {group: found for group, ids in grid.members if (found := _below(grid, ids, option, held))},
            )
            for option in options
            if option in spoken
        ]
        if found:
            rows.append((question, found))
    return Table(
        [(party, name) for party, name in grid.parties if party in speak],
        rows,
        [name for party, name in grid.parties if party not in speak],
        [name for option, name in grid.options if option not in spoken],
    )


def _below(
    grid: Grid, members: tuple[str, ...], option: str, held: dict[tuple[str, str], Cell]
) -> list[tuple[str, str, list[str]]]:
    names: dict[str, list[str]] = {}
    for party, name in grid.parties:
        if party in members and (party, option) in held:
            names.setdefault(held[party, option].stance, []).append(name)
    return [(*STANCES.get(word, (word.capitalize(), "·")), who) for word, who in names.items()]


def silence(table: Table) -> str:
    """What nobody was found to say, in words; empty where every party and option has a cell."""
    parts = [f"No statement was found of {listed(table.silent)}."] if table.silent else []
    parts += [f"Nobody was found to speak of: {'; '.join(table.untouched)}."] if table.untouched else []
    return " ".join(parts)


def stance(cell: Cell) -> tuple[str, str]:
    """A cell's stance as (word, sign)."""
    return STANCES.get(cell.stance, (cell.stance.capitalize(), "·"))


def firmness(cell: Cell) -> str:
    """A cell's firmness in words; empty where the evidence is too thin to speak of any."""
    return "" if cell.stance == "unclear" else FIRMNESS.get(cell.firmness, cell.firmness)


def split(cell: Cell) -> str:
    """How the reports of the present divide, where they do: `2 for, 1 against`."""
    words = (f"{number} {STANCES.get(stance, (stance, ''))[0].lower()}" for stance, number in cell.reports)
    return ", ".join(words) if cell.stance == "divided" else ""


def moved(cell: Cell) -> str:
    """The stance held before, in words; empty where there was none."""
    return STANCES.get(cell.moved, (cell.moved, ""))[0].lower() if cell.moved else ""


def outlet(source: Source) -> str:
    """How a source is named in passing: its outlet, else the name of its file, else its title."""
    name = source.location.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1]
    return seen(source.outlet or name or source.title or source.doc)


def short(date: str) -> str:
    """A date for a narrow place: `11 Jun 2026`."""
    return " ".join(part[:3] if part.isalpha() else part for part in day(date).split())


def citation(source: Source) -> str:
    """Outlet, title, byline and date in one line, what is unknown left out but for the date."""
    parts = [outlet(source)]
    if source.title:
        parts.append(f"“{seen(source.title)}”")
    if source.byline:
        parts.append(seen(source.byline))
    return ", ".join((*parts, day(source.published)))


def address(url: str | None) -> str | None:
    """The address if it is a web address that may be opened, else None (`javascript:`, `file:`, …)."""
    if not url or any(sign.isspace() or ord(sign) < 33 for sign in url) or seen(url) != url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def dates(brief: Brief) -> tuple[str, str] | None:
    """The first and last date of publication among the sources that were read, None where none is known.

    A month or year says nothing that a day within it does not say better.
    """
    all_ = {source.published for source in brief.sources if source.published and not source.unread}
    known = sorted(
        date for date in all_ if not any(other != date and other.startswith(date) for other in all_)
    )
    return (known[0], known[-1]) if known else None


def reports(brief: Brief) -> int:
    """How many independent reports there are: copies of one count once."""
    return len({source.origin for source in brief.sources if not source.unread})


CARDS = frozenset({"person", "organisation", "place"})
"""Labels of lines that begin a card of a story page; what follows belongs to the card."""


def has_cards(brief: Brief, section: Section) -> bool:
    """Whether a section is told in cards: a story's people, organisations and places."""
    return brief.story is not None and section.id == "people"


def cards(section: Section) -> list[tuple[str | None, list[tuple[Line, list[Line]]]]]:
    """The cards of a story page under their subheadings: each its first line and what belongs to it."""
    out = []
    for name, lines in groups(section.lines):
        found: list[tuple[Line, list[Line]]] = []
        for line in lines:
            if line.label in CARDS or not found:
                found.append((line, []))
            else:
                found[-1][1].append(line)
        out.append((name, found))
    return out

"""The brief as Markdown: footnotes carry the passages, and text of sources never becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.brief import carriers, view
from parley.brief.shown import seen
from parley.brief.wording import count, day
from parley.nouns.brief import Brief, Cell, Line, Section, Source

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!$^@]|:(?=\S))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_START = re.compile(r"^([-+=]|\d+(?=[.)]))")


def markdown(brief: Brief) -> str:
    """The brief in CommonMark with tables and footnotes (as GitHub, Pandoc and Obsidian read them).

    A source's own words stand in italics (quotation marks would double those within); what Parley worded
    does not.
    """
    notes = view.Notes(brief)
    parts = [f"# {escaped(brief.title)}", *_head(brief)]
    for section in brief.sections:
        parts.append(f"## {escaped(section.title)}")
        if section.empty:
            parts.append(f"*{escaped(section.empty)}*")
        if section.id == "positions":
            parts += _positions(brief, notes)
        parts += _cards(section, notes) if view.has_cards(brief, section) else _lines(section, notes)
        parts += [escaped(note) for note in section.notes]
        if section.id == "sources":
            parts += _sources(brief)
    if brief.dropped:
        parts.append("## Dropped by the evidence check")
        parts.append("\n".join(f"- {escaped(drop.text)} ({escaped(drop.reason)})" for drop in brief.dropped))
    parts += [_footnote(note) for note in notes.notes]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """The text in one line, with whatever Markdown or HTML would take for markup escaped."""
    flat = " ".join(seen(text).split())
    flat = _SPECIAL.sub(r"\\\1", flat)
    flat = "".join(_ENTITIES.get(sign, sign) for sign in flat)
    return _START.sub(lambda mark: f"{mark[0]}&#8203;" if mark[0].isdigit() else f"\\{mark[0]}", flat)


def _head(brief: Brief) -> Iterator[str]:
    dates = view.dates(brief)
    span = "none of them dated"
    if dates:
        span = day(dates[0]) if dates[0] == dates[1] else f"{day(dates[0])} to {day(dates[1])}"
    reports = count(view.reports(brief), "independent report")
    read = f"{count(len(brief.sources), 'source')}, {reports}, {span}"
    if told := carriers.told(brief):
        read = escaped(f"{carriers.carried(told)}, {' to '.join(dict.fromkeys(map(day, told.dates or ())))}")
    yield (
        f"{read}. "
        f"Casebook: {escaped(brief.casebook)}"
        + (
            " (proposed by Parley from these texts; no analyst has checked it)."
            if brief.casebook_proposed
            else "."
        )
        + (f" As of {day(brief.as_of)}." if brief.as_of else "")
        + (f" Since {day(brief.since)}." if brief.since else "")
    )
    yield (
        "Italics are the sources’ own words but for what stands in brackets, all else is Parley’s wording; "
        "footnotes hold the passages."
    )


def _cards(section: Section, notes: view.Notes) -> Iterator[str]:
    """Each card an entry: its first line, and what belongs to it beneath."""
    for name, cards in view.cards(section):
        if name:
            yield f"### {escaped(name)}"
        rows = []
        for head, lines in cards:
            rows.append(f"- **{escaped(head.text)}**{_marks(head, notes)}")
            rows += [f"  - {_line(line, notes)}" for line in lines]
        yield "\n".join(rows)


def _lines(section: Section, notes: view.Notes) -> Iterator[str]:
    numbers = view.numbered(section)
    for name, lines in view.groups(section.lines):
        if name:
            number = f"{numbers[name]}. " if name in numbers else ""
            yield f"### {number}{escaped(name)}"
        also = (view.leads(line, numbers) for line in lines)
        yield "\n".join(
            f"- {_line(line, notes)}" + (f" ({see})" if see else "")
            for line, see in zip(lines, also, strict=True)
        )


def _marks(line: Line, notes: view.Notes) -> str:
    return "".join(f"[^{note.number}]" for note in notes.of(line))


def _line(line: Line, notes: view.Notes) -> str:
    text = escaped(line.text)
    words = [f"*{text}*" if line.verbatim else text]
    if line.holder:
        words.insert(0, f"**{escaped(line.holder)}:**")
    if line.date:
        words.insert(0, f"{escaped(day(line.date))} ·")
    marks = _marks(line, notes)
    label = f" ({escaped(line.label)})" if line.label else ""
    return " ".join(words) + marks + label


def _positions(brief: Brief, notes: view.Notes) -> Iterator[str]:
    table = view.table(brief.grid)
    if not table.issues:
        return
    yield "An empty place means that nothing was found, not that nothing is held."
    head = ["Term", *(escaped(name) for _, name in table.parties)]
    rows = [head, ["---"] * len(head)]
    for question, found in table.issues:
        rows.append([f"**{escaped(question)}**", *([""] * len(table.parties))])
        for row in found:
            cells = [_cell(row.cells.get(party), notes) for party, _ in table.parties]
            rows.append([escaped(row.name), *cells])
    yield "\n".join("| " + " | ".join(row) + " |" for row in rows)
    if silence := view.silence(table):
        yield escaped(silence)


def _cell(cell: Cell | None, notes: view.Notes) -> str:
    if cell is None:
        return ""
    word, sign = view.stance(cell)
    more = [view.firmness(cell), f"before: {view.moved(cell)}" if cell.moved else ""]
    more += [f"since {day(cell.since)}" if cell.since else "", count(cell.origins, "report")]
    more += [view.split(cell)]
    numbers = dict.fromkeys(note.number for line in cell.lines for note in notes.of(line))
    marks = "".join(f"[^{number}]" for number in numbers)
    return f"{sign} **{escaped(word)}** ({escaped(', '.join(part for part in more if part))}){marks}"


def _sources(brief: Brief) -> Iterator[str]:
    yield "\n".join(f"{number}. {_source(source)}" for number, source in enumerate(brief.sources, 1))
    if brief.not_read:
        yield "### Could not be read"
        yield "\n".join(
            f"- {escaped(missed.location)}: {escaped(missed.reason)}" for missed in brief.not_read
        )


def _source(source: Source) -> str:
    read = f"read {source.read:,} of {source.characters:,} characters"
    if source.unread:
        read = f"not read: {source.unread}"
    facts = [view.citation(source), source.kind if source.kind != "unknown" else "kind unknown", read]
    facts.append(
        f"left out {count(len(source.left_out), 'passage')} of page furniture" if source.left_out else ""
    )
    where = view.address(source.url)
    link = f" <{where}>" if where and not set(where) & set("<>") else f" {escaped(source.location)}"
    return "; ".join(escaped(fact) for fact in facts if fact) + "." + link


def _footnote(note: view.Note) -> str:
    return f"[^{note.number}]: {escaped(view.citation(note.source))}: {escaped(note.passage.words)}"

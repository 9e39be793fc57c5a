"""Short forms of a brief and of a matrix for notebooks: no script, and styles that touch nothing else."""

from __future__ import annotations

from html import escape

from parley.brief import view
from parley.brief.clarified import pieces
from parley.brief.outline import FIRMNESS, STANCES
from parley.brief.shown import seen
from parley.brief.wording import count, day
from parley.nouns.brief import Brief, Cell, Line
from parley.nouns.position import Matrix, Position

_STYLE = """<style>
.parley-out{max-width:60rem;line-height:1.5}
.parley-out .p-dim{opacity:.7;font-size:.88em}
.parley-out h2{font-family:Georgia,serif;font-size:1.35em;margin:.2em 0}
.parley-out h3{font-family:Georgia,serif;font-size:1.05em;margin:1em 0 .3em}
.parley-out .p-group{font-weight:600;opacity:.75;font-size:.9em;margin:.6em 0 .2em}
.parley-out ul{margin:.2em 0;padding-left:1.2em}
.parley-out li{margin:.25em 0}
.parley-out table{border-collapse:collapse;font-size:.9em}
.parley-out th,.parley-out td{text-align:left;vertical-align:top;padding:.3em .7em;border:1px solid #8884}
.parley-out summary{cursor:pointer;display:inline}
.parley-out blockquote{margin:.3em 0 .3em .2em;padding-left:.8em;border-left:3px solid #8886;font-size:.93em}
.parley-out .p-for{color:#1c8362}.parley-out .p-against{color:#c83a46}
.parley-out .p-conditional{color:#a87413}.parley-out .p-divided{color:#8361c9}
.parley-out .p-unclear{opacity:.7}
</style>"""


def brief_html(brief: Brief) -> str:
    """The brief's sections without people and sources; each sentence opens its passages."""
    notes = view.Notes(brief)
    dates = view.dates(brief)
    facts = [count(len(brief.sources), "source"), count(view.reports(brief), "independent report")]
    facts += [" to ".join(dict.fromkeys(map(day, dates)))] if dates else []
    facts += ["casebook proposed from these texts, checked by nobody"] if brief.casebook_proposed else []
    parts = [f"<h2>{_safe(brief.title)}</h2><p class='p-dim'>{_safe(' · '.join(facts))}</p>"]
    for section in brief.sections:
        if section.id in {"people", "sources"}:
            continue
        parts.append(f"<h3>{_safe(section.title)}</h3>")
        if section.id == "positions" and brief.grid.cells:
            parts.append(_grid(brief))
        if section.empty:
            parts.append(f"<p class='p-dim'>{_safe(section.empty)}</p>")
        for name, lines in view.groups(section.lines):
            parts.append(f"<p class='p-group'>{_safe(name)}</p>" if name else "")
            parts.append(f"<ul>{''.join(_line(line, notes) for line in lines)}</ul>")
        parts += [f"<p class='p-dim'>{_safe(note)}</p>" for note in section.notes]
    return f"<div class='parley-out'>{_STYLE}{''.join(parts)}</div>"


def matrix_html(matrix: Matrix) -> str:
    """The matrix as a table, options down and parties across; what nobody spoke of is left out."""
    parties = [party for party in matrix.parties if any(cell.party == party for cell in matrix.positions)]
    options = [option for option in matrix.options if any(cell.option == option for cell in matrix.positions)]
    rows = [
        [option, *(_stance(cell) if (cell := matrix.cell(party, option)) else "" for party in parties)]
        for option in options
    ]
    head = (
        f"<p class='p-dim'>{'as of ' + _safe(day(matrix.as_of)) if matrix.as_of else 'all that is known'}</p>"
    )
    return f"<div class='parley-out'>{_STYLE}{head}{_table(parties, rows)}</div>"


def _line(line: Line, notes: view.Notes) -> str:
    holder = f"<b>{_safe(line.holder)}:</b> " if line.holder else ""
    parts = (f"<span class='p-dim'>{_safe(p)}</span>" if own else _safe(p) for p, own in pieces(line))
    text = f"<q>{''.join(parts)}</q>" if line.verbatim else _safe(line.text)
    passages = "".join(
        f"<blockquote>{_safe(note.passage.words)}<br><span class='p-dim'>{_safe(view.citation(note.source))}"
        "</span></blockquote>"
        for note in notes.of(line)
    )
    return f"<li><details><summary>{holder}{text}</summary>{passages}</details></li>"


def _grid(brief: Brief) -> str:
    table = view.table(brief.grid)
    rows = [
        [row.name, *(_stance(row.cells[party]) if party in row.cells else "" for party, _ in table.parties)]
        for _, found in table.issues
        for row in found
    ]
    return _table([name for _, name in table.parties], rows)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    """A table; the first of each row is text, the others are markup made here."""
    top = "".join(f"<th>{_safe(head)}</th>" for head in ["", *heads])
    body = "".join(
        f"<tr><th>{_safe(row[0])}</th>{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>" for row in rows
    )
    return f"<table><tr>{top}</tr>{body}</table>"


def _stance(cell: Cell | Position) -> str:
    word, sign = STANCES.get(cell.stance, (cell.stance, "·"))
    tone = cell.stance if cell.stance in STANCES else "unclear"
    firm = "" if cell.stance == "unclear" else FIRMNESS.get(cell.firmness, cell.firmness)
    more = [
        firm,
        f"before: {cell.moved}" if cell.moved else "",
        f"since {day(cell.since)}" if cell.since else "",
    ]
    facts = ", ".join(part for part in more if part)
    return f"<b class='p-{tone}'>{sign} {_safe(word)}</b><br><span class='p-dim'>{_safe(facts)}</span>"


def _safe(text: str) -> str:
    return escape(seen(text))

"""The brief as tables: plain rows, and as pandas or Arrow where those are installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parley.errors import ParleyError
from parley.nouns.brief import Brief, Line

Rows = list[dict[str, Any]]

_OF_A_SOURCE = (
    "doc", "location", "outlet", "title", "byline", "published", "dated_by", "lang", "kind", "medium", "url",
    "sha256", "retrieved", "characters", "read", "origin", "unread",
)  # fmt: skip


def tables(brief: Brief) -> dict[str, Rows]:
    """Rows by table: `lines`, `evidence` (by `line`), `positions`, `sources`, `dropped`.

    `line` numbers the lines of sections and cells from 1; a line of a cell has its party and option.
    """
    lines: Rows = []
    evidence: Rows = []
    for place, line in _placed(brief):
        number = len(lines) + 1
        lines.append(
            {
                "line": number,
                **place,
                "group": line.group,
                "date": line.date,
                "holder": line.holder,
                "label": line.label,
                "text": line.text,
                "verbatim": line.verbatim,
            }
        )
        evidence += [
            {"line": number, "doc": piece.doc, "start": piece.start, "end": piece.end, "quote": piece.quote}
            for piece in line.evidence
        ]
    parties, options = dict(brief.grid.parties), dict(brief.grid.options)
    questions = {option: question for question, held in brief.grid.issues for option in held}
    positions = [
        {
            "party": cell.party,
            "party_name": parties.get(cell.party),
            "issue": questions.get(cell.option),
            "option": cell.option,
            "option_name": options.get(cell.option),
            "stance": cell.stance,
            "firmness": cell.firmness,
            "since": cell.since,
            "moved": cell.moved,
            "origins": cell.origins,
            "statements": len(cell.lines),
        }
        for cell in brief.grid.cells
    ]
    sources = [
        {**{name: getattr(source, name) for name in _OF_A_SOURCE}, "left_out": len(source.left_out)}
        for source in brief.sources
    ]
    dropped = [{"section": drop.section, "text": drop.text, "reason": drop.reason} for drop in brief.dropped]
    return {
        "lines": lines,
        "evidence": evidence,
        "positions": positions,
        "sources": sources,
        "dropped": dropped,
    }


def to_pandas(brief: Brief) -> dict[str, Any]:
    """The same tables as `pandas.DataFrame`s. Raises `ParleyError` where pandas is not installed."""
    try:
        import pandas
    except ImportError:
        raise ParleyError("tables as pandas need pandas: pip install 'parley[tables]'") from None
    return {name: pandas.DataFrame(rows) for name, rows in tables(brief).items()}


def to_arrow(brief: Brief) -> dict[str, Any]:
    """The same tables as `pyarrow.Table`s. Raises `ParleyError` where pyarrow is not installed."""
    try:
        import pyarrow
    except ImportError:
        raise ParleyError("tables as Arrow need pyarrow: pip install 'parley[tables]'") from None
    return {name: pyarrow.Table.from_pylist(rows) for name, rows in tables(brief).items()}


def _placed(brief: Brief) -> Iterator[tuple[dict[str, str | None], Line]]:
    for section in brief.sections:
        for line in section.lines:
            yield {"section": section.id, "party": None, "option": None}, line
    for cell in brief.grid.cells:
        for line in cell.lines:
            yield {"section": "positions", "party": cell.party, "option": cell.option}, line

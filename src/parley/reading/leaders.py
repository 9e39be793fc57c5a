"""For whom well-known office holders sit at a table, where a report does not trouble to say it.

The table in `data/` is Parley's own work. It gives a side only, never an office: offices change hands.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    table = (files("parley.reading") / "data" / "leaders.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {name: side for side, *cells in rows for cell in cells for name in cell.split("|") if name}


def side_of(name: str) -> str | None:
    """The side of a person by full name, or by a surname that few others bear; None if unknown."""
    return _sides().get(name)

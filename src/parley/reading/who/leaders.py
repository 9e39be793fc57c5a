"""For whom well-known office holders sit at a table, where a report does not trouble to say it.

The table in `data/` is Parley's own work. It gives a side only, never an office: offices change hands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_INITIALS = re.compile(r"\s(?:[A-Z]\.\s?)+(?=[A-Z])")


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    table = (files("parley.reading") / "data" / "leaders.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {name: side for side, *cells in rows for cell in cells for name in cell.split("|") if name}


@lru_cache(maxsize=1)
def _abroad() -> dict[str, str]:
    table = (files("parley.reading") / "data" / "leaders_abroad.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {name: side for side, *cells in rows for cell in cells for name in cell.split("|") if name}


def side_abroad(name: str) -> str | None:
    """The side of a person as French, German or Russian reports write the name; None if unknown."""
    return _abroad().get(name) or side_of(name)


def full_name(name: str) -> str:
    """The name without the initials in its middle."""
    return _INITIALS.sub(" ", name).strip()


def side_of(name: str) -> str | None:
    """The side of a person by full name, or by a surname that few others bear; None if unknown.

    Initials in the middle do not count: "Harry S. Truman" is Harry Truman.
    """
    known = _sides().get(name)
    if known is None and "." in name:
        known = _sides().get(_INITIALS.sub(" ", name).removesuffix(", Jr.").strip())
    return known


@lru_cache(maxsize=1)
def _by_surname() -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for name, side in _sides().items():
        out.setdefault(name.rpartition(" ")[2], set()).add(side)
    return out


_HIGHEST = re.compile(r"(?:^|\s)(President|Prime Minister|Chancellor|Premier)\s+([A-Z][\w'’-]+)$")
_NO_PRESIDENT = frozenset({"GBR", "CAN", "AUS", "NZL", "JPN", "ESP", "NLD", "BEL", "SWE", "NOR", "DNK"})
_NO_PREMIER = frozenset({"USA", "MEX", "BRA", "ARG", "CHL", "COL", "VEN", "CUB", "IDN", "PHL", "ZAF"})


def side_in_office(name: str) -> str | None:
    """The side of "President Bush": of those known by this surname who could be, if it is one."""
    found = _HIGHEST.search(name)
    sides = _by_surname().get(found[2], set()) if found else set()
    sides = sides - (_NO_PRESIDENT if found and found[1] == "President" else _NO_PREMIER)
    return next(iter(sides)) if len(sides) == 1 else None


def side_of_surname(name: str) -> str | None:
    """The side of all who are known by this surname, if it is one."""
    sides = _by_surname().get(name, set())
    return next(iter(sides)) if len(sides) == 1 else None

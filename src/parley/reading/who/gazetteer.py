"""States, capitals, demonyms, seats of government and bodies: what a name stands for, whatever the NER says.

The tables in `data/` are Parley's own work, under Parley's licence; no file of others is copied. Codes, names
and official names of states are those of ISO 3166-1 (facts), checked against CLDR 48 and Debian's iso-codes;
every state has demonyms and its capital, unless that is called as the state is. Matching is by exact case.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_DATA = files("parley.reading") / "data"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for.

    `use` is how: by its `name`, its `demonym`, its `capital`, or its `seat` of government. `kind` and `side`
    are those of an `Entity`; `name` is the English name of what is meant.
    """

    name: str
    kind: str
    side: str | None
    use: str


def _rows(table: str) -> list[list[str]]:
    lines = (_DATA / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _names(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """ISO 3166-1 alpha-3 code → English name."""
    return {row[0]: row[1] for row in _rows("states.tsv")}


@lru_cache(maxsize=1)
def entries() -> dict[str, Entry]:
    """Each name that is known, as it is written, and what it stands for."""
    known: dict[str, Entry] = {}
    for name, others, demonyms, kind in _rows("regions.tsv"):
        side = name.removeprefix("the ") if kind == "body" else None
        known |= {word: Entry(name, kind, side, "name") for word in (name, *_names(others))}
        known |= {word: Entry(name, kind, side, "demonym") for word in _names(demonyms)}
    for side, name, others in _rows("bodies.tsv"):
        known |= {word: Entry(name, "body", side or None, "name") for word in (name, *_names(others))}
    for code, name, others, demonyms, capitals in _rows("states.tsv"):
        known |= {word: Entry(name, "state", code, "demonym") for word in _names(demonyms)}
        known |= {word: Entry(name, "state", code, "capital") for word in _names(capitals)}
        known |= {word: Entry(name, "state", code, "name") for word in (name, *_names(others))}
    for name, side in _rows("seats.tsv"):
        state = states().get(side)
        whole = known[side].name if side in known else side
        known[name] = Entry(state or whole, "state" if state else "body", side, "seat")
    # At the beginning of a sentence.
    known |= {f"T{name[1:]}": entry for name, entry in known.items() if name.startswith("the ")}
    return known


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name in sorted(entries(), key=len, reverse=True):
        table.setdefault(first_word(name), []).append(name)
    return table


def first_word(text: str) -> str:
    """The letters and digits at the beginning of a text."""
    end = next((i for i, c in enumerate(text) if not c.isalnum()), len(text))
    return text[:end]


def longest(text: str, start: int) -> tuple[int, Entry] | None:
    """The longest known name that begins at `text[start]`, a beginning of a word: its end and its meaning."""
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    for name in _by_first().get(text[start:end], ()):
        after = start + len(name)
        if text.startswith(name, start) and not text[after : after + 1].isalnum():
            return after, entries()[name]
    return None

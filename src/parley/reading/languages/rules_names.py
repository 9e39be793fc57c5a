"""Names in French and German text: the states and bodies of a table, and people behind their office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention
from parley.reading.languages.rules_sourcing import names_nobody
from parley.reading.languages.rules_words import Tongue
from parley.reading.who import gazetteer

BODY_NAMES = {"EU": "European Union", "UN": "United Nations", "IAEA": "International Atomic Energy Agency"}
_BODIES = frozenset({"EU", "UN", "NATO", "OSCE", "IAEA", "Europe"})
_BEGINNING = re.compile(r"(?<![\w-])\w")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"


@lru_cache(maxsize=4)
def _known(table: str) -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    """The forms of each side by their first three letters (two where they have no more)."""
    lines = (files("parley.reading") / "data" / table).read_text(encoding="utf-8").splitlines()
    ending = "s?" if table == "german.tsv" else ""  # the genitive: "Russlands"
    by_letters: dict[str, dict[str, list[str]]] = {}
    for side, names in (line.split("\t") for line in lines if line and not line.startswith("#")):
        for form in names.split("|"):
            by_letters.setdefault(form.rstrip("*")[:3], {}).setdefault(side, []).append(form)
    return {
        letters: tuple((_pattern(forms, ending), side) for side, forms in sides.items())
        for letters, sides in by_letters.items()
    }


def _pattern(forms: list[str], ending: str) -> re.Pattern[str]:
    longest = sorted(forms, key=len, reverse=True)
    joined = "|".join(re.escape(form).replace(r"\*", r"\w{0,4}") for form in longest)
    return re.compile(rf"(?:{joined}){ending}(?!\w)")


def _sides(text: str, table: str) -> list[tuple[int, int, str]]:
    """The states and bodies that a text names, in order, the longest name at each place."""
    known = _known(table)
    found: list[tuple[int, int, str]] = []
    end = 0
    for word in _BEGINNING.finditer(text):
        start = word.start()
        if start < end:
            continue
        forms = (*known.get(text[start : start + 3], ()), *known.get(text[start : start + 2], ()))
        spots = [(match.end(), side) for pattern, side in forms if (match := pattern.match(text, start))]
        if spots:
            end, side = max(spots)
            found.append((start, end, side))
    return found


def entities(
    document: Document, tongue: Tongue, sources: Sequence[tuple[int, int]] = ()
) -> tuple[Entity, ...]:
    """States and bodies of the table, people behind their office, and sources with a full name."""
    text = document.view.text
    found: dict[str, tuple[str, str, str | None, str | None, list[tuple[int, int]]]] = {}
    for start, end, side in _sides(text, tongue.table):
        name = gazetteer.states().get(side) or BODY_NAMES.get(side, side)
        kind = "body" if side in _BODIES else "state"
        found.setdefault(side, (name, kind, side, None, []))[4].append((start, end))
    for name, owner, role, spots in (*_people(text, tongue), *_sources(text, tongue, sources)):
        found.setdefault(name, (name, "person", owner, role, spots))
    order = sorted(found.values(), key=lambda entry: min(entry[4]))
    return tuple(
        Entity(
            f"e{number}",
            name,
            kind,
            tuple(Mention(*document.view.stored(*spot)) for spot in sorted(spots)),
            side,
            role,
        )
        for number, (name, kind, side, role, spots) in enumerate(order)
    )


def _people(text: str, tongue: Tongue) -> Iterator[tuple[str, str | None, str | None, list[tuple[int, int]]]]:
    pattern = re.compile(
        rf"(?P<before>(?:(?<![\w'’-])[\w'’-]{{1,40}} ){{0,2}})\b(?P<role>{tongue.office})"
        rf"(?P<of>(?: (?!der |le |la )[\w'’-]{{1,40}}){{0,5}}?),? "
        rf"(?P<name>{_NAME}(?: (?:von|van|de|der|den|du|al-)?\s?{_NAME}){{1,2}})"
    )
    seen: set[str] = set()
    for match in pattern.finditer(text):
        name = match["name"]
        if name in seen or _sides(name, tongue.table):
            continue
        seen.add(name)
        office = f"{match['before']}{match['role']}{match['of']}"
        side = next((side for _, _, side in _sides(office, tongue.table)), None)
        yield name, side, match["role"] + match["of"], _spots(text, name)


def _spots(text: str, name: str) -> list[tuple[int, int]]:
    """Where a person is named, in full or by the last name."""
    spots = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    inside = {offset for start, end in spots for offset in range(start, end)}
    last = re.compile(rf"(?<![\w-]){re.escape(name.split()[-1])}(?![\w-])")
    return spots + [m.span() for m in last.finditer(text) if m.start() not in inside]


def _sources(
    text: str, tongue: Tongue, sources: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str | None, str | None, list[tuple[int, int]]]]:
    """People whom the text quotes by first and last name, without an office before it."""
    full = re.compile(
        rf"(?:^|(?:Dr|Prof)\.? |{tongue.person} )"
        rf"(?P<name>{_NAME}(?: (?:von|van|de|der|du|al|bin))* {_NAME})(?=$|,| \(|\s[a-z])"
    )
    office = re.compile(rf"(?:{tongue.office})")
    seen: set[str] = set()
    for start, end in sources:
        match = full.search(text[start:end])
        if not match or match["name"] in seen or office.match(match["name"]) or names_nobody(match["name"]):
            continue
        name = match["name"]
        seen.add(name)
        if _sides(name, tongue.table):
            continue
        yield name, None, None, _spots(text, name)

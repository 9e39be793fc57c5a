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
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"


@lru_cache(maxsize=4)
def _known(table: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = (files("parley.reading") / "data" / table).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    out = []
    for side, names in rows:
        forms = sorted(names.split("|"), key=len, reverse=True)
        joined = "|".join(re.escape(form).replace(r"\*", r"\w{0,4}") for form in forms)
        out.append((re.compile(rf"(?<![\w-])(?:{joined})(?!\w)"), side))
    return tuple(out)


def entities(
    document: Document, tongue: Tongue, sources: Sequence[tuple[int, int]] = ()
) -> tuple[Entity, ...]:
    """States and bodies of the table, people behind their office, and sources with a full name."""
    text = document.view.text
    found: dict[str, tuple[str, str, str | None, str | None, list[tuple[int, int]]]] = {}
    for pattern, side in _known(tongue.table):
        spots = [match.span() for match in pattern.finditer(text)]
        if spots:
            name = gazetteer.states().get(side) or BODY_NAMES.get(side, side)
            found[side] = (name, "body" if side in _BODIES else "state", side, None, spots)
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
    sides = _known(tongue.table)
    seen: set[str] = set()
    for match in pattern.finditer(text):
        name = match["name"]
        if name in seen or any(p.search(name) for p, _ in sides):
            continue
        seen.add(name)
        office = f"{match['before']}{match['role']}{match['of']}"
        side = next((side for p, side in sides if p.search(office)), None)
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
        if any(pattern.search(name) for pattern, _ in _known(tongue.table)):
            continue
        yield name, None, None, _spots(text, name)

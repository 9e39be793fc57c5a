"""Sides that one word joins: US–Russia contacts, Sino-Soviet talks, the U.S.-North Korean channel."""

from __future__ import annotations

import re

from parley.reading.meetings.side_names import side_name
from parley.reading.who import gazetteer, leaders

_PREFIXES = {
    "Sino": "CHN", "Russo": "RUS", "Anglo": "GBR", "Franco": "FRA", "Indo": "IND", "Greco": "GRC",
    "Graeco": "GRC", "Turco": "TUR", "Italo": "ITA", "Austro": "AUT", "Luso": "PRT", "Hispano": "ESP",
    "Nippo": "JPN", "Germano": "DEU", "Finno": "FIN", "Serbo": "SRB", "Egypto": "EGY", "Israelo": "ISR",
    "Euro": "EU", "Americano": "USA",
}  # fmt: skip
"""The first half of "Sino-Soviet"; facts of English."""
_LINK = re.compile(r"[-–—/]")
_CHAIN = re.compile(
    r"(?<![\w-])[A-Z][\w.’']*(?:[-–—/]"
    r"(?:(?:North|South|Saudi|Sri|New|Great|Costa|El|United|European|East|West) )?[A-Z][\w.’']*)+"
)


def chain(text: str) -> tuple[int, list[str]] | None:
    """Where the last chain of sides in a text ends, and the parties that it joins, in order.

    None where one of its links is nobody that the tables know: "Al-Aqsa", "Agreed-Framework".
    """
    found = None
    for one in _CHAIN.finditer(text):
        parts = [side(part) for part in _LINK.split(one[0])]
        if len({part for part in parts if part}) > 1 and all(parts):
            found = one.end(), [part for part in parts if part]
    return found


def side(word: str) -> str | None:
    """The party that a link of a chain stands for."""
    if word in _PREFIXES:
        return side_name(_PREFIXES[word])
    known = gazetteer.entries().get(word) or gazetteer.entries().get(f"the {word}")
    if known is not None and known.kind in ("state", "body"):
        return known.name if known.side is None else side_name(known.side)
    leader = leaders.side_of(word)
    return side_name(leader) if leader else None

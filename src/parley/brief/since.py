"""The section "What changed since": what is new in a story since a date."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def changed(material: Material, since: str | None) -> Section:
    """What is new since a day; without one, nothing is compared."""
    return Section("since", "What changed since", (), "No earlier date was given to compare with.")

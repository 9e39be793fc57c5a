"""The section "Effects": its humanitarian and economic effects."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def effects(material: Material) -> Section:
    """Its humanitarian and economic effects."""
    return Section("effects", "Effects", (), "No effect was found in the sources.")

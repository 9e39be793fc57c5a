"""The section "Reactions": what states and bodies said of it."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def reactions(material: Material) -> Section:
    """What states and bodies said of it."""
    return Section("reactions", "Reactions", (), "No reaction was found in the sources.")

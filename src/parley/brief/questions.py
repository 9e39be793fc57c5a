"""The section "Common questions": what a reader would ask, answered by the record."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def questions(material: Material) -> Section:
    """What a reader would ask, answered by the record."""
    return Section("questions", "Common questions", (), "No question was found that the record answers.")

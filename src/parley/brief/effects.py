"""The section "Effects": what it did to people, and to trade, prices, property and services."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section

_KINDS = {"humanitarian": "People", "economic": "Economy, services and property"}


def effects(material: Material) -> Section:
    """Humanitarian effects, then economic ones, each with who says so; differing figures in a row."""
    found = (
        material.standing_alone(
            one.span,
            holder=one.holder,
            label=one.fate or None,
            group=title,
            date=material.documents[one.span.doc].published,
        )
        for kind, title in _KINDS.items()
        for one in material.effects
        if one.kind == kind
    )
    lines = tuple(line for line in found if line is not None)
    return Section("effects", "Effects", lines, None if lines else "No source tells of its effects.")

"""The section "Reactions": what those whose act it is not say and do of it, each with its source."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section

_KINDS = {
    "state": "States",
    "body": "Bodies and organisations",
    "within": "Within the country",
    "other": "Others",
}


def reactions(material: Material) -> Section:
    """One sentence for each who reacts, under the kind of reactor, with the tone that its words carry."""
    found = (
        material.standing_alone(
            one.span,
            holder=one.reactor,
            label=None if one.tone in ("neutral", "acts") else one.tone,
            group=title,
            date=material.documents[one.span.doc].published,
        )
        for kind, title in _KINDS.items()
        for one in material.reactions
        if one.kind == kind
    )
    lines = tuple(line for line in found if line is not None)
    return Section("reactions", "Reactions", lines, None if lines else "No source tells of a reaction to it.")

"""The section "What's behind the headline": factors, implications and next steps as sources state them."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section

_KINDS = {
    "factor": "Factors that the sources name",
    "implication": "What they think follows",
    "next step": "Next steps",
}


def behind(material: Material) -> Section:
    """Factors, implications and next steps, each with whose view it is and what kind of thing it is."""
    found = (
        material.standing_alone(
            outlook.span,
            holder=outlook.holder,
            label=outlook.label,
            group=title,
            date=material.documents[outlook.span.doc].published,
        )
        for kind, title in _KINDS.items()
        for outlook in material.behind
        if outlook.kind == kind
    )
    lines = [line for line in found if line is not None]
    empty = None if lines else "No source names a cause, a consequence or a next step."
    return Section("behind", "What’s behind the headline", tuple(lines), empty)

"""The section "What's happened": the development in the sources' own words."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def happened(material: Material) -> Section:
    """Three to five sentences that cover the development, newest first, each with its outlet."""
    told = (
        material.standing_alone(
            span, holder=material.outlet(span.doc), date=material.documents[span.doc].published
        )
        for span in material.happened
    )
    lines = tuple(line for line in told if line is not None)
    return Section("happened", "What’s happened", lines, None if lines else "No sentence tells an event.")

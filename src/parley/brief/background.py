"""The section "How we got here": dated sentences, oldest first."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Section


def background(material: Material) -> Section:
    """Dated sentences, oldest first."""
    lines = tuple(
        material.verbatim(span, date=entry.date, holder=material.outlet(span.doc))
        for entry in material.timeline
        for span in entry.sentences
    )
    empty = None if lines else "No sentence tells a dated event."
    return Section("background", "How we got here", lines, empty)

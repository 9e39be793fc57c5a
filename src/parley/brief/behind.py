"""The section "What's behind the headline": factors, implications and next steps as sources state them."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import Line, Section
from parley.nouns.story import Outlook

_KINDS = {
    "factor": "Factors that the sources name",
    "implication": "What they think follows",
    "next step": "Next steps",
}
_MOST = 4  # lines of a kind


def behind(material: Material) -> Section:
    """Factors, implications and next steps, each with whose view it is and what kind of thing it is."""
    apart = {one.span for pair in material.disagreements for one in (pair.one, pair.other)}
    apart |= {one.span for one in material.effects}
    apart |= {one.span for one in material.reactions}
    shown = [one for one in material.behind if not any(map(one.span.overlaps, apart))]
    # What tells the development is not told twice, unless there is nothing else behind it.
    shown = [one for one in shown if not any(map(one.span.overlaps, material.happened))] or shown
    found = (
        material.standing_alone(
            outlook.span,
            holder=outlook.holder,
            label=outlook.label,
            group=title,
            date=material.documents[outlook.span.doc].published,
        )
        for kind, title in _KINDS.items()
        for outlook in shown
        if outlook.kind == kind
    )
    lines: list[Line] = []
    for line in found:
        if line is not None and sum(other.group == line.group for other in lines) < _MOST:
            lines.append(line)
    for number, pair in enumerate(material.disagreements):
        sides = [_side(material, one, number) for one in (pair.one, pair.other)]
        if all(sides):
            lines += [line for line in sides if line is not None]
    empty = None if lines else "No source names a cause, a consequence or a next step."
    return Section("behind", "What’s behind the headline", tuple(lines), empty)


def _side(material: Material, one: Outlook, number: int) -> Line | None:
    """One side of a disagreement; the other is the line beside it."""
    return material.standing_alone(
        one.span,
        holder=one.holder,
        label=one.label,
        group="Where they disagree" if number == 0 else "Where they also disagree",
        date=material.documents[one.span.doc].published,
    )

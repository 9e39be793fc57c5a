"""Where positions lie on the scale of their issue, 0 to 100: what bargaining starts from and convergence
measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import nan

from parley.nouns.casebook import Issue
from parley.nouns.position import Position

PLACED = ("for", "conditional", "against")
_OFF = {"red-line": 0.0, "firm": 10.0, "open": 25.0}
_CONDITION = 25.0


def values(issue: Issue) -> dict[str, float]:
    """Where each option lies: its `value`; evenly from 0 to 100 in their order where the casebook does not
    say.
    """
    if all(option.value is not None for option in issue.options):
        return {option.id: float(option.value or 0.0) for option in issue.options}
    if len(issue.options) == 1:
        return {issue.options[0].id: 100.0}
    step = 100 / (len(issue.options) - 1)
    return {option.id: at * step for at, option in enumerate(issue.options)}


def place(cells: Sequence[Position], issue: Issue) -> tuple[float, float]:
    """Where a party's positions on the options of one issue put it, and how far it may lie off to either
    side.

    Who is for an option stands where it lies; who is against it, at the far end of the scale; several
    options count by their independent reports. A red line is exact, a firm word may be off by 10, an open
    one by 25, a condition by 25 more, and options that pull apart by as far as they lie apart. nan where it
    may stand anywhere: divided, unclear, or against the very middle.
    """
    where = values(issue)
    places: list[float] = []
    weights: list[float] = []
    offs: list[float] = []
    for cell in _standing(cells, issue):
        value = where[cell.option]
        if cell.stance not in PLACED or (cell.stance == "against" and value == 50):
            continue
        if cell.stance == "against":
            value = 0.0 if value > 50 else 100.0
        places.append(value)
        weights.append(max(cell.origins, 1))
        offs.append(_OFF.get(cell.firmness, 25.0) + (_CONDITION if cell.stance == "conditional" else 0.0))
    if not places:
        return nan, 0.0
    total = sum(weights)
    centre = sum(at * weight for at, weight in zip(places, weights, strict=True)) / total
    apart = sum(abs(at - centre) * weight for at, weight in zip(places, weights, strict=True)) / total
    off = sum(at * weight for at, weight in zip(offs, weights, strict=True)) / total
    return centre, max(off, apart)


def _standing(cells: Sequence[Position], issue: Issue) -> list[Position]:
    """The cells without those for an option that can never go with one for which there is a later word."""
    never = {(option.id, other) for option in issue.options for other in option.never_with}
    wanted = [cell for cell in cells if cell.stance in ("for", "conditional")] if never else []
    left = {
        early.option
        for early in wanted
        for late in wanted
        if not never.isdisjoint({(early.option, late.option), (late.option, early.option)})
        and (early.last or "") < (late.last or "")
    }
    return [cell for cell in cells if cell.option not in left or cell not in wanted]

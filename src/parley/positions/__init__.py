"""Positions: what statements add up to, who moved, who stands apart, on what conditions and red lines."""

from __future__ import annotations

from parley.positions.apart import apart
from parley.positions.change import changes
from parley.positions.cohesion import cohesion
from parley.positions.conditions import bearings, conditions, graph, stretches
from parley.positions.matrix import matrix, members
from parley.positions.redlines import proposals, redlines

__all__ = [
    "apart",
    "bearings",
    "changes",
    "cohesion",
    "conditions",
    "graph",
    "matrix",
    "members",
    "proposals",
    "redlines",
    "stretches",
]

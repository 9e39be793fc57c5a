"""Positions: what statements add up to, who moved, who stands apart, on what conditions and red lines."""

from __future__ import annotations

from parley.positions.apart import apart
from parley.positions.change import changes
from parley.positions.cohesion import cohesion
from parley.positions.conditions import conditions
from parley.positions.matrix import matrix, members
from parley.positions.proposed import proposed
from parley.positions.redlines import redlines, weighed

__all__ = [
    "apart",
    "changes",
    "cohesion",
    "conditions",
    "matrix",
    "members",
    "proposed",
    "redlines",
    "weighed",
]

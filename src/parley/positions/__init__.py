"""Positions: what statements add up to, who moved, who stands apart, on what conditions and red lines."""

from __future__ import annotations

from parley.positions.apart import apart
from parley.positions.change import changes
from parley.positions.cohesion import cohesion
from parley.positions.commitments import commitments
from parley.positions.commitments import stretches as pledged
from parley.positions.conditions import bearings, conditions, graph, stretches
from parley.positions.contradictions import acts, contradictions, denying
from parley.positions.convergence import convergence
from parley.positions.matrix import matrix, members
from parley.positions.pledges import pledges
from parley.positions.redlines import proposals, redlines

__all__ = [
    "acts",
    "apart",
    "bearings",
    "changes",
    "cohesion",
    "commitments",
    "conditions",
    "contradictions",
    "convergence",
    "denying",
    "graph",
    "matrix",
    "members",
    "pledged",
    "pledges",
    "proposals",
    "redlines",
    "stretches",
]

"""Positions: what statements add up to, who moved, who stands apart, and on what conditions."""

from __future__ import annotations

from parley.positions.apart import apart
from parley.positions.change import changes
from parley.positions.conditions import conditions
from parley.positions.matrix import matrix, members

__all__ = ["apart", "changes", "conditions", "matrix", "members"]

"""Positions: what statements add up to, who moved, who stands apart, and on what conditions."""

from __future__ import annotations

from parley.positions.conditions import conditions
from parley.positions.matrix import apart, changes, matrix

__all__ = ["apart", "changes", "conditions", "matrix"]

"""Positions: what statements add up to, who moved, who stands apart, and on what conditions."""

from __future__ import annotations

from parley.positions.conditions import Condition, conditions
from parley.positions.matrix import Apart, Change, apart, changes, matrix

__all__ = ["Apart", "Change", "Condition", "apart", "changes", "conditions", "matrix"]

"""Bargaining: which terms could hold, what would break them, and how sure that is. One short file for each
model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.bargaining.uncertain import Model

FORECASTS = ("mean", "compromise", "median", "nash", "exchange", "challenge")


def models() -> Mapping[str, Model]:
    """The models that forecast where each issue comes out, by name."""
    from parley.bargaining import challenge, compromise, exchange, mean, median, nash

    return {one.NAME: one.forecast for one in (mean, compromise, median, nash, exchange, challenge)}

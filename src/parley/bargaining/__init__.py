"""Bargaining: which terms could hold, what would break them, and how sure that is. One short file for each
model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from parley.nouns.casebook import Casebook
from parley.nouns.position import Matrix
from parley.nouns.statement import Statement
from parley.nouns.terms import Outcomes, Terms

if TYPE_CHECKING:
    from parley.bargaining.from_record import Inputs
    from parley.bargaining.uncertain import Model

# The parts need numpy, which `import parley` must not load: each front door opens its part when called.

FORECASTS = ("mean", "compromise", "median", "nash", "exchange", "challenge")


def models() -> Mapping[str, Model]:
    """The models that forecast where each issue comes out, by name."""
    from parley.bargaining import challenge, compromise, exchange, mean, median, nash

    return {one.NAME: one.forecast for one in (mean, compromise, median, nash, exchange, challenge)}


def inputs(casebook: Casebook, matrix: Matrix, statements: Iterable[Statement]) -> Inputs | None:
    """What the record gives the models; see `parley.bargaining.from_record`."""
    from parley.bargaining import from_record

    return from_record.inputs(casebook, matrix, statements)


def outcomes(path: str | Path) -> Outcomes:
    """What a conflict that an analyst wrote down comes to; see `parley.bargaining.reached`."""
    from parley.bargaining.reached import reached

    return reached(path)


def terms(
    casebook: Casebook, matrix: Matrix, statements: Iterable[Statement], *, seed: int = 0
) -> Terms | None:
    """Which terms could hold, by the record; None where fewer than two parties hold anything."""
    from parley.bargaining.nearest import nearest

    given = inputs(casebook, matrix, statements)
    return None if given is None else nearest(given, casebook, matrix, seed=seed)

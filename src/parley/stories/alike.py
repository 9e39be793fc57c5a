"""How likely two reports tell of one development: a calibrated model of three figures and the days between.

The coefficients were fitted by logistic regression on pairs of half of the topics of ECB+ (topics 1–35) and
half of the stories of BASIL, and confirmed on the other halves, and on each set by the other; see
`benchmarks/pairs.py`. No words of either are in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ALIKE = 0.5  # from this average chance on, two groups are one story
NEAREST = 2  # the neighbour whose likeness tells how dense it is around a report

_LIKENESS = 25.0  # log odds for a cosine of 1
_DENSE = -9.7  # for the density around both: where all reports are alike, likeness tells less
_LENGTH = -1.0  # for each e-fold of the shorter text: short ones share fewer words by chance
_BASE = 2.0
_LONG = 400  # words from which a text's length tells no more
_LEAST = 0.04  # a cosine below which nothing else matters
_ABROAD = 20.0  # the same between languages, where there is no set to fit on: set by the examples and by hand
_DENSE_ABROAD = -6.0
_BASE_ABROAD = -6.0
_SOON = 2  # days within which reports of one development appear
_FADES = 3  # further days in which half of the drift is reached
_DRIFT = -8.0  # log odds that reports weeks apart lose: the same dispute, another development
_DAILY = -0.1  # and for each day more: after a season only a copy is the same development

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Report:
    """What the model knows of a report: density around it in its language and across, words, day, language.

    A day that is not known is NaN and decides nothing.
    """

    dense: float = 0.0
    dense_abroad: float = 0.0
    words: int = 0
    day: float = float("nan")
    lang: str = ""


def chance(one: Report, others: Sequence[Report], likeness: Numbers, abroad: Numbers) -> Numbers:
    """The chance that a report and each of several others tell of one development, from 0 to 1.

    `likeness` is of their words, `abroad` of what texts in two languages share (see
    `parley.stories.bridge`); the latter counts only between languages.
    """
    gap = np.maximum(np.nan_to_num(np.abs(one.day - _of(others, "day")), nan=0.0) - _SOON, 0)
    drift = _DRIFT * (1 - np.exp2(-gap / _FADES)) + _DAILY * gap
    shorter = np.minimum(np.minimum(one.words, _of(others, "words")), _LONG)
    odds = _LIKENESS * likeness + _DENSE * (one.dense + _of(others, "dense")) / 2
    odds += _LENGTH * np.log(shorter + 5) + _BASE + drift
    found: Numbers = np.where(likeness > _LEAST, 1 / (1 + np.exp(-odds)), 0.0)
    foreign = np.array([other.lang != one.lang for other in others], dtype=bool)
    if foreign.any():
        dense = (one.dense_abroad + _of(others, "dense_abroad")) / 2
        odds = _ABROAD * abroad + _DENSE_ABROAD * dense + _BASE_ABROAD + drift
        found = np.where(foreign, np.maximum(found, 1 / (1 + np.exp(-odds))), found)
    return np.round(found, 9)


def _of(reports: Sequence[Report], name: str) -> Numbers:
    return np.array([getattr(report, name) for report in reports], dtype=np.float64)

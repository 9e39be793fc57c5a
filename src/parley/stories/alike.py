"""How likely two reports tell of one development: a calibrated model of three figures and the days between.

The coefficients were fitted by logistic regression on pairs of half of the topics of ECB+ (topics 1–35) and
half of the stories of BASIL, and confirmed on the other halves, and on each set by the other; see
`benchmarks/pairs.py`. No words of either are in it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ALIKE = 0.5  # from this average chance on, two groups are one story
AROUND = 30  # days within which reports tell how dense it is around one
NEAREST = 2  # the neighbour whose likeness tells how dense it is around a report

_LIKENESS = 25.0  # log odds for a cosine of 1
_DENSE = -9.7  # for the density around both: where all reports are alike, likeness tells less
_THIN = 0.33  # the density that is taken for granted: in a thin heap the nearest is not yet the same
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
_DAILY = -0.2  # and for each day more: after a season only a copy is the same development

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Reports:
    """What the model knows of reports, an array each: how dense it is around them in their own language and
    across, their words, their days (NaN where not known: that decides nothing), and their languages.
    """

    dense: Numbers
    abroad: Numbers
    words: Numbers
    days: Numbers
    langs: NDArray[np.int64]


def chance(one: Reports, others: Reports, likeness: Numbers, abroad: Numbers) -> Numbers:
    """The chance that a report and each of several others tell of one development, from 0 to 1.

    `likeness` is of their words, `abroad` of what texts in two languages share (see
    `parley.stories.bridge`); the latter counts only between languages.
    """
    gap = np.maximum(np.nan_to_num(np.abs(one.days - others.days), nan=0.0) - _SOON, 0)
    drift = _DRIFT * (1 - np.exp2(-gap / _FADES)) + _DAILY * gap
    shorter = np.minimum(np.minimum(one.words, others.words), _LONG)
    dense = (np.maximum(one.dense, _THIN) + np.maximum(others.dense, _THIN)) / 2
    odds = _LIKENESS * likeness + _DENSE * dense
    odds += _LENGTH * np.log(shorter + 5) + _BASE + drift
    found: Numbers = np.where(likeness > _LEAST, 1 / (1 + np.exp(-odds)), 0.0)
    foreign = others.langs != one.langs
    if foreign.any():
        odds = _ABROAD * abroad + _DENSE_ABROAD * (one.abroad + others.abroad) / 2 + _BASE_ABROAD + drift
        found = np.where(foreign, np.maximum(found, 1 / (1 + np.exp(-odds))), found)
    return np.round(found, 9)

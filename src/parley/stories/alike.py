"""How likely two reports tell of one development: a calibrated model of three figures and the days between.

The coefficients were fitted by logistic regression on pairs of half of the topics of ECB+ (topics 1–35) and
half of the stories of BASIL, and confirmed on the other halves, and on each set by the other; see
`benchmarks/pairs.py`. No words of either are in it.
"""

from __future__ import annotations

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
_SOON = 2  # days within which reports of one development appear
_FADES = 3  # further days in which half of the drift is reached
_DRIFT = -8.0  # log odds that reports months apart lose: the same dispute, another development

Numbers = NDArray[np.float64]


def chance(
    likeness: Numbers,
    dense: tuple[float, Numbers],
    words: tuple[int, NDArray[np.int64]],
    days: tuple[float, Numbers],
) -> Numbers:
    """The chance that a report and each of several others tell of one development, from 0 to 1.

    `dense`, `words` and `days` give the density around, the length of and the day of the one and of the
    others; a day that is not known is NaN and decides nothing.
    """
    shorter = np.minimum(np.minimum(words[0], words[1]), _LONG)
    odds = _LIKENESS * likeness + _DENSE * (dense[0] + dense[1]) / 2 + _LENGTH * np.log(shorter + 5) + _BASE
    gap = np.nan_to_num(np.abs(days[0] - days[1]), nan=0.0) - _SOON
    odds += _DRIFT * (1 - np.exp2(-np.maximum(gap, 0) / _FADES))
    found: Numbers = np.where(likeness > _LEAST, 1 / (1 + np.exp(-odds)), 0.0)
    return np.round(found, 9)

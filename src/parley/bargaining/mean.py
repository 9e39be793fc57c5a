"""Mean of the positions: what would come out if all had the same weight.

Achen, C. H. (2006), "Evaluating political decision-making models", in Thomson et al. (eds), The European
Union Decides: the plain mean is the baseline that a model has to beat, and few do.

Assumes nothing but that the outcome lies among the positions. Do not use it where one party can stop
everything.
"""

from __future__ import annotations

import numpy as np

from parley.bargaining.setting import Forecast, Setting, number

NAME = "mean"


def forecast(setting: Setting, seed: int = 0) -> Forecast:
    """The mean of the known positions on each issue; `seed` is not used."""
    count = setting.known.sum(axis=0)
    total = np.where(setting.known, setting.position, 0.0).sum(axis=0)
    outcome = np.divide(total, count, out=np.full(len(count), np.nan), where=count > 0)
    sentences = [
        f"{issue}: the mean of {count[at]} positions is {number(outcome[at])}."
        for at, issue in enumerate(setting.issues)
        if count[at]
    ]
    return Forecast(NAME, outcome, sentences=tuple(sentences))

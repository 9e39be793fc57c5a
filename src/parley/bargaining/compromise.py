"""Compromise: the mean of the positions, each weighted by power × salience.

Van den Bos, J. (1991), Dutch EC Policy Making: it approximates the Nash bargaining solution where no
agreement is far worse for all than any agreement (see `nash`). Stokman & van Oosten (1994) call it the base
model.

Assumes that disagreement is costly to everyone and that influence is used in proportion to interest. Do not
use it where a party holds a red line that the mean crosses.
"""

from __future__ import annotations

import numpy as np

from parley.bargaining.setting import Forecast, Setting, number

NAME = "compromise"


def forecast(setting: Setting, seed: int = 0) -> Forecast:
    """Σ power·salience·position / Σ power·salience on each issue; `seed` is not used."""
    outcome = compromise(setting)
    sentences = []
    for at, issue in enumerate(setting.issues):
        weight = setting.weight[:, at]
        if weight.sum() > 0:
            heaviest = int(weight.argmax())
            sentences.append(
                f"{issue}: weighted by power and salience the positions meet at {number(outcome[at])}; "
                f"{setting.parties[heaviest]} carries {weight[heaviest] / weight.sum():.0%} of the weight."
            )
    return Forecast(NAME, outcome, sentences=tuple(sentences))


def compromise(setting: Setting) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The weighted mean of each issue, nan where nobody has weight."""
    weight = setting.weight
    total = weight.sum(axis=0)
    moment = (weight * np.where(setting.known, setting.position, 0.0)).sum(axis=0)
    return np.asarray(np.divide(moment, total, out=np.full(len(total), np.nan), where=total > 0))

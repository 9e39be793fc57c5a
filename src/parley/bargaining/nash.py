"""Nash bargaining: the outcome with the greatest product of gains over no agreement.

Nash, J. (1950), "The bargaining problem", Econometrica 18; with unequal power after Kalai, E. (1977),
"Nonsymmetric Nash solutions", International Journal of Game Theory 6.

Assumes that a party's gain is Σ salience·(1 − (distance ÷ length of the scale)²) over the issues, that
without agreement nobody gains anything, and that power is the exponent. Issues are bargained together, so
that a party which gains much on one gives way on another; where all gain alike, it is the
compromise. Do not use it where the parties can walk away to something good: give them a floor in the
packages instead.

Method: at the greatest product every issue lies at the mean of the positions weighted by power × salience ÷
gain, which is repeated until it stands still; the problem is concave, so there is one answer.
"""

from __future__ import annotations

import numpy as np

from parley.bargaining.compromise import compromise
from parley.bargaining.setting import Forecast, Setting, number

NAME = "nash"
_ROUNDS, _STILL = 10_000, 1e-12


def forecast(setting: Setting, seed: int = 0) -> Forecast:
    """The Nash bargaining solution over all issues together; `seed` is not used."""
    outcome = compromise(setting)
    live = ~np.isnan(outcome) & (setting.span > 0)
    position = np.where(setting.known, setting.position, 0.0)
    gain = np.ones(len(setting.parties))
    for _ in range(_ROUNDS):
        gain = gains(setting, outcome)
        weight = np.divide(
            setting.weight, gain[:, None], out=np.zeros_like(position), where=gain[:, None] > 0
        )
        total = weight.sum(axis=0)
        fresh = outcome.copy()
        fresh[live] = (weight * position).sum(axis=0)[live] / total[live]
        still = not live.any() or np.abs(fresh - outcome)[live].max() <= _STILL * setting.span[live].max()
        outcome = fresh
        if still:
            break
    share = gain / np.where(setting.known, setting.salience, 0.0).sum(axis=1).clip(1e-300)
    sentences = [
        f"{setting.issues[at]}: the greatest product of gains lies at {number(outcome[at])}."
        for at in np.flatnonzero(live)
    ]
    if len(setting.parties) > 1 and live.any():
        least = int(share.argmin())
        sentences.append(
            f"{setting.parties[least]} gains least by it: {share[least]:.0%} of what it could have gained."
        )
    return Forecast(NAME, outcome, sentences=tuple(sentences))


def gains(
    setting: Setting, outcome: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Each party's gain over no agreement at an outcome; at most the sum of its saliences."""
    length = np.where(setting.span > 0, setting.span, 1.0)
    loss = ((setting.position - outcome) / length) ** 2
    gain = np.where(setting.known & ~np.isnan(loss), setting.salience * (1 - loss), 0.0)
    return np.asarray(gain.sum(axis=1))

"""Challenge: who gives way to whom, round by round, when each weighs what a challenge would bring.

Bueno de Mesquita, B. (1985, 1994), in the form of Scholz, J. B., Calbert, G. J. & Smith, G. A. (2011),
"Unravelling Bueno de Mesquita's group decision model", Journal of Theoretical Politics 23. Every party
looks at every other: if both would gain by a fight and the other more, it loses and takes the other's
position; if only the other would gain, it moves part of the way (compromise); or all of it (capitulation).
Among the offers that it gets it takes a fight first, then a compromise, then a capitulation.

Assumes one issue, utility that falls with distance, and that a party is more careful the more danger its
position brings. Do not use it for a single round's figure, nor where positions cycle: they often do, it is
reported, and the mean over the cycle stands for the outcome.

The published figures and the published text are said to part in three places (so two public replications
note; the paper itself was not at hand). Of several compromises a party takes, by
the figures, the one whose midpoint, weighted by what each side expects, is the lowest number on the scale
(hence leaps); by the text, the nearest. By the figures nobody gives in; by the text, who would lose more
than the other would gain does. The chance of winning is the weight that prefers the one position, over all
votes between all pairs, so that the two chances of a pair do not add up to one: here both agree. The
figures are followed; `as_written=True` follows the text, and what it would change in the first round is
said.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.setting import Forecast, Setting, number

NAME = "challenge"
ROUNDS = 30
_SAME = 1e-9
Vector = NDArray[np.float64]
Square = NDArray[np.float64]


def forecast(setting: Setting, seed: int = 0, *, rounds: int = ROUNDS, as_written: bool = False) -> Forecast:
    """Each issue by itself; `seed` is not used.

    The outcome is the weighted mean when nothing moves any more; where positions cycle, the mean over one
    cycle.
    """
    outcome = np.full(len(setting.issues), np.nan)
    courses: list[list[float]] = []
    sentences: list[str] = []
    for at, issue in enumerate(setting.issues):
        alone = setting.one(at)
        if not len(alone.parties) or not alone.weight.sum():
            continue
        history = [alone.position[:, 0]]
        said = _differs(alone, issue) if not as_written else []
        cycle = 0
        for number_of, (fresh, moves) in enumerate(_rounds(alone, rounds, as_written), 1):
            said += [f"{issue}, round {number_of}: {move}" for move in moves]
            again = [
                back for back, old in enumerate(reversed(history), 1) if np.abs(old - fresh).max() < _SAME
            ]
            history.append(fresh)
            if again:
                cycle = again[0]
                break
        means = [_mean(alone, places) for places in history]
        courses.append(means)
        # Nothing returned within the rounds: the last third stands for where it wanders.
        last = means[-cycle:] if cycle else means[-max(len(means) // 3, 1) :]
        outcome[at] = float(np.mean(last))
        if cycle == 1:
            said.append(
                f"{issue}: after round {len(means) - 2} nobody moves any more; "
                f"the mean is {number(means[-1])}."
            )
        elif cycle:
            said.append(
                f"{issue}: positions repeat every {cycle} rounds, between a mean of {number(min(last))} "
                f"and one of {number(max(last))}; no round is the outcome."
            )
        else:
            near = _nearly(history)
            again_near = f", coming near where they were about every {near} rounds" if near else ""
            said.append(
                f"{issue}: positions had not settled after {rounds} rounds{again_near}; the mean wanders "
                f"between {number(min(last))} and {number(max(last))}, and no round is the outcome."
            )
        sentences += said
    longest = max(map(len, courses), default=0)
    padded = [course + course[-1:] * (longest - len(course)) for course in courses]
    return Forecast(NAME, outcome, tuple(zip(*padded, strict=True)), tuple(sentences))


def _nearly(history: list[Vector]) -> int:
    """After how many rounds positions come nearest to where they were, 0 where they never come near."""
    places = np.array(history)
    moved = np.abs(np.diff(places, axis=0)).mean()
    far = {lag: np.abs(places[lag:] - places[:-lag]).mean() for lag in range(2, len(places) // 3 + 1)}
    best = min(far, key=lambda lag: far[lag], default=0)
    return best if best and far[best] < moved / 2 else 0


def _differs(setting: Setting, issue: str) -> list[str]:
    """What the first round would bring by the published text, where that is something else."""
    places = setting.position[:, 0]
    length = float(places.max() - places.min())
    if not length:
        return []
    shown, written = (set(_round(setting, places, length, text)[1]) for text in (False, True))
    return [f"{issue}, round 1 by the published text: {move}" for move in sorted(written - shown)]


def _mean(setting: Setting, places: Vector) -> float:
    weight = setting.weight[:, 0]
    return float((weight * places).sum() / weight.sum())


def _rounds(setting: Setting, rounds: int, as_written: bool) -> Iterator[tuple[Vector, list[str]]]:
    places = setting.position[:, 0]
    length = float(places.max() - places.min())
    for _ in range(rounds):
        if length == 0:
            yield places, []
            continue
        places, moves = _round(setting, places, length, as_written)
        yield places, moves


def _round(setting: Setting, places: Vector, length: float, as_written: bool) -> tuple[Vector, list[str]]:
    weight, salience = setting.weight[:, 0], setting.salience[:, 0]
    salience = salience / 100 if salience.max() > 1 else salience  # given in percent
    count = len(places)
    neutral = _gains(places, salience, _chances(weight, places, length, np.ones(count)), length, 1.0)
    # Danger: what all others would gain by challenging one, all being neutral to risk.
    danger = neutral.sum(axis=0) - np.diag(neutral)
    spread = float(danger.max() - danger.min())
    bold = (2 * danger - danger.max() - danger.min()) / spread if spread else np.zeros(count)
    aversion = (1 - bold / 3) / (1 + bold / 3)
    # A party reckons by its own aversion, also what others would gain; in the chances everybody's own counts.
    chances = _chances(weight, places, length, aversion)
    fresh, moves = places.copy(), []
    for me in range(count):
        gain = _gains(places, salience, chances, length, float(aversion[me]))
        if found := _best_offer(me, places, gain, as_written):
            verb, other, place = found
            fresh[me] = place
            moves.append(f"{setting.parties[me]} {verb} {setting.parties[other]}, to {number(place)}.")
    return fresh, moves


def _chances(weight: Vector, places: Vector, length: float, aversion: Vector) -> Square:
    """How likely position i wins against position j when all vote: entry (i, j)."""
    far = (np.abs(places[:, None] - places[None, :]) / length) ** aversion[:, None]  # voter × position
    votes = weight[:, None, None] * (far[:, None, :] - far[:, :, None])  # voter × for × against
    cast = np.abs(votes).sum()
    won = np.maximum(votes, 0).sum(axis=0)
    return np.asarray(np.where(places[:, None] == places[None, :], 0.0, won / (cast or 1.0)))


def _gains(places: Vector, salience: Vector, chance: Square, length: float, r: float) -> Square:
    """What party i expects of challenging party j, over leaving things as they are: entry (i, j)."""
    half = np.abs(places[:, None] - places[None, :]) / length / 2
    success = 2 - 4 * (0.5 - half) ** r
    failure = 2 - 4 * (0.5 + half) ** r
    as_is = 2 - 4 * 0.5**r
    resists = salience[None, :]
    fought = chance * success + (1 - chance) * failure
    return np.asarray(resists * fought + (1 - resists) * success - as_is)


def _best_offer(me: int, places: Vector, gain: Square, as_written: bool) -> tuple[str, int, float] | None:
    fights: list[tuple[float, int, float]] = []
    deals: list[tuple[float, int, float]] = []
    yields: list[tuple[float, int, float]] = []
    for other in range(len(places)):
        mine, theirs = float(gain[me, other]), float(gain[other, me])
        here, there = float(places[me]), float(places[other])
        if here == there:
            continue
        if theirs > mine > 0:
            fights.append((abs(here - there), other, there))
        elif theirs > 0 > mine:
            if theirs > -mine:
                place = here + (there - here) * abs(mine / theirs)
                middle = (abs(mine) * here + abs(theirs) * there) / (abs(mine) + abs(theirs))
                deals.append((abs(here - place) if as_written else middle, other, place))
            elif as_written:
                yields.append((abs(here - there), other, there))
    for verb, offers in (
        ("loses a fight with", fights),
        ("compromises with", deals),
        ("gives in to", yields),
    ):
        if offers:
            _, other, place = min(offers, key=lambda offer: offer[0])
            return verb, other, place
    return None

"""Position exchange: two parties on opposite sides of two issues each give way where they care less.

Stokman, F. N. & van Oosten, R. (1994), "The exchange of voting positions", in Bueno de Mesquita & Stokman
(eds), European Community Decision Making; Stokman & Thomson (2015) for its use on climate talks. The
outcome of an issue is its compromise. When a party moves, the outcome shifts by its share of the weight; it
loses salience × shift on what it gives and gains salience × shift on what it gets. The rate of the exchange
is the one at which both gain the same, and it goes as far as one of them can move: to the other's position,
or until the outcome reaches it. The best exchange is made first; the others are reckoned anew from what it
left.

Assumes that parties know each other's positions, keep their word, and care for nobody's losses but their
own: what an exchange costs third parties is in `externalities`. Do not use it for a single issue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.compromise import compromise
from parley.bargaining.setting import Forecast, Setting, Table, number

NAME = "exchange"
_LEAST = 1e-9  # a gain or move below is none
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Exchange:
    """`one` gives way on issue `gives`, `other` on issue `gets`; `moves` are theirs, on those issues.

    `shifts` are those of the outcomes of the two issues, `gain` what each of the two wins by it.
    """

    one: int
    other: int
    gives: int
    gets: int
    moves: tuple[float, float]
    shifts: tuple[float, float]
    gain: float


def forecast(setting: Setting, seed: int = 0) -> Forecast:
    """The compromise on each issue after all exchanges that pay; `seed` is not used."""
    made, position = exchanges(setting)
    outcome = _outcome(setting, position)
    sentences = [told(setting, exchange) for exchange in made]
    before = compromise(setting)
    for at in np.flatnonzero(np.abs(outcome - before) > _LEAST):
        sentences.append(
            f"{setting.issues[at]}: exchanges move the outcome from {number(before[at])} to "
            f"{number(outcome[at])}."
        )
    if not made:
        sentences.append("No two parties could gain by an exchange; the compromise stands.")
    return Forecast(NAME, outcome, sentences=tuple(sentences))


def told(setting: Setting, exchange: Exchange) -> str:
    """An exchange in a sentence."""
    one, other = setting.parties[exchange.one], setting.parties[exchange.other]
    return (
        f"{one} gives way on {setting.issues[exchange.gives]} by {number(abs(exchange.moves[0]))} "
        f"and {other} on {setting.issues[exchange.gets]} by {number(abs(exchange.moves[1]))}; "
        f"each gains {number(exchange.gain)}."
    )


def exchanges(setting: Setting) -> tuple[tuple[Exchange, ...], Table]:
    """The exchanges that are made, in their order, and the positions that they leave."""
    position = setting.position.copy()
    deals = list(_pairs(setting))
    made: list[Exchange] = []
    outcome = _outcome(setting, position)
    open_ = {deal: _reckoned(setting, position, outcome, *deal) for deal in deals}
    while True:
        live = [deal for deal in deals if open_[deal] is not None]
        if not live:
            return tuple(made), position
        best = max(live, key=lambda deal: open_[deal].gain)  # type: ignore[union-attr]
        done = open_[best]
        assert done is not None
        made.append(done)
        position[done.one, done.gives] += done.moves[0]
        position[done.other, done.gets] += done.moves[1]
        outcome = _outcome(setting, position)
        touched = {done.gives, done.gets}
        open_ = {
            deal: _reckoned(setting, position, outcome, *deal)
            if found is not None and touched & set(deal[2:])
            else found
            for deal, found in open_.items()
        }
        open_[best] = None


def potential(setting: Setting) -> list[Exchange]:
    """Every exchange that would pay now, the best first."""
    outcome = compromise(setting)
    found = [_reckoned(setting, setting.position, outcome, *deal) for deal in _pairs(setting)]
    return sorted((deal for deal in found if deal), key=lambda deal: -deal.gain)


def greatest_gains(setting: Setting, exchange: Exchange) -> tuple[float, float]:
    """What each of the two could gain at most, the other gaining nothing: the ends of what they haggle
    over.
    """
    i, j, p, q = exchange.one, exchange.other, exchange.gives, exchange.gets
    place, s = setting.position, setting.salience
    room_give = _shift(setting, i, p) * abs(place[j, p] - place[i, p])
    room_get = _shift(setting, j, q) * abs(place[i, q] - place[j, q])
    return (
        _most((s[i, p], s[i, q]), (s[j, q], s[j, p]), room_give, room_get),
        _most((s[j, q], s[j, p]), (s[i, p], s[i, q]), room_get, room_give),
    )


def _most(mine: tuple[float, float], theirs: tuple[float, float], give: float, get: float) -> float:
    """My gain when I give just enough to leave the other with nothing; each has (salience given, got)."""
    given = min(give, get * theirs[0] / theirs[1])
    return float(min(get, given * theirs[1] / theirs[0]) * mine[1] - given * mine[0])


def externalities(setting: Setting, exchange: Exchange) -> Vector:
    """What an exchange brings every party by the shift of the two outcomes, nearer being better."""
    before = compromise(setting)
    after = before.copy()
    after[exchange.gives] += exchange.shifts[0]
    after[exchange.gets] += exchange.shifts[1]
    nearer = np.abs(setting.position - before) - np.abs(setting.position - after)
    return np.asarray(np.where(setting.known, nearer * setting.salience, 0.0).sum(axis=1))


def _pairs(setting: Setting) -> Iterator[tuple[int, int, int, int]]:
    """Who could give what to whom: (one, other, what one gives, what it gets)."""
    outcome = compromise(setting)
    left, known = setting.position < outcome, setting.known
    ratio = setting.salience
    for p, q in combinations(range(len(setting.issues)), 2):
        for i, j in combinations(range(len(setting.parties)), 2):
            if not (known[[i, j], p].all() and known[[i, j], q].all()):
                continue
            if left[i, p] == left[j, p] or left[i, q] == left[j, q]:
                continue
            mine, theirs = ratio[i, p] * ratio[j, q], ratio[j, p] * ratio[i, q]
            if mine < theirs:
                yield i, j, p, q
            elif mine > theirs:
                yield i, j, q, p


def _reckoned(
    setting: Setting, position: Table, outcome: Vector, one: int, other: int, gives: int, gets: int
) -> Exchange | None:
    """The exchange as far as it can go from these positions, None where nobody would gain by it."""
    s = setting.salience
    give, get = _shift(setting, one, gives), _shift(setting, other, gets)
    # What the other asks for is where it stood at first: what it gave away since is no wish of its own.
    first = setting.position
    room_give = _room(first[one, gives], position[one, gives], first[other, gives], outcome[gives], give)
    room_get = _room(first[other, gets], position[other, gets], first[one, gets], outcome[gets], get)
    if give <= 0 or get <= 0:
        return None
    rate = (s[one, gets] + s[other, gets]) / (
        s[one, gives] + s[other, gives]
    )  # shift given for one that is got
    shift_get = min(room_get * get, room_give * give / rate)
    shift_give = shift_get * rate
    gain = shift_get * s[one, gets] - shift_give * s[one, gives]
    if gain <= _LEAST or shift_get <= _LEAST:
        return None
    toward_give = np.sign(setting.position[other, gives] - position[one, gives])
    toward_get = np.sign(setting.position[one, gets] - position[other, gets])
    return Exchange(
        one,
        other,
        gives,
        gets,
        (float(toward_give * shift_give / give), float(toward_get * shift_get / get)),
        (float(toward_give * shift_give), float(toward_get * shift_get)),
        float(gain),
    )


def _shift(setting: Setting, party: int, issue: int) -> float:
    """How far the outcome of an issue moves when a party moves by one."""
    total = setting.weight[:, issue].sum()
    return float(setting.weight[party, issue] / total) if total else 0.0


def _room(first: float, here: float, there: float, outcome: float, shift: float) -> float:
    """How far a party can still move towards a position, without turning back or taking the outcome past
    it.
    """
    far = abs(there - here)
    if (there - here) * (there - outcome) <= 0 or (there - here) * (here - first) < 0:
        return 0.0
    return min(far, abs(there - outcome) / shift) if shift > 0 else 0.0


def _outcome(setting: Setting, position: Table) -> Vector:
    weight = setting.weight
    total = weight.sum(axis=0)
    moment = (weight * np.where(setting.known, position, 0.0)).sum(axis=0)
    return np.asarray(np.divide(moment, total, out=np.full(len(total), np.nan), where=total > 0))

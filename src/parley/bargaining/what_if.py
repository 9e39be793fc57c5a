"""What if: a setting or a domain with some of its inputs set by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from math import isfinite

import numpy as np

from parley.bargaining.packages import LEFT_OUT, Domain, Package, Rule
from parley.bargaining.setting import Setting
from parley.errors import BadInput

HAND = "set by hand"


def setting(base: Setting, changes: Sequence[str], without: Sequence[str] = ()) -> Setting:
    """The setting with `party.issue=position` and `party.power=value` applied, and parties left out.

    What is set is exact and marked in `given`. Raises `BadInput` for what is not there.
    """
    if not changes and not without:
        return base
    position, spread = base.position.copy(), base.spread.copy()
    power, salience = base.power.copy(), base.salience.copy()
    given = dict(base.given)
    for change in changes:
        party, key, value = _read(change, base.parties)
        row = base.parties.index(party)
        if key == "power":
            _positive(change, value)
            power[row] = value
        else:
            column = base.issues.index(_one(key, base.issues, change, "issue"))
            if not base.low[column] <= value <= base.high[column]:
                raise BadInput(
                    f"--set {change}: {key} goes from {base.low[column]:g} to {base.high[column]:g}"
                )
            position[row, column], spread[row, column] = value, 0.0
            if salience[row, column] == 0:  # it had no say there; now it has that of its fellows
                others = base.salience[base.salience[:, column] > 0, column]
                salience[row, column] = others.mean() if len(others) else 1.0
                power[row, column] = power[row].max() or 1.0
        given[f"{party}.{key}"] = HAND
    made = replace(base, position=position, spread=spread, power=power, salience=salience, given=given)
    gone = [_one(party, base.parties, party, "party") for party in without]
    rows = [at for at, party in enumerate(base.parties) if party not in gone]
    if not rows:
        raise BadInput("--without leaves no party")
    return replace(
        made,
        parties=tuple(base.parties[at] for at in rows),
        position=made.position[rows],
        spread=made.spread[rows],
        power=made.power[rows],
        salience=made.salience[rows],
    )


def domain(
    base: Domain, changes: Sequence[str], without: Sequence[str] = (), link: Sequence[str] = ()
) -> Domain:
    """The domain with `party.floor=value` and `party.option=worth` applied, options linked, parties left
    out.
    """
    if not (changes or without or link):
        return base
    worth, floor = [table.copy() for table in base.worth], base.floor.copy()
    for change in changes:
        party, key, value = _read(change, base.parties)
        row = base.parties.index(party)
        if key == "floor":
            floor[row] = value
        else:
            issue, option = _option(base, key, change)
            worth[issue][row, option] = value
    rules = list(base.rules)
    for pair in link:
        one, mark, other = pair.partition("=")
        if not mark:
            raise BadInput(f"--link {pair}: write OPTION=OPTION, the first only with the second")
        rules.append(Rule("only", _option(base, one, pair), _option(base, other, pair)))
    gone = [_one(party, base.parties, party, "party") for party in without]
    rows = [at for at, party in enumerate(base.parties) if party not in gone]
    if not rows:
        raise BadInput("--without leaves no party")
    return replace(
        base,
        parties=tuple(base.parties[at] for at in rows),
        worth=tuple(table[rows] for table in worth),
        red=tuple(table[rows] for table in base.red),
        floor=floor[rows],
        rules=tuple(rules),
    )


def package(base: Domain, options: Sequence[str]) -> Package:
    """The package that holds these options, one of each issue; of the others none, where none can be chosen.

    Raises `BadInput` where an issue's option is missing or twice.
    """
    chosen: dict[int, int] = {}
    for name in options:
        issue, option = _option(base, name, name)
        if issue in chosen:
            raise BadInput(f"--proposal {name}: {base.issues[issue]} has two options in the proposal")
        chosen[issue] = option
    for at, held in enumerate(base.options):
        if at not in chosen and LEFT_OUT in held:
            chosen[at] = held.index(LEFT_OUT)
    missing = [issue for at, issue in enumerate(base.issues) if at not in chosen]
    if missing:
        raise BadInput(f"--proposal: name an option of {missing[0]} as well")
    return tuple(chosen[at] for at in range(len(base.issues)))


def _read(change: str, parties: Sequence[str]) -> tuple[str, str, float]:
    left, mark, right = change.rpartition("=")
    # A party's name may itself hold a full stop.
    party = next((one for one in sorted(parties, key=len, reverse=True) if left.startswith(f"{one}.")), None)
    try:
        value = float(right)
    except ValueError:
        value = np.nan
    if not mark or not isfinite(value):
        raise BadInput(f"--set {change}: write PARTY.WHAT=VALUE with a number")
    if party is None:
        _one(left.split(".", 1)[0], parties, change, "party")
        raise BadInput(f"--set {change}: write PARTY.WHAT=VALUE")
    return party, left[len(party) + 1 :], value


def _positive(change: str, value: float) -> None:
    if value < 0:
        raise BadInput(f"--set {change}: power cannot be below 0")


def _option(base: Domain, name: str, change: str) -> tuple[int, int]:
    where = [(at, options.index(name)) for at, options in enumerate(base.options) if name in options]
    if len(where) > 1:
        raise BadInput(f"{change}: {name!r} stands under several issues")
    if not where:
        _one(name, [option for options in base.options for option in options], change, "option")
    return where[0]


def _one(name: str, known: Sequence[str], change: str, what: str) -> str:
    if name in known:
        return name
    near = get_close_matches(name, known, 1, 0.6)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known[:12])}"
    raise BadInput(f"{change}: {name!r} is no {what}; {hint}")

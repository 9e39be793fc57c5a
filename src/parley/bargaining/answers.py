"""What the models found, as rows of JSON and as sentences: what `parley model` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from parley.bargaining import coalitions, compromise, exchange, inverse
from parley.bargaining.conflict import Conflict
from parley.bargaining.packages import Domain, Package, openings, pills, zone
from parley.bargaining.paths import paths
from parley.bargaining.setting import Setting, number
from parley.bargaining.stability import CONCEPTS, Stability, stability
from parley.bargaining.uncertain import Model, Spread, centred, spread, swings
from parley.bargaining.what_if import HAND

_NAMES = {"nash": "Nash", "gmr": "GMR", "smr": "SMR", "seq": "SEQ", "sseq": "symmetric SEQ"}
_SOLUTIONS = {
    "nash": "The greatest product of gains",
    "kalai-smorodinsky": "Gains in proportion to what each could have (Kalai–Smorodinsky)",
    "egalitarian": "Equal gains, as far as can be",
    "welfare": "The greatest sum of gains",
}
_COALITIONS = 512  # states up to which coalitions are looked at unasked
_SHOWN = 12
_AGREE, _DIFFER = 0.1, 0.3  # shares of an issue's scale between the outermost forecasts


def stability_row(conflict: Conflict, *, each_once: bool = False) -> dict[str, Any]:
    """Every party's stability for every state and concept; states are counted from 1.

    `shortcut_differs` lists, by concept, the states that are equilibria under one of the two rules for
    answers by several parties only: any legal sequence (the formal rule), or each at most once.
    """
    found = stability(conflict, each_once=each_once)
    row: dict[str, Any] = {
        "name": conflict.name,
        "decision_makers": list(conflict.parties),
        "options": list(conflict.options),
        "states": [conflict.vector(state) for state in range(conflict.size)],
        "equilibria_1based": {concept: _from_one(found.equilibria(concept)) for concept in CONCEPTS},
        "individual_stability": {concept: found.stable[concept].astype(int).tolist() for concept in CONCEPTS},
        "shortcut_differs": differs(conflict, found, each_once=each_once),
    }
    if conflict.size <= _COALITIONS and 1 < len(conflict.parties) <= 6:
        held = coalitions.Coalitions(conflict).equilibria()
        row["coalition_equilibria_1based"] = {concept: _from_one(held[concept]) for concept in held}
    if conflict.now is not None:
        row["status_quo_1based"] = conflict.now + 1
        row["reached_by_improvements_1based"] = sorted(
            state + 1 for state in paths(conflict, conflict.now, improving=True)
        )
    return row


def differs(conflict: Conflict, found: Stability, *, each_once: bool = False) -> dict[str, list[int]]:
    """The states, from 1, that are equilibria under one of the two rules for answers only; with 3 parties
    or more.
    """
    if len(conflict.parties) < 3:
        return {}
    other = stability(conflict, each_once=not each_once)
    sets = {
        concept: sorted(set(found.equilibria(concept)) ^ set(other.equilibria(concept)))
        for concept in CONCEPTS
    }
    return {concept: _from_one(states) for concept, states in sets.items() if states}


def stability_told(conflict: Conflict, wanted: int | None = None) -> list[str]:
    """The equilibria, how today's state leads to them, which coalitions upset them; what a wanted one
    needs.
    """
    found = stability(conflict)
    held = {
        state: [concept for concept in CONCEPTS if found.stable[concept][:, state].all()]
        for state in sorted(set().union(*(found.equilibria(concept) for concept in CONCEPTS)))
    }
    lines = [f"{conflict.name}: {conflict.size} states, {len(conflict.parties)} parties."]
    strongest = sorted(held, key=lambda state: (-len(held[state]), state))
    small = conflict.size <= coalitions.MOST
    reach = coalitions.Coalitions(conflict) if small and conflict.size <= _COALITIONS else None
    ways = ({}, {}) if conflict.now is None or not small else (
        paths(conflict, conflict.now, improving=True), paths(conflict, conflict.now),
    )  # fmt: skip
    if conflict.now is not None:
        lines.append(f"Today: state {conflict.now + 1} ({conflict.told(conflict.now)}).")
    lines.append(
        f"{len(held)} states are equilibria under at least one concept." if held else "No equilibrium."
    )
    for state in strongest[:_SHOWN]:
        names = ", ".join(_NAMES[concept] for concept in held[state])
        lines.append(f"State {state + 1} ({conflict.told(state)}): {names}.")
        if conflict.now is not None and small:
            lines.append(f"  {_way(conflict, state, *ways)}")
        upset = reach.upset(state) if reach else []
        for one in upset[:2]:
            group = " and ".join(conflict.parties[party] for party in one.coalition)
            lines.append(f"  {group} together could leave it for state {one.end + 1}, which each prefers.")
    if len(held) > _SHOWN:
        lines.append(f"… and {len(held) - _SHOWN} more.")
    for concept, states in differs(conflict, found).items():
        lines.append(
            f"If others could each answer only once, {_NAMES[concept]} would differ in state "
            f"{', '.join(map(str, states[:_SHOWN]))}."
        )
    if wanted is not None:
        lines.append(f"For state {wanted + 1} ({conflict.told(wanted)}) to hold under SEQ:")
        needs = inverse.needs(conflict, wanted, "seq")
        lines += [f"  {inverse.told(conflict, need)}" for need in needs]
        lines += [] if needs else ["  nothing is needed: nobody can move away."]
    return lines


def _way(conflict: Conflict, state: int, by_gain: Any, by_any: Any) -> str:
    for ways, how in ((by_gain, "each gaining by it"), (by_any, "not each gaining by it at once")):
        if state in ways:
            moves = "; ".join(f"{conflict.parties[party]} to state {end + 1}" for party, end in ways[state])
            return f"reached from today: {moves} ({how})." if moves else "it is where things stand."
    return "it cannot be reached from today."


def agreement_row(domain: Domain, proposal: Package | None = None) -> dict[str, Any]:
    """The zone of agreement with its solutions, or what opens it; packages as lists of options' names."""
    found = zone(domain)

    def package(one: Package) -> dict[str, Any]:
        worth = dict(zip(domain.parties, np.round(domain.value(one), 6).tolist(), strict=True))
        return {"options": [domain.options[at][option] for at, option in enumerate(one)], "worth": worth}

    row: dict[str, Any] = {
        "parties": list(domain.parties),
        "issues": list(domain.issues),
        "packages": domain.size,
        "zone_empty": found.empty,
        "exact": found.exact,
        "solutions": {name: package(one) for name, one in found.solutions.items()},
        "frontier_size": None if found.frontier is None else len(found.frontier),
        "frontier": [package(one) for one in (found.frontier or ())[:1000]],
    }
    if found.empty:
        row["openings"] = [
            {
                "dropped": [_line(domain, *one) for one in opening.dropped],
                "lowered": dict(zip(domain.parties, np.round(opening.lowered, 6).tolist(), strict=True)),
                **package(opening.package),
            }
            for opening in openings(domain)
        ]
    if proposal is not None:
        row["poison_pills"] = [
            {
                **_line(domain, pill.party, pill.issue, pill.option),
                "instead": None if pill.instead is None else domain.options[pill.issue][pill.instead],
            }
            for pill in pills(domain, proposal)
        ]
    return row


def agreement_told(domain: Domain, proposal: Package | None = None) -> list[str]:
    """The zone of agreement in sentences."""
    found = zone(domain)
    lines = [f"{domain.size} packages of {len(domain.issues)} issues, {len(domain.parties)} parties."]
    if not found.empty:
        if found.frontier is not None:
            size = len(found.frontier)
            of = "One package" if size == 1 else f"{size} packages"
            are = "is" if size == 1 else "are"
            lines.append(f"{of} that all accept {are} beaten by no other for all.")
        told: dict[Package, list[str]] = {}
        for name, one in found.solutions.items():
            told.setdefault(one, []).append(_SOLUTIONS[name])
        for one, names in told.items():
            names = [names[0], *(name[0].lower() + name[1:] for name in names[1:])]
            lines.append(f"{'; '.join(names)}: {domain.told(one)}.")
            lines.append(f"  {_worths(domain, one, found.ideal)}")
        if not found.exact:
            lines.append("The search was cut short: better packages may exist.")
    else:
        lines.append("No package is acceptable to all.")
        for opening in openings(domain):
            dropped = " and ".join(
                f"{domain.parties[party]}'s red line against {domain.options[at][option]!r}"
                for party, at, option in opening.dropped
            )
            short = [
                f"{domain.parties[at]} would have to do with {number(loss)} less than its floor"
                for at, loss in enumerate(opening.lowered)
                if loss > 1e-9
            ]
            needed = "; ".join(filter(None, (f"without {dropped}" if dropped else "", *short)))
            lines.append(f"Nearest, {needed}: {domain.told(opening.package)}.")
    for pill in pills(domain, proposal) if proposal is not None else ():
        options, party = domain.options[pill.issue], domain.parties[pill.party]
        instead = "" if pill.instead is None else f"; {options[pill.instead]!r} would not"
        lines.append(f"Poison pill: {options[pill.option]!r} alone keeps {party} from accepting{instead}.")
    return lines


def agreement_compared(base: Domain, changed: Domain) -> list[str]:
    """What a change does to the zone of agreement and to the package with the greatest product of gains."""
    before, after = zone(base), zone(changed)
    if before.empty and after.empty:
        return ["Still no package is acceptable to all."]
    if before.empty or after.empty:
        return ["The change opens a zone of agreement." if before.empty else "The change closes the zone."]
    old, new = before.solutions["nash"], after.solutions["nash"]
    moved = [
        f"{base.issues[at]} goes from {base.options[at][old[at]]!r} to {base.options[at][new[at]]!r}"
        for at in range(len(base.issues))
        if old[at] != new[at]
    ]
    if not moved:
        return ["The package with the greatest product of gains stays as it was."]
    return [f"In the package with the greatest product of gains {'; '.join(moved)}."]


def _worths(domain: Domain, package: Package, ideal: Any) -> str:
    parts = []
    for at, worth in enumerate(domain.value(package)):
        room = ideal[at] - domain.floor[at]
        share = (worth - domain.floor[at]) / room if room > 1e-9 else 1.0
        parts.append(f"{domain.parties[at]} gets {share:.0%} of what it could gain")
    return ", ".join(parts) + "."


def _line(domain: Domain, party: int, issue: int, option: int) -> dict[str, str]:
    return {
        "party": domain.parties[party],
        "issue": domain.issues[issue],
        "option": domain.options[issue][option],
    }


def forecast_rows(setting: Setting, chosen: Sequence[Model], seed: int = 0) -> list[dict[str, Any]]:
    """One row a model: the outcome of each issue, with the middle nine tenths of the draws where inputs are
    open.
    """
    rows = []
    for one in (spread(setting, model, seed=seed) for model in chosen):
        low, high = one.between()
        rows.append(
            {
                "model": one.model,
                "outcome": _by_issue(setting, one.centre.outcome),
                "low": _by_issue(setting, low),
                "high": _by_issue(setting, high),
                "draws": len(one.draws),
                "rounds": [list(step) for step in one.centre.steps],
                "because": list(one.centre.sentences),
            }
        )
        if one.model == exchange.NAME:
            potential = exchange.potential(centred(setting))
            rows[-1]["potential_exchanges"] = len(potential)
            rows[-1]["potential_gains"] = [deal.gain for deal in potential[:_SHOWN]]
    return rows


def forecast_told(setting: Setting, chosen: Sequence[Model], seed: int = 0) -> list[str]:
    """The spread across models first, then each model, then the three unknowns that matter most."""
    found = [spread(setting, model, seed=seed) for model in chosen]
    lines = []
    if len(found) > 1:
        for at, issue in enumerate(setting.issues):
            if text := across(setting, found, at):
                lines.append(f"{issue}: {text}")
    for one in found:
        low, high = one.between()
        lines.append(f"{one.model}:")
        for at, issue in enumerate(setting.issues):
            if np.isnan(one.centre.outcome[at]):
                continue
            open_ = (
                ""
                if high[at] - low[at] < 1e-9
                else f" (nine times in ten {number(low[at])} to {number(high[at])})"
            )
            lines.append(f"  {issue}: {number(one.centre.outcome[at])}{open_}")
        if len(found) == 1:
            lines += [f"  {sentence}" for sentence in one.centre.sentences]
    lines += [
        f"Matters most: {swing}"
        for swing in unknowns(setting, chosen[0] if len(chosen) == 1 else compromise.forecast, seed)
    ]
    return lines


def across(setting: Setting, found: Sequence[Spread], issue: int) -> str:
    """How far the models' forecasts of an issue lie apart, in words; "" where none has one."""
    values = [(float(one.centre.outcome[issue]), one.model) for one in found]
    values = [value for value in values if not np.isnan(value[0])]
    if not values:
        return ""
    (least, first), (most, last) = min(values), max(values)
    share = (most - least) / setting.span[issue] if setting.span[issue] else 0.0
    words = ("the models agree", "the models differ", "the models contradict each other")
    near = words[int(share > _AGREE) + int(share > _DIFFER)]
    return f"{near}, from {number(least)} ({first}) to {number(most)} ({last})."


def unknowns(setting: Setting, model: Model, seed: int = 0, most: int = 3) -> list[str]:
    """The unknowns that move the outcome most, in sentences."""
    told: list[str] = []
    seen: set[tuple[str, str, str]] = set()
    for swing in swings(setting, model, seed):
        key = (swing.party, swing.unknown, swing.on)
        if key in seen or len(told) == most:
            continue
        seen.add(key)
        what = f"position on {swing.on}" if swing.unknown == "position" else "power, from half to double"
        ends = f"from {number(swing.low)} to {number(swing.high)}"
        told.append(f"{swing.party}'s {what}: it moves {swing.issue} {ends}.")
    return told


def compared(setting: Setting, changed: Setting, chosen: Sequence[Model], seed: int = 0) -> list[str]:
    """What a change of the inputs does to each model's outcomes, in sentences."""
    lines = [f"Set by hand: {name}." for name, who in changed.given.items() if who == HAND]
    lines += [f"Left out: {party}." for party in setting.parties if party not in changed.parties]
    for model in chosen:
        before, after = model(centred(setting), seed), model(centred(changed), seed)
        kept = [issue for issue in setting.issues if issue in changed.issues]
        for issue in kept:
            old = before.outcome[setting.issues.index(issue)]
            new = after.outcome[changed.issues.index(issue)]
            if np.isnan(old) and np.isnan(new):
                continue
            moved = "stays at" if abs(old - new) < 1e-9 else f"moves from {number(old)} to"
            lines.append(f"{before.model}: {issue} {moved} {number(new)}.")
    return lines


def _by_issue(setting: Setting, values: Any) -> dict[str, float | None]:
    return {
        issue: None if np.isnan(values[at]) else round(float(values[at]), 9)
        for at, issue in enumerate(setting.issues)
    }


def _from_one(states: Sequence[int]) -> list[int]:
    return [state + 1 for state in states]

"""The terms nearest to agreement out of the record, what stands in their way, and how sure that is."""

from __future__ import annotations

from collections import Counter

import numpy as np

from parley.bargaining import models
from parley.bargaining.from_record import Inputs, drawn
from parley.bargaining.packages import Package, openings, zone
from parley.bargaining.uncertain import spread, swings
from parley.nouns.casebook import Casebook
from parley.nouns.position import Matrix
from parley.nouns.terms import Expected, Obstacle, Point, Provision, Terms, Unknown

DRAWS = 100
_FORECAST = 40  # draws for each model: exchanges are dear
_POINTS = 400  # packages of the frontier that a drawing can show
_UNKNOWNS = 8


def nearest(given: Inputs, casebook: Casebook, matrix: Matrix, *, seed: int = 0, draws: int = DRAWS) -> Terms:
    """What the models make of the record's inputs; the same seed gives the same answer."""
    chosen: Counter[Package] = Counter()
    got: list[list[float]] = []
    count = 0
    for domain in drawn(given, seed, draws):
        count += 1
        found = zone(domain)
        if not found.empty:
            best = found.solutions["nash"]
            chosen[best] += 1
            got.append(_shares(domain.value(best), found.ideal))
    best = _usual(given, chosen)
    shares = np.array(got) if got else np.zeros((0, len(given.parties)))
    base = zone(given.domain)
    points = [] if base.frontier is None else list(base.frontier)[:_POINTS]
    named: dict[Package, tuple[str, ...]] = {}
    for name, package in base.solutions.items():
        named[package] = (*named.get(package, ()), name)
    return Terms(
        given.parties,
        tuple(_provision(given, matrix, at, option, chosen) for at, option in enumerate(best)),
        sum(chosen.values()) / count,
        tuple(
            (party, float(shares[:, at].min()), float(shares[:, at].max()))
            for at, party in enumerate(given.parties)
            if len(shares)
        ),
        tuple(_obstacles(given, matrix, base.empty)),
        tuple(_expected(given, seed)),
        tuple(_unknowns(given, seed)),
        tuple(
            Point(tuple(_shares(given.domain.value(one), base.ideal)), named.get(one, ()))
            for one in dict.fromkeys([*named, *points])
        ),
        given.notes,
        tuple(zip(given.issues, given.setting.issues, strict=True)),
    )


def _usual(given: Inputs, chosen: Counter[Package]) -> Package:
    """The package that is best most often; issue by issue where no package is ever acceptable."""
    if chosen:
        return min(chosen, key=lambda one: (-chosen[one], one))
    opened = openings(given.domain, most=1)
    return opened[0].package if opened else tuple(0 for _ in given.issues)


def _shares(worth: np.ndarray[tuple[int, ...], np.dtype[np.float64]], ideal: object) -> list[float]:
    best = np.asarray(ideal, dtype=float)
    return [float(value) for value in np.divide(worth, best, out=np.ones(len(worth)), where=best > 1e-9)]


def _provision(given: Inputs, matrix: Matrix, at: int, option: int, chosen: Counter[Package]) -> Provision:
    held = sum(count for package, count in chosen.items() if package[at] == option)
    ident = given.options[at][option] if option < len(given.options[at]) else None
    share = held / sum(chosen.values()) if chosen else 0.0
    if ident is None:
        return Provision(given.issues[at], None, share)
    cells = {party: matrix.cell(party, ident) for party in given.parties}
    stances = {party: cell.stance if cell else None for party, cell in cells.items()}
    liked = tuple(party for party, stance in stances.items() if stance in ("for", "conditional"))
    refused = tuple(party for party, stance in stances.items() if stance == "against")
    silent = tuple(party for party in given.parties if party not in (*liked, *refused))
    return Provision(given.issues[at], ident, share, liked, refused, silent)


def _obstacles(given: Inputs, matrix: Matrix, empty: bool) -> list[Obstacle]:
    opening = (
        {one.dropped[0] for one in openings(given.domain, most=1) if len(one.dropped) == 1}
        if empty
        else set()
    )
    found = []
    for row, party in enumerate(given.parties):
        for at, options in enumerate(given.options):
            for column, option in enumerate(options):
                cell = matrix.cell(party, option)
                if cell is None or cell.firmness != "red-line" or cell.stance not in ("for", "against"):
                    continue
                wish = ("for", "conditional") if cell.stance == "against" else ("against",)
                others = tuple(
                    one for one in given.parties
                    if one != party and (other := matrix.cell(one, option)) and other.stance in wish
                )  # fmt: skip
                if others:
                    places = {(row, at, column)} if cell.stance == "against" else {
                        (row, at, other) for other in range(len(options) + 1) if other != column
                    }  # fmt: skip
                    found.append(Obstacle(party, option, cell.stance, others, bool(places & opening)))
    return sorted(found, key=lambda one: (not one.opens, -len(one.others)))


def _expected(given: Inputs, seed: int) -> list[Expected]:
    found = []
    for model in models().values():
        one = spread(given.setting, model, seed=seed, draws=_FORECAST)
        low, high = one.between()
        found += [
            Expected(issue, one.model, float(one.centre.outcome[at]), float(low[at]), float(high[at]))
            for at, issue in enumerate(given.issues)
            if not np.isnan(one.centre.outcome[at]) and not np.isnan(low[at])
        ]
    return found


def _unknowns(given: Inputs, seed: int) -> list[Unknown]:
    """The greatest swings of the compromise, each unknown once."""
    party = dict(zip(given.setting.parties, given.parties, strict=True))
    issue = dict(zip(given.setting.issues, given.issues, strict=True))
    found: dict[tuple[str, str, str | None], Unknown] = {}
    for swing in swings(given.setting, models()["compromise"], seed):
        on = issue.get(swing.on)
        key = (party[swing.party], swing.unknown, on)
        found.setdefault(key, Unknown(*key, issue[swing.issue], swing.low, swing.high))
    return list(found.values())[:_UNKNOWNS]

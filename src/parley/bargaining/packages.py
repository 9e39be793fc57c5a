"""The zone of agreement: which packages of options every party could accept, and which are best for all.

Raiffa, H. (1982), The Art and Science of Negotiation, for packages and zones of agreement. The solutions:
Nash (1950), greatest product of gains; Kalai & Smorodinsky (1975), gains in proportion to what each could
have at most; Kalai (1977), equal gains (egalitarian); greatest sum of gains (welfare). Where gains cannot
be made exactly equal, the worst-off gets as much as can be, then the next (Rawls's order; Imai 1983).

Assumes that a package is worth to a party the sum of what its options are worth to it, that a party refuses
whatever crosses one of its red lines or is worth less to it than its floor, and that options of one issue
exclude each other. Rules between issues ("only with", "not with") are kept. Do not read the solutions as
forecasts: they say what would be fair or efficient, not what will happen.

Method: exact. What is best for all in a sum is made of what is best in its parts, so issues are added one
at a time and only undominated sums are kept; issues that a rule joins are taken together. Where even those
grow too many, branch and bound looks for each solution by itself.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, count, product

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.frontier import undominated

Table = NDArray[np.float64]
Vector = NDArray[np.float64]
Package = tuple[int, ...]
LEFT_OUT = "none of these"  # the choice of an issue of the record that holds none of its options
_MOST = 300_000  # undominated sums that are held at once
_NODES = 400_000  # partial packages that branch and bound looks at for one solution
_EXACT = 1e-9


@dataclass(frozen=True, slots=True)
class Rule:
    """`one` (issue, option) `only` with the `other`, or `never` with it."""

    kind: str
    one: tuple[int, int]
    other: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Domain:
    """What is to be agreed on. `worth[k][i, o]` is what option o of issue k is worth to party i.

    `red[k][i, o]` where it crosses a red line of that party; `floor[i]` is what a party must get at least.
    """

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    worth: tuple[Table, ...]
    red: tuple[NDArray[np.bool_], ...]
    floor: Vector
    rules: tuple[Rule, ...] = ()

    @property
    def size(self) -> int:
        """How many packages there are, allowed or not."""
        total = 1
        for options in self.options:
            total *= len(options)
        return total

    def value(self, package: Package) -> Vector:
        """What a package is worth to each party."""
        return np.asarray(np.sum([self.worth[at][:, option] for at, option in enumerate(package)], axis=0))

    def crossed(self, package: Package) -> list[tuple[int, int]]:
        """The red lines that a package crosses, as (party, issue)."""
        return [
            (int(party), at)
            for at, option in enumerate(package)
            for party in np.flatnonzero(self.red[at][:, option])
        ]

    def told(self, package: Package) -> str:
        """A package in words."""
        return "; ".join(self.options[at][option] for at, option in enumerate(package))


@dataclass(frozen=True, eq=False)
class Zone:
    """What could be agreed on.

    `solutions` are the packages by name, empty where no package is acceptable to all. `frontier` are the
    acceptable packages that no other beats for all; None where they were too many to be listed. `ideal` is
    the most that each party can get in the zone. `exact` is false where branch and bound was cut short.
    """

    domain: Domain
    solutions: Mapping[str, Package]
    frontier: tuple[Package, ...] | None
    ideal: Vector
    exact: bool = True

    @property
    def empty(self) -> bool:
        """Whether no package is acceptable to all."""
        return not self.solutions


@dataclass(frozen=True, eq=False)
class Opening:
    """What would open an empty zone: `dropped` red lines as (party, issue, option), `lowered` floors by how
    much.
    """

    dropped: tuple[tuple[int, int, int], ...]
    lowered: Vector
    package: Package


@dataclass(frozen=True, slots=True)
class Pill:
    """A provision of a package that alone keeps a party from accepting it, and the option that would not."""

    party: int
    issue: int
    option: int
    instead: int | None


def zone(domain: Domain) -> Zone:
    """The packages that all could accept, the undominated ones among them, and the solutions."""
    blocks = list(_blocks(domain, allowed=True))
    nothing = np.full(len(domain.parties), np.nan)
    if any(len(block.worth) == 0 for block in blocks):
        return Zone(domain, {}, (), nothing)
    sums = _undominated(blocks)
    if sums is None:
        return _bounded(domain, blocks)
    worth, packages = sums
    good = (worth >= domain.floor - _EXACT).all(axis=1)
    worth, packages = worth[good], packages[good]
    if not len(worth):
        return Zone(domain, {}, (), nothing)
    ideal = worth.max(axis=0)
    found = {name: _best(worth, score(domain.floor, ideal)) for name, score in _SCORES.items()}
    listed = tuple(_in_order(domain, blocks, row) for row in packages)
    return Zone(domain, {name: listed[at] for name, at in found.items()}, listed, ideal)


def openings(domain: Domain, most: int = 2) -> list[Opening]:
    """The fewest red lines (at most `most`) that, dropped, open an empty zone; else the nearest package.

    The nearest crosses the fewest red lines, and then asks the least to be given up under the floors
    together.
    """
    lines = [
        (int(party), at, int(option))
        for at in range(len(domain.issues))
        for party, option in np.argwhere(domain.red[at])
    ]
    found = []
    for size in range(1, most + 1):
        for chosen in combinations(lines, size):
            opened = zone(_without(domain, chosen))
            if not opened.empty:
                package = opened.solutions["nash"]
                found.append(Opening(tuple(chosen), np.zeros(len(domain.parties)), package))
        if found:
            return found
    nearest = _nearest(domain)
    if nearest is None:
        return []
    crossed = tuple((party, at, nearest[at]) for party, at in domain.crossed(nearest))
    return [Opening(crossed, np.maximum(domain.floor - domain.value(nearest), 0), nearest)]


def pills(domain: Domain, package: Package) -> list[Pill]:
    """The poison pills of a package: who refuses it only for one provision, and what could stand instead.

    `instead` is the option of that issue with which the party accepts and no other party is driven out, the
    best for the worst-off; None where there is none.
    """
    found = []
    for party in range(len(domain.parties)):
        if _accepts(domain, package, party):
            continue
        for at, option in enumerate(package):
            swaps = [(*package[:at], other, *package[at + 1 :]) for other in range(len(domain.options[at]))]
            open_ = [swap for swap in swaps if swap != package and _keeps(domain, swap)]
            if not any(_accepts(domain, swap, party) for swap in open_):
                continue
            fit = [
                swap
                for swap in open_
                if _accepts(domain, swap, party)
                and all(
                    _accepts(domain, swap, one) or not _accepts(domain, package, one)
                    for one in range(len(domain.parties))
                )
            ]
            best = max(fit, key=lambda swap: float((domain.value(swap) - domain.floor).min()), default=None)
            found.append(Pill(party, at, option, None if best is None else best[at]))
    return found


@dataclass(frozen=True, eq=False)
class _Block:
    """Issues that are chosen together: each row of `packages` (one column an issue) with its worth and
    crossings.
    """

    issues: tuple[int, ...]
    packages: NDArray[np.int16]
    worth: Table
    crossed: NDArray[np.int64]


def _blocks(domain: Domain, *, allowed: bool) -> Iterator[_Block]:
    """The issues in groups that no rule joins; with `allowed`, without what crosses a red line."""
    groups: list[set[int]] = [{at} for at in range(len(domain.issues))]
    for rule in domain.rules:
        joined = [group for group in groups if rule.one[0] in group or rule.other[0] in group]
        groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    for group in sorted(groups, key=min):
        issues = tuple(sorted(group))
        rules = [rule for rule in domain.rules if rule.one[0] in group]
        rows = []
        for chosen in product(*(range(len(domain.options[at])) for at in issues)):
            picked = dict(zip(issues, chosen, strict=True))
            if all(_holds(rule, picked) for rule in rules):
                rows.append(chosen)
        packages = np.array(rows, dtype=np.int16).reshape(-1, len(issues))
        worth = np.zeros((len(packages), len(domain.parties)))
        crossed = np.zeros(len(packages), dtype=np.int64)
        for column, at in enumerate(issues):
            worth += domain.worth[at][:, packages[:, column]].T
            crossed += domain.red[at][:, packages[:, column]].sum(axis=0)
        # Rounded, so that equal sums stay equal whatever the order in which they were added.
        block = _Block(issues, packages, np.round(worth, 9), crossed)
        keep = crossed == 0
        if allowed:
            block = replace(block, packages=packages[keep], worth=block.worth[keep], crossed=crossed[keep])
        yield block


def _holds(rule: Rule, picked: Mapping[int, int]) -> bool:
    one = picked.get(rule.one[0]) == rule.one[1]
    other = picked.get(rule.other[0]) == rule.other[1]
    return not one or (other if rule.kind == "only" else not other)


def _undominated(blocks: Sequence[_Block]) -> tuple[Table, NDArray[np.int32]] | None:
    """The undominated sums over the blocks, each with its row in every block; None if they are too many."""
    parties = blocks[0].worth.shape[1]
    worth, rows = np.zeros((1, parties)), np.empty((1, 0), dtype=np.int32)
    # Small blocks first keep what is carried small.
    for at in sorted(range(len(blocks)), key=lambda at: len(blocks[at].worth)):
        block = blocks[at]
        if len(worth) * len(block.worth) > 20 * _MOST:
            return None
        sums = np.round((worth[:, None] + block.worth[None]).reshape(-1, parties), 9)
        kept = undominated(sums)
        if len(kept) > _MOST:
            return None
        rows = np.column_stack([rows[kept // len(block.worth)], (kept % len(block.worth)).astype(np.int32)])
        worth = sums[kept]
    order = sorted(range(len(blocks)), key=lambda at: len(blocks[at].worth))
    return worth, rows[:, np.argsort(order)]


def _in_order(domain: Domain, blocks: Sequence[_Block], rows: Iterable[int]) -> Package:
    package = [0] * len(domain.issues)
    for block, row in zip(blocks, rows, strict=True):
        for at, option in zip(block.issues, block.packages[row], strict=True):
            package[at] = int(option)
    return tuple(package)


# A score is read from left to right: what comes first decides, the rest breaks ties.
_Score = Callable[[Vector, Vector], Callable[[Table], Table]]


def _nash(floor: Vector, ideal: Vector) -> Callable[[Table], Table]:
    def score(worth: Table) -> Table:
        gain = np.maximum(worth - floor, 0)
        with np.errstate(divide="ignore"):
            return np.column_stack([np.log(gain).sum(axis=1), gain.sum(axis=1)])

    return score


def _leximin(scaled: bool) -> _Score:
    def of(floor: Vector, ideal: Vector) -> Callable[[Table], Table]:
        room = np.where(ideal - floor > _EXACT, ideal - floor, 1.0) if scaled else np.ones(len(floor))
        return lambda worth: np.sort((worth - floor) / room, axis=1)

    return of


def _alone(party: int) -> Callable[[Table], Table]:
    return lambda worth: worth[:, [party]]


def _welfare(floor: Vector, ideal: Vector) -> Callable[[Table], Table]:
    return lambda worth: np.column_stack([worth.sum(axis=1), (worth - floor).min(axis=1)])


_SCORES: Mapping[str, _Score] = {
    "nash": _nash,
    "kalai-smorodinsky": _leximin(True),
    "egalitarian": _leximin(False),
    "welfare": _welfare,
}


def _best(worth: Table, score: Callable[[Table], Table]) -> int:
    scores = np.round(score(worth), 9)
    return int(np.lexsort(scores.T[::-1])[-1])


def _bounded(domain: Domain, blocks: Sequence[_Block]) -> Zone:
    """Each solution by itself, by branch and bound; the frontier is not listed."""
    most = np.array([block.worth.max(axis=0) for block in blocks])
    rest = np.vstack([np.cumsum(most[::-1], axis=0)[::-1], np.zeros(len(domain.parties))])
    ideal, exact = np.empty(len(domain.parties)), True
    for party in range(len(domain.parties)):
        at, sure = _search(domain, blocks, rest, _alone(party))
        if at is None:
            return Zone(domain, {}, None, np.full(len(domain.parties), np.nan), sure)
        ideal[party], exact = domain.value(at)[party], exact and sure
    solutions = {}
    for name, score in _SCORES.items():
        at, sure = _search(domain, blocks, rest, score(domain.floor, ideal))
        exact = exact and sure
        if at is not None:
            solutions[name] = at
    return Zone(domain, solutions, None, ideal, exact)


def _search(
    domain: Domain, blocks: Sequence[_Block], rest: Table, score: Callable[[Table], Table]
) -> tuple[Package | None, bool]:
    """The best package by a score that grows with every worth, and whether it is sure to be the best.

    A partial package is bounded by what each party could still get at most from each block to come.
    """
    tick = count()
    first = tuple(-value for value in score(rest[:1])[0])
    heap: list[tuple[tuple[float, ...], int, int, Vector, tuple[int, ...]]] = [
        (first, next(tick), 0, np.zeros(len(domain.parties)), ())
    ]
    for _ in range(_NODES):
        if not heap:
            return None, True
        _, _, depth, held, rows = heapq.heappop(heap)
        if depth == len(blocks):
            return _in_order(domain, blocks, rows), True
        sums = held + blocks[depth].worth
        bounds = sums + rest[depth + 1]
        fit = np.flatnonzero((bounds >= domain.floor - _EXACT).all(axis=1))
        for row, value in zip(fit, score(bounds[fit]), strict=True):
            # Deeper first among equals: so a whole package is found early.
            key = (tuple(-value), -next(tick), depth + 1, sums[row], (*rows, int(row)))
            heapq.heappush(heap, key)
    return _greedy(domain, blocks, rest, score), False


def _greedy(
    domain: Domain, blocks: Sequence[_Block], rest: Table, score: Callable[[Table], Table]
) -> Package | None:
    held = np.zeros(len(domain.parties))
    rows: list[int] = []
    for depth, block in enumerate(blocks):
        row = _best(held + block.worth + rest[depth + 1], score)
        held, rows = held + block.worth[row], [*rows, row]
    return _in_order(domain, blocks, rows) if (held >= domain.floor - _EXACT).all() else None


def _nearest(domain: Domain) -> Package | None:
    """The package that crosses the fewest red lines, then lies least below the floors."""
    blocks = list(_blocks(domain, allowed=False))
    if any(len(block.worth) == 0 for block in blocks):
        return None  # the rules leave nothing
    lined = [replace(block, worth=np.column_stack([block.worth, -block.crossed])) for block in blocks]
    sums = _undominated(lined)
    if sums is None:
        return None
    worth, rows = sums
    short = np.maximum(domain.floor - worth[:, :-1], 0).sum(axis=1)
    best = np.lexsort((-worth[:, :-1].sum(axis=1), short, -worth[:, -1]))[0]
    return _in_order(domain, blocks, rows[best])


def _without(domain: Domain, lines: Iterable[tuple[int, int, int]]) -> Domain:
    red = [table.copy() for table in domain.red]
    for party, at, option in lines:
        red[at][party, option] = False
    return replace(domain, red=tuple(red))


def _accepts(domain: Domain, package: Package, party: int) -> bool:
    if any(one == party for one, _ in domain.crossed(package)):
        return False
    return bool(domain.value(package)[party] >= domain.floor[party] - _EXACT)


def _keeps(domain: Domain, package: Package) -> bool:
    return all(_holds(rule, dict(enumerate(package))) for rule in domain.rules)

"""What the models start from, out of the record: positions, saliences, red lines, power, with evidence.

Where a party's positions put it on an issue's scale, and how far it may lie off, says `parley.nouns.scale`.
Salience is the share of a party's statements that concern the issue. Power is the casebook's `capability`,
equal where none is given. Silence is neither consent nor rejection: a party of which nothing is known on an
issue may stand anywhere, at half the salience of an average issue; so may one that is divided or unclear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import nan

import numpy as np
from numpy.typing import NDArray

from parley.bargaining.packages import LEFT_OUT, Domain, Rule
from parley.bargaining.setting import Setting, Table
from parley.nouns.casebook import Casebook, Issue
from parley.nouns.position import Matrix, Position
from parley.nouns.scale import PLACED, place
from parley.nouns.statement import Statement

Vector = NDArray[np.float64]

_LIKES = {"for": 1.0, "conditional": 0.6, "against": 0.0}
_SILENT = 0.5  # of an average salience, where nothing is known
_EVEN = 0.5  # what an option is worth to a party of which nothing is known


@dataclass(frozen=True, eq=False)
class Inputs:
    """A setting and a domain out of the record, in the casebook's names, and what each input rests on.

    `parties`, `issues` and `options` are the casebook's ids in the order of the setting and the domain; the
    last choice of an issue in the domain, to leave its options out, has none.
    `basis` gives the statements behind a party's position on an issue, by their places in the setting.
    `likes` are for each issue what its options are worth to each party (0 to 1), nan where the record says
    nothing clear. `notes` say what was assumed.
    """

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    setting: Setting
    domain: Domain
    basis: Mapping[tuple[int, int], tuple[Statement, ...]]
    likes: tuple[Table, ...]
    notes: tuple[str, ...]


def inputs(casebook: Casebook, matrix: Matrix, statements: Iterable[Statement]) -> Inputs | None:
    """What the record gives the models; None where fewer than two parties hold anything."""
    held = {(cell.party, cell.option): cell for cell in matrix.positions}
    parties = _parties(casebook, held)
    issues = [
        issue for issue in casebook.issues
        if any((party, option.id) in held for party in parties for option in issue.options)
    ]  # fmt: skip
    if len(parties) < 2 or not issues:
        return None
    said = Counter((one.party, one.option) for one in statements)
    notes: list[str] = []
    shape = (len(parties), len(issues))
    position, spread = np.full(shape, nan), np.zeros(shape)
    salience = np.zeros(shape)
    basis: dict[tuple[int, int], tuple[Statement, ...]] = {}
    notes += [
        f"{issue.question} Its options have no value each, so they are laid evenly on a scale in their order."
        for issue in issues
        if len(issue.options) > 1 and any(option.value is None for option in issue.options)
    ]
    for row, party in enumerate(parties):
        total = sum(said[party, option.id] for _, option in casebook.options())
        for column, issue in enumerate(issues):
            cells = [held[party, option.id] for option in issue.options if (party, option.id) in held]
            if not cells:
                salience[row, column] = _SILENT / len(issues)
                continue
            basis[row, column] = tuple(one for cell in cells for one in cell.statements)
            count = sum(said[party, option.id] for option in issue.options)
            salience[row, column] = count / total if total else 1 / len(issues)
            position[row, column], spread[row, column] = place(cells, issue)
    given = {
        f"{casebook.parties[party].name}.power": "the casebook"
        for party in parties
        if casebook.parties[party].capability is not None
    }
    if len(given) < len(parties):
        notes.append(
            "The casebook gives no capability for "
            + ", ".join(
                casebook.parties[one].name for one in parties if casebook.parties[one].capability is None
            )
            + ": counted as 1."
        )
    power = np.array([[_capability(casebook, party)] * len(issues) for party in parties])
    names = tuple(casebook.parties[party].name for party in parties)
    notes += _silent(names, issues, position, basis)
    setting = Setting(
        names,
        tuple(issue.question for issue in issues),
        position,
        salience,
        power,
        spread,
        np.zeros(len(issues)),
        np.full(len(issues), 100.0),
        given,
    )
    domain, likes = _domain(names, parties, issues, held, salience)
    return Inputs(
        tuple(parties),
        tuple(issue.id for issue in issues),
        tuple(tuple(option.id for option in issue.options) for issue in issues),
        setting,
        domain,
        basis,
        likes,
        tuple(dict.fromkeys(notes)),
    )


def _parties(casebook: Casebook, held: Mapping[tuple[str, str], Position]) -> list[str]:
    """The principals that hold anything; without principals, every such party that is in no group that
    does.
    """
    speaking = {party for party, _ in held}
    chosen = [party for party in casebook.principals if party in speaking]
    if len(chosen) > 1:
        return chosen
    grouped = {member for party in speaking for member in casebook.parties[party].members}
    return [party for party in casebook.parties if party in speaking and party not in grouped]


def _capability(casebook: Casebook, party: str) -> float:
    given = casebook.parties[party].capability
    return 1.0 if given is None else given


def _silent(
    names: Sequence[str],
    issues: Sequence[Issue],
    position: Table,
    basis: Mapping[tuple[int, int], tuple[Statement, ...]],
) -> Iterator[str]:
    """Who may stand anywhere on an issue: nothing is said of it, or nothing that gives a place."""
    for column, issue in enumerate(issues):
        rows = [row for row in range(len(names)) if np.isnan(position[row, column])]
        quiet = ", ".join(names[row] for row in rows if (row, column) not in basis)
        vague = ", ".join(names[row] for row in rows if (row, column) in basis)
        told = [f"nothing is known of {quiet}"] if quiet else []
        told += [f"nothing clear of {vague}"] if vague else []
        if told:
            yield f"{issue.question} Taken as open: {'; '.join(told)}."


def _domain(
    names: tuple[str, ...],
    parties: Sequence[str],
    issues: Sequence[Issue],
    held: Mapping[tuple[str, str], Position],
    salience: Table,
) -> tuple[Domain, tuple[Table, ...]]:
    """Every issue's options and leaving all of them out; what a party likes is nan where nothing clear is
    known.
    """
    liked, red = [], []
    for issue in issues:
        likes = np.full((len(parties), len(issue.options)), nan)
        crosses = np.zeros((len(parties), len(issue.options) + 1), dtype=bool)
        for row, party in enumerate(parties):
            for at, option in enumerate(issue.options):
                cell = held.get((party, option.id))
                if cell is None or cell.stance not in PLACED:
                    continue
                likes[row, at] = _LIKES[cell.stance]
                if cell.firmness == "red-line":
                    _draw(crosses[row], at, cell.stance)
        liked.append(likes)
        red.append(crosses)
    domain = Domain(
        names,
        tuple(issue.question for issue in issues),
        tuple((*(option.name for option in issue.options), LEFT_OUT) for issue in issues),
        tuple(_worth(likes, salience[:, at], None) for at, likes in enumerate(liked)),
        tuple(red),
        np.zeros(len(parties)),
        tuple(_rules(issues)),
    )
    return domain, tuple(liked)


def _rules(issues: Sequence[Issue]) -> Iterator[Rule]:
    """What the casebook says goes only with another option, or never."""
    where = {
        option.id: (at, column)
        for at, issue in enumerate(issues)
        for column, option in enumerate(issue.options)
    }
    for issue in issues:
        for option in issue.options:
            for kind, others in (("only", option.only_with), ("never", option.never_with)):
                for other in others:
                    if other in where:
                        yield Rule(kind, where[option.id], where[other])


def _worth(likes: Table, salience: Vector, random: np.random.Generator | None) -> Table:
    """Liking × salience; what is not known is drawn, or even without a source of chance."""
    drawn = np.full(likes.shape, _EVEN) if random is None else random.random(likes.shape)
    filled = np.where(np.isnan(likes), drawn, likes)
    # Leaving all out is as good as the best of them is bad.
    return np.column_stack([filled, 1 - filled.max(axis=1)]) * salience[:, None]


def drawn(given: Inputs, seed: int = 0, draws: int = 200) -> Iterator[Domain]:
    """The domain with what is not known drawn anew each time; once as it is, where all is known."""
    if not any(np.isnan(likes).any() for likes in given.likes):
        yield given.domain
        return
    random = np.random.default_rng(seed)
    for _ in range(draws):
        worth = tuple(
            _worth(likes, given.setting.salience[:, at], random) for at, likes in enumerate(given.likes)
        )
        yield replace(given.domain, worth=worth)


def _draw(crosses: NDArray[np.bool_], at: int, stance: str) -> None:
    """A red line against an option crosses it; one for an option crosses every other choice."""
    if stance == "against":
        crosses[at] = True
    elif stance == "for":
        crosses[np.arange(len(crosses)) != at] = True

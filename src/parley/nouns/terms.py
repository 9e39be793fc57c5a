"""Terms: what the models of bargaining make of the record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provision:
    """What the terms nearest to agreement hold on one issue.

    `option` is the id of the option, None where the issue is left out. `share` is in how many of the draws
    (0 to 1) the best package holds it. `liked`, `refused` and `silent` are the ids of the parties that are
    for it (perhaps on conditions), against it, and those of whom nothing clear is known.
    """

    issue: str
    option: str | None
    share: float
    liked: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A red line that some other party's wish crosses: `party` refuses what `others` are for, or insists on
    what they are against (`stance` as in `Statement`). `opens` where dropping it alone would open an empty
    zone.
    """

    party: str
    option: str
    stance: str
    others: tuple[str, ...]
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """Where one model expects an issue to come out, 0 to 100: in the middle, and between which ends nine
    times in ten.
    """

    issue: str
    model: str
    centre: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """How far the outcome of an issue moves as one unknown goes from end to end.

    `unknown` is `position` (on the issue `on`) or `power`, from half to double.
    """

    party: str
    unknown: str
    on: str | None
    issue: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Point:
    """An undominated package, by what it is worth to each party as a share of the most it could have.

    `solutions` are the names of the solutions that it is (`nash`, `kalai-smorodinsky`, `egalitarian`,
    `welfare`).
    """

    worth: tuple[float, ...]
    solutions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """Which terms could hold, by the record.

    `parties` are the ids of those whose consent is needed. `provisions` are the package with the greatest
    product of gains, in most draws. `zone` is in how many draws (0 to 1) any package is acceptable to all.
    `gains` are what each party would get of the most that it could have (least and greatest over the draws).
    `obstacles` are red lines in the way, `expected` the forecasts, `unknowns` the inputs that matter most.
    `frontier` are the undominated packages with what is open taken as even. `notes` say what was assumed.
    `questions` are the issues' questions by their ids.
    """

    parties: tuple[str, ...]
    provisions: tuple[Provision, ...]
    zone: float
    gains: tuple[tuple[str, float, float], ...]
    obstacles: tuple[Obstacle, ...]
    expected: tuple[Expected, ...]
    unknowns: tuple[Unknown, ...]
    frontier: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What could hold, by an analyst's own model of who can do what (a conflict in the graph model).

    `states` tell each state in words; `equilibria` are (state, the concepts under which it holds), the most
    stable first, `now` is today's. `moves` are the improvements as (party, from, to), where they are few
    enough to be drawn. States count from 0 here. `sentences` say it.
    """

    name: str
    parties: tuple[str, ...]
    states: tuple[str, ...]
    equilibria: tuple[tuple[int, tuple[str, ...]], ...]
    now: int | None
    moves: tuple[tuple[int, int, int], ...]
    sentences: tuple[str, ...]

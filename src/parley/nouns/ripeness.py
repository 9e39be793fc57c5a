"""Ripeness and readiness: what speaks for and against a party's seeing that it has to make peace, and can.

No number is made of it: each sign is a passage, and an analyst weighs them.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Sign:
    """A passage that bears on one element of ripeness, for one party.

    `element` is Zartman's `stalemate` (the party sees that it cannot win at a bearable price), `way out` (a
    settlement is seen to be possible) or `spokesman` (somebody can speak for the party and bind it), or
    Pruitt's `motivation` (it wants to end the conflict) or `optimism` (it expects that talks will lead to an
    agreement). `bears` is `for` or `against`. `party` is an id of the casebook (or a name, where there is no
    casebook), None where the passage speaks of the conflict as a whole. `own` where it is in the party's own
    words, or what it is reported to have said. `date` is that of the report (ISO 8601).
    """

    element: str
    bears: str
    span: Span
    party: str | None = None
    own: bool = False
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A condition that a source names: how the economy, the battlefield, the table or the allies stand.

    `topic` is one of these four words; `party` whose it is, None where it is nobody's (the table). `way` is
    `better`, `worse` or `stuck` where the words carry it. `date` is that of the report (ISO 8601).
    """

    topic: str
    span: Span
    party: str | None = None
    way: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A way in which a source holds that the conflict can end.

    `ending` is `capitulation`, `frozen`, `ceasefire without settlement`, `settlement` or `détente`. `holder`
    is the party whose expectation or aim it is, None for the source's own view. `aim` where it is wanted, not
    expected. `chance` are the source's own words for how likely it is ("likely", "a 30 percent chance");
    `percent` the number in them (0 to 100), where they have one. `denied` where the source
    holds that it will not come.
    """

    ending: str
    span: Span
    holder: str | None = None
    aim: bool = False
    denied: bool = False
    chance: str | None = None
    percent: float | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Ripeness:
    """All signs, indicators and endings, in the order of their reports."""

    signs: tuple[Sign, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    endings: tuple[Ending, ...] = ()

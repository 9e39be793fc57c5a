"""Talks: meetings joined across the reports that tell of them, and who has sat at one table."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.reading import Meeting
from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Round:
    """One meeting as its witnesses tell it.

    `parties`, `people`, `level`, `format`, `directness`, `mediator`, `venue`, `date`, `status` and `discreet`
    are as in `Meeting`, taken from the witnesses (best dated, most telling one first). `name` is the
    casebook's name for the format where it has one. `witnesses` are the meetings as read, in the order of the
    documents; `origins` counts the independent reports. `differs` says in a few words on what the accounts
    part (`status`, `date`, `venue`).
    `called` where all that is told of is a call, a letter or a summons.
    Of a meeting that lay ahead, `fate` says what came of it: `held`, `called off`, `moved` (to the day
    `moved_to`), `overdue` (its day is past and no report says that it was held) or `ahead`. `next` is the day
    of the next meeting that its parties announce. `said` is what the parties say came of it (party, span).
    `words` says on whose word it rests, where it was kept from the public or is denied.
    """

    parties: tuple[str, ...]
    witnesses: tuple[Meeting, ...]
    people: tuple[str, ...] = ()
    status: str = "held"
    directness: str = "direct"
    format: str = "bilateral"
    name: str | None = None
    level: str | None = None
    mediator: str | None = None
    venue: str | None = None
    date: str | None = None
    discreet: bool = False
    origins: int = 1
    differs: tuple[str, ...] = ()
    called: bool = False
    fate: str | None = None
    moved_to: str | None = None
    next: str | None = None
    said: tuple[tuple[str, Span], ...] = ()
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """On whose word an account of a contact rests: `sourcing` as in `Attribution`, `who` the name of a
    person, office, party or outlet that is named, `denies` whether it says that there was none. `span` is
    the passage.
    """

    sourcing: str
    span: Span
    who: str | None = None
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A combination of principals, and how they are reported to deal with each other.

    `how` is `direct` (they sat at one table), `mediated`, `indirect` (only through others), `secret` (out of
    the public's sight), `called` (they spoke from afar or wrote), `planned` or `denied` (three or more that
    are said not to have met all together). `last` is the latest date (ISO 8601) where one is known.
    `witnesses` bear it.
    """

    parties: tuple[str, ...]
    how: str
    witnesses: tuple[Meeting, ...]
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a verdict rests on: the rule that holds (`table`, `terms`, `through`, `pairs`, `agreed`,
    `contact`, `secret`, `message`, `refused`, `broken`, `said`), whom it concerns, when last (ISO 8601), and
    the passages that bear it.
    """

    rule: str
    parties: tuple[str, ...]
    spans: tuple[Span, ...]
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the principals' dealings amount to: `no contact`, `contacts`, `talks`, `negotiations` or
    `not enough evidence`, with its grounds, for the year before the day `until` (ISO 8601, None if unknown).
    """

    word: str
    principals: tuple[str, ...]
    grounds: tuple[Ground, ...] = ()
    until: str | None = None

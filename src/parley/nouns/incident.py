"""Incidents: a hostile act or mishap with its witnesses, what each party said of it and did after."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Account:
    """One passage that tells of an incident.

    `kind` is `drone or airspace`, `strike`, `explosion`, `shooting`, `sinking`, `seizure or arrest`,
    `killing`, `crash` or `sabotage`. `by` and `against` are parties (ids of the casebook, else names) where
    the passage says so. `date` is when it happened as the passage has it (ISO 8601), `published` when it was
    reported. `alleged` where the passage leaves open who did it or whether it happened. `count` is how many
    were taken or hit, where the passage counts them.
    """

    span: Span
    kind: str
    by: str | None = None
    against: str | None = None
    date: str | None = None
    published: str | None = None
    alleged: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a party `said` of an incident, or `did` after it (`how`); `step` is the rung of the ladder.

    0 restraint or a step down (release, apology), 1 words, 2 a protest or demand, 3 a sanction, expulsion
    or arrest, 4 forces moved or put on alert, 5 force.
    """

    party: str
    how: str
    step: int
    span: Span
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Threat:
    """Words in which a party sets a threshold: what it says it will do. `step` is the rung of the ladder that
    they announce, None where they name no means ("consequences").
    """

    party: str
    step: int | None
    span: Span
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident as its witnesses tell it; `origins` counts the independent reports.

    `by` lists everybody to whom an account lays it: more than one where the accounts part, and then `differs`
    has "who did it" (or "when", "how many").
    """

    kind: str
    accounts: tuple[Account, ...]
    by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    date: str | None = None
    origins: int = 1
    differs: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Restraint:
    """A party's strongest threat beside the strongest thing that it is reported to have done afterwards."""

    party: str
    threat: Threat
    done: Answer | None


@dataclass(frozen=True, slots=True)
class Incidents:
    """All incidents, the earliest first, and how far each party's deeds stayed below its words."""

    incidents: tuple[Incident, ...] = ()
    restraint: tuple[Restraint, ...] = ()

"""A casebook: what an analyst says a dispute is about. Reading never looks at it; coding does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks for a party, with the office and, where known, from and until when (ISO 8601)."""

    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A side in the dispute, or a group of sides (`members` are ids of other parties)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    capability: float | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A term that an agreement could hold.

    `value` is where it lies on its issue's scale, 0 to 100. `phrases` are ways in which people speak of it,
    `opposite` ways in which they speak of its contrary. `deeds` are acts (PLOVER roots) that go with being
    `for` it or `against` it, where the analyst names them: words are held against deeds by them.
    `only_with` and `never_with` are ids of options with which alone, or with which never, it can be agreed.
    """

    id: str
    name: str
    value: float | None = None
    phrases: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    deeds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    only_with: tuple[str, ...] = ()
    never_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A question in dispute, with its options."""

    id: str
    question: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of talks that has a name of its own."""

    id: str
    name: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Options that are proposed together: a plan, a draft, an offer.

    `by` are the ids of the parties who propose it, `date` when (ISO 8601), `needed` those without whom it
    cannot come about (none: the casebook's principals).
    """

    id: str
    name: str
    options: tuple[str, ...]
    by: tuple[str, ...] = ()
    date: str | None = None
    needed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """What the analyst knows of an outlet: `state` is whose state runs it (a party's id, or `yes` where the
    casebook has no such party), None where no state does.
    """

    name: str
    state: str | None = None


@dataclass(frozen=True)
class Casebook:
    """One dispute: who, about what, in which formats.

    `digest` is the hex digest of its content (but for `proposals` and `outlets`, which coding does not see),
    by which statements say which casebook they were coded with.
    `proposed` where Parley made it from the texts and no analyst has looked at it.
    """

    id: str
    title: str
    parties: Mapping[str, Party] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    formats: tuple[Format, ...] = ()
    principals: tuple[str, ...] = ()
    digest: str = ""
    proposed: bool = False
    proposals: tuple[Proposal, ...] = ()
    outlets: tuple[Outlet, ...] = ()

    def options(self) -> Iterator[tuple[Issue, Option]]:
        """Each option with its issue, in the casebook's order."""
        for issue in self.issues:
            for option in issue.options:
                yield issue, option

"""Mandates: who speaks for whom, on whose word, and who disputes it."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Mandate:
    """That somebody speaks or acts for a party in its dealings with others, or may not, or is to.

    `kind` is `held` (told as a fact), `granted` (given by somebody: `by`), `claimed` (by the one who has it),
    `contested` (refused, withdrawn or disputed), `proposed` (somebody asks for it) or `private` (the one who
    deals with others does so for nobody). `who` is a name, or the text's words for somebody who is not
    named; `party` is for whom. `by` is who gives, proposes, claims or disputes it, None where that is the
    report's own word. `standing` is what `who` is, `weight` what `by` is: `head` (of state or government),
    `minister`, `spokesman`, `envoy`, `official`, `unnamed` (an official without a name), `private`, `body` (a
    government or organisation as a whole), `person` (named, office unknown) or `report`. `date` is the day of
    the report (ISO 8601). `witnesses` are the passages, `origins` counts the independent reports.
    """

    kind: str
    evidence: Span
    who: str | None = None
    party: str | None = None
    by: str | None = None
    standing: str = "person"
    weight: str = "report"
    date: str | None = None
    witnesses: tuple[Span, ...] = ()
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Excluded:
    """Members of a group that a format of talks leaves out while others of the group sit in it.

    `format` is its name, or its parties' where it has none; `inside` and `outside` are names of members.
    """

    format: str
    group: str
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    witnesses: tuple[Span, ...] = ()

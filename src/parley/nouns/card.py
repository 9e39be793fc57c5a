"""A card of a story page: who somebody is, what a body is, what happened at a place."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Stated:
    """A document calls somebody so: the office as the text has it, when, where in the text."""

    role: str
    date: str
    doc: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Card:
    """A person, body or place of a story, as of its date.

    `kind` is `person`, `body` or `place`; `name` its fullest form in the texts, `names` all of its forms
    there, `short` the abbreviation that they give with it. `role` is the office, or what the text says that
    it is, as the latest text by the story's date gives it; `before` the office before that one, where it was
    another; `left` how it was left by then, in the text's words ("resigned"). `side` is the name of whom a
    person or body speaks for. `said` are sentences of the story that tell what it said or did, or what
    happened there, the most telling first, `quotes` its own words in quotation marks. `seen` is one sentence
    that names it for each independent report of the record, oldest first. `mentions` counts the places that
    mean it in the story's documents; `passing` where it neither says nor does anything there; `weight` orders
    cards.
    """

    kind: str
    name: str
    names: tuple[str, ...] = ()
    short: str | None = None
    role: Stated | None = None
    before: Stated | None = None
    left: Stated | None = None
    side: str | None = None
    said: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    seen: tuple[Span, ...] = ()
    mentions: int = 0
    passing: bool = False
    weight: float = 0.0

"""What people have coded by hand, in their own words for actors and concepts."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class HandCoded:
    """One statement that a person coded: an actor's stance on a concept, with the passage.

    `actor` and `concept` are as the person wrote them (or ids of a casebook): which party and option they
    are is settled by the casebook as it stands when they are used. `person` is who speaks for the actor.
    `stance`, `firmness`, `voice`, `condition`, `date` and `score` are as in `Statement`. `coder` is
    `person NAME`, or the machine's name where a file holds statements that Parley made.
    """

    actor: str
    concept: str
    stance: str
    evidence: Span
    person: str | None = None
    firmness: str = "firm"
    voice: str = "party"
    condition: str | None = None
    date: str | None = None
    coder: str = "person unknown"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class CodedText:
    """A document of a file of hand-coded work, with what the file says of it. `where` is its place there."""

    id: str
    text: str
    where: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An actor or a concept of such a file.

    `id` is a casebook's id where the file gives one; `group` (id, question) is the issue of a concept,
    `people` those who speak for an actor, `aliases` its other names, `members` the ids of a group's actors.
    """

    name: str
    id: str | None = None
    group: tuple[str, str] | None = None
    people: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodedFile:
    """A whole file of hand-coded work. `left_out` says in a line each what of it is not used, and why.

    `quoted` holds the ids of documents whose text the file does not have: their text is their quotes.
    """

    name: str
    texts: tuple[CodedText, ...]
    actors: tuple[Named, ...]
    concepts: tuple[Named, ...]
    rows: tuple[HandCoded, ...]
    left_out: tuple[str, ...] = ()
    quoted: frozenset[str] = frozenset()

"""The chain by which a claim reached us: outlet → reporting source → speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """One voice of a chain: the source of attribution number `at` of the reading.

    `entity` is whom the reading takes it for, None where it does not say; `source` is empty where the text
    names no source ("it is said that …").
    """

    at: int
    source: tuple[Span, ...]
    sourcing: str
    manner: str
    entity: Entity | None = None


def chain(reading: Reading, index: int) -> tuple[Link, ...]:
    """The voices of attribution number `index`, the outermost first and its own speaker last.

    "The Post reports that Vessin welcomes …" gives the Post and Vessin. The document's outlet, through which
    all of them come, is no part of it. Somebody who speaks of their own words ("she said she hopes") is one
    voice. A reading whose nesting runs in a circle gives the part before it closes.
    """
    return _chain(reading, {entity.id: entity for entity in reading.entities}, index)


def chains(reading: Reading) -> tuple[tuple[Link, ...], ...]:
    """The chain of each attribution of a reading, in their order."""
    entities = {entity.id: entity for entity in reading.entities}
    return tuple(_chain(reading, entities, index) for index in range(len(reading.attributions)))


def _chain(reading: Reading, entities: Mapping[str, Entity], index: int) -> tuple[Link, ...]:
    found: list[Link] = []
    seen: set[int] = set()
    at: int | None = index
    while at is not None and 0 <= at < len(reading.attributions) and at not in seen:
        seen.add(at)
        said = reading.attributions[at]
        entity = entities.get(said.speaker or "")
        same = found and entity is not None and found[-1].entity == entity
        if not same and said.sourcing != "author":
            found.append(Link(at, said.source, said.sourcing, said.manner, entity))
        at = said.parent
    return tuple(reversed(found))


def called(document: Document, link: Link) -> str | None:
    """The voice by name: a person by the fullest name in the text, others in the text's words.

    Where a pronoun stands for it, it goes by its entity's name. None where the text names nobody.
    """
    words = " … ".join(_short(document.text[span.start : span.end]) for span in link.source)
    entity = link.entity
    if entity is None:
        return words or None
    told = any(
        mention.kind != "pronoun" and mention.start < span.end and span.start < mention.end
        for mention in entity.mentions
        for span in link.source
    )
    named = entity.kind == "person" and any(mention.kind == "name" for mention in entity.mentions)
    return words if told and not named else entity.name


def _short(words: str) -> str:
    """What names a voice, without what is told of it: "the ministers, meeting for the first time"."""
    flat = " ".join(words.split()).strip(" ,;:—–-")
    return flat.split(",")[0] if len(flat.split()) > _LONGEST else flat


_LONGEST = 6


def voices(document: Document, links: Sequence[Link]) -> tuple[str, ...]:
    """The voices of a chain by name, as `through` gives them; one without a name is empty."""
    return through(document, [called(document, link) or "" for link in links])


def through(document: Document, names: Sequence[str]) -> tuple[str, ...]:
    """The document's outlet and the voices through which it has a claim, the speaker last.

    An outlet that names itself ("told the Post", in the Post) is one voice. A claim's distance from its
    speaker is one less than their number: 0 where the author speaks, 1 where the outlet has it from the
    speaker, 2 where somebody stands between.
    """
    outlet = document.outlet or document.id
    own = bool(names) and _bare(names[0]) == _bare(outlet)
    return (outlet, *names[own:])


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")

"""Sources: each document with what is known of it, what was read, and what was left out."""

from __future__ import annotations

from parley.brief.material import Material
from parley.nouns.brief import LeftOut, NotRead, Source
from parley.nouns.document import Document


def sources(material: Material) -> tuple[Source, ...]:
    """One row for each document, oldest first."""
    return tuple(_source(material, document) for document in material.oldest_first())


def not_read(material: Material) -> tuple[NotRead, ...]:
    """What was given and could not be read at all."""
    return tuple(NotRead(unread.location, unread.reason) for unread in material.unread)


def _source(material: Material, document: Document) -> Source:
    furniture = [cut for cut in document.cuts if cut.kind == "furniture"]
    prose = sum(piece.end - piece.start for piece in document.pieces(0, len(document.text)))
    unread = material.readings[document.id].unread
    return Source(
        doc=document.id,
        location=document.location,
        title=document.title,
        outlet=document.outlet,
        byline=document.byline,
        published=document.published,
        dated_by=document.dated_by,
        lang=document.lang,
        kind=document.kind,
        medium=document.medium,
        url=document.url,
        sha256=document.sha256,
        retrieved=document.retrieved,
        characters=len(document.text),
        read=0 if unread else prose,
        origin=material.origins.get(document.id, 0),
        left_out=tuple(LeftOut(cut.start, cut.end, cut.why) for cut in furniture),
        unread=unread,
    )

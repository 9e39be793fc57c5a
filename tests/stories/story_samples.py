"""Documents and readings made by hand, so that these tests need no parser."""

from __future__ import annotations

import re
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Mention, Reading, Sentence, Time
from parley.nouns.span import Span

DISPATCH = (
    "Foreign Minister Ilva Torne met her Brennik counterpart Osk Marrel in Vessin on Tuesday. "
    "The two ministries agreed to reopen the river crossing at Halden to grain barges by the end of the "
    "month. "
    "Eleven customs officers were hurt in the clash that closed the crossing last autumn. "
    "Torne said that the crossing would stay closed to military convoys until a joint inspection is in "
    "place. "
    "Marrel told reporters that Brennik had received no request for an inspection and would study one."
)


def document(id: str, text: str, **known: str | None) -> Document:
    return replace(Document(id, text), **known)  # type: ignore[arg-type]


def reading(made: Document, names: dict[str, str] | None = None, **found: object) -> Reading:
    """A reading with one sentence for each full stop; `names` maps a name to its kind."""
    sentences = tuple(
        Sentence(m.start(), m.end(), 0) for m in re.finditer(r"\S.*?[.!?]”?(?=\s|$)", made.text, re.DOTALL)
    )
    entities = tuple(
        Entity(
            f"e{n}",
            name,
            kind,
            tuple(Mention(m.start(), m.end()) for m in re.finditer(re.escape(name), made.text)),
        )
        for n, (name, kind) in enumerate((names or {}).items())
    )
    return replace(Reading(made.id, "hand", "1", "en", sentences, entities), **found)  # type: ignore[arg-type]


def span(made: Document, words: str) -> Span:
    at = made.text.index(words)
    return Span(made.id, at, at + len(words))


def said(
    made: Document, source: str, cue: str, content: str, kind: str = "indirect", **more: object
) -> Attribution:
    spans = ((span(made, source),), (span(made, cue),), (span(made, content),))
    return replace(Attribution(*spans, kind), **more)  # type: ignore[arg-type]


def day(made: Document, words: str, begin: str, until: str | None = None) -> Time:
    where = span(made, words)
    return Time(where.start, where.end, "DATE", begin, begin, until or begin)


def words(made: Document, where: Span) -> str:
    return made.text[where.start : where.end]

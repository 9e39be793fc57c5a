"""Sentences of French and German text, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Sentence, Words
from parley.reading.languages.rules_words import Tongue

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def sentences(text: str, tongue: Tongue) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of each sentence; a quotation of several sentences stays in one piece."""
    short = re.compile(rf"(?:\b(?:{tongue.abbreviations})|(?<![\d.,])\d{{1,2}}|\b[A-Z])\.$")
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", text)):
        start, until = line.span()
        depth = 0
        for mark in re.finditer(
            r"[„«“”»]|[.!?…]+[“”»\")]*(?=\s|$)|(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ][a-zäöüß]*\s)", line[0]
        ):
            sign = mark[0]
            if sign in "„«" or (sign == "“" and "„" not in line[0]):
                depth = 1
            elif sign in "“”»":
                depth = 0
            if sign[0] not in ".!?…":
                continue
            if sign[-1] in '“”»"':
                depth = 0
            end = line.start() + mark.end()
            following = text[end : end + 2].strip()
            closed = depth == 0 or mark.end() - (start - line.start()) > 1500
            if (
                closed
                and not short.search(text[max(start, end - 8) : end])
                and (not following or not following[0].islower())
            ):
                if text[start:end].strip():
                    yield _bounds(text, start, end, paragraph)
                start = end
        if text[start:until].strip():
            yield _bounds(text, start, until, paragraph)


def _bounds(text: str, start: int, end: int, paragraph: int) -> tuple[int, int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()), paragraph


def sentence(document: Document, start: int, end: int, paragraph: int) -> Sentence:
    """The sentence with its words, in stored offsets; there is no parse."""
    words = [match.span() for match in _WORD.finditer(document.view.text, start, end)]
    spots = [document.view.stored(*word) for word in words]
    blank = tuple("" for _ in words)
    table = Words(
        tuple(spot[0] for spot in spots),
        tuple(spot[1] for spot in spots),
        tuple(document.view.text[a:b].lower() for a, b in words),
        blank,
        blank,
        tuple(range(len(words))),
    )
    return Sentence(*document.view.stored(start, end), paragraph, table)

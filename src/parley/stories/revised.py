"""Revisions: pages that were edited after they were first fetched, with what was taken out and put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from parley.nouns.document import Document
from parley.nouns.revision import Edit, Revision
from parley.nouns.span import Span
from parley.stories.copies import Copies, page_of

_UNIT = re.compile(r"[^\n.!?…]+(?:[.!?…]+[”»\"’)]*)?|\n+|[.!?…]+")  # near to a sentence: only to align
_WORD = re.compile(r"\w+(?:[.,:'’\-]\w+)*")
_APART = 2  # words that stay between two edits of one place


def revisions(
    documents: Iterable[Document], numbers: Mapping[str, int] | None = None
) -> tuple[Revision, ...]:
    """The pages that were fetched more than once and said something else, in the order of the later fetch.

    A page is an address or a file (see `parley.stories.copies.page_of`); its texts must be one report,
    edited. Marks, capitals and white space are left out of account. An edit is told by the fewest words that
    differ; the longest common subsequence is taken of sentences first, then of the words of those that
    changed.
    """
    known = list(documents)
    numbers = Copies().add(known) if numbers is None else numbers
    pages: dict[str, list[Document]] = {}
    for document in known:
        if page := page_of(document):
            pages.setdefault(page, []).append(document)
    made = []
    for page, texts in pages.items():
        texts.sort(key=lambda document: (document.retrieved or "", document.published or "", document.id))
        for before, after in pairwise(texts):
            if numbers.get(before.id) != numbers.get(after.id):
                continue
            if edits := tuple(_edits(before, after)):
                made.append(Revision(page, before.id, after.id, after.retrieved or None, edits))
    return tuple(sorted(made, key=lambda revision: (revision.seen or "", revision.page, revision.after)))


def _edits(before: Document, after: Document) -> Iterator[Edit]:
    old, new = before.view.text, after.view.text
    ours, theirs = _units(old), _units(new)
    for tag, a, b, c, d in _match([key for key, _, _ in ours], [key for key, _, _ in theirs]):
        if tag == "equal":
            continue
        words = _words(old, ours[a:b]), _words(new, theirs[c:d])
        for out, put in _runs(*words):
            yield Edit(_span(before, out), _span(after, put))


def _units(text: str) -> list[tuple[str, int, int]]:
    """Sentences or so: their words, and where they stand."""
    found = ((m.group(), m.start(), m.end()) for m in _UNIT.finditer(text))
    return [
        (key, start, end) for part, start, end in found if (key := " ".join(_WORD.findall(part.casefold())))
    ]


def _words(text: str, units: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    return [
        (match.group().casefold(), match.start(), match.end())
        for _, start, end in units
        for match in _WORD.finditer(text, start, end)
    ]


Words = list[tuple[str, int, int]]


def _runs(old: Words, new: Words) -> Iterator[tuple[Words, Words]]:
    """Stretches of words that differ; two with hardly a word between them are one edit."""
    held: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in _match([word for word, _, _ in old], [word for word, _, _ in new]):
        if tag == "equal":
            continue
        if held and a - held[-1][1] <= _APART:
            held[-1] = held[-1][0], b, held[-1][2], d
        else:
            held.append((a, b, c, d))
    for a, b, c, d in held:
        yield old[a:b], new[c:d]


def _match(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _span(document: Document, words: Words) -> Span | None:
    if not words:
        return None
    return Span(document.id, *document.view.stored(words[0][1], words[-1][2]))

"""WordPiece, as BERT's uncased models cut words (Wu et al. 2016): the longest known piece first.

The parser has found the words already, so all that is left is to fold and to cut each of them. That is a
page of code; the package that does it otherwise brings a client of a model hub along (decision 5).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

UNKNOWN, BEGIN, END = 100, 101, 102
"""Ids of BERT's `[UNK]`, `[CLS]` and `[SEP]`."""
_LONGEST_WORD = 60
_MOST_PIECES = 12
_MOST_KEPT = 200_000


class WordPiece:
    """Cuts words into the ids of their pieces; `vocabulary` gives the pieces in the order of their ids."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces: at least one, at most twelve."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            known = self._known[word] = self._cut(word)
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        out: list[int] = []
        for part in _parts(word):
            out += self._part(part)
            if len(out) >= _MOST_PIECES:
                break
        return tuple(out[:_MOST_PIECES]) or (UNKNOWN,)

    def _part(self, part: str) -> list[int]:
        if len(part) > _LONGEST_WORD:
            return [UNKNOWN]
        out: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self._ids.get(part[start:end] if start == 0 else "##" + part[start:end])
                if piece is not None:
                    break
            else:
                return [UNKNOWN]
            out.append(piece)
            start = end
        return out


def _parts(word: str) -> list[str]:
    """The word in lower case, without accents, cut at each mark of punctuation."""
    folded = unicodedata.normalize("NFD", word.lower())
    out = [""]
    for c in folded:
        category = unicodedata.category(c)
        if category == "Mn" or category.startswith("C") or c.isspace():
            continue
        if category.startswith(("P", "S")) or (c.isascii() and not c.isalnum()):
            out += [c, ""]
        else:
            out[-1] += c
    return [part for part in out if part]

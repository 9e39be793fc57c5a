"""Origins: copies and light edits of one report, found without comparing everything with everything."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from urllib.parse import urlsplit

import numpy as np

from parley.nouns.document import Document
from parley.stories.unions import Unions
from parley.stories.words import WORD, content

_SHINGLE = 3  # words: one changed word breaks three shingles, so light edits keep most of theirs
_LEAD = 60  # words: a report is cut from the end, so a short copy still opens as the long one does
_ROWS = 3
_BANDS = 42  # a pair of Jaccard .4 meets in a band 19 times in 20, one of .01 once in 20,000
_ALIKE = 0.55  # share of the longer text that both hold; a roundup of two reports holds neither so far
_HELD = 0.6  # share of the shorter text that the longer one holds, if both also open alike
_OPENS = 0.3
_EDITED = 0.2  # the same of two texts of one page, which a newsroom may have rewritten in great part
_REWRITTEN = ((0.66, 0.47, 0.33), (0.72, 0.0, 0.45))  # shares of words held, of all words, of neighbours held
_BRIEF = ((0.74, 0.0, 0.5),)  # the same of texts of fewer than 70 words, where reports of one form meet
_ENOUGH, _FULL = 40, 70  # different words below which a rewrite cannot be told, or not so well
_WORD_ROWS = 4
_WORD_BANDS = 60
_FEWEST = 6  # shingles below which only equal texts are copies

_random = np.random.default_rng(20130613)
_HASHES = max(_ROWS * _BANDS, _WORD_ROWS * _WORD_BANDS)
_A = _random.integers(1, 2**63, size=_HASHES, dtype=np.uint64) | np.uint64(1)
_B = _random.integers(0, 2**63, size=_HASHES, dtype=np.uint64)

Shingles = np.ndarray[tuple[int], np.dtype[np.uint64]]


@dataclass(frozen=True)
class Print:
    """What copies are told by: hashes of a text's word shingles, of its opening's, of its words that carry
    meaning and of such words side by side in either order; and the bands of these.
    """

    shingles: Shingles
    opening: Shingles
    words: Shingles
    beside: Shingles
    bands: Shingles


@dataclass
class Copies:
    """Which report each document carries, kept up as documents come; fingerprints are taken once."""

    documents: dict[str, tuple[str, Print]] = field(default_factory=dict)
    pages: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    verdicts: dict[tuple[str, str], bool] = field(default_factory=dict)

    def add(self, documents: Iterable[Document]) -> dict[str, int]:
        """Takes documents in; gives the number of the report behind each that is known (see `origins`)."""
        for document in documents:
            made = _print(document.view.text, self.words)
            self.documents[document.id] = (document.published or "9", made)
            if page := page_of(document):
                self.pages.setdefault(page, []).append(document.id)
        ordered = sorted(self.documents, key=lambda name: (self.documents[name][0], name))
        unions = Unions(len(ordered))
        for a, b in _candidates([self.documents[name][1] for name in ordered]):
            if unions.find(a) != unions.find(b) and self._copies(ordered[a], ordered[b]):
                unions.join(a, b)
        places = {name: place for place, name in enumerate(ordered)}
        for docs in self.pages.values():
            for one, other in combinations(docs, 2):
                if self._edited(one, other):
                    unions.join(places[one], places[other])
        numbers: dict[int, int] = {}
        return {name: numbers.setdefault(unions.find(i), len(numbers)) for i, name in enumerate(ordered)}

    def _copies(self, one: str, other: str) -> bool:
        key = min(one, other), max(one, other)
        if key not in self.verdicts:
            self.verdicts[key] = _copies(self.documents[one][1], self.documents[other][1])
        return self.verdicts[key]

    def _edited(self, one: str, other: str) -> bool:
        """Whether two texts of one page are one report, edited: some pages hold another report each day."""
        a, b = self.documents[one][1].shingles, self.documents[other][1].shingles
        shared = len(np.intersect1d(a, b, assume_unique=True))
        return shared > 0 and shared >= _EDITED * min(len(a), len(b))


def origins(documents: Iterable[Document]) -> dict[str, int]:
    """Number the reports behind the documents: copies and light edits of one report share a number.

    MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman & Ullman, ch. 3) propose pairs, and exact
    overlap of word shingles decides, so a chance meeting never joins two reports. Two texts of one page share
    a number when they hold some of each other: a page that was edited is no second witness. Numbers count
    from 0 in the order of date and id; they do not depend on the order of the input.
    """
    return Copies().add(documents)


def page_of(document: Document) -> str | None:
    """The page that a text was found on: its address without what varies, else its file; None for a row.

    The front page of a site is no page in this sense: it holds another text each day.
    """
    if not document.url:
        return None if document.medium == "row" or not document.location else document.location
    parts = urlsplit(document.url)
    asked = "&".join(sorted(part for part in parts.query.split("&") if part and not part.startswith("utm_")))
    path = parts.path.rstrip("/")
    if not path and not asked:
        return None
    return f"{(parts.hostname or '').removeprefix('www.')}{path}{'?' if asked else ''}{asked}"


def _print(text: str, words: dict[str, int]) -> Print:
    shingles, opening = _shingles(text, words)
    told = np.array([_hash(word, words) for word, _, _ in content(text)], dtype=np.uint64)
    beside = np.unique(told[1:] * told[:-1])
    told = np.unique(told)
    bands = [_bands(shingles, _ROWS, _BANDS), _bands(opening, _ROWS, _BANDS)]
    bands.append(_bands(told if len(told) >= _ENOUGH else told[:0], _WORD_ROWS, _WORD_BANDS))
    return Print(shingles, opening, told, beside, np.concatenate(bands))


def _hash(word: str, words: dict[str, int]) -> int:
    if word not in words:
        words[word] = zlib.crc32(word.encode()) | zlib.adler32(word.encode()) << 32
    return words[word]


def _shingles(text: str, words: dict[str, int]) -> tuple[Shingles, Shingles]:
    """Hashes of the word shingles of a text and of its opening, each sorted and without repeats."""
    found = WORD.findall(text.lower())
    hashes = np.array([_hash(word, words) for word in found], dtype=np.uint64)
    if len(hashes) >= _SHINGLE:
        length = len(hashes) - _SHINGLE + 1
        mixed = np.zeros(length, dtype=np.uint64)
        for at in range(_SHINGLE):
            mixed = (mixed ^ hashes[at : at + length]) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
        hashes = mixed
    return np.unique(hashes), np.unique(hashes[:_LEAD])


def _bands(shingles: Shingles, size: int, count: int) -> Shingles:
    """A key for each band of the signature; 0 where there is nothing to sign."""
    keys = np.zeros(count, dtype=np.uint64)
    if not len(shingles):
        return keys
    rows = _signature(shingles, size * count).reshape(count, size)
    for at in range(size):
        keys = (keys ^ rows[:, at]) * np.uint64(0x9E3779B97F4A7C15)
        keys ^= keys >> np.uint64(29)
    return keys


def _candidates(prints: list[Print]) -> list[tuple[int, int]]:
    """Pairs that share a band of their signatures, each with the first document of its band, in order."""
    if not prints:
        return []
    table = np.stack([made.bands for made in prints])
    pairs: set[tuple[int, int]] = set()
    for band in range(table.shape[1]):
        keys = table[:, band]
        order = np.argsort(keys, kind="stable")
        order = order[keys[order] != 0]
        found = keys[order]
        opens = np.concatenate([[True], found[1:] != found[:-1]]) if len(found) else np.zeros(0, dtype=bool)
        first = order[np.maximum.accumulate(np.where(opens, np.arange(len(found)), 0))]
        pairs.update(zip(first[~opens].tolist(), order[~opens].tolist(), strict=True))
    return sorted(pairs)


def _signature(shingles: Shingles, size: int) -> Shingles:
    """MinHash by multiply-shift hashing; the upper half of the product is the well-mixed one."""
    least = np.full(size, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, len(shingles), 4096):  # so that a 50 MB text takes no 20 GB
        part = shingles[start : start + 4096, None]
        least = np.minimum(least, ((part * _A[:size] + _B[:size]) >> np.uint64(32)).min(axis=0))
    return least


def _copies(a: Print, b: Print) -> bool:
    """Whether the shingles say that one text is an edit of the other."""
    fewer = min(len(a.shingles), len(b.shingles))
    if fewer < _FEWEST:
        return bool(np.array_equal(a.shingles, b.shingles))
    shared = len(np.intersect1d(a.shingles, b.shingles, assume_unique=True))
    if shared >= _ALIKE * max(len(a.shingles), len(b.shingles)):
        return True
    opening = len(np.intersect1d(a.opening, b.opening, assume_unique=True))
    if shared >= _HELD * fewer and opening >= _OPENS * min(len(a.opening), len(b.opening)):
        return True
    return _rewritten(a, b)


def _rewritten(a: Print, b: Print) -> bool:
    """Whether one text is the other in other words here and there, or in another order.

    Two reporters at one event share a third of their words and a tenth of their pairs of words; a rewrite
    keeps two thirds and a third.
    """
    fewer = min(len(a.words), len(b.words))
    if fewer < _ENOUGH:
        return False
    words = len(np.intersect1d(a.words, b.words, assume_unique=True))
    beside = len(np.intersect1d(a.beside, b.beside, assume_unique=True)) / min(len(a.beside), len(b.beside))
    held, of_all = words / fewer, words / (len(a.words) + len(b.words) - words)
    return any(
        held >= h and of_all >= j and beside >= n for h, j, n in (_REWRITTEN if fewer >= _FULL else _BRIEF)
    )

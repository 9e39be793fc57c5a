"""Origins: copies and light edits of one report, found without comparing everything with everything."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import numpy as np

from parley.nouns.document import Document
from parley.stories.unions import Unions
from parley.stories.words import WORD

_SHINGLE = 3  # words: one changed word breaks three shingles, so light edits keep most of theirs
_LEAD = 60  # words: a report is cut from the end, so a short copy still opens as the long one does
_ROWS = 3
_BANDS = 42  # a pair of Jaccard .4 meets in a band 19 times in 20, one of .01 once in 20,000
_ALIKE = 0.55  # share of the longer text that both hold; a roundup of two reports holds neither so far
_HELD = 0.6  # share of the shorter text that the longer one holds, if both also open alike
_OPENS = 0.3
_FEWEST = 6  # shingles below which only equal texts are copies

_random = np.random.default_rng(20130613)
_A = _random.integers(1, 2**63, size=_ROWS * _BANDS, dtype=np.uint64) | np.uint64(1)
_B = _random.integers(0, 2**63, size=_ROWS * _BANDS, dtype=np.uint64)

Shingles = np.ndarray[tuple[int], np.dtype[np.uint64]]


def origins(documents: Iterable[Document]) -> dict[str, int]:
    """Number the reports behind the documents: copies and light edits of one report share a number.

    MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman & Ullman, ch. 3) propose pairs, and exact
    overlap of word shingles decides, so a chance meeting never joins two reports. Numbers count from 0 in the
    order of date and id; they do not depend on the order of the input.
    """
    ordered = sorted(documents, key=lambda document: (document.published or "9", document.id))
    words: dict[str, int] = {}
    prints = [_shingles(document.view.text, words) for document in ordered]
    unions = Unions(len(ordered))
    for a, b in _candidates(prints):
        if unions.find(a) != unions.find(b) and _copies(prints[a], prints[b]):
            unions.join(a, b)
    numbers: dict[int, int] = {}
    return {doc.id: numbers.setdefault(unions.find(i), len(numbers)) for i, doc in enumerate(ordered)}


def _shingles(text: str, words: dict[str, int]) -> tuple[Shingles, Shingles]:
    """Hashes of the word shingles of a text and of its opening, each sorted and without repeats."""
    found = WORD.findall(text.lower())
    for word in found:
        if word not in words:
            words[word] = zlib.crc32(word.encode()) | zlib.adler32(word.encode()) << 32
    hashes = np.array([words[word] for word in found], dtype=np.uint64)
    if len(hashes) >= _SHINGLE:
        length = len(hashes) - _SHINGLE + 1
        mixed = np.zeros(length, dtype=np.uint64)
        for at in range(_SHINGLE):
            mixed = (mixed ^ hashes[at : at + length]) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
        hashes = mixed
    return np.unique(hashes), np.unique(hashes[:_LEAD])


def _candidates(prints: list[tuple[Shingles, Shingles]]) -> Iterator[tuple[int, int]]:
    """Pairs that share a band of their signatures, each with the first document of its band."""
    for part in (0, 1):
        bands: dict[tuple[int, bytes], int] = {}
        for number, shingles in enumerate(prints):
            if not len(shingles[part]):
                continue
            signature = _signature(shingles[part])
            for band in range(_BANDS):
                key = (band, signature[band * _ROWS : band * _ROWS + _ROWS].tobytes())
                first = bands.setdefault(key, number)
                if first != number:
                    yield first, number


def _signature(shingles: Shingles) -> Shingles:
    """MinHash by multiply-shift hashing; the upper half of the product is the well-mixed one."""
    least = np.full(_ROWS * _BANDS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, len(shingles), 4096):  # so that a 50 MB text takes no 20 GB
        part = shingles[start : start + 4096, None]
        least = np.minimum(least, ((part * _A + _B) >> np.uint64(32)).min(axis=0))
    return least


def _copies(a: tuple[Shingles, Shingles], b: tuple[Shingles, Shingles]) -> bool:
    """Whether the shingles say that one text is an edit of the other."""
    fewer = min(len(a[0]), len(b[0]))
    if fewer < _FEWEST:
        return bool(np.array_equal(a[0], b[0]))
    shared = len(np.intersect1d(a[0], b[0], assume_unique=True))
    if shared >= _ALIKE * max(len(a[0]), len(b[0])):
        return True
    opening = len(np.intersect1d(a[1], b[1], assume_unique=True))
    return shared >= _HELD * fewer and opening >= _OPENS * min(len(a[1]), len(b[1]))

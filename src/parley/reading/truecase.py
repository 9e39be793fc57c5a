"""English in capitals with the letters that it would have had in a sentence: names stay, the rest goes small.

What is a name is told by the rest of the document, the gazetteer, given names and the words before; what is
an ordinary word by the vocabulary of the pipeline's own lemmatizer (after Lita et al. 2003, "tRuEcasIng", by
rules in place of a language model).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from parley.reading import pipeline
from parley.reading.who import gazetteer, offices
from parley.reading.who.given import GIVEN

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LINE = re.compile(r"[^\n]+")
_SHARE = 0.85
"""Capitals among a line's letters from which it is in capitals."""
_FEWEST = 5
"""Words of a line in capitals: fewer may be a label or a name."""
_CALENDAR = offices.words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december"
)
_OFFICES = offices.TITLES | offices.ROLES | {"foreign", "prime"}
_ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
    *(("er", ""), ("er", "e"), ("est", ""), ("ly", "")),
)


def truecase(text: str) -> str:
    """The text with its lines in capitals made small, of the same length."""
    lines = [line.span() for line in _LINE.finditer(text) if _shouted(line[0])]
    if not lines:
        return text
    small = _elsewhere(text, lines)
    called = _called([text[start:end] for start, end in lines])
    out = list(text)
    for start, end in lines:
        words = list(_WORD.finditer(text, start, end))
        known = {i for i, word in enumerate(words) if _is_name(word[0], small, called)}
        known |= _on_the_map(text, words)
        for i in reversed(range(len(words) - 1)):
            # An office goes large before the name that it belongs to.
            beside = text[words[i].end() : words[i + 1].start()] == " "
            if i + 1 in known and beside and words[i][0].lower() in _OFFICES:
                known.add(i)
        for i, word in enumerate(words):
            first = i == 0 or bool(
                re.search(r"[.!?][\"”’)]*\s+[\"“‘(]*$", text[words[i - 1].end() : word.start()])
            )
            first = first or text[word.start() - 1 : word.start()] in ('"', "“")
            form = word[0]
            if i in known and form.lower() in _initials():
                continue
            if form == "US" and i and words[i - 1][0] == "THE":
                continue
            lower = form.lower()
            form = form[:1] + lower[1:] if i in known or first else lower
            if len(form) == len(word[0]) and word[0] != "I":
                out[word.start() : word.end()] = form
    return "".join(out)


def _shouted(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    large = sum(c.isupper() for c in letters)
    return bool(letters) and large >= _SHARE * len(letters) and len(_WORD.findall(line)) >= _FEWEST


def _elsewhere(text: str, lines: list[tuple[int, int]]) -> dict[str, bool]:
    """For words of the lines that are not in capitals, whether they are mostly written small."""
    votes: Counter[tuple[str, bool]] = Counter()
    at = 0
    for start, end in [*lines, (len(text), len(text))]:
        for word in _WORD.finditer(text, at, start):
            if word[0].islower() or re.search(r"\w,? $", text[max(0, word.start() - 3) : word.start()]):
                votes[word[0].lower(), word[0].islower()] += 1
        at = end
    return {word: votes[word, True] >= votes[word, False] for word, _ in votes}


def _called(lines: list[str]) -> set[str]:
    """The words after given names and after Mr or Ms: surnames, wherever they stand."""
    out = set()
    for line in lines:
        words = [word[0].lower() for word in _WORD.finditer(line)]
        for before, word in pairwise(words):
            if (before in GIVEN or before in offices.HONORIFICS) and word not in _closed() and len(word) > 2:
                out.add(word)
    return out


def _is_name(word: str, small: dict[str, bool], called: set[str]) -> bool:
    lower = word.lower()
    base = re.sub(r"[’']s$", "", lower)
    if base in small:
        return not small[base]
    if base in called or base in GIVEN or base in _CALENDAR or base in _initials():
        return True
    return not _ordinary(base)


def _on_the_map(text: str, words: list[re.Match[str]]) -> set[int]:
    """The words of names that the gazetteer knows, as they would be written."""
    found: set[int] = set()
    if not words:
        return found
    offset = words[0].start()
    titled = list(text[offset : words[-1].end()])
    for word in words:
        form = word[0][:1] + word[0][1:].lower()
        if len(form) == len(word[0]) and word[0].lower() not in ("of", "the", "and"):
            titled[word.start() - offset : word.end() - offset] = form
        elif len(form) == len(word[0]):
            titled[word.start() - offset : word.end() - offset] = word[0].lower()
    line = "".join(titled)
    for i, word in enumerate(words):
        hit = gazetteer.longest(line, word.start() - offset)
        if hit:
            found |= {
                j
                for j in range(i, len(words))
                if words[j].end() - offset <= hit[0] and words[j][0].lower() not in ("of", "the", "and")
            }
    return found


@lru_cache(maxsize=1)
def _initials() -> frozenset[str]:
    """Names that are written in capitals anyway: EU, NATO."""
    return frozenset(name.lower() for name in gazetteer.entries() if name.isupper()) - {"us", "who", "it"}


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    return frozenset(pipeline.load().Defaults.stop_words)


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    tables = pipeline.load().get_pipe("lemmatizer").lookups
    words = {word for found in tables.get_table("lemma_index").values() for word in found}
    return frozenset(words | {word for found in tables.get_table("lemma_exc").values() for word in found})


def _ordinary(word: str) -> bool:
    known = _vocabulary()
    if word in _closed() or word in known or len(word) < 2:
        return True
    if word.endswith("ss"):
        return False
    return any(word.endswith(end) and word[: -len(end)] + put in known for end, put in _ENDINGS)

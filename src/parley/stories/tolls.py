"""Figures that changed: what became of how many, as reports had it before and as new ones have it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Effect
from parley.stories.impact import effects
from parley.stories.words import content

# "The death toll rose to 17", "the number of wounded is now 40": no noun is counted there.
_TOLL = re.compile(
    r"\b(?:death toll|toll|number of (?:the |people |those )?"
    r"(?P<of>dead|deaths|killed|fatalities|injured|wounded|missing|detained|arrested|displaced))\b"
    r"[^.;]{0,90}?\b(?:to|at|is now|now stands at|reached|was|least)\s+"
    r"(?P<figure>\d[\d,.]*\d|\d)",
    re.I,
)
_FATES = {"injured": "wounded", "wounded": "wounded", "missing": "missing", "displaced": "displaced"}
_FATES |= {"detained": "detained", "arrested": "detained"}
_SHARED = 2  # words that two sentences on one count have in common, besides the fate
_DIGITS = re.compile(r"\d[\d,.]*")


def changed_figures(
    pairs: Sequence[tuple[Document, Reading]], numbers: Mapping[str, int], fresh: Collection[str]
) -> tuple[tuple[Effect, Effect], ...]:
    """(new, old) effects on people of one fate with other figures, told in like words; the newest of each.

    A figure that is in words ("dozens") is compared as it stands. Where an older report gives the new figure
    already, nothing changed.
    """
    texts = {document.id: document.text for document, _ in pairs}
    found = [one for one in effects(pairs, numbers, None) if one.figure and one.kind == "humanitarian"]
    found += [one for document, reading in pairs for one in _tolls(document, reading, numbers)]
    out = []
    for fate in dict.fromkeys(one.fate for one in found if one.fate):
        counted = sorted((one for one in found if one.fate == fate), key=lambda one: one.date or "")
        new = [one for one in counted if one.span.doc in fresh]
        old = [one for one in counted if one.span.doc not in fresh]
        for one in reversed(new):
            before = [other for other in old if _alike(texts, one, other)]
            if before and all(_figure(other) != _figure(one) for other in before):
                out.append((one, before[-1]))
                break
    return tuple(out)


def _tolls(document: Document, reading: Reading, numbers: Mapping[str, int]) -> Iterator[Effect]:
    for sentence in reading.sentences:
        found = _TOLL.search(document.text, sentence.start, sentence.end)
        if found is not None:
            fate = _FATES.get((found["of"] or "").lower(), "killed")
            span = Span(document.id, sentence.start, sentence.end)
            origin = numbers.get(document.id, 0)
            yield Effect("humanitarian", "", span, fate, found["figure"], origin, document.published)


def _alike(texts: Mapping[str, str], one: Effect, other: Effect) -> bool:
    return len(_words(texts, one) & _words(texts, other)) >= _SHARED


def _words(texts: Mapping[str, str], one: Effect) -> set[str]:
    text = texts[one.span.doc][one.span.start : one.span.end]
    return {key for key, _, _ in content(text) if not key[0].isdigit() and key not in _PLAIN}


_PLAIN = frozenset(
    ["people", "person", "dead", "death", "killed", "injured", "wounded", "toll", "number", "died"]
)


def _figure(one: Effect) -> str:
    digits = _DIGITS.search(one.figure or "")
    return digits.group().rstrip(".,").replace(",", "") if digits else (one.figure or "").casefold()

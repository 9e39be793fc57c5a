"""Who said what in French text (stub until the French rules land)."""
from __future__ import annotations
from collections.abc import Iterator
from parley.reading.rules_speech import speech as _old
from parley.reading.rules_tokens import Said
from parley.reading.rules_words import FRENCH
def speech(text: str, sentences: list[tuple[int, int, int]]) -> Iterator[Said]:
    for start, end, _ in sentences:
        for said in _old(text, start, end, FRENCH):
            yield Said(said.source, (said.cue,) if said.cue else (), (said.content,), said.direct)

"""Where English sentences end, by their marks, without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-ZÀ-ÖØ-Þ\d]|\s*$)|\s[.!?](?:\s+[\"'”’]+)?(?=\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|Pres|Jr|Sr|vs|No|Nos|Co|Inc"
    r"|Corp|Ltd|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|cf|approx|ca|e\.g|i\.e|[ap]\.m)|\b[A-Z]"
    r"|(?:\b[A-Z]\.)+[A-Z])\.$"
)


def stops(text: str, start: int, end: int) -> Iterator[int]:
    """The places in `text[start:end]` just after a sentence's last mark."""
    for mark in _END.finditer(text, start, end):
        if not _ABBREVIATED.search(text, max(start, mark.end() - 12), mark.end()):
            yield mark.end()


def sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of each sentence; a line end ends one too."""
    paragraph = -1
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        paragraph += 1
        start = line.start()
        for stop in (*stops(text, *line.span()), line.end()):
            inside = text[start:stop]
            if inside.strip():
                yield stop - len(inside.lstrip()), start + len(inside.rstrip()), paragraph
            start = stop

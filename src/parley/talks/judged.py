"""Where a source itself says whether there are talks or negotiations, and whether they lead anywhere.

Diplomats keep the words apart: talks exchange views, negotiations trade terms. A sentence counts that sets
the one against the other, or that denies that the contacts are negotiations or bear fruit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span

_CONTACT = r"(?:talks?|discussions?|contacts?|dialogue|diplomacy|meetings?|exchanges?|process)"
_NOT = r"(?:\bnot\b|n[’']t\b|\bnever\b|\bcannot\b|\bhardly\b|\bno\b|\brather than\b|\bwithout\b)"
_JUDGED = tuple(  # the plainest first
    re.compile(rf"\b{_CONTACT}\b{ending}", re.IGNORECASE)
    for ending in (
        # talks but not negotiations
        rf"[^.?!]{{0,80}}?{_NOT}[^.?!]{{0,40}}?\bnegotiat(?:ions?|ing)\b",
        # the process cannot be called negotiations
        r"[^.?!]{0,90}?\b(?:cannot|not|hardly|never)\b[^.?!]{0,60}?\bnegotiations\b",
        # more active without becoming more productive
        rf"[^.?!]{{0,80}}?{_NOT}[^.?!]{{0,60}}?\b(?:productive|progress|substance|breakthrough)\b",
    )
)
_ASKS = re.compile(r"\?\s*$|^(?:if|unless|should)\b", re.IGNORECASE)
_LONGEST = 600  # characters: the patterns are not for texts without full stops


def judged(
    pairs: Iterable[tuple[Document, Reading]], origins: Mapping[str, int] | None = None, limit: int = 2
) -> tuple[Span, ...]:
    """Sentences in which a source judges what the contacts amount to: one for each origin, the plainest."""
    best: dict[object, tuple[int, int, Span]] = {}
    for document, reading in pairs:
        origin = (origins or {}).get(document.id, document.id)
        for sentence in reading.sentences:
            text = document.text[sentence.start : sentence.end]
            if sentence.role != "prose" or len(text) > _LONGEST or _ASKS.search(text):
                continue
            plain = next((at for at, pattern in enumerate(_JUDGED) if pattern.search(text)), None)
            if plain is not None:
                found = plain, len(text), Span(document.id, sentence.start, sentence.end)
                best[origin] = min(best.get(origin, found), found)
    return tuple(span for _, _, span in sorted(best.values()))[:limit]

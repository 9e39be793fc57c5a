"""A text's blocks: its paragraphs, headings and stand-alone lines, hard-wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from parley.documents.markup import plain
from parley.nouns.document import Cut

_CLOSED = re.compile(r"[.!?…;:]['’\"”»)\]*_]*$")
_SENTENCE = re.compile(r"[^\s.]{2,}[.!?…]['’\"”»)\]]*\s+['’\"“«(\[]*[A-ZА-ЯЁÀ-Ý]")
_MARKERS = re.compile(r"[-–—*•·▪◦‣●|_=~#>]{1,3}")
_KEEPS_APART = re.compile(r"\s|[-*•▪◦‣●>#|]\s|\(?\w{1,3}[.)]\s|\S{1,30}:\s*$")


@dataclass(frozen=True)
class Block:
    """`[start:end]` of the stored text, and `text`: its words in one line, without links' targets.

    `quoted` says that it is set off by `>`.
    """

    start: int
    end: int
    text: str
    quoted: bool = False

    @cached_property
    def words(self) -> list[str]:
        """Its words in lower case, without punctuation."""
        return re.findall(r"\w+", self.text.lower())

    @property
    def size(self) -> int:
        """How many words, as a reader counts them."""
        return self.text.count(" ") + 1

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(_CLOSED.search(self.text))

    @property
    def marker(self) -> bool:
        """Whether it is only a list marker or a rule, on a line of its own."""
        return bool(_MARKERS.fullmatch(self.text)) or set(self.text) <= set("-–—_=*~ ")

    @property
    def prose(self) -> bool:
        """Whether it is plainly a paragraph: two sentences, or one of some length."""
        if not self.closed or self.size < 8:
            return False
        return self.size >= 25 or (self.text[-1] != "?" and bool(_SENTENCE.search(self.text)))

    @property
    def headline(self) -> bool:
        """Whether it could be a headline."""
        return self.size <= 35 and not self.text.endswith((".", ";", ":", ",", "…"))


def blocks(text: str, wrapped: Sequence[Cut]) -> list[Block]:
    """The blocks of a text in order. `wrapped` are the line ends inside paragraphs (see `wraps`)."""
    inside = {cut.start for cut in wrapped}
    found: list[Block] = []
    start = at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        at = end + 1
        if end in inside:
            continue
        part = text[start:end]
        if stripped := part.strip():
            first = start + len(part) - len(part.lstrip())
            found.append(
                Block(first, first + len(stripped), plain(stripped) or stripped, stripped.startswith(">"))
            )
        start = at
    return found


def wraps(text: str) -> list[Cut]:
    """The line ends inside paragraphs of a hard-wrapped text, none where the text is not hard wrapped.

    A line end is a wrap where the next line's first word would not have fitted: so headings, list items and
    verses stay lines of their own.
    """
    lines = text.split("\n")
    lengths = sorted(len(line.rstrip()) for line in lines if len(line.strip()) > 1)
    if len(lengths) < 4 or lengths[-1] > 2 * lengths[len(lengths) // 2] + 40:
        return []
    width = lengths[min(int(len(lengths) * 0.98), len(lengths) - 1)]
    if not 40 <= width <= 120:
        return []
    found: list[Cut] = []
    pairs = at = 0
    for line, after in pairwise(lines):
        end, at = at + len(line), at + len(line) + 1
        if not line.strip() or not after.strip():
            continue
        pairs += 1
        body = line.rstrip()
        first = after.split(None, 1)[0]
        if len(body) + 1 + len(first) > width and not _KEEPS_APART.match(after) and len(body) > width * 0.6:
            found.append(Cut(end, end + 1, "wrap", "line end inside a paragraph"))
    return found if len(found) >= 3 and len(found) >= 0.5 * pairs else []

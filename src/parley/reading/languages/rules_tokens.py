"""Words, marks and quotations of text that no parser reads: what the French and German rules walk over."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

Range = tuple[int, int]
LONGEST_QUOTE = 3000
"""Characters after which a quotation mark that nothing closes is taken for a slip."""

WORD = re.compile(r"\d+(?:[.,]\d+)*(?:-\w+)*|\w+(?:[-'’.]\w+)*\.?(?<=\b[A-Z]\.)|\w+(?:[-/&]\w+)*|[^\w\s]")
_CLOSING = {"„": '“”"', "“": "”", "»": "«", "«": "»", '"': '"'}
_MARKS = re.compile(r"[„“”»«\"]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or (`quote`) a whole quotation with its marks, in offsets of the view."""

    start: int
    end: int
    text: str
    quote: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital or a digit."""
        return self.text[:1].isupper() or self.text[:1].isdigit()


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution in offsets of the view; `run` is speech that goes on without a frame of its own."""

    source: Range | None
    cues: tuple[Range, ...]
    content: tuple[Range, ...]
    direct: bool = False
    manner: str = "speech"
    run: bool = False


def quotations(text: str) -> list[Range]:
    """The quotations of a text with their marks, outermost only, in order; none leaves its paragraph."""
    found: list[Range] = []
    at = 0
    while mark := _MARKS.search(text, at):
        sign = mark[0]
        at = mark.end()
        if sign == "”" or (sign in "»«" and not _opens(text, mark.start())):
            continue
        if sign == "“" and "”" not in text[at : at + LONGEST_QUOTE].split("\n", 1)[0]:
            continue
        if sign == '"' and not _opens(text, mark.start()):
            continue
        end = _close(text, mark.start(), _CLOSING[sign], sign)
        if end:
            found.append((mark.start(), end))
            at = end
    return found


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return not before.isalnum() and (not after.isspace() or text[at] == "«")


def _close(text: str, start: int, closing: str, opening: str) -> int | None:
    depth = 0
    for mark in re.compile(rf"[{opening}{closing}\n]").finditer(text, start + 1, start + LONGEST_QUOTE):
        if mark[0] == "\n":
            return None
        if mark[0] in closing:
            if depth == 0:
                return mark.end()
            depth -= 1
        elif mark[0] == opening:
            depth += 1
    return None


def tokens(text: str, start: int, end: int, quotes: list[Range], word: re.Pattern[str] = WORD) -> list[Token]:
    """The tokens of `text[start:end]`; a quotation that begins there is one token."""
    out: list[Token] = []
    at = start
    number = bisect_right(quotes, (start, -1))
    while at < end:
        ahead = quotes[number] if number < len(quotes) and quotes[number][0] < end else None
        stop = ahead[0] if ahead else end
        out.extend(Token(*m.span(), m[0]) for m in word.finditer(text, at, stop))
        if ahead is None:
            break
        first, last = ahead[0], min(ahead[1], end)
        out.append(Token(first, last, text[first:last], True))
        at, number = last, number + 1
    return out


def trim(text: str, start: int, end: int, also: str = "") -> Range | None:
    """The range without white space and loose marks around it; None where nothing is left."""
    marks = ",:;–—-" + also
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return (start, end) if start < end else None


ENDS = frozenset([".", "!", "?", "…"])


class Words:
    """The words of one sentence with the text that they stand in; words from `stop` on only end it."""

    def __init__(self, text: str, words: list[Token]) -> None:
        self.text = text
        self.words = words
        self.stop = len(words)
        while self.stop and words[self.stop - 1].text in ENDS:
            self.stop -= 1

    def place(self, first: int, last: int) -> Range | None:
        """The offsets of the words [first, last), without marks around them; None for none."""
        return trim(self.text, self.words[first].start, self.words[last - 1].end) if first < last else None

    def places(self, *pieces: tuple[int, int]) -> tuple[Range, ...]:
        """The offsets of each piece that holds a word."""
        return tuple(r for piece in pieces if (r := self.place(*piece)))

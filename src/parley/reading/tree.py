"""The parse of a document as plain columns: many times faster to walk than spaCy's tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPEN = "“„«"
_CLOSE = "”»"


@dataclass(frozen=True)
class Tree:
    """Columns by token. `left` and `right` bound a token's subtree, `right` exclusive; `head` is absolute.

    `sentence` is the number of the token's sentence, whose bounds are in `bounds`; `quote` is the index in
    `quotes` of the quotation that the token stands in, marks included, or -1. A quotation is (first, past the
    last) token; it may run over several paragraphs. `paragraph` counts from 0.
    """

    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    entity: list[str]
    head: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    quote: list[int]
    quotes: list[tuple[int, int]]
    paragraph: list[int]
    space: list[bool]


def tree(doc: Doc) -> Tree:
    """The columns of a parse."""
    from spacy.attrs import DEP, ENT_TYPE, HEAD, LEMMA, LOWER, POS, TAG

    size = len(doc)
    rows = doc.to_array([LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE, HEAD])
    strings = doc.vocab.strings
    cache: dict[int, str] = {}

    def column(number: int) -> list[str]:
        out = []
        for key in rows[:, number].tolist():
            word = cache.get(key)
            if word is None:
                word = cache[key] = strings[key]
            out.append(word)
        return out

    lower, lemma, pos, tag, dep, entity = (column(number) for number in range(6))
    offsets = rows[:, 6].astype("int64").tolist()
    head = [i + offset for i, offset in enumerate(offsets)]
    bounds: list[tuple[int, int]] = []
    sentence = [0] * size
    for number, sent in enumerate(doc.sents):
        bounds.append((sent.start, sent.end))
        for i in range(sent.start, sent.end):
            sentence[i] = number
    children: list[list[int]] = [[] for _ in range(size)]
    for i, above in enumerate(head):
        if above != i:
            children[above].append(i)
    left, right = list(range(size)), list(range(1, size + 1))
    for first, last in bounds:
        _edges(first, last, head, children, left, right)
    space = [pos[i] == "SPACE" or not lower[i].strip() for i in range(size)]
    paragraph, count = [], 0
    for i in range(size):
        paragraph.append(count)
        if space[i] and "\n" in lower[i]:
            count += 1
    quotes = _quotations(lower, space, paragraph)
    quote = [-1] * size
    for number, (first, last) in enumerate(quotes):
        for i in range(first, last):
            quote[i] = number
    return Tree(
        lower, [word.lower() for word in lemma], pos, tag, dep, entity, head, children, left, right, sentence,
        bounds, quote, quotes, paragraph, space,
    )  # fmt: skip


def _edges(
    first: int, last: int, head: list[int], children: list[list[int]], left: list[int], right: list[int]
) -> None:
    """Bounds of each subtree, from the leaves up (by order of depth, so that no recursion can run deep)."""
    order = [i for i in range(first, last) if head[i] == i]
    for i in order:
        order.extend(children[i])
    for i in reversed(order):
        above = head[i]
        if above != i:
            left[above] = min(left[above], left[i])
            right[above] = max(right[above], right[i])


def _quotations(lower: list[str], space: list[bool], paragraph: list[int]) -> list[tuple[int, int]]:
    """Quotations by double marks. One left open at a paragraph's end goes on if the next one opens again."""
    out: list[tuple[int, int]] = []
    opened: int | None = None
    straight = False
    size = len(lower)
    for i in range(size):
        word = lower[i]
        if space[i]:
            if opened is not None and "\n" in word:
                after = i + 1
                if after < size and (lower[after][0] in _OPEN or lower[after] in ('"', "``", "''")):
                    continue  # goes on in the next paragraph; its mark is passed over below
                if not straight and i - opened > 3:
                    out.append((opened, i))
                opened = None
            continue
        begins = paragraph[i] != paragraph[i - 1] if i else True
        if word[0] in _OPEN:
            if opened is None:
                opened, straight = i, False
        elif word[-1] in _CLOSE:
            if opened is not None:
                out.append((opened, i + 1))
            opened = None
        elif word in ('"', "``", "''"):
            if opened is None:
                opened, straight = i, True
            elif not begins:
                out.append((opened, i + 1))
                opened = None
    if opened is not None and not straight and size - opened > 3:
        out.append((opened, size))
    return out

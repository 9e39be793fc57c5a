"""Labels that say who speaks: a transcript's ("KOVAR: We wait.") and a headline's ("No talks: Kovar")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from parley.reading.offices import words
from parley.reading.tree import Tree

Run = tuple[int, int]
Labelled = tuple[Run, int, Run]
"""The label, its colon, and what is said."""

_LONGEST = 6
_NO_SPEAKER = words(
    "note update updated warning correction subject from to cc date re photo image video watch read "
    "more see also source sources related breaking live analysis opinion exclusive editorial summary contact"
)


def labelled(tree: Tree, text: list[str], names: Callable[[int, int], bool]) -> list[Labelled]:
    """What stands beside a speaker's label; `names(first, last)` says whether a run names somebody.

    `text` gives the tokens as written. One labelled line is a heading, two are a transcript.
    """
    lines, headlines = [], []
    seen: Counter[str] = Counter()
    for first, last in paragraphs(tree):
        near = range(first + 1, min(last, first + _LONGEST))
        seen[" ".join(text[first : next((i for i in near if text[i] == ":"), first)])] += 1
    for number, (first, last) in enumerate(paragraphs(tree)):
        colon = next((i for i in range(first + 1, last) if tree.lower[i] == ":"), None)
        if colon is None or colon + 1 >= last:
            continue
        label = range(first, colon)
        shouted = all((text[i].isupper() and len(text[i]) > 1) or not text[i].isalnum() for i in label)
        again = seen[" ".join(text[first:colon])] > 1 and all(not text[i].islower() for i in label)
        speaks = shouted or again or names(first, colon)
        if len(label) <= _LONGEST and speaks and not any(tree.lower[i] in _NO_SPEAKER for i in label):
            lines.append(((first, colon), colon, (colon + 1, last)))
        elif (
            number < 2 and tree.lower[last - 1] not in ".!?…" and colon - first > 2 and names(colon + 1, last)
        ):
            headlines.append(((colon + 1, last), colon, (first, colon)))
    return headlines + (lines if len(lines) > 1 else [])


def paragraphs(tree: Tree) -> Iterator[Run]:
    """The runs of tokens between line ends, without the white space around them."""
    first = 0
    size = len(tree.paragraph)
    while first < size:
        last = first
        while last < size and tree.paragraph[last] == tree.paragraph[first]:
            last += 1
        begin, end = first, last
        while begin < end and tree.space[begin]:
            begin += 1
        while end > begin and tree.space[end - 1]:
            end -= 1
        if begin < end:
            yield begin, end
        first = last

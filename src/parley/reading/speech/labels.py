"""Labels that say who speaks: a transcript's ("KOVAR: We wait.") and a headline's ("No talks: Kovar")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from parley.reading.speech.sayings import Run, Runs, Saying, tokens
from parley.reading.speech.sourcing import TELLERS
from parley.reading.tree import Tree
from parley.reading.who.offices import words

Labelled = tuple[Run, int, Runs]
"""The label, its colon, and what is said."""

_LONGEST = 6
_NO_SPEAKER = words(
    "note update updated warning correction subject from to cc date re photo image video watch read more see "
    "also source sources related breaking live analysis opinion exclusive editorial summary contact outlet "
    "time place location dateline headline title byline tags category topic status phone tel fax website url"
)
_ASKING = frozenset(["what", "how", "why", "where", "when", "who", "which", "a", "an"])
_TRANSCRIPT = 3
"""Labelled lines from which on a text is a transcript, whose other lines belong to the label before them."""
_MORE = 4
"""How many lines without a label may follow a labelled one before the next."""


def labelled(
    tree: Tree, text: Callable[[int], str], names: Callable[[int, int], bool]
) -> tuple[list[Labelled], list[Labelled]]:
    """What stands beside a speaker's label in the lines of a transcript, and in headlines.

    `text(i)` gives a token as written, `names(first, last)` says whether a run names somebody. Two labelled
    lines are a transcript; one is at most a headline.
    """
    all_lines = list(paragraphs(tree))
    seen: Counter[str] = Counter()
    for first, last in all_lines:
        near = range(first + 1, min(last, first + _LONGEST))
        colon = next((i for i in near if tree.lower[i] == ":"), first)
        seen[" ".join(text(i) for i in range(first, colon))] += 1
    lines: dict[int, Labelled] = {}
    headlines: list[Labelled] = []
    for number, (first, last) in enumerate(all_lines):
        colon = next((i for i in range(first + 1, last) if tree.lower[i] == ":"), last)
        if colon + 1 >= last:
            continue
        title = number < 2 and tree.lower[last - 1] not in ".!?…"
        if colon - first <= _LONGEST and _speaks(tree, first, colon, text, names, seen):
            lines[number] = ((first, colon), colon, [(colon + 1, last)])
        elif title and colon - first > 2 and names(colon + 1, last):
            headlines.append(((colon + 1, last), colon, [(first, colon)]))
    if len(lines) == 1:
        (number,) = lines
        if number < 2 and tree.lower[all_lines[number][1] - 1] not in ".!?…":
            headlines.append(lines[number])
        lines = {}
    if len(lines) >= _TRANSCRIPT:
        for number, after in pairwise(lines):
            if after - number <= _MORE:
                lines[number][2].extend(all_lines[number + 1 : after])
    return list(lines.values()), headlines


def _speaks(
    tree: Tree,
    first: int,
    colon: int,
    text: Callable[[int], str],
    names: Callable[[int, int], bool],
    seen: Counter[str],
) -> bool:
    """Whether a label is somebody's: in capitals, a name, or the same again and again."""
    label = [text(i) for i in range(first, colon)]
    if any(word.lower() in _NO_SPEAKER for word in label):
        return False
    if len(label) == 1 and len(label[0]) == 1:  # "Q: …", "A: …" name nobody
        return False
    if all((word.isupper() and len(word) > 1) or not word.isalnum() for word in label):
        return True
    again = seen[" ".join(label)] > 1 and not any(word.islower() for word in label)
    return again or names(first, colon)


def spoken(tree: Tree, one: Saying, names: Callable[[int], bool]) -> bool:
    """Whether a colon that a reader took for a cue is one: "The reasons: …", "Norvia: what we know" are not.

    Before it stands somebody who can speak, or after it the name of one; a state's name is a topic as often
    as a speaker, so what follows it has to be a clause or a refusal. `names(i)` is as in `labelled`.
    """
    if tree.lower[one.h] != ":":
        return True
    source = [i for i in tokens(one.source) if not tree.space[i]]
    if not source or any(tree.lower[i] in _NO_SPEAKER for i in source):
        return False
    if not any(names(i) or tree.lemma[i] in TELLERS or tree.pos[i] == "PRON" for i in source):
        return False
    said = [i for i in tokens(one.content) if not tree.space[i]]
    if not said or tree.lower[said[0]] in _ASKING:
        return False
    if all(tree.entity[i] == "GPE" for i in source):
        clause = any(tree.dep[i] in ("nsubj", "aux", "neg") for i in said)
        return clause or tree.lower[said[0]] in ("no", "not") or any(tree.quote[i] >= 0 for i in said)
    return True


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

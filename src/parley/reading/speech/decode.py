"""From labels to spans: quotations taken whole, marks balanced, the cue in one piece."""

from __future__ import annotations

from collections.abc import Callable

from parley.reading.speech import spans_of_speech as speech
from parley.reading.tree import Tree

Run = tuple[int, int]
_WHOLE = 0.5
_GAP = 8


def fillers(
    tree: Tree, h: int, labels: list[int], joins: Callable[[str, int, bool], bool]
) -> tuple[list[Run], list[Run], list[Run]]:
    """Source, cue and content of the cue at `h` as runs of tokens.

    `joins(where, quotation, has_content)` says whether a quotation beside the cue's sentence is its content.
    """
    source = [_closed(tree, run) for run in speech.runs(tree, h, labels, speech.SOURCE)]
    cue = [run for run in speech.runs(tree, h, labels, speech.CUE) if run[0] <= h < run[1]] or [(h, h + 1)]
    content = [speech.balanced(tree, run) for run in speech.runs(tree, h, labels, speech.CONTENT)]
    first, last = tree.bounds[tree.sentence[h]]
    cue, content = _whole_phrase(tree, h, cue, content)
    own = tree.quote[h]
    for quotation in sorted({tree.quote[i] for i in range(first, last)} - {-1, own}):
        begin, end = tree.quotes[quotation]
        words = [i for i in range(max(begin, first), min(end, last)) if tree.pos[i] not in ("PUNCT", "SPACE")]
        said = sum(labels[i - first] == speech.CONTENT for i in words)
        if words and said / len(words) >= _WHOLE:
            content.append((begin, end))
    for where, quotation in speech.neighbours(tree, h):
        if own == -1 and joins(where, quotation, bool(content)):
            content.append(tree.quotes[quotation])
    source = sorted(source, key=lambda run: min(abs(run[0] - h), abs(run[1] - h)))[:1]
    return source, cue, filled(merged(tree, content), {h, *tokens(source), *tokens(cue)}, _GAP)


def _whole_phrase(tree: Tree, h: int, cue: list[Run], content: list[Run]) -> tuple[list[Run], list[Run]]:
    """The article that a cue keeps of its content's first noun ("rejects any | deal") goes over to it."""
    first, last = cue[-1]
    while last - 1 > h and tree.pos[last - 1] == "DET" and any(run[0] == last for run in content):
        last -= 1
        content = [(last, run[1]) if run[0] == last + 1 else run for run in content]
    return [*cue[:-1], (first, last)], content


def tokens(runs: list[Run]) -> list[int]:
    """The tokens of runs."""
    return [i for first, last in runs for i in range(first, last)]


def filled(runs: list[Run], taken: set[int], gap: int) -> list[Run]:
    """The runs with gaps of up to `gap` tokens closed where nothing else of the attribution stands."""
    out: list[Run] = []
    for first, last in runs:
        if out and first - out[-1][1] <= gap and taken.isdisjoint(range(out[-1][1], first)):
            out[-1] = (out[-1][0], last)
        else:
            out.append((first, last))
    return out


def merged(tree: Tree, runs: list[Run]) -> list[Run]:
    """Overlapping and touching runs made one (white space between them does not part them)."""
    out: list[Run] = []
    for first, last in sorted(runs):
        while first < last and tree.space[first]:
            first += 1
        while last > first and tree.space[last - 1]:
            last -= 1
        if first >= last:
            continue
        if out and all(tree.space[i] for i in range(out[-1][1], first)):
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out


def _closed(tree: Tree, run: Run) -> Run:
    """A source with the comma that closes its apposition ("Ana Koss, the envoy,")."""
    first, last = speech.balanced(tree, run)
    if (
        last < len(tree.lower)
        and tree.lower[last] == ","
        and any(tree.lower[i] == "," for i in range(first, last))
    ):
        last += 1
    return first, last

"""An attribution while a document is being worked out: in tokens, before anyone knows who the source is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.reading.tree import Tree

Run = tuple[int, int]
Runs = list[Run]
_LOOSE = frozenset(",.;:")


@dataclass(frozen=True)
class Saying:
    """Runs of tokens [first, past the last) of source, cue and content; `h` is the cue's head.

    `carrier` is the head of the cue whose source relays this one ("the Post, citing two officials, reported
    …"): both have the same content, so that no span shows which lies within which. `continued` marks free
    indirect speech, which has the source and cue of the sentence before it. `derived` is as in `Attribution`.
    """

    h: int
    source: Runs
    cue: Runs
    content: Runs
    carrier: int | None = None
    continued: bool = False
    derived: bool = False


def tokens(runs: Runs) -> Iterator[int]:
    """The tokens of some runs."""
    for first, last in runs:
        yield from range(first, last)


def trimmed(tree: Tree, first: int, last: int) -> Runs:
    """The run without white space, commas and full stops at its ends; nothing where only those are in it."""
    while first < last and (tree.space[first] or tree.lower[first] in _LOOSE):
        first += 1
    while last > first and (tree.space[last - 1] or tree.lower[last - 1] in _LOOSE):
        last -= 1
    return [(first, last)] if first < last else []


def branch(tree: Tree, node: int) -> Runs:
    """The whole branch under a word, without the marks at its ends."""
    return trimmed(tree, tree.left[node], tree.right[node])


def phrase(tree: Tree, noun: int) -> Runs:
    """A noun with what describes it, without its relative clauses and what follows them."""
    last = min(
        (tree.left[child] for child in tree.children[noun] if child > noun and tree.dep[child] in _CLAUSES),
        default=tree.right[noun],
    )
    return trimmed(tree, tree.left[noun], max(last, noun + 1))


def verb_group(tree: Tree, verb: int) -> Run:
    """A verb with the helpers and the "not" right before it and the particle right after it."""
    first, last = verb, verb + 1
    own = set(tree.children[verb])
    while first - 1 in own and tree.dep[first - 1] in ("aux", "auxpass", "neg", "advmod"):
        first -= 1
    while last in own and tree.dep[last] == "prt":
        last += 1
    return first, last


def without(runs: Runs, hole: Run) -> Runs:
    """The runs with a stretch taken out."""
    out = []
    for first, last in runs:
        for part in ((first, min(last, hole[0])), (max(first, hole[1]), last)):
            if part[0] < part[1]:
                out.append(part)
    return out


_CLAUSES = frozenset({"relcl", "acl"})

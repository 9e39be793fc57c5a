"""Where one saying ends and the next begins in a sentence: "…, adding that …"; "…, the Herald reported"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from parley.reading.speech.sayings import Runs, Saying, phrase, tokens, trimmed
from parley.reading.speech.sourcing import TELLERS
from parley.reading.tree import Tree

_NEAR = 6
"""How many sayings before it in the sentence one is compared with."""
_TAIL = 8
"""Words at the end of a sentence in which its carrier is looked for."""
_CLOSES = frozenset(["report", "say", "write", "add", "note"])
_AFTER = frozenset(["PUNCT", "SPACE", "ADV", "NOUN", "PROPN", "ADP", "NUM", "DET"])
_JOINS = frozenset(["CCONJ", "SCONJ", "PUNCT", "SPACE"])


def parted(tree: Tree, found: list[Saying], names: Callable[[int], bool]) -> list[Saying]:
    """The sayings, none of which holds the next one of the same speaker or the words that tell who speaks.

    `names(i)` says whether somebody's name ends at token `i`.
    """
    out = {one.h: one for one in found}
    for first, second in _pairs(tree, found):
        one, other = out[first], out[second]
        if tree.tag[second] == "VBG" and tree.dep[second] in ("advcl", "acl", "conj", "pcomp"):
            for changed in _added(tree, one, other, names):
                out[changed.h] = changed
        else:
            for changed in _behind(tree, one, other):
                out[changed.h] = changed
    for one in list(out.values()):
        if [tree.lower[i] for i in tokens(one.source)] == ["it"] and _expletive(tree, one.h):
            out[one.h] = one = replace(
                one, source=[], cue=[(min(one.source[0][0], one.cue[0][0]), one.cue[-1][1])]
            )
        for changed in _closing(tree, one):
            if changed.h == one.h or changed.h not in out:
                out[changed.h] = changed
    return [one for h, one in sorted(out.items()) if one.content]


def _expletive(tree: Tree, verb: int) -> bool:
    """ "It is often said that …": nobody is said to say it."""
    deps = {tree.dep[child] for child in tree.children[verb]}
    return "auxpass" in deps and "ccomp" in deps


def _pairs(tree: Tree, found: list[Saying]) -> Iterator[tuple[int, int]]:
    """Heads of two sayings in one sentence, the earlier first."""
    heads = sorted(one.h for one in found)
    for at, second in enumerate(heads):
        for first in heads[max(0, at - _NEAR) : at]:
            if tree.sentence[first] == tree.sentence[second]:
                yield first, second


def _added(tree: Tree, one: Saying, other: Saying, names: Callable[[int], bool]) -> Iterator[Saying]:
    """ "She said that it held, adding that it was old": what she added is no part of what she said first."""
    start = min((first for first, _ in other.cue), default=other.h)
    run = next(((first, last) for first, last in one.content if first < start < last), None)
    if run is None or other.content[-1][1] < run[1] - 1:
        return
    above = tree.head[other.h]
    if tree.dep[other.h] == "acl" and run[0] <= above < run[1] and _speaks(tree, above, names):
        # "reported an approach by an agent suggesting that …": the agent suggests it
        yield replace(other, source=phrase(tree, above))
        return
    same = not set(tokens(one.source)).isdisjoint(tokens(other.source))
    if not same:
        inside = all(run[0] <= i < run[1] for i in tokens(other.source))
        if not other.source or not inside or any(_speaks(tree, i, names) for i in tokens(other.source)):
            return
        other = replace(other, source=one.source)
    cut = start
    while cut > run[0] and tree.pos[cut - 1] in _JOINS:
        cut -= 1
    content: Runs = [part for part in one.content if part != run and part[1] <= start]
    yield replace(one, content=content + trimmed(tree, run[0], cut))
    yield other


def _speaks(tree: Tree, i: int, names: Callable[[int], bool]) -> bool:
    """Whether a word of a source is somebody's, not a thing's."""
    return tree.pos[i] == "PRON" or tree.lemma[i] in TELLERS or (tree.pos[i] == "PROPN" or names(i))


def _behind(tree: Tree, one: Saying, other: Saying) -> Iterator[Saying]:
    """ "Oslo said it would wait, the Herald reported": all before it is the Herald's."""
    if (
        not other.source
        or not other.content
        or other.content[-1][1] > min(other.source[0][0], other.cue[0][0])
    ):
        return
    start = min(other.source[0][0], other.cue[0][0])
    stop = max(other.source[-1][1], other.cue[-1][1])
    first, end = tree.bounds[tree.sentence[other.h]]
    run = one.content[-1]
    within = run[0] < start and stop <= run[1] <= end
    tail = all(tree.pos[i] in _AFTER for i in range(stop, run[1]))
    opens = min(one.source[0][0] if one.source else one.h, one.h) >= first
    if not (opens and tail and (within or run[1] <= start)) or tree.quote[other.content[0][0]] >= 0:
        return
    if other.content[0][0] > one.h:
        yield replace(other, content=trimmed(tree, first, start))
    if within:
        yield replace(one, content=one.content[:-1] + trimmed(tree, run[0], start))


def _closing(tree: Tree, one: Saying) -> Iterator[Saying]:
    """The carrier at the end of a sentence that no cue was found in: "…, the Herald reported on Monday"."""
    first, last = tree.bounds[tree.sentence[one.h]]
    run = one.content[-1]
    while last > one.h and tree.pos[last - 1] in ("PUNCT", "SPACE"):
        last -= 1
    if not (run[0] < last <= run[1] + 1) or tree.quote[run[0]] >= 0:
        return
    for verb in range(last - 1, max(last - _TAIL, run[0] + 2), -1):
        if tree.lemma[verb] not in _CLOSES or tree.tag[verb] not in ("VBD", "VBZ", "VBP"):
            continue
        subject = next((c for c in tree.children[verb] if tree.dep[c] == "nsubj" and c < verb), None)
        if subject is None or tree.right[subject] != verb or tree.lower[tree.left[subject] - 1] != ",":
            return
        start = tree.left[subject]
        if start <= run[0] or any(tree.pos[i] not in _AFTER for i in range(verb + 1, last)):
            return
        yield replace(one, content=one.content[:-1] + trimmed(tree, run[0], start))
        yield Saying(verb, trimmed(tree, start, verb), [(verb, verb + 1)], trimmed(tree, first, start))
        return

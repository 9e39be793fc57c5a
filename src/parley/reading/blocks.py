"""Words set off in paragraphs of their own after a colon: block quotes, quotes of several paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from parley.reading.labels import paragraphs
from parley.reading.offices import words
from parley.reading.sayings import Run, Runs, Saying, branch, phrase, tokens, trimmed, verb_group
from parley.reading.tree import Tree

_VERBS = words(
    "say tell write state declare add reply respond answer explain comment remark announce argue warn "
    "conclude note post tweet read reject go quote claim insist report ask observe recall continue urge testify"
)
_WORDS = words(
    "line statement warning message remark comment answer reply response word post tweet letter quote "
    "quotation excerpt passage text verdict conclusion assessment note speech interview appeal email e-mail argument "
    "explanation demand question claim"
)
_LISTS = frozenset("-–—•*·▪◦")
_MOST = 12
"""How many paragraphs a block may have."""
_SIGNED = 16
_EMPTY = 3
"""Words of a content before the colon ("the following", "this") that say nothing by themselves."""


def blocks(tree: Tree, found: list[Saying], foreign: Callable[[Run], bool]) -> list[Saying]:
    """The sayings with the blocks that they lead up to; `foreign(run)`: in another language than the text."""
    lines = list(paragraphs(tree))
    leads = [number for number, (_, last) in enumerate(lines[:-1]) if tree.lower[last - 1] == ":"]
    if not leads:
        return found
    out = {one.h: one for one in found}
    said = {i for one in found for i in tokens(one.content)}
    for number in leads:
        first, last = lines[number]
        first = max(first, tree.bounds[tree.sentence[last - 1]][0])
        block, sure = _block(tree, lines, number + 1, foreign)
        if not block or block[0][0] in said:
            continue
        one = _leading(tree, [one for one in found if first <= one.h < last - 1], last - 1, sure)
        made = out[one.h] if one else _made(tree, first, last - 1)
        if made is None:
            continue
        kept = [run for run in made.content if run[1] - run[0] > _EMPTY and run[1] <= last]
        out[made.h] = replace(made, content=kept + block)
    return [out[h] for h in sorted(out)]


def _block(tree: Tree, lines: list[Run], at: int, foreign: Callable[[Run], bool]) -> tuple[Runs, bool]:
    """The paragraphs of the block that begins there, and whether its form alone shows that it is quoted."""
    first, last = lines[at]
    quotation = tree.quote[first]
    if quotation >= 0 and tree.quotes[quotation][0] == first:
        return [tree.quotes[quotation]], True
    for belongs in (_angled, _indented, lambda _, run: foreign(run)):
        if belongs(tree, lines[at]):
            out: Runs = []
            for run in lines[at : at + _MOST]:
                if not belongs(tree, run):
                    break
                out += trimmed(tree, run[0] + 1, run[1]) if belongs is _angled else [run]
            return out, True
    for stop in range(at + 1, min(at + 4, len(lines))):
        begin, end = lines[stop]
        if tree.lower[begin][0] in "–—" and end - begin <= _SIGNED:
            return list(lines[at:stop]), True
    if tree.lower[first][0] in _LISTS or tree.lower[first][0].isdigit() or last - first < 4:
        return [], False
    return [(first, last)], False


def _angled(tree: Tree, run: Run) -> bool:
    return tree.lower[run[0]].startswith((">", "&gt;"))


def _indented(tree: Tree, run: Run) -> bool:
    before = tree.lower[run[0] - 1] if run[0] else ""
    return "\n" in before and not before.endswith("\n") and tree.lower[run[0]][0] not in _LISTS


def _leading(tree: Tree, near: list[Saying], colon: int, sure: bool) -> Saying | None:
    """The saying that leads up to a block: the last of saying without a quotation of its own."""
    for one in reversed(near):
        if any(tree.quote[i] >= 0 for i in tokens(one.content)) or one.content[-1][1] > colon + 1:
            continue
        size = sum(last - first for first, last in one.content)
        if tree.lemma[one.h] in _VERBS | _WORDS and (sure or size <= _EMPTY):
            return one
    return None


def _made(tree: Tree, first: int, colon: int) -> Saying | None:
    """What a sentence before the colon tells of who speaks: "Kovar had a short answer", "She wrote"."""
    root = next(
        (i for i in range(first, colon) if tree.head[i] == i and tree.pos[i] in ("VERB", "AUX")), None
    )
    if root is None:
        return None
    noun = next(
        (i for i in range(root + 1, colon) if tree.lemma[i] in _WORDS and tree.pos[i] == "NOUN"), None
    )
    if tree.lemma[root] not in _VERBS and noun is None:
        return None
    deps = {tree.dep[child]: child for child in reversed(tree.children[root])}
    source: Runs = []
    if "agent" in deps:
        source = [
            run for c in tree.children[deps["agent"]] if tree.dep[c] == "pobj" for run in branch(tree, c)
        ]
    elif "nsubj" in deps and tree.pos[deps["nsubj"]] in ("PROPN", "NOUN", "PRON"):
        source = branch(tree, deps["nsubj"])
    if not source:
        return None
    begin, end = verb_group(tree, root)
    if noun is not None and tree.dep[noun] == "dobj" and tree.head[noun] == root:
        end = max(end, phrase(tree, noun)[-1][1])
    return Saying(root, source, [(begin, end)], [])

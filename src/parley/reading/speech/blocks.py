"""Words set off in paragraphs of their own after a colon: block quotes, quotes of several paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from parley.reading.speech.labels import paragraphs
from parley.reading.speech.sayings import Run, Runs, Saying, branch, phrase, tokens, trimmed, verb_group
from parley.reading.tree import Tree
from parley.reading.who.offices import words

_VERBS = words(
    "say tell write state declare add reply respond answer explain comment remark announce argue warn "
    "conclude note post tweet read reject go quote claim insist report ask observe recall continue urge"
)
_WORDS = words(
    "line statement warning message remark comment answer reply response word post tweet letter quote "
    "quotation excerpt passage text verdict conclusion assessment note speech interview appeal email e-mail "
    "argument explanation demand question claim"
)
_SAID = _VERBS | _WORDS
_LISTS = frozenset("-–—•*·▪◦")
_MOST = 12
"""How many paragraphs a block may have."""
_SIGNED = 16
_EMPTY = 6
"""Words of a content before the colon that may say nothing by themselves ("the following")."""


def blocks(
    tree: Tree, found: list[Saying], foreign: Callable[[Run], bool], names: Callable[[int], bool]
) -> list[Saying]:
    """The sayings with the blocks that they lead up to.

    `foreign(run)` says whether a run is in another language than the text, `names(i)` whether a token belongs
    to somebody's name.
    """
    lines = list(paragraphs(tree))
    leads = [number for number, (_, last) in enumerate(lines[:-1]) if tree.lower[last - 1] == ":"]
    if not leads:
        return found
    out = {one.h: one for one in found}
    for number in leads:
        first, last = lines[number]
        first = max(first, tree.bounds[tree.sentence[last - 1]][0])
        block, sure = _block(tree, lines, number + 1, foreign)
        if not block:
            continue
        near = [one for one in found if first <= one.h < last]
        begun = next((one for one in near if one.content and one.content[-1][1] > block[0][0]), None)
        if begun is not None:  # its reader has it, or the beginning of it
            before = [run for run in begun.content if run[1] <= last]
            if begun.content[-1][1] <= block[-1][1]:
                out[begun.h] = replace(begun, content=before + block)
            continue
        one = _leading(tree, near, last - 1, sure)
        made = out[one.h] if one else _made(tree, first, last - 1, names)
        if made is None:
            continue
        kept = [run for run in made.content if run[1] <= last and _tells(tree, run)]
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
        if tree.lemma[one.h] in _SAID and (sure or not any(_tells(tree, run) for run in one.content)):
            return one
    return None


def _tells(tree: Tree, run: Run) -> bool:
    """Whether a content tells something: "that it was late" does, "this argument" does not."""
    return run[1] - run[0] > _EMPTY or any(tree.pos[i] in ("VERB", "AUX") for i in range(*run))


def _made(tree: Tree, first: int, colon: int, names: Callable[[int], bool]) -> Saying | None:
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
    elif "nsubj" in deps:
        source = branch(tree, deps["nsubj"])
    else:  # the parser may lose the subject behind what stands before it: the last name is it
        last = next(
            (i for i in range(root - 1, first - 1, -1) if tree.entity[i] == "PERSON" and names(i)), None
        )
        if last is not None:
            begin = last
            while begin > first and tree.entity[begin - 1] == "PERSON":
                begin -= 1
            source = trimmed(tree, begin, max(tree.right[last], last + 1))
    if not source:
        return None
    begin, end = verb_group(tree, root)
    if noun is not None and tree.dep[noun] == "dobj" and tree.head[noun] == root:
        end = max(end, phrase(tree, noun)[-1][1])
    return Saying(root, source, [(begin, end)], [])

"""What the accurate reader's encoder is given for each word, as columns of small integers.

Two sets: what is true of a word by itself (`alone`), and what it is to one possible head of a cue (`beside`).
Training and reading share them, so a change here calls for training anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.reading.tree import Tree

Ints = NDArray[np.int64]

_POS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
_DEPS = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj "
    "csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd "
    "parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp"
)
_POS_ID = {name: number for number, name in enumerate(_POS.split(), 1)}
_DEP_ID = {name: number for number, name in enumerate(_DEPS.split(), 1)}

ALONE = (6, len(_POS_ID) + 1, len(_DEP_ID) + 1, 4, 3)
"""How many values each column of `alone` has: case, part of speech, dependency, quotation, beginning."""
BESIDE = (23, 14, len(_DEP_ID) + 1, 8, 5, 9)
"""How many values each column of `beside` has: distance, relation, branch, depth, quotation, sentence."""

BACK, AHEAD, WIDEST = 45, 60, 100
"""Words of the sentences before and after a cue's that are looked at, and of its own on either side."""
_STEPS = np.array([1, 2, 3, 4, 5, 7, 10, 15, 22, 34])
_MOST_UP = 4


@dataclass(frozen=True)
class Words:
    """The words of a document (its tokens without white space).

    `at` gives each word's token and `number` each token's word (for white space the next one); `alone` has a
    row for each word.
    """

    at: Ints
    number: Ints
    alone: Ints


def _case(text: str) -> int:
    if text.islower():
        return 1
    if text.isupper() and len(text) > 1:
        return 3
    if text[:1].isupper():
        return 2
    return 4 if any(c.isdigit() for c in text) else 5 if not any(c.isalnum() for c in text) else 0


def words(tree: Tree, text: list[str]) -> Words:
    """The words of a parsed document; `text` gives its tokens as written."""
    at = [i for i, space in enumerate(tree.space) if not space]
    number = np.zeros(len(tree.space) + 1, np.int64)
    number[1:] = np.cumsum(~np.array(tree.space, bool)) if tree.space else 0
    rows = []
    before = -1
    for i in at:
        quote = tree.quote[i]
        edge = (
            0
            if quote < 0
            else 2
            if tree.quotes[quote][0] == i
            else 3
            if tree.quotes[quote][1] == i + 1
            else 1
        )
        begins = 0
        if before < 0 or tree.paragraph[before] != tree.paragraph[i]:
            begins = 2
        elif tree.sentence[before] != tree.sentence[i]:
            begins = 1
        rows.append((_case(text[i]), _POS_ID.get(tree.pos[i], 0), _DEP_ID.get(tree.dep[i], 0), edge, begins))
        before = i
    alone = np.array(rows, np.int64).reshape(len(rows), len(ALONE))
    return Words(np.array(at, np.int64), number, alone)


def window(tree: Tree, h: int) -> tuple[int, int]:
    """The tokens that are looked at for the source and content of a cue at `h`: (first, past the last)."""
    sentence = tree.sentence[h]
    first, last = tree.bounds[sentence]
    low, high = max(first, h - WIDEST), min(last, h + WIDEST)
    if low == first and sentence:
        before = tree.bounds[sentence - 1][0]
        opened = tree.quote[first - 1] if not tree.space[first - 1] else tree.quote[max(0, first - 2)]
        if opened >= 0:
            before = min(before, tree.quotes[opened][0])
        low = max(before, first - BACK)
    if high == last:
        after = last
        for _ in range(2):
            if tree.sentence[h] + 1 < len(tree.bounds) and after < len(tree.sentence):
                after = tree.bounds[tree.sentence[after]][1]
        high = min(after, last + AHEAD)
    return low, high


def depths(tree: Tree) -> Ints:
    """How far each token is from the root of its sentence."""
    out = np.full(len(tree.head), -1, np.int64)
    for i in range(len(tree.head)):
        path = []
        at = i
        while out[at] < 0 and tree.head[at] != at:
            path.append(at)
            at = tree.head[at]
            if len(path) > len(tree.head):
                break
        if out[at] < 0:
            out[at] = 0
        for step, token in enumerate(reversed(path), 1):
            out[token] = out[at] + step
    return out


def beside(tree: Tree, depth: Ints, found: Words, h: int, low: int, high: int) -> Ints:
    """One row for each word from token `low` to `high`: what it is to the possible cue head `h`."""
    size = high - low
    relation, branch = np.zeros(size, np.int64), np.zeros(size, np.int64)
    deep = np.zeros(size, np.int64)
    first, last = tree.bounds[tree.sentence[h]]

    def put(begin: int, end: int, value: int, label: int, top: int) -> None:
        a, b = max(begin, low) - low, min(end, high) - low
        if a < b:
            relation[a:b], branch[a:b] = value, label
            deep[a:b] = np.clip(depth[a + low : b + low] - depth[top], 0, 6) + 1

    relation[: max(0, first - low)] = 1
    relation[max(0, last - low) :] = 2
    below, up = h, 0
    chain: list[int] = []
    while tree.head[below] != below and len(chain) < 40:
        below = tree.head[below]
        chain.append(below)
    for up, above in reversed(list(enumerate(chain, 1))):
        level = min(up, _MOST_UP)
        put(tree.left[above], tree.right[above], 5 + level, 0, above)
        for child in tree.children[above]:
            put(tree.left[child], tree.right[child], 5 + level, _DEP_ID.get(tree.dep[child], 0), above)
        put(above, above + 1, 9 + level, 0, above)
    put(tree.left[h], tree.right[h], 4, 0, h)
    for child in tree.children[h]:
        put(tree.left[child], tree.right[child], 4, _DEP_ID.get(tree.dep[child], 0), h)
    put(h, h + 1, 3, 0, h)

    at = found.at[found.number[low] : found.number[high]]
    away = np.arange(found.number[low], found.number[high]) - found.number[h]
    step = np.searchsorted(_STEPS, np.abs(away), side="right")
    distance = np.where(away < 0, 11 - step, 11 + step)
    own = tree.quote[h]
    quoted = np.array([tree.quote[i] for i in at], np.int64)
    same = np.where(quoted < 0, 0, np.where(quoted == own, 1, 2))
    sentence = np.clip(np.array([tree.sentence[i] for i in at], np.int64) - tree.sentence[h], -3, 4) + 4
    inside = at - low
    return np.stack([distance, relation[inside], branch[inside], deep[inside], same, sentence], axis=1)

"""From a cue to its source, cue and content: the walk over the tree that training and reading share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.reading.speech import cue_features
from parley.reading.tree import Tree

SOURCE, CONTENT, CUE, NOTHING, SPLIT = range(5)
Labeller = Callable[[int, bool, int, int, list[str]], int]
"""(node, alone, first, last, features) → label."""

_MARKS = frozenset(",;:.—–-()[]'\"“”‘’«»…!?")
_DEEPEST = 40


def label(tree: Tree, h: int, labeller: Labeller) -> list[int]:
    """A label for each token of the cue's sentence, in its order, from `labeller`'s answers for branches."""
    first, last = tree.bounds[tree.sentence[h]]
    labels = [NOTHING] * (last - first)
    labels[h - first] = CUE
    about = cue_features.context(tree, h)

    def put(node: int, begin: int, end: int, value: int, skip: tuple[int, int]) -> None:
        for i in range(max(begin, first), min(end, last)):
            if not skip[0] <= i < skip[1]:
                labels[i - first] = value

    todo: list[tuple[int, str, int]] = [(child, f">{tree.dep[child]}", 1) for child in tree.children[h]]
    # Up the tree: what hangs beside the way to the root.
    below, path, depth = h, "", 0
    while tree.head[below] != below and depth < _DEEPEST:
        above = tree.head[below]
        path = f"{path}^{tree.dep[below]}" if depth < 3 else path
        depth += 1
        hole = (tree.left[below], tree.right[below])
        ask = cue_features.branch(
            tree, h, about, above, path, False, True, tree.left[above], tree.right[above]
        )
        answer = labeller(above, False, tree.left[above], tree.right[above], ask)
        if answer != SPLIT:
            put(above, tree.left[above], tree.right[above], answer, hole)
            if answer != NOTHING:
                below = above
                continue
        else:
            ask = cue_features.branch(tree, h, about, above, path, True, False, above, above + 1)
            labels[above - first] = labeller(above, True, above, above + 1, ask) % SPLIT
            todo += [
                (child, f"{path}>{tree.dep[child]}", depth)
                for child in tree.children[above]
                if child != below
            ]
        below = above
    while todo:
        node, path, depth = todo.pop()
        if tree.pos[node] == "PUNCT" and not tree.children[node]:
            ask = cue_features.branch(tree, h, about, node, path, False, False, node, node + 1)
            if tree.lower[node] in (":", "—", "–"):
                labels[node - first] = labeller(node, False, node, node + 1, ask) % SPLIT
            continue
        begin, end = tree.left[node], tree.right[node]
        ask = cue_features.branch(tree, h, about, node, path, False, False, begin, end)
        answer = labeller(node, False, begin, end, ask)
        if answer != SPLIT or not tree.children[node] or depth > _DEEPEST:
            put(node, begin, end, NOTHING if answer == SPLIT else answer, (0, 0))
            continue
        ask = cue_features.branch(tree, h, about, node, path, True, False, node, node + 1)
        labels[node - first] = labeller(node, True, node, node + 1, ask) % SPLIT
        deeper = path if depth >= 4 else path + ">"
        todo += [
            (child, f"{deeper}{tree.dep[child]}" if depth < 4 else f"{path}..{tree.dep[child]}", depth + 1)
            for child in tree.children[node]
        ]
    labels[h - first] = CUE
    return labels


def runs(tree: Tree, h: int, labels: list[int], wanted: int) -> list[tuple[int, int]]:
    """The runs of tokens with a label, with the marks between and around them put right."""
    first, last = tree.bounds[tree.sentence[h]]
    marked = [
        tree.space[i] or (tree.pos[i] == "PUNCT" and all(c in _MARKS for c in tree.lower[i]) and i != h)
        for i in range(first, last)
    ]
    out: list[tuple[int, int]] = []
    for at, value in enumerate(labels):
        if value != wanted or marked[at]:
            continue
        i = at + first
        if out and all(marked[j - first] for j in range(out[-1][1], i)):
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


def balanced(tree: Tree, run: tuple[int, int]) -> tuple[int, int]:
    """The run with the quotation mark or bracket that its first or last mark calls for."""
    first, last = run
    q = tree.quote[first]
    if q >= 0 and first - 1 == tree.quotes[q][0] and tree.quotes[q][1] <= last + 3:
        first -= 1
    q = tree.quote[last - 1]
    if q >= 0 and first <= tree.quotes[q][0]:
        end = tree.quotes[q][1]
        if last < end <= last + 3 and all(
            tree.pos[i] == "PUNCT" or tree.lower[i] in "\"”'’.,!?" for i in range(last, end)
        ):
            last = end
    if last < len(tree.lower) and tree.lower[last] == "?":
        last += 1
    opened = sum(tree.lower[i] == "(" for i in range(first, last)) - sum(
        tree.lower[i] == ")" for i in range(first, last)
    )
    if opened > 0 and last < len(tree.lower) and tree.lower[last] == ")":
        last += 1
    if opened < 0 and first and tree.lower[first - 1] == "(":
        first -= 1
    return first, last


def neighbours(tree: Tree, h: int) -> Iterator[tuple[str, int]]:
    """Quotations beside the cue's sentence: `before`, `after` in its paragraph, `below` in the next."""
    first, last = tree.bounds[tree.sentence[h]]
    # The parser may give the mark that opens a quotation to the sentence before it.
    while last - 1 > h and (tree.space[last - 1] or _opens(tree, last - 1)):
        last -= 1
    before = first - 1
    while before >= 0 and tree.space[before] and "\n" not in tree.lower[before]:
        before -= 1
    if before >= 0 and tree.quote[before] >= 0 and tree.quote[before] != tree.quote[first]:
        yield "before", tree.quote[before]
    after = last
    while after < len(tree.lower) and tree.space[after]:
        after += 1
    if after < len(tree.lower) and tree.quote[after] >= 0 and tree.quotes[tree.quote[after]][0] == after:
        yield "after" if tree.paragraph[after] == tree.paragraph[h] else "below", tree.quote[after]


def join(tree: Tree, h: int, where: str, quotation: int, has_content: bool) -> list[str]:
    """The features of a quotation beside the cue's sentence, as more of its content."""
    begin, end = tree.quotes[quotation]
    first, last = tree.bounds[tree.sentence[h]]
    rest = range(end, tree.bounds[tree.sentence[end - 1]][1])
    tail = any(tree.pos[i] not in ("PUNCT", "SPACE") for i in rest)
    lead = tree.bounds[tree.sentence[begin]][0] != begin and tree.pos[begin - 1] not in ("PUNCT", "SPACE")
    colon = any(tree.lower[i] == ":" for i in range(max(first, last - 4), last))
    size = end - begin
    bucket = "s" if size < 5 else "m" if size < 12 else "l"
    short = last - first < 8
    lemma, pos = tree.lemma[h], tree.pos[h]
    follows = tree.lower[end] if end < len(tree.lower) and not tree.space[end] else "$"
    base = f"{where}|{has_content}"
    return [
        base,
        f"{base}|{tail}|{lead}|{colon}",
        f"{base}|{tail}|{lead}|{pos}|{short}",
        f"{base}|{lemma}",
        f"{base}|{lemma}|{tail}|{colon}",
        f"{base}|{bucket}|{tail}",
        f"{base}|{bucket}|{pos}|{colon}",
        f"{base}|{tree.dep[h]}|{short}",
        f"{base}|{follows}",
        f"{base}|{tree.head[h] == h}|{tree.tag[h]}",
        f"{base}|{any(tree.quote[i] >= 0 for i in range(first, last))}|{tail}",
        f"{base}|{tree.lemma[first]}",
        f"{base}|{last - h < 4}|{colon}",
    ]


def _opens(tree: Tree, i: int) -> bool:
    return tree.quote[i] >= 0 and tree.quotes[tree.quote[i]][0] == i

"""What the attribution model looks at: features of a possible cue, and of a branch of the tree seen from it.

A branch is labelled as a whole where its words belong together (source, content, cue or nothing) and is split
where they do not: pruning and top-down labelling after Xue & Palmer 2004, "Calibrating features for semantic
role labeling".
"""

from __future__ import annotations

from parley.reading.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "ADP", "ADJ", "ADV", "SCONJ", "PROPN"})
_LONGEST = 300
_OPENERS = frozenset({":", "—", "–", "--", "-"})


def candidates(tree: Tree) -> list[int]:
    """The tokens that may head a cue.

    A sentence past `_LONGEST` tokens is a list or a parse gone wrong, and time would grow with the
    square of its length.
    """
    fits = [last - first <= _LONGEST for first, last in tree.bounds]
    return [
        i
        for i, pos in enumerate(tree.pos)
        if fits[tree.sentence[i]]
        and (pos in _CANDIDATES or (pos == "PUNCT" and tree.lower[i] in _OPENERS) or tree.lower[i] == ":")
    ]


def _kind(tree: Tree, i: int) -> str:
    """A coarse sort for a noun: pronoun, entity type, or part of speech."""
    if tree.pos[i] == "PRON":
        return tree.lower[i]
    return tree.entity[i] or tree.pos[i]


def cue(tree: Tree, i: int, alone: bool = False) -> list[str]:
    """The features of token `i` as the head of a cue; `alone` as if its clause stood by itself."""
    lemma, lower, pos, tag, dep = tree.lemma[i], tree.lower[i], tree.pos[i], tree.tag[i], tree.dep[i]
    head = tree.head[i]
    if alone:
        dep, head = "ROOT", i
    first, last = tree.bounds[tree.sentence[i]]
    before = tree.lower[i - 1] if i > first else "^"
    after = tree.lower[i + 1] if i + 1 < last else "$"
    inside = tree.quote[i] >= 0
    out = [
        "b",
        f"l={lemma}",
        f"w={lower}",
        f"t={tag}",
        f"d={dep}",
        f"ld={lemma}|{dep}",
        f"lt={lemma}|{tag}",
        f"hl={tree.lemma[head]}|{dep}",
        f"lh={lemma}|{tree.lemma[head]}",
        f"-1={before}",
        f"+1={after}",
        f"l+1={lemma}|{after}",
        f"l-1={lemma}|{before}",
        f"+1+2={after}|{tree.lower[i + 2] if i + 2 < last else '$'}",
        f"l+1p={lemma}|{tree.pos[i + 1] if i + 1 < last else '$'}",
        f"q={inside}|{pos}",
        f"lq={lemma}|{inside}",
        f"p0={tree.paragraph[i] == 0}|{lemma}",
    ]
    subject = next((c for c in tree.children[i] if tree.dep[c] in _SUBJECTS), None)
    inherited = False
    if subject is None and dep in ("conj", "xcomp", "advcl"):
        subject = next((c for c in tree.children[head] if tree.dep[c] in _SUBJECTS), None)
        inherited = subject is not None
    if subject is not None:
        kind = _kind(tree, subject)
        out += [
            f"s={kind}|{inherited}",
            f"ls={lemma}|{kind}",
            f"lsd={lemma}|{tree.dep[subject]}|{inherited}",
            f"sl={tree.lemma[subject]}",
            f"sd={tree.dep[subject]}|{dep}",
        ]
    else:
        out.append(f"nos={lemma}|{pos}")
    complements = []
    for child in tree.children[i]:
        relation = tree.dep[child]
        if relation in ("ccomp", "xcomp", "dobj", "agent", "oprd", "acl", "relcl", "pcomp", "pobj", "advcl"):
            complements.append(relation)
            out.append(f"c={relation}|{pos}|{tree.pos[child]}")
            out.append(f"lc={lemma}|{relation}")
            out.append(f"lcf={lemma}|{relation}|{tree.lower[tree.left[child]]}")
            if relation in ("dobj", "pobj"):
                out.append(f"lo={lemma}|{tree.lemma[child]}")
                out.append(f"o={tree.lemma[child]}")
        elif relation in ("prep", "prt"):
            complements.append(tree.lower[child])
            out.append(f"lp={lemma}|{tree.lower[child]}")
        elif relation in ("aux", "auxpass", "neg", "advmod", "poss"):
            out.append(f"a={relation}|{tree.lemma[child]}|{pos}")
            out.append(f"la={lemma}|{relation}|{tree.lemma[child]}")
    frame = " ".join(sorted(set(complements)))
    out += [f"f={frame}|{pos}|{subject is not None}", f"lf={lemma}|{frame}"]
    ends = i > first and any(tree.quote[j] >= 0 for j in range(max(first, i - 6), i)) and not inside
    opens = any(tree.quote[j] >= 0 for j in range(i + 1, min(last, i + 7))) and not inside
    out += [f"qn={ends}|{opens}|{pos}", f"lqn={lemma}|{ends}|{opens}"]
    previous = first - 1
    while previous > 0 and tree.space[previous]:
        previous -= 1
    out.append(f"qp={previous >= 0 and tree.quote[previous] >= 0 and not inside}|{pos}|{i - first < 6}")
    if pos == "PUNCT":
        out += [
            f"pu={lower}|{i - first < 6}|{tree.paragraph[i] == 0}",
            f"pe={tree.entity[i - 1] if i > first else '^'}|{after in '“”' or after == chr(34)}",
            f"pp={tree.pos[i - 1] if i > first else '^'}|{tree.pos[i + 1] if i + 1 < last else '$'}",
        ]
    return out


def context(tree: Tree, h: int) -> tuple[str, ...]:
    """What all branches seen from the cue at `h` share."""
    frame = []
    for child in tree.children[h]:
        relation = tree.dep[child]
        if relation in ("nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "agent", "dative"):
            frame.append(relation)
        elif relation == "prep":
            frame.append(tree.lower[child])
    first, last = tree.bounds[tree.sentence[h]]
    own = tree.quote[h]
    quoted = any(tree.quote[i] not in (-1, own) for i in range(first, last))
    return tree.lemma[h], tree.pos[h], tree.dep[h], " ".join(sorted(set(frame))), str(quoted), tree.tag[h]


def branch(
    tree: Tree,
    h: int,
    about: tuple[str, ...],
    node: int,
    path: str,
    alone: bool,
    hole: bool,
    first: int,
    last: int,
) -> list[str]:
    """The features of the branch at `node`, which covers [first, last), seen from the cue at `h`.

    `path` is the way from the cue ("^conj>nsubj"), `alone` whether the word itself is asked about, `hole`
    whether the branch holds the cue, which is then left out of it.
    """
    lemma, pos, dep, frame, quoted, tag = about
    mode = f"{'w' if alone else 't'}{'h' if hole else ''}"
    side = "L" if node < h else "R"
    near = "a" if first == h + 1 or last == h else "n"
    q = tree.quote[node]
    inside = f"{q >= 0}{q >= 0 and q == tree.quote[h]}"
    size = last - first
    bucket = str(size) if size < 4 else "m" if size < 9 else "l"
    begin = tree.lower[first]
    key = f"{mode}|{path}"
    return [
        key,
        f"{key}|{side}{near}",
        f"{key}|{lemma}",
        f"{key}|{lemma}|{side}{near}|{begin if not alone else ''}",
        f"{key}|{pos}{dep}",
        f"{key}|{tree.lemma[node]}",
        f"{key}|{lemma}|{tree.lemma[node]}",
        f"{key}|{tree.pos[node]}|{inside}|{quoted}",
        f"{key}|k{_kind(tree, node)}",
        f"{key}|f{frame}",
        f"{key}|{lemma}|f{frame}",
        f"{key}|s{bucket}{side}",
        f"{key}|b{begin}",
        f"{key}|{tag}|{tree.tag[node]}",
        f"{mode}|{tree.dep[node]}|{side}{near}|{pos}",
        f"{mode}|{tree.dep[node]}|{tree.lemma[node]}|{pos}",
        f"{mode}|{tree.dep[node]}|{lemma}",
        f"{mode}|{inside}|{quoted}|{side}|{tree.dep[node]}",
        f"{mode}|{lemma}|{tree.lower[node]}|{near}{side}",
        f"{mode}|{tree.lower[last] if last < len(tree.lower) else '$'}|{tree.dep[node]}",
        f"{mode}|p{tree.lower[first - 1] if first else '^'}|{tree.dep[node]}",
    ]

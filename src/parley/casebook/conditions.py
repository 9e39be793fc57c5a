"""Conditions: on what a stance depends."""

from __future__ import annotations

from parley.casebook.lexicon import GOING_OFF, LETTING_GO, NOUNS, SAYING
from parley.casebook.tree import Tree

_IF_FOR = frozenset({"if", "once", "provided", "providing", "unless"})
_IF_AGAINST = frozenset({"until", "unless", "without", "till"})
_ONLY = frozenset({"after", "when", "as", "in"})


def condition(tree: Tree, cue: int, sign: int) -> tuple[int, int] | None:
    """First and last word of what a stance depends on, None where it depends on nothing.

    `accepts X if …` and `will not discuss X until …` are conditional; `even if` and `as if` are not.
    """
    if tree.low[cue] == "without":  # then it is what is asked for
        return None
    for at in (*_up(tree, cue), *_down(tree, cue)):
        for k in tree.kids[at]:
            if tree.dep[k] in ("advcl", "prep", "ccomp"):
                marks = [
                    m for m in tree.kids[k] if tree.dep[m] in ("mark", "advmod", "prep", "aux") and m < k
                ]
                marks += [k] if tree.dep[k] == "prep" else []
                for mark in marks:
                    if _sets(tree, mark, sign) and (tree.low[mark] != "without" or _denied(tree, at, cue)):
                        if tree.dep[k] != "prep" and not tree.is_verb(k):
                            continue
                        words = sorted(i for i in tree.subtree(k) if i > mark)
                        words = [i for i in words if tree.pos[i] != "PUNCT"] or words
                        if words:
                            return words[0], words[-1]
    return _worded(tree, cue) if sign > 0 else None


_MARKS = tuple(
    tuple(mark.split())
    for mark in (
        *("only if", "only when", "only once", "only after", "provided that", "providing that"),
        *("on condition that", "on the condition that", "so long as", "as long as"),
        *("in exchange for", "in return for", "as a condition for", "contingent on", "conditional on"),
        *("subject to", "tied to"),
    )
)

_BEGIN = frozenset(mark[0] for mark in _MARKS) | {";"}


def _worded(tree: Tree, cue: int) -> tuple[int, int] | None:
    """The same by the words alone, up to the next clause: parsers hang `provided that` on any verb."""
    if _BEGIN.isdisjoint(tree.low):
        return None
    other = _next_act(tree, cue)
    for at in range(cue + 1, other or tree.n):
        if tree.low[at] not in _BEGIN:
            continue
        if tree.low[at] == ";":
            return None
        for mark in _MARKS:
            first = at + len(mark)
            if tuple(tree.low[at:first]) == mark and first < tree.n:
                if tree.low[at - 1] in ("even", "not", "for"):  # "for as long as" is a length of time
                    return None
                last = first
                while last + 1 < tree.n and tree.low[last + 1] not in _ENDS:
                    last += 1
                while last > first and tree.pos[last] == "PUNCT":
                    last -= 1
                return first, last
    return None


_ENDS = frozenset({";", "but", "although", "though"})


def _next_act(tree: Tree, cue: int) -> int | None:
    """Where an act begins that stands beside a whole one: "insists on A and would accept B if …"."""
    whole = [k for k in tree.kids[cue] if tree.dep[k] in _WHOLE and k > cue]
    acts = [k for k in tree.kids[cue] if tree.dep[k] == "conj" and tree.is_verb(k)]
    return next((k for k in acts if any(m < k for m in whole)), None) if tree.is_verb(cue) else None


_WHOLE = frozenset({"dobj", "prep", "ccomp", "xcomp"})


_AGAINST = (
    LETTING_GO | GOING_OFF | {"reject", "refuse", "avoid", "exclude", "postpone", "delay", "pause", "forgo"}
)
FAILING = frozenset({"fail", "collapse", "falter", "founder", "stall"})


def wanted(tree: Tree, on: tuple[int, int], head: int) -> int:
    """Whether a condition asks for a thing that it names (+1), or for the thing to go (-1).

    0 where it only provides for its failure: "an arbiter if the talks fail".
    """
    sign, at, steps = 1, head, 0
    while on[0] <= at <= on[1] and steps < tree.n:
        if tree.negated(at):
            sign = -sign
        if tree.is_verb(at) and at != head:
            if tree.lemma[at] in FAILING:
                return 0
            away = tree.lemma[at] == "go" and any(tree.low[k] == "away" for k in tree.kids[at])
            if away or tree.lemma[at] in _AGAINST:
                sign = -sign
            if tree.dep[at] in ("conj", "advcl", "relcl"):
                break
        if tree.head[at] == at:
            break
        at, steps = tree.head[at], steps + 1
    return sign


def _denied(tree: Tree, verb: int, cue: int) -> bool:
    """`Without X` is a condition of what will not be, or of what there is little of; not of a fear."""
    return tree.negated(verb) or (
        tree.pos[cue] == "NOUN" and tree.lemma[cue] in NOUNS and NOUNS[tree.lemma[cue]].sign > 0
    )


def _sets(tree: Tree, mark: int, sign: int) -> bool:
    word = tree.low[mark]
    before = tree.low[mark - 1] if mark else ""
    if word in (_IF_FOR if sign > 0 else _IF_AGAINST):
        return before not in ("even", "as", "not", "never") or (sign < 0 and before == "not")
    return sign > 0 and word in _ONLY and before == "only"


def _down(tree: Tree, cue: int) -> list[int]:
    """The verbs below a cue that complete it: "would consider letting them go if …"."""
    path: list[int] = []
    at = cue
    while len(path) < 3:
        below = [k for k in tree.kids[at] if tree.dep[k] in ("xcomp", "ccomp", "pcomp") and k > at]
        if not below:
            break
        at = below[0]
        path.append(at)
    return path


def _up(tree: Tree, cue: int) -> list[int]:
    """The cue and the verbs that carry it, as far as its own clause goes."""
    path, steps = [cue], 0
    while steps < 4:
        at = path[-1]
        # "If the crews are not home, the minister said, the toll would stay"
        said = (
            tree.dep[at] == "ccomp"
            and tree.lemma[tree.head[at]] in SAYING
            and tree.low[0] in ("if", "unless")
        )
        if tree.head[at] == at or (tree.dep[at] in ("conj", "ccomp", "relcl", "advcl", "acl") and not said):
            break
        path.append(tree.head[at])
        steps += 1
    return path

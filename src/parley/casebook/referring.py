"""What stands for an option without naming it in full, and words that only seem to name one."""

from __future__ import annotations

from collections.abc import Sequence

from parley.casebook.lexicon import POINTING, TAKING, THE_THINGS, THINGS
from parley.casebook.topics import Found
from parley.casebook.tree import Tree

_IT = frozenset({"it", "this", "that", "them"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def aside(tree: Tree, option: Found) -> bool:
    """Whether a single word only qualifies another ("the negotiating table"), or is between others."""
    if any(tree.low[w] == "without" and _lacking(tree, w) for w in option.words):
        return True
    content = [w for w in option.words if w not in tree.named]
    if len(content) != 1:
        return False
    at = content[0]
    if tree.dep[at] in ("amod", "compound") and tree.head[at] not in option.words:
        return option.weight < 0.8
    if len(option.words) > 1:
        return False
    for k in tree.kids[at]:
        if tree.dep[k] in ("poss", "compound", "amod") and k in tree.named:
            return True
        between = tree.dep[k] == "prep" and tree.low[k] in ("between", "with", "among")
        if between and any(m in tree.named for m in tree.kids[k]):
            return True
    return False


def _lacking(tree: Tree, without: int) -> bool:
    """ "Without their consent, the plan is doubtful" names what is lacking, and refuses nothing."""
    verb = tree.head[without]
    return tree.is_verb(verb) and without < verb and not tree.negated(verb)


def definite(tree: Tree, i: int) -> bool:
    """Whether a noun is one that the reader is taken to know: "the toll", "their toll"."""
    kids = tree.kids[i]
    return tree.pos[i] == "NOUN" and any(tree.low[k] in _DEFINITE or tree.dep[k] == "poss" for k in kids)


def pointed(tree: Tree, options: list[Found], recent: Sequence[list[Found]]) -> list[Found]:
    """What "those demands", "such a force" or "the idea" refers to: the options last spoken of."""
    earlier = next((found for found in reversed(recent) if found), [])
    taken = {w for o in options for w in o.words}
    found: list[Found] = []
    idle = THINGS.isdisjoint(tree.lemma) and _IT.isdisjoint(tree.low)
    for i, lemma in enumerate(() if idle else tree.lemma):
        if found and found[-1].head < i:  # "is cool on the idea, and they are hostile to it"
            options = found
        if (
            tree.low[i] in _IT
            and tree.dep[i] in ("dobj", "pobj")
            and (tree.low[i] != "that" or tree.dep[tree.head[i]] != "relcl")
            and i not in tree.named
        ):
            before = [o for o in options if o.words[-1] < i]
            if not options and tree.lemma[tree.head[i]] in TAKING and recent and recent[-1]:
                before = recent[-1]  # "The council named a guard. They rejected it."
            if len({o.option for o in before}) == 1:
                found.append(Found(before[-1].option, before[-1].sign, (i,), i, 0.5))
        elif lemma in THINGS and tree.pos[i] == "NOUN" and i not in taken:
            beside = {tree.low[k] for k in tree.kids[i]}
            if beside & POINTING or ("the" in beside and lemma in THE_THINGS and len(tree.kids[i]) == 1):
                have = {o.option for o in options}
                last: dict[str, Found] = {}
                for one in earlier:
                    if one.option not in have:
                        last[one.option] = Found(one.option, one.sign, (i,), i, 0.5)
                found += last.values() if len(last) <= 2 else []
    return found

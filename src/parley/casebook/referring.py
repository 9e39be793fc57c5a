"""What stands for an option without naming it in full, and words that only seem to name one."""

from __future__ import annotations

from collections.abc import Sequence

from parley.casebook.judging import cue_of, worth
from parley.casebook.lexicon import ADJECTIVES, ELIDING, POINTING, TAKING, THE_THINGS, THINGS
from parley.casebook.topics import Found
from parley.casebook.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree

_IT = frozenset({"it", "this", "that", "them"})
_POINTERS = THINGS | ELIDING
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
        return option.faint
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
    """What "those demands", "such a force", "the idea" or a bare "refused" refers to: the last spoken of."""
    if _POINTERS.isdisjoint(tree.lemma) and _IT.isdisjoint(tree.low):
        return []
    earlier = next((found for found in reversed(recent) if found), [])
    before_this = recent[-1] if recent else []
    taken = {w for o in options for w in o.words}
    here = list(options)
    found: list[Found] = []
    for i, lemma in enumerate(tree.lemma):
        if found and found[-1].head < i:  # "is cool on the idea, and they are hostile to it"
            here = found
        low, kind = tree.low[i], "pointed"
        if lemma not in _POINTERS and low not in _IT:
            continue
        meant: list[Found] = []
        if (
            low in _IT
            and i not in tree.named
            and low != "them"
            and tree.dep[i] in SUBJECTS | PASSIVE_SUBJECTS
        ):
            # "It would be a mistake", "That amounts to partition"
            if not options and (tree.head[i] != i and _evaluates(tree, tree.head[i])):
                meant, kind = before_this, "subject"
        elif (
            low in _IT
            and tree.dep[i] in ("dobj", "pobj")
            and (low != "that" or tree.dep[tree.head[i]] != "relcl")
            and i not in tree.named
        ):
            meant = [o for o in here if o.words[-1] < i]
            if not options and before_this and _governed(tree, i):
                meant = before_this  # "The council named a guard. They rejected it."
        elif lemma in THINGS and tree.pos[i] == "NOUN" and i not in taken:
            beside = {tree.low[k] for k in tree.kids[i]}
            pointing = beside & POINTING or any(tree.low[k] in POINTING for k in range(max(i - 3, 0), i))
            if pointing or ("the" in beside and lemma in THE_THINGS and len(tree.kids[i]) == 1):
                have = {o.option for o in options}
                meant = [o for o in earlier if o.option not in have]
        elif lemma in ELIDING and tree.is_verb(i) and not options and _bare(tree, i):
            meant, kind = before_this, "elided"
        if not meant:
            continue
        last = {o.option: o for o in meant}
        if 0 < len(last) <= (2 if kind == "pointed" and low not in _IT else 1):
            found += [Found(o.option, o.sign, (i,), i, 0.5, kind=kind) for o in last.values()]
    return found


def _governed(tree: Tree, i: int) -> bool:
    """Whether a word of stance takes a pronoun as its object: "rejected it", "is wary of it"."""
    at, steps = tree.head[i], 0
    while steps < 3:
        lemma = tree.lemma[at]
        if (
            lemma in TAKING
            or lemma in ADJECTIVES
            or (tree.is_verb(at) and cue_of(tree, at, lemma) is not None)
        ):
            return True
        if tree.is_verb(at) or tree.head[at] == at:
            return False
        at, steps = tree.head[at], steps + 1
    return False


def _evaluates(tree: Tree, verb: int) -> bool:
    return tree.is_verb(verb) and any(
        tree.dep[k] in ("acomp", "attr", "oprd", "prep", "xcomp") and worth(tree, k, frozenset())
        for k in tree.kids[verb]
    )


def _bare(tree: Tree, verb: int) -> bool:
    """Whether a verb has no object of its own: "the islanders refused"."""
    return not any(
        tree.dep[k] in ("dobj", "xcomp", "ccomp", "dative", "attr")
        or (tree.dep[k] == "prep" and tree.low[k] in ("to", "on", "with", "of", "about", "from"))
        for k in tree.kids[verb]
    )

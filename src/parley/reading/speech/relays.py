"""Who relays whose words: "the Post, citing two officials, reported …", "the Post quoted her as saying …"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from parley.reading.speech.sayings import (
    Run,
    Runs,
    Saying,
    branch,
    phrase,
    tokens,
    trimmed,
    verb_group,
    without,
)
from parley.reading.speech.sourcing import TELLERS
from parley.reading.tree import Tree
from parley.reading.who.offices import words

_CITE = frozenset(["cite", "quote"])
_CITED = TELLERS | words(
    "group organisation organization agency media outlet newspaper paper station network channel ministry "
    "office authority police government army military company firm department commission court institute "
    "university council intelligence figure institution administration"
)
_SAYING = frozenset(
    [
        "say",
        "state",
        "tell",
        "warn",
        "claim",
        "write",
        "add",
        "declare",
        "suggest",
        "argue",
        "describe",
        "call",
    ]
)
_UP = 5
_FAR = 40


def relayed(tree: Tree, found: list[Saying], names: Callable[[int], bool]) -> list[Saying]:
    """The sayings with those that another relays put in their place; `names(i)`: a name ends at token `i`.

    What is cited is a source only where it is somebody or a document: who cites safety concerns relays
    nobody.
    """
    out = {one.h: one for one in found}
    near: dict[int, list[Saying]] = {}
    for one in found:
        near.setdefault(tree.sentence[one.h], []).append(one)
    for i, lemma in enumerate(tree.lemma):
        if lemma not in _CITE or tree.pos[i] not in ("VERB", "AUX"):
            continue
        said = _as_saying(tree, i)
        if said is not None:
            for one in _quoted_as(tree, i, said):
                out[one.h] = one
            continue
        cited = next((c for c in tree.children[i] if tree.dep[c] == "dobj"), None)
        if cited is None or not (tree.lemma[cited] in _CITED or names(cited)):
            continue
        source = phrase(tree, cited)
        carrier = _carrier(tree, i, (i, source[-1][1]), near.get(tree.sentence[i], []))
        if carrier is None:
            continue
        carrier = out.get(carrier.h, carrier)
        hole = tree.left[i], max(tree.right[i], source[-1][1])
        content = [run for part in without(carrier.content, hole) for run in trimmed(tree, *part)]
        if not content:
            continue
        out[carrier.h] = replace(carrier, content=content)
        out[i] = Saying(i, source, [verb_group(tree, i)], content, carrier.h, derived=True)
    return [out[h] for h in sorted(out)]


def _as_saying(tree: Tree, cite: int) -> int | None:
    """The "saying" of "cited her as saying"."""
    end = min(tree.bounds[tree.sentence[cite]][1], cite + _FAR)
    for i in range(cite + 1, end - 1):
        if tree.lower[i] == "as" and tree.lemma[i + 1] in _SAYING and tree.tag[i + 1] == "VBG":
            return i + 1
        if tree.pos[i] == "VERB" and tree.dep[i] not in ("relcl", "acl"):
            return None
    return None


def _quoted_as(tree: Tree, cite: int, said: int) -> Iterable[Saying]:
    """The relaying saying and the relayed one; the first only where somebody is named who relays."""
    marker = said - 1
    last = max(tree.right[said], said + 1)
    end = tree.bounds[tree.sentence[cite]][1]
    if last < end and (last == said + 1 or tree.pos[last] not in ("PUNCT", "CCONJ", "SPACE", "SCONJ")):
        last = end  # the parser lost the clause: what is quoted runs to the end of the sentence
    content = trimmed(tree, said + 1, last)
    deps = {tree.dep[child]: child for child in reversed(tree.children[cite])}
    passive = deps.get("nsubjpass")
    whom = passive if passive is not None else deps.get("dobj")
    if not content or whom is None:
        return
    by: Runs = []
    if passive is None and "nsubj" in deps:
        by = branch(tree, deps["nsubj"])
    elif "agent" in deps:
        by = [run for c in tree.children[deps["agent"]] if tree.dep[c] == "pobj" for run in branch(tree, c)]
    if by:
        yield Saying(cite, by, [verb_group(tree, cite)], content)
        yield Saying(said, branch(tree, whom), [(marker, said + 1)], content, cite, derived=True)
    else:
        first = verb_group(tree, cite)[0]
        yield Saying(cite, branch(tree, whom), [(first, said + 1)], content)


def _carrier(tree: Tree, cite: int, cited: Run, near: list[Saying]) -> Saying | None:
    """The saying in the same sentence whose source is the one that cites."""
    others = [one for one in near if one.h != cite and not cited[0] <= one.h < cited[1]]
    for one in others:
        # "according to a report citing her office"; "the Post, citing her office, said"
        if any(first <= cite <= last + 1 for first, last in one.source):
            return one
    above, steps = cite, 0
    by_head = {one.h: one for one in others}
    while steps < _UP:
        if above in by_head:
            return by_head[above]
        if tree.head[above] == above:
            break
        above, steps = tree.head[above], steps + 1
    return next(
        (one for one in others if cite in set(tokens(one.content)) and one.content[-1][1] <= cited[1] + 2),
        None,
    )

"""What a sentence leaves for the next ones to refer to."""

from __future__ import annotations

from parley.casebook.holders import Memory, Who
from parley.casebook.lexicon import PEOPLE, UTTERED
from parley.casebook.names import Named
from parley.casebook.tree import SUBJECTS, Tree


def remember(memory: Memory, tree: Tree, who: Who, named: list[Named], groups: frozenset[str]) -> None:
    """Keeps whom a sentence spoke of, as whom, and whose plans and demands: the next may refer to them."""
    for i, dep in enumerate(tree.dep):
        if dep in SUBJECTS or dep == "nsubjpass":
            holders = who.of_phrase(i)
            if len(two := tuple(dict.fromkeys(h.party for h in holders))) == 2:
                memory.pair = two
            for holder in holders:
                if tree.low[holder.at] not in ("it", "they", "he", "she"):
                    memory.subject = (holder.party, holder.how)
            break
    for i, lemma in enumerate(() if UTTERED.isdisjoint(tree.lemma) else tree.lemma):
        if lemma in UTTERED and tree.pos[i] == "NOUN":
            # The memory has changed since `who` was first asked, and changes with each word.
            whose = [h.party for h in Who(tree, who.names, memory).of_noun(i)]
            if whose:
                memory.uttered[lemma] = whose
    for name in named:
        if name.how == "person":
            title = [k for k in tree.kids[name.last] if tree.lemma[k] in PEOPLE and k < name.first]
            for k in title:
                first = k
                while (
                    first
                    and tree.head[first - 1] in (k, name.last)
                    and tree.dep[first - 1]
                    in (
                        "compound",
                        "amod",
                    )
                ):
                    first -= 1
                words = [w for w in tree.low[first : k + 1] if w[:1].isalpha()]
                memory.offices[" ".join(words)] = name.party
                memory.offices[words[-1]] = name.party
        if name.party in groups:
            memory.group = name.party

"""Free indirect speech: "Oslo said it would wait. The port would stay closed until May."

The second sentence has no cue, yet tells what Oslo said. English shows it by tense: what is said to come is
told with "would". Conservative, since a report may also tell in its own voice what a plan would do: the two
sentences share the tense and what they speak of, and the second neither quotes nor names a speaker.
"""

from __future__ import annotations

from parley.reading.speech.manner import SPEAKS
from parley.reading.speech.sayings import Saying, tokens, trimmed
from parley.reading.tree import Tree
from parley.reading.who.offices import words

_TOLD = words(
    "say tell announce state declare claim argue insist maintain assert warn inform assure explain add "
    "stress predict caution pledge promise reply respond write"
)
_WOULD = frozenset(["would", "could", "might", "should", "'d", "’d"])
_STARTS = frozenset(
    ["however", "but", "meanwhile", "yet", "despite", "although", "while", "though", "instead"]
)
_MOST = 2
"""How many sentences in a row may go on without a cue."""
_SHORTEST = 4


def continued(tree: Tree, found: list[Saying]) -> list[Saying]:
    """The sayings with the sentences that go on with them."""
    busy = {tree.sentence[i] for one in found for i in (one.h, *tokens(one.content))}
    out = list(found)
    for one in found:
        if one.carrier is not None or not one.source or not _opens(tree, one):
            continue
        here = tree.sentence[one.h]
        for number in range(here + 1, min(here + 1 + _MOST, len(tree.bounds))):
            if number in busy or not _goes_on(tree, number, one):
                break
            first, last = tree.bounds[number]
            content = trimmed(tree, first, last)
            out.append(Saying(one.h, one.source, one.cue, content, continued=True, derived=True))
    return out


def _opens(tree: Tree, one: Saying) -> bool:
    """Whether the saying is unquoted speech in the past that ends its sentence, told with "would"."""
    if tree.lemma[one.h] not in _TOLD or tree.tag[one.h] not in ("VBD", "VBN"):
        return False
    first, last = tree.bounds[tree.sentence[one.h]]
    end = one.content[-1][1]
    if not (one.h < end <= last) or any(tree.pos[i] not in ("PUNCT", "SPACE") for i in range(end, last)):
        return False
    inside = list(tokens(one.content))
    return any(tree.lower[i] in _WOULD for i in inside) and all(tree.quote[i] < 0 for i in range(first, last))


def _goes_on(tree: Tree, number: int, one: Saying) -> bool:
    first, last = tree.bounds[number]
    if tree.paragraph[first] != tree.paragraph[one.h] or last - first < _SHORTEST:
        return False
    inside = range(first, last)
    if any(tree.quote[i] >= 0 or tree.lower[i] in ("i", "we", "you", ":", "?") for i in inside):
        return False
    if tree.lower[first] in _STARTS or any(tree.lemma[i] in SPEAKS and tree.pos[i] == "VERB" for i in inside):
        return False
    root = next((i for i in inside if tree.head[i] == i), None)
    if root is None or not any(tree.lower[c] in _WOULD and tree.dep[c] == "aux" for c in tree.children[root]):
        return False
    return any(tree.dep[child] in ("nsubj", "nsubjpass") for child in tree.children[root])

"""Who speaks in a quotation, by the words beside it: who "I" and "we" are, and who "he" is not."""

from __future__ import annotations

from parley.reading.tree import Tree
from parley.reading.who.referents import SAYING, SUBJECTS

_NEAR = 12
_FAR = 40


def subject(shape: Tree, number: int) -> int | None:
    """The word that a quotation's speaker is named by: the subject of the verb of saying beside it."""
    first, last = shape.quotes[number]
    found = _after(shape, last)
    return _before(shape, first) if found is None else found


def _after(shape: Tree, last: int) -> int | None:
    """ "…", Norn said; "…", said Norn."""
    for i in range(last, min(last + _NEAR, len(shape.lower))):
        if shape.paragraph[i] != shape.paragraph[last - 1] or shape.quote[i] >= 0:
            return None
        if shape.lemma[i] in SAYING and shape.pos[i] == "VERB":
            return _of(shape, i)
        if shape.lower[i] in (".", ";", "?", "!"):
            return None
    return None


def _before(shape: Tree, first: int) -> int | None:
    """Norn said, "…"; also Norn said that it was "…"."""
    begin = shape.bounds[shape.sentence[first - 1]][0] if first else 0
    for i in range(first - 1, max(begin, first - _FAR) - 1, -1):
        if shape.paragraph[i] != shape.paragraph[first]:
            return None
        if shape.lemma[i] in SAYING and shape.pos[i] == "VERB" and shape.quote[i] < 0:
            return _of(shape, i)
    if first and shape.lower[first - 1] == ":":
        root = next((i for i in range(begin, first) if shape.head[i] == i), None)
        return _of(shape, root) if root is not None else None
    return None


def _of(shape: Tree, verb: int) -> int | None:
    for _ in range(3):
        for child in shape.children[verb]:
            if shape.dep[child] in SUBJECTS and shape.quote[child] < 0:
                return child
        if shape.dep[verb] not in ("conj", "xcomp", "advcl"):
            return None
        verb = shape.head[verb]
    return None

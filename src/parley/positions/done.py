"""Whether the record tells that something was done: by its verb, and whatever else was asked for with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from parley.nouns.reading import Reading, Sentence, Words
from parley.nouns.span import Span

What = TypeVar("What")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_MODAL = frozenset(
    {"will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "ll", "wo", "ca"}
)
_UNREAL = frozenset({"if", "unless", "until", "once", "before", "whether", "that", "when", "after", "till"})
_EMPTY = frozenset(
    {"be", "have", "do", "go", "come", "take", "make", "get", "it", "they", "he", "she", "we", "one"}
)


def asked(reading: Reading, span: Span) -> tuple[str, frozenset[str]] | None:
    """The verb that a stretch turns on, with the lemmas of what else it says; None without a plain verb."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
    if sentence is None or not sentence.words.dep:
        return None
    words = sentence.words
    inside = {i for i, a in enumerate(words.start) if span.start <= a and words.end[i] <= span.end}
    root = next((i for i in sorted(inside) if words.head[i] not in inside or words.head[i] == i), None)
    if root is None or words.pos[root] != "VERB" or words.lemma[root].lower() in _EMPTY:
        return None
    if any(words.dep[i] == "neg" for i in inside):
        return None
    timed = {i for t in reading.times for i in inside if t.start <= words.start[i] < t.end}
    rest = frozenset(  # a day that was named for it need not be named again
        words.lemma[i].lower()
        for i in inside - timed
        if i != root and words.pos[i] in _CONTENT and words.lemma[i].lower() not in _EMPTY
    )
    return words.lemma[root].lower(), rest


def told(
    sentence: Sentence, by_verb: Mapping[str, Sequence[tuple[What, frozenset[str]]]]
) -> Iterator[tuple[What, int]]:
    """Which of the things asked for a sentence tells as done (1) or as not done (-1).

    `by_verb` has them by the verb's lemma, each with what else has to stand in its clause. Plans, wishes,
    duties and conditions tell nothing.
    """
    words = sentence.words
    for i, lemma in enumerate(words.lemma):
        rows = by_verb.get(lemma.lower())
        if not rows or not words.pos or words.pos[i] not in ("VERB", "AUX"):
            continue
        below = subtree(words, i)
        kids = [k for k in below if words.head[k] == i and k != i]
        lemmas = {
            words.lemma[k].lower() for k in kids if words.dep[k] in ("aux", "auxpass", "mark", "advmod")
        }
        if lemmas & (_MODAL | _UNREAL) or _supposed(words, i):
            continue
        done = words.end[i] - words.start[i] != len(lemma) or "have" in lemmas
        no = any(words.dep[k] == "neg" for k in kids)
        if not (done or (no and "do" in lemmas)):
            continue
        here = {words.lemma[k].lower() for k in below}
        for what, rest in rows:
            if rest <= here:
                yield what, -1 if no else 1


def _supposed(words: Words, i: int) -> bool:
    """Whether the verb stands below another that only plans, asks or supposes it."""
    steps = 0
    while words.head[i] != i and steps < len(words.head):
        up = words.head[i]
        if words.dep[i] in ("xcomp", "advcl", "acl", "relcl", "pcomp", "csubj"):
            return True
        kids = [k for k in range(len(words.head)) if words.head[k] == i]
        if any(words.dep[k] == "mark" and words.lemma[k].lower() in _UNREAL - {"that"} for k in kids):
            return True
        i, steps = up, steps + 1
    return False


def subtree(words: Words, i: int) -> set[int]:
    """A word with all that hangs on it."""
    found, stack = set(), [i]
    while stack:
        at = stack.pop()
        if at not in found:
            found.add(at)
            stack += [k for k, head in enumerate(words.head) if head == at and k != at]
    return found

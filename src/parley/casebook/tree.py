"""A sentence of a reading as a tree, as coding walks it."""

from __future__ import annotations

from functools import cached_property

from parley.casebook.lexicon import IDIOMS, Cue
from parley.casebook.names import Named
from parley.nouns.reading import Sentence

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
ANY_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
VERBAL = frozenset({"VERB", "AUX"})
_MARKS = frozenset({"if", "whether", "unless"})
_PROVIDING = frozenset({"provided", "providing"})
_SUPPOSING = _MARKS | _PROVIDING
_DENYING = frozenset({"no", "never", "neither", "cannot", "nobody", "none", "nothing", "far"})


class Tree:
    """The words of a sentence with their governors and dependants (ClearNLP labels)."""

    def __init__(self, written: list[str], sentence: Sentence, named: list[Named]) -> None:
        words = sentence.words
        self.sentence = sentence
        self.words = words
        self.n = len(words.start)
        self.low = list(map(str.lower, written))
        self.lemma = list(map(str.lower, words.lemma))
        self.pos, self.dep, self.head = words.pos, words.dep, words.head
        self.cues: dict[
            int, Cue | None
        ] = {}  # what verbs say with their particles, as `judging.cue_of` fills it
        self._ups: dict[int, list[int]] = {}
        self._supposed: dict[int, bool] = {}
        self.named: dict[int, Named] = {i: name for name in named for i in range(name.first, name.last + 1)}

    @cached_property
    def kids(self) -> list[list[int]]:
        """The dependants of each word."""
        kids: list[list[int]] = [[] for _ in range(self.n)]
        for i, head in enumerate(self.head):
            if head != i:
                kids[head].append(i)
        return kids

    @cached_property
    def idioms(self) -> dict[int, Cue]:
        """Turns of phrase that are a stance, by the place of their first word."""
        found: dict[int, Cue] = {}
        if IDIOMS.keys().isdisjoint(self.lemma):
            return found
        for i, lemma in enumerate(self.lemma):
            for rest, cue in IDIOMS.get(lemma, ()):
                at = i
                for word in rest:
                    reach = range(at + 1, min(at + 4, self.n))
                    at = next((k for k in reach if word in (self.lemma[k], self.low[k])), -1)
                    if at < 0:
                        break
                else:
                    found[i] = cue
        return found

    def child(self, i: int, *deps: str) -> int | None:
        """The first dependant with one of these labels."""
        dep = self.dep
        for k in self.kids[i]:
            if dep[k] in deps:
                return k
        return None

    def up(self, i: int) -> list[int]:
        """A word and all that govern it, to the root."""
        path = self._ups.get(i)
        if path is None:
            path, head, at = [i], self.head, i
            while (up := head[at]) != at and len(path) <= self.n:
                path.append(up)
                at = up
            self._ups[i] = path
        return path

    def depth(self, i: int) -> int:
        """How far a word is from the root."""
        return len(self.up(i)) - 1

    def subtree(self, i: int) -> set[int]:
        """A word with all that hangs on it."""
        found, stack = set(), [i]
        while stack:
            at = stack.pop()
            if at not in found:
                found.add(at)
                stack.extend(self.kids[at])
        return found

    def is_verb(self, i: int) -> bool:
        """Whether a word is a verb or an auxiliary."""
        return self.pos[i] in VERBAL

    @cached_property
    def deniable(self) -> set[int]:
        """The words that something beside or below them might deny: all others need no closer look."""
        found = {self.head[k] for k, dep in enumerate(self.dep) if dep == "neg"}
        if not _DENYING.isdisjoint(self.low):
            for k, low in enumerate(self.low):
                if low in _DENYING:
                    found.add(self.head[k])
                    if low == "no":  # "no party wants it"
                        found.add(self.head[self.head[k]])
        return found

    @cached_property
    def _conditional(self) -> bool:
        """Whether a word of the sentence could make any other supposed."""
        return not _SUPPOSING.isdisjoint(self.low)

    def negated(self, i: int, but: frozenset[int] = frozenset()) -> bool:
        """Whether a word is denied: by `not`, `never`, `no` before it, or a subject that is nobody."""
        if i not in self.deniable:
            return False
        odd = False
        for k in self.kids[i]:
            if k in but:
                continue
            if (
                self.dep[k] == "neg"
                or (
                    self.low[k] in ("no", "never", "neither", "cannot")
                    and self.dep[k] != "intj"
                    and self.lemma[i] not in ("choice", "doubt", "alternative")
                )
                or (
                    self.dep[k] in ("nsubj", "nsubjpass")
                    and (
                        self.low[k] in ("nobody", "none", "neither", "nothing")
                        or any(self.low[m] == "no" for m in self.kids[k] if m not in but)
                    )
                )
                or (
                    self.low[k] == "far"
                    and any(self.low[m] == "from" for m in (*self.kids[i], *self.kids[k]))
                )
            ):
                odd = not odd
        return odd

    def supposed(self, i: int) -> bool:
        """Whether a word stands in an `if` clause, or in a question that opens with its verb."""
        known = self._supposed.get(i)
        if known is None:
            known = self._supposed[i] = self._is_supposed(i)
        return known

    def _is_supposed(self, i: int) -> bool:
        if not self._conditional:
            top = self.up(i)[-1]
            return self.head[top] != top  # governed in a circle
        seen = 0
        while seen < self.n:
            seen += 1
            if any(self.dep[k] == "mark" and self.low[k] in _MARKS for k in self.kids[i]):
                return True
            if seen > 1 and self.low[i] in _PROVIDING:
                return True
            if self.head[i] == i:
                return False
            i = self.head[i]
        return True

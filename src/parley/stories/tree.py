"""The words of a sentence with their governors, as those who look for relations ask for them."""

from __future__ import annotations

from bisect import bisect_right

from parley.stories.clause import clause
from parley.stories.passages import Passage
from parley.stories.words import listed

_SAY = listed(
    """
    say tell add state report speak note declare write warn blame call stipulate comment
    """
)
_TIMES = listed(
    """
    day week month year hour minute decade century time morning evening night noon midnight afternoon
    summer winter spring autumn dawn weekend dinner lunch breakfast war today work school
    """
)


class Tree:
    """The words of a sentence with their governors, asked by index; what lies outside is nothing."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words, self._text = passage.sentence.words, passage.document.text
        self.parsed = any(self._words.dep) and passage.reading.lang in (None, "en")

    def __len__(self) -> int:
        return len(self._words.start) if self.parsed else 0

    def at(self, offset: int) -> int | None:
        """The word at an offset of the sentence's own text."""
        if not self._words.start:
            return None
        return max(bisect_right(self._words.start, self._words.start[0] + offset) - 1, 0)

    def aside(self, offset: int) -> bool:
        """Whether what stands at an offset only tells more of a name: "who was envoy until December"."""
        at = self.at(offset) if len(self) else None
        for _ in range(12):
            if at is None or self.head(at) == at:
                return False
            if self.dep(at) in ("relcl", "appos", "acl", "advcl"):
                return True
            at = self.head(at)
        return False

    def counts(self, offset: int) -> bool:
        """Whether a number at an offset counts something, or is what is counted: no year then."""
        at = self.at(offset) if len(self) else None
        return self.pos(at) == "NUM" and self.dep(at) in ("nummod", "nsubj", "nsubjpass", "dobj")

    def span(self, at: int) -> tuple[int, int]:
        """Where a word stands in the stored text."""
        return self._words.start[at], self._words.end[at]

    def form(self, at: int | None) -> str:
        """The word in lower case."""
        return "" if at is None or at >= len(self) else self._text[slice(*self.span(at))].lower()

    def lemma(self, at: int | None) -> str:
        """The word's lemma in lower case."""
        return "" if at is None or at >= len(self) else self._words.lemma[at].lower()

    def pos(self, at: int | None) -> str:
        """The word's part of speech."""
        return "" if at is None or at >= len(self) else self._words.pos[at]

    def dep(self, at: int | None) -> str:
        """How the word hangs on its governor."""
        return "" if at is None or at >= len(self) else self._words.dep[at]

    def head(self, at: int) -> int:
        """The word's governor."""
        return self._words.head[at]

    def children(self, at: int, *deps: str) -> list[int]:
        """The words that hang on a word in one of these ways."""
        return [
            one
            for one, head in enumerate(self._words.head)
            if head == at and one != at and self._words.dep[one] in deps
        ]

    def object(self, at: int) -> int | None:
        """What a preposition governs."""
        return next(iter(self.children(at, "pobj", "pcomp", "dobj")), None)

    def nsubj(self, at: int | None) -> int | None:
        """The subject of a verb; of a verb without one, the subject of the verb that it hangs on."""
        for _ in range(4):
            if at is None:
                return None
            found = self.children(at, "nsubj", "nsubjpass", "expl", "csubj")
            if found:
                return found[0]
            if (
                self.dep(at) not in ("conj", "xcomp", "advcl", "acomp", "aux", "auxpass")
                or self.head(at) == at
            ):
                return None
            at = self.head(at)
        return None

    def doer(self, at: int) -> int | None:
        """The subject of a verb; of one that hangs on a noun ("a message blaming …"), whoever made that."""
        found = self.nsubj(at)
        return self.nsubj(self.head(self.head(at))) if found is None and self.dep(at) == "acl" else found

    def root(self) -> int | None:
        """The word on which the sentence hangs."""
        return next((at for at in range(len(self)) if self.head(at) == at), None)

    def subject(self, at: int) -> tuple[int, int] | None:
        """Where the subject of a verb stands, with all that hangs on it."""
        found = self.nsubj(at)
        return None if found is None else self.extent(found)

    def extent(self, at: int) -> tuple[int, int]:
        """From the first to the last word that hangs on a word, in the stored text."""
        inside = {at}
        for one in sorted(range(len(self)), key=lambda one: abs(one - at)):
            if self.head(one) in inside:
                inside.add(one)
        return self._words.start[min(inside)], self._words.end[max(inside)]

    def cause(self, at: int | None) -> tuple[int, int] | None:
        """Where what a preposition or conjunction brings in stands, with the word itself."""
        if at is None or not len(self) or self.dep(at) not in ("prep", "mark", "agent"):
            return None
        start, end = self.extent(self.head(at) if self.dep(at) == "mark" else at)
        return min(start, self._words.start[at]), end

    def text(self, at: int) -> str:
        """A word with all that hangs on it, as the text has it."""
        return self._text[slice(*self.extent(at))]

    def negative(self, at: int) -> bool:
        """Whether a verb is negated."""
        return bool(self.children(at, "neg"))

    def does(self, at: int) -> bool:
        """Whether a word is a verb of doing, and of something done: no verb of saying, no rule, no future."""
        if self.pos(at) not in ("VERB", "AUX") or self.lemma(at) in _SAY:
            return False
        return clause(self._passage, at) == "done"

    def perfect(self, at: int) -> bool:
        """Whether a verb has `have` for a helper: "would have left"."""
        return any(self.form(one) in ("have", "’ve", "'ve") for one in self.children(at, "aux"))

    def generic(self, at: int) -> bool:
        """Whether a passive tells what is so in general: "fevers are caused by parasites"."""
        helpers = {self.form(one) for one in self.children(at, "auxpass", "aux")}
        subject = self.nsubj(at)
        if helpers - {"is", "are"} or not helpers or subject is None:
            return False
        return self.pos(subject) == "NOUN" and not self.children(subject, "det", "poss")

    def numbered(self, at: int) -> bool:
        """Whether a noun is counted or measured."""
        return bool(self.children(at, "nummod", "quantmod"))

    def conditional(self, at: int) -> bool:
        """Whether an if-clause hangs on a verb."""
        return any(
            self.form(mark) in ("if", "unless")
            for clause in self.children(at, "advcl")
            for mark in self.children(clause, "mark")
        )

    def reported(self, at: int) -> bool:
        """Whether a verb is what somebody says."""
        return self.dep(at) in ("ccomp", "parataxis") or (
            self.dep(at) == "conj" and self.dep(self.head(at)) == "ccomp"
        )

    def event(self, at: int | None) -> bool:
        """Whether a word tells of something that happened: a verb, or a noun that is no time or name."""
        if at is None:
            return False
        if self.pos(at) == "VERB":
            return True
        return self.pos(at) == "NOUN" and not self.numbered(at) and self.lemma(at) not in _TIMES

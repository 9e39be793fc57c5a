"""In whose voice a text says what a party holds: its own, an outlet's, unnamed officials', the author's."""

from __future__ import annotations

from parley.casebook.judging import Judged
from parley.casebook.lexicon import REPORTING, UNNAMED
from parley.casebook.names import Names
from parley.casebook.tree import Tree
from parley.casebook.words import word_set
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading, Sentence


class Voices:
    """Who says what in one document, by its attributions."""

    def __init__(
        self, document: Document, reading: Reading, names: Names, known: dict[int, tuple[int, str, str]]
    ) -> None:
        self.d, self.r, self.names, self.known = document, reading, names, known
        self._last: tuple[Sentence, list[Attribution]] | None = None
        self._sources: dict[int, str | None] = {}  # by the place of an attribution in memory: many ask again
        self._reach = [
            (min(c.start for c in a.content), max(c.end for c in a.content), a)
            for a in reading.attributions
            if a.content
        ]

    def speaker(self, s: Sentence, at: int | None = None) -> str | None:
        """The party that says what stands in a sentence (or at an offset of it), by the attributions."""
        for said in self._near(s):
            if any(
                c.start < s.end and s.start < c.end and (at is None or c.start <= at < c.end)
                for c in said.content
            ):
                party = self._source(said)
                if party:
                    return party
        return None

    def _near(self, s: Sentence) -> list[Attribution]:
        """The attributions whose content reaches into a sentence."""
        if self._last is None or self._last[0] is not s:
            here = [
                a
                for first, last, a in self._reach
                if first < s.end
                and s.start < last
                and any(c.start < s.end and s.start < c.end for c in a.content)
            ]
            self._last = (s, here)
        return self._last[1]

    def _source(self, said: Attribution) -> str | None:
        if id(said) not in self._sources:
            self._sources[id(said)] = self._party_of(said)
        return self._sources[id(said)]

    def _party_of(self, said: Attribution) -> str | None:
        for span in said.source:
            entry = self.known.get(span.start)
            if entry:
                return entry[1]
            parts = self.d.text[span.start : span.end].split()
            named = self.names.find(parts)
            if len({n.party for n in named}) == 1:
                return named[0].party
        if said.speaker:
            entity = next((e for e in self.r.entities if e.id == said.speaker), None)
            if entity and not entity.candidates:
                side = self.names.side(entity.name, entity.side)
                if side:
                    return side
                named = self.names.find(entity.name.split())
                return named[0].party if named else None
        return None

    def unnamed(self, at: int) -> str | None:
        """`unnamed` where somebody without a name says what stands at an offset."""
        for said in self.r.attributions:
            if said.sourcing in ("unnamed", "anonymous") and any(c.start <= at < c.end for c in said.content):
                return "unnamed"
        return None

    def voice(self, s: Sentence, tree: Tree, judged: Judged) -> tuple[str, tuple[str, ...]]:
        """The voice of a stance, and who reports it, outermost first.

        What a party says, or does at a time, is in its own voice; what it is said to want, seek or oppose in
        general is in the author's.
        """
        outlet = self._outlet(tree, judged)
        if outlet:
            return "outlet", (outlet,)
        if judged.holder.how == "unnamed":
            return "unnamed", ()
        said = self._innermost(tree.words.start[judged.cue])
        if said is not None:
            party = self._source(said)
            if party == judged.holder.party:
                return ("unnamed" if self._nameless(said) else "party"), ()
            if party is None and said.sourcing in _NAMELESS:
                return "unnamed", ()
        told = judged.speech and not _told_of(tree, judged.cue)
        return ("party" if told or _done(tree, judged.cue) else "author"), ()

    def _nameless(self, said: Attribution) -> bool:
        """Whether the source is officials without a name; "both" and "the minister" are not."""
        text = " ".join(self.d.text[c.start : c.end] for c in said.source).casefold()
        words = {word.removesuffix("s") for word in text.split()}
        return said.sourcing in _NAMELESS and (said.speaker is None or not words.isdisjoint(UNNAMED))

    def _innermost(self, at: int) -> Attribution | None:
        """The attribution with the shortest content that holds an offset."""
        near = (a for first, last, a in self._reach if first <= at < last)
        here = [a for a in near if any(c.start <= at < c.end for c in a.content)]
        return min(here, key=lambda a: sum(c.end - c.start for c in a.content)) if here else None

    def _outlet(self, tree: Tree, judged: Judged) -> str | None:
        """The paper that reports it: a proper name that is no party and says what holds the cue."""
        at, steps = judged.cue, 0
        while tree.head[at] != at and steps < tree.n:
            child, at, steps = at, tree.head[at], steps + 1
            if tree.lemma[at] in REPORTING and tree.dep[child] in ("ccomp", "dobj", "advcl", "parataxis"):
                subject = tree.child(at, "nsubj")
                if subject is not None and tree.pos[subject] == "PROPN" and subject not in tree.named:
                    if any(k in tree.named for k in tree.kids[subject] if tree.dep[k] == "poss"):
                        return None
                    start = min(tree.subtree(subject) - set(_after(tree, subject)))
                    return self.d.text[tree.words.start[start] : tree.words.end[subject]]
        return None


_NAMELESS = ("unnamed", "anonymous")


def _told_of(tree: Tree, cue: int) -> bool:
    """Whether a word of speech only tells of a party: "emphasising pressure", "some advocating dialogue"."""
    return (
        tree.low[cue].endswith("ing")
        and tree.dep[cue] in ("advcl", "pcomp", "acl", "conj")
        and not any(tree.dep[k] == "aux" for k in tree.kids[cue])
    )


def _done(tree: Tree, cue: int) -> bool:
    """Whether a verb tells of an act at a time: "signed the treaty", not "seeks" or "has long opposed" it."""
    if not tree.is_verb(cue) or tree.lemma[cue] in _LASTING or tree.low[cue].endswith("ing"):
        return False
    aux = {tree.low[k] for k in tree.kids[cue] if tree.dep[k] in ("aux", "auxpass")}
    return tree.low[cue] not in (tree.lemma[cue], tree.lemma[cue] + "s") and not aux - {
        "has",
        "have",
        "had",
        "was",
        "were",
    }


# What is felt or striven for over a time.
_LASTING = word_set(
    "want seek hope wish desire prefer like fear doubt distrust oppose support favour favor resist believe"
    " think intend expect aim strive try attempt help continue remain maintain pursue consider need be have"
    " see view push work encourage worry promote plan prepare weigh explore"
)


def _after(tree: Tree, i: int) -> range:
    return range(i + 1, tree.n)

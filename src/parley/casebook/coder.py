"""One document through a casebook: in each sentence its options, who may hold them, and who does."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from parley.casebook.candidates import Candidate, Near, candidates, of_sentence, parties
from parley.casebook.holders import Holder, Memory, Who
from parley.casebook.judge import ENOUGH, UNSURE, trees
from parley.casebook.judging import Judged, Loose
from parley.casebook.lexicon import ELIDING, TAKING, THINGS
from parley.casebook.names import Named, Names
from parley.casebook.referring import aside, definite, pointed
from parley.casebook.remembering import remember
from parley.casebook.stance import Walk
from parley.casebook.telling import asked_for, tell
from parley.casebook.topics import Found, Topics
from parley.casebook.tree import Tree
from parley.casebook.voices import Voices
from parley.casebook.when import Clock
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.statement import Statement

_ODD = frozenset({"contact", "engage", "-"})
_REFERRING = THINGS | TAKING | ELIDING | {"it", "this", "that"}


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A sentence with its options, and those who may hold them."""

    sentence: Sentence
    tree: Tree
    options: list[Found]
    candidates: list[Candidate]


class Coder:
    """Goes through a document once, in its order, for sentences refer back to one another."""

    def __init__(self, document: Document, reading: Reading, names: Names, topics: Topics) -> None:
        self.d, self.r, self.names, self.topics = document, reading, names, topics
        self.known = names.of_entities(reading)
        self.starts = sorted(self.known)
        self.voices = Voices(document, reading, names, self.known)
        self.clock = Clock(document, reading)
        self.memory = Memory()
        self.recent: deque[list[Found]] = deque(maxlen=3)
        self.near: deque[frozenset[str]] = deque(maxlen=3)
        self.spoken: set[str] = set()  # the options that have been named in full

    def run(self, by: tuple[str, str]) -> list[Statement]:
        """The statements; `by` names the coder and the digest of the casebook."""
        places = self.places()
        held = trees("held", self.r.reader)
        chances = iter(held.chances([one.features for place in places for one in place.candidates]))
        chosen: list[tuple[Place, Candidate, float]] = []
        for place in places:
            best: dict[tuple[str, str], tuple[float, Candidate]] = {}
            for one in place.candidates:
                chance, key = next(chances), (one.holder.party, one.option.option)
                if chance >= ENOUGH and (key not in best or best[key][0] < chance):
                    best[key] = (chance, one)
            chosen += [(place, one, chance) for chance, one in best.values()]
        # Words of stance that were walked through are surer than what the trees make of the rest.
        signs = trees("sign", self.r.reader).chances([one.features for _, one, _ in chosen])
        found: dict[tuple[str, str, str, int], Statement] = {}
        sure: set[Statement] = set()  # those that words of stance bear
        for place, those in groupby(zip(chosen, signs, strict=True), key=lambda c: c[0][0]):
            said: list[Statement] = []
            for (_, one, chance), for_it in those:
                sign = one.sign if one.judged or UNSURE < for_it < 1 - UNSURE else 1 if for_it > 0.5 else -1
                statement = tell(
                    self.d, self.voices, self.clock, place.sentence, place.tree, one, sign, chance, by
                )
                if statement:
                    said.append(statement)
                    if one.judged:
                        sure.add(statement)
            said += asked_for(self.d.text, place.tree, place.options, said)
            for one_said in said:
                row = (one_said.party, one_said.option, one_said.stance, one_said.evidence.start)
                if row not in found or found[row].score < one_said.score:
                    found[row] = one_said
        return sorted(of_one_mind(found.values(), sure), key=lambda s: (s.evidence, s.party, s.option))

    def places(self) -> list[Place]:
        """The sentences that speak of an option, each with whoever may hold a view of it."""
        prose = coded(self.r)
        found = [place for place in map(self._place, prose) if place and place.candidates]
        of_document(found, len(prose))
        return found

    def named(self, sentence: Sentence, written: list[str]) -> list[Named]:
        """The parties that a sentence names, and those of whom the reading knows that it means them."""
        named = self.names.find(written)
        starts = sentence.words.start
        first = bisect_left(self.starts, starts[0])
        if first < len(self.starts) and self.starts[first] <= starts[-1]:
            taken = {i for n in named for i in range(n.first, n.last + 1)}
            for i, start in enumerate(starts):
                entry = self.known.get(start)
                if entry and i not in taken:
                    last = i
                    while last + 1 < len(written) and sentence.words.end[last + 1] <= entry[0]:
                        last += 1
                    if not any(j in taken for j in range(i, last + 1)):
                        named.append(Named(i, last, entry[1], entry[2]))
        return named

    def _concepts(self, s: Sentence, written: list[str], named: list[Named]) -> list[str | None]:
        words = s.words
        concepts = self.topics.concepts(words.lemma, words.pos)
        for i, lemma in enumerate(words.lemma if not _ODD.isdisjoint(words.lemma) else ()):
            # "the line of contact" and "engaged in a struggle" are no talks
            if (
                (lemma == "contact" and written[i - 2 : i] == ["line", "of"])
                or (lemma == "engage" and written[i + 1 : i + 2] == ["in"])
                or (
                    written[i - 1 : i] == ["-"]
                    and written[i - 2 : i - 1] in (["de"], ["De"], ["anti"], ["non"])
                )
            ):
                concepts[i] = None
        for name in named:
            for i in range(name.first, name.last + 1):
                concepts[i] = f"@{name.party}"
        return concepts

    def sees(
        self, s: Sentence, written: list[str], named: list[Named], near: Iterable[frozenset[str]]
    ) -> tuple[list[str | None], list[Found]]:
        """The concepts of a sentence's words and the options that it speaks of, by itself.

        `near` are the parties of the sentences before it, as concepts.
        """
        concepts = self._concepts(s, written, named)
        return concepts, self.topics.find(concepts, _of(named).union(*near), s.words.lemma)

    def _place(self, s: Sentence) -> Place | None:
        words, written = s.words, words_of(self.d, s)
        named = self.named(s, written)
        here = _of(named)
        concepts, options = self.sees(s, written, named, self.near)
        shorts = self.topics.shortly(concepts, self.spoken)
        if not (options or named or shorts) and _REFERRING.isdisjoint(words.lemma):
            self.recent.append([])
            self.near.append(here)
            return None
        tree = Tree(written, s, named)
        who = Who(tree, self.names, self.memory)
        options = [_headed(tree, o) for o in options if not aside(tree, o)]
        self.spoken |= {o.option for o in options if len(o.words) > 1 and o.exact}
        taken = {w for o in options for w in o.words}
        have = {o.option for o in options}
        options += [
            o for o in shorts if o.option not in have and o.head not in taken and definite(tree, o.head)
        ]
        options += pointed(tree, options, self.recent)
        found: list[Candidate] = []
        asks = written[-1] == "?" or "?" in written[-3:]
        if options and not asks:
            self.memory.speaker = self.voices.speaker(s)
            about = of_sentence(tree, len({o.option for o in options}))
            near = parties(tree, who, named)
            for option in options:
                found += self._candidates(s, tree, who, option, near, about)
        if named:
            remember(self.memory, tree, who, named, self.names.groups)
        self.recent.append([o for o in options if o.whole or o.kind not in ("named", "contrary")])
        self.near.append(here)
        return Place(s, tree, options, found)

    def _candidates(
        self, s: Sentence, tree: Tree, who: Who, option: Found, near: list[Near], about: dict[str, float]
    ) -> list[Candidate]:
        speaker = self.voices.speaker(s, tree.words.start[option.head])
        walked: dict[str, Judged] = {}
        loose: Loose | None = None
        for judged in Walk(tree, who, option).run() if option.kind != "elided" else ():
            if isinstance(judged, Judged):
                walked.setdefault(judged.holder.party, judged)
            else:
                loose = judged
                if speaker and speaker not in walked:
                    walked[speaker] = Judged(
                        Holder(speaker, option.head), judged.sign, judged.cue, judged.firm, True
                    )
        here = about | {
            "loose": float(loose is not None),
            "spoken": float(option.option in self.spoken),
            "carried on": float(bool(self.memory.subject)),
        }
        return candidates(tree, who, option, near, walked, speaker, here)


def coded(reading: Reading) -> list[Sentence]:
    """The sentences that are coded."""
    return [s for s in reading.sentences if s.role not in ("byline", "caption") and s.words.dep]


def words_of(document: Document, s: Sentence) -> list[str]:
    """A sentence's words as they are written."""
    text = document.text
    return [text[a:b] for a, b in zip(s.words.start, s.words.end, strict=True)]


def _of(named: Iterable[Named]) -> frozenset[str]:
    """The parties named, as concepts."""
    return frozenset(f"@{name.party}" for name in named)


def of_document(places: Sequence[Place], sentences: int) -> None:
    """Adds to each candidate how much of the document speaks of its option, of its party, and of both."""
    pairs: Counter[tuple[str, str]] = Counter()
    options: Counter[str] = Counter()
    parties_of: Counter[str] = Counter()
    for place in places:
        pairs.update({(c.holder.party, c.option.option) for c in place.candidates if c.option.whole})
        options.update({c.option.option for c in place.candidates if c.option.whole})
        parties_of.update({c.holder.party for c in place.candidates})
    for place in places:
        for c in place.candidates:
            c.features["pair in text"] = float(min(pairs[c.holder.party, c.option.option], 5))
            c.features["option in text"] = min(options[c.option.option] / max(sentences, 5), 0.5)
            c.features["party in text"] = parties_of[c.holder.party] / max(len(places), 3)


def of_one_mind(found: Iterable[Statement], sure: set[Statement]) -> list[Statement]:
    """Without what goes against the rest of a document on no surer ground than where it stands.

    A text seldom has one party both for and against one thing; where it does, it says so in words of stance.
    """
    rows = list(found)
    weight: Counter[tuple[str, str, bool]] = Counter()
    for said in rows:
        worth = round(1000 * said.score) * (2 if said in sure else 1)
        weight[said.party, said.option, said.stance == "against"] += worth
    return [
        said
        for said in rows
        if said in sure
        or weight[said.party, said.option, said.stance == "against"]
        >= weight[said.party, said.option, said.stance != "against"]
    ]


def _headed(tree: Tree, option: Found) -> Found:
    """The option with the highest of its words in the tree as the one that carries it."""
    content = [w for w in option.words if w not in tree.named] or list(option.words)
    head = min(content, key=lambda w: (tree.depth(w), w))
    return option if head == option.head else option._replace(head=head)

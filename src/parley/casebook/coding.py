"""Coding: a document, its reading and a casebook to statements. Nothing is parsed here, so it is quick."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import lru_cache

from parley.casebook.conditions import condition, wanted
from parley.casebook.foreign import Foreign
from parley.casebook.foreign_words import SPEECHES
from parley.casebook.holders import Holder, Memory, Who
from parley.casebook.judging import Judged
from parley.casebook.lexicon import (
    HEDGES,
    PEOPLE,
    RED_LINES,
    TAKING,
    THINGS,
    UTTERED,
)
from parley.casebook.names import Named, Names
from parley.casebook.referring import aside, definite, pointed
from parley.casebook.stance import Walk
from parley.casebook.topics import Found, Topics, concept
from parley.casebook.tree import SUBJECTS, Tree
from parley.casebook.voices import Voices
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement

CODER = "rules-1"


_ODD = frozenset({"contact", "engage", "-"})
_REFERRING = THINGS | TAKING


class _Kept:
    """A casebook, equal to another with the same digest, so that its names and options are compiled once."""

    def __init__(self, casebook: Casebook) -> None:
        self.casebook = casebook
        self.key = casebook.digest or repr((casebook.parties, casebook.issues))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=8)
def _compiled(kept: _Kept) -> tuple[Names, Topics]:
    names = Names(kept.casebook)
    return names, Topics(kept.casebook, names)


@lru_cache(maxsize=8)
def _foreign(kept: _Kept) -> Foreign:
    return Foreign(kept.casebook)


def compiled(casebook: Casebook) -> tuple[Names, Topics]:
    """The names and options of a casebook, ready to be found in sentences; made once for each casebook."""
    return _compiled(_Kept(casebook))


def code(document: Document, reading: Reading, casebook: Casebook) -> tuple[Statement, ...]:
    """The statements in a document, in its order: which party is for or against which option, on what words.

    Coded after Discourse Network Analyzer's unit (Leifeld 2017). What is supposed, asked or advised by the
    author is nobody's position; a match that is too weak is no statement.
    """
    kept = _Kept(casebook)
    coder = _Coder(document, reading, casebook, *_compiled(kept))
    lang = reading.lang or document.lang
    return tuple(coder.run_foreign(_foreign(kept), lang) if lang in SPEECHES else coder.run())


class _Coder:
    def __init__(
        self, document: Document, reading: Reading, casebook: Casebook, names: Names, topics: Topics
    ) -> None:
        self.d, self.r, self.casebook, self.names, self.topics = document, reading, casebook, names, topics
        self.known = names.of_entities(reading)
        self.voices = Voices(document, reading, names, self.known)
        self.memory = Memory()
        self.recent: deque[list[Found]] = deque(maxlen=3)
        self.spoken: set[str] = set()  # the options that have been named in full
        self.near: deque[frozenset[str]] = deque(maxlen=3)

    def run(self) -> list[Statement]:
        found: dict[tuple[str, str, str, int], Statement] = {}
        for sentence in self.r.sentences:
            if sentence.role in ("byline", "caption") or not sentence.words.dep:
                continue
            for statement in self._sentence(sentence):
                key = (statement.party, statement.option, statement.stance, statement.evidence.start)
                if key not in found or found[key].score < statement.score:
                    found[key] = statement
        return sorted(found.values(), key=lambda s: (s.evidence, s.party, s.option))

    def run_foreign(self, foreign: Foreign, lang: str) -> list[Statement]:
        """The same for a text that is coded by the order of its words."""
        found: dict[tuple[str, str, str, int], Statement] = {}
        before: str | None = None
        recent: list[tuple[str, int]] = []
        for s in self.r.sentences:
            if s.role in ("byline", "caption") or not (pieces := self.d.pieces(s.start, s.end)):
                continue
            evidence = max(pieces, key=lambda p: p.end - p.start)
            said_by = self.voices.speaker(s)
            told, recent, before = foreign.read(
                self.d.text, s.start, s.end, lang, self.known, said_by, before, recent
            )
            for one in told:
                stance = "for" if one.sign > 0 else "against"
                by = self.voices.speaker(s, one.cue)
                statement = Statement(
                    one.party,
                    one.option,
                    "conditional" if one.condition else stance,
                    evidence,
                    "red-line" if one.red else "firm" if one.firm else "open",
                    "party" if by == one.party else self.voices.unnamed(one.cue) or "author",
                    self.d.text[slice(*one.condition)] if one.condition else None,
                    self.d.published,
                    Span(self.d.id, *one.holder),
                    Span(self.d.id, *one.term),
                    (),
                    CODER,
                    self.casebook.digest,
                    0.8,
                )
                found.setdefault((one.party, one.option, statement.stance, evidence.start), statement)
        return sorted(found.values(), key=lambda x: (x.evidence, x.party, x.option))

    def _named(self, sentence: Sentence, written: list[str]) -> list[Named]:
        named = self.names.find(written)
        if self.known:
            taken = {i for n in named for i in range(n.first, n.last + 1)}
            for i, start in enumerate(sentence.words.start):
                entry = self.known.get(start)
                if entry and i not in taken:
                    last = i
                    while last + 1 < len(written) and sentence.words.end[last + 1] <= entry[0]:
                        last += 1
                    if not any(j in taken for j in range(i, last + 1)):
                        named.append(Named(i, last, entry[1], entry[2]))
        return named

    def _sentence(self, s: Sentence) -> list[Statement]:
        text, words = self.d.text, s.words
        written = [text[a:b] for a, b in zip(words.start, words.end, strict=True)]
        named = self._named(s, written)
        concepts = [concept(lemma, pos) for lemma, pos in zip(words.lemma, words.pos, strict=True)]
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
        here = frozenset(f"@{n.party}" for n in named)
        context = here.union(*self.near) if self.near else here
        options = self.topics.find(concepts, context)
        shorts = self.topics.shortly(concepts, self.spoken)
        if not (options or named or shorts) and _REFERRING.isdisjoint(words.lemma):
            self.recent.append([])
            self.near.append(here)
            return []
        tree = Tree(written, s, named)
        who = Who(tree, self.names, self.memory)
        options = [o for o in options if not aside(tree, o)]
        self.spoken |= {o.option for o in options if len(o.words) > 1 and o.score > 0.99}
        taken = {w for o in options for w in o.words}
        have = {o.option for o in options}
        options += [
            o for o in shorts if o.option not in have and o.head not in taken and definite(tree, o.head)
        ]
        options += pointed(tree, options, self.recent)
        found: list[Statement] = []
        asks = written[-1] == "?" or "?" in written[-3:]
        if options and not asks:
            self.memory.speaker = self.voices.speaker(s)
            told: dict[tuple[str, str, int], tuple[float, Statement]] = {}
            for option in options:
                for said in self._option(s, tree, who, option):
                    # One holder at one word holds one view of an option: the fuller match says which.
                    key = (said.party, said.option, said.holder.start if said.holder else 0)
                    worth = len(option.words) + option.score * option.weight
                    if key not in told or told[key][0] < worth:
                        told[key] = (worth, said)
            found = [said for _, said in told.values()]
            found += self._asked_for(tree, options, found)
        if named:
            self._remember(tree, who, named)
        self.recent.append(options)
        self.near.append(here)
        return found

    def _asked_for(self, tree: Tree, options: list[Found], found: list[Statement]) -> list[Statement]:
        """What a party sets as its condition it is for: "will talk only if the crews are freed"."""
        asked: dict[tuple[str, str], Statement] = {}
        starts = tree.words.start
        for said in [s for s in found if s.condition]:
            begin = self.d.text.find(said.condition or "", said.evidence.start, said.evidence.end)
            inside = [i for i in range(tree.n) if 0 <= begin <= starts[i] < begin + len(said.condition or "")]
            for option in options:
                if (
                    option.head in inside
                    and option.option != said.option
                    and len(option.words) + option.score > 1.9
                ):
                    inner = [i for i in option.words if i != option.head and tree.is_verb(i)]
                    sign = option.sign * wanted(
                        tree, (inside[0], inside[-1]), inner[0] if inner else option.head
                    )
                    if sign:
                        asked[said.party, option.option] = replace(
                            said,
                            option=option.option,
                            stance="for" if sign > 0 else "against",
                            firmness="firm",
                            condition=None,
                            term=Span(self.d.id, starts[option.words[0]], tree.words.end[option.words[-1]]),
                            score=round(0.8 * said.score, 3),
                        )
        for said in found[:]:
            if (said.party, said.option) in asked:
                found.remove(said)
        return list(asked.values())

    def _option(self, s: Sentence, tree: Tree, who: Who, option: Found) -> list[Statement]:
        found = []
        for judged in Walk(tree, who, option).run():
            if isinstance(judged, Judged):
                statement = self._statement(s, tree, option, judged)
            else:
                party = self.voices.speaker(s, tree.words.start[option.head])
                if party is None:
                    continue
                holder = Holder(party, option.head)
                statement = self._statement(
                    s, tree, option, Judged(holder, judged.sign, judged.cue, judged.firm, True)
                )
            if statement:
                found.append(statement)
        return found

    def _remember(self, tree: Tree, who: Who, named: list[Named]) -> None:
        for i, dep in enumerate(tree.dep):
            if dep in SUBJECTS or dep == "nsubjpass":
                holders = who.of_phrase(i)
                if len(two := tuple(dict.fromkeys(h.party for h in holders))) == 2:
                    self.memory.pair = two
                for holder in holders:
                    if tree.low[holder.at] not in ("it", "they", "he", "she"):
                        self.memory.subject = (holder.party, holder.how)
                break
        for i, lemma in enumerate(() if UTTERED.isdisjoint(tree.lemma) else tree.lemma):
            if lemma in UTTERED and tree.pos[i] == "NOUN":
                whose = [h.party for h in who.of_noun(i)]
                if whose:
                    self.memory.uttered[lemma] = whose
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
                    self.memory.offices[" ".join(words)] = name.party
                    self.memory.offices[words[-1]] = name.party
            if name.party in self.names.groups:
                self.memory.group = name.party

    def _statement(self, s: Sentence, tree: Tree, option: Found, judged: Judged) -> Statement | None:
        pieces = self.d.pieces(s.start, s.end)
        if not pieces:
            return None
        evidence = max(pieces, key=lambda p: p.end - p.start)
        stance = "for" if judged.sign > 0 else "against"
        on = condition(tree, judged.cue, judged.sign)
        if on is not None:
            stance = "conditional"
        voice, chain = self.voices.voice(s, tree, judged)
        words = tree.words
        return Statement(
            judged.holder.party,
            option.option,
            stance,
            evidence,
            self._firmness(tree, judged),
            voice,
            self._words(tree, on),
            self.d.published,
            Span(self.d.id, words.start[judged.holder.at], words.end[judged.holder.at]),
            Span(self.d.id, words.start[option.words[0]], words.end[option.words[-1]]),
            chain,
            CODER,
            self.casebook.digest,
            round(min(1.0, option.score) * (0.7 if judged.open else 1.0), 3),
        )

    def _words(self, tree: Tree, on: tuple[int, int] | None) -> str | None:
        return None if on is None else self.d.text[tree.words.start[on[0]] : tree.words.end[on[1]]]

    def _firmness(self, tree: Tree, judged: Judged) -> str:
        near = sorted(tree.subtree(_clause(tree, judged.cue)))
        clause = " ".join(tree.low[i] for i in near)
        if judged.sign < 0 and any(f" {mark} " in f" {clause} " for mark in RED_LINES):
            return "red-line"
        hedged = judged.open or any(tree.lemma[k] in HEDGES for k in tree.kids[judged.cue])
        return "firm" if judged.firm and not hedged else "open"


def _clause(tree: Tree, i: int) -> int:
    steps = 0
    while not tree.is_verb(i) and tree.head[i] != i and steps < tree.n:
        i, steps = tree.head[i], steps + 1
    return i

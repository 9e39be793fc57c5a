"""Which documents an edit of the casebook can touch: the others keep their statements as they are.

Coding sees a casebook only through what it finds in a text by it. So two casebooks give a document the same
statements where they find the same in it: the same parties at the same words, the same options at the same
words with numbers that no tree of the judge tells apart, and the same offices and groups. Whether they do is
asked of the stored reading, word by word, at a fraction of what coding costs; most words are asked about
once for a whole record.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import TypeVar

from parley.casebook.coder import Coder, coded, words_of
from parley.casebook.coding import compiled, foreign
from parley.casebook.foreign import Foreign, least, root, split
from parley.casebook.foreign_words import SPEECHES
from parley.casebook.judge import cuts
from parley.casebook.names import Named, Names
from parley.casebook.patterns import Pattern, concept
from parley.casebook.topics import LEAST, Found, Topics
from parley.casebook.words import MOST_WORDS, stem
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.gist import Gist
from parley.nouns.reading import Reading, Sentence

K = TypeVar("K")
V = TypeVar("V")


class _Asked(dict[K, V]):
    """Keys to what was found out about them; each is asked about once."""

    def __init__(self, ask: Callable[[K], V]) -> None:
        super().__init__()
        self.ask = ask

    def __missing__(self, key: K) -> V:
        if len(self) > MOST_WORDS:
            self.clear()
        self[key] = found = self.ask(key)
        return found

    def any(self, keys: Iterable[K]) -> bool:
        """Whether something was found out about one of the keys."""
        return any(map(self.__getitem__, keys))


# What a word adds to phrases that only one casebook has: phrase, the concept it may stand for, how much.
_Gains = list[tuple[int, str, float]]


_ALWAYS = -1
_NEARLY = LEAST - 1e-9  # sums of shares are rounded


class Change:
    """What an edit changed: from the casebook `before` to the one `after`."""

    def __init__(self, before: Casebook, after: Casebook) -> None:
        self.old, self.new = compiled(before), compiled(after)
        (names, topics), (new_names, new_topics) = self.old, self.new
        self._name = _Asked[str, bool](lambda word: names.begins(word) != new_names.begins(word))
        self._offices = [title for title, _ in names.offices.items() ^ new_names.offices.items()]
        self._all = _groups(names) != _groups(new_names)
        self._side = _Asked[tuple[str, str | None], bool](self._another)
        known: dict[Pattern, int] = {}
        self._ids = [[known.setdefault(p, len(known)) for p in one.patterns] for one in (topics, new_topics)]
        self._both = set(self._ids[0]).intersection(self._ids[1])
        # Of a phrase, how much its parties may add wherever they are named.
        self._parties = [sum(weight for c, weight in p.weights if c[0] == "@") for p in known]
        self._gained = _Asked[str, _Gains](self._gains)
        abroad = foreign(before), foreign(after)
        self._root = _Asked[str, bool](lambda word: _named(abroad[0], word) != _named(abroad[1], word))
        self._bags = _changed(*abroad)
        self.nothing = (
            not (self._all or self._offices or self._bags)
            and _tables(*self.old) == _tables(*self.new)
            and abroad[0].names == abroad[1].names
            and abroad[0].states == abroad[1].states
        )
        """Whether coding sees no difference at all, whatever the document."""

    def may_touch(self, gist: Gist) -> bool:
        """Whether the statements may differ, as far as a reading's gist tells: `touches` looks closer."""
        return not self.nothing and (
            self._all
            or bool(self._offices)
            or gist.lang in SPEECHES
            or self._side.any(gist.known)
            or self._name.any(gist.written)
            or any(map(self._moves, gist.lemmas))
        )

    def touches(self, document: Document, reading: Reading) -> bool:
        """Whether the document's statements may differ; else they are the same to the letter."""
        if self.nothing:
            return False
        lang = reading.lang or document.lang
        if self._all or self._known(document, reading):
            return True
        if lang in SPEECHES:
            return self._in_foreign(document, reading)
        return self._in_english(document, reading)

    def _known(self, document: Document, reading: Reading) -> bool:
        """Whether whom the reading knows, or whom it has speak, is another party now."""
        sources = (s for said in reading.attributions for s in said.source)
        return self._side.any((entity.name, entity.side) for entity in reading.entities) or any(
            self._renamed(document.text[source.start : source.end].split()) for source in sources
        )

    def _another(self, entity: tuple[str, str | None]) -> bool:
        """Whether somebody of that name, who speaks for that side, is another party now."""
        return self.old[0].side(*entity) != self.new[0].side(*entity) or self._renamed(entity[0].split())

    def _renamed(self, words: list[str]) -> bool:
        """Whether other parties are named in some words."""
        return self._name.any(words) and self.old[0].find(words) != self.new[0].find(words)

    def _in_english(self, document: Document, reading: Reading) -> bool:
        prose = coded(reading)
        written = [words_of(document, s) for s in prose]
        if any(map(self._renamed, written)) or any(map(self._office, written)):
            return True
        moved = [n for n, s in enumerate(prose) if self._moves(s.words.lemma)]
        if not moved:
            return False
        old, new = (Coder(document, reading, *one) for one in (self.old, self.new))
        parties = _Asked[int, list[Named]](lambda n: new.named(prose[n], written[n]))
        apart = _marks(reading.reader)
        for n in moved:
            near = [frozenset(f"@{p.party}" for p in parties[k]) for k in range(max(n - 3, 0), n)]
            seen = [_seen(one, prose[n], written[n], parties[n], near, apart) for one in (old, new)]
            if seen[0] != seen[1]:
                return True
        return False

    def _moves(self, lemmas: Iterable[str]) -> bool:
        """Whether a sentence may have enough of a phrase that only one casebook has."""
        reach: dict[int, dict[str, float]] = {}
        for gains in filter(None, map(self._gained.__getitem__, lemmas)):
            for number, element, gain in gains:
                if number == _ALWAYS:
                    return True
                had = reach.setdefault(number, {})
                had[element] = max(gain, had.get(element, 0.0))
        return any(sum(had.values()) + self._parties[n] > _NEARLY for n, had in reach.items())

    def _gains(self, word: str) -> _Gains:
        """What a word adds to the phrases that only one casebook has; `_ALWAYS` where it tells by itself."""
        both = zip((self.old[1], self.new[1]), self._ids, strict=True)
        (short, old), (new_short, new) = (_meant(topics, ids, word) for topics, ids in both)
        shared = ([gain for gain in one if gain[0] in self._both] for one in (old, new))
        if short != new_short or next(shared) != next(shared):
            return [(_ALWAYS, "", 1.0)]
        return [gain for gain in old + new if gain[0] not in self._both]

    def _office(self, written: list[str]) -> bool:
        """Whether a sentence has the words of an office that is another party's now."""
        if not self._offices:
            return False
        low = set(map(str.lower, written))
        return any(low.issuperset(title.split()) for title in self._offices)

    def _in_foreign(self, document: Document, reading: Reading) -> bool:
        for s in reading.sentences:
            words = [word.low for word in split(document.text, s.start, s.end)]
            if self._root.any(words):
                return True
            if self._bags:
                roots = set(map(root, words))
                if any(len(bag & roots) >= least(bag) for bag in self._bags):
                    return True
        return False


def _tables(names: Names, topics: Topics) -> tuple[object, ...]:
    """All that a casebook is compiled to, but for what is worked out from it on the way."""
    return (
        (names.starts, names.sides, names.offices),
        (topics.patterns, topics.short, topics.by_word, topics.stems, topics.owners),
    )


def _groups(names: Names) -> dict[str, frozenset[str]]:
    return {party: members for party, members in names.members.items() if members}


def _meant(topics: Topics, ids: list[int], word: str) -> tuple[object, _Gains]:
    """All that a casebook's options make of a lemma: what it is short for, and what it adds to phrases."""
    c = concept(word)
    meant = topics.meant((c, stem(word))) if c in topics.by_word and c else ()
    return topics.short.get(c or ""), [
        (ids[n], element, factor * topics.patterns[n].shares[element]) for n, element, factor in meant
    ]


def _seen(
    coder: Coder,
    s: Sentence,
    written: list[str],
    named: list[Named],
    near: list[frozenset[str]],
    apart: Mapping[str, list[float]],
) -> object:
    """What a sentence speaks of, as the rest of coding tells it apart."""
    concepts, options = coder.sees(s, written, named, near)
    short = coder.topics.short
    return [_told(o, apart) for o in options], [(i, short[c]) for i, c in enumerate(concepts) if c in short]


def _told(o: Found, apart: Mapping[str, list[float]]) -> object:
    features = o.features()
    narrow = array("f", features.values())  # as the judge has them
    judged = [
        (name, bisect_left(apart.get(name, ()), value)) for name, value in zip(features, narrow, strict=True)
    ]
    return (o.option, o.sign, o.words, o.head, o.whole, o.kind, o.exact, o.faint, o.ample, judged)


@cache
def _marks(reader: str) -> dict[str, list[float]]:
    """Of each feature, where some tree of the judge tells greater from less."""
    found: dict[str, set[float]] = {}
    for name, at in chain(cuts("held", reader), cuts("sign", reader)):
        found.setdefault(name, set()).add(at)
    return {name: sorted(places) for name, places in found.items()}


def _named(foreign: Foreign, low: str) -> object:
    return foreign.names.get(root(low)), foreign.state(low)


def _changed(old: Foreign, new: Foreign) -> list[frozenset[str]]:
    """The roots of phrases that only one casebook has; of all, where their order is another."""
    one, other = set(old.patterns), set(new.patterns)
    both = one & other
    if [p for p in old.patterns if p in both] != [p for p in new.patterns if p in both]:
        both = set()
    return [bag for bag, _, _ in (one | other) - both]

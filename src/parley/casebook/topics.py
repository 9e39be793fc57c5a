"""Where a sentence speaks of an option of the casebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import compress
from typing import NamedTuple

from parley.casebook.alike import CHEAP, likeness
from parley.casebook.names import Names
from parley.casebook.patterns import (
    CHEAP_GROUPS,
    JOINING,
    KEEPING,
    LIFTING,
    MINUS_WORDS,
    TURNED,
    WITHOUT,
    Pattern,
    concept,
    pattern,
    phrases,
)
from parley.casebook.words import MOST_WORDS, stem, tokens
from parley.nouns.casebook import Casebook

__all__ = ["CHEAP_GROUPS", "Found", "Topics", "concept"]

ENOUGH = 0.72
"""Share of a phrase's weight that makes a match whole."""
LEAST = 0.4
"""Share below which it is none."""
_NEARLY = LEAST - 1e-9  # sums of shares are rounded
SAME, LIKE, RIVAL = 0.85, 0.65, 0.35
"""What a word counts that is of the phrase's concept, that is only near it, and that another option has."""


class Found(NamedTuple):
    """An option at words of a sentence: `words` are their indices, `head` the one that carries it.

    `score` is the share of the phrase that is there, `weight` how telling its chief word is in this casebook.
    What the numbers say is asked of the properties and `features` only, so that `touched` knows when two
    matches come to the same.
    """

    option: str
    sign: int
    words: tuple[int, ...]
    head: int
    score: float
    weight: float = 1.0
    whole: bool = True  # nothing of the phrase that matters is missing
    own: float = 1.0  # the share of it that stands there in the phrase's own words
    told: float = 1.0  # what its words tell in this casebook, not as a share: two rare words tell 2
    lacks: float = 0.0  # what the missing words would have told
    kind: str = "named"

    @property
    def exact(self) -> bool:
        """Whether all of the phrase is there in its own words."""
        return self.score > 0.99

    @property
    def faint(self) -> bool:
        """Whether its chief word tells little in this casebook."""
        return self.weight < 0.8

    @property
    def ample(self) -> bool:
        """Whether words and share are enough to be taken for what a condition asks."""
        return len(self.words) + self.score > 1.9

    def features(self) -> dict[str, float]:
        """What the numbers tell the judge."""
        told = min(self.told, 2.5)
        return {
            "score": self.score,
            "exact": float(self.exact),
            "own words": self.own,
            "told": told,
            "lacks": min(self.lacks, 2.0),
            "tells much": float(self.told >= 1.0),
            "weight": min(self.weight, 1.0),
            f"{self.kind} x told": told,
        }


class _Telling(dict[str, str | None]):
    """Words to their concepts, None for all but some concepts; each is worked out once."""

    def __init__(self, some: Set[str]) -> None:
        super().__init__()
        self.some = some

    def __missing__(self, word: str) -> str | None:
        if len(self) > MOST_WORDS:
            self.clear()
        found = concept(word)
        self[word] = found = found if found in self.some else None
        return found


class Topics:
    """The options of a casebook, ready to be found in sentences."""

    def __init__(self, casebook: Casebook, names: Names) -> None:
        self.names = names
        raw = [row for _, option in casebook.options() for row in phrases(option, names)]
        spread = Counter(c for c, _ in {(c, option) for option, _, bag, _ in raw for c in bag})
        own = Counter((c, option) for option, _, bag, _ in raw for c in bag)
        self.short = self._short(casebook, spread)
        patterns: list[Pattern] = []
        self.stems: dict[tuple[str, str], set[str]] = {}  # (option, concept) to the stems of its own words
        self.owners: dict[str, set[str]] = {}  # stem to the options that have it
        for _, o in casebook.options():
            for word in (w for phrase in (*o.phrases, *o.opposite, o.name) for w in tokens(phrase)):
                if c := concept(word):
                    self.stems.setdefault((o.id, c), set()).add(stem(word))
                    self.owners.setdefault(stem(word), set()).add(o.id)
        for option, sign, bag, must in raw:
            made = pattern(option, sign, bag, must, spread, own)
            if made and made not in patterns:
                patterns.append(made)
        self.patterns = tuple(patterns)
        self.by_word = self._index()
        self._telling = _Telling(self.by_word.keys() | self.short.keys())
        self._known: dict[tuple[str, str], list[tuple[int, str, float]]] = {}
        self._gained: dict[tuple[str, str], list[tuple[int, float]]] = {}

    def _index(self) -> dict[str, list[tuple[int, str, float]]]:
        """Concept to the patterns that it may stand in: number, the pattern's own concept, how near it is."""
        owners: dict[str, set[str]] = {}
        for one in self.patterns:
            for c, _ in one.weights:
                owners.setdefault(c, set()).add(one.option)
        like = likeness()
        found: dict[str, list[tuple[int, str, float]]] = {}
        for number, one in enumerate(self.patterns):
            own = {c for c, _ in one.weights}
            for c in sorted(own):
                found.setdefault(c, []).append((number, c, 1.0))
                for other in sorted(like.get(c, frozenset()) - own):
                    theirs = owners.get(other, set())
                    mine = not theirs or one.option in theirs
                    found.setdefault(other, []).append((number, c, LIKE if mine else RIVAL))
        return found

    def _short(self, casebook: Casebook, spread: Counter[str]) -> dict[str, tuple[str, int]]:
        """What an option is called for short once it has been named in full: "the surcharge".

        The noun that a phrase turns on, where one option alone has it and always with the same sign.
        """
        found: dict[str, set[tuple[str, int]]] = {}
        for _, option in casebook.options():
            first = [t.casefold() for t in tokens(option.name)[:1]]
            turned = -1 if first and first[0] in TURNED else 1
            for phrase, sign in [(p, turned) for p in option.phrases] + [
                (p, -turned) for p in option.opposite
            ]:
                words = [w.casefold() for w in tokens(phrase)]
                if any(w in MINUS_WORDS or stem(w) in WITHOUT or w in KEEPING for w in words):
                    continue
                if words and words[0] in LIFTING:
                    words, sign = words[1:], -sign
                end = next((i for i, w in enumerate(words) if i and w in JOINING), len(words))
                head = concept(words[end - 1]) if words else None
                if head and spread[head] == 1 and head not in CHEAP and head not in CHEAP_GROUPS and end > 0:
                    found.setdefault(head, set()).add((option.id, sign))
        return {head: next(iter(rows)) for head, rows in found.items() if len(rows) == 1}

    def concepts(self, lemmas: Sequence[str], pos: Sequence[str]) -> list[str | None]:
        """The concepts of a sentence's words; None for all that no option of the casebook is known by."""
        found = list(map(self._telling.__getitem__, lemmas))
        for i in compress(range(len(found)), found):
            if pos[i] == "VERB":
                found[i] = concept(lemmas[i], "VERB")
        return found

    def shortly(self, concepts: Sequence[str | None], spoken: set[str]) -> list[Found]:
        """The options of `spoken` that a sentence only calls by their noun."""
        return [
            Found(*self.short[c], (i,), i, 0.6, 0.9, kind="short")
            for i, c in enumerate(concepts if spoken else ())
            if c in self.short and self.short[c][0] in spoken
        ]

    def find(
        self, concepts: Sequence[str | None], context: frozenset[str], lemmas: Sequence[str] = ()
    ) -> list[Found]:
        """The options that a sentence speaks of, the best match of each at each place.

        `concepts` are the words' concepts, parties as `@id`; `context` the parties named near by. Words that
        are like a phrase's words count for less, and for least where they are another option's own; `lemmas`
        tell a phrase's own words from others of the same concept.
        """
        by_word = self.by_word
        # By concept, then place: which of two equal matches is kept depends on it.
        some = compress(range(len(concepts)), concepts)
        told = sorted([(c, i) for i in some if (c := concepts[i]) in by_word and c])
        if not told:
            return []
        words = [(c, stem(lemmas[i]) if lemmas else "") for c, i in told]
        kept = self._reaching(dict.fromkeys(words), context)
        if not kept:
            return []
        hits: dict[int, dict[str, list[tuple[int, float]]]] = {number: {} for number in sorted(kept)}
        for (_, i), word in zip(told, words, strict=True):
            for number, element, factor in self.meant(word):
                if number in kept:
                    hits[number].setdefault(element, []).append((i, factor))
        best: dict[tuple[str, int], Found] = {}
        for number, here in hits.items():
            for found in self._match(self.patterns[number], here, context):
                key = (found.option, found.head)
                if key not in best or _worth(best[key]) < _worth(found):
                    best[key] = found
        return _longest(best.values())

    def _reaching(self, told: Iterable[tuple[str, str]], context: frozenset[str]) -> set[int]:
        """The patterns that may reach `LEAST` with these concepts and stems; all others need no closer look.

        Most sentences share a word with many phrases and speak of none of them.
        """
        most: dict[int, float] = {}
        parties = set(context)
        for word in told:
            if word[0].startswith("@"):
                parties.add(word[0])
                continue
            for number, gain in self._gains(word):
                most[number] = most.get(number, 0.0) + gain
        if not most:
            return set()
        for party in parties:
            for number, gain in self._gains((party, "")):
                if number in most:
                    most[number] += gain
        return {number for number, gain in most.items() if gain >= _NEARLY}

    def _gains(self, word: tuple[str, str]) -> list[tuple[int, float]]:
        """By pattern, the most that a word of this concept and stem adds to a match."""
        found = self._gained.get(word)
        if found is None:
            most: dict[int, float] = {}
            for number, element, factor in self.meant(word) if word[0] in self.by_word else ():
                gain = self.patterns[number].shares[element] * factor
                most[number] = most.get(number, 0.0) + gain
            found = self._gained[word] = list(most.items())
        return found

    def meant(self, word: tuple[str, str]) -> list[tuple[int, str, float]]:
        """The places in patterns that a word of this concept and stem may take, and how near it is."""
        found = self._known.get(word)
        if found is None:
            concept, stem = word
            found = self._known[word] = [
                (number, element, factor * self._closeness(self.patterns[number].option, element, stem))
                for number, element, factor in self.by_word[concept]
            ]
        return found

    def _closeness(self, option: str, element: str, stem: str) -> float:
        """1 for the phrase's own word, less for another of its concept: least if another option has it."""
        if not stem or element.startswith("@") or stem in self.stems.get((option, element), ()):
            return 1.0
        owners = self.owners.get(stem, set())
        return RIVAL if owners and option not in owners else SAME

    def _match(
        self, p: Pattern, hits: dict[str, list[tuple[int, float]]], context: frozenset[str]
    ) -> Iterator[Found]:
        weights, core, rest = p.shares, p.core, p.rest
        if p.must or core not in hits:
            content = [c for c in hits if c[0] != "@" and c not in p.must]
            if not content or not p.must <= hits.keys():
                return
            if core not in hits:
                core = max(content, key=lambda c: (weights[c], c))
                rest = tuple((c, w) for c, w in p.weights if c != core)
        # How far before and after its core a phrase's words may stand: of a phrase of one word and a party
        # "talks with Borduria", "Bordurian talks", not "Borduria said that talks".
        reach = 4 + 2 * len(p.weights)
        before = min(reach, 2) if p.lone else reach
        after = min(reach, 3 if p.core == "without" else 6) if p.lone else reach
        for at, factor in hits[core]:
            got, own = weights[core] * factor, weights[core] if factor >= SAME else 0.0
            words, lacking = [at], core != p.core
            for c, weight in rest:
                word, best, least = -1, 0.0, 0
                for i, f in hits.get(c, ()):
                    if -before <= i - at <= after and i not in words:
                        distance = abs(i - at)
                        if word < 0 or f > best or (f == best and distance < least):
                            word, best, least = i, f, distance
                if word >= 0:
                    words.append(word)
                    got += weight * best
                    own += weight if best >= SAME else 0.0
                elif c in context and p.core != "without":
                    got += weight * 0.6
                    own += weight * 0.6
                elif c in p.needs:
                    lacking = True
            if got >= LEAST:
                whole = own >= ENOUGH and not lacking
                yield Found(
                    p.option,
                    p.sign,
                    tuple(sorted(words)),
                    at,
                    got,
                    p.telling,
                    whole,
                    own / got,
                    own * p.total,
                    (1.0 - got) * p.total,
                    "contrary" if p.contrary else "named",
                )


def _worth(found: Found) -> tuple[bool, float, int]:
    return found.whole, found.score, len(found.words)


def _longest(all_found: Iterable[Found]) -> list[Found]:
    """The fullest match at each place. A lesser one inside it stands only if its whole phrase is there."""
    found = list(all_found)
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for one in sorted(
        found, key=lambda f: (not f.whole, -len(f.words), -f.score, -f.weight, f.head, f.option)
    ):
        clash = [k for k in kept if set(k.words) & set(one.words)]
        if any(k.option == one.option for k in clash):
            continue
        if any(
            k.whole > one.whole
            or len(k.words) > len(one.words)
            or k.score > one.score
            or k.weight > one.weight
            for k in clash
        ) and (one.score < 0.999 or one.weight < 0.8):
            continue
        kept.append(one)
    return sorted(kept, key=lambda f: (f.head, f.option))

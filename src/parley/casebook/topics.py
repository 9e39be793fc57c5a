"""Where a sentence speaks of an option of the casebook."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parley.casebook.alike import ACTS, ALIKE, CHEAP, EMPTY
from parley.casebook.names import Names
from parley.casebook.words import stem, tokens, word_set
from parley.nouns.casebook import Casebook, Option

ENOUGH = 0.72
"""Share of a phrase's weight that a sentence must have. Too weak a match is no statement."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase as a bag of concepts with weights; `sign` is -1 where it speaks of the option's contrary."""

    option: str
    sign: int
    weights: tuple[tuple[str, float], ...]
    core: str
    needs: frozenset[str]
    telling: float
    lone: bool


@dataclass(frozen=True, slots=True)
class Found:
    """An option at words of a sentence: `words` are their indices, `head` the one that carries it.

    `score` is the share of the phrase that is there, `weight` how telling its chief word is in this casebook.
    """

    option: str
    sign: int
    words: tuple[int, ...]
    head: int
    score: float
    weight: float = 1.0


_MINUS_WORDS = frozenset({"avoid", "prevent", "no", "not", "never", "against", "nothing"})
_TURNED = frozenset({"avoid", "prevent", "stop", "ban", "against"})
_WITHOUT = frozenset({"without", "sidelin", "bypas", "exclud", "head"})


_LIFTING = word_set(
    "lift scrap suspend halt stop freeze withhold pause hold remove abolish cancel end drop ban block"
)
_JOINING = word_set("of for at in on to by with from behind over under")
_KEEPING = frozenset({"keep", "leave", "shut", "lock"})
_NOT_AS_VERB = frozenset(
    {"force", "arm", "support", "help", "contact", "pressure", "share", "cap", "people", "front", "line"}
)


@lru_cache(maxsize=65_536)
def concept(word: str, pos: str = "") -> str | None:
    """What a word is compared by: its group of like words, else its stem; None where it says nothing."""
    low = word.casefold()
    if (low in EMPTY and low != "without") or (pos == "VERB" and low in _NOT_AS_VERB):
        return None
    base = stem(low)
    return ALIKE.get(low) or ALIKE.get(base, base)


class Topics:
    """The options of a casebook, ready to be found in sentences."""

    def __init__(self, casebook: Casebook, names: Names) -> None:
        self.names = names
        raw = [row for _, option in casebook.options() for row in self._phrases(option)]
        spread = Counter(c for c, _ in {(c, option) for option, _, bag in raw for c in bag})
        own = Counter((c, option) for option, _, bag in raw for c in bag)
        self.short = self._short(casebook, spread)
        self.by_core: dict[str, list[Pattern]] = {}
        for option, sign, bag in raw:
            pattern = _pattern(option, sign, bag, spread, own)
            if pattern and pattern not in self.by_core.setdefault(pattern.core, []):
                self.by_core[pattern.core].append(pattern)

    def _short(self, casebook: Casebook, spread: Counter[str]) -> dict[str, tuple[str, int]]:
        """What an option is called for short once it has been named in full: "the surcharge".

        The noun that a phrase turns on, where one option alone has it and always with the same sign.
        """
        found: dict[str, set[tuple[str, int]]] = {}
        for _, option in casebook.options():
            first = [t.casefold() for t in tokens(option.name)[:1]]
            turned = -1 if first and first[0] in _TURNED else 1
            for phrase, sign in [(p, turned) for p in option.phrases] + [
                (p, -turned) for p in option.opposite
            ]:
                words = [w.casefold() for w in tokens(phrase)]
                if any(w in _MINUS_WORDS or stem(w) in _WITHOUT or w in _KEEPING for w in words):
                    continue
                if words and words[0] in _LIFTING:
                    words, sign = words[1:], -sign
                end = next((i for i, w in enumerate(words) if i and w in _JOINING), len(words))
                head = concept(words[end - 1]) if words else None
                if head and spread[head] == 1 and head not in CHEAP and head not in CHEAP_GROUPS and end > 0:
                    found.setdefault(head, set()).add((option.id, sign))
        return {head: next(iter(rows)) for head, rows in found.items() if len(rows) == 1}

    def shortly(self, concepts: Sequence[str | None], spoken: set[str]) -> list[Found]:
        """The options of `spoken` that a sentence only calls by their noun."""
        return [
            Found(*self.short[c], (i,), i, 0.6, 0.9)
            for i, c in enumerate(concepts if spoken else ())
            if c in self.short and self.short[c][0] in spoken
        ]

    def _phrases(self, option: Option) -> list[tuple[str, int, frozenset[str]]]:
        """The option's phrases as bags of concepts. `avoid X` and `no X` speak of X with the sign turned."""
        first = [t.casefold() for t in tokens(option.name)[:1]]
        turned = -1 if first and first[0] in _TURNED else 1
        rows = []
        phrases = [(p, 1) for p in option.phrases] + [(p, -1) for p in option.opposite] + [(option.name, 1)]
        for phrase, sign in phrases:
            words = [t.casefold() for t in tokens(phrase)]
            minus = [w for w in words if w in _MINUS_WORDS or (w == "out" and words[0] in _KEEPING)]
            bag = self._bag(phrase)
            if "without" in words:
                if "no" not in words and "nothing" not in words:
                    rows.append((option.id, -sign, bag | {"without"}))
                if len(bag) > 1:
                    rows.append((option.id, sign, bag))
            elif any(stem(w) in _WITHOUT for w in words) and phrase != option.name:
                rows.append((option.id, -sign, bag))
            elif minus:
                acts = {concept(w) for w in minus}
                rows.append((option.id, -sign, frozenset(bag - acts)))
            else:
                rows.append((option.id, sign * turned, bag))
        return [row for row in rows if row[2]]

    def _bag(self, phrase: str) -> frozenset[str]:
        words = tokens(phrase)
        parties = {i: n.party for n in self.names.find(words) for i in range(n.first, n.last + 1)}
        bag = set()
        for i, word in enumerate(words):
            if i in parties:
                bag.add(f"@{parties[i]}")
            elif word.casefold() not in EMPTY and stem(word) not in ACTS:
                bag.add(concept(word) or "")
        return frozenset(bag - {""})

    def find(self, concepts: Sequence[str | None], context: frozenset[str]) -> list[Found]:
        """The options that a sentence speaks of, the best match of each.

        `concepts` are the words' concepts, parties as `@id`; `context` the parties named near by.
        """
        places: dict[str, list[int]] = {}
        for i, c in enumerate(concepts):
            if c is not None:
                places.setdefault(c, []).append(i)
        best: dict[tuple[str, int], Found] = {}
        for core in sorted(places.keys() & self.by_core.keys()):
            for pattern in self.by_core[core]:
                found = self._match(pattern, places, context)
                key = (pattern.option, found.head) if found else ("", 0)
                if found and (key not in best or best[key].score < found.score):
                    best[key] = found
        return _longest(best.values())

    def _match(self, p: Pattern, places: dict[str, list[int]], context: frozenset[str]) -> Found | None:
        for need in p.needs:
            if need not in places and need not in context:
                return None
        best: Found | None = None
        reach = 4 + 2 * len(p.weights)
        for at in places[p.core]:
            got, words, lacking = 0.0, [at], False
            for c, weight in p.weights:
                if c == p.core:
                    got += weight
                    continue
                near = [i for i in places.get(c, ()) if abs(i - at) <= reach and i not in words]
                if p.lone:  # "talks with Borduria", "Bordurian talks", not "Borduria said that talks"
                    near = [i for i in near if -2 <= i - at <= (3 if p.core == "without" else 6)]
                if near:
                    words.append(min(near, key=lambda i: abs(i - at)))
                    got += weight
                elif c in context and p.core != "without":
                    got += weight * 0.6
                elif c in p.needs:
                    lacking = True
            if not lacking and got >= ENOUGH and (best is None or got > best.score):
                best = Found(p.option, p.sign, tuple(sorted(words)), at, got, p.telling)
        return best


def _longest(found: Iterable[Found]) -> list[Found]:
    """The fullest match at each place. A lesser one inside it stands only if its whole phrase is there."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-len(f.words), -f.score, -f.weight, f.head, f.option)):
        clash = [k for k in kept if set(k.words) & set(one.words)]
        if any(k.option == one.option for k in clash):
            continue
        if any(
            len(k.words) > len(one.words) or k.score > one.score or k.weight > one.weight for k in clash
        ) and (one.score < 0.999 or one.weight < 0.8):
            continue
        kept.append(one)
    return sorted(kept, key=lambda f: (f.head, f.option))


def _pattern(
    option: str, sign: int, bag: frozenset[str], spread: Counter[str], own: Counter[tuple[str, str]]
) -> Pattern | None:
    """A bag weighed: what many options share and what is cheap says little.

    Of up to two words none may be missing, of more one may. Where a phrase rests on one shared or cheap word,
    the party that it names must be there as well, or near by.
    """
    content = {c for c in bag if not c.startswith("@")}
    if not content:
        return None
    cheap = {c for c in bag if c not in content or c in CHEAP or c in CHEAP_GROUPS}
    weights = {c: (0.4 if c in cheap else 1.0) / math.sqrt(spread[c]) for c in sorted(bag)}
    total = sum(weights.values())
    core = max(content, key=lambda c: (weights[c], c))
    needs = set(content) if len(content) <= 2 else content & {"without"}
    if len(content) == 1 and (weights[core] < 0.8 or len(bag) > 1):
        needs = set(bag)
    return Pattern(
        option,
        sign,
        tuple(sorted((c, w / total) for c, w in weights.items())),
        core,
        frozenset(needs - {core}),
        weights[core] + own[core, option] / 100,
        len(content) == 1,
    )


CHEAP_GROUPS = frozenset(
    {ALIKE.get(stem(w), stem(w)) for w in ("war", "force", "deal", "peace", "support", "end")}
)

"""Where a sentence speaks of an option of the casebook."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from parley.casebook.alike import ACTS, ALIKE, CHEAP, EMPTY, likeness
from parley.casebook.names import Names
from parley.casebook.words import stem, tokens, word_set
from parley.nouns.casebook import Casebook, Option

ENOUGH = 0.72
"""Share of a phrase's weight that makes a match whole."""
LEAST = 0.4
"""Share below which it is none."""
SAME, LIKE, RIVAL = 0.85, 0.65, 0.35
"""What a word counts that is of the phrase's concept, that is only near it, and that another option has."""


@dataclass(frozen=True)
class Pattern:
    """A phrase as a bag of concepts with weights; `sign` is -1 where it speaks of the option's contrary."""

    option: str
    sign: int
    weights: tuple[tuple[str, float], ...]
    core: str
    needs: frozenset[str]
    telling: float
    lone: bool
    must: frozenset[str] = frozenset()
    total: float = 1.0
    contrary: bool = False

    @cached_property
    def shares(self) -> dict[str, float]:
        """The weights by concept."""
        return dict(self.weights)


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
    whole: bool = True  # nothing of the phrase that matters is missing
    own: float = 1.0  # the share of it that stands there in the phrase's own words
    told: float = 1.0  # what its words tell in this casebook, not as a share: two rare words tell 2
    lacks: float = 0.0  # what the missing words would have told
    kind: str = "named"


# Option, sign, concepts, and those without which it is none.
Row = tuple[str, int, frozenset[str], frozenset[str]]
_NONE: frozenset[str] = frozenset()
_CONTRARY = frozenset({""})  # nothing must be there, and what is there is only the contrary of a phrase
_MINUS_WORDS = frozenset({"avoid", "prevent", "no", "not", "never", "against", "nothing"})
_TURNED = frozenset({"avoid", "prevent", "stop", "ban", "against"})
_WITHOUT = frozenset({"without", "sidelin", "bypas", "exclud", "head"})


_LIFTING = word_set(
    "lift scrap suspend halt stop freeze withhold pause hold remove abolish cancel end drop ban block"
)
_LIFTED = frozenset(
    stem(w)
    for w in (
        *(
            "lift",
            "lifting",
            "relief",
            "ease",
            "easing",
            "removal",
            "suspension",
            "halt",
            "end",
            "zero",
            "repeal",
        ),
        *("abolition", "dismantle", "cancellation", "moratorium", "cessation", "outlaw", "prohibit", "relax"),
    )
)
_REMOVING = word_set("remove withdraw withdrawing removing expel dissolve disband evacuate demolish ditch")
_REMOVALS = word_set("removal withdrawal expulsion dissolution dismantling lifting suspension end")
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
            pattern = _pattern(option, sign, bag, must, spread, own)
            if pattern and pattern not in patterns:
                patterns.append(pattern)
        self.patterns = tuple(patterns)
        self.by_word = self._index()
        self._known: dict[tuple[str, str], list[tuple[int, str, float]]] = {}

    def _index(self) -> dict[str, list[tuple[int, str, float]]]:
        """Concept to the patterns that it may stand in: number, the pattern's own concept, how near it is."""
        owners: dict[str, set[str]] = {}
        for pattern in self.patterns:
            for c, _ in pattern.weights:
                owners.setdefault(c, set()).add(pattern.option)
        like = likeness()
        found: dict[str, list[tuple[int, str, float]]] = {}
        for number, pattern in enumerate(self.patterns):
            own = {c for c, _ in pattern.weights}
            for c in sorted(own):
                found.setdefault(c, []).append((number, c, 1.0))
                for other in sorted(like.get(c, frozenset()) - own):
                    theirs = owners.get(other, set())
                    mine = not theirs or pattern.option in theirs
                    found.setdefault(other, []).append((number, c, LIKE if mine else RIVAL))
        return found

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
            Found(*self.short[c], (i,), i, 0.6, 0.9, kind="short")
            for i, c in enumerate(concepts if spoken else ())
            if c in self.short and self.short[c][0] in spoken
        ]

    def _phrases(self, option: Option) -> list[Row]:
        """The option's phrases as bags of concepts. `avoid X` and `no X` speak of X with the sign turned."""
        first = [t.casefold() for t in tokens(option.name)[:1]]
        turned = -1 if first and first[0] in _TURNED else 1
        rows: list[Row] = []
        phrases = [(p, 1) for p in option.phrases] + [(p, -1) for p in option.opposite] + [(option.name, 1)]
        for phrase, sign in phrases:
            words = [t.casefold() for t in tokens(phrase)]
            minus = [w for w in words if w in _MINUS_WORDS or (w == "out" and words[0] in _KEEPING)]
            bag = self._bag(phrase)
            if "without" in words:
                if "no" not in words and "nothing" not in words:
                    rows.append((option.id, -sign, bag | {"without"}, frozenset({"without"})))
                if len(bag) > 1:
                    rows.append((option.id, sign, bag, _NONE))
            elif any(stem(w) in _WITHOUT for w in words) and phrase != option.name:
                rows.append((option.id, -sign, bag, _NONE))
            elif minus:
                turning = {concept(w) for w in minus}
                rows.append((option.id, -sign, frozenset(c for c in bag if c not in turning), _NONE))
            else:
                acts = _acts(words) if turned > 0 else set()
                rest = frozenset(c for c in bag - acts if c not in CHEAP)
                if not any(not c.startswith("@") for c in rest):
                    acts = set()
                rows.append((option.id, sign * turned, bag, frozenset(acts)))
                if acts:  # "lift the toll" is for what "the toll" by itself is against
                    rows.append((option.id, -sign, rest, _CONTRARY))
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

    def find(
        self, concepts: Sequence[str | None], context: frozenset[str], stems: Sequence[str] = ()
    ) -> list[Found]:
        """The options that a sentence speaks of, the best match of each at each place.

        `concepts` are the words' concepts, parties as `@id`; `context` the parties named near by. Words that
        are like a phrase's words count for less, and for least where they are another option's own; `stems`
        tell a phrase's own words from others of the same concept.
        """
        hits: dict[int, dict[str, list[tuple[int, float]]]] = {}
        places: dict[str, list[int]] = {}
        for i, c in enumerate(concepts):
            if c is not None:
                places.setdefault(c, []).append(i)
        for c in sorted(places.keys() & self.by_word.keys()):
            for i in places[c]:
                for number, element, factor in self._meant(c, stems[i] if stems else ""):
                    hits.setdefault(number, {}).setdefault(element, []).append((i, factor))
        best: dict[tuple[str, int], Found] = {}
        for number in sorted(hits):
            for found in self._match(self.patterns[number], hits[number], context):
                key = (found.option, found.head)
                if key not in best or _worth(best[key]) < _worth(found):
                    best[key] = found
        return _longest(best.values())

    def _meant(self, concept: str, stem: str) -> list[tuple[int, str, float]]:
        """The places in patterns that a word of this concept and stem may take, and how near it is."""
        key = (concept, stem)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = [
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
        weights = p.shares
        content = [c for c in hits if not c.startswith("@") and c not in p.must]
        if not content or not p.must <= hits.keys():
            return
        if sum(w for c, w in p.weights if c in hits or c in context) < LEAST:
            return
        core = p.core if p.core in hits else max(content, key=lambda c: (weights[c], c))
        reach = 4 + 2 * len(p.weights)
        for at, factor in hits[core]:
            got, own = weights[core] * factor, weights[core] if factor >= SAME else 0.0
            words, lacking = [at], core != p.core
            for c, weight in p.weights:
                if c == core:
                    continue
                near = [
                    (abs(i - at), -f, i)
                    for i, f in hits.get(c, ())
                    if abs(i - at) <= reach and i not in words
                ]
                if p.lone:  # "talks with Borduria", "Bordurian talks", not "Borduria said that talks"
                    near = [
                        (n, f, i) for n, f, i in near if -2 <= i - at <= (3 if p.core == "without" else 6)
                    ]
                if near:
                    _, negative, i = min(near, key=lambda n: (n[1], n[0]))
                    words.append(i)
                    got -= weight * negative
                    own += weight if negative <= -SAME else 0.0
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


def _acts(words: Sequence[str]) -> set[str]:
    """What a phrase does to a thing that it wants gone: "lift the toll", "remove the pilots"."""
    found = {concept(w) or "" for w in words if w in _LIFTING or stem(w) in _LIFTED}
    for i, word in enumerate(words[:-1]):
        if words[i + 1] == "of" if word in _REMOVALS else word in _REMOVING and words[i + 1] not in _JOINING:
            found.add(concept(word) or "")
    return found - {""}


def _longest(found: Iterable[Found]) -> list[Found]:
    """The fullest match at each place. A lesser one inside it stands only if its whole phrase is there."""
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


def _pattern(
    option: str,
    sign: int,
    bag: frozenset[str],
    must: frozenset[str],
    spread: Counter[str],
    own: Counter[tuple[str, str]],
) -> Pattern | None:
    """A bag weighed: what many options share and what is cheap says little.

    Of up to two words none may be missing, of more one may. Where a phrase rests on one shared or cheap word,
    the party that it names must be there as well, or near by.
    """
    content = {c for c in bag if not c.startswith("@")}
    if not content:
        return None
    cheap = {c for c in bag if c not in content or c in CHEAP or c in CHEAP_GROUPS}
    contrary = must == _CONTRARY
    must = frozenset(must & set(bag))
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
        must,
        total,
        contrary,
    )


CHEAP_GROUPS = frozenset(
    {ALIKE.get(stem(w), stem(w)) for w in ("war", "force", "deal", "peace", "support", "end")}
)

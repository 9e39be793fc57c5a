"""The phrases of a casebook as patterns: bags of concepts with weights, and what each must have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from parley.casebook.alike import ACTS, ALIKE, CHEAP, EMPTY
from parley.casebook.names import Names
from parley.casebook.words import stem, tokens, word_set
from parley.nouns.casebook import Option

# Option, sign, concepts, and those without which it is none.
Row = tuple[str, int, frozenset[str], frozenset[str]]
_NONE: frozenset[str] = frozenset()
_CONTRARY = frozenset({""})  # nothing must be there, and what is there is only the contrary of a phrase
MINUS_WORDS = frozenset({"avoid", "prevent", "no", "not", "never", "against", "nothing"})
TURNED = frozenset({"avoid", "prevent", "stop", "ban", "against"})
WITHOUT = frozenset({"without", "sidelin", "bypas", "exclud", "head"})


LIFTING = word_set(
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
JOINING = word_set("of for at in on to by with from behind over under")
KEEPING = frozenset({"keep", "leave", "shut", "lock"})
_NOT_AS_VERB = frozenset(
    {"force", "arm", "support", "help", "contact", "pressure", "share", "cap", "people", "front", "line"}
)


CHEAP_GROUPS = frozenset(
    {ALIKE.get(stem(w), stem(w)) for w in ("war", "force", "deal", "peace", "support", "end")}
)


@lru_cache(maxsize=65_536)
def concept(word: str, pos: str = "") -> str | None:
    """What a word is compared by: its group of like words, else its stem; None where it says nothing."""
    low = word.casefold()
    if (low in EMPTY and low != "without") or (pos == "VERB" and low in _NOT_AS_VERB):
        return None
    base = stem(low)
    return ALIKE.get(low) or ALIKE.get(base, base)


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
    def rest(self) -> tuple[tuple[str, float], ...]:
        """The weights without that of the core."""
        return tuple((c, w) for c, w in self.weights if c != self.core)

    @cached_property
    def shares(self) -> dict[str, float]:
        """The weights by concept."""
        return dict(self.weights)


def phrases(option: Option, names: Names) -> list[Row]:
    """The option's phrases as bags of concepts. `avoid X` and `no X` speak of X with the sign turned."""
    first = [t.casefold() for t in tokens(option.name)[:1]]
    turned = -1 if first and first[0] in TURNED else 1
    rows: list[Row] = []
    phrases = [(p, 1) for p in option.phrases] + [(p, -1) for p in option.opposite] + [(option.name, 1)]
    for phrase, sign in phrases:
        words = [t.casefold() for t in tokens(phrase)]
        minus = [w for w in words if w in MINUS_WORDS or (w == "out" and words[0] in KEEPING)]
        bag = _bag(phrase, names)
        if "without" in words:
            if "no" not in words and "nothing" not in words:
                rows.append((option.id, -sign, bag | {"without"}, frozenset({"without"})))
            if len(bag) > 1:
                rows.append((option.id, sign, bag, _NONE))
        elif any(stem(w) in WITHOUT for w in words) and phrase != option.name:
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


def _bag(phrase: str, names: Names) -> frozenset[str]:
    words = tokens(phrase)
    parties = {i: n.party for n in names.find(words) for i in range(n.first, n.last + 1)}
    bag = set()
    for i, word in enumerate(words):
        if i in parties:
            bag.add(f"@{parties[i]}")
        elif word.casefold() not in EMPTY and stem(word) not in ACTS:
            bag.add(concept(word) or "")
    return frozenset(bag - {""})


def _acts(words: Sequence[str]) -> set[str]:
    """What a phrase does to a thing that it wants gone: "lift the toll", "remove the pilots"."""
    found = {concept(w) or "" for w in words if w in LIFTING or stem(w) in _LIFTED}
    for i, word in enumerate(words[:-1]):
        if words[i + 1] == "of" if word in _REMOVALS else word in _REMOVING and words[i + 1] not in JOINING:
            found.add(concept(word) or "")
    return found - {""}


def pattern(
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

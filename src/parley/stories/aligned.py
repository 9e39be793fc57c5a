"""Sentences of different reports that treat one point: how alike two are, and which belong together."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from parley.nouns.reading import Entity
from parley.stories.passages import Passage
from parley.stories.words import STOP, WORD, content

LIKELY = 0.42  # from which two sentences treat one point; see benchmarks/papers.py
_LETTERS = 6  # of a word that count: "criticism" and "criticised" meet
_NAME = 1.3  # a name or a number says more of what a sentence is about than another word does
_RUN, _SHARED = 0.04, 0.02
_USUAL = 4.2  # weight of a word that two of a hundred sentences have: other heaps are brought to this scale
_LONGEST = 10  # words of a run beyond which more tells nothing
_COMMON = 60  # sentences that share a word before it proposes no pairs
_MANY, _RARE = 90_000, 15
_CERTAIN = 3  # names and numbers by which sentences in two languages are taken for one point


def links(found: Sequence[Passage], least: float = LIKELY) -> dict[tuple[int, int], float]:
    """Pairs of sentences of different origins that treat one point, by their places in `found`.

    The measure is the cosine of TF-IDF weights, with a premium for the weight of all that is shared and for
    a run of three words or more in common, as in a quotation that both give; of a long word its first letters
    count.
    Sentences in two languages are paired where they share three names and numbers, a number among them.
    """
    weights = _weights(found)
    lengths = [math.sqrt(sum(value * value for value in row.values())) or 1.0 for row in weights]
    words = [WORD.findall(passage.text) for passage in found]
    triples = [_triples(row) for row in words]
    whole = [" ".join(row).casefold() for row in words]
    out: dict[tuple[int, int], float] = {}
    for one, other in _candidates(found, weights):
        a, b = weights[one], weights[other]
        if found[one].reading.lang != found[other].reading.lang:
            shared = marks(found[one]) & marks(found[other])
            if len(shared) >= _CERTAIN and any(mark[0].isdigit() for mark in shared):
                out[one, other] = 1.0
            continue
        common = a.keys() & b.keys()
        alike = sum(a[word] * b[word] for word in common) / (lengths[one] * lengths[other])
        alike += _SHARED * sum(a[word] + b[word] for word in common) / 2
        if alike + _RUN * _LONGEST >= least and triples[one] & triples[other]:
            alike += _RUN * max(min(_run(words[one], words[other]), _LONGEST) - 1, 0)
        alike += whole[one] == whole[other]
        if alike >= least:
            out[one, other] = alike
    return out


def _weights(found: Sequence[Passage]) -> list[dict[str, float]]:
    rows: list[dict[str, float]] = []
    for passage in found:
        row: dict[str, float] = {}
        for word, _, name in content(passage.text):
            key = word[:_LETTERS]
            row[key] = max(row.get(key, 0.0), _NAME if name else 1.0)
        rows.append(row)
    held = Counter(word for row in rows for word in row)
    scale = _USUAL / (math.log((1 + len(rows)) / 2) + 0.3) if len(rows) > 2 else 1.0
    rarity = {word: (math.log((1 + len(rows)) / times) + 0.3) * scale for word, times in held.items()}
    return [{word: weight * rarity[word] for word, weight in row.items()} for row in rows]


def _candidates(found: Sequence[Passage], weights: Sequence[Mapping[str, float]]) -> list[tuple[int, int]]:
    """Pairs of different origins that share a word which few sentences have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, passage in enumerate(found):
        for key in weights[at].keys() | marks(passage) | {f"={passage.text.casefold()}"}:
            holders[key].append(at)
    most = min(_COMMON, max(_RARE, _MANY // max(len(found), 1)))  # so that large heaps take no hours
    pairs = {
        pair
        for rows in holders.values()
        if 2 <= len(rows) <= most
        for pair in combinations(rows, 2)
        if found[pair[0]].origin != found[pair[1]].origin
    }
    return sorted(pairs)


def marks(passage: Passage) -> set[str]:
    """The names and numbers of a sentence, by which it can be known in another language."""
    names = {
        entity.name.casefold()
        for entity in passage.named()
        if entity.kind in ("person", "state", "body", "place") and _named_in(entity, passage)
    }
    return names | {found.replace(",", "") for found in re.findall(r"\d[\d,.]*\d|\d", passage.text)}


def _named_in(entity: Entity, passage: Passage) -> bool:
    return any(
        mention.kind == "name" and passage.sentence.start <= mention.start < passage.sentence.end
        for mention in entity.mentions
    )


def _triples(words: Sequence[str]) -> set[tuple[str, ...]]:
    small = [word.casefold() for word in words]
    return set(zip(small, small[1:], small[2:], strict=False))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    """Words of the longest run in both, without those of names; one of the run's words must say something."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(other):
        places[word.casefold()].append(at)
    best = 0
    before: dict[int, tuple[int, bool]] = {}
    for at, word in enumerate(one):
        key = word.casefold()
        plain, says = word[0].islower() or not at, _says(key)
        here: dict[int, tuple[int, bool]] = {}
        for place in places.get(key, ()):
            length, said = before.get(place - 1, (0, False))
            here[place] = length + plain, said or says
            if here[place][1]:
                best = max(best, here[place][0])
        before = here
    return best


@cache
def _says(word: str) -> bool:
    return len(word) > 1 and word not in STOP


def cliques(links: Mapping[tuple[int, int], float], origin: Sequence[int]) -> list[tuple[int, ...]]:
    """Sets of sentences of which each is linked with each of another origin; each link lies in one or more.

    A long sentence may treat two points: sets may share sentences, which a partition would forbid.
    """
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), alike in links.items():
        near[one][other] = near[other][one] = alike
    covered: set[tuple[int, int]] = set()
    out: list[tuple[int, ...]] = []
    for one, other in sorted(links, key=lambda pair: (-links[pair], pair)):
        if (one, other) in covered:
            continue
        members = [one, other]
        ahead = sorted(
            near[one].keys() | near[other].keys(), key=lambda at: (-_support(near, at, members), at)
        )
        for at in ahead:
            if at not in members and all(
                origin[at] == origin[member] or member in near[at] for member in members
            ):
                members.append(at)
        members.sort()
        covered.update(pair for pair in combinations(members, 2) if pair in links)
        out.append(tuple(members))
    return out


def _support(near: Mapping[int, Mapping[int, float]], at: int, members: Sequence[int]) -> float:
    return sum(near[at].get(member, 0.0) for member in members)

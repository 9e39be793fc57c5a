"""How much of what a heap of documents is about a sentence carries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from parley.stories.passages import Passage, overlap

_ALIKE = 0.5  # share of words from which two sentences say the same
NEAR = 0.3  # of how near the story's own best sentences are to its subject
_FEW = 8  # a sentence that carries this many of the heap's common words carries as much as any


def salience(passages: Iterable[Passage]) -> Callable[[Passage], float]:
    """A score from 0 to 1 by the words that most origins share (centroid; Radev et al. 2004).

    Each origin counts a word once, so a long essay does not decide what a heap is about.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    times: Counter[str] = Counter()
    for passage in passages:
        for word in passage.words:
            holders[word].add(passage.origin)
            times[word] += 1
    most = max((len(found) for found in holders.values()), default=1)
    often = max(times.values(), default=1)
    weight: dict[str, float] = {
        word: (len(holders[word]) / most) * (times[word] / often) ** 0.5 for word in times
    }

    def score(passage: Passage) -> float:
        best = sorted((weight.get(word, 0.0) for word in passage.words), reverse=True)[:_FEW]
        return float(sum(best)) / _FEW

    return score


def nearness(found: Sequence[Passage], about: Collection[str] | None) -> Callable[[Passage], float]:
    """How near a sentence is to what a story's own sentences are mostly about, from 0 to 1.

    `about` are the ids of the story's documents, None for all. What is nearer than `NEAR` is of its course.
    """
    own = [passage for passage in found if about is None or passage.document.id in about]
    central = salience(own)
    usual = sorted((central(passage) for passage in own), reverse=True)
    top = usual[len(usual) // 10] if usual else 0.0
    return lambda passage: min(central(passage) / top, 1.0) if top else 1.0


def distinct(
    ranked: Sequence[Passage], limit: int, each: int | None = None, beside: Sequence[Passage] = ()
) -> list[Passage]:
    """The first `limit` of a ranking, at most `each` from one document.

    None repeats an earlier one or one of `beside` (redundancy as in MMR, Carbonell & Goldstein 1998).
    """
    chosen: list[Passage] = []
    used: Counter[str] = Counter()
    for passage in ranked:
        if len(chosen) == limit:
            break
        if each is not None and used[passage.document.id] >= each:
            continue
        if all(overlap(passage.words, other.words) < _ALIKE for other in (*beside, *chosen)):
            chosen.append(passage)
            used[passage.document.id] += 1
    return chosen

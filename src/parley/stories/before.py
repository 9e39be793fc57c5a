"""What came before, in a few sentences: how the record's account begins, and where it stood last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories.passages import Passage, overlap, passages
from parley.stories.salience import NEAR, nearness
from parley.stories.sober import chronicled

# The numbers of this file are fitted on the events of `benchmarks/background.py`.
_OPENING = 2  # sentences of the first report
_HALF = 3  # days of reports after which news weighs half
_ALIKE = 0.6
_FEWEST = 5  # words


def earlier(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    words: int = 120,
    *,
    openings: int | None = None,
    about: Collection[str] | None = None,
) -> tuple[Span, ...]:
    """Sentences of dated reports, oldest first, of at most `words` words in all: what a newcomer needs.

    The task is that of Pratapa, Small & Dreyer (2023), done by extraction: the opening of the first report,
    then the sentences that carry most of what the days share, those of the last days before those of days
    long past. Sentences that judge, look ahead or need their neighbours are left out, as is what was said
    already. Of long reports, `openings` lets only the first sentences stand. With `about`, ids of a story's
    documents, it is what reports of the same course told before the first of them.
    """
    every = list(passages([pair for pair in pairs if pair[0].published], numbers))
    near = nearness(every, about)
    begun = min((p.document.published or "9" for p in every if p.document.id in (about or ())), default="9")
    found = [
        passage
        for passage in every
        if (openings is None or passage.number < openings)
        and len(passage.text.split()) >= _FEWEST
        and (passage.document.published or "9") < begun
        and (about is None or near(passage) >= NEAR)
        and chronicled(passage)
    ]
    days = sorted({passage.document.published or "" for passage in found})
    since = {day: len(days) - 1 - at for at, day in enumerate(days)}
    held: dict[str, set[str]] = defaultdict(set)
    for passage in found:
        for word in passage.words:
            held[word].add(passage.document.published or "")
    most = max((len(on) for on in held.values()), default=1)

    def weight(passage: Passage) -> float:
        shared = sum(len(held[word]) / most for word in passage.words) / (len(passage.words) + 4) ** 0.5
        return float((1 + shared) * 2 ** (-since[passage.document.published or ""] / _HALF))

    opening = [passage for passage in found if passage.document.id == found[0].document.id][:_OPENING]
    rest = sorted((p for p in found if p not in opening), key=lambda p: (-weight(p), p.document.id, p.number))
    chosen = _within([*opening, *rest], words)
    return tuple(passage.span for passage in found if passage in chosen)


def _within(ranked: list[Passage], words: int) -> list[Passage]:
    chosen: list[Passage] = []
    used = 0
    for passage in ranked:
        length = len(passage.text.split())
        if used + length > words and chosen:
            continue
        if all(overlap(passage.words, other.words) < _ALIKE for other in chosen):
            chosen.append(passage)
            used += length
    return chosen

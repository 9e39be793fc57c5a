"""What the reports tell in common, what one of them adds, and what only one tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Point
from parley.stories.aligned import LIKELY, cliques, links
from parley.stories.clause import told
from parley.stories.own import Elsewhere, details
from parley.stories.passages import Passage, overlap, passages
from parley.stories.salience import salience
from parley.stories.terms import terms
from parley.stories.words import content

Set = tuple[Passage, ...]

SURE = 0.6  # from which a report is said to carry a point: one in five of such pairs on the dev half is wrong
_SHOWN_ALIKE = 0.5  # share of words from which two points are one to a reader
_PLAIN = 2  # words beside names and offices that two sentences share: the same people do many things
_DAYS = 7  # reports that lie further apart tell of one point only as background
_OFFICE_WORDS = """
minister president prime foreign secretary spokesman spokeswoman spokesperson senator representative governor
mayor leader chief government official general former deputy envoy ministry say said tell told
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_FEWEST = 8  # words of a sentence that can word a point
_LONG = 34  # words beyond which a wording is hard to take in


def sets(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    least: float = LIKELY,
) -> tuple[Set, ...]:
    """Sentences of different origins that treat one point, every two of different origins alike enough."""
    found = list(passages(pairs, numbers))
    alike = links(found, least)
    return tuple(tuple(found[at] for at in members) for members in cliques(alike, [p.origin for p in found]))


def shared_points(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int = 6,
) -> tuple[Point, ...]:
    """What two origins or more tell, the most widely told first; at most `limit`, no two alike.

    A point is worded by the sentence that shares most with the others and can be read alone; an origin
    carries it where it has a sentence that is surely alike. What copies tell counts once.
    """
    found = list(passages(pairs, numbers))
    alike = {
        pair: value for pair, value in links(found, SURE).items() if surely(found[pair[0]], found[pair[1]])
    }
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in alike.items():
        near[one][other] = near[other][one] = value
    central = salience(found)
    elsewhere = Elsewhere(found)
    ranked: list[tuple[float, int, tuple[int, ...]]] = []
    for at in near:
        if not _tells(found[at]):
            continue
        carriers = _carriers(found, near, at)
        ranked.append((_weight(found, at, near, carriers, central), at, carriers))
    ranked.sort(key=lambda row: (-row[0], found[row[1]].document.id, row[1]))
    chosen: list[Point] = []
    words: list[frozenset[str]] = []
    used: set[int] = set()
    for weight, best, carriers in ranked:
        if len(chosen) == limit:
            break
        if best in used or any(overlap(found[best].words, other) >= _SHOWN_ALIKE for other in words):
            continue
        told_by = tuple(found[at] for at in (best, *carriers))
        chosen.append(
            Point(
                tuple(passage.span for passage in told_by),
                tuple(passage.origin for passage in told_by),
                details(told_by, elsewhere),
                terms(told_by),
                round(weight, 4),
            )
        )
        words += [passage.words for passage in told_by]
        used.update((best, *carriers))
    return tuple(chosen)


def surely(one: Passage, other: Passage) -> bool:
    """Whether two alike sentences share more than names and offices, in reports of about one time."""
    days = [day for passage in (one, other) if (day := _day(passage.document)) is not None]
    if len(days) == 2 and abs((days[0] - days[1]).days) > _DAYS:
        return False
    return one.reading.lang != other.reading.lang or len(_plain(one) & _plain(other)) >= _PLAIN


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _plain(passage: Passage) -> set[str]:
    """The words of a sentence that are no names, offices or verbs of saying."""
    return {
        word[:6]
        for word, at, name in content(passage.text)
        if not name and passage.text[at].islower() and word not in _OFFICES
    }


def _tells(passage: Passage) -> bool:
    return passage.alone and len(passage.text.split()) >= _FEWEST and told(passage) != "unreal"


def _carriers(found: Sequence[Passage], near: Mapping[int, Mapping[int, float]], at: int) -> tuple[int, ...]:
    """For each other origin its sentence that is most like this one."""
    best: dict[int, int] = {}
    for other, alike in near[at].items():
        origin = found[other].origin
        if origin not in best or alike > near[at][best[origin]]:
            best[origin] = other
    return tuple(sorted(best.values(), key=lambda other: (-near[at][other], other)))


def _weight(
    found: Sequence[Passage],
    at: int,
    near: Mapping[int, Mapping[int, float]],
    carriers: Sequence[int],
    central: Callable[[Passage], float],
) -> float:
    """Who carries it counts first; then what it has in common, what the heap is about, and its length."""
    passage = found[at]
    common = sum(min(near[at][other], 1.5) for other in carriers) / len(carriers)
    length = len(passage.text.split())
    early = 1 / (1 + passage.number / 6)
    score = len(carriers) + 0.4 * common + central(passage) + 0.3 * early
    return score - 0.03 * max(length - _LONG, 0) - 0.3 * passage.text.startswith(("“", '"', "«"))


def lone_points(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int = 4,
) -> tuple[Point, ...]:
    """What only one of several origins tells and the story turns on; at most `limit`, two of one origin.

    Nothing that any other origin has in much the same words, even where that is not sure; of a single origin
    nothing can be said.
    """
    found = list(passages(pairs, numbers))
    if len({passage.origin for passage in found}) < 2:
        return ()
    shared = {at for pair in links(found, LIKELY * 0.8) for at in pair}
    central = salience(found)
    ranked = sorted(
        (
            (central(passage) + 0.25 / (1 + passage.number / 6) + 0.15 * bool(passage.said), at)
            for at, passage in enumerate(found)
            if at not in shared and _tells(passage) and _deed(passage)
        ),
        key=lambda row: (-row[0], row[1]),
    )
    chosen: list[Point] = []
    words: list[frozenset[str]] = []
    used: dict[int, int] = defaultdict(int)
    for weight, at in ranked:
        passage = found[at]
        if len(chosen) < limit and used[passage.origin] < 2:
            if any(overlap(passage.words, other) >= _SHOWN_ALIKE for other in words):
                continue
            chosen.append(Point((passage.span,), (passage.origin,), weight=round(weight, 4)))
            words.append(passage.words)
            used[passage.origin] += 1
    return tuple(chosen)


def _deed(passage: Passage) -> bool:
    """Whether it tells what somebody did or said."""
    happened = any(
        event.status == "happened" and passage.span.overlaps(event.trigger)
        for event in passage.reading.events
    )
    return happened or bool(passage.said) or told(passage) == "done"

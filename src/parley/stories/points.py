"""What the reports tell in common, what one of them adds, and what only one tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Compared, Point
from parley.stories.aligned import LIKELY, cliques, links
from parley.stories.clause import told
from parley.stories.cues import DEFINITION
from parley.stories.own import Elsewhere, details
from parley.stories.passages import ENDS, Passage, overlap, passages
from parley.stories.salience import salience
from parley.stories.standing import editor
from parley.stories.sure import SURE, surely
from parley.stories.terms import loaded_terms

Links = Mapping[tuple[int, int], float]

_POINTS, _LONE, _EACH = 5, 3, 2  # at most: points, points of one report alone, and of these from one report
_LOOSE = 0.34  # likeness from which a sentence may tell what another report tells too
_SHOWN_ALIKE = 0.4  # share of words from which two points are one to a reader
# "The announcement was made …": whose, the sentence before says. What was to be may never have been.
_VAGUE = re.compile(r"The [a-z]+ (?:was|were|is|are|has|had|have|came|will|would)\b")
_WAS_TO = re.compile(r"\b(?:was|were) (?:due |set |expected |scheduled )?to \w+", re.I)
_FEWEST = 8  # words of a sentence that can word a point
_HELD = 0.6  # share of a sentence's words that another report may have where only one tells it
_LONG = 34  # words beyond which a wording is hard to take in


def sets(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    least: float = LIKELY,
) -> tuple[tuple[Passage, ...], ...]:
    """Sentences of different origins that treat one point, every two of different origins alike enough."""
    found = list(passages(pairs, numbers))
    alike = links(found, least)
    return tuple(tuple(found[at] for at in members) for members in cliques(alike, [p.origin for p in found]))


def compared(pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None) -> Compared:
    """What several origins tell, what one of them adds, in which words, and what only one tells.

    `numbers` are the documents' origins: what copies tell counts once.
    """
    kept = list(pairs)
    found = list(passages(kept, numbers))
    if len({passage.origin for passage in found}) < 2:
        return Compared()
    alike = links(found, _LOOSE)
    alone, central, elsewhere = editor(kept), salience(found), Elsewhere(found)
    return Compared(
        _shared(found, alike, alone, central, elsewhere),
        _only(found, alike, alone, central, elsewhere),
        loaded_terms(found, {pair: value for pair, value in alike.items() if value >= LIKELY}),
    )


def _shared(
    found: Sequence[Passage],
    alike: Links,
    alone: Standing,
    central: Callable[[Passage], float],
    elsewhere: Elsewhere,
) -> tuple[Point, ...]:
    """What two origins or more tell, the most widely told first, no two alike.

    A point is worded by the sentence that shares most with the others and can be read alone; an origin
    carries it where it has a sentence that surely treats the same.
    """
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in alike.items():
        if value >= SURE and surely(found[one], found[other], value):
            near[one][other] = near[other][one] = value
    ranked: list[tuple[float, int, tuple[int, ...]]] = []
    for at in near:
        if _tells(found[at], alone):
            carriers = _carriers(found, near, at)
            ranked.append((_weight(found, at, near, carriers, central), at, carriers))
    ranked.sort(key=lambda row: (-row[0], found[row[1]].document.id, row[1]))
    chosen: list[Point] = []
    words: list[frozenset[str]] = []
    used: set[int] = set()
    for weight, best, carriers in ranked:
        again = best in used or used & near[best].keys()
        if len(chosen) == _POINTS or again or _known(found[best], words):
            continue
        told_by = tuple(found[at] for at in (best, *carriers))
        spans, origins = zip(*((passage.span, passage.origin) for passage in told_by), strict=True)
        chosen.append(Point(spans, origins, details(told_by, elsewhere), round(weight, 4)))
        words += [passage.words for passage in told_by]
        used.update((best, *carriers))
    return tuple(chosen)


def _only(
    found: Sequence[Passage],
    alike: Links,
    alone: Standing,
    central: Callable[[Passage], float],
    elsewhere: Elsewhere,
) -> tuple[Point, ...]:
    """What only one origin tells and the heap turns on.

    Nothing that another origin has in much the same words, even where that is not sure; and nothing of the
    only origin in its language.
    """
    spoken = Counter(lang for _, lang in {(passage.origin, passage.reading.lang) for passage in found})
    shared = {at for pair in alike for at in pair}
    ranked = sorted(
        (-central(passage) - 0.25 / (1 + passage.number / 6) - 0.15 * bool(passage.said), at)
        for at, passage in enumerate(found)
        if at not in shared and spoken[passage.reading.lang] > 1 and _deed(passage)
    )
    chosen: list[Point] = []
    words: list[frozenset[str]] = []
    used: Counter[int] = Counter()
    for weight, at in ranked:
        passage = found[at]
        if len(chosen) == _LONE:
            break
        own = elsewhere.held(passage.origin, passage.words) < _HELD
        if own and used[passage.origin] < _EACH and not _known(passage, words) and _tells(passage, alone):
            chosen.append(Point((passage.span,), (passage.origin,), weight=round(-weight, 4)))
            words.append(passage.words)
            used[passage.origin] += 1
    return tuple(chosen)


def _known(passage: Passage, words: Iterable[frozenset[str]]) -> bool:
    return any(overlap(passage.words, other) >= _SHOWN_ALIKE for other in words)


def _tells(passage: Passage, alone: Standing) -> bool:
    """Whether a sentence can word a point: it tells something, and can be read without its neighbours."""
    if (
        len(passage.text.split()) < _FEWEST
        or _WAS_TO.search(passage.text)
        or told(passage) == "unreal"
        or DEFINITION.search(passage.text)
    ):
        return False
    whole = ENDS.search(passage.text) and not passage.text.endswith(":") and not _inside_speech(passage)
    return bool(whole) and alone(passage.span) is not None


def _inside_speech(passage: Passage) -> bool:
    """Whether a sentence is somebody's words throughout, and who speaks stands in another."""
    start, end = passage.span.start, passage.span.end
    return any(
        said.kind != "indirect"
        and any(part.start <= start + 1 and end - 1 <= part.end for part in said.content)
        and not any(start <= cue.start < end for cue in said.cue)
        for said in passage.reading.attributions
    )


def _deed(passage: Passage) -> bool:
    """Whether it tells what somebody did or said, and not what is so or seems so."""
    mode = told(passage)
    happened = any(
        event.status == "happened" and passage.span.overlaps(event.trigger)
        for event in passage.reading.events
    )
    return mode == "done" or (mode != "state" and (happened or bool(passage.said)))


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
    actors = sum(entity.kind in ("person", "state", "body") for entity in passage.named())
    score = (
        len(carriers)
        + 0.1 * min(actors, 3)
        + 0.3 * passage.alone
        + 0.4 * common
        + central(passage)
        + 0.3 * early
    )
    score -= 0.3 * bool(_VAGUE.match(passage.text))
    return score - 0.03 * max(length - _LONG, 0) - 0.3 * passage.text.startswith(("“", '"', "«"))

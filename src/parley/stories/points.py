"""What the reports tell in common, what one of them adds, and what only one tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Point
from parley.stories.aligned import LIKELY, cliques, links
from parley.stories.clause import told
from parley.stories.cues import DEFINITION
from parley.stories.own import Elsewhere, details
from parley.stories.passages import ENDS, Passage, overlap, passages
from parley.stories.salience import salience
from parley.stories.standing import editor
from parley.stories.words import content, stem

Set = tuple[Passage, ...]

SURE = 0.6  # from which a report is said to carry a point: one in five of such pairs on the dev half is wrong
_SHOWN_ALIKE = 0.5  # share of words from which two points are one to a reader
_PLAIN, _SAME = (
    3,
    1.2,
)  # words beside names and offices that two sentences share: the same people do many things
_SAID = 2  # the same, where both give the words of one person
_DAYS = 7  # reports that lie further apart tell of one point only as background
_OFFICE_WORDS = """
minister president prime foreign secretary spokesman spokeswoman spokesperson senator representative governor
mayor leader chief government official general former deputy envoy ministry say said tell told
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_VERBS = """
say tell add note be have do make take get go come give report speak ask announce call write use include
"""
_USUAL = frozenset(_VERBS.split())
_LETTERS = 6
_DENIES = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject|dismiss|refut|disput)(?:e?[ds]|es|ing)?\b", re.I)
# "The announcement was made …": whose, the sentence before says.
_VAGUE = re.compile(r"The [a-z]+ (?:was|were|is|are|has|had|have|came|will|would)\b")
_WAS_TO = re.compile(
    r"\b(?:was|were) (?:due |set |expected |scheduled )?to \w+", re.I
)  # past, and perhaps never done
_FEWEST = 8  # words of a sentence that can word a point
_HELD = 0.6  # share of a sentence's words that another report may have where only one tells it
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
    kept = list(pairs)
    found = list(passages(kept, numbers))
    alone = editor(kept)
    alike = {
        pair: value
        for pair, value in links(found, SURE).items()
        if surely(found[pair[0]], found[pair[1]], value)
    }
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in alike.items():
        near[one][other] = near[other][one] = value
    central = salience(found)
    elsewhere = Elsewhere(found)
    ranked: list[tuple[float, int, tuple[int, ...]]] = []
    for at in near:
        if not _tells(found[at], alone):
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
        if (
            best in used
            or used & near[best].keys()
            or any(overlap(found[best].words, other) >= _SHOWN_ALIKE for other in words)
        ):
            continue
        told_by = tuple(found[at] for at in (best, *carriers))
        chosen.append(
            Point(
                tuple(passage.span for passage in told_by),
                tuple(passage.origin for passage in told_by),
                details(told_by, elsewhere),
                round(weight, 4),
            )
        )
        words += [passage.words for passage in told_by]
        used.update((best, *carriers))
    return tuple(chosen)


def surely(one: Passage, other: Passage, alike: float) -> bool:
    """Whether two alike sentences of about one time and one speaker share a deed, or much beside names."""
    days = [day for passage in (one, other) if (day := _day(passage.document)) is not None]
    if len(days) == 2 and abs((days[0] - days[1]).days) > _DAYS:
        return False
    if one.reading.lang != other.reading.lang or alike >= _SAME:
        return True
    if bool(_DENIES.search(one.text)) != bool(_DENIES.search(other.text)):
        return False
    who = _speakers(one), _speakers(other)
    doers = _doers(one), _doers(other)
    if (all(who) and not who[0] & who[1]) or (all(doers) and not doers[0] & doers[1]):
        return False
    if who[0] & who[1] and len(_plain(one) & _plain(other)) >= _SAID:
        return True
    deeds = (_lemmas(one, "VERB") & _lemmas(other)) | (_lemmas(other, "VERB") & _lemmas(one))
    return bool(deeds) or len(_plain(one) & _plain(other)) >= _PLAIN


def _doers(passage: Passage) -> set[str]:
    """The surname of the person whose deed the main clause tells, if it is one's."""
    words = passage.sentence.words
    roots = {at for at, head in enumerate(words.head) if head == at}
    subjects = {
        at for at, head in enumerate(words.head) if head in roots and words.dep[at] in ("nsubj", "nsubjpass")
    }
    subjects |= {at for at, head in enumerate(words.head) if head in subjects and words.dep[at] == "appos"}
    starts = [words.start[at] for at in sorted(subjects)]
    return {
        entity.name.split()[-1].casefold()
        for entity in passage.reading.entities
        for mention in entity.mentions
        for start in starts
        if entity.kind == "person" and mention.start <= start < mention.end
    }


def _speakers(passage: Passage) -> set[str]:
    """The surnames of the people whose words a sentence gives."""
    by_id = {entity.id: entity for entity in passage.reading.entities}
    found = (by_id.get(said.speaker or "") for _, said in passage.attributions() if said.sourcing != "author")
    return {one.name.split()[-1].casefold() for one in found if one is not None and one.kind == "person"}


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _plain(passage: Passage) -> set[str]:
    """The words of a sentence that are no names, offices or verbs of saying."""
    return {
        word[:_LETTERS]
        for word, at, name in content(passage.text)
        if not name and passage.text[at].islower() and word not in _OFFICES
    }


def _lemmas(passage: Passage, *pos: str) -> set[str]:
    """The beginnings of a sentence's words of these parts of speech, without verbs that say little."""
    words = passage.sentence.words
    wanted = pos or ("VERB", "NOUN", "ADJ")
    return {
        stem(lemma)[:_LETTERS]
        for lemma, part in zip(words.lemma, words.pos, strict=False)
        if part in wanted and lemma.lower() not in _USUAL
    }


def _tells(passage: Passage, alone: Standing) -> bool:
    """Whether a sentence can word a point: it tells something, and can be read without its neighbours."""
    if (
        len(passage.text.split()) < _FEWEST
        or _WAS_TO.search(passage.text)
        or told(passage) == "unreal"
        or DEFINITION.search(passage.text)
    ):
        return False
    whole = ENDS.search(passage.text) and not passage.text.endswith(":")
    return bool(whole) and alone(passage.span) is not None


def _own(passage: Passage, elsewhere: Elsewhere) -> bool:
    """Whether no other report has most of a sentence's words: then it is likely that it alone tells this."""
    return elsewhere.held(passage.origin, passage.words) < _HELD


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


def lone_points(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int = 4,
) -> tuple[Point, ...]:
    """What only one of several origins tells and the story turns on; at most `limit`, two of one origin.

    Nothing that any other origin has in much the same words, even where that is not sure. Of a single origin
    nothing can be said, nor of the only one in its language.
    """
    kept = list(pairs)
    found = list(passages(kept, numbers))
    alone = editor(kept)
    spoken = Counter(lang for _, lang in {(passage.origin, passage.reading.lang) for passage in found})
    shared = {at for pair in links(found, LIKELY * 0.8) for at in pair}
    central = salience(found)
    elsewhere = Elsewhere(found)
    ranked = sorted(
        (
            (central(passage) + 0.25 / (1 + passage.number / 6) + 0.15 * bool(passage.said), at)
            for at, passage in enumerate(found)
            if spoken[passage.reading.lang] > 1
            and at not in shared
            and _deed(passage)
            and _own(passage, elsewhere)
            and _tells(passage, alone)
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
    """Whether it tells what somebody did or said, and not what is so or seems so."""
    mode = told(passage)
    happened = any(
        event.status == "happened" and passage.span.overlaps(event.trigger)
        for event in passage.reading.events
    )
    return mode == "done" or (mode != "state" and (happened or bool(passage.said)))

"""How we got here: the events that a record tells with their dates, each once, and the causes it names."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Entry
from parley.stories.passages import Passage, overlap, passages
from parley.stories.relations import relations
from parley.stories.salience import NEAR, nearness
from parley.stories.sober import told_on, told_today
from parley.stories.spans_of_time import first_day, last_day
from parley.stories.when import named, within
from parley.stories.words import content

_LATER = timedelta(days=6)  # who names a day a week on says that it mattered
_OPENING = 2  # sentences of a report that tell of its own day
_SAME = 0.2  # share of words from which two sentences of one date tell one event
_BESIDE = 0.4  # and of two dates that meet, or of which one is no more than the day of a report
_KEEP = 0.3  # share of the best entries' weight that a further entry needs
_FEW, _MOST, _A_DAY = 8, 15, 2
# A sentence about what the one before told, which then names its cause: "The announcement came after …".
_OF_IT = re.compile(
    r"(?:the|this|that|his|her|its|their) (?:\w+ )?(?:announcement|decision|move|resignation|attack|strike"
    r"|vote|ruling|deal|agreement|withdrawal|offensive|operation|arrest|dismissal|suspension|closure|protest"
    r"|visit|statement|order|killing|meeting|talk|call|step|measure|ban|detention)s?\b",
    re.I,
)
_NAMES = 3  # words, most of them names, that sentences in two languages share if they tell one event
_STEM = 5  # letters that a noun shares with its kin (resign, resignation)
_EARLY = 60  # characters in which it does
_EVER = 40  # from so many documents on, months and years say too little
_ABROAD = 0.6  # an event that is told only in a language that most of the record is not in


@dataclass(frozen=True, eq=False)
class _Telling:
    """A sentence that tells of a date, by name or as the day of its report; `span` is what of it does."""

    passage: Passage
    span: Span
    named: bool
    score: float = 0.0


@dataclass(eq=False)
class _Event:
    """One event of a date, with what tells it, best first."""

    when: str
    told: list[_Telling] = field(default_factory=list)
    naming: list[Passage] = field(default_factory=list)  # whatever names the date

    @property
    def words(self) -> frozenset[str]:
        return self.told[0].passage.words

    def weight(self) -> float:
        """By how many origins tell it or name its date, and how many still do a week later."""
        passages = [*self.naming, *(one.passage for one in self.told)]
        later = {
            one.origin
            for one in passages
            if (day := _day(one.document)) and day - last_day(self.when) > _LATER
        }
        return math.log1p(len({one.origin for one in passages})) + math.log1p(len(later))


def timeline(
    pairs: Iterable[tuple[Document, Reading]],
    length: int | None = None,
    *,
    numbers: Mapping[str, int] | None = None,
    about: Collection[str] | None = None,
) -> tuple[Entry, ...]:
    """Events, oldest first: each with its date or period, the sentences that tell it and a cause.

    An entry is a day, week, month, year or period, and what was done then. Its sentences are all that tell
    it, the best first, each of an origin of its own: sentences that lean on their neighbours, judge, look
    ahead, or do not tell what was done on the date are left out, as are days that are only announced. An
    event that is told of two dates stands at the closer one. An entry weighs by how many origins tell it, and
    how many still do a week later; `length` is how many to keep, None those that weigh at least a share of
    the heaviest. With `about`, ids of a story's documents, nothing is told that came after the last of them,
    and other documents tell only what is of its course.
    For the days of a heap of hundreds of documents see `parley.stories.chronicle`.
    """
    kept = list(pairs)
    found = list(passages(kept, numbers))
    langs = Counter(reading.lang for _, reading in kept)
    lang = min(langs, key=lambda one: (-langs[one], one or ""), default=None)
    near = nearness(found, about)
    days, naming = _collect(kept, found)
    events = _apart(
        [event for when in sorted(days) for event in _events(when, _scored(days[when], lang), naming[when])]
    )
    weights = {
        event: event.weight() * (0.5 + max(near(one.passage) for one in event.told)) for event in events
    }
    own = frozenset(document.id for document, _ in kept if about is None or document.id in about)
    ends = max(
        (last_day(doc.published) for doc, _ in kept if doc.id in own and doc.published), default=date.max
    )
    ranked = [
        event
        for event in sorted(events, key=lambda one: (-weights[one], one.when, one.told[0].span))
        if first_day(event.when) <= ends
        and any(one.passage.document.id in own or near(one.passage) >= NEAR for one in event.told)
    ]
    chosen = _heavy(ranked, weights) if length is None else ranked[:length]
    after = {(passage.document.id, passage.number): passage for passage in found}
    entries = [_entry(event, weights[event], after) for event in chosen]
    return tuple(sorted(entries, key=lambda entry: (first_day(entry.date), last_day(entry.date), entry.date)))


def _collect(
    kept: Sequence[tuple[Document, Reading]], found: Sequence[Passage]
) -> tuple[dict[str, list[_Telling]], dict[str, list[Passage]]]:
    """What tells of each date, and whatever names it."""
    days: dict[str, list[_Telling]] = defaultdict(list)
    naming: dict[str, list[Passage]] = defaultdict(list)
    coarse = len(kept) < _EVER
    dated = {document.id: named(reading, document) for document, reading in kept}
    other: set[str] = set()  # documents that have named another day than their own: what follows may be of it
    for passage in found:
        document = passage.document
        here = within(dated[document.id], passage.sentence.start, passage.sentence.end)
        for one in here:
            naming[one.when].append(passage)
            if (coarse or not one.coarse) and (span := told_on(passage, one)):
                days[one.when].append(_Telling(passage, span, True))
            if one.when != document.published:
                other.add(document.id)
        known = document.published and (coarse or len(document.published) == 10)
        if here or not known or passage.number >= _OPENING or document.id in other:
            continue
        if told_today(passage):
            days[document.published or ""].append(_Telling(passage, passage.span, False))
    return days, naming


def _scored(told: list[_Telling], lang: str | None) -> list[_Telling]:
    """The tellings of a date, first those closest to what all of them say; one that names it is better."""
    votes: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for word in one.passage.words:
            votes[word].add(one.passage.document.id)
    most = max((len(docs) for docs in votes.values()), default=1)
    done = []
    for one in told:
        passage = one.passage
        score = sum(len(votes[word]) / most for word in passage.words) / (len(passage.words) + 8) ** 0.5
        score += 0.5 * one.named + 0.6 / (1 + passage.number) + 1.0 * (passage.reading.lang == lang)
        score += (
            0.5 * (one.span == passage.span) + 0.3 * _event(passage) - 0.3 * (" also " in passage.text[:60])
        )
        done.append(replace(one, score=score))
    return sorted(done, key=lambda one: (-one.score, one.span))


def _event(passage: Passage) -> bool:
    return any(
        passage.span.overlaps(one.trigger) and one.status == "happened" and not one.negated
        for one in passage.reading.events
    )


def _events(when: str, told: Sequence[_Telling], naming: list[Passage]) -> list[_Event]:
    """The events of a date, at most two, by the words that their sentences share."""
    found: list[_Event] = []
    for one in told:
        lang = one.passage.reading.lang
        same = next(
            (
                event
                for event in found
                if event.told[0].passage.reading.lang != lang  # whose words cannot be compared
                or overlap(event.words, one.passage.words) >= _SAME
            ),
            None,
        )
        if same is not None:
            same.told.append(one)
        else:
            found.append(_Event(when, [one]))
    found.sort(key=lambda event: -event.weight() - event.told[0].score)
    found[0].naming = naming
    first = {one.passage.origin for one in found[0].told}
    return [found[0], *(one for one in found[1:] if not first & {two.passage.origin for two in one.told})][
        :_A_DAY
    ]


def _apart(events: Sequence[_Event]) -> list[_Event]:
    """The events without those that are told again: of a longer time, of a day beside, or when remembered."""
    kept: list[_Event] = []
    for event in sorted(events, key=lambda one: (_length(one.when), -one.weight(), one.when)):
        same = next((other for other in kept if _told_again(event, other)), None)
        if same is None:
            kept.append(event)
        else:
            same.told += event.told
    return kept


def _told_again(event: _Event, other: _Event) -> bool:
    """Whether two events are one: alike, and their dates meet, or one has none but that of its report."""
    day = timedelta(days=1)
    meet = first_day(event.when) - day <= last_day(other.when) and first_day(other.when) - day <= last_day(
        event.when
    )
    if not meet and all(any(one.named for one in each.told) for each in (event, other)):
        return False
    shared = max(
        overlap(one.passage.words, two.passage.words) for one in event.told[:3] for two in other.told[:3]
    )
    return shared >= _BESIDE


def _length(when: str) -> int:
    return (last_day(when) - first_day(when)).days


def _heavy(ranked: Sequence[_Event], weights: Mapping[_Event, float]) -> list[_Event]:
    """The first few events, and those that weigh at least a share of what the best weigh on average."""
    best = [weights[event] for event in ranked[:5]]
    least = _KEEP * sum(best) / max(len(best), 1)
    return [event for at, event in enumerate(ranked[:_MOST]) if at < _FEW or weights[event] >= least]


def _entry(event: _Event, weight: float, after: Mapping[tuple[str, int], Passage]) -> Entry:
    """One sentence an origin, the best; the cause as the first of all that tell the event names one.

    What shares no more than names and the date with the best sentence may tell something else: it counts for
    nothing, though it gets no entry of its own.
    """
    best = event.told[0]
    same = [best, *(one for one in event.told[1:] if _same_deed(one.passage, best.passage))]
    told: dict[int, _Telling] = {}
    for one in same:
        told.setdefault(one.passage.origin, one)
    cause = next((found for one in same for found in _causes(one, after)), None)
    return Entry(event.when, tuple(one.span for one in told.values()), round(weight, 4), cause)


def _same_deed(one: Passage, other: Passage) -> bool:
    if one.reading.lang != other.reading.lang:
        return len(one.words & other.words) >= _NAMES
    return bool(_deeds(one) & _deeds(other))


def _deeds(passage: Passage) -> frozenset[str]:
    """The beginnings of a sentence's words without those of names, offices and dates."""
    names = {word for entity in passage.named() for word, _, _ in content(entity.role or "")} | {
        word
        for entity in passage.named()
        for mention in entity.mentions
        if mention.kind == "name" and passage.sentence.start <= mention.start < passage.sentence.end
        for word, _, _ in content(passage.document.text[mention.start : mention.end])
    }
    times = {
        word
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end
        for word, _, _ in content(passage.document.text[time.start : time.end])
    }
    return frozenset(word[:_STEM] for word in passage.words - names - times if not word[0].isdigit())


def _causes(telling: _Telling, after: Mapping[tuple[str, int], Passage]) -> Iterator[Span]:
    """Where a sentence, or the one after it that speaks of the same, names the cause of what it tells."""
    for relation in relations(telling.passage):
        if relation.kind == "factor" and relation.part and not relation.claimed:
            found = Span(telling.span.doc, *relation.part)
            if telling.span.start < found.start and found.end <= telling.span.end:
                yield found
    then = after.get((telling.span.doc, telling.passage.number + 1))
    if then is None or not _OF_IT.match(then.text):
        return
    for relation in relations(then):
        if relation.kind != "factor" or relation.start - then.span.start > _EARLY or relation.claimed:
            continue
        if relation.part:
            yield Span(telling.span.doc, *relation.part)
        elif then.alone:
            yield then.span


def _day(document: Document) -> date | None:
    when = document.published
    return date.fromisoformat(when) if when and len(when) == 10 else None

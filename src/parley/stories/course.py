"""How we got here: the days that a heap of documents keeps coming back to, and what tells of them."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Entry
from parley.stories.passages import Passage, overlap, passages
from parley.stories.sober import told_on, told_today
from parley.stories.spans_of_time import first_day, last_day

_LATER = timedelta(days=6)  # who names a day a week on says that it mattered
_OPENING = 4  # sentences of a report that tell of its own day
_ALIKE = 0.5
_CITED = re.compile(r"\([^()]*$")  # a date in brackets dates a source or a life, not what the sentence tells
_KEEP = 0.45  # share of the best days' weight from which a day is kept
_MOST = 60
_EVER = 40  # from so many documents on, months and years say too little


@dataclass
class _Day:
    """What is known of one date while it is weighed."""

    origins: set[int] = field(default_factory=set)
    later: set[int] = field(default_factory=set)
    own: set[int] = field(default_factory=set)
    published: int = 0
    told: list[tuple[Passage, bool, Span]] = field(default_factory=list)


def timeline(
    pairs: Iterable[tuple[Document, Reading]],
    length: int | None = None,
    *,
    numbers: Mapping[str, int] | None = None,
) -> tuple[Entry, ...]:
    """Dated entries, oldest first: a day, a month or a year, and a sentence that tells what was done then.

    A date weighs by how many origins name it, and how many still do a week later, and a little by how many
    are of that day. `length` is how many dates to keep; None keeps those that weigh at least a fixed share of
    the heaviest. The sentence is the closest to what all that tell the date say. Days that a document only
    announces are left out, as are sentences that lean on their neighbours, judge, speculate, or do not tell
    what was done on the date. For the days of a heap of hundreds of documents see `parley.stories.chronicle`.
    """
    kept = list(pairs)
    langs = Counter(reading.lang for _, reading in kept)
    lang = min(langs, key=lambda found: (-langs[found], found or ""), default=None)
    days = _collect(kept, numbers)
    weights = {when: _weigh(day) for when, day in days.items()}
    ranked = sorted(weights, key=lambda when: (-weights[when], when))
    if length is None:
        ranked = _heavy(ranked, weights)
    entries: list[Entry] = []
    said: list[Passage] = []
    for when in ranked:
        if length is not None and len(entries) == length:
            break
        chosen = _tell(days[when], said, 1, lang)
        if chosen:
            said += [passage for passage, _ in chosen]
            entries.append(Entry(when, tuple(span for _, span in chosen), round(weights[when], 4)))
    return tuple(sorted(entries, key=lambda entry: (first_day(entry.date), entry.date)))


def _collect(kept: Sequence[tuple[Document, Reading]], numbers: Mapping[str, int] | None) -> dict[str, _Day]:
    days: dict[str, _Day] = defaultdict(_Day)
    coarse = len(kept) < _EVER
    dated: dict[str, list[tuple[int, int, str]]] = {}
    for document, reading in kept:
        dated[document.id] = sorted(named_dates(reading, document, coarse=coarse))
        if _day(document.published):
            days[document.published or ""].published += 1
    for passage in passages(kept, numbers):
        document = passage.document
        published = _day(document.published)
        named = within(dated[document.id], passage.sentence.start, passage.sentence.end)
        for at, until, when in named:
            span = told_on(passage, at, until, len(when) < 10)
            if span is None:
                continue
            days[when].origins.add(passage.origin)
            days[when].told.append((passage, True, span))
            if published and published - last_day(when) > _LATER:
                days[when].later.add(passage.origin)
        if named or not document.published or not (published or coarse) or passage.number >= _OPENING:
            continue
        if told_today(passage):
            days[document.published].told.append((passage, False, passage.span))
            days[document.published].own.add(passage.origin)
    return days


def named_dates(reading: Reading, document: Document, *, coarse: bool) -> Iterable[tuple[int, int, str]]:
    """The dates that a document names and that had come when it was published."""
    published = last_day(document.published) if document.published else None
    for time in reading.times:
        if _CITED.search(document.text[max(time.start - 60, 0) : time.start]):
            continue
        if time.type not in ("DATE", "TIME") or not time.begin:
            continue
        when = _precision(time.begin, time.until)
        if when is None or (len(when) < 10 and not coarse):
            continue
        if published and date.fromisoformat(time.begin) > published:
            continue
        yield time.start, time.end, when


def _precision(begin: str, until: str | None) -> str | None:
    """The day, week, month or year that two days bound, of years the first; None for any other stretch."""
    if begin == until:
        return begin
    if until is None:
        return None
    after = date.fromisoformat(until) + timedelta(days=1)
    first = date.fromisoformat(begin)
    if first.weekday() == 0 and (after - first).days == 7:
        return f"{first:%G-W%V}"
    if not begin.endswith("-01"):
        return None
    if after.day == 1 and (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
        return begin[:7]
    years = after.year - first.year
    return begin[:4] if begin[5:] == "01-01" and (after.month, after.day) == (1, 1) and years <= 3 else None


def within(dates: list[tuple[int, int, str]], start: int, end: int) -> list[tuple[int, int, str]]:
    first = bisect_right(dates, (start - 1, 1 << 60, ""))
    found: dict[str, tuple[int, int, str]] = {}
    for row in dates[first:]:
        if row[0] >= end:
            break
        found.setdefault(row[2], row)
    return list(found.values())


def _day(when: str | None) -> date | None:
    return date.fromisoformat(when) if when and len(when) == 10 else None


def _weigh(day: _Day) -> float:
    named = math.log1p(len(day.origins)) + math.log1p(len(day.later))
    return named + 0.5 * math.log1p(len(day.own)) + 0.3 * math.log1p(day.published)


def _heavy(ranked: list[str], weights: Mapping[str, float]) -> list[str]:
    """The dates that weigh at least a share of what the best few weigh on average."""
    if not ranked:
        return []
    best = [weights[when] for when in ranked[:5]]
    least = _KEEP * sum(best) / len(best)
    return [when for when in ranked[:_MOST] if weights[when] >= least]


def _tell(day: _Day, said: list[Passage], limit: int, lang: str | None) -> list[tuple[Passage, Span]]:
    """The sentences closest to what all that tell the day say; one that names the day goes first."""
    votes: dict[str, set[str]] = defaultdict(set)
    for passage, _, _ in day.told:
        for word in passage.words:
            votes[word].add(passage.document.id)
    most = max((len(found) for found in votes.values()), default=1)
    scored: list[tuple[float, str, int, Passage, Span]] = []
    for passage, named, span in day.told:
        shared = sum(len(votes[word]) / most for word in passage.words) / (len(passage.words) + 8) ** 0.5
        score = shared + 0.5 * named + 0.5 * passage.alone + 0.3 / (1 + passage.number)
        score += 0.5 * (passage.reading.lang == lang)
        scored.append((-score, passage.document.id, passage.number, passage, span))
    chosen: list[tuple[Passage, Span]] = []
    for _, _, _, passage, span in sorted(scored, key=lambda row: row[:3]):
        if len(chosen) == limit:
            break
        if all(overlap(passage.words, other.words) < _ALIKE for other in (*said, *(p for p, _ in chosen))):
            chosen.append((passage, span))
    return chosen

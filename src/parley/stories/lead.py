"""What's happened: a few sentences that tell the development, each readable alone, the newest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories.clause import told
from parley.stories.cues import FEAR, OPINION
from parley.stories.passages import Passage, overlap, passages
from parley.stories.salience import distinct, salience
from parley.stories.spans_of_time import last_day

# Reports tell what happened; essays say what to think of it, and story pages say it at second hand.
_KINDS = {"report": 1.0, "statement": 0.9, "unknown": 0.85, "newsletter": 0.8, "story page": 0.75}
_OTHER = 0.7
_DEED = re.compile(
    r"\b(?:met|meets?|held|announced|agreed|signed|rejected|refused|accepted|proposed|offered"
    r"|revealed|confirmed|denied|launched|approved|visited|travelled|arrived|appointed|resigned|dismissed"
    r"|opened|closed|ended|began|resumed|suspended|imposed|lifted|killed|attacked|struck|voted|withdrew|sent"
    r"|called off|detained|released|freed|intensified)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:will|shall|(?:is|are) (?:due |set |expected )?to) \w+", re.I)  # stale before long
_VAGUE = re.compile(r"\b(?:it|them|this|that he|that she|that they)\b", re.I)
_TOLD = {"done": 0.3, "going": 0.0, "state": -0.2, "unreal": -0.2, None: 0.0}
_FLOOR = 7  # days: news younger than this is equally new
_SHARE = 5  # news loses half its lead in this share of the time that a heap spans
_FEWEST = 3
_LONG_AGO = 90  # days
_KEEP = 0.42  # share of the best sentence's weight that a fourth or fifth needs
_SAME = 0.35  # share of words from which another report tells of the same


def happened(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 5
) -> tuple[Span, ...]:
    """At most `limit` sentences, the newest first, no two alike: who did what, from the best placed reports.

    `numbers` are the documents' origins. What was done comes before what is felt or expected, what several
    origins tell before what one tells, and the newest reports before older ones: over a heap of months, the
    weight of news halves with each fifth of its span. Sentences that lean on their neighbours are left out,
    so that few documents may give fewer. Redundancy is kept out as in MMR (Carbonell & Goldstein 1998).
    """
    found = list(passages(pairs, numbers))
    central = salience(found)
    fresh = _fresh(found)
    usual = Counter(p.reading.lang for p in found).most_common(1)
    scored = {
        passage: _weight(passage, central(passage))
        * fresh[passage.document.id]
        * (0.5 if _history(passage) else 1.0)
        * (0.6 if fresh[passage.document.id] < 0.95 and _PLAN.search(passage.text) else 1.0)
        * (1.0 if passage.reading.lang == usual[0][0] else 0.8)
        for passage in found
        if passage.alone and told(passage) != "unreal"
    }
    best = sorted(scored, key=lambda p: (-scored[p], p.document.id, p.number))
    for passage in best[: 8 * limit]:
        scored[passage] *= 1 + 0.1 * min(_witnesses(passage, found), 3)
    ranked = sorted((p for p in best if scored[p] > 0), key=lambda p: (-scored[p], p.document.id, p.number))
    several = len({passage.document.id for passage in found}) > 1
    chosen = distinct(ranked, limit, each=2 if several else None)
    least = _KEEP * scored[chosen[0]] if chosen else 0.0
    chosen = [p for at, p in enumerate(chosen) if at < _FEWEST or scored[p] >= least]
    chosen.sort(key=lambda p: (-(_ordinal(p.document) or 0), p.document.id, p.number))
    return tuple(passage.span for passage in chosen)


def _ordinal(document: Document) -> int | None:
    return last_day(document.published).toordinal() if document.published else None


def _fresh(found: list[Passage]) -> dict[str, float]:
    """From 0.5 to 1 by how near a document lies to the newest; what has no date lies in the middle."""
    days = {p.document.id: _ordinal(p.document) for p in found}
    known = [day for day in days.values() if day is not None]
    newest = max(known, default=date.min.toordinal())
    half = max(_FLOOR, (newest - min(known, default=newest)) / _SHARE)
    return {
        doc: 0.75 if day is None else 0.5 + 0.5 * 2 ** (-max(newest - day - _FLOOR, 0) / half)
        for doc, day in days.items()
    }


def _history(passage: Passage) -> bool:
    """Whether a sentence names a day long before its document appeared: background, and no news."""
    published = _ordinal(passage.document)
    return published is not None and any(
        time.until is not None and published - date.fromisoformat(time.until).toordinal() > _LONG_AGO
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end
    )


def _witnesses(passage: Passage, found: list[Passage]) -> int:
    """How many other origins have a sentence that tells much the same."""
    return len(
        {
            other.origin
            for other in found
            if other.origin != passage.origin
            and len(other.words & passage.words) >= 4
            and overlap(other.words, passage.words) >= _SAME
        }
    )


def _weight(passage: Passage, central: float) -> float:
    kind = _KINDS.get(passage.document.kind, _OTHER)
    events = [e for e in passage.reading.events if passage.span.overlaps(e.trigger)]
    deed = 0.15 * bool(_DEED.search(passage.text)) + 0.15 * any(
        e.status == "happened" and not e.negated for e in events
    )
    met = any(
        m.status in ("held", "planned") and passage.span.overlaps(m.evidence)
        for m in passage.reading.meetings
    )
    actors = sum(e.kind in ("person", "state", "body") for e in passage.named())
    early = 1 / (1 + passage.number / 6)
    opinion = len(OPINION.findall(passage.text)) + len(FEAR.findall(passage.text))
    quoted = sum(len(run) for run in re.findall(r"[“\"].*?[”\"]", passage.text)) / len(passage.text)
    score = central + 0.3 * early + deed + 0.35 * met + 0.08 * min(actors, 3) + _TOLD[told(passage)]
    return kind * score - 0.15 * opinion - 0.3 * quoted - 0.07 * len(_VAGUE.findall(passage.text))

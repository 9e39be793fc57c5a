"""What's happened: a few sentences that tell the development, each readable alone, the newest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import chain, islice

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.stories.clause import SAYING, told
from parley.stories.cues import FEAR, OPINION
from parley.stories.passages import Passage, overlap, passages
from parley.stories.salience import salience
from parley.stories.spans_of_time import last_day

# Reports tell what happened; essays say what to think of it, and story pages say it at second hand.
_KINDS = {"report": 1.0, "statement": 0.9, "unknown": 0.85, "newsletter": 0.8, "story page": 0.75}
_OTHER = 0.7
_ESSAY = 0.8  # off where an essay weighs its words, half of it where it tells of no deed
_DEED = re.compile(
    r"\b(?:met|meets?|held|announced|agreed|signed|rejected|refused|accepted|proposed|offered"
    r"|revealed|confirmed|denied|launched|approved|visited|travelled|arrived|appointed|resigned|dismissed"
    r"|opened|closed|ended|began|resumed|suspended|imposed|lifted|killed|attacked|struck|voted|withdrew|sent"
    r"|called off|found|ruled|declared|ordered|sentenced|convicted|charged|arrested|elected|won|lost|died"
    r"|crashed|collapsed|injured|wounded|invaded|entered|deployed|seized|passed|issued|expelled"
    r"|summoned|sworn in"
    r"|detained|released|freed|intensified)\b",
    re.IGNORECASE,
)
# What others say of it: there is a section for that.
_REACTS = re.compile(
    r"\b(?:accus|critici[sz]|condemn|welcom|prais|thank|denounc|mourn|congratulat|express|tweet|applaud|deplor"
    r"|reiterat|urg)(?:e|es|ed|ing|s)?\b|\b(?:calls?|called) (?:on|for)\b",
    re.I,
)
_PLAN = re.compile(r"\b(?:will|shall|(?:is|are) (?:due |set |expected )?to) \w+", re.I)  # stale before long
_VAGUE = re.compile(r"\b(?:it|them|this|that he|that she|that they)\b", re.I)
_AUX = ("aux", "auxpass", "aux:pass")
_WAS = frozenset({"was", "were", "had", "did"})
_AFTER = re.compile(r"\W*(?:following|after|before|during|since|despite|at|in|under|with|by) the \w+,", re.I)
_EARLIER = re.compile(r"\bhad (?:\w+ly |also |not |never )?(?:been|\w+ed)\b|^\W*(?:before|in) \w+ing\b", re.I)
_ALSO = re.compile(r".{0,40}\b(?:also|too|further|additionally|another)\b", re.I)
_TOLD = {"done": 0.3, "going": -0.1, "state": -0.2, "unreal": -0.2, None: 0.0}
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_FLOOR = 7  # days: news younger than this is equally new
_SHARE = 5  # news loses half its lead in this share of the time that a heap spans
_FEWEST = 3
_SCANT = 0.6  # of what a fourth needs, a second or third does too
_LONG_AGO = 90  # days
_KEEP = 0.5  # share of the best sentence's weight that a fourth or fifth needs
_WITNESS = 0.35  # share of words from which another report tells of the same
_ALIKE = 0.5  # share of words from which two sentences may tell the same
_OF_A_DAY = 0.4  # the same where both name one day
_MAIN = 0.75  # share of the most central sentence's centrality that the first needs
_TALK = 0.6  # share of a sentence in quotation marks from which it is talk and no news


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
        * (1.0 if passage.reading.lang == usual[0][0] else 0.5)
        for passage in found
        if told(passage) != "unreal" and _quoted(passage) < _TALK
    }
    best = sorted(scored, key=lambda p: (-scored[p], p.document.id, p.number))
    alone = (p for p in best if scored[p] > 0 and p.alone)  # asked of few: it is dear
    ready = list(islice(alone, 8 * limit))
    for passage in ready:
        scored[passage] *= 1 + 0.1 * min(_witnesses(passage, found), 3)
    ranked = sorted(ready, key=lambda p: (-scored[p], p.document.id, p.number))
    several = len({passage.document.id for passage in found}) > 1
    chosen = _distinct(ranked, limit, 2 if several else None)
    least = _KEEP * scored[chosen[0]] if chosen else 0.0
    last = max((_ordinal(p.document) or 0 for p in best), default=0)
    chosen = [p for at, p in enumerate(chosen) if scored[p] >= (least if at >= _FEWEST else _SCANT * least)]
    if all((_ordinal(p.document) or 0) < last for p in chosen):  # the newest report has a say
        newest = (p for p in best if (_ordinal(p.document) or 0) == last and scored[p] > 0 and p.alone)
        chosen = _distinct(chain(chosen[: limit - 1], newest), min(len(chosen) + 1, limit))
    return tuple(passage.span for passage in _told(chosen, central))


def _told(chosen: list[Passage], central: Callable[[Passage], float]) -> list[Passage]:
    """In the order of telling: the newest of what the story is about, then the rest, newest first."""
    news = {p: central(p) / (1 + p.number / 4) * (_quoted(p) < _TALK / 2) for p in chosen}
    newest = sorted(chosen, key=lambda p: (-(_ordinal(p.document) or 0), -news[p], p.number))
    last = max((_ordinal(p.document) or 0 for p in chosen), default=0)
    late = [p for p in newest if (_ordinal(p.document) or 0) > last - _LONG_AGO]
    first = [p for p in late if news[p] >= _MAIN * max(news[p] for p in late)][:1]
    rest = sorted(chosen, key=lambda p: (-(_ordinal(p.document) or 0), p.document.id, p.number))
    first = [p for p in rest if first and p.document.id == first[0].document.id][:1]  # in its report's order
    return first + [p for p in rest if p not in first]


def _distinct(ranked: Iterable[Passage], limit: int, each: int | None = None) -> list[Passage]:
    """The first `limit` of a ranking, at most `each` from one document, none of which tells the same."""
    chosen: list[Passage] = []
    used: Counter[str] = Counter()
    for passage in ranked:
        if len(chosen) == limit:
            break
        if (each is None or used[passage.document.id] < each) and not any(_same(passage, o) for o in chosen):
            chosen.append(passage)
            used[passage.document.id] += 1
    return chosen


def _same(one: Passage, other: Passage) -> bool:
    """Whether two sentences tell the same: in the same words (fewer if of one day) of the same people."""
    if overlap(one.words, other.words) < (_OF_A_DAY if _days(one) & _days(other) else _ALIKE):
        return False
    here, there = _people(one), _people(other)
    return not here or not there or bool(here & there)


def _people(passage: Passage) -> frozenset[str]:
    """The surnames of the people whom a sentence names."""
    return frozenset(entity.name.split()[-1] for entity in passage.named() if entity.kind == "person")


def _stands_for_good(passage: Passage) -> bool:
    """Whether it says what is so at any time, in the simple present: "The law provides …"."""
    words = passage.sentence.words
    root = next((at for at, head in enumerate(words.head) if head == at), None)
    if root is None or told(passage) not in ("going", "state") or words.lemma[root] in SAYING:
        return False
    form = passage.document.text[words.start[root] : words.end[root]].lower()
    helpers = {
        words.lemma[at] for at, head in enumerate(words.head) if head == root and words.dep[at] in _AUX
    }
    if helpers:
        return helpers == {"be"} and not form.endswith("ing")
    return form in ("is", "are") or (form not in _WAS and not form.endswith(("ing", "ed")))


def _pegged(passage: Passage) -> bool:
    """Whether it tells of a day of the week before its report, as news does (a "news peg")."""
    published = _ordinal(passage.document)
    return published is not None and any(
        0 <= published - date.fromisoformat(day).toordinal() <= _FLOOR for day in _days(passage)
    )


def _days(passage: Passage) -> frozenset[str]:
    """The days that a sentence names."""
    return frozenset(
        time.value[:10]
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end
        and re.match(_ISO_DAY, time.value or "")
        if time.value
    )


def _quoted(passage: Passage) -> float:
    """The share of a sentence that stands in quotation marks."""
    return sum(len(run) for run in re.findall(r"[“\"].*?[”\"]", passage.text)) / len(passage.text)


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
            and overlap(other.words, passage.words) >= _WITNESS
        }
    )


def _weight(passage: Passage, central: float) -> float:
    peg = _pegged(passage)
    kind = max(_KINDS.get(passage.document.kind, _OTHER), 0.85 * peg)
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
    score = (
        2 * central
        + 0.6 * early
        + 0.2 * peg
        + deed
        + 0.35 * met
        + 0.08 * min(actors, 3)
        + _TOLD[told(passage)]
    )
    essay = passage.document.kind not in _KINDS and not peg
    score -= _ESSAY * essay * (0.5 * (told(passage) != "done") + (opinion > 0))
    score -= 0.25 * bool(_REACTS.search(passage.text)) * (passage.number > 0)
    score -= 0.2 * _stands_for_good(passage) * (passage.number > 0)
    score -= 0.2 * bool(_EARLIER.search(passage.text)) + 0.1 * bool(_AFTER.match(passage.text))
    score -= 0.2 * bool(_ALSO.match(passage.text))
    return kind * score - 0.2 * opinion - 0.3 * _quoted(passage) - 0.07 * len(_VAGUE.findall(passage.text))

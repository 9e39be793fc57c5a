"""What's behind the headline: factors, implications and next steps that the sources themselves name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.story import Outlook
from parley.stories.cues import ANALYST, CAUSE, HIDDEN, IMPLIES, NEXT, NO_CAUSE, PERSONAL, TERMS
from parley.stories.passages import Passage, passages
from parley.stories.salience import distinct, salience
from parley.stories.spans_of_time import last_day
from parley.stories.speakers import speaker

_KINDS = (("next step", NEXT), ("implication", IMPLIES), ("factor", CAUSE))
_FADES = 500  # days over which what was written loses a point of weight
_OVER = 7  # days by which a planned day may lie before the newest document, which may be dated roughly
_STALE = 183  # days after which a plan without a date says nothing of what comes next
_JUDGING = {"commentary", "newsletter", "story page"}  # what such a text says in its own voice is a judgement


def background(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 4
) -> tuple[Outlook, ...]:
    """Factors, then implications, then next steps; at most `limit` of each, the most telling first.

    A sentence is taken where it says of itself that it gives a cause, a consequence or a plan, and makes
    sense without its neighbours. It belongs to whoever says it in the text: the speaker of the attribution
    around the telling words, else the byline or the outlet. A plan for a day that has passed when the newest
    document appeared is no next step. Nothing is inferred.
    """
    found = list(passages(pairs, numbers))
    days = [last_day(p.document.published) for p in found if p.document.published]
    newest = max(days, default=None)
    central = salience(found)
    each = 2 if len({passage.document.id for passage in found}) > 1 else None
    taken: list[Passage] = []
    rows: list[Outlook] = []
    for kind, cue in reversed(_KINDS):
        scored = {
            passage: score
            for passage in found
            if passage.alone
            and _kind(passage.text) == kind
            and not (kind == "factor" and (HIDDEN.search(passage.text) or NO_CAUSE.search(passage.text)))
            and not (kind != "factor" and TERMS.search(passage.text) and _said(passage, cue))
            and not (kind == "next step" and _passed(passage, newest))
            and (score := _weight(passage, cue, central(passage)) - _age(passage, newest) / _FADES) > 0
        }
        chosen = distinct(
            sorted(scored, key=lambda p: (-scored[p], p.document.id, p.number)), limit, each, beside=taken
        )
        taken += chosen
        rows += [_row(passage, kind, cue, scored[passage]) for passage in chosen]
    return tuple(rows)


def _passed(passage: Passage, newest: date | None) -> bool:
    """Whether what a sentence plans was for a day before the newest document, or is months old."""
    if newest is None:
        return False
    ends = [
        date.fromisoformat(time.until)
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end and time.until
    ]
    if ends:
        return (newest - max(ends)).days > _OVER
    return _age(passage, newest) > _STALE


def _age(passage: Passage, newest: date | None) -> int:
    published = passage.document.published
    return (newest - last_day(published)).days if newest and published else 0


def _kind(text: str) -> str | None:
    return next((kind for kind, cue in _KINDS if cue.search(text)), None)


def _weight(passage: Passage, cue: re.Pattern[str], central: float) -> float:
    actors = sum(e.kind in ("person", "state", "body") for e in passage.named())
    early = 1 / (1 + passage.number / 12)
    own = len(PERSONAL.findall(passage.text))
    return (
        central
        + 0.1 * min(len(cue.findall(passage.text)), 2)
        + 0.05 * min(actors, 3)
        + 0.1 * early
        - 0.3 * own
    )


def _row(passage: Passage, kind: str, cue: re.Pattern[str], weight: float) -> Outlook:
    said = _said(passage, cue)
    holder, label = _holder(passage.document), _own(passage.document, kind)
    if said is not None:
        holder, label = _speaker(passage, said, kind) or (holder, label)
    document = passage.document
    return Outlook(kind, label, holder, passage.span, passage.origin, document.published, round(weight, 4))


def _said(passage: Passage, cue: re.Pattern[str]) -> Attribution | None:
    """The innermost attribution whose content holds words that tell of a cause, consequence or plan."""
    stored = passage.document.text
    best: tuple[int, Attribution] | None = None
    for _, attribution in passage.attributions():
        for content in attribution.content:
            if cue.search(stored[content.start : content.end]) and attribution.source:
                length = content.end - content.start
                if best is None or length < best[0]:
                    best = (length, attribution)
    return best[1] if best else None


def _speaker(passage: Passage, said: Attribution, kind: str) -> tuple[str, str] | None:
    """Who says it and what that makes of it; None where the text does not name them."""
    name, entity = speaker(passage, said)
    if name is None:
        return None
    if ANALYST.search(name) or (entity is not None and ANALYST.search(entity.role or "")):
        return name, "forecast" if kind != "factor" else "judgement"
    return name, "party's claim"


def _holder(document: Document) -> str:
    return document.byline or document.outlet or document.id


def _own(document: Document, kind: str) -> str:
    if kind != "factor":
        return "forecast"
    return "judgement" if document.kind in _JUDGING else "reported fact"

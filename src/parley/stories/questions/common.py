"""Questions that a reader would ask of a story, each made from a sentence that answers it.

A question is worded from the sentence's own words: its subject, its verb in the form that a question needs,
what follows. So no name in it is Parley's, and there is none without an answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.question import Question
from parley.nouns.reading import Reading
from parley.stories.questions.causes import why_of, whys
from parley.stories.questions.facts import counts, ruled, settled, when
from parley.stories.questions.heap import Told, heap
from parley.stories.questions.identity import who_is
from parley.stories.questions.overall import coming, mediators, obstacles, sayings, wants
from parley.stories.questions.prior import FIRST
from parley.stories.salience import salience
from parley.stories.words import STOP

MOST = 12  # more than a page shows, since not every answer can be made to stand alone
_EACH = {
    "identity": 2, "why": 2, "want": 2, "how many": 1, "what": 2, "who": 1, "next": 1, "obstacle": 1,
    "when": 1, "say": 1,
}  # fmt: skip
_LEADING = 30  # sentences that tell what the story is about; of each it is asked why


def common(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    *,
    names: Mapping[str, str] | None = None,
) -> tuple[Question, ...]:
    """The questions of a story, those that readers ask first before the rest; at most twelve, of many kinds.

    `numbers` are the documents' origins; `names` as in `reply`.
    """
    record = heap(pairs, numbers, names)
    central = salience([told.passage for told in record.told])
    weight = {told.passage.span: central(told.passage) + _early(told) for told in record.told}
    found: list[Question] = []
    for told in record.told:
        for made in (*whys(told), *settled(told, record), *ruled(told, record), *counts(told)):
            found.append(replace(made, weight=weight[told.passage.span] + FIRST[made.kind]))
    leading = sorted(record.told, key=lambda told: -weight[told.passage.span])[:_LEADING]
    for told in leading:
        for made in when(told):
            found.append(replace(made, weight=weight[told.passage.span] + FIRST["when"]))
        for made in why_of(told, record):
            found.append(replace(made, weight=weight[told.passage.span] + FIRST["why"] + 0.1))
    found += who_is(record)
    found += wants(record)
    found += sayings(record)
    found += coming(record)
    found += obstacles(record)
    found += mediators(record)
    return _chosen(found)


def _early(told: Told) -> float:
    """What stands first in a report is what it is about."""
    return 0.3 / (1 + told.passage.number / 3) - 0.15 * (not told.passage.alone)


def _chosen(found: list[Question]) -> tuple[Question, ...]:
    found.sort(key=lambda question: (-question.weight, question.text))
    chosen: list[Question] = []
    used: dict[str, int] = defaultdict(int)
    for question in found:
        if len(chosen) == MOST:
            break
        words = _telling(question.text)
        if used[question.kind] >= _EACH[question.kind]:
            continue
        if any(_alike(words, other.text) or question.answers[0] in other.answers for other in chosen):
            continue
        chosen.append(question)
        used[question.kind] += 1
    return tuple(chosen)


def _telling(text: str) -> set[str]:
    """The words of a question that tell it from others of its kind."""
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in STOP | {"want", "many"}}


def _alike(words: set[str], other: str) -> bool:
    theirs = _telling(other)
    return len(words & theirs) > 0.5 * len(words | theirs) if words and theirs else words == theirs

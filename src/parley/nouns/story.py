"""Stories: documents about one development, and its course in time."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about one development, with the headline chosen from theirs and the dates they span.

    `docs` are ids, oldest first; `origins` maps onto them: equal numbers are copies of one report.
    """

    id: str
    headline: str
    docs: tuple[str, ...]
    origins: tuple[int, ...]
    begin: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One day (or month, or year) of a timeline with the sentences that tell it. `weight` orders entries."""

    date: str
    sentences: tuple[Span, ...]
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Claim:
    """What a paper says that somebody says: outlet → reporting sources → actor → claim.

    `outlet` carries it: the document's, or one that the document names ("The Courier reports that …"), then
    `via` is the document's own. `actor`, `side` and `role` are the source's as the text names it. `sentence`
    holds the claim, `source`, `cue` and `content` are the parts of the attribution. `origin` is the report
    that it comes from, `date` the document's. `quoted` where the content is in the source's own words.
    `chain` are the voices from the document's outlet to the actor; the claim's distance from the actor is one
    less than their number. `words` are what to show of the claim: its content, with the cue where that
    matters ("denied …"), or the sentence. `manner` and `count` are the attribution's.
    """

    doc: str
    outlet: str | None
    actor: str
    sentence: Span
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    via: str | None = None
    side: str | None = None
    role: str | None = None
    sourcing: str = "person"
    quoted: bool = False
    origin: int = 0
    date: str | None = None
    weight: float = 0.0
    chain: tuple[str, ...] = ()
    words: tuple[Span, ...] = ()
    manner: str = "speech"
    count: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sentences of different origins on one subject that cannot both hold.

    `kind` says where they part: `number` or `denial`; `detail` names the point in words that follow "differ
    on": "the number of sailors: 23 and 31", "whether a meeting took place".
    """

    kind: str
    detail: str
    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies behind the headline, as a source itself states it.

    `kind` is `factor`, `implication` or `next step`; `label` is `reported fact`, `party's claim`,
    `judgement` or `forecast`. `holder` is whose view it is: the speaker, else the byline or the outlet.
    """

    kind: str
    label: str
    holder: str
    span: Span
    origin: int = 0
    date: str | None = None
    weight: float = 0.0

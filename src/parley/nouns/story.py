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
class Change:
    """What became of a story as documents came: `kind` is `opened`, `joined`, `merged` or `split`.

    `story` is its id: of the one that there is now or, where it was split, of the one that there was. `docs`
    are the new documents that opened or joined it, `others` the ids of the stories that were merged into it
    or that it was split into.
    """

    kind: str
    story: str
    docs: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done on a date, with the sentences that tell it, the best first. `weight` orders entries.

    `date` is a day, an ISO 8601 week, a month, a year, or a period: `2031-05-03/2031-05-09`, `2022-02/..` for
    what goes on. `because` is where a sentence names the cause.
    """

    date: str
    sentences: tuple[Span, ...]
    weight: float = 0.0
    because: Span | None = None


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

    `kind` says where they part: `number`, `who`, `when` or `denial`; `detail` names the point in words that
    follow "differ on": "the number of sailors: 23 and 31", "whether a meeting took place".
    """

    kind: str
    detail: str
    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Detail:
    """A stretch of one report's sentence on a point that the text of no other report on it has.

    `kind` is `name`, `place`, `number`, `time` or `words` (a quotation).
    """

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Point:
    """One fact, act or claim that several origins tell, or, where `told` is one sentence, only one does.

    `told` are sentences, one for each origin that carries it, the best wording first; `origins` are theirs.
    `details` are what one of them gives alone. `weight` orders points.
    """

    told: tuple[Span, ...]
    origins: tuple[int, ...]
    details: tuple[Detail, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """What reports of one story have in common and what they have alone.

    `terms` are pairs of stretches, of two origins, that name the same thing or deed in words that judge it
    differently ("detained", "abducted").
    """

    shared: tuple[Point, ...] = ()
    lone: tuple[Point, ...] = ()
    terms: tuple[tuple[Span, Span], ...] = ()


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


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two who judge one subject of the development in opposite directions, each with the sentence."""

    one: Outlook
    other: Outlook


@dataclass(frozen=True, slots=True)
class Reaction:
    """What somebody says or does of the development: one sentence for each side that speaks.

    `kind` is `state`, `body` (an organisation or a group of states), `within` (somebody of the same country
    as those whose act it is) or `other`; `tone` is `supports`, `critical`, `calls for` or `neutral`, by the
    sentence's own words. `reactor` is the speaker's name, `side` whom it speaks for.
    """

    reactor: str
    kind: str
    tone: str
    span: Span
    side: str | None = None
    origin: int = 0
    date: str | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Effect:
    """What the development did to people (`kind` is `humanitarian`) or to trade, prices, property and
    services (`economic`).

    `holder` is who says so. `fate` names what became of whom or what, and `figure` how many, where the
    sentence counts it; effects of one fate stand side by side, the newest figure first.
    """

    kind: str
    holder: str
    span: Span
    fate: str = ""
    figure: str | None = None
    origin: int = 0
    date: str | None = None
    weight: float = 0.0

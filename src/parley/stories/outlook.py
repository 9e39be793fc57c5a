"""What's behind the headline: factors, implications and next steps that the sources themselves name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from parley.nouns.alone import Standing
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.story import Outlook
from parley.stories.clause import told
from parley.stories.cues import PERSONAL
from parley.stories.development import Development, development
from parley.stories.holding import Held, held, own, readable
from parley.stories.passages import Passage, overlap, passages
from parley.stories.relations import Relation, relations
from parley.stories.salience import salience
from parley.stories.spans_of_time import last_day
from parley.stories.standing import editor
from parley.stories.tree import Tree
from parley.stories.words import content

KINDS = ("factor", "implication", "next step")
_FADES = 500  # days over which what was written loses a point of weight
_STALE = 3  # days after which a plan without a date says nothing of what comes next, in a short story
_ALIKE = 0.5  # share of words from which two sentences say the same
_VAGUE = 0.7  # weight to which a cue ("after") may tell no more than order in time
_ITSELF = 0.6  # weight of a word from which it is the story's own and no cause from without
_FADED = 30  # days after which what a party thinks possible is past, in a story that lasts no longer
_OF_STORY = 0.15  # and a plan is another thing's
_ROOT = 0.4  # the relevance from which what is long past may still be what began it
_NEARER = 0.3  # the relevance that such a cue asks for
_NEAR = 0.15  # relevance to the development below which a cause is the cause of something else
_ON_PAGE = 0.3  # the relevance of a plan that a page shows
_MANY = 15  # times as many as a page has room for are looked at
_SURE = 0.8  # how sure a cue must be for two sentences to be shown for its sake
_TWO = 60  # words of both
_LEAST = 0.5  # weight below which an item is not worth a line


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    relation: Relation
    held: Held
    weight: float
    relevance: float
    span: Span


def background(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 6,
) -> tuple[Outlook, ...]:
    """Factors, then implications, then next steps; at most `limit` of each, the weightiest first.

    A sentence is taken where it says of itself that it gives a cause, a consequence or a plan, is about the
    story's development, and makes sense without its neighbours (`limit` None gives every one that is found).
    It belongs to whoever says it in the text: the speaker around the telling words, whoever the clause names
    as claiming it, else the author or the outlet. What several origins say counts more. A plan for a day
    that has passed at the newest document, or that a later report tells as done, is no next step.
    """
    kept = list(pairs)
    everything = list(passages(kept, numbers))
    about = development(everything)
    found = list(_found(everything, about))
    stands = editor(kept)
    before = {other.span: one for one, other in pairwise(everything) if _follows(one, other)}
    taken: list[Passage] = []
    rows: list[Outlook] = []
    for kind in KINDS:
        of_kind = sorted(
            (one for one in found if one.relation.kind == kind),
            key=lambda one: (-one.weight, one.passage.document.id, one.passage.number),
        )
        if limit is not None:
            of_kind = [
                ready
                for one in of_kind[: _MANY * limit]
                if one.weight >= _LEAST
                and (kind != "next step" or one.relevance >= _ON_PAGE)
                and (ready := _ready(one, before, stands)) is not None
            ]
            of_kind = _distinct(of_kind, limit, taken)
            taken += [one.passage for one in of_kind]
            taken += [before[one.passage.span] for one in of_kind if one.span != one.passage.span]
        rows += [_row(one) for one in of_kind]
    return tuple(rows)


def _found(everything: Sequence[Passage], about: Development) -> Iterator[_Found]:
    """Every relation of the story's development that somebody states, with its weight."""
    central = salience(everything)
    later = _later(everything)
    for passage in everything:
        old = about.old(passage)
        relevance = about.relevance(passage.words)
        if relevance < _NEAR:
            continue
        for relation in relations(passage):
            if relation.kind == "next step" and (relevance < _OF_STORY or _in_subject(passage, relation)):
                continue
            plan = (
                relation.kind == "next step" and not relation.past
            )  # its dates may be read a year too early
            if old and not plan and (relation.kind != "factor" or relevance < _ROOT or not _began(passage)):
                continue
            if relation.kind != "factor" and _over(passage, relation, about, later):
                continue
            if relation.kind == "factor" and not _of_it(passage, relation, about):
                continue
            whose = held(passage, relation.start, relation.end, relation.claimed)
            if whose is None or _faded(passage, relation, whose, about):
                continue
            weight = (
                0.5 * relation.weight
                + 0.6 * relevance
                + 0.3 * central(passage)
                + 0.1 * (whose.kind == "analyst")
                + 0.1 / (1 + passage.number / 12)
                - 0.2 * len(PERSONAL.findall(passage.text))
                - 0.2 * len(_YOU.findall(passage.text))
                - _age(passage, about.newest) / _FADES
            )
            yield _Found(passage, relation, whose, weight, relevance, passage.span)


_NEWS = ("news", "word", "report", "rumour", "rumor", "fear", "speculation", "realisation", "realization")


def _in_subject(passage: Passage, relation: Relation) -> bool:
    """Whether the plan only says which news the sentence is about: "the news that Reyl will go comes"."""
    tree = Tree(passage)
    at = tree.at(relation.start - passage.sentence.start)
    for _ in range(10):
        if at is None or tree.head(at) == at:
            return False
        if tree.dep(at) == "acl" and tree.lemma(tree.head(at)) in _NEWS:
            return tree.dep(tree.head(at)) in ("nsubj", "nsubjpass")
        at = tree.head(at)
    return False


def _began(passage: Passage) -> bool:
    """Whether a sentence tells how something began, which lies before everything else."""
    tree = Tree(passage)
    return tree.lemma(tree.root()) in (
        "begin",
        "start",
        "erupt",
        "break",
        "arise",
        "originate",
        "emerge",
        "launch",
    )


def _of_it(passage: Passage, relation: Relation, about: Development) -> bool:
    """Whether what a factor is the cause of belongs to the development; a vague cue asks for more."""
    if relation.part is None:
        return True
    start, end = relation.part
    text = passage.document.text
    rest = text[passage.sentence.start : start] + " " + text[end : max(end, passage.sentence.end)]
    words = {word for word, _, _ in content(rest)}
    if start < relation.start < passage.sentence.end and end <= relation.start:
        # A subject that does something to another: the story's is what is done, not who or what does it.
        subject = _OF.split(text[start:end], maxsplit=1)[0]
        own = max((about.weight(word) for word, _, _ in content(subject)), default=0.0)
        if _SHELL.search(subject):
            return False
        return own < _ITSELF and about.relevance(words) >= _NEAR
    return about.relevance(words) >= (_NEAR if relation.weight > _VAGUE else _NEARER)


def _follows(one: Passage, other: Passage) -> bool:
    """Whether a sentence comes right after another of its paragraph."""
    if one.document.id != other.document.id or other.number != one.number + 1:
        return False
    return one.sentence.paragraph == other.sentence.paragraph


def _ready(one: _Found, before: Mapping[Span, Passage], stands: Standing) -> _Found | None:
    """The find as a page can show it: its sentence, or with the one before it on which it leans."""
    if readable(one.passage, one.held, stands):
        return one
    first = before.get(one.passage.span)
    if first is None or one.relation.weight < _SURE or not one.passage.sound or not first.sound:
        return None
    if len(first.text.split()) + len(one.passage.text.split()) > _TWO or any(first.attributions()):
        return None
    both = Span(one.passage.document.id, first.span.start, one.passage.span.end)
    outlet = one.passage.document.outlet or one.passage.document.id
    known = one.held.name in (outlet, own(one.passage.document))
    return replace(one, span=both) if known and stands(both) is not None else None


def _distinct(ranked: Sequence[_Found], limit: int, beside: Sequence[Passage]) -> list[_Found]:
    """The first of each lot that say the same, those of more origins first; at most `limit`."""
    lots: list[list[_Found]] = []
    for one in ranked:
        if any(overlap(one.passage.words, other.words) >= _ALIKE for other in beside):
            continue
        lot = next((lot for lot in lots if overlap(one.passage.words, lot[0].passage.words) >= _ALIKE), None)
        if lot is None:
            lots.append([one])
        else:
            lot.append(one)
    lots.sort(key=lambda lot: -(lot[0].weight + 0.25 * (len({one.passage.origin for one in lot}) - 1)))
    return [lot[0] for lot in lots[:limit]]


def _later(everything: Sequence[Passage]) -> list[tuple[date, Passage]]:
    """What reports tell as done, with the day of the report."""
    return [
        (last_day(passage.document.published), passage)
        for passage in everything
        if passage.document.published and told(passage) == "done"
    ]


def _over(
    passage: Passage, relation: Relation, about: Development, later: Sequence[tuple[date, Passage]]
) -> bool:
    """Whether what a sentence foresees lies before the newest report, is done by then, or is old."""
    newest = about.newest
    if newest is None or about.begin is None:
        return False
    span_of_days = (newest - about.begin).days
    times = [
        time
        for time in passage.reading.times
        if passage.sentence.start <= time.start < passage.sentence.end and time.until
    ]
    ends = [date.fromisoformat(time.until) for time in times if time.until]
    if relation.past and any(
        _WEEKDAY.fullmatch(passage.document.text, time.start, time.end) for time in times
    ):
        return True  # "was to meet on Monday": on a Monday that had passed
    published = passage.document.published
    day = last_day(published) if published else None
    ahead = [
        (date.fromisoformat(time.until), date.fromisoformat(time.begin or time.until))
        for time in times
        if time.until and date.fromisoformat(time.until) > (day or newest)
    ]
    stale = day is not None and (newest - day).days > max(_STALE, span_of_days // 10)
    if ahead:  # of a period that has begun, only what was foreseen lately is still to come
        return min(ahead)[0] < newest or (stale and min(begin for _, begin in ahead) <= newest)
    if day is None:
        return False
    if relation.past and (newest > day or any(end < day for end in ends)):
        return True
    if relation.kind == "next step" and stale:
        return True
    names = _names(passage)
    return any(
        when > day and overlap(passage.words, other.words) >= _OVERTAKEN and len(names & _names(other)) >= 2
        for when, other in later
    )


def _faded(passage: Passage, relation: Relation, whose: Held, about: Development) -> bool:
    """Whether what a party or a paper thought possible is long past; a judgement from without stays."""
    if relation.kind != "implication" or not relation.open or whose.kind in ("analyst", "author"):
        return False
    if about.newest is None or about.begin is None:
        return False
    return _age(passage, about.newest) > max(_FADED, (about.newest - about.begin).days // 3)


def _names(passage: Passage) -> set[str]:
    """The words of the names in a sentence."""
    return {word for entity in passage.named() for word in entity.name.lower().split()}


_SHELL = re.compile(
    r"^[Tt]he (?:\w+ )?(?:disaster|event|incident|crisis|tragedy|move|decision|ruling|accident|blast|act"
    r"|attacks?)\s*$"
)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)  # advice, and not news
_OF = re.compile(r"\b(?:of|between|in|from|by|at|to|with|over|among|against)\b|,")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_OVERTAKEN = 0.34  # share of words from which a later report of a deed is what was foreseen


def _age(passage: Passage, newest: date | None) -> int:
    published = passage.document.published
    return (newest - last_day(published)).days if newest and published else 0


def _row(one: _Found) -> Outlook:
    document = one.passage.document
    return Outlook(
        one.relation.kind,
        _label(one),
        one.held.name,
        one.span,
        one.passage.origin,
        document.published,
        round(one.weight, 4),
    )


def _label(one: _Found) -> str:
    """What kind of thing it is, by whose word it is and whether it is foreseen."""
    kind, open_ = one.relation.kind, one.relation.open
    if one.held.kind == "party":
        return "party's claim"
    if one.held.kind in ("analyst", "author"):
        return "forecast" if kind == "next step" or (kind == "implication" and open_) else "judgement"
    return "forecast" if open_ and kind != "factor" else "reported fact"

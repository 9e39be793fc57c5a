"""Stories: which documents tell of one development, its course in time, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from parley.nouns.alone import Standing
from parley.nouns.card import Card
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.news import News
from parley.nouns.question import Question, Reply
from parley.nouns.reading import Reading
from parley.nouns.revision import Revision
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.nouns.story import (
    Change,
    Claim,
    Compared,
    Difference,
    Disagreement,
    Effect,
    Entry,
    Outlook,
    Reaction,
    Story,
)
from parley.nouns.thread import Thread

# The parts need numpy, which `import parley` must not load: each front door opens its part when called.


def group(documents: Iterable[Document]) -> tuple[Story, ...]:
    """Stories, the largest first; see `parley.stories.grouping.group`."""
    from parley.stories import grouping

    return grouping.group(documents)


def rows(stories: Iterable[Story]) -> Iterator[dict[str, str]]:
    """One row a document, `{id, cluster}`, as `parley group` prints them."""
    from parley.stories import grouping

    return grouping.rows(stories)


def chosen(stories: Sequence[Story], wanted: str) -> Story:
    """The story of an id, or of the beginning of one; see `parley.stories.naming.chosen`."""
    from parley.stories import naming

    return naming.chosen(stories, wanted)


def cards(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    docs: Iterable[str] | None = None,
    casebook: Casebook | None = None,
) -> tuple[Card, ...]:
    """Cards of people, bodies and places, most important first; see `parley.stories.people_and_places`."""
    from parley.stories import people_and_places

    return people_and_places.cards(pairs, numbers, docs, casebook)


def news(
    pairs: Iterable[tuple[Document, Reading]],
    fresh: Collection[str],
    numbers: Mapping[str, int],
    story: Story,
    before: Sequence[Story],
    now: Sequence[Story],
) -> News:
    """What new documents add to a story; see `parley.stories.fresh.news`."""
    from parley.stories import fresh as novelty

    return novelty.news(pairs, fresh, numbers, story, before, now)


def origins(documents: Iterable[Document]) -> dict[str, int]:
    """The report behind each document: copies share a number; see `parley.stories.copies.origins`."""
    from parley.stories import copies

    return copies.origins(documents)


def revisions(
    documents: Iterable[Document], numbers: Mapping[str, int] | None = None
) -> tuple[Revision, ...]:
    """Pages that were edited after they were first fetched; see `parley.stories.revised.revisions`."""
    from parley.stories import revised

    return revised.revisions(documents, numbers)


def story_id(doc: str) -> str:
    """The id of the story that a document opens, and finds ever after; see `parley.stories.grouping`."""
    from parley.stories import grouping

    return grouping.story_id(doc)


def history(documents: Iterable[Document]) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """What became of stories each time that documents came; see `parley.stories.grouping.history`."""
    from parley.stories import grouping

    return grouping.history(documents)


def threads(stories: Iterable[Story], documents: Iterable[Document]) -> tuple[Thread, ...]:
    """Stories of one course of events, linked over time; see `parley.stories.threaded.threads`."""
    from parley.stories import threaded

    return threaded.threads(stories, documents)


def timeline(
    pairs: Iterable[tuple[Document, Reading]],
    length: int | None = None,
    *,
    numbers: Mapping[str, int] | None = None,
    about: Collection[str] | None = None,
) -> tuple[Entry, ...]:
    """Dated entries, oldest first; see `parley.stories.course.timeline`."""
    from parley.stories import course

    return course.timeline(pairs, length, numbers=numbers, about=about)


def earlier(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    words: int = 120,
    *,
    openings: int | None = None,
    about: Collection[str] | None = None,
) -> tuple[Span, ...]:
    """What came before, in a few sentences; see `parley.stories.before.earlier`."""
    from parley.stories import before

    return before.earlier(pairs, numbers, words, openings=openings, about=about)


def days(pairs: Iterable[tuple[Document, Reading]], length: int | None = None) -> tuple[Entry, ...]:
    """The days of a large heap, oldest first; see `parley.stories.chronicle.days`."""
    from parley.stories.chronicle import days as found

    return found(pairs, length)


def editor(pairs: Iterable[tuple[Document, Reading]]) -> Standing:
    """What makes a passage of a heap stand alone; see `parley.stories.standing.editor`."""
    from parley.stories import standing

    return standing.editor(pairs)


def happened(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 5
) -> tuple[Span, ...]:
    """A few sentences that tell the development; see `parley.stories.lead.happened`."""
    from parley.stories import lead

    return lead.happened(pairs, numbers, limit)


def background(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int | None = 6
) -> tuple[Outlook, ...]:
    """Factors, implications and next steps as sources state them; see `parley.stories.outlook.background`."""
    from parley.stories import outlook

    return outlook.background(pairs, numbers, limit)


def papers(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Claim, ...]:
    """Outlet → actor → claim, the most telling first; see `parley.stories.claims.papers`."""
    from parley.stories import claims

    return claims.papers(pairs, numbers, limit)


def compared(pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None) -> Compared:
    """What reports have in common and what each has alone; see `parley.stories.points.compared`."""
    from parley.stories import points

    return points.compared(pairs, numbers)


def differences(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 6
) -> tuple[Difference, ...]:
    """Where two reports cannot both be right; see `parley.stories.contrary.differences`."""
    from parley.stories import contrary

    return contrary.differences(pairs, numbers, limit)


def disagreements(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 2
) -> tuple[Disagreement, ...]:
    """Where those who judge it part; see `parley.stories.disagreement.disagreements`."""
    from parley.stories import disagreement

    return disagreement.disagreements(pairs, numbers, limit)


def reactions(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 12,
) -> tuple[Reaction, ...]:
    """What others say or do of the development, one line a side; see `parley.stories.responses.reactions`."""
    from parley.stories import responses

    return responses.reactions(pairs, numbers, limit)


def effects(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    limit: int | None = 8,
) -> tuple[Effect, ...]:
    """What it did to people, and to trade, prices and property; see `parley.stories.impact.effects`."""
    from parley.stories import impact

    return impact.effects(pairs, numbers, limit)


def reply(
    question: tuple[Document, Reading],
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    *,
    names: Mapping[str, str] | None = None,
    stated: Iterable[tuple[str, str, Statement]] = (),
    limit: int = 5,
) -> Reply:
    """What the record answers to a question; see `parley.stories.questions.reply`."""
    from parley.stories import questions

    return questions.reply(question, pairs, numbers, names=names, stated=stated, limit=limit)


def common(
    pairs: Iterable[tuple[Document, Reading]],
    numbers: Mapping[str, int] | None = None,
    *,
    names: Mapping[str, str] | None = None,
) -> tuple[Question, ...]:
    """The questions that readers would ask of a story; see `parley.stories.questions.common.common`."""
    from parley.stories.questions import common as made

    return made.common(pairs, numbers, names=names)

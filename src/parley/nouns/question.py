"""A question and what the record answers: sentences of its documents, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that answers. `against` where it denies what the question asks whether it is so.

    `plain` where it tells so in so many words, as done: only such sentences are counted for a yes or no.
    `score` is how much of the question it covers, 0 to 1. `origin` is the report that it comes from.
    """

    span: Span
    origin: int
    score: float
    against: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What the record says to a question.

    `kind` is what is asked for (`identity`, `who`, `what`, `when`, `where`, `why`, `how many`, `how long`,
    `whether`, `want`, `say`, `obstacle`, `next`, `role`, `attribute`, or `words` where it is no question but
    a few words). No answers: the record does not say; `nearest` are then the sentences that come near,
    often none.
    """

    question: str
    kind: str
    answers: tuple[Answer, ...] = ()
    nearest: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the record answers, for the page of a story.

    `kind` is as in `Reply`; `answers` are the sentences, the best first; `about` are the keys of those whom
    it asks about, by which other answers lead to it. `weight` orders: what readers ask first comes first.
    """

    text: str
    kind: str
    answers: tuple[Span, ...]
    about: frozenset[str] = frozenset()
    weight: float = 0.0

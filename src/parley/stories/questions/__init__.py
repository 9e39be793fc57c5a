"""Questions: what a reader asks of the record, and the sentences of the record that answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.nouns.document import Document
from parley.nouns.question import Answer, Reply
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.stories.questions.asked import asked
from parley.stories.questions.heap import heap
from parley.stories.questions.search import answers, nearest

Pair = tuple[Document, Reading]


def reply(
    question: Pair,
    pairs: Iterable[Pair],
    numbers: Mapping[str, int] | None = None,
    *,
    names: Mapping[str, str] | None = None,
    stated: Iterable[tuple[str, str, Statement]] = (),
    limit: int = 5,
) -> Reply:
    """What the record answers to a question, which has been read as any text is.

    `numbers` are the documents' origins. `names` gives, for names that the documents may not spell out (the
    aliases of a casebook, capitals, demonyms), the name that they mean. `stated` are statements of
    position with the names of their parties and terms: they answer who wants and accepts what. At most
    `limit` sentences, the best first; of two that are as good the newer.
    """
    record = heap(pairs, numbers, names)
    taken = asked(*question, record.names)
    if taken is None:
        return Reply(question[0].text, "words")
    found = answers(taken, record, limit, stated)
    return Reply(
        question[0].text,
        taken.kind,
        tuple(
            Answer(
                made.told.passage.span,
                made.told.passage.origin,
                round(made.score, 3),
                made.against,
                made.plain,
            )
            for made in found
        ),
        () if found else tuple(told.passage.span for told in nearest(taken, record)),
    )


__all__ = ["Span", "reply"]

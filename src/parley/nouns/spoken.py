"""What a stretch of text speaks of, as a casebook sees it, whoever holds a view of it."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """The terms and parties of a stretch of text.

    `terms` are (option, sign): 1 where the stretch is that the option comes about, -1 where it is that it
    does not. `parties` are ids of the parties named in it, in their order. `subject` is the party that its
    clause is about (its grammatical subject). `speaker` is the party that says it, None where no party
    does. `bare` where the stretch has no verb. `words` are its words that say something, joined where they
    are alike ("truce", "ceasefire") and sorted, parties as `@id`; `denied` where it says that they do not
    hold.
    """

    span: Span
    terms: tuple[tuple[str, int], ...] = ()
    parties: tuple[str, ...] = ()
    subject: str | None = None
    speaker: str | None = None
    bare: bool = False
    words: tuple[str, ...] = ()
    denied: bool = False

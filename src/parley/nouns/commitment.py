"""A commitment: what somebody promises, gives or is asked for, and whether it is still open."""

from __future__ import annotations

from dataclasses import dataclass

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Pledge:
    """A passage that promises, gives or asks for something. `kind` is `promised`, `given` or `asked`.

    `by` are the words for who promises (of `asked`: who asks), `to` for whom it is promised to or asked of,
    None where the text does not say; `what` is what is promised, `evidence` the sentence.
    """

    kind: str
    what: Span
    evidence: Span
    by: Span | None = None
    to: Span | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise, a guarantee or a demand for one, joined over the reports that tell of it.

    `by` and `to` are names: of the casebook's parties, else the text's own words. `pledges` are the passages,
    the earliest first. `since` is the day of the first (ISO 8601). `status` is `open`, `fulfilled` or
    `withdrawn`; `closed` are the passages that say so, with the latest day in `until`. `undone` are passages
    that tell that it has not been done. `option` is the casebook's, where what is promised is one. `due` is
    the day by which it was to be done (ISO 8601), where the words name one; `late` where that day has passed
    and nothing in the record tells that it was done.
    """

    kind: str
    by: str
    to: str | None
    pledges: tuple[Pledge, ...]
    since: str | None
    status: str = "open"
    closed: tuple[Span, ...] = ()
    until: str | None = None
    undone: tuple[Span, ...] = ()
    option: str | None = None
    origins: int = 1
    due: str | None = None
    late: bool = False

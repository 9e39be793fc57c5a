"""What is new in a story to somebody who knew it on an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parley.nouns.revision import Revision
from parley.nouns.span import Span
from parley.nouns.story import Effect


@dataclass(frozen=True, slots=True)
class News:
    """The documents that are new, and for each the sentences that tell it best, the best first.

    `merged` is how many stories its earlier documents made, `parted` into how many stories those are parted
    that were one story with them. `revisions` are pages whose newest text is among the new documents,
    `figures` what became of how many, as it is told now and as it was.
    """

    docs: frozenset[str]
    told: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    merged: int = 1
    parted: int = 1
    revisions: tuple[Revision, ...] = ()
    figures: tuple[tuple[Effect, Effect], ...] = ()

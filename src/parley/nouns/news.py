"""What is new in a story to somebody who knew it on an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parley.nouns.span import Span


@dataclass(frozen=True, slots=True)
class News:
    """The documents that are new, and for each the sentences that tell it best, the best first.

    `merged` is how many stories its earlier documents made, `parted` into how many stories those are parted
    that were one story with them.
    """

    docs: frozenset[str]
    told: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    merged: int = 1
    parted: int = 1

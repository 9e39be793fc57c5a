"""Which attribution lies within which. Nesting never has a cycle."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from parley.nouns.reading import Attribution

_NEAR = 200
"""How many contents that begin before it are tried as a parent's: enough for any text that people write."""


def nested(found: list[Attribution], carriers: Mapping[int, int] | None = None) -> tuple[Attribution, ...]:
    """Each with its parent: the one with the smallest content that holds all of its cue and content.

    `carriers` gives the parents of those that another relays with the same content (indices in `found`); of
    two with one content, what lies in it belongs to the relayed. Two that hold each other (which no tree can
    say) have no parent in each other: only a content that is strictly greater can be a parent's.
    """
    relayed = carriers or {}
    size = [sum(span.end - span.start for span in one.content) for one in found]
    ends = [max(span.end for span in one.content) for one in found]
    order = sorted(range(len(found)), key=lambda i: found[i].content[0].start)
    starts = [found[i].content[0].start for i in order]
    parents: list[int | None] = []
    for number, one in enumerate(found):
        inner = (*one.cue, *one.content)
        low = min(span.start for span in inner)
        high = max(span.end for span in inner)
        best: int | None = None
        for i in reversed(order[max(0, (at := bisect_right(starts, low)) - _NEAR) : at]):
            if ends[i] < high or size[i] <= size[number] or i == number or found[i].continued:
                continue
            if best is not None and (size[i], i not in relayed) >= (size[best], best not in relayed):
                continue
            if all(
                any(outer.start <= span.start and span.end <= outer.end for outer in found[i].content)
                for span in inner
            ):
                best = i
        parents.append(relayed.get(number, best))
    return tuple(replace(one, parent=_safe(number, parents)) for number, one in enumerate(found))


def _safe(number: int, parents: list[int | None]) -> int | None:
    """The parent, unless the way up from it comes back; then the chain is cut there."""
    seen = {number}
    at = parents[number]
    while at is not None:
        if at in seen:
            parents[number] = None
            break
        seen.add(at)
        at = parents[at]
    return parents[number]

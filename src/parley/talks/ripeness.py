"""Ripeness and readiness: what speaks for and against, party by party; what sources watch, what they expect.

```
sentences → signs, indicators, endings
```
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.ripeness import Ending, Indicator, Ripeness, Sign
from parley.talks.endings import endings
from parley.talks.grammar import prose
from parley.talks.indicators import indicators
from parley.talks.names import members, names
from parley.talks.signs import signs

One = TypeVar("One", Sign, Indicator, Ending)
_SAME = 0.7  # share of the words of the shorter sentence


def ripeness(
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    origins: Mapping[str, int] | None = None,
) -> Ripeness:
    """All that the texts say of it, by date of the report; of copies of one report the first counts.

    Signs are of the casebook's principals and their members, of all of its parties where it names none:
    a mediator who wants an end shows nothing of whether the sides do. English texts only.
    """
    sides = _sides(casebook)
    given: list[Sign] = []
    watched: list[Indicator] = []
    held: list[Ending] = []
    for document, reading, clauses in prose(pairs, names(casebook)):
        given += [
            s for s in signs(document, reading, clauses) if not sides or s.party is None or s.party in sides
        ]
        watched += [
            i for i in indicators(document, clauses) if not sides or i.party is None or i.party in sides
        ]
        held += endings(document, reading, clauses)
    texts = {document.id: document.text for document, _ in pairs}
    numbers = {document.id: (origins or {}).get(document.id, at) for at, (document, _) in enumerate(pairs)}
    return Ripeness(
        tuple(_once(given, texts, numbers, lambda s: (s.element, s.bears, s.party))),
        tuple(_once(watched, texts, numbers, lambda i: (i.topic, i.way, i.party))),
        tuple(_once(held, texts, numbers, lambda e: (e.ending, e.holder))),
    )


def _sides(casebook: Casebook | None) -> frozenset[str]:
    if casebook is None or not casebook.principals:
        return frozenset()
    inside = members(casebook)
    return frozenset(casebook.principals).union(
        *(inside.get(one, frozenset()) for one in casebook.principals)
    )


def _once(
    found: Sequence[One],
    texts: Mapping[str, str],
    numbers: Mapping[str, int],
    kind: Callable[[One], Hashable],
) -> list[One]:
    """By date; of much the same sentence in two copies of one report the first."""
    kept: list[tuple[One, Hashable, frozenset[str]]] = []
    for one in sorted(found, key=lambda one: (one.date or "", one.span)):
        words = frozenset(texts[one.span.doc][one.span.start : one.span.end].lower().split())
        key = numbers[one.span.doc], kind(one)
        if not any(key == k and len(words & w) > _SAME * min(len(words), len(w)) for _, k, w in kept):
            kept.append((one, key, words))
    return [one for one, _, _ in kept]

"""Ripeness and readiness: what speaks for and against, party by party; what sources watch, what they expect.

```
sentences → signs, indicators, endings
```
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.ripeness import Ending, Indicator, Ripeness, Sign
from parley.talks.grammar import prose
from parley.talks.endings import endings
from parley.talks.indicators import indicators
from parley.talks.names import members, names
from parley.talks.signs import signs


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
        given += [s for s in signs(document, reading, clauses) if not sides or s.party is None or s.party in sides]
        watched += [i for i in indicators(document, clauses) if not sides or i.party is None or i.party in sides]
        held += endings(document, reading, clauses)
    texts = {document.id: document.text for document, _ in pairs}
    return Ripeness(
        tuple(_once(given, texts, origins)), tuple(_once(watched, texts, origins)), tuple(_once(held, texts, origins))
    )


def _sides(casebook: Casebook | None) -> frozenset[str]:
    if casebook is None or not casebook.principals:
        return frozenset()
    inside = members(casebook)
    return frozenset(casebook.principals).union(*(inside.get(one, frozenset()) for one in casebook.principals))


def _once(found: Sequence[object], texts: Mapping[str, str], origins: Mapping[str, int] | None) -> list:  # type: ignore[type-arg]
    """By date; of the same words in two reports the first."""
    seen, kept = set(), []
    for one in sorted(found, key=lambda one: (one.date or "", one.span)):  # type: ignore[attr-defined]
        words = " ".join(texts[one.span.doc][one.span.start : one.span.end].split())  # type: ignore[attr-defined]
        key = (words, *(getattr(one, name, None) for name in ("element", "bears", "party", "topic", "ending")))
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept

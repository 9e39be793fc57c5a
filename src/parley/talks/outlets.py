"""Outlets of a record: graded by people, counted by Parley.

The scale is the Admiralty's, as NATO's AJP-2.1 has it: the reliability of a source (A to F) is judged apart
from the credibility of what it says (1 to 6). Parley gives no outlet a grade: until a person has, it is F.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.outlet import Rating, Weighed
from parley.nouns.reading import Reading
from parley.talks.names import fold

UNNAMED = frozenset({"unnamed", "anonymous"})


def outlets(
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    ratings: Iterable[Rating] = (),
    origins: Mapping[str, int] | None = None,
) -> tuple[Weighed, ...]:
    """Each outlet of the record by name; a text without one goes by its document's id.

    The latest grade counts. Of copies of one report the earliest is its origin, the others are copies; what a
    text says in its own voice rests on nobody and is not counted among what is said.
    """
    docs: dict[str, list[tuple[Document, Reading]]] = {}
    first: dict[int | str, tuple[str, str]] = {}
    for document, reading in pairs:
        docs.setdefault(fold(document.outlet or document.id), []).append((document, reading))
        origin = _origin(document, origins)
        first[origin] = min(first.get(origin, ("~", "")), (document.published or "9", document.id))
    graded: dict[str, list[Rating]] = {}
    for rating in ratings:
        graded.setdefault(fold(rating.outlet), []).append(rating)
    state = {fold(one.name): _run(one.state, casebook) for one in (casebook.outlets if casebook else ())}
    found = []
    for key, those in docs.items():
        said = [one for _, reading in those for one in reading.attributions if one.sourcing != "author"]
        own = graded.get(key, [])
        found.append(
            Weighed(
                those[0][0].outlet or those[0][0].id,
                own[-1].grade if own else "F",
                own[-1] if own else None,
                tuple(own),
                state.get(key),
                len(those),
                len({_origin(document, origins) for document, _ in those}),
                sum(first[_origin(document, origins)][1] != document.id for document, _ in those),
                len(said),
                sum(one.sourcing in UNNAMED for one in said),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.documents, one.name)))


def _origin(document: Document, origins: Mapping[str, int] | None) -> int | str:
    return (origins or {}).get(document.id, document.id)


def _run(state: str | None, casebook: Casebook | None) -> str | None:
    parties = casebook.parties if casebook else {}
    return parties[state].name if state is not None and state in parties else state

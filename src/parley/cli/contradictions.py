"""`parley show CASE contradictions`: passages that cannot both hold, or sit ill together, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.shown import seen
from parley.cli.laid import Names, entry, place, say
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.contradiction import Contradiction

NONE = "no two passages were found that contradict each other"


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints each contradiction as one sentence, with both passages under it."""
    from parley import brief, views
    from parley.brief.contradictions import sentence
    from parley.cli.output import json_whole, note
    from parley.nouns.position import Matrix

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    names = Names(book, documents)
    found = views.contradictions(pairs, case.statements(as_of=as_of), book)
    material = brief.Material(documents, {}, book, Matrix((), (), ()))
    if as_json:
        json_whole([_row(one, names, sentence(material, one)) for one in found])
    elif found:
        _print([(one, sentence(material, one)) for one in found], names)
    else:
        note(NONE)


def _row(one: Contradiction, names: Names, sentence: str) -> Row:
    spans = (one.one, one.other)
    return {
        "kind": one.kind,
        "told": sentence,
        "party": one.party,
        "parties": list(one.parties),
        "option": one.option,
        "stances": list(one.stances),
        "detail": one.detail,
        "dates": list(one.dates),
        "outlets": [names.documents[span.doc].outlet or span.doc for span in spans],
        "evidence": [evidence(names.documents[span.doc].text, span) for span in spans],
    }


def _print(found: list[tuple[Contradiction, str]], names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for number, (one, told) in enumerate(found):
        if number:
            console.print()
        say(console, 0, (seen(told), "bold"))
        for span in (one.one, one.other):
            entry(console, f"“{names.words(span)}”", place(names.documents[span.doc]))

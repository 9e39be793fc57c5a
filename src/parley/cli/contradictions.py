"""`parley show CASE contradictions`: passages that cannot both hold, or sit ill together, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case

COLUMNS = {
    "kind": "Kind",
    "about": "Of what",
    "first": "One passage",
    "first_in": "In",
    "second": "The other",
    "second_in": "In ",
}
NONE = "no two passages were found that contradict each other"
_KINDS = {
    "stance": "both ways",
    "meeting": "a meeting",
    "report": "two reports",
    "denial": "denied",
    "deed": "words and deeds",
}


def rows(case: Case, as_of: str | None) -> list[Row]:
    """One row for each contradiction, with both passages, their outlets and dates."""
    from parley import brief, flow

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    options = {option.id: option.name for _, option in book.options()}
    names = {party.id: party.name for party in book.parties.values()}
    found = []
    for one in flow.contradictions(pairs, case.statements(as_of=as_of), book):
        spans = (one.one, one.other)
        docs = [documents[span.doc] for span in spans]
        shown = [
            " ".join(brief.shown(document, span.start, span.end).split())
            for document, span in zip(docs, spans, strict=True)
        ]
        about = [names.get(one.party or "", one.party), options.get(one.option or "", one.option)]
        about += [", ".join(names.get(party, party) for party in one.parties), one.detail]
        places = [f"{d.outlet or d.id}, {d.published or 'no date'}" for d in docs]
        found.append(
            {
                "kind": _KINDS.get(one.kind, one.kind),
                "about": [part for part in about if part],
                "party": one.party,
                "option": one.option,
                "stances": list(one.stances),
                "detail": one.detail,
                "dates": list(one.dates),
                "first": shown[0],
                "first_in": places[0],
                "second": shown[1],
                "second_in": places[1],
                "evidence": [evidence(documents[span.doc].text, span) for span in spans],
            }
        )
    return found

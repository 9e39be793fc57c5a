"""`parley show CASE commitments`: what is promised, given and asked for, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case

COLUMNS = {
    "by": "Whose",
    "kind": "Kind",
    "to": "To or of",
    "what": "What",
    "status": "Status",
    "since": "Since",
    "outlet": "Outlet",
}
NONE = "no promise, guarantee or demand for one was found"


def rows(case: Case, as_of: str | None) -> list[Row]:
    """One row for each commitment, with the passages that promise it and those that close it."""
    from parley import brief, flow

    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    found = []
    for one in flow.commitments(pairs, case.casebook()):
        what = one.pledges[0].what
        document = documents[what.doc]
        found.append(
            {
                "by": one.by,
                "kind": one.kind,
                "to": one.to,
                "what": " ".join(brief.shown(document, what.start, what.end).split()),
                "option": one.option,
                "status": one.status,
                "since": one.since,
                "until": one.until,
                "origins": one.origins,
                "outlet": document.outlet or document.id,
                "evidence": [evidence(documents[p.evidence.doc].text, p.evidence) for p in one.pledges],
                "closed": [evidence(documents[span.doc].text, span) for span in one.closed],
                "undone": [evidence(documents[span.doc].text, span) for span in one.undone],
            }
        )
    return found

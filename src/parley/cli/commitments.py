"""`parley show CASE commitments`: what is promised, given and asked for, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.shown import seen
from parley.brief.wording import capital, count, day
from parley.cli.laid import Names, entry, place, say
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.commitment import Commitment

NONE = "no promise, guarantee or demand for one was found"
_CLOSED = {"fulfilled": "reported as kept", "withdrawn": "reported as taken back"}


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints each commitment with the passages that tell of it, and with what became of it."""
    from parley import views
    from parley.cli.output import json_whole, note

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    names = Names(book, {document.id: document for document, _ in pairs})
    found = views.commitments(pairs, book, as_of=as_of)
    if as_json:
        json_whole([_row(one, names) for one in found])
    elif found:
        _print(found, names)
    else:
        note(NONE)


def _row(one: Commitment, names: Names) -> Row:
    documents = names.documents
    return {
        "kind": one.kind,
        "by": one.by,
        "to": one.to,
        "what": names.words(one.pledges[0].what),
        "option": one.option,
        "status": one.status,
        "since": one.since,
        "until": one.until,
        "due": one.due,
        "late": one.late,
        "origins": one.origins,
        "outlets": list(dict.fromkeys(_outlet(p.evidence.doc, names) for p in one.pledges)),
        "evidence": [evidence(documents[p.evidence.doc].text, p.evidence) for p in one.pledges],
        "closed": [evidence(documents[span.doc].text, span) for span in one.closed],
        "undone": [evidence(documents[span.doc].text, span) for span in one.undone],
    }


def _outlet(doc: str, names: Names) -> str:
    return names.documents[doc].outlet or doc


def _print(found: tuple[Commitment, ...], names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for number, one in enumerate(found):
        if number:
            console.print()
        papers = len({_outlet(p.evidence.doc, names) for p in one.pledges})
        told = f" · {count(papers, 'paper')}, {count(one.origins, 'report')}" if papers > 1 else ""
        to = f" {'of' if one.kind == 'asked' else 'to'} {seen(one.to)}" if one.to else ""
        say(console, 0, (seen(capital(one.by)), "bold"), (f"  {one.kind}{to}, {_status(one)}{told}", "dim"))
        entry(console, names.words(one.pledges[0].what), label="what")
        for doc in dict.fromkeys(p.evidence.doc for p in one.pledges[:1]):
            entry(console, f"“{names.words(one.pledges[0].evidence)}”", place(names.documents[doc]))
        for spans, label in ((one.closed[-1:], "then"), (one.undone[-1:], "not done")):
            for span in spans:
                entry(console, f"“{names.words(span)}”", place(names.documents[span.doc]), label=label)


def _status(one: Commitment) -> str:
    if one.status != "open":
        return _CLOSED[one.status]
    due = f", due {day(one.due)}" if one.due else ""
    late = ": nothing in the record tells that it was done" if one.late else ""
    return f"open{f' since {day(one.since)}' if one.since else ''}{due}{late}"

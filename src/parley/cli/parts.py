"""The rows of `parley show`: what each part of a case holds, with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from parley.case import Case

Row = dict[str, Any]


def timeline(case: Case, as_of: str | None) -> list[Row]:
    """Dated events, oldest first, each with the sentences that tell it and, where one is named, the cause."""
    import hashlib

    from parley import brief, stories

    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    rows = []
    for entry in stories.timeline(pairs):
        best = entry.sentences[0]
        ident = hashlib.sha256(f"{entry.date} {best.doc} {best.start}".encode()).hexdigest()[:6]
        because = entry.because and evidence(documents[entry.because.doc].text, entry.because)
        rows.append(
            {
                "id": f"t{ident}",
                "date": entry.date,
                "text": brief.shown(documents[best.doc], best.start, best.end),
                "reports": len(entry.sentences),  # one sentence an origin
                "because": because,
                "evidence": [evidence(documents[at.doc].text, at) for at in entry.sentences],
            }
        )
    return rows


def relations(case: Case, as_of: str | None) -> list[Row]:
    """Which party speaks or acts against or for which, by how many independent reports, on what words."""
    from parley import casebook as casebooks
    from parley import stories as copies

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    origins = copies.origins(documents.values())
    ties: dict[tuple[str, str, int], list[Any]] = {}
    for document, reading in pairs:
        for tie in casebooks.among_parties(document, reading, book):
            ties.setdefault((tie.who, tie.whom, tie.sign), []).append(tie.span)
    rows = [
        {
            "who": book.parties[who].name,
            "whom": book.parties[whom].name,
            "stance": "for" if sign > 0 else "against",
            "origins": len({origins.get(span.doc, span.doc) for span in spans}),
            "last": max((d for span in spans if (d := documents[span.doc].published)), default=None),
            "evidence": [evidence(documents[span.doc].text, span) for span in spans],
        }
        for (who, whom, sign), spans in ties.items()
    ]
    return sorted(rows, key=lambda row: (-row["origins"], row["who"], row["whom"], row["stance"]))


def sources(case: Case, as_of: str | None) -> list[Row]:
    """Every document, with what is known of it and how much of it is prose."""
    return [
        {
            "doc": document.id,
            "published": document.published,
            "dated_by": document.dated_by,
            "outlet": document.outlet,
            "title": document.title,
            "kind": document.kind,
            "lang": document.lang,
            "medium": document.medium,
            "location": document.location,
            "characters": len(document.text),
            "left_out": sum(cut.end - cut.start for cut in document.cuts if cut.kind == "furniture"),
            "retrieved": document.retrieved,
            "sha256": document.sha256,
        }
        for document in case.documents(as_of=as_of)
    ]


def evidence(text: str, span: Any) -> Row:
    """A span with the stored words at it."""
    return {"doc": span.doc, "start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def plain(value: Any, texts: dict[str, str]) -> Any:
    """A frozen value as JSON data, each span with its words."""
    from dataclasses import fields, is_dataclass

    from parley.nouns.span import Span

    if isinstance(value, Span):
        return evidence(texts[value.doc], value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name), texts) for field in fields(value)}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, texts) for item in value]
    if isinstance(value, dict):
        return {key: plain(item, texts) for key, item in value.items()}
    return value

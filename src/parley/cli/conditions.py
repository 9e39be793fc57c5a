"""`parley show CASE conditions`: what has to be true first, who says so, and what the record says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.casebook import Casebook
    from parley.nouns.condition import Condition, Conditions, Order
    from parley.nouns.document import Document

COLUMNS = {
    "holder": "Whose",
    "condition": "What has to be true",
    "of": "Before",
    "date": "Date",
    "outlet": "Outlet",
    "circle": "In a circle with",
    "record": "In the record",
}
NONE = "no condition was found"


def rows(case: Case, as_of: str | None) -> list[Row]:
    """One row for each condition: whose it is (the author's where nobody's), on what, and what bears on it.

    `first` and `then` are the needs that it joins, each a term of the casebook (`not` before it where its
    contrary is meant) or the text's own words.
    """
    from parley import flow

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    graph = flow.conditions(pairs, case.statements(as_of=as_of), book)
    return [_row(condition, graph, book, documents) for condition in graph.found]


def _row(condition: Condition, graph: Conditions, book: Casebook, documents: dict[str, Document]) -> Row:
    from parley import brief

    document = documents[condition.evidence.doc]
    orders = [order for order in graph.orders if condition in order.told]
    firsts = graph.needed.get(condition, ())
    bearings = [b for first in firsts for b in graph.bearings.get(first, ())]
    party = book.parties.get(condition.party or "")
    return {
        "holder": party.name if party else condition.holder,
        "said_by": condition.holder,
        "party": condition.party,
        "option": condition.option,
        "condition": brief.shown(document, condition.condition.start, condition.condition.end),
        "of": brief.shown(document, condition.of.start, condition.of.end) if condition.of else None,
        "mark": condition.mark,
        "date": document.published,
        "outlet": document.outlet or document.id,
        "first": [_called(graph, first, book, documents) for first in firsts],
        "then": [_called(graph, then, book, documents) for then in dict.fromkeys(o.then for o in orders)],
        "circle": _circle(orders, graph, book),
        "record": [f"{_bearing(b.kind, b.sign, book, b.party)} ({b.date or 'no date'})" for b in bearings]
        or ["nothing"],
        "bearings": [
            {
                "sign": "for" if b.sign > 0 else "against",
                "kind": b.kind,
                "party": b.party,
                "date": b.date,
                "evidence": evidence(documents[b.span.doc].text, b.span),
            }
            for b in bearings
        ],
        "evidence": [evidence(document.text, condition.evidence)],
    }


def _called(graph: Conditions, ident: str, book: Casebook, documents: dict[str, Document]) -> str:
    need = graph.need(ident)
    names = {option.id: option.name for _, option in book.options()}
    text = documents[need.words.doc].text[need.words.start : need.words.end]
    name = names.get(need.option or "", " ".join(text.split()))
    return f"not: {name}" if need.option and need.sign < 0 else name


def _circle(orders: list[Order], graph: Conditions, book: Casebook) -> list[str]:
    """Who else holds an order of a circle that this condition is part of."""
    others = [
        other
        for circle in graph.circles
        if any(order in circle for order in orders)
        for other in circle
        if other not in orders
    ]
    names = {party.id: party.name for party in book.parties.values()}
    return list(dict.fromkeys(names.get(other.party or "", other.holder or "") for other in others))


def _bearing(kind: str, sign: int, book: Casebook, party: str | None) -> str:
    if kind == "report":
        return "done" if sign > 0 else "not done"
    known = book.parties.get(party or "")
    name = known.name if known else party or ""
    return f"{name} {'for' if sign > 0 else 'against'}"

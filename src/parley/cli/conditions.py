"""`parley show CASE conditions`: what has to be true first, who says so, and what the record says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from parley.brief.shown import seen, shown
from parley.brief.wording import count, day, listed
from parley.cli.laid import Names, entry, place, say
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.casebook import Casebook
    from parley.nouns.condition import Bearing, Condition, Conditions, Order
    from parley.nouns.document import Document

NONE = "no condition was found"
_NOTHING = "nothing else speaks for or against it"
_LONG = 90
"""Letters of a source's own words inside a sentence of ours."""


@dataclass(frozen=True)
class Told:
    """One condition, however many papers tell of it: the earliest telling first."""

    first: tuple[str, ...]
    then: tuple[str, ...]
    conditions: tuple[Condition, ...]
    orders: tuple[Order, ...]


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints circles first, each named with its passages, then what several ask for, then the rest."""
    from parley import stories, views
    from parley.cli.output import json_whole, note

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    documents = {document.id: document for document, _ in pairs}
    origins = stories.origins(documents.values())
    graph = views.conditions(pairs, case.statements(as_of=as_of), book, origins)
    table = _Table(graph, book, documents, origins)
    if as_json:
        json_whole([table.row(told) for told in table.told])
    elif table.told:
        table.print()
    else:
        note(NONE)


class _Table:
    """The conditions of a case, as rows and as blocks for a terminal."""

    def __init__(
        self, graph: Conditions, book: Casebook, documents: dict[str, Document], origins: dict[str, int]
    ) -> None:
        self.graph, self.documents, self.origins = graph, documents, origins
        self.names = Names(book, documents)
        self.told = self._joined()

    def _joined(self) -> list[Told]:
        """Conditions of one holder with the same needs are one, told more than once."""
        groups: dict[Any, list[Condition]] = {}
        orders: dict[Condition, list[Order]] = {}
        for order in self.graph.orders:
            for condition in order.told:
                orders.setdefault(condition, []).append(order)
        for condition in self.graph.found:
            first = self.graph.needed.get(condition, ())
            then = tuple(dict.fromkeys(order.then for order in orders.get(condition, ())))
            whose = condition.party or condition.holder or self._author(condition)
            groups.setdefault((whose, first, then, None if then else condition), []).append(condition)
        return [
            Told(
                first,
                then,
                tuple(
                    sorted(found, key=lambda c: (self.documents[c.evidence.doc].published or "", c.evidence))
                ),
                tuple(dict.fromkeys(order for one in found for order in orders.get(one, ()))),
            )
            for (_, first, then, _), found in groups.items()
        ]

    def row(self, told: Told) -> Row:
        """One condition with all its tellings, what it joins, its circles, and what bears on it.

        `first` and `then` are the needs that it joins, each a term of the casebook (`not` before it where its
        contrary is meant) or the text's own words.
        """
        one = told.conditions[0]
        bearings = self._bearings(told)
        return self._telling(one) | {
            "holder": self._whose(one, None),
            "party": one.party,
            "option": one.option,
            "outlets": self._outlets(told),
            "origins": self._origins(told),
            "first": [self._called(need) for need in told.first],
            "then": [self._called(need) for need in told.then],
            "circle": [self._circle(circle) for circle in self._circles(told)],
            "shared_by": [self.names.party(party) for party in self._sharing(told)],
            "record": [f"{self._bearing(b)} ({b.date or 'no date'})" for b in bearings],
            "bearings": [
                {
                    "need": self._called(b.need),
                    "sign": "for" if b.sign > 0 else "against",
                    "kind": b.kind,
                    "party": b.party,
                    "date": b.date,
                    "evidence": evidence(self.documents[b.span.doc].text, b.span),
                }
                for b in bearings
            ],
            "told": [self._telling(condition) for condition in told.conditions],
            "evidence": [evidence(self.documents[c.evidence.doc].text, c.evidence) for c in told.conditions],
        }

    def _telling(self, one: Condition) -> Row:
        document = self.documents[one.evidence.doc]
        return {
            "said_by": one.holder,
            "condition": shown(document, one.condition.start, one.condition.end),
            "of": shown(document, one.of.start, one.of.end) if one.of else None,
            "mark": one.mark,
            "date": document.published,
            "outlet": document.outlet or document.id,
        }

    def print(self) -> None:
        """Prints the blocks, each condition once, where it says most."""
        from rich.console import Console

        console = Console(highlight=False)
        left = list(self.told)
        circles = self.graph.circles
        facts = [count(len(left), "condition")]
        facts += (
            [f"{count(len(circles), 'circle')} of conditions that wait for each other"] if circles else []
        )
        facts += [f"{len(self.graph.shared)} asked for by several"] if self.graph.shared else []
        say(console, 0, ("; ".join(facts), "dim"))
        for circle in circles:
            say(console, 0, ("\n↻ " + self._circle(circle), "bold"))
            left = self._blocks(console, left, [told for told in self.told if set(told.orders) & set(circle)])
        for need, parties in self.graph.shared:
            say(console, 0, (f"\n{self._shared(need, parties)}", "bold"))
            asks = [t for t in self.told if need in t.first and t.conditions[0].party in parties]
            left = self._blocks(console, left, asks)
        if left and len(left) < len(self.told):
            say(console, 0, ("\nOther conditions", "bold"))
        self._blocks(console, left, left)

    def _blocks(self, console: Any, left: Sequence[Told], some: Iterable[Told]) -> list[Told]:
        """Prints what has not been printed yet, and only the words of what has; gives what is still left."""
        done = []
        for told in some:
            if told in left:
                console.print()
                self._block(console, told)
                done.append(told)
            else:
                entry(console, *self._quote(told.conditions[0]))
        return [told for told in left if told not in done]

    def _block(self, console: Any, told: Told) -> None:
        one = told.conditions[0]
        days = list(dict.fromkeys(day(self.documents[c.evidence.doc].published) for c in told.conditions))
        facts = f"  {days[0]}{f' to {days[-1]}' if len(days) > 1 else ''}"
        papers = len(self._outlets(told))
        if papers > 1 or self._origins(told) > 1:
            facts += f" · {count(papers, 'paper')}, {count(self._origins(told), 'report')}"
        say(console, 2, (self._whose(one, self._author(one)), "bold"), (facts, "dim"))
        entry(console, "; and ".join(map(self._called, told.first)), label="first")
        terms = [need for need in told.then if self.graph.need(need).option]
        if terms or (told.then and not one.till):
            entry(console, "; and ".join(map(self._called, terms or told.then)), label="before")
        elif one.of:  # the text tells what holds till then
            words = f"“{_short(self.names.words(one.of))}”"
            entry(console, words, label="till then" if one.till else "before")
        shown_of: set[int | str] = set()
        for condition in told.conditions:
            origin = self.origins.get(condition.evidence.doc, condition.evidence.doc)
            if origin not in shown_of:
                entry(console, *self._quote(condition))
            shown_of.add(origin)
        entry(console, self._record(told), label="record")

    def _quote(self, one: Condition) -> tuple[str, str]:
        document = self.documents[one.evidence.doc]
        return f"“{self.names.words(one.evidence)}”", place(document)

    def _whose(self, one: Condition | Order, nobody: str | None) -> str:
        said = one.holder and seen(one.holder)
        return self.names.party(one.party) if one.party else said or nobody or ""

    def _author(self, one: Condition) -> str:
        document = self.documents[one.evidence.doc]
        return document.byline or document.outlet or document.id

    def _called(self, ident: str) -> str:
        need = self.graph.need(ident)
        if need.option:
            name = self.names.option(need.option)
            return f"not: {name}" if need.sign < 0 else name
        words = f"“{_short(self.names.words(need.words))}”"
        return f"not: {words}" if need.turned else words

    def _circles(self, told: Told) -> list[tuple[Order, ...]]:
        return [circle for circle in self.graph.circles if set(circle) & set(told.orders)]

    def _circle(self, circle: tuple[Order, ...]) -> str:
        steps = [
            f"{self._whose(order, self._author(order.told[0]))} wants {self._called(order.first)} before "
            f"{self._called(order.then)}"
            for order in circle
        ]
        return f"{'; '.join(steps)}."

    def _sharing(self, told: Told) -> list[str]:
        by = dict(self.graph.shared)
        return list(dict.fromkeys(party for need in told.first for party in by.get(need, ())))

    def _shared(self, need: str, parties: Sequence[str]) -> str:
        return f"{self._called(need)}: a condition of {listed([self.names.party(p) for p in parties])}."

    def _bearings(self, told: Told) -> list[Bearing]:
        return [b for need in told.first for b in self.graph.bearings.get(need, ())]

    def _bearing(self, one: Bearing) -> str:
        side = "for" if one.sign > 0 else "against"
        if one.kind == "statement":
            return f"{self.names.party(one.party or '')} {side}"
        if one.kind == "report":
            return "done" if one.sign > 0 else "not done"
        return f"a meeting {one.kind}"

    def _record(self, told: Told) -> str:
        parts = [f"{self._bearing(b)} ({day(b.date)})" for b in self._bearings(told)]
        return "; ".join(dict.fromkeys(parts)) or _NOTHING

    def _outlets(self, told: Told) -> list[str]:
        found = (self.documents[c.evidence.doc] for c in told.conditions)
        return list(dict.fromkeys(document.outlet or document.id for document in found))

    def _origins(self, told: Told) -> int:
        return len({self.origins.get(c.evidence.doc, c.evidence.doc) for c in told.conditions})


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[: words.rfind(" ", 0, _LONG)] + " …"

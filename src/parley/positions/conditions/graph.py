"""The graph of conditions: what comes before what, who wants which order, where orders run in a circle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parley.nouns.condition import Condition, Conditions, Need, Order
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken

LONGEST = 5
"""Orders in a circle at most: longer ones nobody holds in mind."""
_FEWEST = 1
_OR = re.compile(r"\b(?:or|either|oder|ou)\b", re.IGNORECASE)
_READY = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|cannot|refus\w+|agree\w*|accept\w*|consider\w*|insist\w*|demand\w*"
    r"|offer\w*|decided|intends?|ready|prepared|willing|wants?|rul(?:es?|ed) out|\w+n[’']t)\b",
    re.IGNORECASE,
)
_Key = tuple[str | tuple[str, ...], int]


def parts(found: Condition, readings: Mapping[str, Reading]) -> tuple[Span, ...]:
    """A condition in the clauses that it joins by "and": "the crews are freed and the fee is lifted" is two.

    What is joined by "or" stays whole, since one of them is enough.
    """
    span = found.condition
    sentence = _sentence(readings[span.doc], span)
    if sentence is None or not sentence.words.dep:
        return (span,)
    words = sentence.words
    inside = [i for i, a in enumerate(words.start) if span.start <= a and words.end[i] <= span.end]
    here = set(inside)
    root = next((i for i in inside if words.head[i] not in here or words.head[i] == i), None)
    if root is None or any(words.lemma[i] in ("or", "either") for i in inside):
        return (span,)
    heads, joins = [root], [root]
    while joins:
        more = [
            i
            for i in inside
            if words.dep[i] == "conj" and words.head[i] in joins and words.pos[i] in ("VERB", "AUX")
        ]
        heads += more
        joins = more
    if len(heads) < 2:
        return (span,)
    cuts = []
    for head in sorted(heads)[1:]:
        joint = max((i for i in inside if i < head and words.lemma[i] == "and"), default=None)
        if joint is None:
            return (span,)
        cuts.append(joint)
    spans, begin = [], span.start
    for cut in cuts:
        end = words.end[cut - 1] if cut else begin
        spans.append((begin, end))
        begin = words.start[cut + 1] if cut + 1 < len(words.start) else span.end
    spans.append((begin, span.end))
    return tuple(Span(span.doc, a, b) for a, b in spans if a < b)


def stretches(found: Sequence[Condition], readings: Mapping[str, Reading]) -> Iterator[Span]:
    """Every stretch of text of which the graph has to know what it speaks of."""
    for condition in found:
        yield condition.condition
        yield from parts(condition, readings)
        if condition.of:
            yield condition.of


def graph(
    found: Sequence[Condition],
    pairs: Sequence[tuple[Document, Reading]],
    spoken: Mapping[Span, Spoken],
    origins: Mapping[str, int] | None = None,
) -> Conditions:
    """The conditions joined: needs, the orders that they ask for, circles, and what several parties share.

    Two stretches are one need where they speak of the same term of the casebook in the same sense, or say the
    same in words that differ only in form; one that is denied is never joined to one that is not.
    """
    documents = {document.id: document for document, _ in pairs}
    readings = {reading.doc: reading for _, reading in pairs}
    made = _Made(documents, spoken)
    for condition in found:
        made.add(condition, parts(condition, readings))
    needs = made.needs()
    orders = made.orders(origins or {})
    return Conditions(tuple(made.found), needs, orders, circles(orders), _shared(orders), {}, made.needed())


@dataclass
class _Made:
    """A graph in the making."""

    documents: Mapping[str, Document]
    spoken: Mapping[Span, Spoken]
    places: dict[_Key, list[Span]] = field(default_factory=dict)
    links: dict[tuple[_Key, _Key, str | None, str | None], list[Condition]] = field(default_factory=dict)
    found: list[Condition] = field(default_factory=list)
    firsts: dict[Condition, list[_Key]] = field(default_factory=dict)

    def add(self, condition: Condition, split: tuple[Span, ...]) -> None:
        condition = self._whose(condition)
        self.found.append(condition)
        firsts = [key for part in split for key in self._keys(part, turned=condition.lasting)]
        thens = self._keys(condition.of, turned=condition.till) if condition.of else []
        if condition.mark == "listed":
            thens = [then for then in thens if isinstance(then[0], str)][:1]
        self.firsts[condition] = list(dict.fromkeys(firsts))
        holder = None if condition.party else condition.holder
        for first in dict.fromkeys(firsts):
            for then in dict.fromkeys(thens):
                if first[0] != then[0]:
                    told = self.links.setdefault((first, then, condition.party, holder), [])
                    told.append(condition)

    def _whose(self, condition: Condition) -> Condition:
        """Whose it is: the coded party's, else of who says it, else of the party that would or would not."""
        if condition.party:
            return condition
        said = self.spoken.get(condition.condition)
        of = self.spoken.get(condition.of) if condition.of else None
        speaks = not condition.mark.startswith("attend")  # what a president waits for, a source tells
        party = ((said and said.speaker) or (of and of.speaker)) if speaks else None
        if party is None and of and of.subject and condition.of:
            text = self.documents[condition.of.doc].text[condition.of.start : condition.of.end]
            party = of.subject if _READY.search(text) else None
        if not party:
            return condition
        return Condition(
            condition.condition,
            condition.of,
            condition.evidence,
            condition.holder,
            party,
            condition.option,
            condition.mark,
            condition.till,
        )

    def _keys(self, span: Span, *, turned: bool) -> list[_Key]:
        """What a stretch is a node by: its terms, else its own words."""
        said = self.spoken.get(span) or Spoken(span)
        flip = -1 if turned else 1
        text = self.documents[span.doc].text[span.start : span.end]
        keys: list[_Key] = []
        keys += [(option, sign * flip) for option, sign in said.terms]
        if not keys or (len(keys) > 1 and _OR.search(text)):
            sense = (-1 if said.denied else 1) * flip
            words = said.words or (" ".join(text.casefold().split()),)
            keys = [(words, sense)]
        for key in keys:
            self.places.setdefault(key, []).append(span)
        return keys

    def _names(self) -> dict[_Key, str]:
        keys = [key for first, then, _, _ in self.links for key in (first, then)]
        keys += [key for firsts in self.firsts.values() for key in firsts]
        return {key: f"n{number}" for number, key in enumerate(dict.fromkeys(keys), 1)}

    def needed(self) -> dict[Condition, tuple[str, ...]]:
        names = self._names()
        return {condition: tuple(names[key] for key in keys) for condition, keys in self.firsts.items()}

    def needs(self) -> tuple[Need, ...]:
        rows = []
        for key, name in self._names().items():
            spans = sorted(set(self.places[key]), key=lambda s: (self.documents[s.doc].published or "", s))
            shortest = min(spans, key=lambda s: (s.end - s.start, s))
            option = key[0] if isinstance(key[0], str) else None
            said = [self.spoken[span] for span in spans if span in self.spoken]
            parties = dict.fromkeys(party for one in said for party in one.parties)
            givers = Counter(filter(None, map(_giver, said)))
            giver = givers.most_common(1)[0][0] if givers else None
            own = self.spoken.get(shortest)
            turned = option is None and key[1] != (-1 if own and own.denied else 1)
            rows.append(Need(name, option, key[1], shortest, tuple(spans), tuple(parties), giver, turned))
        return tuple(rows)

    def orders(self, origins: Mapping[str, int]) -> tuple[Order, ...]:
        names = self._names()
        return tuple(
            Order(
                names[first],
                names[then],
                party,
                holder,
                tuple(told),
                len({origins.get(c.evidence.doc, c.evidence.doc) for c in told}),
            )
            for (first, then, party, holder), told in self.links.items()
        )


def _giver(said: Spoken) -> str | None:
    """Whose it is to bring about what a stretch says."""
    alone = said.parties[0] if said.bare and len(said.parties) == 1 else None
    return said.subject or alone


def circles(orders: Sequence[Order]) -> tuple[tuple[Order, ...], ...]:
    """Orders that come back to where they began, the shortest first, each circle once.

    Every order in a circle is held by a party or a named source, and not all by the same one: who says that
    two things need each other has set no trap. Where several hold one order, the best attested is shown.
    """
    best: dict[tuple[str, str], list[Order]] = {}
    for order in orders:
        if order.party or order.holder:
            best.setdefault((order.first, order.then), []).append(order)
    after: dict[str, list[str]] = {}
    for first, then in best:
        after.setdefault(first, []).append(then)
    found: dict[tuple[str, ...], tuple[Order, ...]] = {}
    stack: list[tuple[str, tuple[str, ...]]]
    for start in sorted(after, key=_number):
        stack = [(start, (start,))]
        while stack:
            at, path = stack.pop()
            for then in after.get(at, ()):
                if then == start and len(path) > _FEWEST:
                    circle = _held([best[pair] for pair in zip(path, (*path[1:], start), strict=True)])
                    if circle:
                        found.setdefault(path, circle)
                elif then not in path and len(path) < LONGEST and _number(then) > _number(start):
                    stack.append((then, (*path, then)))
    return tuple(found[path] for path in sorted(found, key=lambda p: (len(p), [_number(n) for n in p])))


def _number(name: str) -> int:
    return int(name[1:])


def _held(choices: list[list[Order]]) -> tuple[Order, ...] | None:
    """One order for each step, by at least two holders; None where one holder has them all."""
    picked = [max(rows, key=lambda o: (o.origins, o.party is not None)) for rows in choices]
    if len({_holder(order) for order in picked}) > 1:
        return tuple(picked)
    only = _holder(picked[0])
    for at, rows in enumerate(choices):
        other = next((order for order in rows if _holder(order) != only), None)
        if other:
            return (*picked[:at], other, *picked[at + 1 :])
    return None


def _holder(order: Order) -> tuple[str | None, str | None]:
    return order.party, order.holder


def _shared(orders: Sequence[Order]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by: dict[str, dict[str, None]] = {}
    for order in orders:
        if order.party:
            by.setdefault(order.first, {})[order.party] = None
    return tuple((need, tuple(parties)) for need, parties in by.items() if len(parties) > 1)


def _sentence(reading: Reading, span: Span) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= span.start < s.end), None)

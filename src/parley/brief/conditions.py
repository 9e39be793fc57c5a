"""What has to be true first: circles, what several parties ask for, and each condition beside the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.brief.material import Material
from parley.brief.wording import capital, day, listed
from parley.nouns.brief import Line, Section, Step
from parley.nouns.condition import Bearing, Condition, Need, Order

_CIRCLES = "Each waits for the other"
_SHARED = "Asked for by several"
_OTHER = "Other conditions"
_NOTHING = "nothing else in the record speaks for or against it"
_QUOTES = frozenset('“”„«»‘"')
_LONG = 160  # characters of a source's words inside a sentence of the brief


def conditions(material: Material) -> Section:
    """Circles first, then what several parties share, then each condition with what the record says of it."""
    lines = [*_circles(material), *_shared(material), *_each(material)]
    empty = None if lines else "No source names a condition."
    return Section("conditions", "Conditions", tuple(lines), empty)


def steps(material: Material) -> tuple[Step, ...]:
    """The arrows of the picture: each order that can be shown, circular ones first, then terms with terms."""
    graph = material.conditions
    circular = {id(order) for circle in graph.circles for order in circle}
    shared = {need for need, _ in graph.shared}
    rows = []
    for order in graph.orders:
        needs = graph.need(order.first), graph.need(order.then)
        first, then = (called(material, need) for need in needs)
        if first is None or then is None or first == then or order.told[0].mark == "listed":
            continue
        who = whose(material, order)
        line = Line(f"{who}: {first} before {then}.", material.evidence(order.told[0].evidence))
        terms = sum(need.option is not None for need in needs)
        worth = (id(order) in circular, terms + (order.first in shared), order.party is not None)
        rows.append((worth, Step(first, then, who, id(order) in circular, line)))
    rows.sort(key=lambda row: row[0], reverse=True)
    unique = {(step.first, step.then, step.whose): step for _, step in reversed(rows)}
    return tuple(reversed(unique.values()))


def whose(material: Material, order: Order | Condition) -> str:
    """Who holds an order or sets a condition: a party, a named source, or the author of the text."""
    told = order.told[0] if isinstance(order, Order) else order
    document = material.documents[told.evidence.doc]
    author = document.byline or document.outlet or "the author"
    return material.party(order.party) if order.party else order.holder or author


def called(material: Material, need: Need) -> str | None:
    """A need by its term's name, else in the words of the source; None where those cannot be quoted."""
    if need.option:
        name = material.option(need.option)
        return name if need.sign > 0 else f"not: {name}"
    words = " ".join(material.verbatim(need.words).text.split())
    if len(words) > _LONG or _QUOTES.intersection(words):
        return None
    return f"not: “{words}”" if need.turned else f"“{words}”"


def _circles(material: Material) -> Iterator[Line]:
    graph = material.conditions
    for circle in graph.circles:
        names = [called(material, graph.need(order.first)) for order in circle]
        if None in names:
            continue
        told = [order.told[0] for order in circle]
        if len(circle) == 2:
            one, two = names
            text = (
                f"{whose(material, circle[0])} wants {one} before {two}; {whose(material, circle[1])} "
                f"wants {two} before {one}."
            )
        else:
            steps = [
                f"{whose(material, order)} wants {names[at]} before {names[(at + 1) % len(names)]}"
                for at, order in enumerate(circle)
            ]
            text = f"{'; '.join(steps)}: none of these can come first."
        yield Line(
            text=text,
            evidence=material.evidence(*(condition.evidence for condition in told)),
            group=_CIRCLES,
            label="circular preconditions",
        )


def _shared(material: Material) -> Iterator[Line]:
    graph = material.conditions
    for ident, parties in graph.shared:
        name = called(material, graph.need(ident))
        orders = [order for order in graph.orders if order.first == ident and order.party]
        if name is None:
            continue
        steps = []
        for party in parties:
            thens = [called(material, graph.need(order.then)) for order in orders if order.party == party]
            known = [then for then in dict.fromkeys(thens) if then]
            steps.append(f"{material.party(party)}{f' (before {listed(known)})' if known else ''}")
        yield Line(
            text=f"{capital(name)} is a condition of {listed(steps)}.",
            evidence=material.evidence(*(order.told[0].evidence for order in orders)),
            group=_SHARED,
        )


def _each(material: Material) -> list[Line]:
    """One verbatim line for each condition, under what depends on it, with what the record says of it."""
    graph = material.conditions
    orders: dict[Condition, list[Order]] = {}
    for order in graph.orders:
        for told in order.told:
            orders.setdefault(told, []).append(order)
    rows: dict[str, list[Line]] = {}
    seen: set[str] = set()
    spoken_of: set[str] = set()
    for condition in graph.found:
        here = orders.get(condition, [])
        needs = graph.needed.get(condition, ())
        bearing = [b for need in needs for b in graph.bearings.get(need, ())]
        line = material.verbatim(
            condition.evidence,
            holder=whose(material, condition),
            group=_group(material, here),
            date=material.documents[condition.evidence.doc].published,
            label=None if bearing else _NOTHING,
        )
        if line.text in seen:  # copies of a report state a condition once
            continue
        seen.add(line.text)
        group = rows.setdefault(line.group or _OTHER, [])
        group.append(line)
        for need in needs:
            if graph.bearings.get(need) and need not in spoken_of:
                spoken_of.add(need)
                if record := _record(material, graph.need(need), graph.bearings[need], line.group):
                    group.append(record)
    return [line for name in sorted(rows, key=lambda name: name == _OTHER) for line in rows[name]]


def _group(material: Material, orders: Iterable[Order]) -> str:
    """What depends on a condition, where it is a term of the casebook."""
    needs = [material.conditions.need(order.then) for order in orders]
    return next((capital(called(material, need) or _OTHER) for need in needs if need.option), _OTHER)


def _record(material: Material, need: Need, bearing: tuple[Bearing, ...], group: str | None) -> Line | None:
    """What the record says of a need: who is for it, who against, whether it is told to have happened."""
    name = called(material, need)
    if name is None:
        return None
    parts = []
    for sign, word in ((1, "for it"), (-1, "against it")):
        who = [
            f"{material.party(b.party)} ({_when(material, b)})"
            for b in bearing
            if b.sign == sign and b.kind == "statement" and b.party
        ]
        if who:
            parts.append(f"{word} {'is' if len(who) == 1 else 'are'} {listed(who)}")
    for sign, word in ((1, "reported as done"), (-1, "reported as not done")):
        reports = [b for b in bearing if b.sign == sign and b.kind == "report"]
        if reports:
            parts.append(f"{word} {listed(list(dict.fromkeys(_when(material, b) for b in reports)))}")
    for kind in ("held", "planned", "denied"):
        meetings = [b for b in bearing if b.kind == kind]
        if meetings:
            when = listed(list(dict.fromkeys(_when(material, b) for b in meetings)))
            parts.append(f"reported: a meeting {kind} ({when})")
    return Line(
        text=f"On {name}: {'; '.join(parts)}.",
        evidence=material.evidence(*(b.span for b in bearing)),
        group=group,
        label="in the record",
    )


def _when(material: Material, bearing: Bearing) -> str:
    return day(material.documents[bearing.span.doc].published)

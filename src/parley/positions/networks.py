"""Discourse networks as Discourse Network Analyzer defines them (Leifeld 2017).

A two-mode network joins actors to the concepts that they speak of. A one-mode network joins actors that
speak of the same concepts (or concepts that the same actors speak of): where they agree, it is a network of
congruence, where they disagree, of conflict; `subtract` is the first less the second. Figures are those of
DNA 3, but for what is said at `NORMALISATIONS` and `chosen`.

Leifeld, P. (2017): Discourse network analysis: policy debates as dynamic networks. In: Victor, Montgomery &
Lubell (eds.), The Oxford Handbook of Political Networks, ch. 12.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from itertools import combinations
from math import sqrt

from parley.nouns.network import Coded, Network, Node, Tie

TWO_MODE = ("ignore", "subtract", "combine")
"""`ignore` counts statements; `subtract` those that agree less those that disagree; `combine` marks a pair
that only agrees with 1, one that only disagrees with 2, one that does both with 3."""

ONE_MODE = ("ignore", "congruence", "conflict", "subtract")

NORMALISATIONS = {
    "two-mode": ("no", "activity", "prominence"),
    "one-mode": ("no", "average-activity", "jaccard", "cosine", "activity-product"),
}
"""What a weight is divided by. Two-mode: `activity` the statements of the actor, `prominence` those about
the concept. One-mode: `average-activity` the mean number of statements of the two; `jaccard` what the two
share and what only one of them says, together; `cosine` the product of the lengths of their vectors of
statements; `activity-product` the product of their numbers of statements. DNA calls the first of these four
`average` and the last one `cosine`, which it is not. Under `ignore` the stance is left out of account
throughout."""

DUPLICATES = ("include", "document", "week", "month", "year", "range")

Profile = Counter[tuple[str, int]]
"""How often an actor said something: (concept, agreement) → statements."""


def chosen(
    coded: Iterable[Coded],
    *,
    aggregate: str = "ignore",
    duplicates: str = "include",
    since: str | None = None,
    until: str | None = None,
    exclude: Mapping[str, Collection[str]] | None = None,
) -> list[Coded]:
    """The statements that a network is made of, oldest first; those without actor or concept are left out.

    `duplicates` counts equal statements once in a `document`, calendar `week` (from Monday), `month`, `year`
    or the whole `range`; statements are equal in actor, concept and (but for `aggregate` `ignore`)
    agreement. A month is one of its year, as is a week: DNA 3.0 joins the Mays of all years. `since` and
    `until` (ISO 8601, both days count) leave out what has no date. `exclude` holds values of `actor`,
    `concept` or `agreement`.
    """
    _known(duplicates, DUPLICATES, "duplicates")
    out = {name: {str(value) for value in values} for name, values in (exclude or {}).items()}
    found: dict[tuple[object, ...], Coded] = {}
    for number, one in enumerate(sorted(coded, key=lambda c: c.date or "")):
        if not one.actor or not one.concept or not within(one.date, since, until):
            continue
        if any(str(getattr(one, name)) in values for name, values in out.items()):
            continue
        said = one.agreement if aggregate != "ignore" else None
        place = number if duplicates == "include" else _period(one, duplicates)
        found.setdefault((one.actor, one.concept, said, place), one)
    return list(found.values())


def two_mode(coded: Iterable[Coded], *, aggregate: str = "ignore", normalise: str = "no") -> Network:
    """Actors × concepts; a tie wherever an actor spoke of a concept, whatever its weight.

    An agreement that is not 0 or 1 weighs by its size under `subtract`, as in DNA. Raises `ValueError` for
    settings that do not exist or say nothing together.
    """
    _known(aggregate, TWO_MODE, "aggregate")
    _known(normalise, NORMALISATIONS["two-mode"], "normalise")
    if aggregate == "combine" and normalise != "no":
        raise ValueError("combine gives marks, not weights: it cannot be normalised")
    given = list(coded)
    levels = _levels(given)
    cells: dict[tuple[str, str], list[Coded]] = defaultdict(list)
    for one in given:
        cells[one.actor, one.concept].append(one)
    whole = Counter((one.actor if normalise == "activity" else one.concept) for one in given)

    def weight(pair: tuple[str, str], said: list[Coded]) -> float:
        if aggregate == "combine":
            held = {one.agreement for one in said}
            return float(sum(2 ** (len(levels) - 1 - at) for at, level in enumerate(levels) if level in held))
        if aggregate == "ignore":
            total = float(len(said))
        elif levels == (0, 1):
            total = float(sum(1 if one.agreement else -1 for one in said))
        else:
            total = float(sum(one.agreement for one in said))
        return total / (1 if normalise == "no" else whole[pair[normalise == "prominence"]])

    ties = [
        Tie(actor, concept, weight((actor, concept), said), *_dates(said), _counts(said, levels))
        for (actor, concept), said in sorted(cells.items())
    ]
    nodes = (*_nodes(given, "actor"), *_nodes(given, "concept"))
    return Network("actor", "concept", nodes, tuple(ties), _settings(aggregate, normalise))


def one_mode(
    coded: Iterable[Coded], *, of: str = "actor", aggregate: str = "congruence", normalise: str = "no"
) -> Network:
    """Actors joined by concepts, or (`of` is `concept`) concepts joined by actors.

    The weight of a pair is the sum, over what they share, of the products of their numbers of statements:
    of all (`ignore`), of those of the same stance (`congruence`), of opposite stance (`conflict`). With
    agreement on a scale, congruence and conflict weigh each product by nearness and by distance. Pairs of
    weight 0 have no tie. Raises `ValueError` for settings that do not exist.
    """
    _known(of, ("actor", "concept"), "of")
    _known(aggregate, ONE_MODE, "aggregate")
    _known(normalise, NORMALISATIONS["one-mode"], "normalise")
    given = list(coded)
    levels = _levels(given)
    said: dict[str, dict[str, list[Coded]]] = defaultdict(lambda: defaultdict(list))
    for one in given:
        node, other = (one.actor, one.concept) if of == "actor" else (one.concept, one.actor)
        said[node][other].append(one)
    profiles = {
        node: Counter(
            (other, 0 if aggregate == "ignore" else one.agreement)
            for other, those in shared.items()
            for one in those
        )
        for node, shared in said.items()
    }
    between = _between(aggregate, levels)
    by = _BY[normalise]
    ties = []
    for left, right in combinations(sorted(said), 2):
        shared = {
            other: weight
            for other in said[left]
            if other in said[right] and (weight := _shared(said[left][other], said[right][other], between))
        }
        weight = sum(shared.values()) / by(profiles[left], profiles[right]) if shared else 0.0
        if weight:
            dates = _joined(said[left], said[right], shared)
            ties.append(Tie(left, right, weight, *dates, {"shared": len(shared)}))
    return Network(of, of, tuple(_nodes(given, of)), tuple(ties), _settings(aggregate, normalise))


def _between(aggregate: str, levels: tuple[int, ...]) -> Callable[[int, int], float]:
    """What a pair of statements with these two agreements weighs."""
    span = (levels[-1] - levels[0]) or 1
    if aggregate == "ignore":
        return lambda a, b: 1.0
    if aggregate == "congruence":
        return lambda a, b: 1.0 - abs(a - b) / span
    if aggregate == "conflict":
        return lambda a, b: abs(a - b) / span
    return lambda a, b: 1.0 - 2.0 * abs(a - b) / span


def _shared(one: list[Coded], two: list[Coded], between: Callable[[int, int], float]) -> float:
    left, right = Counter(c.agreement for c in one), Counter(c.agreement for c in two)
    return sum(m * n * between(a, b) for a, m in left.items() for b, n in right.items())


def _average_activity(one: Profile, two: Profile) -> float:
    return (one.total() + two.total()) / 2


def _jaccard(one: Profile, two: Profile) -> float:
    alone = sum(n for key, n in one.items() if key not in two) + sum(
        n for key, n in two.items() if key not in one
    )
    return float(alone + sum(n * two[key] for key, n in one.items() if key in two))


def _cosine(one: Profile, two: Profile) -> float:
    return sqrt(sum(n * n for n in one.values()) * sum(n * n for n in two.values()))


def _activity_product(one: Profile, two: Profile) -> float:
    return float(one.total() * two.total())


_BY: dict[str, Callable[[Profile, Profile], float]] = {
    "no": lambda one, two: 1.0,
    "average-activity": _average_activity,
    "jaccard": _jaccard,
    "cosine": _cosine,
    "activity-product": _activity_product,
}


def _levels(coded: list[Coded]) -> tuple[int, ...]:
    """The values of agreement: no and yes, or those of a scale."""
    found = {one.agreement for one in coded}
    return (0, 1) if found <= {0, 1} else tuple(sorted(found))


def _nodes(coded: list[Coded], kind: str) -> list[Node]:
    said: dict[str, list[Coded]] = defaultdict(list)
    for one in coded:
        said[getattr(one, kind)].append(one)
    return [
        Node(name, kind, name, {"statements": len(those), **_span(*_dates(those))})
        for name, those in sorted(said.items())
    ]


def _counts(said: list[Coded], levels: tuple[int, ...]) -> dict[str, int]:
    """How many statements bear a tie, in how many documents, and how many of them agree."""
    counts = {"statements": len(said), "documents": len({one.doc for one in said})}
    if levels == (0, 1):
        agree = sum(one.agreement for one in said)
        counts |= {"agree": agree, "disagree": len(said) - agree}
    return counts


def _span(first: str | None, last: str | None) -> dict[str, str]:
    return {"first": first, "last": last} if first and last else {}


def _dates(said: Iterable[Coded]) -> tuple[str | None, str | None]:
    known = sorted(one.date for one in said if one.date)
    return (known[0], known[-1]) if known else (None, None)


def _joined(
    one: Mapping[str, list[Coded]], two: Mapping[str, list[Coded]], shared: Iterable[str]
) -> tuple[str | None, str | None]:
    """From when, and until when, both spoke of something that they share."""
    begins, ends = [], []
    for other in shared:
        (a, z), (b, y) = _dates(one[other]), _dates(two[other])
        if a and b and y and z:
            begins.append(max(a, b))
            ends.append(max(y, z))
    return min(begins, default=None), max(ends, default=None)


def within(day: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date lies in a range, both its days included; without a range all do, else no empty date."""
    if since is None and until is None:
        return True
    if day is None:
        return False
    last = _last(day)
    return (since is None or last >= since[:10]) and (until is None or last <= _last(until))


def _last(day: str) -> str:
    """The last day that a date of any precision can mean; it sorts, and need not exist (2026-02-31)."""
    return day[:10] + "-12-31"[len(day[:10]) - 4 :]


def _period(one: Coded, duplicates: str) -> object:
    """What two equal statements must share to be duplicates. A date that is too vague is its own period."""
    day = (one.date or "")[:10]
    if duplicates == "document":
        return one.doc
    if duplicates == "range":
        return None
    if duplicates == "year":
        return day[:4]
    if duplicates == "month":
        return day[:7]
    try:
        return date.fromisoformat(day).isocalendar()[:2]
    except ValueError:
        return day


def _known(value: str, values: Iterable[str], name: str) -> None:
    if value not in values:
        raise ValueError(f"{name} is one of {', '.join(values)}, not {value!r}")


def _settings(aggregate: str, normalise: str) -> dict[str, str]:
    return {"aggregate": aggregate, "normalise": normalise}

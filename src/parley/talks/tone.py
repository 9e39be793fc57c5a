"""Tone by week: how friendly or hostile what two principals did to each other was, on Goldstein's scale.

Goldstein (1992, "A conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution 36) had
experts weigh each kind of event from −10, force, to +10, giving way. The reading gives PLOVER roots, which
are the two-digit classes of CAMEO under other names, so a root has the weight that CAMEO's own scale gives to
its class (Schrodt 2012, "CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook"). A
mean of such weights is no convergence: sides that shout may be close on terms, and sides that dine far apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from parley.nouns.activity import Tone
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Event, Reading
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.talks import Round
from parley.talks.days import window
from parley.talks.names import members, names, party

WEIGHTS: Mapping[str, float] = {
    "AGREE": 4.0,  # 03, express intent to cooperate
    "CONSULT": 1.0,  # 04
    "SUPPORT": 3.5,  # 05, diplomatic cooperation
    "COOPERATE": 6.0,  # 06, material cooperation
    "AID": 7.0,  # 07
    "YIELD": 5.0,  # 08
    "REQUEST": 3.0,  # 02, appeal: PLOVER's root joins it with 10, demand
    "ACCUSE": -2.0,  # 11, disapprove, and 09, investigate
    "REJECT": -4.0,  # 12
    "THREATEN": -6.0,  # 13
    "PROTEST": -6.5,  # 14
    "MOBILIZE": -7.2,  # 15, force posture
    "SANCTION": -4.0,  # 16, reduce relations
    "COERCE": -7.0,  # 17
    "ASSAULT": -9.0,  # 18; 19, fight, and 20, mass violence, have −10
}
"""The weight of an event by its PLOVER root."""
DEMAND = -5.0  # 10
_DEMANDING = ("demand", "insist", "order", "require", "force", "press", "must")


def done(pairs: Iterable[tuple[Document, Reading]]) -> list[Event]:
    """The events that happened and that somebody did to somebody: what tone is made of."""
    return [
        event
        for _, reading in pairs
        for event in reading.events
        if event.status == "happened" and not event.negated and event.source and event.target
    ]


def tone(
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook,
    spoken: Mapping[Span, Spoken],
    rounds: Iterable[Round] = (),
) -> tuple[Tone, ...]:
    """For each pair of principals the mean weight of what either did to the other, by week.

    Meetings are those of the ledger, each once. Of all else, what one does to another in one way on one day
    counts once, however often it is told. `spoken` says which party the actors' and targets' words mean;
    members count for their group. An event without a day of its own is of the day of its report, if that is
    known; what is told of another year or month has no week.
    """
    group: dict[str | None, str] = {
        one: whole for whole in casebook.principals for one in members(casebook).get(whole, ())
    }
    group |= {one: one for one in casebook.principals}
    weeks: defaultdict[tuple[tuple[str, str], date], list[float]] = defaultdict(list)
    for parties, day, score in (*_met(rounds, names(casebook), group), *_acts(pairs, spoken, group)):
        for pair in combinations(casebook.principals, 2):
            if set(pair) <= parties:
                weeks[pair, day - timedelta(days=day.weekday())].append(score)
    courses: dict[tuple[str, str], list[tuple[str, float, int]]] = {}
    for (pair, monday), scores in sorted(weeks.items()):
        courses.setdefault(pair, []).append((monday.isoformat(), sum(scores) / len(scores), len(scores)))
    return tuple(
        Tone(pair, tuple(courses[pair])) for pair in combinations(casebook.principals, 2) if pair in courses
    )


_Act = tuple[set[str], date, float]


def _met(
    rounds: Iterable[Round], known: Mapping[str, str], group: Mapping[str | None, str]
) -> Iterator[_Act]:
    for one in rounds:
        if one.status == "held" and (day := _day(one.date, None)):
            there = {party(name, known) for name in one.parties}
            yield {group[who] for who in there if who in group}, day, WEIGHTS["CONSULT"]


def _acts(
    pairs: Sequence[tuple[Document, Reading]], spoken: Mapping[Span, Spoken], group: Mapping[str | None, str]
) -> Iterator[_Act]:
    documents = {document.id: document for document, _ in pairs}
    seen: set[tuple[frozenset[str], frozenset[str], str, date]] = set()
    for event in done(pairs):
        actors, targets = (_parties(spoken.get(ends[0]), group) for ends in (event.source, event.target))
        document = documents[event.trigger.doc]
        day = _day(event.date, document.published)
        if event.label == "CONSULT" or not day or (act := (actors, targets, event.label, day)) in seen:
            continue
        seen.add(act)
        words = document.text[event.trigger.start : event.trigger.end].casefold()
        # What two do together ("Norvia and Vessin signed it") they do to each other.
        yield set(actors | targets if actors else ()), day, weight(event.label, words)


def weight(label: str, words: str = "") -> float:
    """The weight of an event, 0 for a root that is none; a request in demanding words is a demand."""
    if label == "REQUEST" and words.startswith(_DEMANDING):
        return DEMAND
    return WEIGHTS.get(label, 0.0)


def _parties(said: Spoken | None, group: Mapping[str | None, str]) -> frozenset[str]:
    """The principals that a stretch of text names."""
    return frozenset(group[who] for who in said.parties if who in group) if said else frozenset()


def _day(told: str | None, published: str | None) -> date | None:
    """The day that is told (the first of a week that is), else that of the report."""
    when = window(told or published)
    return when[0] if when and (when[1] - when[0]).days < 7 else None

"""What the record holds for and against a condition's being met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from parley.nouns.casebook import Casebook
from parley.nouns.condition import Bearing, Conditions, Need
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.nouns.talks import Round
from parley.positions.conditions.meeting import Meetings
from parley.positions.done import asked, told

_FEWEST = 2
"""Words beside its verb that a report has to share with a need."""
_MOST = 6
"""Bearings of one need at most: what its giver says, then the latest."""
_FAINT = 0.5


def bearings(
    found: Conditions,
    statements: Iterable[Statement],
    pairs: Iterable[tuple[Document, Reading]],
    casebook: Casebook | None = None,
    rounds: Iterable[Round] = (),
) -> Conditions:
    """The graph with what speaks for and against each need: what the party says whose it is to give, then
    the latest first.

    A statement bears on a need of its option where a party makes it that does not itself set the condition:
    that somebody asks for a thing does not bring it nearer. A sentence bears on it that tells, as done or as
    not done, what the condition says in the same words; plans, wishes and other conditions do not. On a need
    that is a meeting, meetings of its parties bear (`rounds`). What was done before anybody asked for it
    is no answer.
    """
    documents = {document.id: document for document, _ in pairs}
    setters: dict[str, set[str]] = {}
    for condition, needs in found.needed.items():
        for need in needs if condition.party else ():
            setters.setdefault(need, set()).add(condition.party or "")
    firsts = {need for needs in found.needed.values() for need in needs}
    own = {condition.evidence for condition in found.found}
    given = [
        s for s in statements if s.score >= _FAINT and s.stance != "conditional" and s.evidence not in own
    ]
    said: dict[str, list[Statement]] = {}
    for s in given:
        said.setdefault(s.option, []).append(s)
    deeds = _deeds([need for need in found.needs if need.id in firsts], pairs, own)
    meetings = Meetings(casebook or Casebook("", ""), rounds, documents)
    rows: dict[str, tuple[Bearing, ...]] = {}
    for one in found.needs:
        if one.id not in firsts:
            continue
        latest: dict[str, Statement] = {}
        for s in said.get(one.option or "", ()):
            if s.party not in setters.get(one.id, ()):
                before = latest.get(s.party)
                if before is None or (s.date or "", s.score) >= (before.date or "", before.score):
                    latest[s.party] = s
        bearing = [
            Bearing(
                one.id,
                one.sign * (1 if s.stance == "for" else -1),
                "statement",
                s.evidence,
                s.party,
                s.date or documents[s.evidence.doc].published,
            )
            for s in latest.values()
        ]
        asked_by = setters.get(one.id, set())
        done = [*deeds.get(one.id, []), *meetings.of(one, asked_by)]
        since = min(documents[span.doc].published or "" for span in one.spans)
        bearing += [b for b in done if not b.date or b.date[: len(since)] >= since[: len(b.date)]]
        bearing.sort(key=lambda b: (b.date or "", b.span), reverse=True)
        bearing.sort(key=lambda b: b.party is None or b.party != _giver(one, asked_by, casebook))
        rows[one.id] = tuple(bearing[:_MOST])
    return replace(found, bearings=rows)


def _giver(need: Need, asked_by: set[str], casebook: Casebook | None) -> str | None:
    """Whose it is to give: as the text says, else of two principals the one that does not ask for it."""
    if need.giver and need.giver not in asked_by:
        return need.giver
    others = [party for party in casebook.principals if party not in asked_by] if casebook else []
    return others[0] if len(others) == 1 else None


def _deeds(
    needs: Sequence[Need], pairs: Iterable[tuple[Document, Reading]], own: set[Span]
) -> dict[str, list[Bearing]]:
    """Sentences that tell what a need's own words say, as something that was done or was not."""
    readings = {reading.doc: reading for _, reading in pairs}
    wanted = [(need, verb, rest) for need in needs for verb, rest in _asked(need, readings)]
    found: dict[str, list[Bearing]] = {}
    by_verb: dict[str, list[tuple[Need, frozenset[str]]]] = {}
    for need, verb, rest in wanted:
        by_verb.setdefault(verb, []).append((need, rest))
    if not by_verb:
        return {}
    for document, reading in pairs:
        for sentence in reading.sentences:
            if sentence.role != "prose" or by_verb.keys().isdisjoint(sentence.words.lemma):
                continue
            span = Span(document.id, sentence.start, sentence.end)
            if span in own:
                continue
            for need, sign in told(sentence, by_verb):
                rows = found.setdefault(need.id, [])
                if all(row.span != span for row in rows):
                    rows.append(Bearing(need.id, sign, "report", span, None, document.published))
    return found


def _asked(need: Need, readings: Mapping[str, Reading]) -> Iterator[tuple[str, frozenset[str]]]:
    for span in need.spans:
        found = asked(readings[span.doc], span)
        if found and len(found[1]) >= _FEWEST:
            yield found

"""Contradictions: both ways in a week, two accounts of one meeting, denials, words against deeds.

Doubt keeps silent: three wrong ones, and an analyst stops reading. What each kind asks for is said at its
function, and each shows both passages, so that the analyst judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from parley.nouns.casebook import Casebook, Option
from parley.nouns.contradiction import Contradiction
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Event, Reading
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.nouns.statement import Statement
from parley.nouns.story import Difference
from parley.nouns.talks import Round
from parley.positions.accounts import accounts

WINDOW = 7
"""Days within which a party that is heard on both sides contradicts itself."""
DENIED = 30
"""Days between a report of a position and its denial."""
DEEDS = 30
"""Days after its words within which an act is held against a party."""
SURE = 0.7
"""Least certainty of the coder for a statement that is held against a party."""

ACTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"\b(?:cease-?fire|truce|armistice|(?:halt|end) (?:to|of) (?:the )?(?:fighting|hostilities))\b",
            re.IGNORECASE,
        ),
        ("ASSAULT",),
    ),
)
"""Which PLOVER roots go against being for an option, by its name, where the casebook gives no `deeds`."""

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|no truth|dismiss(?:es|ed|ing)? (?:as|reports?|claims?)"
    r"|reject(?:s|ed|ing)? (?:reports?|claims?|suggestions?)"
    r"|never (?:said|agreed|offered|accepted|proposed))\b",
    re.IGNORECASE,
)
# An assault by these words is one; "attacked" may be said of a speech.
_FORCE = re.compile(
    r"\b(?:bomb\w*|shell(?:ed|ing|s)|kill\w*|sh[oe]{1,2}t(?:s|ing)?|raid\w*|invad\w*|bombard\w*|str(?:ikes?|uck|iking)"
    r"|airstrikes?|seiz\w*|storm\w*|captur\w*|abduct\w*|launch\w*|fir(?:ed?|ing)|assault\w*)\b",
    re.IGNORECASE,
)
_OTHERS = frozenset({"outlet", "unnamed", "author"})
_EARLIER = re.compile(
    r"\bhad (?:once |earlier |previously )?(?:said|told|insisted|called|promised)\b|\bonce\b"
)


def denying(pairs: Iterable[tuple[Document, Reading]]) -> Iterator[tuple[Attribution, Span, Span]]:
    """Attributions whose words deny, each with its source and with what is denied."""
    for document, reading in pairs:
        for said in reading.attributions:
            if said.source and said.cue and said.content:
                cue = " ".join(document.text[c.start : c.end] for c in said.cue)
                if _DENIES.search(cue):
                    yield said, said.source[0], said.content[0]


def acts(pairs: Iterable[tuple[Document, Reading]], casebook: Casebook) -> Iterator[Event]:
    """Events that happened and could be held against a party's words, each with an actor and a target."""
    roots = {root for _, option in casebook.options() for roots in against(option).values() for root in roots}
    for _, reading in pairs:
        for event in reading.events:
            real = event.status == "happened" and not event.negated
            if event.label in roots and real and event.source and event.target:
                yield event


def against(option: Option) -> dict[str, tuple[str, ...]]:
    """The PLOVER roots that go against a stance on an option: `for` and `against` to roots.

    The casebook's own `deeds` come first; without them, only what `ACTS` is sure of.
    """
    given = dict(option.deeds)
    if given:
        return {"for": given.get("against", ()), "against": given.get("for", ())}
    roots = tuple(root for pattern, found in ACTS if pattern.search(option.name) for root in found)
    return {"for": roots, "against": ()}


def contradictions(
    statements: Iterable[Statement],
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook,
    spoken: Mapping[Span, Spoken],
    rounds: Iterable[Round] = (),
    differences: Iterable[Difference] = (),
    origins: Mapping[str, int] | None = None,
) -> tuple[Contradiction, ...]:
    """All that contradict, the latest first. `spoken` says who and what stands in `denying` and `acts`."""
    documents = {document.id: document for document, _ in pairs}
    number = {doc: (origins or {}).get(doc, at) for at, doc in enumerate(documents)}
    given = [s for s in statements if s.evidence.doc in documents]
    found = [
        *accounts(tuple(rounds), documents, number),
        *_reports(differences, documents),
        *_denials(given, pairs, spoken),
        *_deeds(given, pairs, casebook, spoken),
        *_stances(given, casebook, documents, number),
    ]
    kept: list[Contradiction] = []
    for one in found:
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda c: (c.dates[1] or "", c.dates[0] or "", c.one), reverse=True))


def _same(one: Contradiction, other: Contradiction) -> bool:
    pair = {(s.doc, s.start) for s in (one.one, one.other)}
    if pair == {(s.doc, s.start) for s in (other.one, other.other)}:
        return True
    reports = {one.kind, other.kind} == {"meeting", "report"}
    return reports and {one.one.doc, one.other.doc} == {other.one.doc, other.other.doc}


def _stances(
    statements: Sequence[Statement],
    casebook: Casebook,
    documents: Mapping[str, Document],
    number: Mapping[str, int],
) -> Iterator[Contradiction]:
    """A party on both sides of an option: on one day, or back and forth within `WINDOW` days.

    Who turns once has moved, which is told elsewhere. Only statements in the party's own words or on
    somebody's report count, not an author's view of it, from independent reports; and no group, whose members
    may differ.
    """
    cells: dict[tuple[str, str], list[Statement]] = {}
    for s in statements:
        party = casebook.parties.get(s.party)
        plain = s.stance in ("for", "against") and s.voice != "author" and s.score >= SURE
        text = documents[s.evidence.doc].text[s.evidence.start : s.evidence.end]
        if party and not party.members and plain and _day(s.date) and not _EARLIER.search(text):
            cells.setdefault((s.party, s.option), []).append(s)
    for (who, option), said in cells.items():
        said.sort(key=lambda s: (s.date or "", s.evidence))
        for a, b in combinations(said, 2):
            if a.stance == b.stance or number[a.evidence.doc] == number[b.evidence.doc]:
                continue
            if "party" not in (a.voice, b.voice):
                continue
            days = _days(a.date, b.date)
            again = any(
                c.stance == a.stance
                and (c.date or "") >= (b.date or "")
                and _days(a.date, c.date) <= WINDOW
                and number[c.evidence.doc] != number[a.evidence.doc]
                for c in said
                if c is not a
            )
            if days == 0 or (days <= WINDOW and again):
                yield Contradiction(
                    "stance",
                    a.evidence,
                    b.evidence,
                    who,
                    option,
                    (a.stance, b.stance),
                    dates=(a.date, b.date),
                )
                break


def _reports(differences: Iterable[Difference], documents: Mapping[str, Document]) -> Iterator[Contradiction]:
    """Two reports of which one denies what the other tells, as `stories` found them."""
    for one in differences:
        if one.kind == "denial":
            spans = sorted((one.one, one.other), key=lambda s: documents[s.doc].published or "")
            dates = documents[spans[0].doc].published, documents[spans[1].doc].published
            yield Contradiction("report", spans[0], spans[1], detail=one.detail, dates=dates)


def _denials(
    statements: Sequence[Statement],
    pairs: Sequence[tuple[Document, Reading]],
    spoken: Mapping[Span, Spoken],
) -> Iterator[Contradiction]:
    """A party denies that it holds what others report of it, within `DENIED` days.

    The denial names the option; the report is an outlet's, an official's or an author's, not the party's own.
    """
    published = {document.id: document.published for document, _ in pairs}
    for said, source, content in denying(pairs):
        party = _party(spoken.get(source))
        terms = dict(spoken[content].terms) if content in spoken else {}
        if party is None or not terms:
            continue
        sentence = said.cue[0]
        for s in statements:
            sign = terms.get(s.option)
            if sign is None or s.party != party or s.voice not in _OTHERS or s.score < SURE:
                continue
            if s.stance != ("for" if sign > 0 else "against") or s.evidence.overlaps(sentence):
                continue
            mine, theirs = published[content.doc], s.date or published[s.evidence.doc]
            if abs(_days(theirs, mine)) <= DENIED and _day(mine) and _day(theirs):
                whole = Span(content.doc, min(source.start, sentence.start), max(content.end, sentence.end))
                yield Contradiction(
                    "denial", s.evidence, whole, party, s.option, (s.stance, ""), dates=(theirs, mine)
                )
                break


def _deeds(
    statements: Sequence[Statement],
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook,
    spoken: Mapping[Span, Spoken],
) -> Iterator[Contradiction]:
    """A party's stance, and an act of that party against another one within `DEEDS` days from that word on.

    Both the actor and the target have to be parties of the casebook: a storm or a crowd is nobody's act.
    """
    roots = {option.id: against(option) for _, option in casebook.options()}
    published = {document.id: document.published for document, _ in pairs}
    readings = {reading.doc: reading for _, reading in pairs}
    texts = {document.id: document for document, _ in pairs}
    done = list(acts(pairs, casebook))
    seen: set[tuple[str, str]] = set()
    for s in sorted(statements, key=lambda s: (s.date or "", s.evidence)):
        wrong = roots.get(s.option, {}).get(s.stance, ())
        if not wrong or s.voice not in ("party", "unnamed") or s.score < SURE or (s.party, s.option) in seen:
            continue
        for event in done:
            when = event.date or published[event.trigger.doc]
            actor, target = _party(spoken.get(event.source[0])), _party(spoken.get(event.target[0]))
            if event.label not in wrong or actor != s.party or target in (None, actor):
                continue
            if not (_day(when) and _day(s.date)) or not 0 <= _days(s.date, when) <= DEEDS:
                continue
            trigger = texts[event.trigger.doc].text[event.trigger.start : event.trigger.end]
            if event.label == "ASSAULT" and not _FORCE.search(trigger):
                continue
            place = _sentence(readings[event.trigger.doc], event.trigger)
            if place is None or place.overlaps(s.evidence):
                continue
            seen.add((s.party, s.option))
            yield Contradiction(
                "deed", s.evidence, place, s.party, s.option, (s.stance, ""), event.label,
                tuple(p for p in (actor, target) if p), (s.date, when),
            )  # fmt: skip
            break


def _sentence(reading: Reading, trigger: Span) -> Span | None:
    for s in reading.sentences:
        if s.start <= trigger.start < s.end:
            return Span(trigger.doc, s.start, s.end) if s.role == "prose" else None
    return None


def _party(said: Spoken | None) -> str | None:
    """The one party that a stretch names."""
    return said.parties[0] if said and len(said.parties) == 1 else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None


def _days(early: str | None, late: str | None) -> int:
    """Days from one date to another; far apart where a day is not known."""
    a, b = _day(early), _day(late)
    return (b - a).days if a and b else 10_000

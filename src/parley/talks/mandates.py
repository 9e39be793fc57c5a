"""Mandates: passages joined by who speaks for whom, with what the one is and on whose word it rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.mandate import Excluded, Mandate
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.span import Span
from parley.nouns.talks import Round
from parley.talks.envoys import Told
from parley.talks.laid import NOBODY, POST, Laid, sides
from parley.talks.names import fold, members, names
from parley.talks.spoken_for import told

Pair = tuple[Document, Reading]
KINDS = ("contested", "granted", "claimed", "held", "proposed", "private")
"""In the order in which they are shown: what is in dispute first."""
WEIGHTS = (
    "head",
    "minister",
    "spokesman",
    "envoy",
    "official",
    "body",
    "person",
    "unnamed",
    "private",
    "report",
)
"""Whose word weighs most, first: an office that binds a state before one that passes its word on."""
_OFFICES = (
    ("spokesman", r"spokes\w+|press secretary"),
    ("envoy", r"envoy|emissary|negotiator|representative|ambassador|mediator|commissioner|intermediary"),
    (
        "head",
        r"(?<!vice )(?<!vice-)president(?! of the (?:senate|house|court))|prime minister|premier|"
        r"chancellor|king|queen|emir|"
        r"sultan|supreme leader|head of (?:state|government)|taoiseach|monarch|emperor|general secretary",
    ),
    (
        "minister",
        r"minister|secretary of state|foreign secretary|high representative|"
        r"secretary[- ]general",
    ),
    ("official", r"\w+"),
)


def mandated(pairs: Iterable[Pair]) -> Iterator[Mandate]:
    """Each passage that tells of a mandate, in the order of the documents. English only."""
    pairs = list(pairs)
    named = sides({document.id: reading for document, reading in pairs})
    for document, reading in pairs:
        if reading.lang not in (None, "en"):
            continue
        before = ""
        for sentence in reading.sentences:
            earlier, before = before, document.text[sentence.start : sentence.end]
            if sentence.role != "prose" or not sentence.words.dep or len(sentence.words.start) > 90:
                continue
            laid = Laid(document, reading, sentence)
            for one in told(laid, earlier):
                yield _mandate(one, document, reading, named)


def mandates(
    pairs: Iterable[Pair], casebook: Casebook | None = None, origins: Mapping[str, int] | None = None
) -> tuple[Mandate, ...]:
    """Who speaks for whom: one row for each person, party, kind and word, what is contested first.

    With a casebook a party is called as there. `origins` says which documents are copies of one report.
    """
    known, parties = names(casebook), casebook.parties if casebook else {}
    each = _one_name(list(mandated(pairs)))
    told_of = {
        (fold(one.who), one.party) for one in each if one.who and one.party and one.kind != "contested"
    }
    found: dict[tuple[str, ...], list[Mandate]] = {}
    for one in each:
        own = {party for who, party in told_of if who == fold(one.who or "")}
        ident = known.get(fold(one.party or "")) or known.get(fold(one.who or "") if not one.party else "")
        name = parties[ident].name if ident else one.party or (own.pop() if len(own) == 1 else None)
        one = replace(one, party=name)
        key = one.kind, fold(one.who or ""), fold(one.party or ""), fold(one.by or "")
        open_question = one.kind == "contested" and one.who is None
        found.setdefault(key[:3] if one.kind == "held" or open_question else key, []).append(one)
    rows = []
    for those in found.values():
        those.sort(key=lambda one: one.date or "")
        spans = tuple(dict.fromkeys(one.evidence for one in those))
        count = len({(origins or {}).get(span.doc, span.doc) for span in spans})
        best = min(those, key=lambda one: WEIGHTS.index(one.weight))
        rows.append(replace(those[-1], by=best.by, weight=best.weight, witnesses=spans, origins=count))
    rows.sort(key=lambda one: one.date or "", reverse=True)
    rows.sort(key=lambda one: (KINDS.index(one.kind), WEIGHTS.index(one.weight)))
    return tuple(rows)


def _one_name(each: Sequence[Mandate]) -> list[Mandate]:
    """The same with a surname alone as the full name, where only one of the envoys has it."""
    full: dict[str, set[str]] = {}
    for one in each:
        if one.who and " " in one.who:
            full.setdefault(fold(one.who).rsplit(" ", 1)[-1], set()).add(one.who)
    alone = {short: names.pop() for short, names in full.items() if len(names) == 1}
    return [replace(one, who=alone.get(fold(one.who or ""), one.who)) for one in each]


def excluded(rounds: Sequence[Round], casebook: Casebook) -> tuple[Excluded, ...]:
    """Members of a group that a format leaves out while others of it sit there: the casebook's formats, and
    tables that were reported as held. A table at which the group itself sat leaves none of it out.
    """
    known, inside = names(casebook), members(casebook)
    called = {party.id: party.name for party in casebook.parties.values()}
    found: dict[tuple[str, str], Excluded] = {}
    mains = frozenset(casebook.principals)
    seats: list[tuple[str, frozenset[str], tuple[Span, ...]]] = [
        (one.name, frozenset(one.parties), ()) for one in casebook.formats
    ]
    for one in rounds:
        if one.status == "held" and one.directness == "direct" and len(one.parties) > 1:
            ids = frozenset(known.get(fold(name), "") for name in one.parties) - {""}
            name = one.name or ", ".join(one.parties)
            seats.append((name, ids, tuple(m.evidence for m in one.witnesses)))
    for name, ids, spans in seats:
        for group, those in inside.items():
            if mains and group not in mains:
                continue
            there = ids & those
            own = {member for member in those if not inside.get(member)}
            if len(there) < 2 or group in ids or not own - ids or not ids - those:
                continue
            key = name, group
            before = found.get(key)
            spans = (*before.witnesses, *spans) if before else spans
            found[key] = Excluded(
                name,
                called[group],
                tuple(sorted(called[m] for m in there)),
                tuple(sorted(called[m] for m in own - ids)),
                tuple(dict.fromkeys(spans)),
            )
    own = {one.name for one in casebook.formats}
    named = {(one.group, one.outside) for one in found.values() if one.format in own}
    return tuple(one for one in found.values() if one.format in own or (one.group, one.outside) not in named)


def _mandate(one: Told, document: Document, reading: Reading, named: Mapping[str, str]) -> Mandate:
    """A passage's mandate, its words resolved to names, and to the speaker's word where one is quoted."""
    by, weight = _named(one.by), _weight(one.by)
    who = _named(one.who)
    speaker = _speaker(one.span, reading, document)
    kind = one.kind
    if speaker is not None and (by is None or kind in ("proposed", "contested")):
        said, entity, words = speaker
        by = entity.name if entity is not None else words
        weight = "unnamed" if said.sourcing in ("unnamed", "anonymous") else _weight(entity)
        if kind == "claimed" and who is None:
            who = by
        if kind == "held" and by is not None and by == who:
            kind = "claimed"
    return Mandate(
        kind, one.span, who, _side(one.party, named), by, _standing(one, kind), weight, document.published,
        (one.span,),
    )  # fmt: skip


def _speaker(
    span: Span, reading: Reading, document: Document
) -> tuple[Attribution, Entity | None, str | None] | None:
    for said in reading.attributions:
        if said.sourcing == "author" or said.manner != "speech" or not said.source or not said.content:
            continue
        covered = sum(max(0, min(span.end, one.end) - max(span.start, one.start)) for one in said.content)
        if covered * 2 > span.end - span.start:
            entity = next((one for one in reading.entities if one.id == said.speaker), None)
            at = said.source[0]
            words = " ".join(document.text[at.start : at.end].split())
            return said, entity, None if NOBODY.fullmatch(words) else words
    return None


def _named(of: Entity | str | None) -> str | None:
    if isinstance(of, Entity):
        return None if NOBODY.fullmatch(of.name) else of.name
    return None if of is None or NOBODY.fullmatch(of) else of


def _side(of: Entity | str | None, named: Mapping[str, str]) -> str | None:
    """The party's name: a state's for its government, people and officials."""
    if not isinstance(of, Entity):
        return of
    if of.kind == "state" or (of.kind == "body" and not of.side):
        return of.name
    if of.side and not POST.fullmatch(of.side):
        return named.get(of.side, of.side)
    return None if of.kind == "person" else of.name


def _weight(of: Entity | str | None) -> str:
    """What sort of word it is, by the office that the text gives."""
    if of is None:
        return "report"
    role = (of.role or "") if isinstance(of, Entity) else of
    if isinstance(of, Entity) and of.kind in ("state", "body"):
        return "body"
    if isinstance(of, Entity) and of.kind == "people":
        return "body" if re.search(r"(?i)government|leaders|parties", of.name) else "unnamed"
    if isinstance(of, str) and re.search(r"(?i)official|diplomat|source|adviser|aide", of):
        return "unnamed"
    return next((word for word, office in _OFFICES if re.search(rf"(?i)\b(?:{office})\b", role)), "person")


def _standing(one: Told, kind: str) -> str:
    """What the one who speaks is: an envoy by the mandate itself, whatever else."""
    if kind == "private":
        return "private"
    if isinstance(one.who, str):
        return "envoy" if one.who[:1].isupper() else "unnamed"
    own = _weight(one.who)
    return "envoy" if own in ("person", "official", "report") else own

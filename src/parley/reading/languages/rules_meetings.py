"""Meetings in French and German text, where a word of meeting stands among two parties or more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Meeting, Time
from parley.nouns.span import Span
from parley.reading.languages.rules_names import BODY_NAMES
from parley.reading.languages.rules_words import Tongue
from parley.reading.who import gazetteer, leaders

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_RUN = re.compile(
    rf"(?<![\w’'-]){_WORD}(?: (?:(?:al-|von |van |de |bin |ben )?{_WORD}|[a-z]{{2}}-{_WORD})){{0,3}}"
)


@dataclass(frozen=True)
class _Named:
    """Who is named in a sentence, at which of its characters; `person` where that is a person."""

    start: int
    end: int
    party: str
    person: str | None


def meeting(
    document: Document,
    sentence: tuple[int, int, int],
    tongue: Tongue,
    entities: tuple[Entity, ...],
    times: tuple[Time, ...],
) -> Meeting | None:
    """A meeting where a verb of meeting, or talks "between" and "with", stands among two parties or more."""
    text = document.view.text[sentence[0] : sentence[1]]
    if text.endswith("?"):
        return None
    trigger = _trigger(text, tongue)
    if trigger is None:
        return None
    span = Span(document.id, *document.view.stored(sentence[0], sentence[1]))
    journey = re.search(tongue.journey, text) is not None
    named = _named(document, span, text, tongue, entities)
    at = [one for one in named if not _is_place(text, one)]
    sitting = at if len(_parties(at)) > 1 or not journey else named
    if (
        trigger.re.groupindex.get("guest")
        and trigger["guest"]
        and not _guest(text, trigger.end(), tongue, at)
    ):
        return None
    between = _between(text, tongue, sitting)
    by = _mediator(text, tongue, sitting, between)
    sitting = [one for one in between if one.party != by]
    parties: dict[str, str | None] = {}
    for one in sitting:
        parties[one.party] = one.person or parties.get(one.party)
    if len(parties) < 2 or not parties.keys() & {*gazetteer.states().values(), *BODY_NAMES.values(), "NATO"}:
        return None
    when = next((t for t in times if span.start <= t.start < span.end and t.begin), None)
    indirect, mediated = re.search(tongue.indirect, text), re.search(tongue.mediated, text)
    return Meeting(
        evidence=span,
        parties=tuple(sorted(parties)),
        people=tuple(person for person in parties.values() if person),
        status=_status(text, tongue),
        directness="mediated" if mediated or (indirect and by) else "indirect" if indirect else "direct",
        format={2: "bilateral", 3: "trilateral"}.get(len(parties), "multilateral"),
        level=next((level for level, pattern in tongue.levels if re.search(pattern, text)), None),
        mediator=by,
        date=when.value.split("T")[0] if when and when.value else None,
        discreet=re.search(tongue.hidden, text) is not None,
    )


def _trigger(text: str, tongue: Tongue) -> re.Match[str] | None:
    """The word that says that they met: a verb, or a noun with "between", "with" or a verb that holds it."""
    if tongue.never and re.search(tongue.never, text):
        return None
    verb = re.search(rf"(?<!\w)(?:{tongue.met}|(?P<guest>{tongue.received}))(?!\w)", text)
    if verb is not None:
        return verb
    noun = re.search(rf"(?i)(?<!\w)(?:{tongue.talks})(?!\w)", text)
    if noun is None:
        return None
    joined = re.search(rf"(?i)(?<!\w)(?:{tongue.joins})(?!\w)", text[noun.end() :])
    return noun if joined or re.search(rf"(?<!\w)(?:{tongue.held})(?!\w)", text) else None


def _status(text: str, tongue: Tongue) -> str:
    kinds = (("denied", tongue.denied), ("proposed", tongue.proposed), ("planned", tongue.planned))
    return next((status for status, pattern in kinds if re.search(pattern, text)), "held")


def _named(
    document: Document, span: Span, text: str, tongue: Tongue, entities: tuple[Entity, ...]
) -> list[_Named]:
    """Those named in a sentence, in order, without whoever merely reports."""
    found: list[_Named] = []
    for entity in entities:
        if entity.kind == "person" and not (_side_of(entity) or entity.role):
            continue
        for one in entity.mentions:
            if span.start <= one.start < span.end:
                start, end = one.start - span.start, one.end - span.start
                person = entity.name if entity.kind == "person" else None
                found.append(_Named(start, end, _party(entity), person))
    taken = {at for one in found for at in range(one.start, one.end)}
    for run in _RUN.finditer(text):
        words = run[0].split()
        names = (" ".join(words[first:]) for first in range(len(words)))
        name = next((name for name in names if leaders.side_abroad(name)), None)
        if name is not None and run.end() - 1 not in taken:
            side = leaders.side_abroad(name) or ""
            found.append(_Named(run.end() - len(name), run.end(), _side(side), name))
    found.sort(key=lambda one: (one.start, -one.end))
    silent = [one for one in found if not _reports(text, one, tongue)]
    return silent if len(_parties(silent)) > 1 else found


def _parties(these: list[_Named]) -> set[str]:
    return {one.party for one in these}


def _is_place(text: str, one: _Named) -> bool:
    """Whether it says where: "à Oslo", "in Norwegen"."""
    return re.search(r"(?i)\b(?:in|à|en|aus|nach) $", text[max(0, one.start - 6) : one.start]) is not None


def _reports(text: str, one: _Named, tongue: Tongue) -> bool:
    """Whether it is the source of what the sentence says: "selon Oslo", "teilte Norwegen mit"."""
    before, after = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 40]
    return bool(re.search(tongue.source_before, before) or re.match(tongue.source_after, after))


def _guest(text: str, end: int, tongue: Tongue, at: list[_Named]) -> bool:
    """Whether what was received is a person: an office or a name stands shortly behind the verb."""
    person = any(one.person and end <= one.start < end + 70 for one in at)
    behind = person or re.search(tongue.office, text[end : end + 50]) is not None
    last = len(text) - end < 3  # "wurde vom Minister empfangen"
    return behind or (last and len(re.findall(tongue.office, text[:end])) > 1)


def _mediator(text: str, tongue: Tongue, these: list[_Named], between: list[_Named]) -> str | None:
    """Who goes between the others, sits in the chair or is their host."""
    word = re.search(tongue.mediator, text)
    if word is None:
        return None
    near = [one for one in these if word.start() <= one.start <= word.end() + 40]
    outside = [one for one in these if one.party not in _parties(between)] or near
    return outside[0].party if outside and len(_parties(these) - {outside[0].party}) > 1 else None


def _between(text: str, tongue: Tongue, these: list[_Named]) -> list[_Named]:
    """Those after "entre" or "zwischen", where two are: whoever stands before it is no party."""
    word = re.search(rf"(?i)(?<!\w)(?:{tongue.between})(?!\w)", text)
    if word is None:
        return these
    behind = [one for one in these if word.end() <= one.start < word.end() + 120]
    return behind if len(_parties(behind)) > 1 else these


def _party(entity: Entity) -> str:
    side = _side_of(entity)
    return _side(side) if side else entity.name


def _side_of(entity: Entity) -> str | None:
    return entity.side or (leaders.side_abroad(entity.name) if entity.kind == "person" else None)


def _side(side: str) -> str:
    return gazetteer.states().get(side) or BODY_NAMES.get(side, side)

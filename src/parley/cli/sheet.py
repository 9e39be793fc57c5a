"""A reading as a sheet that a person can read: who says what, who is who, what was done, who met, when."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from parley.brief.outline import MANNERS, SOURCING
from parley.cli.output import printable
from parley.nouns.chain import chains, voices
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Event, Meeting, Reading, Time
from parley.nouns.span import Span

_WIDTH = 100
_TITLES = {
    "attributions": "Who says what",
    "entities": "Who is who",
    "events": "Who did what to whom",
    "meetings": "Who met whom",
    "times": "When",
}
PARTS = tuple(_TITLES)


def sheet(document: Document, reading: Reading, parts: Iterable[str] = PARTS) -> str:
    """The parts of a reading in lines of at most 100 columns; words in brackets are the text’s own."""
    out = [_line("", _words(document.location.rsplit("/", 1)[-1] or document.id, *_about(document, reading)))]
    if reading.unread:
        return f"{out[0]}\n"
    lines: dict[str, Callable[[], Iterable[str]]] = {
        "attributions": lambda: _attributions(document, reading),
        "entities": lambda: (_entity(document, one, reading) for one in reading.entities),
        "events": lambda: (_event(document, one, reading) for one in reading.events),
        "meetings": lambda: (_meeting(document, one) for one in reading.meetings),
        "times": lambda: (_time(document, one) for one in reading.times),
    }
    for part in parts:
        out += ["", _TITLES[part], *(list(lines[part]()) or ["  nothing found"])]
    return "\n".join(out) + "\n"


def _about(document: Document, reading: Reading) -> Iterator[str]:
    yield f"outlet {document.outlet}" if document.outlet else "outlet unknown"
    yield f"published {document.published}" if document.published else "date unknown"
    yield f"language {document.lang or 'unknown'}"
    yield f"not read: {reading.unread}" if reading.unread else f"read by {reading.reader} {reading.version}"


def _attributions(document: Document, reading: Reading) -> Iterator[str]:
    for number, (one, links) in enumerate(zip(reading.attributions, chains(reading), strict=True)):
        chain = voices(document, links)
        facts = [
            SOURCING.get(one.sourcing, one.sourcing) + (f" ({one.count})" if one.count else ""),
            one.kind,
        ]
        facts += [MANNERS[one.manner]] if one.manner in MANNERS else []
        facts += [f"distance {len(chain) - 1}"]
        facts += ["goes on from the sentence before"] if one.continued else []
        facts += [f"a translation of {one.translation_of + 1}"] if one.translation_of is not None else []
        yield _line("  ", f"{number + 1}. {' → '.join(_flat(name) or '(nobody named)' for name in chain)}")
        yield _line("     ", _said(document, one))
        yield _line("     ", ", ".join(facts))


def _said(document: Document, one: Attribution) -> str:
    parts = [("source", one.source), ("cue", one.cue), ("content", one.content)]
    return "; ".join(f"{name} {_quoted(document, spans)}" for name, spans in parts if spans)


def _entity(document: Document, one: Entity, reading: Reading) -> str:
    names = {other.id: other.name for other in reading.entities}
    told = [document.text[mention.start : mention.end] for mention in one.mentions]
    facts = [one.kind]
    facts += [f"side {one.side}"] if one.side and one.side != one.name else []
    facts += [one.role] if one.role and one.role != one.name else []
    facts += ["may be " + " or ".join(names.get(c, c) for c in one.candidates)] if one.candidates else []
    facts += ["made of " + " and ".join(names.get(m, m) for m in one.members)] if one.members else []
    return _line(
        "  ",
        f"{_flat(one.name)}: {', '.join(map(_flat, facts))}; as {', '.join(map(_mark, dict.fromkeys(told)))}",
    )


def _event(document: Document, one: Event, reading: Reading) -> str:
    names = {other.id: other.name for other in reading.entities}
    actor = names.get(one.actor or "") or _plain(document, one.source) or "somebody"
    recipient = names.get(one.recipient or "") or _plain(document, one.target)
    who = f"{_flat(actor)} → {_flat(recipient)}" if recipient else _flat(actor)
    facts = [f"not {one.status}" if one.negated else one.status]
    facts += [part for part in (one.date, one.place) if part]
    return _line("  ", f"{one.label}  {who}: {_quoted(document, (one.trigger,))}, {', '.join(facts)}")


def _meeting(document: Document, one: Meeting) -> str:
    facts = [one.status, one.directness, one.format]
    facts += [one.level] if one.level else []
    facts += [f"through {one.mediator}"] if one.mediator else []
    facts += [f"at {one.venue}"] if one.venue else []
    facts += [one.date] if one.date else []
    facts += [f"round {one.round}"] if one.round is not None else []
    facts += ["kept from the public"] if one.discreet else []
    people = f" ({', '.join(one.people)})" if one.people else ""
    return _line("  ", _flat(f"{', '.join(one.parties)}{people}: {', '.join(map(str, facts))}"))


def _time(document: Document, one: Time) -> str:
    days = list(dict.fromkeys(day for day in (one.begin, one.until) if day))
    span = f", {' to '.join(days)}" if days and days != [one.value] else ""
    value = one.value or "not resolved"
    return _line("  ", f"{_mark(document.text[one.start : one.end])}: {one.type.lower()} {value}{span}")


def _quoted(document: Document, spans: Iterable[Span]) -> str:
    return " … ".join(_mark(document.text[span.start : span.end]) for span in spans)


def _plain(document: Document, spans: Iterable[Span]) -> str:
    return " … ".join(document.text[span.start : span.end] for span in spans)


def _mark(words: str) -> str:
    return f"[{_flat(words)}]"


def _flat(words: str) -> str:
    return printable(" ".join(words.split()))


def _words(*parts: str) -> str:
    return " · ".join(map(_flat, parts))


def _line(indent: str, text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "    ", break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip

"""One deed with two days or two doers: where the parse has both sentences tell the same done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parley.nouns.reading import Event
from parley.stories.clause import clause
from parley.stories.passages import Passage
from parley.stories.words import STOP, stem

_LETTERS = 6
_ONCE = ("ASSAULT", "COERCE")  # what one does and another then has not; many may accuse or support somebody
_UNREAL = re.compile(
    r"\b(?:until|unless|if|will|would|wo|could|may|might|should|must"
    r"|(?:is|are|was|were) (?:to|due|set|expected))\b",
    re.I,
)
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "agent")
_WITH, _SHARE = 2, 0.3  # words beside the deed that both have: the same verb is used of many things
_DAY = 2  # days: what is no longer names a day
_FINE = 31  # days: a longer period contradicts no day
_KIN = """
pass approve adopt vote ratify
sign agree
appoint name pick nominate
kill murder assassinate shoot
arrest detain seize capture abduct
hold take
attack raid bomb shell
resign quit step
begin start open
end close finish
arrive land
announce unveil release publish
apologize apologise
bill resolution measure law legislation act
deal agreement accord pact treaty
ballot referendum election
post message tweet
statement letter
"""
_MANY = """
say tell add note state write report speak ask call warn insist argue think believe have be do make get go
come give see include expect plan want hope follow mark use show run serve meet talk visit travel
"""
_OFTEN = frozenset(_MANY.split())  # what the same people do on many days
_OF = {word: number for number, line in enumerate(_KIN.split("\n")) for word in line.split()}


@dataclass(frozen=True, slots=True)
class Dated:
    """A deed of a sentence on its day: the verb's lemma and manner, its subjects and objects, all that stands
    with it, and the day, also as written.
    """

    verb: str
    mode: str
    parts: frozenset[str]
    beside: frozenset[str]
    first: date
    last: date
    written: str


_A_DAY = re.compile(r"\d|day\b|night|morning|noon|evening|tomorrow|overnight", re.I)


def other_day(one: Passage, other: Passage) -> tuple[str, str] | None:
    """The two days, as written, on which the sentences put the same deed; None where they need not differ.

    The deed has one day in each sentence, which the parse hangs on it; neither names the other's day. The
    verb is the same or means the same, one of its subjects or objects does, and two words with it are equal.
    """
    for a in _dated(one):
        for b in _dated(other):
            apart = a.last < b.first or b.last < a.first
            if not (_A_DAY.search(a.written) and _A_DAY.search(b.written)):
                continue  # a month beside a weekday
            if not apart or a.written.casefold() == b.written.casefold() or a.mode != b.mode:
                continue
            if not _kin(a.verb, b.verb) or not (_shares(a, b) or _shares(b, a)):
                continue
            shared = len(a.beside & b.beside)
            if shared < _WITH or shared < _SHARE * min(len(a.beside), len(b.beside)):
                continue
            if not (_holds(one, b) or _holds(other, a)):
                return a.written, b.written
    return None


def _shares(one: Dated, other: Dated) -> bool:
    """Whether a subject or object of the one deed stands with the other."""
    return any(stem(part)[:_LETTERS] in other.beside for part in one.parts) or any(
        _kin(a, b) for a in one.parts for b in other.parts
    )


def _holds(passage: Passage, deed: Dated) -> bool:
    """Whether a sentence names the day of a deed of the other's as well."""
    return any(
        first <= deed.last and deed.first <= last and (last - first).days <= _DAY
        for _, _, first, last in _times(passage)
    )


def _dated(passage: Passage) -> Iterator[Dated]:
    words, text = passage.sentence.words, passage.document.text
    if passage.reading.lang not in (None, "en") or not any(words.pos):
        return
    found = [
        (verb, time) for time in _times(passage) if (verb := governing(passage, time[0], time[1])) is not None
    ]
    for verb, (start, end, first, last) in found:
        if sum(other == verb for other, _ in found) > 1 or words.lemma[verb].lower() in _OFTEN:
            continue
        beside = frozenset(
            stem(words.lemma[i])[:_LETTERS]
            for i in _under(passage, verb)
            if words.pos[i] in ("NOUN", "PROPN", "NUM", "VERB", "ADJ")
            and words.lemma[i].lower() not in STOP
            and not start <= words.start[i] < end
        )
        parts = frozenset(words.lemma[i].lower() for i in _parts(passage, verb))
        before = text[passage.sentence.start : words.start[verb]]
        unreal = clause(passage, verb) == "unreal" or _UNREAL.search(before)
        mode = "unreal" if unreal else "real"
        written = " ".join(text[start:end].split())
        yield Dated(words.lemma[verb].lower(), mode, parts, beside, first, last, written)


def _times(passage: Passage) -> list[tuple[int, int, date, date]]:
    out = []
    for time in passage.reading.times:
        if time.type not in ("DATE", "TIME") or not time.begin or not time.until:
            continue
        if not passage.sentence.start <= time.start < passage.sentence.end:
            continue
        try:
            first, last = date.fromisoformat(time.begin[:10]), date.fromisoformat(time.until[:10])
        except ValueError:
            continue
        if (last - first).days <= _FINE:
            out.append((time.start, time.end, first, last))
    return out


def governing(passage: Passage, start: int, end: int) -> int | None:
    """The verb that an expression of time hangs on."""
    words = passage.sentence.words
    inside = [i for i, at in enumerate(words.start) if start <= at < end]
    at = next((i for i in inside if words.head[i] not in inside), None)
    for _ in range(6):
        if at is None or words.head[at] == at:
            break
        at = words.head[at]
        if words.pos[at] == "VERB":
            return at
        if words.pos[at] not in ("ADP", "NOUN", "PROPN", "NUM"):
            return None
    return at if at is not None and words.pos[at] == "VERB" else None


def _under(passage: Passage, verb: int) -> list[int]:
    """The words that hang on a verb, and, of a clause that describes a noun, that noun."""
    heads = passage.sentence.words.head
    held = {verb}
    for _ in range(8):
        held |= {i for i, head in enumerate(heads) if head in held}
    if passage.sentence.words.dep[verb] in ("relcl", "acl", "acl:relcl"):
        held.add(heads[verb])
    return sorted(held - {verb})


def _parts(passage: Passage, verb: int) -> Iterator[int]:
    """A verb's subjects and objects, also by a preposition, and the noun that its clause describes."""
    words = passage.sentence.words
    for i, head in enumerate(words.head):
        if head != verb or i == verb:
            continue
        if words.dep[i] in _ARGUMENTS:
            yield i
        elif words.dep[i] == "prep":
            yield from (j for j, up in enumerate(words.head) if up == i and words.dep[j] == "pobj")
    if words.dep[verb] in ("relcl", "acl", "acl:relcl"):
        yield words.head[verb]


def _kin(one: str, other: str) -> bool:
    return one[:_LETTERS] == other[:_LETTERS] or (one in _OF and _OF[one] == _OF.get(other))


def other_doer(one: Passage, other: Passage) -> tuple[str, str] | None:
    """The two people whom the sentences name for the same deed; None where they need not differ.

    Both tell it as done, in the same verb, to the same named recipient; the doers are people of other names.
    """
    for a in _events(one):
        for b in _events(other):
            if a.label != b.label or a.label not in _ONCE or not a.recipient or not b.recipient:
                continue
            if not _kin(_lemma(one, a), _lemma(other, b)) or _lemma(one, a) in _OFTEN:
                continue
            whom = {_person(one, a.recipient), _person(other, b.recipient)}
            doers = [_person(one, a.actor), _person(other, b.actor)]
            if len(whom) > 1 or None in whom or None in doers:
                continue
            first, second = (set((name or "").casefold().split()) for name in doers)
            if not first & second and doers[0] and doers[1]:
                return doers[0], doers[1]
    return None


def _events(passage: Passage) -> list[Event]:
    return [
        event
        for event in passage.reading.events
        if passage.span.overlaps(event.trigger) and event.status == "happened" and not event.negated
    ]


def _lemma(passage: Passage, event: Event) -> str:
    words = passage.sentence.words
    return next((words.lemma[i].lower() for i, at in enumerate(words.start) if at == event.trigger.start), "")


def _person(passage: Passage, ident: str | None) -> str | None:
    """A person by name, if it is one and nobody else may be meant."""
    entity = next((one for one in passage.reading.entities if one.id == ident), None)
    if entity is None or entity.kind != "person" or entity.candidates:
        return None
    return entity.name if any(mention.kind == "name" for mention in entity.mentions) else None

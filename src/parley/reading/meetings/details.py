"""What else a sentence says of a meeting: where, when, which round, through whom, in secret or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.nouns.reading import Time
from parley.nouns.span import Span
from parley.reading.meetings import words as w
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import holder
from parley.reading.parsed import within
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_SAID = re.compile(
    r"\b(?:said|reported|wrote|announced|told \w+|confirmed|claimed|disclosed|revealed) "
    r"(?:late |early )?(?:on )?$"
)
_THAT = re.compile(r"\s+that\b")
"""Before and after the day on which something is said, and not that of the meeting that it is said of."""
_SINCE = re.compile(r"\b(?:since|until|till|from|by) $")


def clause(trigger: Token, sentence: SpacySpan) -> str:
    """The trigger's own clause: what a coordinated clause or an appended one says is not said of it."""
    verb = trigger if c.verbal(trigger) else holder(trigger)
    if verb is None:
        return str(sentence.text)
    away: set[int] = set()
    for token in verb.subtree:
        other = token.dep_ in ("conj", "parataxis") and c.verbal(token) and trigger not in token.subtree
        if token != verb and other:
            away |= {each.i for each in token.subtree}
    if verb.dep_ == "conj":
        away |= {t.i for t in verb.subtree if t.dep_ == "advcl" and trigger not in t.subtree}
    return "".join(t.text_with_ws for t in verb.subtree if t.i not in away)


def is_indirect(trigger: Token, sentence: SpacySpan) -> bool:
    """Whether they sat apart, with or without somebody who went between."""
    if trigger.lemma_ == "shuttle" or (trigger.lemma_ in w.SENT and _of_messages(trigger)):
        return True
    return bool(w.INDIRECT.search(clause(trigger, sentence)))


def _of_messages(trigger: Token) -> bool:
    """Whether what goes to and fro is told to be messages; an exchange of views is had at a table."""
    given = (*c.patients(trigger), *c.under(trigger, "of"))
    if trigger.lemma_ == "exchange" and not any(one.lemma_ in ("message", "letter", "note") for one in given):
        return False
    return any(one.lemma_.lower() in w.MESSAGES for one in given)


def mediator(sentence: SpacySpan, table: Table) -> tuple[str | None, bool]:
    """Who mediates by the words of the sentence, and whether the talks went through that party.

    "Under Omani mediation" they did; with somebody "in the chair" they sat at one table.
    """
    for token in sentence:
        lower = token.lemma_.lower()
        if lower in ("mediation", "auspex", "auspice", "auspices", "chairmanship") and token.dep_ == "pobj":
            known = table.directory.who(token)
            if known:
                return known[0].party, lower in ("mediation", "auspex", "auspice", "auspices")
        if lower == "chair" and token.dep_ == "pobj" and token.head.lower_ == "in":
            seated = _seated(token, sentence, table)
            if seated:
                return seated, False
        if lower in ("intermediary", "mediator", "go-between", "facilitator") and token.dep_ == "pobj":
            known = table.directory.who(token)
            if known and token.head.lower_ in ("through", "via"):
                return known[0].party, True
    return None, False


def through(trigger: Token, table: Table) -> str | None:
    """Which third side what is told went through: "they spoke through Oman", "a channel via the emir"."""
    verb = trigger if c.verbal(trigger) else holder(trigger)
    ways = c.under(trigger, "through", "via")
    if verb is not None and verb != trigger and verb.lemma_.lower() not in w.GO:
        ways += c.under(verb, "through", "via")
    known = [one for one in table.all(ways) if one.person or one.level or table.directory.is_known(one)]
    return known[0].party if known else None


def _seated(chair: Token, sentence: SpacySpan, table: Table) -> str | None:
    """Who sits in the chair: whoever stands between "with" and "in the chair"."""
    for token in reversed(chair.doc[max(sentence.start, chair.i - 14) : chair.i]):
        if token.lower_ == "with":
            return None
        known = table.directory.who(token) if token.pos_ in ("PROPN", "NOUN") else []
        if known:
            return known[0].party
    return None


def when(at: int, span: Span, times: tuple[Time, ...], text: str) -> Time | None:
    """The time of a sentence that stands nearest to the word that tells of the meeting."""
    near = [
        t
        for t in within(times, span)
        if t.type in ("DATE", "TIME") and t.begin and not _SINCE.search(text[max(0, t.start - 8) : t.start])
        if not (
            t.end < at and _SAID.search(text[max(0, t.start - 40) : t.start]) and _THAT.match(text, t.end)
        )
    ]
    return min(near, key=lambda t: abs(t.start - at), default=None)


def date(time: Time | None) -> str | None:
    """The day, week, month, season or year of a time."""
    return None if time is None or time.value is None else time.value.split("T")[0]


def venue(trigger: Token) -> str | None:
    """The place after "in" or "at" of the meeting, of the verb that holds it, or of those who met."""
    verb = trigger if c.verbal(trigger) else holder(trigger)
    holders = [trigger, *([verb] if verb is not None and verb != trigger else [])]
    there = [place for one in holders for place in c.under(one, "in", "at")]
    there += [place for party in c.patients(trigger) for place in c.under(party, "in", "at")]
    if verb is not None and verb.lemma_.lower() in w.GO:
        there += c.under(verb, "to")
    there += _after(trigger)
    for place in there:
        known = place.ent_type_ in ("GPE", "LOC", "FAC")
        if known or (place.pos_ == "PROPN" and place.ent_type_ not in ("PERSON", "DATE", "TIME", "NORP")):
            first, last = c.phrase(place)
            while place.doc[first].pos_ == "DET" and first < last - 1 and place.doc[first].text != "The":
                first += 1
            return str(place.doc[first:last].text)
    return None


def _after(trigger: Token) -> list[Token]:
    """A place that the parse has hung elsewhere: "in Oslo" within a few words behind the trigger."""
    out = []
    for token in trigger.doc[trigger.i + 1 : min(trigger.i + 25, trigger.sent.end)]:
        if token.lower_ in ("in", "at"):
            out += [one for one in c.children(token, "pobj") if one.ent_type_ in ("GPE", "FAC")]
        if c.verbal(token) and token.tag_ in ("VBD", "VBZ", "VBP"):
            break
    return out


_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_ROUND = re.compile(
    r"(?i)\b(?:(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)|"
    r"(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<other>next|last|latest|final|new|opening|fresh|another))\s+"
    r"(?:(?:[\w–-]+)\s+){0,3}?(?P<noun>round|summit|meeting|session|talks)\b(?P<since>\s+(?:since|in)\b)?"
)


def round_of(text: str) -> str | int | None:
    """Which round of a series: "the third round" is 3, "a new round" is `new`.

    "Their first meeting since 2021" is no first round.
    """
    for found in _ROUND.finditer(text):
        if found["word"] or found["digits"]:
            if found["since"] and found["noun"].lower() != "round":
                continue
            number = int(found["digits"]) if found["digits"] else _ORDINALS[found["word"].lower()]
            if number > 1 or found["noun"].lower() == "round":
                return number
        elif found["noun"].lower() == "round":
            return (
                found["other"]
                .lower()
                .replace("fresh", "new")
                .replace("another", "new")
                .replace("latest", "last")
            )
    return None

"""Whether somebody sat at a meeting or merely speaks of it, and whose meeting somebody denies or offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.doers import subjects
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.status import of_verb
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_topic(noun: Token, verb: Token) -> bool:
    """Whether the verb's subject merely speaks of the meeting, and need not have sat there."""
    token, words = noun, []
    while token != verb and token.head != token:
        if token.dep_ == "conj" and not c.verbal(token):
            token = token.head
            continue
        words.append(token)
        token = token.head
    if any(one.lower_ == "along" for one in words):
        return True
    if {one.lemma_.lower() for one in words} & _GAINS:
        return False
    if words and words[-1].pos_ in ("ADP", "SCONJ"):
        if words[-1].lower_ == "over" and noun.lemma_.lower() in _MEALS:
            return False
        return words[-1].lower_ in _TOPIC and verb.lemma_.lower() not in (
            "agree",
            "decide",
            "insist",
            "embark",
        )
    if any(one.lower_ in _TOPIC - {"of"} and one.pos_ == "ADP" for one in words):
        return not {one.lemma_.lower() for one in words if one.pos_ == "NOUN"} & _SERIES_ON
    if any(one.lower_ == "of" and one.pos_ == "ADP" for one in words):
        near = {one.lemma_.lower() for one in words if one.pos_ == "NOUN"}
        return not near & _AMOUNTS
    lemma = verb.lemma_.lower()
    if any(one.lemma_.lower() in _WISHES for one in words):
        return False
    if not words or words[-1].dep_ != "dobj":
        return False
    return lemma not in w.HOLD | w.TAKING_PART | c.OFFERING | c.REFUSING | c.COMING | c.DENYING | w.CALLED_OFF


_TOPIC = frozenset({"about", "over", "regarding", "concerning", "despite", "against", "on", "of", "like"})


_MEALS = frozenset({"lunch", "dinner", "breakfast", "luncheon", "tea", "coffee"})
"""Over these one talks with those who eat along, not of them."""
_WISHES = frozenset({"interest", "readiness", "willingness", "desire", "wish", "openness", "hope"})
_SERIES_ON = frozenset({"idea", "offer", "possibility"})


_GAINS = frozenset({"breakthrough", "progress", "headway"})
"""What is made in talks by those who sit at them."""
_AMOUNTS = frozenset([
    "round", "series", "day", "hour", "set", "week", "pair", "possibility", "idea", "offer", "month", "year",
    "spate", "string",
])  # fmt: skip


def denier(verb: Token, table: Table) -> list[Participant]:
    """Whose meeting it is that somebody denies or offers."""
    above = [one for one in (verb, *c.governors(verb)) if c.verbal(one)]
    said = any(one.lemma_ in (*c.DENYING, *c.OFFERING) for one in above)
    return speaker(verb, table) if said or of_verb(verb) in ("proposed", "planned") else []


def speaker(verb: Token, table: Table) -> list[Participant]:
    """Who says it: "Moscow denied that any meeting with the envoys took place" is about Moscow's."""
    for above in c.governors(verb):
        if c.verbal(above) and above.lemma_ in (*w.REPORT, *c.DENYING, *c.OFFERING):
            if above.lemma_ in _ASKED_OF and c.children(above, "dobj"):
                return []
            return table.all(subjects(above))
    return []


_ASKED_OF = frozenset({"encourage", "urge", "ask", "press", "push", "invite", "beg", "advise"})

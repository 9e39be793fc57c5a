"""Meetings in headlines, whose clipped grammar a parser of sentences loses: "Norvia, Tesk hold talks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.participant import Participant
from parley.reading.meetings.people import Table
from parley.reading.meetings.told import Told, parties

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_LONGEST = 15
_MET = frozenset({"talks", "summit", "negotiations", "dialogue", "meet", "meets", "hold", "meeting"})
_HOSTING = frozenset({"host", "hosts", "receives", "receive", "welcomes"})
_DENIED = re.compile(r"(?i)\b(?:no|not|never|denies|deny|rules? out|refuses?|rejects?|cancels?|calls? off|"
                     r"scraps?|without)\b")  # fmt: skip
_OPEN = re.compile(r"(?i)\b(?:calls? for|urges?|ready|willing|offers?|seeks?|wants?|may|could|might|if|would|"
                   r"proposes?|invites?|mulls?|hopes?|eyes?)\b")  # fmt: skip
_CLAUSE = re.compile(r"(?i)\b(?:as|after|before|while|says|said|over)\b")


def headline(sentence: SpacySpan, table: Table) -> Told | None:
    """Who meets by a short line without a full stop, where its sides stand around the word for it."""
    words = [one for one in sentence if not one.is_space]
    if not 3 < len(words) <= _LONGEST or words[-1].text[-1:] in ".!?:;,\"”'":
        return None
    at = next((one for one in words if one.lower_ in _MET | _HOSTING), None)
    if at is None or not words[0].text[:1].isupper():
        return None
    line = sentence.doc[words[0].i : at.i].text
    if _DENIED.search(line) or _OPEN.search(sentence.text) or _CLAUSE.search(line):
        return None
    mine = _named(words, words[0].i, at.i, table)
    theirs: list[Participant] = []
    if at.lower_ in _HOSTING:
        theirs = [one for one in _named(words, at.i + 1, at.i + 5, table) if one.person or one.level]
        if not mine or not theirs or not all(one.person or one.level for one in mine):
            return None
    else:
        beside = next((one.i for one in words[: at.i - words[0].i + 4] if one.lower_ == "with"), None)
        theirs = _named(words, beside + 1, beside + 5, table) if beside is not None and beside > at.i else []
    if at.lower_ == "hold" and not any(
        one.lower_ in w.TALKS | _MET - {"hold"} for one in words if one.i > at.i
    ):
        return None
    these = [*mine, *theirs]
    if not 1 < len(parties(these)) < 5:
        return None
    planned = any(one.lower_ == "to" and one.i < at.i for one in words)
    return Told(at, tuple(these), "planned" if planned else "held")


def _named(words: list[Token], first: int, last: int, table: Table) -> list[Participant]:
    """Who is named in a stretch of the line, places left out; of a name in two words its last speaks."""
    out: list[Participant] = []
    for one in words:
        if not first <= one.i < last or one.pos_ not in ("PROPN", "NOUN", "ADJ"):
            continue
        if one.i > 0 and one.nbor(-1).lower_ in ("in", "at", "on", "for", "near"):
            continue
        found = table.directory.who(one)
        out += [each for each in found if each not in out]
    return out

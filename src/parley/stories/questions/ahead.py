"""What lies ahead: what is planned for a day to come, and what stands in the way."""

from __future__ import annotations

import re

from parley.stories.cues import PERSONAL
from parley.stories.questions.heap import Heap, Told
from parley.stories.questions.kin import root
from parley.stories.salience import salience

_MOST = 6
_PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned|to be)|plans? to|intends? to"
    r"|planned for|scheduled for|expected (?:on|in|to|there))\b",
    re.I,
)
_TALKS = frozenset(
    map(root, ("talk", "negotiation", "negotiate", "settlement", "ceasefire", "truce", "mediation"))
)
_DOUBTED = re.compile(
    r"\b(?:unlikely|unrealistic|(?:could|may|might) (?:fail|collapse)|at risk|the risk (?:of|that)"
    r"|jeopardi\w+"
    r"|undermin\w+|derail\w*|s[ck]eptic\w*|doubt(?:s|ed|ful)?|not enough (?:votes|support|money)"
    r"|threatens? to)\b",
    re.I,
)
_BLOCKS = re.compile(
    r"\b(?:non-negotiable|unacceptable|rul\w+ out|reject\w*|refus\w*|will not|would not|only if"
    r"|unless|impasse"
    r"|deadlock\w*|sticking points?|far apart|vote (?:down|against)|insists?|maintain\w*"
    r"|without agreement)\b",
    re.I,
)


def plans(record: Heap) -> list[Told]:
    """What is planned for a day after that of the newest document, the nearest day first."""
    newest = record.newest
    coming = []
    for told in record.told:
        text = told.passage.text
        if not _PLANNED.search(text) or not told.document.published or PERSONAL.search(text):
            continue
        dates = [(time.begin, time.until) for time in told.times if time.type == "DATE"]
        days = [begin for begin, until in dates if begin and begin == until]
        days = days or [begin for begin, _ in dates if begin]
        if newest and days and max(days) > newest:
            coming.append((max(days), told.passage.span, told))
    return [told for _, _, told in sorted(coming, key=lambda row: row[:2])][:_MOST]


def talks(record: Heap) -> bool:
    """Whether what is told is of talks, rather than a matter that may only go well or badly."""
    talking = sum(bool(told.content & _TALKS) for told in record.told)
    return talking >= max(4, 0.08 * len(record.told))


def obstacles(record: Heap) -> list[Told]:
    """What stands in the way of an agreement, where the record is of talks; else what could go wrong.

    What is most central and newest comes first.
    """
    central = salience([told.passage for told in record.told])
    negotiated = talks(record)
    cue = _BLOCKS if negotiated else _DOUBTED
    found = [
        told
        for told in record.told
        if cue.search(told.passage.text) and told.passage.alone and (not negotiated or told.content & _TALKS)
    ]

    def rank(told: Told) -> tuple[float, str, int]:
        recent = record.days.get(told.document.published or "", 0.0)
        early = 0.3 / (1 + told.passage.number / 3)
        span = told.passage.span
        return -central(told.passage) - early - 0.3 * recent, span.doc, span.start

    return sorted(found, key=rank)[:_MOST]

"""Which sentences answer an incident, and with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.nouns.document import Document
from parley.nouns.incident import Account, Answer
from parley.nouns.reading import Reading
from parley.talks.answers import is_party, judges, linked, said
from parley.talks.deeds import done
from parley.talks.grammar import Grammar
from parley.talks.telling import Told, after, again, apart, day_of
from parley.talks.told import Tell

_SOON = 3  # sentences after an account in which words answer it that only judge
_AFTER = 30  # days from an incident to a deed that answers it
_FORCE = 5  # the rung of deeds that are incidents themselves
_FRESH = 4  # days within which an undated incident of a report happened


def heard(document: Document, reading: Reading, t: Grammar, row: Told, near: bool) -> Iterator[Answer]:
    """What parties say or do in a sentence; `near` where a report has just told of the incident."""
    answers = [*done(document, reading, t, linked(t), near)]
    acted = {a.party for a in answers}
    answers += [a for a in said(document, reading, t, near) if a.party not in acted]
    answers = [a for a in answers if is_party(a.party)]
    yield from (a for a in answers if a.how == "said" or not _is_it(a, row.accounts, t))


def timely(t: Grammar, row: Told, reading: Reading) -> bool:
    """Whether the day that a sentence names can be one after the incident."""
    when, day = day_of(reading, t), next((a.date for a in row.accounts if a.date), None)
    if when and day:
        return 0 <= after(day, when) <= _AFTER
    starts = [
        time.begin
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end and time.begin and time.type == "DATE"
    ]
    ends = [last for _, last in row.days]
    return not (starts and ends) or min(starts) <= max(ends) or apart(min(starts), max(ends)) <= _AFTER


def long_ago(t: Grammar, rows: Sequence[Told], reading: Reading) -> bool:
    """Whether all that a sentence dates came before the incidents of the text."""
    days = [day for row in rows for days in row.days for day in days[:1]]
    day = min(days, default=rows[0].accounts[0].published)
    ends = [
        time.until
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end and time.until and time.type == "DATE"
    ]
    return bool(ends) and day is not None and max(ends) < day[:10] and apart(max(ends), day) > _FRESH


def about(t: Grammar, row: Told, reading: Reading, since: int) -> bool:
    """Whether a sentence speaks of the incident, in its time.

    It names it, or those whom it befell or who did it; just after it, it answers something, or judges.
    """
    if not timely(t, row, reading):
        return False
    words = {t.lemma[i] for i in range(len(t)) if t.pos[i] == "NOUN"}
    words |= {t.low[i] for i in range(len(t)) if t.pos[i] == "PROPN"}
    if any(again(t)) or words & row.things:
        return True
    return since <= _SOON and (linked(t) or judges(t))


def in_return(document: Document, reading: Reading, t: Grammar, row: Told, one: Tell) -> Iterator[Answer]:
    """What those whom it befell, or who answer it in so many words, did as an incident of its own."""
    struck = {a.against for a in row.accounts if a.against}
    if one.account.by in struck or (one.account.by and linked(t)):
        yield from (
            a for a in done(document, reading, t, linked(t), True) if a.party == one.account.by and a.step
        )


def _is_it(answer: Answer, told: Sequence[Account], t: Grammar) -> bool:
    """Whether a deed is the incident itself, told again."""
    return not (linked(t) and all(one.by != answer.party for one in told)) and any(
        one.span == t.span
        and (
            answer.step == _FORCE
            or one.kind == "seizure or arrest"
            or (one.by == answer.party and not answer.step)
        )
        for one in told
    )

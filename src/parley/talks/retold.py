"""Which incident of a text a sentence tells of, comes back to, or answers."""

from __future__ import annotations

from collections.abc import Sequence

from parley.nouns.document import Document
from parley.nouns.incident import Account
from parley.nouns.reading import Reading
from parley.talks.answered import about, heard, in_return, long_ago, timely
from parley.talks.answers import judges
from parley.talks.grammar import Grammar
from parley.talks.happened import happened
from parley.talks.struck_words import ACTS, HAPPEN, NOUNS, TOLD_AS_DONE
from parley.talks.telling import Told, again, apart, day_of, disjoint, family, turned
from parley.talks.told import Tell, named, tells
from parley.talks.tree import words_of

_FAR = 10  # sentences after an account in which a text may come back to it
_NEAR, _SOON = 12, 3  # sentences after it in which words answer it that name it, or that only answer
_BRIEF = 15  # sentences in which a text can be about one thing only
_AFTER = 30  # days
_CLOSE = 2
_LEAD, _SHORT, _LONG = 2, 25, 60  # sentences of a lead, of a text about one thing, of a dated report
_DAYS = 2  # between two accounts of one incident
_FRESH = 4  # days within which an undated incident of a report happened


def of_one_text(
    document: Document, reading: Reading, sentences: Sequence[Grammar], calls: frozenset[str]
) -> list[Told]:
    """The incidents of a text, with the answers to them that it tells."""
    rows: list[Told] = []
    last: Told | None = None
    since, spoke, on_it = 99, frozenset[str](), False
    for at, t in enumerate(sentences):
        found = list(tells(document, reading, t, calls))
        since += 1
        back = _meant(t, rows, reading) if not found and since <= _FAR else None
        if back is not None:
            first, day = back.accounts[0], day_of(reading, t)
            back.accounts.append(
                Account(t.span, first.kind, None, first.against, day, document.published, True)
            )
            back.names |= named(t, calls)
            last = back
        for one in found:
            fits = [row for row in reversed(rows) if _one(row, one, at)]
            alike = [row for row in fits if one.nouns & row.nouns & NOUNS.keys()]  # "the airstrike"
            home = next(iter(alike or fits), None)
            if home is None:
                home = Told()
                rows.append(home)
                if last is not None and on_it:  # force that answers force is told as an incident of its own
                    last.answers += in_return(document, reading, t, last, one)
            home.add(one)
            home.at = at
            last = home
        if found or back is not None:
            since = 0
        if last is None or since > _NEAR:
            spoke = frozenset()
            continue
        fresh = bool(found) and last is rows[-1] and len(last.accounts) == 1
        on_it = on_it or (at < _LEAD and any(_lead(document, one, len(sentences)) for one in found))
        near = on_it
        if near and not found and long_ago(t, rows, reading):
            since, near = since + _SOON, False  # a paragraph of history: what follows goes on with that
        near = near and timely(t, last, reading) and (since <= _SOON or judges(t))
        answers = list(heard(document, reading, t, last, near))
        beside = not near and not answers and 0 < since <= _CLOSE and timely(t, last, reading)
        if beside and not long_ago(t, rows, reading):
            sides = {side for a in last.accounts for side in (a.by, a.against)}
            answers = [a for a in heard(document, reading, t, last, True) if a.party in sides]
            near = bool(answers) and last.main
            answers = answers if near else []
        speak = frozenset(a.party for a in answers)
        if found and not judges(t) and (not near or fresh):
            answers = [a for a in answers if a.how == "did"]  # who tells of it does not yet speak of it
        goes_on = since > 0 and bool(spoke & {a.party for a in answers})
        quoted = on_it and len(rows) == 1 and '"' in t.text.replace("“", '"')
        on_time = bool(answers) and timely(t, last, reading)
        goes_on, quoted = goes_on and on_time, quoted and on_time
        if answers and (near or goes_on or quoted or about(t, last, reading, since)):
            last.answers += answers
            since, spoke = since if beside else 0, speak
        else:
            spoke = speak if found and last.main else frozenset()
    return rows


def _lead(document: Document, one: Tell, length: int) -> bool:
    """Whether a text of so many sentences is about an incident that its first ones tell.

    A report tells in a clause of its own what has just happened; whatever is short has no room for more.
    """
    if length <= _BRIEF:
        return True
    if not one.main or length > (_LONG if document.published else _SHORT):
        return False
    when = one.days[1] if one.days else None
    return not (when and document.published) or apart(when, document.published) <= _AFTER


def _meant(t: Grammar, rows: Sequence[Told], reading: Reading) -> Told | None:
    """Which incident of the text a sentence comes back to ("the attack"): the only one that it can be."""
    known = [i for i in again(t) if _tells(t, i) and not t.unreal(t.head[i])]
    meant = {family(NOUNS[t.lemma[i]]) for i in known if t.lemma[i] in NOUNS}
    kinds = {
        ACTS[t.lemma[i]]
        for i in t.verbs()
        if t.lemma[i] in ACTS
        and t.lemma[i] not in _LIGHT
        and t.dep[i] in ("ROOT", "conj", "ccomp")
        and happened(t, i)
    }
    if not (known or kinds):
        return None
    day = day_of(reading, t)
    fits = [
        row for row in rows if _in_time(row, day) and (not meant or meant & {family(k) for k in row.kinds})
    ]
    proper = {t.low[i] for i in range(len(t)) if t.pos[i] == "PROPN"}
    here = [row for row in fits if proper & row.names and (known or kinds & row.kinds)]
    if not known or len(fits) > 1:
        return here[0] if len(here) == 1 else None
    return fits[0] if fits else None


_LIGHT = words_of(
    """
    take open launch drop lob hurl leave enter cross target hit strike cut damage board land destroy
    injure wound
    """
)
_CAME = (HAPPEN | words_of("be include involve use claim")) - words_of(
    "trigger prompt serve spark provoke convince leave"
)


def _tells(t: Grammar, i: int) -> bool:
    """Whether a sentence says something of the incident that it names, and does not only refer to it."""
    up = t.head[i]
    if t.dep[i] in ("nsubj", "nsubjpass"):
        return t.dep[i] == "nsubjpass" or t.lemma[up] in _CAME
    if t.dep[i] == "dobj":
        return t.lemma[up] in TOLD_AS_DONE or t.lemma[up] in ("claim", "investigate", "report", "describe")
    return t.dep[i] == "pobj" and t.lemma[t.head[up]] == "responsibility"


def _in_time(row: Told, day: str | None) -> bool:
    """Whether a day can be the incident's: near one that an account gives, else just before the report."""
    if day is None:
        return True
    dates = [a.date for a in row.accounts if a.date]
    if dates:
        return all(apart(day, one) <= _DAYS for one in dates)
    told = row.accounts[0].published
    return told is None or apart(day, told) <= _FRESH


def _one(row: Told, one: Tell, at: int) -> bool:
    """Whether an account of the same text is of an incident told before."""
    account, on_day = one.account, any(a.date == one.account.date for a in row.accounts if a.date)
    if one.days and any(disjoint(one.days, other) for other in row.days):
        return False
    for other in row.accounts:
        if account.by and other.by and account.by != other.by:
            return False
        if turned(account, other):
            return False
        if account.span == other.span:
            return False
    if one.names & row.names:
        return True
    if one.victims and row.victims and not on_day:
        return False
    alike = {family(kind) for kind in row.kinds} & {family(account.kind)}
    if alike and one.back:
        return True
    if not alike or one.later or at - row.at > _FAR:
        return on_day and account.kind in row.kinds
    same = account.by is not None and account.by in {a.by for a in row.accounts}
    return on_day or bool(one.nouns & row.nouns) or (same and bool(one.days) and bool(row.days))

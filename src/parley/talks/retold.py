"""Which incident of a text a sentence tells of, comes back to, or answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from parley.nouns.document import Document
from parley.nouns.incident import Account, Answer
from parley.nouns.reading import Reading
from parley.talks.answers import judges, linked, said
from parley.talks.deeds import done
from parley.talks.grammar import Grammar
from parley.talks.happened import happened
from parley.talks.struck_words import ACTS, HAPPEN, NOUNS, TOLD_AS_DONE
from parley.talks.told import Days, Tell, named, tells
from parley.talks.tree import words_of

_FAR = 10  # sentences after an account in which a text may come back to it
_NEAR, _SOON = 12, 3  # sentences after it in which words answer it that name it, or that only answer
_LEAD, _SHORT = 2, 25  # sentences of a report's lead, and of a report that is about one thing
_AFTER = 30  # days from an incident to a deed that answers it
_FORCE = 5  # the rung of deeds that are incidents themselves
_DAYS = 2  # between two accounts of one incident
_FRESH = 4  # days within which an undated incident of a report happened


@dataclass
class Told:
    """One incident while it is being put together: its accounts, and what stands in them.

    `at` is the number of the sentence that told of it last.
    """

    accounts: list[Account] = field(default_factory=list)
    days: list[Days] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    victims: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    at: int = 0
    answers: list[Answer] = field(default_factory=list)

    def add(self, one: Tell) -> None:
        """One more account."""
        self.accounts.append(one.account)
        self.days += [one.days] if one.days else []
        self.names |= one.names
        self.victims |= one.victims
        self.things |= one.things
        self.nouns |= one.nouns

    @property
    def kinds(self) -> set[str]:
        """What its accounts call it."""
        return {a.kind for a in self.accounts}


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
        again = _meant(t, rows, reading) if not found and since <= _FAR else None
        if again is not None:
            first, day = again.accounts[0], _day_of(reading, t)
            again.accounts.append(
                Account(t.span, first.kind, None, first.against, day, document.published, True)
            )
            again.names |= named(t, calls)
            last = again
        for one in found:
            fits = [row for row in reversed(rows) if _one(row, one, at)]
            alike = [row for row in fits if one.nouns & row.nouns & NOUNS.keys()]  # "the airstrike"
            home = next(iter(alike or fits), None)
            if home is None:
                home = Told()
                rows.append(home)
            home.add(one)
            home.at = at
            last = home
        if found or again is not None:
            since = 0
        answers = list(_answers(document, reading, t, last)) if last is not None and since <= _NEAR else []
        speak = frozenset(a.party for a in answers)
        if found and not judges(t):
            answers = [a for a in answers if a.how == "did"]  # who tells of it does not yet speak of it
        goes_on = since > 0 and bool(spoke & {a.party for a in answers})
        on_it = on_it or (at < _LEAD and bool(found) and len(sentences) <= _SHORT)
        quoted = on_it and len(rows) == 1 and '"' in t.text.replace("“", '"')
        if last is not None and answers and (goes_on or quoted or _about(t, last, reading, since)):
            last.answers += answers
            since, spoke = 0, speak
        else:
            spoke = speak if found else frozenset()
    return rows


def _answers(document: Document, reading: Reading, t: Grammar, row: Told) -> Iterator[Answer]:
    answers = [*done(document, reading, t, linked(t))]
    acted = {a.party for a in answers}
    answers += [a for a in said(document, reading, t) if a.party not in acted]
    yield from (a for a in answers if a.how == "said" or not _is_it(a, row.accounts, t))


def _about(t: Grammar, row: Told, reading: Reading, since: int) -> bool:
    """Whether a sentence speaks of the incident, in its time.

    It names it, or those whom it befell or who did it; just after it, it answers something, or judges.
    """
    when, day = _day_of(reading, t), next((a.date for a in row.accounts if a.date), None)
    if when and day and not 0 <= after(day, when) <= _AFTER:
        return False
    words = {t.lemma[i] for i in range(len(t)) if t.pos[i] == "NOUN"}
    words |= {t.low[i] for i in range(len(t)) if t.pos[i] == "PROPN"}
    if any(_again(t)) or words & row.things:
        return True
    return since <= _SOON and (linked(t) or judges(t))


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


def _meant(t: Grammar, rows: Sequence[Told], reading: Reading) -> Told | None:
    """Which incident of the text a sentence comes back to ("the attack"): the only one that it can be."""
    again = [i for i in _again(t) if _tells(t, i) and not t.unreal(t.head[i])]
    meant = {family(NOUNS[t.lemma[i]]) for i in again if t.lemma[i] in NOUNS}
    kinds = {
        ACTS[t.lemma[i]]
        for i in t.verbs()
        if t.lemma[i] in ACTS
        and t.lemma[i] not in _LIGHT
        and t.dep[i] in ("ROOT", "conj", "ccomp")
        and happened(t, i)
    }
    if not (again or kinds):
        return None
    day = _day_of(reading, t)
    fits = [
        row for row in rows if _in_time(row, day) and (not meant or meant & {family(k) for k in row.kinds})
    ]
    proper = {t.low[i] for i in range(len(t)) if t.pos[i] == "PROPN"}
    here = [row for row in fits if proper & row.names and (again or kinds & row.kinds)]
    if not again or len(fits) > 1:
        return here[0] if len(here) == 1 else None
    return fits[0] if fits else None


_KNOWN = words_of("the this that these second first each two both")
_LIGHT = words_of(
    """
    take open launch drop lob hurl leave enter cross target hit strike cut damage board land destroy
    injure wound
    """
)
_CAME = (HAPPEN | words_of("be include involve use claim")) - words_of(
    "trigger prompt serve spark provoke convince leave"
)


def _again(t: Grammar) -> Iterator[int]:
    """The nouns by which a sentence names an incident that it takes as known."""
    for i in range(len(t)):
        if (t.lemma[i] in NOUNS or t.lemma[i] in ("incident", "affair")) and t.pos[i] in ("NOUN", "PROPN"):
            beside = {t.low[k] for k in t.kids[i]}
            if t.dep[i] != "compound" and beside & _KNOWN and not beside & {"next", "last", "line"}:
                yield i


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


def family(kind: str) -> str:
    """Kinds of acts that tellers exchange: one calls a strike what is an explosion to another."""
    return "arms" if kind in ("strike", "explosion", "shooting", "sinking", "killing", "crash") else kind


def turned(one: Account, two: Account) -> bool:
    """Whether who did the one suffered the other."""
    return (one.by is not None and one.by == two.against) or (two.by is not None and two.by == one.against)


def disjoint(one: Days, two: Days) -> bool:
    """Whether two stretches of days have none in common."""
    return one[1] < two[0] or two[1] < one[0]


def apart(one: str, two: str) -> int:
    """Days between two days, either way; years away where one of them is no day."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(two[:10])).days)
    except ValueError:
        return 0 if one[:4] == two[:4] else 9999


def after(one: str, two: str) -> int:
    """Days from one day to another."""
    try:
        return (date.fromisoformat(two[:10]) - date.fromisoformat(one[:10])).days
    except ValueError:
        return 0


def _day_of(reading: Reading, t: Grammar) -> str | None:
    days = {
        time.begin
        for time in reading.times
        if t.sentence.start <= time.start < t.sentence.end and time.begin and time.begin == time.until
    }
    return days.pop() if len(days) == 1 else None

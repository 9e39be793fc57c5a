"""When a statement was made: on the day of its document, or on the day that the text itself tells.

A report is published on the day that it tells of; a history is not, and most have no day at all. There a
statement is of the time that its own clause tells ("In 1971 it refused …"), and where the clause tells none,
of the time that the telling has come to: what frames a clause in time goes on to frame what follows
(narrative containers: Pustejovsky and Stubbs 2011, "Increasing informativeness in temporal annotation",
Linguistic Annotation Workshop). A time inside a name ("the 1922 treaty") or a relative clause moves nothing,
nor does what was to come ("would end by 1999"); what had been done before, at no time that is told, has none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from parley.casebook.words import word_set
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence, Time, Words

_LONG_PAST = timedelta(days=31)
"""A report's own clause tells of another time if that had ended so long before it came out."""
_HISTORY = 5  # times told, at least, of which most are over a year before publication

# "Until 1941", "since the war of 1950", "under the act of 1934" do not say when something was done.
_ASIDE = word_set("until till since before prior for like unlike as under despite through than per about")
_PLACING = word_set("in on during at within after following upon by")
_ANCHORING = word_set("after when once upon following")
_ALONGSIDE = word_set("as while")  # in front only: "…, as it promised in March" is another time
_TO_COME = word_set("to will would shall should may might can could must 'll wo 'd")
_ADVERBIAL = frozenset({"prep", "npadvmod", "advmod", "tmod", "pcomp"})
_WENT = word_set("was were had did")
_VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class _Told(NamedTuple):
    """A time at the verb that it says the time of: `rank` 0 for an adverbial, 1 for one inside what is
    done, 2 for one of the subject, 3 for one of what is still to be done. `day` is None for a vague one;
    `lead` is the word by which it hangs on its verb ("after", "by").
    """

    rank: int
    at: int
    day: str | None
    lead: tuple[int, str]


class Clock:
    """The times that one document tells, sentence by sentence, and where the telling has come to at each."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._text, self._published = document.text, document.published
        self._told = {s.start: _sentence(s, reading.times) for s in reading.sentences if s.words.dep}
        self._now: dict[int, str | None] = {}
        years = set(_YEAR.findall(document.title or ""))
        now = years.pop() if len(years) == 1 else None
        for s in reading.sentences:
            for verb in _main(s.words):
                first = next((t for t in self._told[s.start].get(verb, ()) if t.rank < 2), None)
                # "By July they had settled it" is told as of July, "they had refused in May" is not.
                if first and (first.lead[1] == "by" or not _pluperfect(s.words, verb)):
                    now = first.day
            self._now[s.start] = now

    def day(self, sentence: Sentence, cue: int) -> str | None:
        """The day on which what the word `cue` of a sentence says was said (ISO 8601, as far as told).

        Of a report with a day of its own, that day, unless the clause tells of a time well before it.
        """
        own, earlier = self._own(sentence, cue)
        if self._published and own and not _long_before(own, self._published):
            return self._published
        if own or (self._published and not (self._history and self._past(sentence.words, cue))):
            return own or self._published
        return None if earlier else self._now.get(sentence.start)

    def _own(self, sentence: Sentence, cue: int) -> tuple[str | None, bool]:
        """The time of the nearest clause around a word, and whether one of them is told as earlier still."""
        words, told = sentence.words, self._told.get(sentence.start, {})
        to_come: str | None = None
        at, steps = cue, 0
        while steps <= len(words.head):
            found = told.get(at, ())
            for one in found:
                if one.rank < 3:
                    return one.day, one.day is None
                to_come = to_come or one.day
            if words.pos[at] in _VERBS and _pluperfect(words, at):
                return None, True
            if words.head[at] == at:
                break
            at, steps = words.head[at], steps + 1
        return (to_come, False) if to_come and self._now.get(sentence.start) is None else (None, False)

    def _past(self, w: Words, cue: int) -> bool:
        """Whether the clause of a word is told in the past tense, as far as the forms of its verb show."""
        verb, steps = cue, 0
        while w.pos[verb] not in _VERBS and w.head[verb] != verb and steps < len(w.head):
            verb, steps = w.head[verb], steps + 1
        helpers = [self._text[w.start[k] : w.end[k]].lower() for k in _kids(w, verb) if w.dep[k][:3] == "aux"]
        if helpers:
            return not _WENT.isdisjoint(helpers)
        form = self._text[w.start[verb] : w.end[verb]].lower()
        return form in _WENT or (
            form != w.lemma[verb].lower() and not form.endswith(("s", "ing", "'re", "’re"))
        )

    @cached_property
    def _history(self) -> bool:
        """Whether a document with a day of its own tells, on the whole, of years that were long past."""
        days = [
            t.day for by in self._told.values() for told in by.values() for t in told if t.rank < 2 and t.day
        ]
        year = int((self._published or "0")[:4])
        return len(days) >= _HISTORY and 2 * sum(int(day[:4]) < year - 1 for day in days) > len(days)


def _sentence(s: Sentence, times: tuple[Time, ...]) -> dict[int, list[_Told]]:
    """The times of a sentence under the verbs that they belong to, the surest first."""
    w = s.words
    found: dict[int, list[_Told]] = {}
    for time in times:
        if not s.start <= time.start < s.end or time.type not in ("DATE", "TIME") or _refers(time):
            continue
        inside = range(bisect_left(w.start, time.start), bisect_left(w.start, time.end))
        tops = (i for i in inside if w.head[i] not in inside)
        place = next((found_at for i in tops if (found_at := _place(w, i))), None)
        if place:
            verb, rank, lead = place
            found.setdefault(verb, []).append(
                _Told(rank, time.start, _day(time), (lead, w.lemma[lead].lower()))
            )
    return {verb: _latest_first(told) for verb, told in found.items()}


def _latest_first(told: list[_Told]) -> list[_Told]:
    """The surest first; "after the victory in 1949 and the war in 1950" is after the second."""
    told.sort(key=lambda t: t[:2])
    same = [t for t in told if t.lead == told[0].lead and t.rank == told[0].rank]
    return [same[-1], *told] if told[0].lead[1] in ("after", "following") else told


def _place(w: Words, at: int) -> tuple[int, int, int] | None:
    """The verb whose time an expression is, how surely, and by which word; None where it is of something
    else.
    """
    placing = ""
    for _ in w.head:
        low, up = w.lemma[at].lower(), w.head[at]
        if up == at or (low in _ASIDE and not _only_then(w, at)):
            return None
        if w.dep[at] == "prep":
            placing = low
        if w.pos[up] not in _VERBS:
            if w.dep[at] in ("relcl", "acl"):
                return None
            at = up
            continue
        if w.dep[at] in _ADVERBIAL or (w.dep[at] == "nummod"):
            rank = 0
        elif w.dep[at] in _SUBJECTS:
            rank = 2
        elif placing in _PLACING and w.pos[at] not in _VERBS:
            rank = 1
        else:
            return None
        # "After the war ended in 1949, they …": the time of the first clause places the second.
        while w.dep[up] == "advcl" and _anchors(w, up):
            up = w.head[up]
        if not _to_come(w, up):
            return up, rank, at
        if placing == "by":
            return None
        return w.head[up] if w.dep[up] == "xcomp" else up, 3, at
    return None


def _only_then(w: Words, at: int) -> bool:
    """Whether "until" says when something did happen: "did not begin until May", "it took until May"."""
    up = w.head[at]
    late = w.lemma[up].lower() == "take" or any(w.dep[k] == "neg" for k in (*_kids(w, up), *_kids(w, at)))
    return w.lemma[at].lower() in ("until", "till") and w.pos[up] in _VERBS and late


def _main(w: Words) -> list[int]:
    """The verbs that a sentence tells with: its root, and those joined to it."""
    if not w.dep:
        return []
    roots = [i for i, head in enumerate(w.head) if head == i]
    return [
        *roots,
        *(i for i, up in enumerate(w.head) if w.dep[i] == "conj" and up in roots and w.pos[i] in _VERBS),
    ]


def _kids(w: Words, at: int) -> list[int]:
    return [k for k, head in enumerate(w.head) if head == at and k != at]


def _anchors(w: Words, clause: int) -> bool:
    marks = {w.lemma[k].lower() for k in _kids(w, clause)}
    return bool(marks & _ANCHORING or (clause < w.head[clause] and marks & _ALONGSIDE))


def _to_come(w: Words, verb: int) -> bool:
    return any(w.dep[k] == "aux" and w.lemma[k].lower() in _TO_COME for k in _kids(w, verb))


def _pluperfect(w: Words, verb: int) -> bool:
    """Whether a verb is told as earlier than the rest: "had refused"."""
    return any(
        w.dep[k] == "aux" and w.lemma[k].lower() == "have" and w.end[k] - w.start[k] == 3
        for k in _kids(w, verb)
    )


def _refers(time: Time) -> bool:
    """Whether a time only points to another: "at that time", "now", "in the following months"."""
    return not time.value or time.value.endswith("_REF")


def _day(time: Time) -> str | None:
    """A date at its precision, to the month for a season; None for a decade or a century."""
    value = (time.value or "").split("T")[0]
    if _DATE.fullmatch(value):
        return value
    if not time.begin or not time.until or len(time.begin) < 10:
        return None
    first, last = date.fromisoformat(time.begin[:10]), date.fromisoformat(time.until[:10])
    return time.begin[:7] if last - first < timedelta(days=200) else None


def _long_before(day: str, published: str) -> bool:
    """Whether the whole of one date lies well before another."""
    known = (*day.split("-"), "12", "28")[:3] if len(day) < 10 else day.split("-")
    then = (*published[:10].split("-"), "1", "1")[:3]
    return date(*map(int, then)) - date(*map(int, known)) > _LONG_PAST

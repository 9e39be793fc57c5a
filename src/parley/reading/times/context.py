"""What an English expression of time is resolved against: publication, the dates told before, and tense."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from parley.reading.times.timex import Anchor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Value = tuple[str, str | None]

_NEAR = 300
"""Characters within which a day just told is the day of what follows ("…on Friday. It sank at 9 a.m.")."""


@dataclass
class Told:
    """The last year, month and day that the text has named, each kept until another of its kind is named.

    `year_at` and `day_at` are where they were named. `story` is the year that the story has come to: a
    year named in passing ("as agreed in 1945") does not move it.
    """

    year: int | None = None
    month: tuple[int, int] | None = None
    day: date | None = None
    year_at: int = -1
    day_at: int = -1
    story: int | None = None
    dated: bool = False

    @classmethod
    def of(cls, anchor: Anchor) -> Told:
        """Before anything is told, the day of publication counts."""
        month = (anchor.year, anchor.month) if anchor.year and anchor.month else None
        return cls(anchor.year, month, anchor.day)

    def name(self, value: str | None, at: int, leads: bool) -> None:
        """Takes in a TIMEX3 value that the text names at a character; `leads` if it opens its sentence."""
        if (value or "").startswith(("0001", "9999")):
            return  # the calendar's edge: no day could be counted from it
        if found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", value or ""):
            self.day, self.day_at = date(int(found[1]), int(found[2]), int(found[3])), at
        month = re.match(r"(\d{4})-(\d\d)(?!\d)", value or "")
        if month:
            self.month = int(month[1]), int(month[2])
        if found := re.match(r"(\d{4})(?!\d)", value or ""):
            self.year, self.year_at = int(found[1]), at
            if month or leads or not self.dated:
                self.story, self.dated = self.year, self.dated or bool(month)

    def anchor(self, unit: str) -> Anchor:
        """The point from which "the following `unit`" counts (`unit` as in `timex.shifted`)."""
        year, month = self.month if unit in ("M", "Q") and self.month else (self.year, None)
        return Anchor(year, month, self.day)


@dataclass
class Context:
    """The publication, the parse, the text as the patterns see it, and what was told before.

    `sentence` is where the sentence in hand begins. `weekdays` are the days that names of weekdays have meant
    so far: the text goes on to mean the same.
    """

    anchor: Anchor
    doc: Doc
    text: str
    told: Told
    sentence: int = 0
    weekdays: dict[int, date] = field(default_factory=dict)

    def tense(self, at: int, until: int) -> str:
        """`future`, `past` or `` for the clause that the characters stand in."""
        span = self.doc.char_span(at, until, alignment_mode="expand")
        return _tense(span.root) if span is not None and len(span) else ""

    def person(self, at: int, until: int) -> bool:
        """Whether the characters are part of somebody's name."""
        doc = getattr(self.doc, "named", self.doc)
        span = doc.char_span(at, until, alignment_mode="expand")
        return span is not None and any(token.ent_type_ == "PERSON" for token in span)

    def near(self, named: int, at: int) -> bool:
        """Whether what was named at a character still holds at another: a little later in its paragraph."""
        return named >= 0 and 0 <= at - named <= _NEAR and "\n" not in self.text[named:at]

    def day(self, at: int) -> date | None:
        """The day of an hour that is given without one: the day just told, else that of publication."""
        return self.told.day if self.near(self.told.day_at, at) else self.anchor.day

    def story(self) -> int | None:
        """The year of a date without one, in a text on the past: named in the sentence, else the story's."""
        return self.told.year if self.told.year_at >= self.sentence else self.told.story

    def history(self, at: int, until: int) -> bool:
        """Whether a date without a year belongs to the years that the text tells of, not to its own.

        So it is where the publication is not known, and in a passage on years that are long past.
        """
        if self.told.year is None or self.anchor.year is None:
            return self.anchor.year is None
        if self.told.year >= self.anchor.year - 1 or not self.near(self.told.year_at, at):
            return False
        return self.tense(at, until) != "future"


Rule = Callable[["re.Match[str]", Context], Value | None]

_COMING = {
    "plan", "expect", "schedule", "due", "set", "intend", "hope", "agree", "aim", "prepare", "propose",
    "invite", "go", "decide", "promise", "vow", "offer", "ready", "slate", "expected", "scheduled", "planned",
    "likely", "pledge", "want",
}  # fmt: skip
_TIMETABLE = {
    "start", "begin", "open", "resume", "take", "expire", "end", "reconvene", "close", "arrive", "convene",
    "hold", "vote", "meet", "face", "play", "host", "visit", "travel", "return", "mark", "celebrate", "go",
    "come", "head", "launch", "kick", "decide", "elect", "deliver", "fly", "leave", "depart", "attend",
    "chair", "appear", "conclude", "finish", "gather", "run",
}  # fmt: skip
_LAST_STEPS = 12


def _tense(token: Token) -> str:
    for _ in range(_LAST_STEPS):
        if token.pos_ in ("VERB", "AUX") or token.head == token:
            break
        if token.lemma_.lower() in _COMING and token.pos_ == "ADJ":
            return "future"
        token = token.head
    for _ in range(_LAST_STEPS // 2):
        if tense := _of_verb(token):
            return tense
        if token.tag_ not in ("VB", "VBG") or token.head == token:
            break
        if token.dep_ not in ("xcomp", "acl", "ccomp", "advcl"):
            break
        if token.head.lemma_.lower() in _COMING and token.dep_ == "xcomp":
            return "future"
        token = token.head
    return ""


def _of_verb(token: Token) -> str:
    lemma = token.lemma_.lower()
    helpers = {child.lemma_.lower() for child in token.children if child.dep_ in ("aux", "auxpass")}
    helpers |= {child.text.lower() for child in token.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "'ll", "shall", "would", "wo"} or lemma in ("will", "would"):
        return "future"
    if helpers & {"could", "may", "might"} and "have" not in helpers:
        return "future"
    if (
        lemma in _COMING
        and token.tag_ in ("VBN", "JJ")
        and ("have" not in helpers or helpers & {"has", "'s"})
    ):
        return "future"  # "was expected on", "has been set for"; what "had been set for" may be over
    if token.tag_ == "VBG" and helpers & {"is", "are", "'re", "'s"}:
        return "future"
    if token.tag_ == "VB" and "to" in helpers and (token.dep_ == "ROOT" or token.head.lemma_ == "be"):
        return "future"  # a headline's "to meet", "they are to meet"
    if token.tag_ in ("VBD", "VBN") or "have" in helpers:
        return "past"
    if token.tag_ in ("VBZ", "VBP") and lemma in _TIMETABLE:
        return "future"
    return ""

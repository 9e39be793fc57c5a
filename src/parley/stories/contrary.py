"""Where two reports cannot both be right: numbers, days or doers that differ, denials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.story import Difference
from parley.stories.counts import SUM, Count, apart, counts
from parley.stories.cues import DENIAL
from parley.stories.deeds import other_day, other_doer
from parley.stories.passages import Passage, overlap, passages
from parley.stories.words import content, stem

_ALIKE = 0.5  # share of content words from which two sentences speak of one thing
_SAME = 0.65  # the same, where only a "not" parts them
_SHARED = 4
_DEED = 0.15  # the same, where the parse has both tell one deed
_NAMES = 3  # shared names that make up for other words where the same is said to have become of them
_DAYS = 3  # reports that lie further apart tell of different days
_TOLD = 3  # words after a bare "not" that the other sentence must have
_REACH = 30  # characters before a deed within which a "will" or "would" makes a plan of it
_TOLL = 1  # tolls grow: only those of the same day or the next contradict each other
_GROWING = ("death", "injury", "loss", "rescue")
_UNREAL = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|must|if|unless|plan(?:s|ned)?|expect(?:s|ed)?"
    r"|due to|set to|is to|are to|was to|were to|hop(?:es?|ed)|refus(?:es?|ed)"
    r"|called off|cancel+ed|postponed)\b",
    re.I,
)
# Words that deny that something happened, up to where what is denied begins.
_DENIES = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)(?!\s+(?:access|entry|permission|bail|visas?|\w+ing\b))"
    r"|(?:dismiss(?:ed|es|ing)?|reject(?:ed|s)?|refut(?:ed|es?))\s+(?:as\s+\w+\s+)?(?:the\s+|a\s+|all\s+)?"
    r"(?:reports?|claims?|suggestions?|allegations?|rumou?rs?)"
    r"|no\s+such|(?:no|never)\b(?=.{0,60}\b(?:took|taken)\s+place)|(?:not|n[’']t)\s+(?:take|happen))\b",
    re.I,
)
_DISPUTES = re.compile(r"\b(?:disput|reject|dismiss|refut)(?:e|es|s|ed|ing)?\b", re.I)
_CLAUSE = re.compile(r"[;:—–]|,\s+(?:\w+ing|and|but|which|who|saying)\b")
_MEETING = {"met", "meet", "meeting", "talk", "encounter", "negotiation", "contact"}


def differences(
    pairs: Iterable[tuple[Document, Reading]], numbers: Mapping[str, int] | None = None, limit: int = 6
) -> tuple[Difference, ...]:
    """Pairs of sentences of different outlets that cannot both hold; few, for doubt keeps silent.

    Two sentences are set side by side where they are of different origins and outlets, were published within
    three days, name no different days, and share names and most of their other content words. They differ in
    a number where they count the same thing, of which the same became, differently (`detail` gives both
    numbers as written), in the day or the doer of one deed (see `parley.stories.deeds`), and by denial where
    one denies what the other says was done. A plan that is later
    dropped, a bound ("at least") and a toll that grows from day to day contradict nothing.
    """
    found = [_Side(passage) for passage in passages(pairs, numbers) if 6 <= len(passage.text.split()) <= 60]
    rows: list[tuple[float, tuple[int, int, str], Difference]] = []
    for one, other in _near(found):
        row = _counted(one, other) or _denied(one, other) or _denied(other, one) or _deed(one, other)
        if row:
            alike, difference = row
            origins = sorted((one.passage.origin, other.passage.origin))
            rows.append((alike, (origins[0], origins[1], difference.kind), difference))
    rows.sort(key=lambda row: (-row[0], row[2].one, row[2].other))
    chosen: dict[tuple[int, int, str], Difference] = {}
    for _, key, difference in rows:
        chosen.setdefault(key, difference)
    return tuple(chosen.values())[:limit]


@dataclass(frozen=True, eq=False)
class _Side:
    """A sentence with what is asked of it more than once."""

    passage: Passage

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(word for word, _, name in content(self.passage.text) if name and word[0].isalpha())

    @cached_property
    def counts(self) -> list[Count]:
        return counts(self.passage.text)

    @cached_property
    def outlet(self) -> str | None:
        name = self.passage.document.outlet
        return name.casefold().removeprefix("the ") if name else None

    def days(self, start: int = 0) -> list[tuple[str, str]]:
        """The days that it names from a character of its text on, first and last of each."""
        at = self.passage.sentence.start + start
        return [
            (time.begin, time.until)
            for time in self.passage.reading.times
            if at <= time.start < self.passage.sentence.end and time.begin and time.until
        ]


def _near(found: list[_Side]) -> Iterator[tuple[_Side, _Side]]:
    """Pairs of different origins and outlets, of about one day, that share rare words: looked up by word."""
    holders: dict[str, list[int]] = {}
    for number, side in enumerate(found):
        for word in side.passage.words:
            holders.setdefault(word, []).append(number)
    count: dict[tuple[int, int], int] = {}
    for rows in holders.values():
        if len(rows) <= 60:
            for pair in combinations(rows, 2):
                count[pair] = count.get(pair, 0) + 1
    for (a, b), shared in sorted(count.items()):
        one, other = found[a], found[b]
        if shared < 2 or one.passage.origin == other.passage.origin:
            continue
        if (one.outlet is None or one.outlet != other.outlet) and _lag(one, other) <= _DAYS:
            yield one, other


def _lag(one: _Side, other: _Side) -> int:
    """Days between the two publications; 0 where a day is not known."""
    a, b = one.passage.document.published or "", other.passage.document.published or ""
    if len(a) < 10 or len(b) < 10:
        return 0 if a[: len(b)] == b[: len(a)] else _DAYS + 1
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


def _same_days(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> bool:
    return not one or not other or any(a <= d and c <= b for a, b in one for c, d in other)


def _counted(one: _Side, other: _Side) -> tuple[float, Difference] | None:
    """What the two count differently, if they count one thing and never agree on it."""
    for a in one.counts:
        for b in other.counts:
            if not apart(a, b) or any(
                x.thing == y.thing and x.value == y.value for x in one.counts for y in other.counts
            ):
                continue
            said = {stem(a.noun), stem(b.noun)}
            left = frozenset(word for word in one.passage.words - said if word[0].isalpha())
            right = frozenset(word for word in other.passage.words - said if word[0].isalpha())
            names = one.names & other.names
            alike = overlap(left, right)
            close = alike >= _ALIKE and len(left & right) >= _SHARED and (names or _common(one, other))
            if not close and not (a.fate and len(names) >= _NAMES):
                continue
            if not _same_days(one.days(), other.days()):
                continue
            if a.fate in _GROWING and _lag(one, other) > _TOLL:
                continue
            noun = a.noun if stem(a.noun) == stem(b.noun) else a.thing
            what = "the sum" if noun == SUM else f"the number of {noun.lower()}"
            detail = f"{what}: {a.said.lower()} and {b.said.lower()}"
            return alike + 1, Difference("number", detail, one.passage.span, other.passage.span)
    return None


def _deed(one: _Side, other: _Side) -> tuple[float, Difference] | None:
    """The same done on another day, or by somebody else."""
    alike = overlap(one.passage.words, other.passage.words)
    if alike < _DEED or DENIAL.search(one.passage.text) or DENIAL.search(other.passage.text):
        return None
    spans = one.passage.span, other.passage.span
    if days := other_day(one.passage, other.passage):
        return alike, Difference("when", f"the day: {days[0]} and {days[1]}", *spans)
    if alike >= _SAME and (people := other_doer(one.passage, other.passage)):
        return alike, Difference("who", f"who did it: {people[0]} or {people[1]}", *spans)
    return None


def _denied(says: _Side, denies: _Side) -> tuple[float, Difference] | None:
    """A report and a denial of what it tells: of the same actors doing the same."""
    if DENIAL.search(says.passage.text) or _DISPUTES.search(says.passage.text):
        return None
    cue = _DENIES.search(denies.passage.text)
    start = cue.end() if cue else 0
    clause = _CLAUSE.split(denies.passage.text[start:])[0]
    if not cue and not _negates(says, denies):
        return None
    if cue and cue.group().lower().endswith("such"):
        start, clause = 0, denies.passage.text
    denied = frozenset(word for word, _, _ in content(clause)) if cue else denies.passage.words
    shared = denied & says.passage.words
    names = says.names & denies.names & denied
    deeds = shared - says.names - denies.names
    alike = overlap(denied, says.passage.words)
    if len(shared) < _SHARED or alike < (_ALIKE if cue else _SAME):
        return None
    if not any(_done(says.passage.text, deed) for deed in deeds):
        return None
    if (len(names) < 2 and not _common(says, denies)) or not _same_days(says.days(), denies.days(start)):
        return None
    detail = "whether a meeting took place" if deeds & _MEETING else "whether it happened"
    return alike, Difference("denial", detail, says.passage.span, denies.passage.span)


def _done(text: str, deed: str) -> bool:
    """Whether a text tells a deed as done: no plan, wish or condition stands close before it."""
    return any(
        word == deed and not _UNREAL.search(text[max(at - _REACH, 0) : at]) for word, at, _ in content(text)
    )


def _negates(says: _Side, denies: _Side) -> bool:
    """Whether the one says "not" of a deed that the other tells, and neither speaks of plans."""
    text = denies.passage.text
    negation = re.search(r"\b(?:not|never|no|n[’']t)\b", text, re.I)
    if negation is None or _UNREAL.search(text):
        return False
    rest = text[negation.end() :]
    if re.match(
        r"\s+(?:an?|the|to|only|just|because)\b", rest
    ):  # "not a rifle" sets right, and denies nothing
        return False
    after = [word for word, _, _ in content(re.split(r"[,;:.]\s", rest)[0])]
    told = [word for word in after if word in says.passage.words]
    # The deed itself, which comes first, has to be the other's.
    if not told or told[0] != after[0] or told[0] in says.names:
        return False
    return len(told) >= _TOLD and len(told) >= _SAME * len(after)


def _common(one: _Side, other: _Side) -> bool:
    return bool(
        {e.name.casefold() for e in one.passage.named()} & {e.name.casefold() for e in other.passage.named()}
    )

"""What one report's sentence gives that no other report of the story has: names, places, numbers, times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from parley.nouns.span import Span
from parley.nouns.story import Detail
from parley.stories.counts import value
from parley.stories.cues import SAYING
from parley.stories.deeds import governing
from parley.stories.passages import Passage
from parley.stories.words import STOP, WORD, stem

_MOST = 3  # details of one sentence; more is a list and tells nobody anything
_WORDS, _MANY = 2, 25  # words that a quotation needs to be worth naming, and may have
_QUOTATION = re.compile(r"[“\"«]([^“”\"«»\n]+)[”\"»]")
_LONG = 6  # word triples from which a quotation of another's words is a quotation of its own
_SAME = 0.4  # share of a quotation's word triples from which another report has it
_COARSE, _FINE = 31, 7  # days: a longer period names no time that another's could be, or tells none itself
_NUMBER = re.compile(r"(?<![\w.,:/-])[$€£]?\d[\d,.]*\d(?!\w)|(?<![\w.,:/-])[$€£]?\d(?![\w.])")
_SPELLED = re.compile(r"\b[a-z]+(?:-[a-z]+)?\b")
_FEW = 3  # spelled numbers below this are seldom a count of anything
_PHRASE = ("ADJ", "NOUN", "PROPN", "NUM")
_KINDS = {"person": "name", "body": "name", "place": "place"}
_BODIES = frozenset(
    ("Senate", "House", "Congress", "Parliament", "Cabinet", "Court", "Democrats", "Republicans")
)


@dataclass(eq=False)
class Elsewhere:
    """Of each origin, the words, numbers, quoted triples and times of the whole texts."""

    found: Iterable[Passage]
    words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    numbers: dict[int, set[float]] = field(default_factory=lambda: defaultdict(set))
    triples: dict[int, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    times: dict[int, list[tuple[date, date]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        seen: dict[str, Passage] = {}
        for passage in self.found:
            seen.setdefault(passage.document.id, passage)
        for passage in seen.values():
            origin, document = passage.origin, passage.document
            text = f"{document.title or ''}\n{document.text}"
            self.words[origin].update(stem(word) for word in WORD.findall(text))
            self.numbers[origin].update(number for _, _, number in _numbers(text))
            self.triples[origin].update(_triples(text))
            self.times[origin] += [
                days for time in passage.reading.times if (days := _days(time.begin, time.until))
            ]

    def lacks(self, origin: int, words: Iterable[str]) -> bool:
        """Whether no other origin has any of the words."""
        wanted = {stem(word) for word in words}
        return all(not wanted & held for other, held in self.words.items() if other != origin)

    def held(self, origin: int, words: Iterable[str]) -> float:
        """The share of the words that one other origin has, the most that any has."""
        wanted = set(words)
        most = (len(wanted & held) for other, held in self.words.items() if other != origin)
        return max(most, default=0) / max(len(wanted), 1)

    def counts_not(self, origin: int, number: float) -> bool:
        """Whether no other origin has the number."""
        return all(number not in held for other, held in self.numbers.items() if other != origin)

    def quotes_not(self, origin: int, text: str) -> bool:
        """Whether no other origin has much of the quotation; of a short one, all words that say most."""
        words = {stem(word) for word in WORD.findall(text) if word.lower() not in STOP}
        own = _triples(text)
        for other in (other for other in self.words if other != origin):
            if words <= self.words[other] and len(own) < _LONG:
                return False
            if len(own & self.triples[other]) >= _SAME * max(len(own), 1):
                return False
        return bool(words)

    def tells_not(self, origin: int, days: tuple[date, date]) -> bool:
        """Whether no other origin names a time, not longer than a month, that it falls into or holds."""
        return all(
            held[1] < days[0] or days[1] < held[0] or (held[1] - held[0]).days > _COARSE
            for other, found in self.times.items()
            if other != origin
            for held in found
        )


def details(told: Sequence[Passage], elsewhere: Elsewhere) -> tuple[Detail, ...]:
    """What each of the sentences on one point gives alone, at most three of each, in its order."""
    out: list[Detail] = []
    for passage in told:
        own: list[Detail] = []
        for detail in (
            *_named(passage, elsewhere),
            *_counted(passage, elsewhere),
            *_timed(passage, elsewhere),
            *_quoted(passage, elsewhere),
        ):
            if not any(detail.span.overlaps(other.span) for other in own):
                own.append(detail)
        out += sorted(own[:_MOST], key=lambda detail: detail.span)
    return tuple(out)


def _named(passage: Passage, elsewhere: Elsewhere) -> Iterator[Detail]:
    start, end, text = passage.sentence.start, passage.sentence.end, passage.document.text
    outlet = {stem(word) for word in WORD.findall(passage.document.outlet or "")}
    for entity in passage.reading.entities:
        for mention in entity.mentions:
            if mention.kind != "name" or not start <= mention.start < mention.end <= end:
                continue
            words = [w for w in WORD.findall(text[mention.start : mention.end]) if w[0].isupper()]
            if entity.kind not in _KINDS or not words or {stem(w) for w in words} & outlet:
                continue
            if text[mention.end - 1] == "." or (len(words) == 1 and words[0] in _BODIES):
                continue
            if elsewhere.lacks(passage.origin, words) and "\n" not in text[mention.start : mention.end]:
                span = Span(passage.document.id, mention.start, mention.end)
                yield Detail(_KINDS[entity.kind], span)
                break


def _counted(passage: Passage, elsewhere: Elsewhere) -> Iterator[Detail]:
    sentence, text = passage.sentence, passage.document.text
    times = [(time.start, time.end) for time in passage.reading.times]
    words = sentence.words
    for start, end, number in _numbers(text[sentence.start : sentence.end]):
        at, until = sentence.start + start, sentence.start + end
        if any(begin < until and at < stop for begin, stop in times):
            continue
        if not elsewhere.counts_not(passage.origin, number):
            continue
        stop = until
        for begin, close, pos in zip(words.start, words.end, words.pos, strict=False):
            if begin >= stop and begin - stop <= 1 and pos in _PHRASE and close - at < 40:
                stop = close
        if stop > until or text[at] in "$€£":  # another bare number tells nobody what it counts
            yield Detail("number", Span(passage.document.id, at, stop))


def _timed(passage: Passage, elsewhere: Elsewhere) -> Iterator[Detail]:
    for time in passage.reading.times:
        days = _days(time.begin, time.until)
        inside = passage.sentence.start <= time.start < time.end <= passage.sentence.end
        fine = days is not None and (days[1] - days[0]).days <= _FINE and time.type in ("DATE", "TIME")
        if (
            inside
            and days
            and fine
            and not _of_saying(passage, time.start, time.end)
            and elsewhere.tells_not(passage.origin, days)
        ):
            yield Detail("time", Span(passage.document.id, time.start, time.end))


def _of_saying(passage: Passage, start: int, end: int) -> bool:
    """Whether a day is that on which something was said: each report has its own."""
    verb = governing(passage, start, end)
    return verb is not None and SAYING.search(passage.sentence.words.lemma[verb]) is not None


def _quoted(passage: Passage, elsewhere: Elsewhere) -> Iterator[Detail]:
    """What stands in quotation marks and only this report has."""
    text, start = passage.document.text, passage.sentence.start
    for found in _QUOTATION.finditer(text[start : passage.sentence.end]):
        words = found[1].rstrip(" ,;")
        if _WORDS <= len(words.split()) <= _MANY and elsewhere.quotes_not(passage.origin, words):
            at = start + found.start(1)
            yield Detail("words", Span(passage.document.id, at, at + len(words)))


def _numbers(text: str) -> Iterator[tuple[int, int, float]]:
    """The numbers of a text, in digits or in words: (start, end, value)."""
    for found in _NUMBER.finditer(text):
        digits = found.group().strip("$€£").replace(",", "").rstrip(".")
        if digits.count(".") <= 1:
            yield found.start(), found.end(), float(digits)
    for found in _SPELLED.finditer(text.lower()):
        number = value(found.group())
        if number is not None and number >= _FEW:
            yield found.start(), found.end(), number


def _triples(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold().replace("’", "'") for word in WORD.findall(text)]
    return set(zip(words, words[1:], words[2:], strict=False))


def _days(begin: str | None, until: str | None) -> tuple[date, date] | None:
    try:
        return (date.fromisoformat(begin[:10]), date.fromisoformat(until[:10])) if begin and until else None
    except ValueError:
        return None

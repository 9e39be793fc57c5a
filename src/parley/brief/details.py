"""Details that a line worded by Parley must not invent: numbers, dates and names.

Consistency checks of this kind (named entities and numbers of a summary against its source) follow Nan et al.
2021, "Entity-level Factual Consistency of Abstractive Text Summarization". They catch invention, not every
wrong claim.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parley.brief.wording import week
from parley.nouns.brief import Brief, Line, Source
from parley.nouns.document import Document

_WORD = re.compile(r"[^\W\d_]+(?:’s|'s)?")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_NUMBER = re.compile(r"\d+")
_STARTS = re.compile(r"(?:^|[.!?:;…—–“”„«»\"‘(]\s*|\n)$")
_LIKELIHOOD = re.compile(
    r"\b(?:likely|unlikely|probabl[ey]|improbabl[ey]|likelihood|even chance)\b", re.IGNORECASE
)
_CONFIDENCE = re.compile(r"\b(?:low|moderate|high)[ -]confidence\b|\bconfidence (?:is|was)\b", re.IGNORECASE)
_STEM = 5  # letters that a demonym shares with its state, where both have as many


@dataclass
class Known:
    """The names that a brief may use: of its casebook, its sources' metadata and their texts."""

    words: frozenset[str]
    sources: Mapping[str, Source]
    _texts: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, brief: Brief) -> Known:
        """What the brief's table, casebook and sources name."""
        named: list[str] = [brief.title, brief.casebook, *brief.vocabulary]
        named += [name for _, name in (*brief.grid.parties, *brief.grid.options)]
        named += [question for question, _ in brief.grid.issues]
        for source in brief.sources:
            named += [part for part in (source.title, source.outlet, source.byline) if part]
        return cls(_words(named), {source.doc: source for source in brief.sources})

    def of_text(self, doc: str, document: Document) -> frozenset[str]:
        """The words of a document's stored text, computed once."""
        if doc not in self._texts:
            self._texts[doc] = _words([document.text])
        return self._texts[doc]


def invented(line: Line, unquoted: str, documents: Mapping[str, Document], known: Known) -> str | None:
    """Why a line says more than it may, None if it does not. `unquoted` is its text without quoted runs."""
    if _LIKELIHOOD.search(unquoted) and _CONFIDENCE.search(unquoted):
        return "likelihood and confidence share a sentence (ICD 203)"
    return unfounded(line, (unquoted, line.holder or ""), documents, known)


def unfounded(
    line: Line, said: tuple[str, ...], documents: Mapping[str, Document], known: Known
) -> str | None:
    """The number or name in what Parley says with a line that has no ground in its sources or the casebook.

    `said` is its text and holder, or the heading that it stands under, each without quoted runs.
    """
    cited = {piece.doc for piece in line.evidence}
    dates = _dates(line, cited, known)
    numbers = _numbers((*(piece.quote for piece in line.evidence), *dates, *known.words))
    origins = {known.sources[doc].origin for doc in cited if doc in known.sources}
    numbers |= {str(len(counted)) for counted in (line.evidence, cited, origins)}
    for run in sorted(_numbers(said) - numbers):
        return f"the number {run} does not stand in its evidence"
    if not any("a" <= letter.lower() <= "z" for piece in line.evidence for letter in piece.quote):
        return None  # names in another script cannot be compared letter by letter
    days = _words((*(piece.quote for piece in line.evidence), *dates))
    names = known.words.union(days, *(known.of_text(doc, documents[doc]) for doc in cited))
    for name in (name for text in said for name in _capitalised(text)):
        if name in _CALENDAR and name not in days:
            return f"the date {name} does not stand in its evidence"
        if name not in names and not any(_kin(name, other) for other in names):
            return f"the name {name} stands neither in its sources nor in the casebook"
    return None


def unknown_name(text: str, names: frozenset[str]) -> str | None:
    """The first word with a capital that none of the names holds, None where all are known."""
    words = (re.sub(r"[’']s$", "", word) for word in _WORD.findall(text) if word[0].isupper())
    return next((word for word in words if word not in names), None)


def _kin(name: str, other: str) -> bool:
    """Whether two names may be a state and its demonym (Russia, Russian; Iraq, Iraqi; West, Western)."""
    shared = min(_STEM, len(name), len(other))
    return shared >= _STEM - 1 and other[:1].isupper() and name[:shared] == other[:shared]


def _numbers(texts: Iterable[str]) -> set[str]:
    return {run.lstrip("0") or "0" for text in texts for run in _NUMBER.findall(text)}


def _capitalised(text: str) -> Iterable[str]:
    """Words with a capital that do not begin a sentence."""
    for found in _WORD.finditer(text):
        word = found.group()
        if word[0].isupper() and not _STARTS.search(text[: found.start()]):
            yield re.sub(r"[’']s$", "", word)


def _words(texts: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for text in texts:
        found.update(re.sub(r"[’']s$", "", word) for word in _WORD.findall(text))
        found.update(dotted.replace(".", "") for dotted in _DOTTED.findall(text))
        found.update(_NUMBER.findall(text) if len(text) < 500 else ())
    return frozenset(found)


def _dates(line: Line, cited: set[str], known: Known) -> list[str]:
    """The dates that a line may name, in ISO 8601 and in words."""
    given = [line.date, *(known.sources[doc].published for doc in cited if doc in known.sources)]
    dates = [week(date) or date for date in given if date]
    for date in tuple(dates):
        try:
            day = datetime.date.fromisoformat((date + "-01-01")[:10] if len(date) < 10 else date[:10])
        except ValueError:
            continue
        dates.append(f"{_MONTHS[day.month - 1]} {_MONTHS[day.month - 1][:3]} {_DAYS[day.weekday()]}")
    return dates


_MONTHS = calendar.month_name[1:]
_DAYS = calendar.day_name
_CALENDAR = frozenset((*_MONTHS, *_DAYS))

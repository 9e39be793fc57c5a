"""Wire datelines (`KYIV, March 4 (Agency) —`): where and when a report was filed, and by which agency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.documents.blocks import Block
from parley.documents.dates import MONTHS, iso
from parley.nouns.document import Cut

_CAPITALS = r"[A-ZА-ЯЁÀ-ÖØ-Þ][A-ZА-ЯЁÀ-ÖØ-Þ.'’]+"
_TITLED = r"[A-ZА-ЯЁÀ-ÖØ-Þ][\w'’.]+"
_JOIN = r"(?:[ -]|/| / )"
_LOUD = rf"{_CAPITALS}(?:{_JOIN}{_CAPITALS}){{0,4}}"
_QUIET = rf"{_TITLED}(?:{_JOIN}{_TITLED}){{0,3}}"
_REGION = rf"(?:,\s{_TITLED}(?:[ -]{_TITLED}){{0,2}}|\s\({_TITLED}(?:\s{_TITLED}){{0,2}}\)(?=,))?"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:[^\W\d]{2,12}\.?,?\s)?"
_WHEN = (
    rf"(?:le\s|den\s|am\s|on\s)?{_WEEKDAY}(?i:[0-9]{{1,2}}(?:er|st|nd|rd|th|\.)?\s{_MONTH}|"
    rf"{_MONTH}\s[0-9]{{1,2}})(?:,?\s(?:19|20)[0-9]{{2}}(?:\s?г(?:\.|ода))?)?"
)
_DASH = r"\s?(?:[—–]|--?)[*_]{0,3}\s"
_AGENCY = r"(?:\((?P<round>[^()\d\n]{2,40})\)|/(?P<slashed>[^/\d\n]{2,40})/\.?)"
_NAMED = r"(?P<named>[A-ZА-ЯЁ][\w.-]{1,20}(?:[ -][A-ZА-ЯЁ][\w-]{1,20}){0,2})"
_FORMS = tuple(
    re.compile(rf"[*_]{{0,3}}(?:{form})", re.S)
    for form in (
        # KYIV, March 4 (Agency) —    Genève, le 3 mars (AFP) -    МОСКВА, 4 марта /Агентство/.
        rf"(?P<place>{_LOUD}|{_QUIET}){_REGION}[,.]\s(?P<when>{_WHEN})[.,]?\s?{_AGENCY}(?:{_DASH}|:?\s)",
        # МОСКВА, 4 мар — РИА Новости.
        rf"(?P<place>{_LOUD}),\s(?P<when>{_WHEN}){_DASH}{_NAMED}\.\s",
        # KYIV. March 4. INTERFAX-NORTH -
        rf"(?P<place>{_LOUD}|{_QUIET})\.\s(?P<when>{_WHEN})\.\s{_NAMED}{_DASH}",
        # KYIV, March 4 —
        rf"(?P<place>{_LOUD}){_REGION}[,.]\s(?P<when>{_WHEN}){_DASH}",
        # BERLIN (AP) —    Berlin/Brüssel (dpa) –    МИНСК /Агентство/ -
        rf"(?P<place>{_LOUD}|{_QUIET}){_REGION},?\s{_AGENCY}(?:{_DASH}|(?<=/)\s|(?<=/\.)\s)",
        # 4 марта, Минск /Агентство/.
        rf"(?P<when>{_WHEN}),\s(?P<place>{_LOUD}|{_QUIET})\s{_AGENCY}(?:{_DASH}|\s)",
        # HALVERN —    MONTRIVE, Lissenia —
        rf"(?P<bare>{_LOUD}){_REGION}(?:\s[—–]\s|\s--?\s)",
    )
)
_BEGINS = re.compile(r"[*_]{0,3}[\"“«„‘'(\[]{0,2}[A-ZА-ЯЁÀ-ÖØ-Þ0-9]")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Dateline:
    """An opening's length, its agency and its day (ISO 8601) as far as it gives them.

    `bare` is one of a place alone: it looks like a speaker's label, and only a report's first paragraph
    opens so.
    """

    length: int
    agency: str | None = None
    day: str | None = None
    bare: bool = False


def dateline(paragraph: str, year: str | None = None) -> Dateline | None:
    """The dateline that a paragraph opens with, None where it has none.

    A place in small letters needs an agency beside it, and what follows must begin a sentence. A
    day without its year takes `year`, and stays unknown without it.
    """
    head = paragraph[:_LONGEST]
    for form in _FORMS:
        match = form.match(head)
        if not match or not _BEGINS.match(paragraph, match.end()):
            continue
        parts = match.groupdict()
        agency = parts.get("round") or parts.get("slashed") or parts.get("named")
        return Dateline(
            match.end(),
            " ".join(agency.split()) if agency else None,
            _day(parts.get("when"), year),
            "bare" in parts,
        )
    return None


def datelines(text: str, blocks: Sequence[Block], marks: Mapping[int, str]) -> Iterator[Cut]:
    """The datelines of a text's paragraphs, as cuts: the sentence begins with the news.

    Blocks that open with a word in capitals and a dash, one after another, are the speakers of a transcript.
    """
    bare = 0
    for at, block in enumerate(blocks):
        if at in marks or block.size < 8 or not (opening := dateline(text[block.start : block.end])):
            continue
        bare += opening.bare
        if opening.bare and (bare > 1 or _transcript(blocks, marks, at) or not block.prose):
            continue
        yield Cut(block.start, block.start + opening.length, "furniture", "dateline")


def _transcript(blocks: Sequence[Block], marks: Mapping[int, str], at: int) -> bool:
    """Whether another block opens as this one does, or a whole paragraph stands before it."""
    before = any(n not in marks and blocks[n].prose for n in range(at))
    others = (blocks[n] for n in range(at + 1, len(blocks)) if n not in marks)
    return before or any((other := dateline(each.text)) and other.bare for each in others)


def _day(when: str | None, year: str | None) -> str | None:
    if not when:
        return None
    when = re.sub(r"^(?:le|den|am|on)\s", "", " ".join(when.split()))
    return iso(when) or (iso(f"{when} {year}") or iso(f"{when}, {year}") if year else None)

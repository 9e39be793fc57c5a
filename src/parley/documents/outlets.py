"""How an outlet's name is printed, and the lines in which a page names its publisher."""

from __future__ import annotations

import re

_SMALL = {
    "of", "the", "and", "for", "on", "in", "at", "to", "de", "du", "des", "la", "le", "les", "et", "sur",
    "der", "die", "das", "und", "für", "von", "del", "della", "el", "da", "do", "и", "в", "на",
}  # fmt: skip
_ACRONYMS = {
    "ABC", "AFP", "AP", "ARD", "BBC", "CBC", "CBS", "CNA", "CNBC", "CNN", "DPA", "DW", "EU", "EFE", "GB",
    "IPS", "ISW", "MENA", "NATO", "NPR", "OSCE", "PBS", "RIA", "RFE", "RT", "RTE", "RUSI", "SABC", "TASS",
    "UK", "UN", "UPI", "USA", "US", "WAFA", "ZDF", "РБК", "РИА", "ТАСС",
}  # fmt: skip
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-ÞАЕЁИОУЫЭЮЯ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAP = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w&'’.-]+"
_NAME = rf"{_CAP}(?: (?:(?:of|for|on|the|and|de|du|la|und|für) )*{_CAP}){{0,6}}"
_BODY = (
    r"(?:Institut[eo]?|Cent(?:re|er)|Council|Foundation|Think Tank|Initiative|Programme|Program|Society|"
    r"Association|Stiftung|Fondation|Forum|Group|Network|Project|Observatory|Endowment|Агентство|Институт|Фонд)"
)
_SORT = re.compile(
    r"(?:commentary|analysis|opinion|comment|policy (?:brief|paper|note)|briefing(?: paper)?|report|"
    r"research (?:paper|note)|working paper|essay|newsletter|press release|statement|expert comment|"
    r"(?:issue|no\.?|nr\.?|vol\.?|№) ?[0-9/]+)(?: (?:no\.? ?)?[0-9/-]+)?",
    re.I,
)
_PARTS = re.compile(r"\s+[·|•–—/]\s+|\s*\|\s*")
_OF_BODY = re.compile(rf"(?:.*,|.*©\s?(?:[0-9]{{4}})?)\s*(?P<body>{_NAME})\.?")


def printed(name: str | None) -> str | None:
    """An outlet's name as one would print it: all capitals become a title's, but for acronyms.

    Russian names keep small letters after the first word, as Russian titles do.
    """
    if not name or name != name.upper() or name == name.lower():
        return name
    words = name.split()
    if len(words) == 1 and len(name) <= 5:
        return name
    russian = bool(re.search("[А-ЯЁ]", name))
    first = True

    def told(match: re.Match[str]) -> str:
        nonlocal first
        word, begins, first = match[0], first, False
        if word in _ACRONYMS or (len(word) > 1 and not _VOWEL.search(word)):
            return word
        low = word.lower()
        if not begins and (low in _SMALL or (russian and len(low) > 1)):
            return low
        head, mark, tail = low.partition("’" if "’" in low else "'")
        if mark and len(head) <= 2 and len(tail) > 1:  # L'Express, O'Hara
            return head.capitalize() + mark + tail.capitalize()
        return low[0].upper() + low[1:]

    return _WORD.sub(told, name)


def beside_its_sort(line: str) -> str | None:
    """The publisher in a line such as `Coast Institute · Commentary`, None where the line is another."""
    parts = [part.strip(" *_") for part in _PARTS.split(line) if part.strip(" *_")]
    if not 2 <= len(parts) <= 4 or len(line) > 120:
        return None
    names = [part for part in parts if not _SORT.fullmatch(part)]
    if len(names) == len(parts) or len(names) != 1 or not re.fullmatch(_NAME, names[0]):
        return None
    return names[0]


def body_in(line: str) -> str | None:
    """The institute that a running head or the line under an author's name gives last, None where none."""
    if len(line) > 160:
        return None
    for part in (line, *_PARTS.split(line)):
        match = _OF_BODY.fullmatch(part.strip(" *_")) or re.fullmatch(
            rf"(?P<body>{_NAME})", part.strip(" *_")
        )
        if match and re.search(rf"\b{_BODY}\b", match["body"], re.I):
            return match["body"]
    return None

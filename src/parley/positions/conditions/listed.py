"""Conditions told as a list: "Three things would have to be true. The first is … The second …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.nouns.condition import Condition
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span

_NEEDED = re.compile(
    r"\b(?:(?:needs?|ha(?:s|ve)|had) (?:\w+ ){0,3}to (?:be (?:true|met|fulfilled|satisfied|in place)"
    r"|hold|happen|change)|must be (?:true|met|fulfilled|satisfied|in place)|(?:pre)?conditions?"
    r"|prerequisites?|requirements?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|some|following)\s+(?:\w+\s+){0,2}?(?:(?:pre)?conditions?|elements?|things"
    r"|requirements?|prerequisites?|criteria|tests|factors)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^\W*(?:The\s+)?(?P<no>(?i:first|second|third|fourth|fifth|sixth|last|final))(?:ly)?"
    r"(?:\s+(?:and\s+\w+|condition|element|one|thing|requirement|factor))?"
    r"(?:,|\s+(?:is|was|involves|concerns|would be|must be|requires)(?:\s+that)?)\s+"
    r"(?P<if>.+?)[.!”\"’]*\s*$",
    re.DOTALL,
)
_ANONYMITY = re.compile(r"\bcondition of anonymity\b", re.IGNORECASE)
_NEAR = 3  # sentences between what announces the list and its first item
_APART = 4  # sentences between two items


def listed(document: Document, reading: Reading) -> Iterator[Condition]:
    """Each item of a list that a text itself calls conditions, with the sentence that calls them so."""
    prose = [s for s in reading.sentences if s.role == "prose"]
    text = [document.text[s.start : s.end] for s in prose]
    for at, words in enumerate(text):
        if not _SEVERAL.search(words) or _ANONYMITY.search(words):
            continue
        named = _announced(text, at)
        if named is None:
            continue
        last = at
        items: list[tuple[Sentence, re.Match[str]]] = []
        for n in range(at + 1, len(prose)):
            if n - last > (_NEAR if not items else _APART):
                break
            item = _ITEM.match(text[n])
            if item and (items or item["no"].casefold() == "first"):
                items.append((prose[n], item))
                last = n
        if len(items) > 1:
            for sentence, item in items:
                if row := _row(document, sentence, item, prose[named]):
                    yield row


def _announced(text: list[str], at: int) -> int | None:
    """The sentence that says that what is listed is needed: this one, or the one before."""
    for n in (at, at - 1):
        if n >= 0 and _NEEDED.search(text[n]) and "?" not in text[n]:
            return n
    return None


def _row(document: Document, sentence: Sentence, item: re.Match[str], named: Sentence) -> Condition | None:
    pieces = document.pieces(sentence.start, sentence.end)
    if len(pieces) != 1 or "?" in item["if"] or pieces[0].start != sentence.start:
        return None
    begin, end = sentence.start + item.start("if"), sentence.start + item.end("if")
    of = document.pieces(named.start, named.end)
    if len(of) != 1 or end <= begin:
        return None
    return Condition(Span(document.id, begin, end), of[0], pieces[0], None, mark="listed")

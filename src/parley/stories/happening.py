"""Nouns that tell an event of a date: "the 3 May attack on Halden", "the accords, which ended … in 1998"."""

from __future__ import annotations

import re

from parley.nouns.span import Span
from parley.stories.clause import clause
from parley.stories.passages import Passage
from parley.stories.when import Named

# Nouns that a date makes an event of: "the strike of 3 May", "the March agreement".
EVENTS = re.compile(
    r"(?:invasion|war|attack|election|summit|treaty|agreement|accord|ceasefire|truce|annexation|coup"
    r"|revolution|referendum|deal|meeting|talk|withdrawal|crisis|strike|visit|resolution|closure|seizure"
    r"|signing|vote|ruling|verdict|resignation|killing|murder|assassination|death|arrest|shooting|explosion"
    r"|bombing|crash|collapse|protest|demonstration|march|rally|clash|raid|offensive|operation|airstrike"
    r"|earthquake|storm|hurricane|flood|fire|blast|conference|inauguration|launch|announcement|decision"
    r"|dismissal|suspension|ban|merger|sale|trial|conviction|debate|memorandum|pact|declaration|outbreak"
    r"|evacuation|kidnapping|hijacking|detention|release|procession|funeral|ceremony|session|hearing"
    r"|ratification|adoption|deployment|blockade|siege|massacre|disaster|accident|spill)s?",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:planned|proposed|upcoming|scheduled|possible|potential|next|expected|future|alleged)\b"
)
_RELATIVE = ("relcl", "acl:relcl")
_LINKS = ("which", "who", "where")
_FEWEST = 6  # words that a noun with its clause needs to tell something
_NOT_YET = frozenset({"for", "before", "until", "without", "against", "towards", "toward", "despite"})
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_SHORTEST, _LONGEST, _NAMES = 5, 28, 2  # words of a noun that stands for an event, and names among them


def noun_and_clause(passage: Passage, verb: int) -> Span | None:
    """A noun and the relative clause that tells the event, in one stretch: "the Vessin accords, which …"."""
    words = passage.sentence.words
    while words.dep[verb] == "conj" and words.head[verb] != verb:
        verb = words.head[verb]
    if words.dep[verb] not in _RELATIVE or clause(passage, verb) != "done":
        return None
    if not EVENTS.fullmatch(words.lemma[words.head[verb]]):
        return None
    if not any(head == verb and words.lemma[i].lower() in _LINKS for i, head in enumerate(words.head)):
        return None
    under = [i for i in range(len(words.head)) if _below(words.head, i, words.head[verb])]
    if under != list(range(under[0], under[-1] + 1)) or len(under) < _FEWEST:
        return None
    if not any(words.pos[i] == "PROPN" for i in under if words.start[i] < words.start[verb]):
        return None
    if any(words.pos[i] == "PRON" and words.lemma[i].lower() not in _LINKS for i in under):
        return None
    last = under[-1] - (words.pos[under[-1]] == "PUNCT" and words.start[under[-1]] + 1 < passage.sentence.end)
    return Span(passage.document.id, words.start[under[0]], words.end[last])


def noun(passage: Passage, chain: list[int], one: Named) -> Span | None:
    """The noun that a date makes an event of, and all that hangs on it: "the 3 May attack on the embassy"."""
    words = passage.sentence.words
    for at in chain[:4]:
        if words.pos[at] != "NOUN" or not EVENTS.fullmatch(words.lemma[at]):
            continue
        under = [i for i in range(len(words.head)) if _below(words.head, i, at)]
        while under and words.pos[under[-1]] == "PUNCT":
            under.pop()
        if not under or under != list(range(under[0], under[-1] + 1)) or not _behind(passage, at):
            return None
        if not _SHORTEST <= len(under) <= _LONGEST or words.start[under[0]] > one.start:
            return None
        text = passage.document.text[words.start[under[0]] : words.end[under[-1]]]
        named = [
            i
            for i in under
            if passage.document.text[words.start[i]].isupper()
            and words.pos[i] in ("PROPN", "ADJ")
            and not inside(passage, i, one.start, one.end)
        ]
        dated = [i for i in named if _MONTHS.fullmatch(words.lemma[i].lower())]
        if len(named) < _NAMES or dated or _PLANNED.search(text):
            return None
        if any(words.pos[i] == "PRON" for i in under):
            return None
        return Span(passage.document.id, words.start[under[0]], words.end[under[-1]])
    return None


def _behind(passage: Passage, noun: int) -> bool:
    """Whether a noun is spoken of as past: under a preposition; of a subject the verb may deny it."""
    words = passage.sentence.words
    joins = words.head[noun]
    before = passage.document.text[words.start[joins] : words.end[joins]].lower()
    return words.dep[noun] == "pobj" and before not in _NOT_YET


def _below(heads: tuple[int, ...], index: int, top: int) -> bool:
    for _ in range(60):
        if index == top:
            return True
        if heads[index] == index:
            return False
        index = heads[index]
    return False


def inside(passage: Passage, index: int, at: int, until: int) -> bool:
    """Whether a word begins in a stretch of the stored text."""
    return at <= passage.sentence.words.start[index] < until

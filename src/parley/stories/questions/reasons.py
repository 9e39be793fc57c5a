"""Whether a sentence gives a reason, and of what."""

from __future__ import annotations

import re

from parley.nouns.reading import Words
from parley.stories.cues import HIDDEN
from parley.stories.questions.heap import Told
from parley.stories.questions.match import Match
from parley.stories.questions.roles import children

REASON = re.compile(
    r"\b(?:because|(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )due to|owing to|as a result"
    r"|in response to|in retaliation|in order to|so that|reasons?"
    r"|to (?:prevent|protect|avoid|stop|allow|force|keep|counter|deter|ensure|foil|achieve|fund|secure)"
    r"|aim(?:ed|s|ing) (?:at|to)|(?:an |the |is |'s )?aim|goals?|purpose|motivated|fear(?:s|ed|ing)?"
    r"|concern(?:s|ed)?"
    r"|caus\w+|led \w+(?: \w+)? to|prompted|driven by|under (?:growing )?pressure|cit(?:ed|es|ing)|justif\w+"
    r"|explains? why"
    r"|fall(?:en|ing)? out|thanks to|suspected of|ploy|blamed?|accusing)\b",
    re.I,
)


_WEAK = re.compile(
    r"\b(?:after|following|followed|follows|over|amid|since|until|unless|needed|wanted|want|means?"
    r"|arguing|argued|in return|for fear|when)\b",
    re.I,
)


_EARLIER = ("after", "following", "amid", "over", "before", "during")


_BESIDE = 7  # words between a noun and the reason that is given for it


_CLOSE = 14  # words between a weak sign of a cause and what it explains


def reason(made: Match) -> float:
    """0 where a sentence gives no reason for what it was found for; else up to 0.14 for how plainly."""
    told = made.told
    if HIDDEN.search(told.passage.text):
        return 0.0
    words = told.passage.sentence.words
    if REASON.search(told.passage.text):
        return 0.14 if made.at and gives_cause(told, made.at[0]) else 0.07
    if not made.at:
        return 0.0
    start = told.passage.sentence.start
    for found in _WEAK.finditer(told.document.text, start, told.passage.sentence.end):
        at = next((i for i, begin in enumerate(words.start) if begin >= found.start()), None)
        if at is not None and 0 < abs(at - made.at[0]) <= _CLOSE and hangs(words, at, made.at[0]):
            return 0.06
    return 0.0


def gives_cause(told: Told, at: int) -> bool:
    """Whether a reason in so many words is given for what this word tells, not for something beside it."""
    sentence = told.passage.sentence
    words = sentence.words
    for found in REASON.finditer(told.document.text, sentence.start, sentence.end):
        cue = next((i for i, begin in enumerate(words.start) if begin >= found.start()), None)
        if cue is None:
            continue
        if cue == at:
            return True
        between = range(at + 1, cue)
        beside = between and words.pos[at] == "NOUN" and len(between) <= _BESIDE
        if beside and not any(words.dep[i] == "punct" for i in between):
            return True  # "the resignation of the minister due to …", whatever the parse hangs it on
        if any(at < i < cue and told.text(i).casefold() in _EARLIER for i in children(words, at, "prep")):
            continue  # "sworn in after the resignation due to …": the reason is that of the resignation
        step = cue
        for _ in range(6):
            if words.dep[step] in ("relcl", "acl") and words.head[step] != at:
                break
            step = words.head[step]
            if step == at:
                return True
    return False


def explains(told: Told) -> bool:
    """Whether a sentence gives a reason in so many words."""
    text = told.passage.text
    return REASON.search(text) is not None and HIDDEN.search(text) is None


def hangs(words: Words, at: int, on: int) -> bool:
    """Whether a word hangs on another, or the other on it, by at most three steps."""
    head = words.head
    for low, high in ((at, on), (on, at)):
        step = low
        for _ in range(4):
            if step == high:
                return True
            step = head[step]
    return False

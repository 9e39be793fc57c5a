"""Which sentences may stand in a chronicle: those that tell, by themselves, what was done on a date."""

from __future__ import annotations

import re

from parley.nouns.span import Span
from parley.stories.clause import clause, told
from parley.stories.cues import FEAR, NEXT, OPINION, PERSONAL
from parley.stories.happening import EVENTS, inside, noun, noun_and_clause
from parley.stories.passages import Passage
from parley.stories.when import Named

_QUOTE = re.compile(r"[“\"«„].*?[”\"»“]")
_MOST = 0.35  # share of a sentence that may stand in quotation marks
_COLON = re.compile(r":\s+\S+\s+\S+")
_JUDGED = re.compile(r"\b(?:perhaps|probably|likely|surely|arguably|should|ought|if)\b")
# What is only said; what is announced, agreed or refused is done.
_SPEAK = re.compile(
    r"say|tell|add|note|stress|argue|claim|think|believe|explain|insist|warn|write|comment|reiterate|remark"
    r"|suggest|describe|call|emphasi[sz]e|point|underline|underscore|acknowledge|admit|recall|maintain|tweet"
    r"|joke|state|express|hope|expect|fear|repeat|mention|quote|characteri[sz]e|assert|predict|urge"
)
# What looks ahead in the languages that are read without a parse: futures, conditionals, plans.
_AHEAD = re.compile(
    r"\b(?:\w{3,}r(?:ait|aient)|sera|seront|aura|auront|fera|feront|ira|iront|devra|devront|pourra|pourront"
    r"|tiendra|viendra|entend|compte|prévoit"
    r"|wird|werden|würden?|soll(?:en|te|ten)?|plant|planen|will|wollen"
    r"|буд(?:ет|ут|ем)|состо(?:ится|ятся)|встрет(?:ится|ятся)|пройд[её]т|пройдут|намерен\w*|планиру\w+|собира\w+)\b",
    re.I,
)
# Before a date: how things stood then, not what was done.
_STOOD = re.compile(
    r"\b(?:as of|until|till|(?<!shortly )(?<!just )before|by|prior to|up to|ahead of)\s+(?:\w+\s+)?$", re.I
)
_WITHIN = frozenset({"in", "at", "during"})


def told_on(passage: Passage, one: Named) -> Span | None:
    """What of a sentence tells the event of a date that it names.

    The whole sentence, where the date stands with its main verb and that tells a thing done; else a noun with
    its relative clause, or the noun that the date makes an event of; None where the sentence is mostly
    quotation, judges, plans, leans on its neighbours, only says something in passing, or only happens to name
    the date. A week, month or year needs an event of its own.
    """
    words, text = passage.sentence.words, passage.document.text
    if _quoted(passage) or _STOOD.search(text[max(one.start - 20, 0) : one.start]):
        return None
    if not any(words.pos) or passage.reading.lang not in (None, "en"):
        return passage.span if _plain(passage) and not _ahead(passage) else None
    chain = _chain(passage, one.start, one.end)
    verb = next((i for i in chain if words.pos[i] in ("VERB", "AUX")), None)
    if verb is None:
        return noun(passage, chain, one)
    while _bare(passage, verb) and words.pos[words.head[verb]] in ("VERB", "AUX"):
        verb = words.head[verb]
    if verb not in chain:
        return None
    if _whole(passage, chain[: chain.index(verb)], verb, one):
        return passage.span
    return noun_and_clause(passage, verb) or noun(passage, chain, one)


def _bare(passage: Passage, verb: int) -> bool:
    """Whether a verb only completes the one above it ("began serving"), or is a noun misread by the parse."""
    words = passage.sentence.words
    if words.dep[verb] == "xcomp":
        return True
    under = {words.dep[i] for i, head in enumerate(words.head) if head == verb and i != verb}
    return words.dep[verb] == "advcl" and under <= {"prep", "punct", "npadvmod"}


def _whole(passage: Passage, below: list[int], verb: int, one: Named) -> bool:
    """Whether a date, by the words from it up to its verb, dates what the sentence as a whole tells."""
    words = passage.sentence.words
    if clause(passage, verb) not in ("done", *(() if one.coarse else ("going",))):
        return False
    if not _plain(passage) or told(passage) != "done" or not _main(passage, verb):
        return False
    if _denied(passage, verb) or _ahead(passage):
        return False
    if _SPEAK.fullmatch(words.lemma[verb].lower()) and passage.number > 0:
        return False
    earlier = [time for time in passage.reading.times if passage.sentence.start <= time.start < one.start]
    if words.head[verb] != verb and any(time.begin != time.until or time.type == "DATE" for time in earlier):
        return False  # "… on 3 May and … on 9 May": what comes first is what the sentence tells
    nouns = [
        i for i in below if words.pos[i] in ("NOUN", "PROPN") and not inside(passage, i, one.start, one.end)
    ]
    if not nouns:
        return True
    if not one.coarse and _ends_with(passage, below, verb):
        return (
            True  # "ended a day of talks in Vessin on Thursday": the parse hangs the day on the nearest noun
        )
    over = words.head[nouns[-1]]
    if over == verb and words.dep[nouns[-1]] in ("nsubj", "nsubjpass"):  # "Today's meeting was called off"
        return not one.coarse and EVENTS.fullmatch(words.lemma[nouns[-1]]) is not None
    joins = passage.document.text[words.start[over] : words.end[over]].lower()
    since = one.when.endswith("/..") and joins == "since"
    if not (joins in _WITHIN or since) or words.head[over] != verb:
        return False
    return not one.coarse or since or any(EVENTS.fullmatch(words.lemma[i]) for i in nouns)


def _ends_with(passage: Passage, below: list[int], verb: int) -> bool:
    """Whether "on" brings in a date that stands after the verb, under its object."""
    words = passage.sentence.words
    on = next((i for i in below if words.pos[i] == "ADP"), None)
    if on is None or passage.document.text[words.start[on] : words.end[on]].lower() != "on":
        return False
    return on > verb and words.dep[below[-1]] in ("dobj", "prep", "attr")


def _denied(passage: Passage, verb: int) -> bool:
    """Whether a verb tells what was not done: "had not announced", "no evidence was found"."""
    words = passage.sentence.words
    under = [i for i, head in enumerate(words.head) if head == verb and i != verb]
    subjects = [i for i in under if words.dep[i] in ("nsubj", "nsubjpass")]
    return any(words.dep[i] == "neg" for i in under) or any(
        words.dep[i] == "det" and words.lemma[i].lower() == "no" and words.head[i] in subjects
        for i in range(len(words.head))
    )


def _ahead(passage: Passage) -> bool:
    """Whether what somebody is reported to have said looks ahead: "… will meet on Friday, she said"."""
    words = passage.sentence.words
    if passage.reading.lang not in (None, "en"):
        return _AHEAD.search(passage.text) is not None
    root = next((i for i, head in enumerate(words.head) if head == i), None)
    if root is None or not any(words.pos) or _denied(passage, root):
        return False
    return clause(passage, root) == "unreal" or NEXT.search(passage.text) is not None


def told_today(passage: Passage) -> bool:
    """Whether a sentence that names no day tells what was done about the day its document appeared."""
    done = told(passage) in ("done", None) and not _quoted(passage) and _plain(passage)
    done = done and not _ahead(passage)
    spoken = passage.number > 0 and any(
        head == at and _SPEAK.fullmatch(passage.sentence.words.lemma[at].lower())
        for at, head in enumerate(passage.sentence.words.head)
    )
    return done and not spoken and not FEAR.search(passage.text) and _eventful(passage)


def chronicled(passage: Passage) -> bool:
    """Whether a sentence tells what was done or is, by itself: no quotation, no judgement, no plan."""
    return passage.alone and not _quoted(passage) and told(passage) != "unreal" and not _ahead(passage)


def _eventful(passage: Passage) -> bool:
    """Whether reading found an event or a meeting in it; where it looked for none, any will do."""
    found = passage.reading
    if not found.events and not found.meetings:
        return True
    return any(
        passage.span.overlaps(e.trigger) and e.status == "happened" and not e.negated for e in found.events
    ) or any(passage.span.overlaps(m.evidence) and m.status == "held" for m in found.meetings)


def _plain(passage: Passage) -> bool:
    return (
        passage.alone
        and told(passage) not in ("unreal", "state")
        and not _COLON.search(passage.text)
        and not (OPINION if told(passage) is None else _JUDGED).search(passage.text)
        and not PERSONAL.search(_QUOTE.sub("", passage.text))
    )


def _quoted(passage: Passage) -> bool:
    """Whether a sentence is for the most part somebody's words, or begins with them."""
    length = sum(len(run) for run in _QUOTE.findall(passage.text))
    return passage.text[:1] in '“"«„‘' or length > _MOST * len(passage.text)


def _chain(passage: Passage, at: int, until: int) -> list[int]:
    """The words from a date up to the root, the nearest first."""
    words = passage.sentence.words
    inside = [i for i, start in enumerate(words.start) if at <= start < until]
    if not inside:
        return []
    top = next((i for i in inside if words.head[i] not in inside), inside[-1])
    chain = [top]
    while words.head[chain[-1]] != chain[-1] and len(chain) < 60:
        chain.append(words.head[chain[-1]])
    return chain


def _main(passage: Passage, verb: int) -> bool:
    """Whether a verb is the sentence's own: its root, joined to it, or what somebody is said to have done."""
    words = passage.sentence.words
    while words.head[verb] != verb:
        if words.dep[verb] not in ("conj", "ccomp", "parataxis"):
            return False
        verb = words.head[verb]
    return True

"""Which sentences may stand in a chronicle: those that tell, by themselves, what was done on a date."""

from __future__ import annotations

import re

from parley.nouns.span import Span
from parley.stories.clause import clause, told
from parley.stories.cues import FEAR, OPINION, PERSONAL
from parley.stories.passages import Passage

_QUOTE = re.compile(r"[“\"«„].*?[”\"»“]")
_MOST = 0.35  # share of a sentence that may stand in quotation marks
_RELATIVE = ("relcl", "acl:relcl")
_LINKS = ("which", "who", "where")
_FEWEST = 6  # words that a noun with its clause needs to tell something
_COLON = re.compile(r":\s+\S+\s+\S+")
_JUDGED = re.compile(r"\b(?:perhaps|probably|likely|surely|arguably|should|ought|if)\b")
# What a past year or month can bring as an event, where the date stands with a noun.
_EVENTS = re.compile(
    r"(?:invasion|war|attack|election|summit|treaty|agreement|accord|ceasefire|truce|annexation|coup|revolution"
    r"|referendum|deal|meeting|talks|withdrawal|crisis|strike|visit|resolution|closure|seizure)s?",
    re.I,
)


def told_on(passage: Passage, at: int, until: int, coarse: bool) -> Span | None:
    """What of a sentence tells the event of a date that it names at `[at:until]` of the stored text.

    The whole sentence, where the date stands with its main verb and that tells a thing done; a noun with its
    relative clause, where only that does; None where the sentence is mostly quotation, judges, plans,
    leans on its neighbours or only happens to name the date. A `coarse` date (a week, month or year) needs an
    event of its own.
    """
    if _quoted(passage):
        return None
    words = passage.sentence.words
    mode = told(passage)
    if mode is None and not any(words.pos):
        return passage.span if _plain(passage) else None
    chain = _chain(passage, at, until)
    verb = next((i for i in chain if words.pos[i] in ("VERB", "AUX")), None)
    if passage.reading.lang not in (None, "en"):
        return passage.span if _plain(passage) else None
    if verb is None or clause(passage, verb) not in ("done", *(() if coarse else ("going",))):
        return None
    nouns = [
        i
        for i in chain[: chain.index(verb)]
        if words.pos[i] in ("NOUN", "PROPN") and not _inside(passage, i, at, until)
    ]
    if coarse and nouns and not any(_EVENTS.fullmatch(words.lemma[i]) for i in nouns):
        return None
    if _plain(passage) and mode == "done" and (not coarse or _main(passage, verb)):
        return passage.span
    return _noun_and_clause(passage, verb)


def told_today(passage: Passage) -> bool:
    """Whether a sentence that names no day tells what was done about the day its document appeared."""
    done = told(passage) in ("done", None) and not _quoted(passage) and _plain(passage)
    return done and not FEAR.search(passage.text) and _eventful(passage)


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


def _inside(passage: Passage, index: int, at: int, until: int) -> bool:
    return at <= passage.sentence.words.start[index] < until


def _main(passage: Passage, verb: int) -> bool:
    """Whether a verb is the sentence's own: its root, joined to it, or what somebody is said to have done."""
    words = passage.sentence.words
    while words.head[verb] != verb:
        if words.dep[verb] not in ("conj", "ccomp", "parataxis"):
            return False
        verb = words.head[verb]
    return True


def _noun_and_clause(passage: Passage, verb: int) -> Span | None:
    """A noun and the relative clause that tells the event, as one stretch: "the Vessin accords, which …"."""
    words = passage.sentence.words
    while words.dep[verb] == "conj" and words.head[verb] != verb:
        verb = words.head[verb]
    if words.dep[verb] not in _RELATIVE or clause(passage, verb) != "done":
        return None
    if not any(head == verb and words.lemma[i].lower() in _LINKS for i, head in enumerate(words.head)):
        return None
    noun = words.head[verb]
    under = [i for i in range(len(words.head)) if _below(words.head, i, noun)]
    if under != list(range(under[0], under[-1] + 1)) or len(under) < _FEWEST:
        return None
    if not any(words.pos[i] == "PROPN" for i in under if words.start[i] < words.start[verb]):
        return None
    if any(words.pos[i] == "PRON" and words.lemma[i].lower() not in _LINKS for i in under):
        return None
    last = under[-1] - (words.pos[under[-1]] == "PUNCT" and words.start[under[-1]] + 1 < passage.sentence.end)
    return Span(passage.document.id, words.start[under[0]], words.end[last])


def _below(heads: tuple[int, ...], index: int, top: int) -> bool:
    for _ in range(60):
        if index == top:
            return True
        if heads[index] == index:
            return False
        index = heads[index]
    return False

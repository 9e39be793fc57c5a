"""Which alike sentences surely treat one point: about one time, of one doer, telling one deed."""

from __future__ import annotations

import re
from datetime import date

from parley.nouns.document import Document
from parley.stories.passages import Passage
from parley.stories.words import content, stem

SURE = 0.6  # likeness from which a report may be said to carry a point
_SAME = 1.2  # likeness from which two sentences are one in other words, as two givings of a quotation are
_PLAIN = 3  # words beside names and offices that two sentences share: the same people do many things
_SAID = 2  # the same, where both give the words of one person
_DAYS = 7  # reports that lie further apart tell of one point only as background
_LETTERS = 6  # of a word that count
_OFFICE_WORDS = """
minister president prime foreign secretary spokesman spokeswoman spokesperson senator representative governor
mayor leader chief government official general former deputy envoy ministry say said tell told
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_VERBS = """
say tell add note be have do make take get go come give report speak ask announce call write use include
"""
_USUAL = frozenset(_VERBS.split())
_DENIES = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject|dismiss|refut|disput)(?:e?[ds]|es|ing)?\b", re.I)


def surely(one: Passage, other: Passage, alike: float) -> bool:
    """Whether two alike sentences of about one time and one speaker share a deed, or much beside names."""
    days = [day for passage in (one, other) if (day := _day(passage.document)) is not None]
    if len(days) == 2 and abs((days[0] - days[1]).days) > _DAYS:
        return False
    if one.reading.lang != other.reading.lang or alike >= _SAME:
        return True
    if bool(_DENIES.search(one.text)) != bool(_DENIES.search(other.text)):
        return False
    who = _speakers(one), _speakers(other)
    doers = _doers(one), _doers(other)
    if (all(who) and not who[0] & who[1]) or (all(doers) and not doers[0] & doers[1]):
        return False
    if who[0] & who[1] and len(_plain(one) & _plain(other)) >= _SAID:
        return True
    deeds = (_lemmas(one, "VERB") & _lemmas(other)) | (_lemmas(other, "VERB") & _lemmas(one))
    return bool(deeds) or len(_plain(one) & _plain(other)) >= _PLAIN


def _doers(passage: Passage) -> set[str]:
    """The surname of the person whose deed the main clause tells, if it is one's."""
    words = passage.sentence.words
    roots = {at for at, head in enumerate(words.head) if head == at}
    subjects = {
        at for at, head in enumerate(words.head) if head in roots and words.dep[at] in ("nsubj", "nsubjpass")
    }
    subjects |= {at for at, head in enumerate(words.head) if head in subjects and words.dep[at] == "appos"}
    starts = [words.start[at] for at in sorted(subjects)]
    return {
        entity.name.split()[-1].casefold()
        for entity in passage.reading.entities
        for mention in entity.mentions
        for start in starts
        if entity.kind == "person" and mention.start <= start < mention.end
    }


def _speakers(passage: Passage) -> set[str]:
    """The surnames of the people whose words a sentence gives."""
    by_id = {entity.id: entity for entity in passage.reading.entities}
    found = (by_id.get(said.speaker or "") for _, said in passage.attributions() if said.sourcing != "author")
    return {one.name.split()[-1].casefold() for one in found if one is not None and one.kind == "person"}


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _plain(passage: Passage) -> set[str]:
    """The words of a sentence that are no names, offices or verbs of saying."""
    return {
        word[:_LETTERS]
        for word, at, name in content(passage.text)
        if not name and passage.text[at].islower() and word not in _OFFICES
    }


def _lemmas(passage: Passage, *pos: str) -> set[str]:
    """The beginnings of a sentence's words of these parts of speech, without verbs that say little."""
    words = passage.sentence.words
    wanted = pos or ("VERB", "NOUN", "ADJ")
    return {
        stem(lemma)[:_LETTERS]
        for lemma, part in zip(words.lemma, words.pos, strict=False)
        if part in wanted and lemma.lower() not in _USUAL
    }

"""What somebody says or does in a document, what happens at a place: sentences, and how telling each is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Entity, Mention, Reading, Sentence
from parley.nouns.span import Span

_AT = re.compile(r"\b(?:in|at|near|outside|around|inside|off)\s+(?:the\s+)?$", re.I)
_PREPOSITIONS_WORDS = """
in at near outside around inside off
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
_MIGHT = frozenset({"might", "may", "could", "would", "should", "can", "must"})
_WITH = frozenset({"to", "with", "by", "against"})
_SAYS = 6  # words of a quotation that says something by itself
_FAR = 40  # days from publication on which a sentence's own date makes it one of another time


def doings(
    document: Document, reading: Reading, entity: Entity, kind: str
) -> Iterator[tuple[float, Sentence]]:
    """Sentences in which `entity` says or does something: 2 for its words, 1.5 for its deeds, 1 for the rest.

    What others say of it in quotation marks is none. Of a place: 2 where something happens there, 1 where
    anything is told of it. A sentence may come twice.
    """
    mentions = [
        mention
        for mention in entity.mentions
        if not in_quotes(document, mention.start) and not _of_another(reading, mention)
    ]
    if kind == "place":
        happened = frozenset(event.trigger.start for event in reading.events if event.status == "happened")
        for mention in mentions:
            sentence = sentence_of(reading, mention)
            if sentence is not None and mention.kind == "name" and located(document, reading, mention):
                what = _where(sentence, mention)
                if what is None or what in happened:
                    yield 2.0, sentence
                elif _told_as_fact(sentence, what):
                    yield 1.0, sentence
        return
    for said in reading.attributions:
        if said.speaker == entity.id and said.cue and said.content and not said.derived:
            where = sentence_at(reading, said.cue[0].start)
            if (
                where is not None
                and any(where.start <= m.start < where.end for m in mentions)
                and said.manner != "intention"
            ):
                yield (2.0 if said.kind != "indirect" else 1.7), where
    for event in reading.events:
        if event.status == "happened" and not event.negated and entity.id in (event.actor, event.recipient):
            where = sentence_at(reading, event.trigger.start)
            if where is None or in_quotes(document, event.trigger.start):
                continue
            if not _owned(where, entity):
                yield (1.5 if event.actor == entity.id else 1.0), where
    for mention in mentions:
        where = sentence_of(reading, mention)
        if where is not None and (weight := _acts(where, mention)):
            yield weight, where


def located(document: Document, reading: Reading, mention: Mention) -> bool:
    """Whether a mention says where something is: "in Norn", "near the Sarn dam"."""
    sentence = sentence_of(reading, mention)
    words = sentence.words if sentence is not None else None
    if words is None or not any(words.dep):
        return bool(_AT.search(document.text[max(0, mention.start - 20) : mention.start]))
    for at, start in enumerate(words.start):
        if mention.start <= start < mention.end and words.dep[at] == "pobj":
            return words.lemma[words.head[at]].lower() in _PREPOSITIONS
    return False


def _told_as_fact(sentence: Sentence, offset: int) -> bool:
    """Whether the word at an offset is a verb of what is or was, not of what might be."""
    words = sentence.words
    verb = words.start.index(offset)
    might = any(
        head == verb and words.dep[at] == "aux" and words.lemma[at].lower() in _MIGHT
        for at, head in enumerate(words.head)
    )
    return words.pos[verb] == "VERB" and not might


def _of_another(reading: Reading, mention: Mention) -> bool:
    """Whether a name only begins another's: "the House of Commons Library" is not the House."""
    sentence = sentence_of(reading, mention)
    words = sentence.words if sentence is not None and mention.kind == "name" else None
    if words is None:
        return False
    inside = [at for at, start in enumerate(words.start) if mention.start <= start < mention.end]
    heads = {words.head[at] for at in inside} - set(inside)
    return any(
        words.dep[at] == "compound" and words.head[at] in heads and words.pos[words.head[at]] == "PROPN"
        for at in inside
        if any(words.dep)
    )


def _where(sentence: Sentence, mention: Mention) -> int | None:
    """The offset of the word whose place a mention gives: "met" in "met in Norn"."""
    words = sentence.words
    for at, start in enumerate(words.start):
        if mention.start <= start < mention.end and words.dep[at] == "pobj":
            return words.start[words.head[words.head[at]]]
    return None


def in_quotes(document: Document, at: int) -> bool:
    """Whether an offset stands in quotation marks, as far as its paragraph tells."""
    before = document.text[document.text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def quotes(document: Document, reading: Reading, entity: Entity) -> Iterator[Span]:
    """Its own words within quotation marks, a sentence at most each: for where no whole sentence will do."""
    for said in reading.attributions:
        if said.speaker != entity.id or said.kind == "indirect" or said.derived or not said.cue:
            continue
        for part in said.content:
            sentence = sentence_at(reading, part.start)
            if sentence is None:
                continue
            start, end = part.start, min(part.end, sentence.end)
            while start < end and document.text[start] in "\"“”'‘ ":
                start += 1
            while end > start and document.text[end - 1] in "\"“”'’ ":
                end -= 1
            whole = document.text[start : start + 1].isupper() and document.text[end - 1 : end] in ".!?"
            if whole and len(document.text[start:end].split()) >= _SAYS:
                yield Span(document.id, start, end)


def _owned(sentence: Sentence, entity: Entity) -> bool:
    """Whether the sentence names it only as an owner: "Reyl's order" is an order, not Reyl."""
    words = sentence.words
    inside = [
        words.dep[at]
        for mention in entity.mentions
        for at, start in enumerate(words.start)
        if mention.start <= start < mention.end
        and not mention.start <= words.start[words.head[at]] < mention.end
    ]
    return bool(inside) and all(dep in ("poss", "compound", "amod", "nmod") for dep in inside)


def _acts(sentence: Sentence, mention: Mention) -> float:
    """1 where the mention is the subject of a main verb, less where the deed is done to or with it."""
    words = sentence.words
    for at, start in enumerate(words.start):
        if not mention.start <= start < mention.end:
            continue
        while words.dep[at] in ("conj", "appos") and words.head[at] != at:
            at = words.head[at]  # "Reyl and Dast met", "the envoy, Reyl, met"
        verb = words.head[at]
        if words.dep[at] == "pobj" and words.lemma[verb].lower() in _WITH:
            verb = words.head[verb]
            if words.pos[verb] == "VERB" and words.dep[verb] in ("ROOT", "conj", "ccomp"):
                return 0.9
        acts = words.dep[at] in ("nsubj", "nsubjpass", "dobj", "dative") and words.pos[verb] == "VERB"
        if acts and words.dep[verb] in ("ROOT", "conj", "ccomp"):
            return 1.0 if words.dep[at] in ("nsubj", "nsubjpass") else 0.9
    return 0.0


def sentence_of(reading: Reading, mention: Mention) -> Sentence | None:
    """The sentence that holds a mention."""
    found = sentence_at(reading, mention.start)
    return found if found is not None and mention.end <= found.end else None


def sentence_at(reading: Reading, offset: int) -> Sentence | None:
    """The sentence that holds an offset."""
    at = bisect_right([sentence.start for sentence in reading.sentences], offset) - 1
    found = reading.sentences[at] if at >= 0 else None
    return found if found is not None and offset < found.end else None


def in_another_time(document: Document, reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence gives a date of its own that is not about that of its document."""
    published = document.published or ""
    for time in reading.times:
        if sentence.start <= time.start < sentence.end and time.type == "DATE" and time.begin:
            until = time.until or time.begin
            if len(published) == 10 and not _near(time.begin, until, published):
                return True
    return False


def _near(begin: str, until: str, published: str) -> bool:
    from datetime import date, timedelta

    try:
        first, last, day = map(date.fromisoformat, (begin[:10], until[:10], published))
    except ValueError:
        return True
    return first - timedelta(_FAR) <= day <= last + timedelta(_FAR)

"""French and German text by rule: sentences, known names, who said what, dates, and plain meetings.

There is no parse. What these rules find they find by word order and punctuation, so they find less than the
English reader, and say nothing rather than guess.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.span import Span
from parley.reading.languages import other_times, rules_french, rules_german
from parley.reading.languages.rules_meetings import meeting
from parley.reading.languages.rules_names import entities
from parley.reading.languages.rules_sentences import sentence, sentences
from parley.reading.languages.rules_sourcing import how_many, sourcing
from parley.reading.languages.rules_tokens import Range, Said
from parley.reading.languages.rules_words import TONGUES

VERSION = "2"
LONGEST_SOURCE = 300
"""Characters past which what looks like a source is none."""
_SPEECH = {"de": rules_german.speech, "fr": rules_french.speech}
_MARKS = '„“«»”"'


def read(document: Document) -> Reading:
    """The reading of a French or German document, by its `lang`."""
    lang = (document.lang or "").split("-")[0].lower()
    tongue = TONGUES[lang]
    found = list(sentences(document.view.text, tongue))
    spoken = _SPEECH[lang](document.view.text, found)
    said = [
        (each, _nested(document.view.text, each, lang))
        for each in spoken
        if not each.source or _length(each.source) <= LONGEST_SOURCE
    ]
    named = entities(document, tongue, [each.source for each, _ in said if each.source])
    times = other_times.times(document, lang)
    meetings = (meeting(document, each, tongue, named, times) for each in found)
    return Reading(
        document.id,
        "rules",
        VERSION,
        lang,
        tuple(sentence(document, *each) for each in found),
        named,
        tuple(_attributions(document, said, named)),
        (),
        tuple(each for each in meetings if each),
        times,
    )


def _nested(text: str, said: Said, lang: str) -> list[Said]:
    """Who speaks inside what was said: "Die Zeitung meldet, dass der Minister erklärt habe, …"."""
    if said.direct or said.run or len(said.content) != 1:
        return []
    start, end = said.content[0]
    inside = _SPEECH[lang](text, [(start, end, 0)])
    return [
        one
        for one in inside
        if one.source
        and one.cues
        and not one.run
        and _length(one.source) <= LONGEST_SOURCE
        and _length(one.content[0]) < end - start - 8
    ]


def _length(place: Range) -> int:
    return place[1] - place[0]


def _attributions(
    document: Document, said: list[tuple[Said, list[Said]]], named: tuple[Entity, ...]
) -> Iterator[Attribution]:
    mentions = sorted(
        (mention.start, entity.kind != "person", entity.kind == "state", number)
        for number, entity in enumerate(named)
        for mention in entity.mentions
    )
    starts = [mention[0] for mention in mentions]
    count = 0
    for each, nested in said:
        outer = count
        for one in (each, *nested):
            parent = None if one is each else outer
            yield replace(_attribution(document, one, named, starts, mentions), parent=parent)
            count += 1


def _attribution(
    document: Document,
    said: Said,
    named: tuple[Entity, ...],
    starts: list[int],
    mentions: list[tuple[int, bool, bool, int]],
) -> Attribution:
    def spans(*places: Range) -> tuple[Span, ...]:
        return tuple(Span(document.id, *document.view.stored(*place)) for place in places)

    text = document.view.text
    source = spans(said.source) if said.source else ()
    speaker = None
    if source:
        first, last = bisect_left(starts, source[0].start), bisect_left(starts, source[0].end)
        inside = sorted(mentions[first:last], key=lambda mention: mention[1:])
        speaker = named[inside[0][3]] if inside else None
    words = "".join(text[first:last] for first, last in said.content)
    by = text[slice(*said.source)] if said.source else ""
    kind = sourcing(by, speaker)
    return Attribution(
        source,
        spans(*said.cues),
        spans(*said.content),
        "direct" if said.direct else "mixed" if any(mark in words for mark in _MARKS) else "indirect",
        said.manner,
        kind,
        speaker.id if speaker else None,
        count=how_many(by) if kind in ("unnamed", "anonymous") and by else None,
        continued=said.run,
    )

"""French and German text by rule: sentences, known names, who said what, dates, and plain meetings.

There is no parse. What these rules find they find by word order and punctuation, so they find less than the
English reader, and say nothing rather than guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Entity, Reading
from parley.nouns.span import Span
from parley.reading import other_times, rules_french, rules_german
from parley.reading.rules_meetings import meeting
from parley.reading.rules_names import entities
from parley.reading.rules_sentences import sentence, sentences
from parley.reading.rules_tokens import Range, Said
from parley.reading.rules_words import TONGUES

VERSION = "2"
_SPEECH = {"de": rules_german.speech, "fr": rules_french.speech}
_ANONYMOUS = re.compile(
    r"(?i)\b(?:(?:\w*kreise[n]?|\w*quellen?|insider[ns]?|informanten?|sources?|proches?|informateurs?|"
    r"entourage)\b|dem vernehmen)"
)
_UNNAMED = re.compile(
    r"(?i)\b(?:\w*beamten?r?|\w*diplomate[ns]?|\w*diplomat|vertretern?|\w*behörden|experten|responsables?|"
    r"autorités|experts?|augenzeugen?|\w*sprechern?|\w*mitarbeiter[ns]?|fonctionnaires?|témoins?|porte-parole)\b"
)
_PAPER = re.compile(
    r"(?i)\b(?:\w*berichte?n?s?|studien?|\w*erklärung|\w*mitteilung\w*|rapports?|communiqués?|étude|"
    r"untersuchung\w*|umfragen?|sondage|gesetzentwurf\w*|schreiben|lettre|document|dokument\w*)\b"
)
_OFFICE = re.compile(
    r"(?i)\b(?:\w*ministerium\w*|\w*polizei\w*|\w*regierung\w*|\w*amt(?:s|es)?|botschaft|\w*gericht\w*|armee|"
    r"\w*agentur|ministère|gouvernement|présidence|élysée|ambassade|police|armée|agence|tribunal|parquet|"
    r"\w*staatsanwaltschaft\w*|kommission|commission|\w*angaben)\b"
)
_MARKS = "„“«»”\""


def read(document: Document) -> Reading:
    """The reading of a French or German document, by its `lang`."""
    lang = (document.lang or "").split("-")[0].lower()
    tongue = TONGUES[lang]
    found = list(sentences(document.view.text, tongue))
    named = entities(document, tongue)
    times = other_times.times(document, lang)
    meetings = (meeting(document, each, tongue, named, times) for each in found)
    return Reading(
        document.id,
        "rules",
        VERSION,
        lang,
        tuple(sentence(document, *each) for each in found),
        named,
        tuple(_attributions(document, found, lang, named)),
        (),
        tuple(each for each in meetings if each),
        times,
    )


def _attributions(
    document: Document, found: list[tuple[int, int, int]], lang: str, named: tuple[Entity, ...]
) -> Iterator[Attribution]:
    mentions = sorted(
        (mention.start, entity.kind != "person", entity.kind == "state", number)
        for number, entity in enumerate(named)
        for mention in entity.mentions
    )
    starts = [mention[0] for mention in mentions]
    for said in _SPEECH[lang](document.view.text, found):
        yield _attribution(document, said, named, starts, mentions)


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
    return Attribution(
        source,
        spans(*said.cues),
        spans(*said.content),
        "direct" if said.direct else "mixed" if any(mark in words for mark in _MARKS) else "indirect",
        said.manner,
        _sourcing(text[slice(*said.source)] if said.source else "", speaker),
        speaker.id if speaker else None,
    )


def _sourcing(by: str, speaker: Entity | None) -> str:
    """The sourcing of a source by its words, as the English reader gives it."""
    if not by:
        return "author"
    if _ANONYMOUS.search(by):
        return "anonymous"
    if speaker and speaker.kind == "person":
        return "person"
    if _PAPER.search(by):
        return "document"
    if _UNNAMED.search(by):
        return "unnamed"
    return "office" if speaker or _OFFICE.search(by) else "person"

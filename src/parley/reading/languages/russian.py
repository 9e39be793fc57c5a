"""Russian text, through natasha: names, attributions, times, meetings and events, with English's output."""

from __future__ import annotations

from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.reading.languages import other_times
from parley.reading.languages.russian_events import events
from parley.reading.languages.russian_meetings import meeting
from parley.reading.languages.russian_names import Who, entities
from parley.reading.languages.russian_parse import parse, sentence
from parley.reading.languages.russian_speech import speech

VERSION = "2"


def read(document: Document) -> Reading:
    """The reading of a Russian document."""
    sents, spans = parse(document.view.text)
    named, at = entities(document, sents, spans)
    times = other_times.times(document, "ru")
    who = Who(document, named, at, times)
    return Reading(
        document.id,
        "natasha",
        VERSION,
        "ru",
        tuple(sentence(document, sent) for sent in sents),
        named,
        speech(document, sents, who),
        tuple(event for sent in sents for event in events(document, sent, who)),
        tuple(
            found
            for sent, before in zip(sents, [None, *sents], strict=False)
            if (found := meeting(document, sent, who, before))
        ),
        times,
    )

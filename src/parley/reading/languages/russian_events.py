"""Events in Russian text: PLOVER roots by verb, with the actors that hang from it."""

from __future__ import annotations

from collections.abc import Iterator

from parley.nouns.document import Document
from parley.nouns.reading import Event
from parley.reading.languages import russian_words as w
from parley.reading.languages.russian_names import Who
from parley.reading.languages.russian_parse import Sent, span


def events(document: Document, sent: Sent, who: Who) -> Iterator[Event]:
    """The events of a sentence whose actor is known."""
    for index, word in enumerate(sent.words):
        root = w.EVENT.get(word.lemma) if word.pos == "VERB" else None
        if root is None:
            continue
        below = [(i, x) for i, x in enumerate(sent.words) if x.head == index and i != index]
        source = next((i for i, x in below if x.rel == "nsubj"), None)
        target = next((i for i, x in below if x.rel in ("obj", "iobj", "obl") and who.near(sent, i)), None)
        actor, recipient = who.near(sent, source), who.near(sent, target)
        if source is None or actor is None:
            continue
        negated = any(x.lemma == "не" for _, x in below)
        yield Event(
            root,
            span(document, word.start, word.end),
            (span(document, sent.words[source].start, sent.words[source].end),),
            (span(document, sent.words[target].start, sent.words[target].end),) if target is not None else (),
            actor.id,
            recipient.id if recipient else None,
            who.when(sent),
            None,
            negated,
            "denied" if negated else "planned" if word.feats.get("Tense") == "Fut" else "happened",
        )

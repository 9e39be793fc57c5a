"""What sort of source a Russian source is, by its head word, with the English reader's values."""

from __future__ import annotations

from parley.nouns.reading import Entity
from parley.reading.languages import russian_words as w
from parley.reading.languages.russian_parse import Word


def sourcing(head: Word | None, speaker: Entity | None, given: bool) -> str:
    """The sourcing of a source by its head word, with the English reader's values."""
    if not given or head is None:
        return "anonymous" if not given else "unnamed"
    if head.lemma in w.ANONYMOUS:
        return "anonymous"
    if head.lemma in w.DOCUMENTS:
        return "document"
    if speaker is not None and speaker.kind == "person":
        return "person"
    if head.lemma in w.OFFICES or head.lemma in w.SPOKESMEN:
        return "office"
    if head.lemma in w.PERSONS:
        return "person"
    if head.pos in ("PROPN",) or (speaker is not None and head.lemma not in w.ROLES | w.UNNAMED):
        return "office" if speaker is not None else "person"
    return "unnamed"


def how_many(head: Word | None, words: str) -> str:
    """How many a source without a name is: a number, `many`, or `several` for another plural."""
    lower = words.lower().split()
    if any(word.startswith(w.MANY) for word in lower):
        return "many"
    for word in lower[:3]:
        if word.isdigit() or word in w.NUMBERS:
            return w.NUMBERS.get(word, word)
    return "several" if head is not None and head.feats.get("Number") == "Plur" else "1"

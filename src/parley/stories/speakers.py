"""Who says something, by the fullest name that the document gives."""

from __future__ import annotations

import re

from parley.nouns.reading import Attribution, Entity
from parley.stories.identity import own_name
from parley.stories.passages import Passage, plain

# Words that name nobody: whoever they stand for must be known from elsewhere, or the source is unknown.
_NOBODY = re.compile(
    r"(?:he|she|they|it|who|which|that|we|i|you|this|some|others?|many|one|ones|those|these|somebody|someone|anyone"
    r"|everyone|nobody|none|both|neither|either|all|most|few|several|another|the (?:two|latter|former|other)"
    r"|il|elle|on|ils|elles|er|sie|es|man|он|она|они|оно)(?:\s+(?:himself|herself|themselves|itself|alone|too))?",
    re.I,
)
# A text is nobody: what it says is for whoever wrote it or wrote of it to answer for.
_TEXT = re.compile(
    r".*\b(?:statements?|reports?|comments|remarks|calls|articles?|evidence|news|events|figures|signs?|shift|move"
    r"|debate|developments?|language|rhetoric|visits?)\b(?: (?:from|by|of|on|in|to|for|that)\b.*)?",
    re.I,
)
_LONGEST = 8  # words of a name; what is longer is a clause that reading took for one
_DANGLING = re.compile(r"\s+(?:at|in|of|on|for|from|by|with|to|and|or)$", re.I)
_FURTHER = re.compile(
    r",|\s(?:who|whose|such as|including|speaking|familiar|briefed|close to|with knowledge)\b"
)
_OWNERS = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


def speaker(passage: Passage, said: Attribution) -> tuple[str | None, Entity | None]:
    """The source of an attribution by name, with its entity; None where only a pronoun stands for it.

    An office is named as the text names it ("Brennik's Foreign Ministry"), a person by the fullest name.
    """
    if not said.source:
        return None, None
    source = plain(passage.document, said.source[0].start, said.source[-1].end).strip(" ,;:—–-")
    source = _OWNERS.sub("", source)
    entity = next((e for e in passage.reading.entities if e.id == said.speaker), None)
    bare = _ARTICLE.sub("", source)
    if said.sourcing in ("unnamed", "anonymous") and passage.reading.lang in (None, "en"):
        return _described(source), entity  # "an adviser to Torne" is not Torne
    if entity is not None and entity.kind != "other":
        if entity.name.casefold() in bare.casefold() and entity.kind == "body" and len(bare.split()) <= 8:
            return bare, entity
        if _NOBODY.fullmatch(entity.name.strip()) is None:
            return _in_prose(passage, entity), entity
    if not bare or _NOBODY.fullmatch(source) or _TEXT.fullmatch(bare):
        return None, None
    if person := _person(passage, said):
        return _in_prose(passage, person), person
    if len(bare.split()) > _LONGEST:
        return None, None
    bare = _DANGLING.sub("", bare)
    return source if bare[:1].islower() else bare or None, entity


def _described(source: str) -> str | None:
    """Whoever is not named, in the text's words without what else it tells of them."""
    if len(source.split()) > 2 * _LONGEST:
        return None  # a clause that reading took for a source
    words = _FURTHER.split(source)[0].strip(" ,;:—–-")
    bare = _ARTICLE.sub("", words)
    if not bare or len(words.split()) > _LONGEST or _NOBODY.fullmatch(words) or _TEXT.fullmatch(bare):
        return None
    return words if bare[0].islower() else bare


def _in_prose(passage: Passage, entity: Entity) -> str:
    """A person's fullest name in the prose: a headline runs them together ("Torne Taunts Rivals")."""
    if entity.kind != "person":
        return entity.name
    text = passage.document.text
    heads = [(one.start, one.end) for one in passage.reading.sentences if one.role in ("title", "heading")]
    prose: list[str] = []
    for mention in entity.mentions:
        words = " ".join(text[mention.start : mention.end].split())
        if mention.kind != "name":
            continue
        if not any(start <= mention.start < end for start, end in heads):
            prose.append(words)
    if (
        not prose
        or entity.name in prose
        or not any(entity.name.startswith(words.split()[0]) for words in prose)
    ):
        return own_name(passage.document, entity)
    return max(prose, key=len)


def _person(passage: Passage, said: Attribution) -> Entity | None:
    """The last person whom a long source names: "Arriving in Vessin, Envoy Osk Marrel"."""
    start, end = said.source[0].start, said.source[-1].end
    found = [
        (mention.start, number)
        for number, entity in enumerate(passage.reading.entities)
        if entity.kind == "person"
        for mention in entity.mentions
        if mention.kind == "name" and start <= mention.start and mention.end <= end
    ]
    return passage.reading.entities[max(found)[1]] if found else None

"""Names as the gazetteer knows them and as spaCy's NER proposes them, put right by the words around."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.who import gazetteer, offices
from parley.reading.who.found import Found, words_between
from parley.reading.who.given import GIVEN
from parley.reading.who.offices import words as word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NER = {"PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people"}
_LOOSE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_WHERE = word_set("in near at outside around inside across within through")
_BOUND = word_set("to from into toward towards for")
_MOTION = word_set("fly travel arrive return go come visit land drive head trip journey flight visit leave")
_ARTICLES = word_set("the a an this that these those its their his her The A An Its Their His Her")
_PARTICLES = word_set("von van der den de du del della di da dos bin ibn al el la le ter ten zu")


def known(doc: Doc, words: list[str]) -> Iterator[Found]:
    """What the gazetteer knows, longest first; a name inside a longer person's name is not counted."""
    text = doc.text
    person = [False] * len(words)
    for ent in doc.ents:
        if ent.label_ == "PERSON" and ent.end - ent.start > 1:
            for i in range(ent.start, ent.end):
                person[i] = True
    skip = 0
    for token in doc:
        i, at = token.i, token.idx
        if i < skip or (not words[i][:1].isupper() and words[i] != "the"):
            continue
        hit = gazetteer.longest(text, at)
        if hit is None:
            continue
        end, entry = hit
        last = i + 1
        while last < len(words) and doc[last].idx < end:
            last += 1
        if _inside_a_longer_name(words, i, last, entry, person):
            continue
        skip = last
        if text[at : at + 4].lower() == "the ":
            i += 1
        kind = entry.kind
        if entry.use == "capital" and is_where(doc, i, last):
            kind = "place"
        elif (
            entry.use == "demonym"
            and words[last - 1].endswith("s")
            and doc[last - 1].pos_
            in (
                "PROPN",
                "NOUN",
            )
            and doc[last - 1].dep_ not in ("amod", "compound", "nmod")
        ):
            kind = "people"
        name = words_between(doc, i, last) if kind in ("place", "people") else entry.name
        yield Found(i, last, kind, words_between(doc, i, last), entry.side, name, entry.use)


def _inside_a_longer_name(
    words: list[str], first: int, last: int, entry: gazetteer.Entry, person: list[bool]
) -> bool:
    """Whether it is part of a person's name ("Jordan Reyes", "Mr. London")."""
    before, after = words[first - 1] if first else "", words[last] if last < len(words) else ""
    if entry.use == "demonym":
        return False
    if person[first] and (bool(first and person[first - 1]) or (last < len(words) and person[last])):
        return before[:1].isupper() or after[:1].isupper()
    return before in ("Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sir")


def is_where(doc: Doc, first: int, last: int) -> bool:
    """Whether a capital stands for the city and not for the government in it."""
    head = doc[last - 1]
    for _ in range(4):
        # "in Oslo and Riga": both are where it happens.
        if head.dep_ == "conj" and head.head.pos_ == "PROPN":
            head = head.head
    if head.dep_ == "pobj":
        preposition = head.head
        lower = preposition.lower_
        if lower in _WHERE:
            # "Officials in Oslo" are Norway's; a meeting in Oslo is nobody's.
            return lower != "in" or preposition.head.lower_ not in offices.PEOPLE
        return lower in _BOUND and preposition.head.lemma_.lower() in _MOTION
    if head.dep_ in ("dobj", "npadvmod"):
        return head.head.lemma_.lower() in _MOTION
    # A dateline: "KYIV, 3 May" or "Kyiv (wire) —" at the head of a paragraph.
    return head.i == first and bool(doc[first].is_sent_start) and doc[first].text.isupper()


def proposed(doc: Doc, words: list[str], known: list[Found]) -> list[Found]:
    """What the NER finds and the gazetteer does not; a body keeps the side of a state in its name."""
    at = {i: found for found in known for i in range(found.first, found.last)}
    out = list(_addressed(words, at))
    called = {i for found in out for i in range(found.first, found.last)}
    for ent in doc.ents:
        if not called.isdisjoint(range(ent.start, ent.end)):
            continue
        label = ent.label_
        kind = _NER.get(label)
        if kind is None and label not in _LOOSE:
            continue
        first, last = ent.start, ent.end
        while first < last and (words[first] in _ARTICLES or not words[first][:1].isalnum()):
            first += 1
        while last > first and (
            words[last - 1] in ("'s", "’s", "'", "’")
            or (not words[last - 1][-1:].isalnum() and not words[last - 1].endswith("."))
        ):
            last -= 1
        if kind == "person" or _is_person(doc, words, first, last):
            kind = "person"
            while first < last - 1 and (words[first].lower() in offices.TITLES or (first in at)):
                first += 1
            last = _cut(words, first, last)
            first, last = _whole_name(doc, words, first, last, at)
            if words[last - 1].lower() in offices.TITLES | offices.BODIES:
                kind = "body" if words[last - 1].lower() in offices.BODIES else "other"
        if first >= last or not any(words[i][:1].isupper() for i in range(first, last)):
            continue
        inside = [at[i] for i in range(first, last) if i in at]
        text = words_between(doc, first, last)
        if text in ("State", "Treasury") and words[first - 1].lower() in ("of", "the"):
            continue  # of the office: "Secretary of State"
        if inside and len({id(f) for f in inside}) == 1 and last - first == inside[0].last - inside[0].first:
            continue
        side = None
        if inside:
            head = words[last - 1].lower()
            if kind not in ("body", "place", None) or (
                head not in offices.BODIES and head not in offices.OUTLETS
            ):
                continue
            if head in offices.OUTLETS:
                side = None
            elif inside[0].kind in ("state", "body") and inside[0].use != "capital":
                side = inside[0].side
            for found in {id(f): f for f in inside}.values():
                if found in known and found.first >= first:
                    known.remove(found)
            kind = "body"
        elif kind is None:
            if last - first == 1 and label == "PRODUCT" and doc[first].pos_ == "PROPN":
                kind = "other"
            else:
                continue
        if kind == "people" and (last - first > 3 or not words[first][:1].isupper()):
            continue
        out.append(Found(first, last, kind, text, side, text))
    return out


def _cut(words: list[str], first: int, last: int) -> int:
    """Where a person's name ends that the NER ran on from: "Ada Holm's deputy"."""
    for i in range(first + 1, last):
        if words[i] in ("'s", "’s") or (words[i].islower() and words[i] not in _PARTICLES):
            return i
    return last


def _addressed(words: list[str], at: dict[int, Found]) -> Iterator[Found]:
    """People who are called Mr or Ms, whatever the NER takes them for."""
    for i, word in enumerate(words[:-1]):
        if word.lower() not in offices.HONORIFICS or not word[:1].isupper() or word == "Sir":
            continue
        last = i + 1
        while last < len(words) and last < i + 4 and _is_capitalised(words[last]) and last not in at:
            last += 1
        if last > i + 1 and words[last - 1].lower() not in offices.BODIES:
            text = " ".join(words[i + 1 : last])
            yield Found(i + 1, last, "person", text, None, text)


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower() and word.replace("-", "").isalpha()


def _is_person(doc: Doc, words: list[str], first: int, last: int) -> bool:
    """Whether an office stands beside two or three capitalised words that the NER took for a body."""
    if not 2 <= last - first <= 3 or any(
        not words[i][:1].isupper() or words[i].isupper() or doc[i].pos_ != "PROPN" for i in range(first, last)
    ):
        return False
    if {words[i].lower() for i in range(first, last)} & (offices.BODIES | offices.OUTLETS | offices.ROLES):
        return False
    before = words[first - 1].lower() if first else ""
    name = doc[last - 1]
    # "Ada Holm is a fellow at …".
    is_one = name.dep_ == "nsubj" and name.head.lemma_ == "be"
    return (
        before in offices.ROLES
        or any(child.dep_ == "appos" and child.lemma_.lower() in offices.ROLES for child in name.children)
        or (
            is_one and any(c.dep_ == "attr" and c.lemma_.lower() in offices.ROLES for c in name.head.children)
        )
    )


def _whole_name(doc: Doc, words: list[str], first: int, last: int, at: dict[int, Found]) -> tuple[int, int]:
    """A name with its particles ("von der …") and the given name that the NER left out."""
    end = last
    while end < len(words) and words[end].lower() in _PARTICLES:
        end += 1
    if (
        (end > last or words[last - 1].lower() in _PARTICLES)
        and end < len(words)
        and words[end][:1].isupper()
    ):
        last = end + 1
    before = first - 1
    if (
        before >= 0
        and doc[before].dep_ == "compound"
        and doc[before].head.i in range(first, last)
        and words[before][:1].isupper()
        and words[before].isalpha()
        and not words[before].isupper()
        and before not in at
        and words[before].lower() not in offices.TITLES | offices.ROLES | offices.BODIES | offices.PEOPLE
        and (before == 0 or words[before - 1].lower() not in offices.TITLES | offices.ROLES)
        and last - first == 2
        and words[before - 1] not in ("’s", "'s")
        and words[before].lower() in GIVEN
    ):
        first = before
    return first, last


def somewhere(words: list[str], found: Found) -> bool:
    """Whether a preposition of place stands before it."""
    return bool(found.first) and words[found.first - 1].lower() in _WHERE

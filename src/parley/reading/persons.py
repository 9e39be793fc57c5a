"""People: surname joined to full name, and the office and side that the words beside a name give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading import offices
from parley.reading.found import Cluster, Found, words_between
from parley.reading.sides import left, side_after, side_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def people(doc: Doc, words: list[str], named: list[Found], taken: list[Found | None]) -> list[Cluster]:
    """People, surname joined to full name; a surname that two share stays apart, with both as candidates."""
    clusters: dict[str, Cluster] = {}
    full = sorted((found for found in named if " " in found.text), key=lambda found: found.first)
    for found in full:
        found.text = _bare(found.text)
        clusters.setdefault(_key(found.text), Cluster(found.text, "person")).found.append(found)
    surnames: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        for name in _surnames(cluster.name):
            surnames.setdefault(name.lower(), []).append(key)
    lone = [found for found in named if " " not in found.text]
    have = {i for found in named for i in range(found.first, found.last)}
    for token in doc:
        i = token.i
        if i in have or words[i].lower() not in surnames or not words[i][:1].isupper():
            continue
        other = taken[i]
        if other is None or (other.kind != "state" and other.last - other.first == 1):
            lone.append(Found(i, i + 1, "person", words[i], None, words[i]))
    for found in sorted(lone, key=lambda found: found.first):
        owners = surnames.get(found.text.lower(), [])
        if len(set(owners)) == 1:
            clusters[owners[0]].found.append(found)
        else:
            cluster = clusters.setdefault("?" + found.text.lower(), Cluster(found.text, "person"))
            cluster.found.append(found)
    return list(clusters.values())


def _bare(name: str) -> str:
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in offices.TITLES:
        parts = parts[1:]
    return " ".join(parts)


def _key(name: str) -> str:
    """Full names that differ only in middle names and initials are one."""
    parts = [part for part in name.lower().replace("’", "'").split() if len(part.rstrip(".")) > 1]
    return f"{parts[0]} {parts[-1]}" if len(parts) > 1 else name.lower()


def _surnames(name: str) -> list[str]:
    parts = name.split()
    return [parts[-1], *(part for part in parts[1:-1] if len(part.rstrip(".")) > 2)]


def titles(doc: Doc, words: list[str], clusters: list[Cluster], taken: list[Found | None]) -> None:
    """Give people their office and side from the words beside their names."""
    for cluster in clusters:
        if cluster.kind != "person":
            continue
        for found in cluster.found:
            for role, side, gender in _stated(doc, words, taken, found):
                cluster.role = cluster.role or role
                cluster.side = cluster.side or side
                cluster.gender = cluster.gender or gender


def _stated(
    doc: Doc, words: list[str], taken: list[Found | None], found: Found
) -> Iterator[tuple[str | None, str | None, str | None]]:
    yield _title_before(doc, words, taken, found)
    name = doc[found.last - 1]
    for child in name.children:
        if child.dep_ == "appos" and child.lemma_.lower() in offices.ROLES:
            yield _office(doc, words, taken, child)
    if name.dep_ == "appos" and name.head.lemma_.lower() in offices.ROLES:
        yield _office(doc, words, taken, name.head)
    if name.dep_ == "nsubj" and name.head.lemma_ == "be" and name.head.tag_ in ("VBZ", "VBP"):
        for child in name.head.children:
            if child.dep_ == "attr" and child.lemma_.lower() in offices.ROLES and child.tag_ in ("NN", "NNP"):
                yield _office(doc, words, taken, child)


def _office(
    doc: Doc, words: list[str], taken: list[Found | None], head: Token
) -> tuple[str | None, str | None, str | None]:
    first = left(doc, head)
    side = side_before(doc, taken, first, head.i)
    begin = head.i
    while begin > first and taken[begin - 1] is None and doc[begin - 1].pos_ not in ("PART", "PUNCT", "DET"):
        begin -= 1
    # Who was minister then is none now: the word stays with the office.
    if begin and words[begin - 1].lower() in ("then", "then-"):
        begin -= 1
    last = head.i + 1
    after, end = side_after(doc, taken, head)
    if side is None:
        side = after
        last = max(last, end)
    elif end:
        last = end
    gender = _gender(words[begin : head.i + 1])
    return words_between(doc, begin, last), side, gender


def _title_before(
    doc: Doc, words: list[str], taken: list[Found | None], found: Found
) -> tuple[str | None, str | None, str | None]:
    first = found.first
    titled = False
    while first and not doc[first].is_sent_start:
        word = words[first - 1]
        lower = word.lower()
        if taken[first - 1] is not None and not (lower in offices.TITLES or lower in offices.ROLES):
            break
        if (
            lower in offices.TITLES
            or lower in offices.ROLES
            or (
                titled
                and (word[:1].isupper() or doc[first - 1].pos_ in ("ADJ", "NOUN", "PROPN"))
                and word.isalpha()
                and doc[first - 1].pos_ not in ("DET", "ADP", "VERB", "PRON", "CCONJ")
            )
            or (titled and word == "-")
        ):
            titled = True
            first -= 1
            continue
        break
    before = words[first : found.first]
    gender = _gender(before)
    role = [word for word in before if word.lower() not in offices.HONORIFICS]
    side = None
    if titled:
        end = first - 1 if first and words[first - 1] in ("'s", "’s", "'", "’") else first
        beside = taken[end - 1] if end else None
        if beside is not None and beside.kind in ("state", "body", "people"):
            side = beside.side or (beside.name if beside.kind == "body" else None)
    text = words_between(doc, found.first - len(role), found.first) if role else None
    return text, side, gender


def _gender(before: list[str]) -> str | None:
    lowers = {word.lower() for word in before}
    return "m" if lowers & offices.MALE else "f" if lowers & offices.FEMALE else None

"""People: surname joined to full name, and the office and side that the words beside a name give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.who import leaders, offices
from parley.reading.who.found import Cluster, Found, words_between
from parley.reading.who.given import GIVEN
from parley.reading.who.sides import left, side_after, side_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_OUT_OF_OFFICE = offices.words(
    "former ex then late candidate nominee hopeful contender frontrunner runner businessman billionaire "
    "developer mogul senator rep. sen. congressman congresswoman governor mayor"
)
_AMERICAN = re.compile(
    r"\b(?:secretary of (?:state(?! for)|defense|the treasury|commerce|homeland security)|"
    r"(?:defense|treasury) secretary)\b"
)


def people(doc: Doc, words: list[str], named: list[Found], taken: list[Found | None]) -> list[Cluster]:
    """People, surname joined to full name; a surname that two share stays apart, with both as candidates."""
    clusters: dict[str, Cluster] = {}
    full = sorted((found for found in named if " " in found.text), key=lambda found: found.first)
    for found in full:
        found.text = _bare(found.text)
        clusters.setdefault(_key(found.text), Cluster(found.text, "person")).found.append(found)
    surnames: dict[str, list[str]] = {}
    firsts: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        for name in _surnames(cluster.name):
            surnames.setdefault(name.lower(), []).append(key)
        firsts.setdefault(cluster.name.split()[0].lower(), []).append(key)
    lone = [found for found in named if " " not in found.text]
    have = {i for found in named for i in range(found.first, found.last)}
    known = surnames.keys() | {found.text.lower() for found in lone}
    for token in doc:
        i = token.i
        if i in have or words[i].lower() not in known or not words[i][:1].isupper():
            continue
        other = taken[i]
        if other is None or (other.kind != "state" and other.last - other.first == 1):
            lone.append(Found(i, i + 1, "person", words[i], None, words[i]))
    begun = {key: cluster.found[0].first for key, cluster in clusters.items()}
    main: dict[str, str] = {}
    """Who has been called by a surname alone: a relative who comes in later is called by the full name."""
    for found in sorted(lone, key=lambda found: found.first):
        name = found.text.lower()
        owners = list(dict.fromkeys(surnames.get(name, ()))) or _by_first_name(firsts, name, words, found)
        owners = [key for key in owners if begun[key] < found.first] or owners
        if len(owners) > 1 and name in main:
            owners = [main[name]]
        if len(owners) == 1:
            clusters[owners[0]].found.append(found)
            main.setdefault(name, owners[0])
        else:
            cluster = clusters.setdefault("?" + name, Cluster(found.text, "person"))
            cluster.found.append(found)
            cluster.candidates = [clusters[key] for key in owners]
    return list(clusters.values())


def _by_first_name(firsts: dict[str, list[str]], name: str, words: list[str], found: Found) -> list[str]:
    """Those whose first name it is; after Mr or Ms, those whose family name stands first (Lou Jiwei)."""
    before = words[found.first - 1].lower() if found.first else ""
    given = name in GIVEN
    owners = firsts.get(name, [])
    return owners if len(owners) == 1 and given != (before in offices.HONORIFICS) else []


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
    last = parts[-1]
    bare = last[3:] if last[:3].lower() in ("al-", "el-") else last
    return list(dict.fromkeys([last, bare, *(part for part in parts[1:-1] if len(part.rstrip(".")) > 2)]))


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
        role = (cluster.role or "").lower().replace("-", " ")
        if cluster.side is None and not _OUT_OF_OFFICE & set(role.split()):
            cluster.side = "USA" if _AMERICAN.search(role) else leaders.side_of(cluster.name)


def _stated(
    doc: Doc, words: list[str], taken: list[Found | None], found: Found
) -> Iterator[tuple[str | None, str | None, str | None]]:
    yield _title_before(doc, words, taken, found)
    name = doc[found.last - 1]
    after = found.last + (words[found.last + 1 : found.last + 2] == ["the"])
    if words[found.last : found.last + 1] == ["of"] and after + 1 < len(words):
        state = taken[after + 1]
        if state is not None and state.kind == "state" and state.use == "name":
            yield None, state.side, None
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
    last = max(last, _of_what(words, head.i + 1))
    gender = _gender(words[begin : head.i + 1])
    return words_between(doc, begin, last), side, gender


def _of_what(words: list[str], i: int) -> int:
    """Where "of the Treasury" after an office ends; what has a name of its own is no part of the office."""
    found = _DEPARTMENT.match(" ".join(words[i : i + 5]))
    return i + len(found[0].split()) if found else i


_DEPARTMENT = re.compile(
    r"of (?:the )?(?:State|Defen[cs]e|Treasury|Commerce|Energy|Labor|Agriculture|Homeland Security|Interior|"
    r"Justice|Foreign Affairs|External Affairs|Finance|Trade|Health|Staff)\b"
)


def _title_before(
    doc: Doc, words: list[str], taken: list[Found | None], found: Found
) -> tuple[str | None, str | None, str | None]:
    first = _behind_of(words, found.first)
    titled = first < found.first
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


def _behind_of(words: list[str], first: int) -> int:
    """Where the office in "Secretary of State Ada Holm", "Minister of Foreign Affairs Ada Holm" begins."""
    i = first - 1
    while i > 0 and first - i < 5 and words[i][:1].isupper() and words[i].isalpha():
        i -= 1
    if i > 0 and words[i] == "the" and i < first - 1:
        i -= 1
    if 0 < i < first - 1 and words[i] in ("of", "for") and words[i - 1].lower() in offices.ROLES:
        return i - 1 if words[i - 1][:1].isupper() else first
    return first


def _gender(before: list[str]) -> str | None:
    lowers = {word.lower() for word in before}
    return "m" if lowers & offices.MALE else "f" if lowers & offices.FEMALE else None

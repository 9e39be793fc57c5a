"""Names: people, states, bodies and places, each with all its mentions, office and side.

spaCy's NER proposes; the gazetteer and the words around a name dispose. What no table knows (an invented or
a new state) is known by the company it keeps: a foreign ministry, a president, a demonym made from its name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading import gazetteer, offices
from parley.reading.offices import words as word_set
from parley.reading.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NER = {"PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people"}
_LOOSE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_WHERE = word_set("in near at outside around inside across within through")
_BOUND = word_set("to from into toward towards for")
_MOTION = word_set("fly travel arrive return go come visit land drive head trip journey flight visit leave")
_ENDINGS = ("ians", "ian", "ans", "an", "ese", "ish", "is", "i", "ns", "n", "ers", "er")
_ARTICLES = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "The",
        "A",
        "An",
        "Its",
        "Their",
        "His",
        "Her",
        "its",
        "their",
        "his",
        "her",
    }
)
_PARTICLES = word_set("von van der den de du del della di da dos bin ibn al el la le ter ten zu")


@dataclass
class Found:
    """A stretch of tokens [first, last) that names something, while the document is being worked out."""

    first: int
    last: int
    kind: str
    text: str
    side: str | None = None
    name: str | None = None
    use: str = "name"
    role: str | None = None
    mention: str = "name"


@dataclass
class Cluster:
    """One entity in the making."""

    name: str
    kind: str
    side: str | None = None
    role: str | None = None
    found: list[Found] = field(default_factory=list)
    gender: str | None = None
    candidates: set[int] = field(default_factory=set)


def find(parsed: Parsed) -> list[Cluster]:
    """Everybody and everything that is named, in the order of first mention."""
    doc = parsed.doc
    words = [token.text for token in doc]
    known = list(_known(doc, words))
    proposed = _proposed(doc, words, known)
    _learn_states(doc, words, proposed)
    people = [found for found in proposed if found.kind == "person"]
    rest = [found for found in proposed if found.kind != "person"]
    taken = _taken(len(words), (*known, *proposed))
    for found in proposed:
        if found.kind == "body" and not found.side and found.text.split()[-1].lower() in offices.BODIES:
            found.side = (
                _side_before(doc, taken, *_modifiers(doc, found))
                or _side_after(doc, taken, doc[found.last - 1])[0]
            )
    described = list(_described(doc, words, taken))
    clusters = _people(doc, words, people, taken)
    clusters += _others([*known, *rest, *described])
    _titles(doc, words, clusters, taken)
    clusters = [cluster for cluster in clusters if cluster.found]
    for cluster in clusters:
        cluster.found.sort(key=lambda found: found.first)
    return sorted(clusters, key=lambda cluster: cluster.found[0].first)


def entities(parsed: Parsed, clusters: list[Cluster]) -> tuple[Entity, ...]:
    """The clusters as entities with stored offsets."""
    out = []
    for number, cluster in enumerate(clusters):
        mentions = []
        for found in sorted(cluster.found, key=lambda found: found.first):
            span = parsed.tokens(found.first, found.last)
            mentions.append(Mention(span.start, span.end, found.mention))
        out.append(
            Entity(
                f"e{number}",
                cluster.name,
                cluster.kind,
                tuple(dict.fromkeys(mentions)),
                cluster.side,
                cluster.role,
                tuple(f"e{other}" for other in sorted(cluster.candidates)),
            )
        )
    return tuple(out)


def _known(doc: Doc, words: list[str]) -> Iterator[Found]:
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
        if text[at : at + 4] == "the ":
            i += 1
        kind = entry.kind
        if entry.use == "capital" and _is_where(doc, i, last):
            kind = "place"
        elif (
            entry.use == "demonym"
            and kind == "state"
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


def words_between(doc: Doc, first: int, last: int) -> str:
    """The text of the tokens with single spaces. (`doc.text` would be put together anew at each call.)"""
    return " ".join(doc[first:last].text.split())


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


def _is_where(doc: Doc, first: int, last: int) -> bool:
    """Whether a capital stands for the city and not for the government in it."""
    head = doc[last - 1]
    if head.dep_ == "pobj":
        preposition = head.head
        lower = preposition.lower_
        if lower in _WHERE:
            return True
        return lower in _BOUND and preposition.head.lemma_.lower() in _MOTION
    if head.dep_ in ("dobj", "npadvmod"):
        return head.head.lemma_.lower() in _MOTION
    # A dateline: "KYIV, 3 May" or "Kyiv (wire) —" at the head of a paragraph.
    return head.i == first and bool(doc[first].is_sent_start) and doc[first].text.isupper()


def _proposed(doc: Doc, words: list[str], known: list[Found]) -> list[Found]:
    """What the NER finds and the gazetteer does not; a body keeps the side of a state in its name."""
    at = {i: found for found in known for i in range(found.first, found.last)}
    out: list[Found] = []
    for ent in doc.ents:
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
            first, last = _whole_name(doc, words, first, last, at)
            if words[last - 1].lower() in offices.TITLES | offices.BODIES:
                kind = "body" if words[last - 1].lower() in offices.BODIES else "other"
        if first >= last or not any(words[i][:1].isupper() for i in range(first, last)):
            continue
        inside = [at[i] for i in range(first, last) if i in at]
        text = words_between(doc, first, last)
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


def _is_person(doc: Doc, words: list[str], first: int, last: int) -> bool:
    """Whether two or three capitalised words that the NER took for a body or place follow an office."""
    if not 2 <= last - first <= 3 or any(
        not words[i][:1].isupper() or words[i].isupper() or doc[i].pos_ != "PROPN" for i in range(first, last)
    ):
        return False
    if {words[i].lower() for i in range(first, last)} & (offices.BODIES | offices.OUTLETS | offices.ROLES):
        return False
    before = words[first - 1].lower() if first else ""
    return before in offices.ROLES or before in offices.HONORIFICS


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
        and words[before].lower() in _given()
    ):
        first = before
    return first, last


def _given() -> frozenset[str]:
    from parley.reading.coreference import GIVEN

    return GIVEN


def _learn_states(doc: Doc, words: list[str], proposed: list[Found]) -> None:
    """Settle one kind for each form of words, and find the states that no table knows."""
    votes: dict[str, Counter[str]] = {}
    for found in proposed:
        votes.setdefault(found.text, Counter())[found.kind] += 1
    propn = {words[t.i] for t in doc if t.pos_ in ("PROPN", "ADJ") and words[t.i][:1].isupper()}
    full = {found.text.split()[-1] for found in proposed if found.kind == "person" and " " in found.text}
    evidence: Counter[str] = Counter()
    demonyms: dict[str, str] = {}
    for found in proposed:
        if found.text in full or len(found.text.split()) > 3:
            continue
        for word in propn:
            if word != found.text and word not in full and _is_demonym(word, found.text):
                demonyms[word] = found.text
    demonyms = {word: base for word, base in demonyms.items() if base not in demonyms}
    lone = {found.text for found in proposed if found.kind == "person" and " " not in found.text}
    for found in proposed:
        parts = found.text.split()
        if (
            found.kind in ("body", "place")
            and 2 <= len(parts) <= 3
            and not {part.lower() for part in parts} & (offices.BODIES | offices.OUTLETS)
            and ((parts[0].lower() in _given() and parts[-1][:1].isupper()) or parts[-1] in lone)
        ):
            found.kind = "person"
            votes[found.text] = Counter(person=1)
            full.add(parts[-1])
    for found in proposed:
        if _speaks_as_a_state(doc, words, found):
            evidence[demonyms.get(found.text, found.text)] += 1
    for word, base in demonyms.items():
        evidence[base] += 2 * bool(word)
    for found in proposed:
        tally = votes[found.text]
        if found.text in demonyms:
            found.kind = ""
        elif found.text in full and " " not in found.text:
            found.kind = "person"
        elif evidence[found.text] and (
            tally["place"] or evidence[found.text] > 1 or found.kind not in ("person", "body")
        ):
            found.kind, found.side = "state", found.text
        else:
            found.kind = max(tally, key=lambda kind: (tally[kind], kind))
            if found.kind == "person" and " " not in found.text and _somewhere(words, found):
                found.kind = "place"
    proposed[:] = [found for found in proposed if found.kind]
    covered = {i for found in proposed for i in range(found.first, found.last)}
    states = {found.text for found in proposed if found.kind == "state"}
    seats: dict[str, str] = {}
    for token in doc:
        word = words[token.i]
        base = demonyms.get(word, word)
        if base in states and token.i not in covered:
            use = "name" if word == base else "demonym"
            plural = use == "demonym" and token.tag_ in ("NNS", "NNPS")
            kind, name = ("people", word) if plural else ("state", base)
            proposed.append(Found(token.i, token.i + 1, kind, word, base, name, use))
    for found in proposed:
        if found.kind in ("place", "body", "person") and " " not in found.text and found.text not in full:
            capital = _capital_of(words, found, states, demonyms)
            if capital:
                found.kind, found.side, found.use = "place", capital, "capital"
                seats[found.text] = capital
    for found in proposed:
        if found.text in seats and found.kind != "state":
            # A capital speaks for its state unless it is where something happens.
            where = _is_where(doc, found.first, found.last)
            found.kind, found.side = ("place" if where else "state"), seats[found.text]
            found.name, found.use = (found.text if where else seats[found.text]), "capital"
        elif found.kind == "body" and found.side is None:
            for word in found.text.replace("’", "'").split():
                base = word.removesuffix("'s")
                base = demonyms.get(base, base)
                if base in states and base != found.text:
                    found.side = base


def _somewhere(words: list[str], found: Found) -> bool:
    return bool(found.first) and words[found.first - 1].lower() in _WHERE


def _capital_of(words: list[str], found: Found, states: set[str], demonyms: dict[str, str]) -> str | None:
    """The state whose capital a place is said to be: "Orsk, Veldoria's capital"."""
    after = words[found.last : found.last + 7]
    if after[:1] == [","] and "capital" in after[:5]:
        near = after[1:]
    elif "capital" in words[max(0, found.first - 2) : found.first]:
        near = words[max(0, found.first - 6) : found.first]
    else:
        return None
    return next((base for word in near if (base := demonyms.get(word, word)) in states), None)


def _is_demonym(word: str, name: str) -> bool:
    stem = name.split()[-1].rstrip("aeiouy")
    if len(stem) < 4 or not word.startswith(stem[: max(4, len(stem) - 1)]):
        return False
    return word.endswith(_ENDINGS) and abs(len(word) - len(name)) <= 3


def _speaks_as_a_state(doc: Doc, words: list[str], found: Found) -> bool:
    """ "X's foreign minister", "the president of X", "the X government", "talks between X and …"."""
    after = words[found.last : found.last + 5]
    if after and after[0] in ("'s", "’s", "'", "’"):
        after = after[1:]
        return any(word.lower() in offices.OFFICES | offices.ROLES | offices.PEOPLE for word in after[:4])
    if after and after[0].lower() in offices.OFFICES:
        return True
    if found.kind == "place" and _acts(doc, found):
        return True
    if found.first >= 2 and words[found.first - 1] == "of":
        return words[found.first - 2].lower() in offices.OFFICES | offices.ROLES | {
            "capital",
            "republic",
            "kingdom",
        }
    return False


def _acts(doc: Doc, found: Found) -> bool:
    """Whether a place does what places do not: it is a subject, or something is "between" it and others."""
    head = doc[found.last - 1]
    if head.dep_ == "nsubj" and head.head.pos_ == "VERB":
        return True
    if head.dep_ == "conj":
        head = head.head
    return bool(head.dep_ == "pobj" and head.head.lower_ in ("between", "against"))


def _taken(size: int, found: tuple[Found, ...]) -> list[Found | None]:
    taken: list[Found | None] = [None] * size
    for one in found:
        for i in range(one.first, one.last):
            taken[i] = one
    return taken


def _side_before(doc: Doc, taken: list[Found | None], first: int, head: int) -> str | None:
    """The side that the tokens [first, head) give to the noun at `head`: "Russia's …", "the Russian …"."""
    for i in range(head - 1, first - 1, -1):
        found = taken[i]
        if found is not None and found.side and found.kind in ("state", "body", "people"):
            return found.side
    return None


def _modifiers(doc: Doc, found: Found) -> tuple[int, int]:
    """The tokens before a name that may say whose it is."""
    return min(_left(doc, doc[found.last - 1]), found.first), found.first


def _side_after(doc: Doc, taken: list[Found | None], head: Token) -> tuple[str | None, int]:
    """The side in "… of X", "… of the X ministry", and where that phrase ends; 0 if there is none."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "in", "at", "for"):
            for thing in child.children:
                if thing.dep_ == "pobj":
                    found = taken[thing.i]
                    if (
                        found is not None
                        and found.side
                        and (child.lower_ in ("of", "from", "for") or found.side)
                    ):
                        return found.side, found.last
                    inner = _side_before(doc, taken, thing.left_edge.i, thing.i)
                    if inner and child.lower_ in ("of", "at", "for"):
                        return inner, int(thing.i) + 1
    return None, 0


def _left(doc: Doc, head: Token) -> int:
    """Where the modifiers that stand before a noun begin (without articles)."""
    first: int = head.i
    for child in reversed(list(head.lefts)):
        if (
            child.dep_ in ("compound", "amod", "nmod", "poss", "nummod", "advmod", "punct")
            and child.right_edge.i >= first - 1
        ):
            first = child.left_edge.i
        else:
            break
    while first < head.i and (doc[first].pos_ in ("DET", "PUNCT", "SPACE", "ADV", "PRON")):
        first += 1
    return first


def _described(doc: Doc, words: list[str], taken: list[Found | None]) -> Iterator[Found]:
    """Bodies and groups by description: "the Russian government", "officials in Berlin"."""
    for token in doc:
        lower = token.lower_
        is_body, is_people = lower in offices.BODIES, lower in offices.PEOPLE
        if not (is_body or is_people) or (taken[token.i] is not None) or token.dep_ in ("compound", "amod"):
            continue
        first = _left(doc, token)
        side = _side_before(doc, taken, first, token.i)
        last = token.i + 1
        if side is None:
            side, end = _side_after(doc, taken, token)
            last = max(last, end)
        capital = words[token.i][:1].isupper() and not token.is_sent_start
        text = words_between(doc, first, last)
        if (
            is_people
            and token.tag_ in ("NNS", "NNPS")
            and (side or lower in ("officials", "diplomats", "sources"))
        ):
            yield Found(first, last, "people", text, side, text, mention="noun")
        elif is_body and (capital or (side and lower in offices.OFFICES)):
            yield Found(first, last, "body", text, side, text, mention="name" if capital else "noun")


def _people(doc: Doc, words: list[str], people: list[Found], taken: list[Found | None]) -> list[Cluster]:
    """People, surname joined to full name; a surname that two share stays apart, with both as candidates."""
    clusters: dict[str, Cluster] = {}
    full = sorted((found for found in people if " " in found.text), key=lambda found: found.first)
    for found in full:
        found.text = _bare(found.text)
        clusters.setdefault(_key(found.text), Cluster(found.text, "person")).found.append(found)
    surnames: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        for name in _surnames(cluster.name):
            surnames.setdefault(name.lower(), []).append(key)
    lone = [found for found in people if " " not in found.text]
    have = {i for found in people for i in range(found.first, found.last)}
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


def _others(found: list[Found]) -> list[Cluster]:
    """States by side, the rest by name; "(JMB)" after a long name is that name."""
    clusters: dict[tuple[str, str], Cluster] = {}
    for one in sorted(found, key=lambda found: found.first):
        name = one.name or one.text
        key = ("state", one.side or name) if one.kind == "state" else (one.kind, _plain(name))
        cluster = clusters.setdefault(key, Cluster(name, one.kind, one.side))
        cluster.found.append(one)
        cluster.side = cluster.side or one.side
    return list(clusters.values())


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace("’", "'")


def _titles(doc: Doc, words: list[str], clusters: list[Cluster], taken: list[Found | None]) -> None:
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
    first = _left(doc, head)
    side = _side_before(doc, taken, first, head.i)
    begin = head.i
    while begin > first and taken[begin - 1] is None and doc[begin - 1].pos_ not in ("PART", "PUNCT", "DET"):
        begin -= 1
    last = head.i + 1
    after, end = _side_after(doc, taken, head)
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

"""Entities of many documents joined by name: one `Named` for each person, body or place of the record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Entity, Reading
from parley.stories.identity import alike, generation, keys, one_person, own_name, parts, shortened

_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mme|M|Dr|Sir|Dame|Herr|Frau|Lord|Lady|The|the|Taoiseach|Shahid|Hajj|Imam)"
    r"\b\.?\s+(?=\S)"
)
_BEFORE_WORDS = """
spokesperson spokesman spokeswoman president minister secretary senator prince princess chancellor
premier ambassador governor representative congressman congresswoman taoiseach
"""
_BEFORE = frozenset(_BEFORE_WORDS.split())
_TRAILING_WORDS = """
of and the in for to by at
"""
_REST = re.compile(r" (?:of|for) (?:the )?[A-ZÀ-Þ][\w-]+(?: (?:(?:and|of|the) )?[A-ZÀ-Þ][\w-]+)*")
_TRAILING = frozenset(_TRAILING_WORDS.split())
_KINDS = ("person", "body", "state", "people", "place")
_ASKING = frozenset(("Will", "Did", "Does", "Do", "Is", "Are", "Was", "Were", "Has", "Have", "Can", "Should"))
_SHORT = re.compile(r"[A-Z][A-Z0-9&.-]{1,7}")
_BRACKETED = re.compile(r"\s?\(([A-Z]{2,8})\)")
_ALSO = re.compile(r",\s*(?:(?:Lord|Lady|Baron|Baroness|alias|(?:also |better )?known as)\s+)")
_AGE = re.compile(r",\s*(?:aged\s+)?(\d{1,3}),")
_PROPER = re.compile(r"[^\W\d_]|['’`´\-–. ]")


@dataclass(frozen=True, slots=True)
class Named:
    """What documents name by one name: its fullest form, its abbreviation, and where (document, entity)."""

    name: str
    short: str | None
    places: tuple[tuple[str, Entity], ...]


def joined(record: Sequence[tuple[Document, Reading]], casebook: Casebook | None = None) -> list[Named]:
    """Everything that is named, joined over documents in their order.

    Two people of one name stay two where their ages, their generation (Jr.), or their sides and offices part.
    A surname alone is that of the one person of that surname whom the same document names, else the record;
    where there are two, it is nobody's.
    """
    found = [
        (document, entity, _name(document, entity))
        for document, reading in record
        for entity in reading.entities
        if entity.kind in _KINDS and any(mention.kind == "name" for mention in entity.mentions)
    ]
    people = _people([name for _, entity, name in found if entity.kind == "person"], casebook)
    shorts = _abbreviations(record)
    also = _other_names(record)
    named: dict[str, list[tuple[Document, Entity]]] = defaultdict(list)
    spelt: dict[str, str] = {}
    of_doc: dict[str, set[str]] = defaultdict(set)
    for document, _, name in found:
        if len(parts(name)) > 1 and name in people:
            of_doc[document.id].add(people[name])
    bodies: dict[str, set[str]] = defaultdict(set)
    for document, entity, name in found:
        if entity.kind == "body":
            bodies[document.id].add(name)
    everyone: dict[str, set[str]] = defaultdict(set)
    for full in set(people.values()):
        for key in keys(full):
            everyone[key].add(full)
    for document, entity, name in found:
        whole = people.get(name) or name
        if whole == name and entity.kind in ("person", "body"):
            whole = _whole(name, of_doc[document.id], everyone) or name
        if whole == name and entity.kind == "body":
            whole = _longer(name, bodies[document.id])
        whole = shorts.get(whole, whole)
        whole = also.get(whole, whole)
        key = whole.casefold()
        if key not in spelt or (spelt[key].isupper() and not whole.isupper()):
            spelt[key] = whole  # "HALVERN" at the head of a report is the Halvern of the others
        named[key].append((document, entity))
    long = {name: short for short, name in shorts.items()}
    return [
        Named(spelt[key], long.get(spelt[key]), tuple((document.id, entity) for document, entity in part))
        for key, places in named.items()
        for part in _apart(places)
    ]


def _name(document: Document, entity: Entity) -> str:
    """An entity's name: whole where a reader cut it at a hyphen, without the office that a reader took in."""
    name = own_name(document, entity) if entity.name else ""
    if name.endswith(("-", "–")):
        for mention in entity.mentions:
            if document.text[mention.start : mention.end] == name:
                rest = re.match(r"\w+", document.text[mention.end : mention.end + 20])
                name += rest.group() if rest else ""
                break
    forms = {
        document.text[mention.start : mention.end] for mention in entity.mentions if mention.kind == "name"
    }
    if entity.kind == "body" and (name not in forms or _SHORT.fullmatch(name)):
        name = max(
            [form for form in forms if "(" not in form] or forms,
            key=lambda form: (len(form.split()), len(form), form),
            default=name,
        )
    named = [mention for mention in entity.mentions if mention.kind == "name"]
    if entity.kind == "body" and len(named) == 1:
        rest = _REST.match(document.text[named[0].end : named[0].end + 80])
        name += rest.group() if rest else ""  # "the Centre", of "the Centre for Open Seas"
    words = _plain(name).split()
    if (
        len(words) > 2
        and words[0] in _ASKING
        and document.text.count(rest_of := " ".join(words[1:])) > max(1, document.text.count(" ".join(words)))
    ):
        words = rest_of.split()  # "Will Lake Harbour close?" asks of Lake Harbour
    short = words[-1].strip("()") if words else ""
    if len(words) > 2 and _SHORT.fullmatch(short) and _initials(" ".join(words[:-1]), short):
        words.pop()  # "Harbour Safety Board (HSB)" is one name and its short form
    while len(words) > 1 and words[-1].casefold() in _TRAILING:
        words.pop()
    at = max((n for n, word in enumerate(words[:-2], 1) if word.casefold() in _BEFORE), default=0)
    if at and entity.kind in ("person", "body") and all(word[:1].isupper() for word in words[:at]):
        words = words[at:]
    return " ".join(words)


def _plain(name: str) -> str:
    while _HONORIFIC.match(name):
        name = _HONORIFIC.sub("", name, count=1)
    return " ".join("".join(sign for sign in name if _PROPER.match(sign) or sign.isdigit()).split())


def _people(names: Sequence[str], casebook: Casebook | None) -> dict[str, str]:
    """Each full name of a person with the fullest form of it; the casebook's forms go before the texts'."""
    given: dict[str, str] = {}
    for party in casebook.parties.values() if casebook else ():
        for person in party.people:
            given |= {_plain(alias): person.name for alias in (person.name, *person.aliases)}
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        if len(parts(name)) > 1:
            counts[name] += 1
    clusters: list[list[str]] = [[name] for name in dict.fromkeys(given.values()) if len(parts(name)) > 1]
    at: dict[str, set[int]] = defaultdict(set)
    for number, (name,) in enumerate(clusters):
        for key in keys(name):
            at[key].add(number)
    for name in sorted(counts, key=lambda name: (-len(parts(name)), -counts[name], name)):
        if name in given:
            continue
        near = sorted({number for key in keys(name) for number in at.get(key, ())})
        fits = [n for n in near if all(one_person(name, other) for other in clusters[n])]
        same = [n for n in fits if any(parts(name) == parts(other) for other in clusters[n])]
        if len(same or fits) == 1:
            chosen = (same or fits)[0]
            clusters[chosen].append(name)
        else:
            chosen = len(clusters)
            clusters.append([name])
        for key in keys(name):
            at[key].add(chosen)
    out = {
        name: next((one for one in cluster if one in given.values()), _best(cluster, counts))
        for cluster in clusters
        for name in cluster
    }
    return out | given


def _best(cluster: Sequence[str], counts: dict[str, int]) -> str:
    return max(cluster, key=lambda name: (len(parts(name)), counts[name], name))


def _whole(name: str, here: set[str], everywhere: Mapping[str, set[str]]) -> str | None:
    """The full name that a short one stands for: in its document, else in the record, where only one fits."""
    first = parts(name)[:1]
    wanted = keys("x " + first[0]) if first else frozenset()
    for names in (here, {full for key in wanted for full in everywhere.get(key, ())}):
        fits = [full for full in names if shortened(name, full)]
        if fits:
            return fits[0] if len(fits) == 1 else None
    if len(parts(name)) == 1:
        given = [full for full in here if alike(parts(full)[0], parts(name)[0])]
        return given[0] if len(given) == 1 else None
    return None


def _longer(name: str, here: set[str]) -> str:
    """The one name of its document that a body's goes on to: "the Parliament" of Norn."""
    fits = [other for other in here if other.startswith(f"{name} of ")]
    return fits[0] if len(fits) == 1 else name


def _abbreviations(record: Sequence[tuple[Document, Reading]]) -> dict[str, str]:
    """Abbreviations with the one name that the texts give for each: as one entity's forms."""
    found: dict[str, set[str]] = defaultdict(set)
    for document, reading in record:
        for entity in reading.entities:
            forms = {document.text[m.start : m.end] for m in entity.mentions if m.kind == "name"}
            name = _name(document, entity)
            for form in forms:
                if entity.kind == "body" and _SHORT.fullmatch(form) and not _SHORT.fullmatch(name):
                    found[form].add(name)
            for mention in entity.mentions:
                # "the Harbour Safety Board (HSB)": what stands in brackets after a name is its short form.
                start = mention.end - 1 if document.text[mention.end - 1] == ")" else mention.end
                inside = document.text.rfind("(", mention.start, start)
                after = _BRACKETED.match(document.text, mention.end if inside < 0 else inside)
                if entity.kind == "body" and after and _initials(name, after[1]):
                    found[after[1]].add(name)
    return {short: next(iter(names)) for short, names in found.items() if len(names) == 1}


def _initials(name: str, short: str) -> bool:
    """Whether an abbreviation is made of the first letters of a name's words with a capital."""
    return "".join(re.findall(r"(?<![^\W\d_])[A-ZÀ-Þ]", name)) == short


def _other_names(record: Sequence[tuple[Document, Reading]]) -> dict[str, str]:
    """Names that a text gives somebody beside another: "Colm Ister, Lord Vane"."""
    out: dict[str, str] = {}
    for document, reading in record:
        named = sorted(
            (mention.start, mention.end, _name(document, entity))
            for entity in reading.entities
            if entity.kind == "person"
            for mention in entity.mentions
            if mention.kind == "name"
        )
        for (_, end, name), (start, _, other) in pairwise(named):
            if name != other and len(parts(name)) > 1 and _ALSO.fullmatch(document.text[end:start]):
                out[other] = name
    return out


def _apart(places: list[tuple[Document, Entity]]) -> list[list[tuple[Document, Entity]]]:
    """The places of one name, parted where they are of two people."""
    groups: list[tuple[set[_Who], list[tuple[Document, Entity]]]] = []
    for document, entity in places:
        person = entity.kind == "person"
        who = _Who(
            _born(document, entity),
            generation(entity.name),
            entity.side if person else None,
            frozenset(parts(entity.role)) if person and entity.role else frozenset(),
        )
        for known, group in groups:
            if not any(_two(who, other) for other in known):
                known.add(who)
                group.append((document, entity))
                break
        else:
            groups.append(({who}, [(document, entity)]))
    return [group for _, group in groups]


@dataclass(frozen=True, slots=True)
class _Who:
    """What tells two people of one name apart: year of birth, generation, side and words of the office."""

    born: int | None
    generation: str | None
    side: str | None
    office: frozenset[str]


def _two(a: _Who, b: _Who) -> bool:
    """Whether two entities of one name are two people: by age, by generation, or by side and office."""
    if a.born is not None and b.born is not None and abs(a.born - b.born) > 2:
        return True
    if len({a.generation, b.generation} - {None}) > 1:
        return True
    return bool(a.office and b.office and a.side and b.side) and a.side != b.side and not a.office & b.office


def _born(document: Document, entity: Entity) -> int | None:
    """The year of birth, about, where the text gives an age beside the name."""
    for mention in entity.mentions:
        age = _AGE.match(document.text[mention.end : mention.end + 14]) if mention.kind == "name" else None
        if age and document.published:
            return int(document.published[:4]) - int(age.group(1))
    return None

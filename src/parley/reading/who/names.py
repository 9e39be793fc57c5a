"""Names: people, states, bodies and places, each with all its mentions, office and side.

spaCy's NER proposes; the gazetteer and the words around a name dispose. What no table knows is known by the
company it keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.nouns.reading import Entity, Mention
from parley.reading.parsed import Parsed
from parley.reading.who import ner, new_states, offices, persons, sides
from parley.reading.who.found import Cluster, Found, taken_by

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find(parsed: Parsed) -> list[Cluster]:
    """Everybody and everything that is named, in the order of first mention."""
    doc = parsed.doc
    words = [token.text for token in doc]
    known = list(ner.known(doc, words))
    proposed = ner.proposed(doc, words, known)
    new_states.learn(doc, words, proposed)
    people = [found for found in proposed if found.kind == "person"]
    rest = [found for found in proposed if found.kind != "person"]
    taken = taken_by(len(words), (*known, *proposed))
    for found in proposed:
        if found.kind == "body" and not found.side and found.text.split()[-1].lower() in offices.BODIES:
            found.side = (
                sides.side_before(doc, taken, *sides.modifiers(doc, found))
                or sides.side_after(doc, taken, doc[found.last - 1])[0]
            )
    described = list(sides.described(doc, words, taken))
    clusters = persons.people(doc, words, people, taken)
    others = [*known, *rest, *described]
    clusters += _others(others, _shorts(doc, others))
    persons.titles(doc, words, clusters, taken)
    clusters = [cluster for cluster in clusters if cluster.found]
    for cluster in clusters:
        cluster.found.sort(key=lambda found: found.first)
    return sorted(clusters, key=lambda cluster: cluster.found[0].first)


def entities(parsed: Parsed, clusters: list[Cluster]) -> tuple[Entity, ...]:
    """The clusters as entities with stored offsets."""
    out = []
    number_of = {cluster: number for number, cluster in enumerate(clusters)}

    def ids(others: list[Cluster]) -> tuple[str, ...]:
        return tuple(
            f"e{number}" for number in sorted({number_of[one] for one in others if one in number_of})
        )

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
                ids(cluster.candidates),
                ids(cluster.members),
            )
        )
    return tuple(out)


def _shorts(doc: Doc, found: list[Found]) -> dict[str, str]:
    """The long name of each short one that stands in brackets behind it: "Harbour Users League (HUL)"."""
    ends = {one.last: one for one in found if one.kind == "body" and " " in one.text}
    shorts = {}
    for one in found:
        long = ends.get(one.first - 1)
        if long is not None and one.text.isupper() and _behind(doc, one, long):
            shorts[one.text] = long.name or long.text
    return shorts


def _behind(doc: Doc, one: Found, long: Found) -> bool:
    initial = one.text[0] == long.text[0].upper() and len(one.text) <= len(long.text.split()) + 2
    return initial and doc[one.first - 1].text == "(" and one.kind != "state"


def _others(found: list[Found], shorts: dict[str, str]) -> list[Cluster]:
    """States by side, the rest by name."""
    clusters: dict[tuple[str, str], Cluster] = {}
    for one in sorted(found, key=lambda found: found.first):
        name = one.name or one.text
        if one.text in shorts:
            name, one.kind = shorts[one.text], "body"
        key = ("state", one.side or name) if one.kind == "state" else (one.kind, _plain(name))
        cluster = clusters.setdefault(key, Cluster(name, one.kind, one.side))
        cluster.found.append(one)
        cluster.side = cluster.side or one.side
    return list(clusters.values())


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace("’", "'")

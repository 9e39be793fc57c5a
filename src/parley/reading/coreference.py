"""Pronouns and definite nouns ("he", "the minister", "the Italian leader"): whom they mean, if clear.

Clear means: one person fits among those named in this sentence before it and in the two before. Otherwise the
mention stays an entity of its own with its candidates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading import offices
from parley.reading.found import Cluster, Found, words_between
from parley.reading.given import FEMALE, MALE
from parley.reading.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_BACK = 2


def resolve(parsed: Parsed, clusters: list[Cluster]) -> list[Cluster]:
    """The clusters with pronouns and definite nouns joined, and those left open at the end."""
    doc = parsed.doc
    sentence_of: dict[int, int] = {}
    for number, (first, last) in enumerate(parsed.runs):
        for i in range(first, last):
            sentence_of[i] = number
    covered: set[int] = set()
    sides: dict[int, str] = {}
    said: list[list[tuple[int, int]]] = [[] for _ in parsed.runs]
    for index, cluster in enumerate(clusters):
        for found in cluster.found:
            covered.update(range(found.first, found.last))
            if cluster.side and cluster.kind in ("state", "body", "people"):
                sides.update((i, cluster.side) for i in range(found.first, found.last))
            if cluster.kind == "person" and found.first in sentence_of:
                said[sentence_of[found.first]].append((found.first, index))
    quoted = _quoted(parsed)
    opened: list[Cluster] = []
    for number, (first, last) in enumerate(parsed.runs):
        for token in doc[first:last]:
            if token.i in covered:
                continue
            lower = token.lower_
            if lower in _HE or lower in _SHE:
                want = "m" if lower in _HE else "f"
                fitting = _people(clusters, said, number, token.i, want, quoted[token.i])
                found = Found(token.i, token.i + 1, "person", token.text, mention="pronoun")
                _join(clusters, opened, found, fitting, said[number], want)
            elif (
                lower in offices.ROLES and token.tag_ in ("NN", "NNP") and (_definite(token) or _some(token))
            ):
                begin = min(
                    (child.i for child in token.lefts if child.dep_ in ("amod", "compound", "nmod", "poss")),
                    default=token.i,
                )
                text = words_between(doc, begin, token.i + 1)
                side = next((sides[i] for i in range(begin, token.i) if i in sides), None)
                fitting = [
                    index
                    for index in _all_people(said, number, token.i)
                    if _definite(token) and _fits(clusters[index], lower, side)
                ]
                if not (_definite(token) or side):
                    continue
                found = Found(begin, token.i + 1, "person", text, side, mention="noun", role=text)
                _join(clusters, opened, found, fitting, said[number], None)
    return clusters + opened


def _quoted(parsed: Parsed) -> list[int]:
    """For each token the number of quotation marks before it that opened and did not close (0 or 1)."""
    depth, out = 0, []
    for token in parsed.doc:
        text = token.text
        if text in ("“", "«", "„"):
            depth = 1
        elif text in ("”", "»"):
            depth = 0
        elif text == '"':
            depth = 1 - depth
        elif "\n" in text:
            depth = 0
        out.append(depth)
    return out


def _all_people(said: list[list[tuple[int, int]]], number: int, before: int) -> list[int]:
    """The people mentioned in the two sentences before and in this one so far, latest first, each once."""
    near = [
        mention
        for sentence in said[max(0, number - _BACK) : number + 1]
        for mention in sentence
        if mention[0] < before
    ]
    return list(dict.fromkeys(index for _, index in sorted(near, reverse=True)))


def _people(
    clusters: list[Cluster],
    said: list[list[tuple[int, int]]],
    number: int,
    before: int,
    want: str,
    quoted: int,
) -> list[int]:
    fitting = [
        index for index in _all_people(said, number, before) if gender(clusters[index]) in (want, None)
    ]
    if len(fitting) > 1:
        sure = [index for index in fitting if gender(clusters[index]) == want]
        if len(sure) == 1:
            return sure
    if len(fitting) > 1 and not quoted:
        # One of them alone in the nearest sentence that names anybody.
        for back in range(number, max(-1, number - _BACK - 1), -1):
            here = {index for at, index in said[back] if at < before and index in fitting}
            if here:
                return list(here) if len(here) == 1 else fitting
    return fitting


def gender(cluster: Cluster) -> str | None:
    """`m`, `f` or None, from titles and common given names."""
    if cluster.gender:
        return cluster.gender
    first = cluster.name.split()[0].lower() if " " in cluster.name else ""
    return "m" if first in MALE else "f" if first in FEMALE else None


def _definite(token: Token) -> bool:
    return (
        any(child.lower_ in ("the", "that", "this") for child in token.lefts)
        and not any(
            (child.dep_ == "prep" and child.lower_ == "of") or child.dep_ == "appos" for child in token.rights
        )
        and token.dep_ not in ("compound", "appos")
    )


def _some(token: Token) -> bool:
    """Whether it is one of several: "a Western diplomat"."""
    return any(child.lower_ in ("a", "an", "one", "another") for child in token.lefts) and token.dep_ not in (
        "compound",
        "appos",
        "attr",
    )


def _fits(cluster: Cluster, word: str, side: str | None) -> bool:
    role = (cluster.role or "").lower()
    if side and cluster.side and side != cluster.side:
        return False
    if word in role.split():
        return True
    if word in ("leader", "premier") and "prime minister" in role:
        return True
    return word in ("leader", "politician") and any(office in offices.LEADERS for office in role.split())


def _join(
    clusters: list[Cluster],
    opened: list[Cluster],
    found: Found,
    fitting: list[int],
    said: list[tuple[int, int]],
    want: str | None,
) -> None:
    if len(fitting) == 1:
        cluster = clusters[fitting[0]]
        cluster.found.append(found)
        if want and not cluster.gender:
            cluster.gender = want
        said.append((found.first, fitting[0]))
    elif fitting or found.mention == "noun":
        opened.append(Cluster(found.text, "person", found.side, found.role, [found], want, set(fitting)))

"""For whom the text says that a person acts who bears no state's office: sent by, of whose delegation, one of
three.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from parley.nouns.reading import Entity
from parley.reading.meetings.named import Named
from parley.reading.parsed import Parsed
from parley.reading.speech.clauses import also, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENDING = frozenset([
    "send", "dispatch", "appoint", "name", "nominate", "assign", "designate", "post", "recall", "accredit",
])  # fmt: skip
_OFFICES = re.compile(
    r"(?i)\b(?:minister|ambassador|envoy|consul|commissioner|representative|delegate|negotiator|emissary|chargé|"
    r"agent|secretary)\b"
)
_OF_DELEGATION = re.compile(
    r",? (?:then |who was |who served as )?(?:an?|the|one of the) [\w -]{3,30}? (?:to|of|in|with|at|on) the "
    r"(?P<whose>[A-Z][\w.]+(?: [A-Z][\w.]+)?) "
    r"(?i:delegation|government|legation|embassy|foreign ministry|army|navy|mission|administration|court)"
)
Side = Callable[[Entity], str | None]


def sent(parsed: Parsed, named: Named, side: Side) -> dict[str, str]:
    """By entity: "the Danish king sent Bo Lund as envoy" makes Lund Denmark's."""
    out: dict[str, str] = {}
    for verb in parsed.doc:
        if verb.lemma_ not in _SENDING or verb.pos_ != "VERB":
            continue
        if not _OFFICES.search(verb.doc[verb.left_edge.i : verb.right_edge.i + 1].text):
            continue
        by = children(verb, "nsubj") or [o for a in children(verb, "agent") for o in children(a, "pobj")]
        whose = next((name for one in by if (name := _whose(one, named, side))), None)
        for one in children(verb, "dobj", "nsubjpass") if whose else ():
            for each in also(one):
                found = named.at(each)
                if found and found[1].kind == "person" and whose:
                    out.setdefault(found[1].id, whose)
    return out


def _whose(token: Token, named: Named, side: Side) -> str | None:
    """The side of a word, or of what stands before it: "the British Government"."""
    for one in (token, *children(token, "amod", "compound", "poss", "nmod")):
        found = named.at(one)
        if found and found[1].side and (name := side(found[1])):
            return name
    return None


def together(parsed: Parsed, named: Named, side: Side) -> dict[str, str]:
    """By entity: whoever is listed with two people or more of one side, and bears none, is of it."""
    out: dict[str, str] = {}
    for token in parsed.doc:
        if token.dep_ == "conj" or not any(child.dep_ == "conj" for child in token.children):
            continue
        people = list(_people(also(token), named))
        sides = {side(one) for one in people if one.side}
        left = [one for one in people if not one.side]
        if len(sides) == 1 and len(people) - len(left) >= 2 and len(left) == 1:
            whose = sides.pop()
            if whose:
                out.setdefault(left[0].id, whose)
    return out


def _people(tokens: list[Token], named: Named) -> Iterator[Entity]:
    for one in tokens:
        found = named.at(one)
        if found and found[1].kind == "person" and found[0].kind == "name":
            yield found[1]


def delegation(text: str, entity: Entity) -> str | None:
    """The "Danish" of "Bo Lund, a member of the Danish delegation"."""
    for one in entity.mentions[:6]:
        found = _OF_DELEGATION.match(text, one.end) if one.kind == "name" else None
        if found:
            return found["whose"]
    return None

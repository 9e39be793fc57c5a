"""Whose an office or a body is: "Russia's …", "the Russian …", "… of the Russian ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.who import offices
from parley.reading.who.found import Found, words_between

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def side_before(doc: Doc, taken: list[Found | None], first: int, head: int) -> str | None:
    """The side that the tokens [first, head) give to the noun at `head`: "Russia's …", "the Russian …"."""
    for i in range(head - 1, first - 1, -1):
        found = taken[i]
        if found is not None and found.side and found.kind in ("state", "body", "people"):
            return found.side
    return None


def modifiers(doc: Doc, found: Found) -> tuple[int, int]:
    """The tokens before a name that may say whose it is."""
    return min(left(doc, doc[found.last - 1]), found.first), found.first


def side_after(doc: Doc, taken: list[Found | None], head: Token) -> tuple[str | None, int]:
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
                    inner = side_before(doc, taken, thing.left_edge.i, thing.i)
                    if inner and child.lower_ in ("of", "at", "for"):
                        return inner, int(thing.i) + 1
    return None, 0


def left(doc: Doc, head: Token) -> int:
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


def described(doc: Doc, words: list[str], taken: list[Found | None]) -> Iterator[Found]:
    """Bodies and groups by description: "the Russian government", "officials in Berlin"."""
    for token in doc:
        lower = token.lower_
        is_body, is_people = lower in offices.BODIES, lower in offices.PEOPLE
        if not (is_body or is_people) or (taken[token.i] is not None) or token.dep_ in ("compound", "amod"):
            continue
        first = left(doc, token)
        side = side_before(doc, taken, first, token.i)
        last = token.i + 1
        if side is None:
            side, end = side_after(doc, taken, token)
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

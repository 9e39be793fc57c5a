"""How many sides a plural stands for: "they", "both", "the two leaders", "the other three powers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings import words as w
from parley.reading.meetings.levels import rank_of
from parley.reading.meetings.told import COUNTS
from parley.reading.speech import clauses as c

if TYPE_CHECKING:
    from spacy.tokens import Token


def wanted(token: Token) -> tuple[int, int, str | None] | None:
    """How many sides are meant (0: any number), how far back they may stand, and their level."""
    lower, lemma = token.lower_, token.lemma_.lower()
    if lower in ("they", "them"):
        return 0, 2, None
    if lower in ("both", "two", "pair", "trio", "three", "four") and token.pos_ in (
        "PRON",
        "NUM",
        "NOUN",
        "DET",
    ):
        return COUNTS[lower], 4, None
    if lower in COUNTS and token.i > token.sent.start and token.nbor(-1).text == "Big":
        return COUNTS[lower], 12, "leaders"
    if lemma not in w.PAIR or token.tag_ not in ("NNS", "NNPS"):
        return None
    if lemma == "power" and c.children(token, "amod", "compound", "nmod") and not _is_rest(token):
        return None  # "the Axis powers"
    if token.i > 1 and token.nbor(-1).lower_ in COUNTS and token.nbor(-2).text == "-":
        return None  # "fifty-two nations"
    if any(
        child.dep_ == "relcl" or (child.dep_ == "nummod" and child.lower_ not in COUNTS)
        for child in token.children
    ):
        return None  # "the 17 countries that …" are named for the first time
    count = next((COUNTS[child.lower_] for child in token.children if child.lower_ in COUNTS), 0)
    if not count and not any(child.lower_ in ("the", "their", "all", "these") for child in token.children):
        return None
    return count, 20 if count > 2 else 6 if count else 4, rank_of(lemma)


def _is_rest(token: Token) -> bool:
    return all(one.lower_ in ("other", "remaining") for one in c.children(token, "amod", "compound", "nmod"))

"""Words as coding compares them."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = (
    *("isation", "ization", "ation", "ator", "ating", "ated", "ance", "ence", "ency", "ment", "ion", "ing"),
    *("ised", "ized", "ise", "ize", "ate", "er", "or", "ed", "ly", "al"),
)


MOST_WORDS = 65_536
"""How many words are remembered with what was worked out for them."""


@lru_cache(maxsize=MOST_WORDS)
def stem(word: str) -> str:
    """A word without its commonest endings: `negotiated` and `negotiators` become `negoti`."""
    word = _singular(word.casefold())
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (4 if ending in ("ing", "ed") else 5):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word.endswith(("e", "y", "i")) else word


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "zes", "ches", "shes")) else word[:-1]


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for lists that people keep."""
    return frozenset(text.split())


_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=MOST_WORDS)
def plain(word: str) -> str:
    """Letters and digits only, case kept: `U.S.` is `US`, a hyphen or quotation mark is empty."""
    return _NOT_WORD.sub("", word)


_WORD = re.compile(r"\w+(?:[.’']\w+)*\.?|\w+")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a casebook's phrase or name, in `plain` form."""
    spaced = text.replace("-", " ").replace("–", " ").replace("’s", " s").replace("'s", " s")
    return tuple(p for word in spaced.split() if (p := plain(word)))

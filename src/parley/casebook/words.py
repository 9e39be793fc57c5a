"""Words as coding compares them."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = tuple(
    "isations izations isation ization ations ation ators ator ating ated ances ance ences ence ency ments ment ions"
    " ion ings ing ised ized ises izes ise ize ate ies ers ors ed er or ly es al s".split()
)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A word without its commonest endings: `negotiated` and `negotiators` become `negoti`."""
    word = word.casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 5:
            word = word[: -len(ending)]
            break
    else:
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith(("e", "y", "i")) else word


_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """Letters and digits only, case kept: `U.S.` is `US`, a hyphen or quotation mark is empty."""
    return _NOT_WORD.sub("", word)


_WORD = re.compile(r"\w+(?:[.’']\w+)*\.?|\w+")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a casebook's phrase or name, in `plain` form."""
    spaced = text.replace("-", " ").replace("–", " ").replace("’s", " s").replace("'s", " s")
    return tuple(p for word in spaced.split() if (p := plain(word)))

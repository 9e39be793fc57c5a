"""Statements about options, most important first: how an analyst says what a party prefers.

A statement joins options by `not`, `and`, `or`, `if`, `iff` and brackets: `Patrols if not Surcharge`. An
option is named in any case, or by its number, counted from 1; the field's own signs (`-3 & 1`, `2 | 4`) are
read too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from parley.errors import BadInput

Bits = NDArray[np.int64]
Truth = NDArray[np.bool_]
_Holds = Callable[[Bits], Truth]

_SIGNS = {"&": "and", "|": "or", "-": "not", "~": "not", "!": "not"}
_TOKEN = re.compile(r"\s*(?:([()&|~!-])|(iff|if|and|or|not)\b|(\d+)\b)", re.I)


def holds(statement: str, options: Sequence[str]) -> _Holds:
    """A function from states (option j is bit j) to whether the statement is true of each of them.

    `A if B` is false only where B is true and A is not; `iff` is true where both or neither are. Raises
    `BadInput` that quotes the statement where it cannot be read.
    """
    tokens = list(_tokens(statement, options))
    found, rest = _whole(tokens, statement)
    if rest:
        raise _bad(statement, f"{rest[0]!r} is out of place")
    return found


def scores(statements: Sequence[str], options: Sequence[str], bits: Bits) -> NDArray[np.int64]:
    """Each state's score: the sum of 2^(k−r) over the true ones of k statements, r from 1 (option
    prioritising: Hipel, Fang & Peng 1997; Peng 1999). So an earlier statement outweighs all later ones
    together.
    """
    total = np.zeros(len(bits), dtype=np.int64)
    if len(statements) > 62:
        raise BadInput(f"{len(statements)} statements of preference; 62 are the most: leave out the last")
    for statement in statements:
        total = 2 * total + holds(statement, options)(bits)
    return total


def _tokens(statement: str, options: Sequence[str]) -> list[str | int]:
    # Longest names first: one option may be called by the first words of another.
    named = sorted(range(len(options)), key=lambda at: -len(options[at]))
    found: list[str | int] = []
    at, low = 0, statement.casefold()
    if len(low) != len(statement):  # a few letters grow when folded; places must stay
        low = statement.lower() if len(statement.lower()) == len(statement) else statement
    while low[at:].strip():
        at += len(low[at:]) - len(low[at:].lstrip())
        for option in named:
            name = options[option].casefold()
            end = at + len(name)
            if name and low.startswith(name, at) and not low[end : end + 1].isalnum():
                found.append(option)
                at = end
                break
        else:
            token = _TOKEN.match(low, at)
            if not token:
                raise _bad(statement, f"no option is called so: {statement[at : at + 30]!r}")
            sign, word, number = token.groups()
            if number and not 1 <= int(number) <= len(options):
                raise _bad(statement, f"options are 1 to {len(options)}")
            found.append(int(number) - 1 if number else word or _SIGNS.get(sign, sign))
            at = token.end()
    return found


def _whole(tokens: list[str | int], statement: str) -> tuple[_Holds, list[str | int]]:
    left, rest = _either(tokens, statement)
    if rest and rest[0] in ("if", "iff"):
        right, after = _either(rest[1:], statement)
        if rest[0] == "iff":
            return (lambda bits: left(bits) == right(bits)), after
        return (lambda bits: left(bits) | ~right(bits)), after
    return left, rest


def _either(tokens: list[str | int], statement: str) -> tuple[_Holds, list[str | int]]:
    parts, rest = _series(tokens, "or", _both, statement)
    return (lambda bits: np.logical_or.reduce([part(bits) for part in parts])), rest


def _both(tokens: list[str | int], statement: str) -> tuple[_Holds, list[str | int]]:
    parts, rest = _series(tokens, "and", _one, statement)
    return (lambda bits: np.logical_and.reduce([part(bits) for part in parts])), rest


def _series(
    tokens: list[str | int],
    joint: str,
    inner: Callable[[list[str | int], str], tuple[_Holds, list[str | int]]],
    statement: str,
) -> tuple[list[_Holds], list[str | int]]:
    first, rest = inner(tokens, statement)
    parts = [first]
    while rest and rest[0] == joint:
        part, rest = inner(rest[1:], statement)
        parts.append(part)
    return parts, rest


def _one(tokens: list[str | int], statement: str) -> tuple[_Holds, list[str | int]]:
    if not tokens:
        raise _bad(statement, "it ends too early")
    first, rest = tokens[0], tokens[1:]
    if isinstance(first, int):
        return (lambda bits: (bits >> first & 1).astype(bool)), rest
    if first == "not":
        inner, rest = _one(rest, statement)
        return (lambda bits: ~inner(bits)), rest
    if first == "(":
        inner, rest = _whole(rest, statement)
        if not rest or rest[0] != ")":
            raise _bad(statement, "a bracket is not closed")
        return inner, rest[1:]
    raise _bad(statement, f"{first!r} is out of place")


def _bad(statement: str, why: str) -> BadInput:
    return BadInput(f"statement {statement[:80]!r}: {why}; join options by not, and, or, if, iff")

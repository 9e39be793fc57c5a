"""Coding: a document, its reading and a casebook to statements. Nothing is parsed here, so it is quick."""

from __future__ import annotations

from functools import lru_cache

from parley.casebook.by_order import by_order
from parley.casebook.coder import Coder
from parley.casebook.foreign import Foreign
from parley.casebook.foreign_words import SPEECHES
from parley.casebook.names import Names
from parley.casebook.topics import Topics
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement

CODER = "trees-4"


class _Kept:
    """A casebook, equal to another with the same digest, so that its names and options are compiled once."""

    def __init__(self, casebook: Casebook) -> None:
        self.casebook = casebook
        self.key = casebook.digest or repr((casebook.parties, casebook.issues))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=8)
def _compiled(kept: _Kept) -> tuple[Names, Topics]:
    names = Names(kept.casebook)
    return names, Topics(kept.casebook, names)


@lru_cache(maxsize=8)
def _foreign(kept: _Kept) -> Foreign:
    return Foreign(kept.casebook)


def compiled(casebook: Casebook) -> tuple[Names, Topics]:
    """The names and options of a casebook, ready to be found in sentences; made once for each casebook."""
    return _compiled(_Kept(casebook))


def foreign(casebook: Casebook) -> Foreign:
    """The names and options of a casebook for text that is coded without a tree; made once for each."""
    return _foreign(_Kept(casebook))


def code(document: Document, reading: Reading, casebook: Casebook) -> tuple[Statement, ...]:
    """The statements in a document, in its order: which party is for or against which option, on what words.

    Coded after Discourse Network Analyzer's unit (Leifeld 2017). What is supposed, asked or advised by the
    author is nobody's position; a match that is too weak is no statement.
    """
    kept = _Kept(casebook)
    names, topics = _compiled(kept)
    lang = reading.lang or document.lang
    if lang in SPEECHES:
        return tuple(by_order(document, reading, casebook, names, _foreign(kept), lang, CODER))
    return tuple(Coder(document, reading, names, topics).run((CODER, casebook.digest)))

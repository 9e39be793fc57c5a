"""Lists of states that a parse has lost the end of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.meetings.named import Named

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_A_NAME = frozenset({"the", "local", "then", "great"})


def listed(last: Token, known: list[Token], named_at: Named) -> list[Token]:
    """Those whom a list goes on to name where the parse has lost it: "A, B and C" whose B it makes A's
    apposition.
    """
    out: list[Token] = []
    doc, closed = last.doc, False
    here = last
    while not closed:
        i = here.i + 1
        marks = []
        while i < last.sent.end and doc[i].lower_ in (",", "and", "&"):
            marks.append(doc[i].lower_)
            i += 1
        while i < last.sent.end and doc[i].lower_ in _BEFORE_A_NAME:
            i += 1
        named = named_at.at(doc[i]) if marks and i < last.sent.end else None
        if named is None or named[0].kind != "name" or named[1].kind not in ("state", "body"):
            return []
        end = i
        while end + 1 < last.sent.end and named_at.at(doc[end + 1]) == named:
            end += 1
        here = doc[end]
        closed = marks[-1] != ","
        following = doc[end + 1] if end + 1 < last.sent.end else None
        if here.dep_ in ("compound", "amod", "poss", "nsubj", "nsubjpass") or (
            following is not None and following.text in ("'s", "’s", "’", "'")
        ):
            return []
        out.append(here)
    return [one for one in out if one not in known]

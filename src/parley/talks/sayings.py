"""What each side says came of a meeting, and on whose word a contact is told of or denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.nouns.talks import Round, Word
from parley.talks.names import names, party

Texts = Mapping[str, tuple[Document, Reading]]

_NEAR = 6  # sentences after the one that tells of the meeting
_MOST = 2  # of one party
_CAME = re.compile(
    r"\b(?:progress|constructive|useful|productive|fruitful|breakthrough|no deal|deadlock\w*|worthwhile|"
    r"(?:talks|meeting|conversation|discussions?|negotiations?|round|visit|summit)\b[^.;]{0,60}\b(?:agree\w*|"
    r"result\w*|outcome|fail\w*|success\w*|disappoint\w*|satisf\w+|positive|serious|closer|step|wast\w+)|"
    r"(?:willing to continue|go on with|ready for (?:more|further|another))\b)",
    re.IGNORECASE,
)
"""Words that judge a meeting. English: what is said in other languages is left to the quotes."""


def said(one: Round, texts: Texts, casebook: Casebook | None) -> tuple[tuple[str, Span], ...]:
    """What the parties of a held round say of it, in the reports of it: at most two passages of each."""
    if one.status != "held":
        return ()
    known = names(casebook)
    ids = {party(name, known): name for name in one.parties}
    found: dict[str, list[Span]] = {}
    seen: set[str] = set()
    for meeting in one.witnesses:
        if meeting.status != "held":
            continue
        document, reading = texts[meeting.evidence.doc]
        after = [s for s in reading.sentences if s.start >= meeting.evidence.start and s.role == "prose"]
        if not after:
            continue
        until = after[: _NEAR + 1][-1].end
        for spoken in reading.attributions:
            side = ids.get(_side(spoken, reading, known))
            at = spoken.content[0].start if spoken.content else -1
            if side is None or spoken.manner != "speech" or spoken.parent is not None:
                continue
            if not meeting.evidence.start <= at < until:
                continue
            words = " ".join(document.text[span.start : span.end] for span in spoken.content)
            if words in seen or not _CAME.search(words) or len(found.get(side, ())) == _MOST:
                continue
            seen.add(words)
            whole = next((s for s in reading.sentences if s.start <= at < s.end), None)
            if whole and (span := Span(document.id, whole.start, whole.end)) not in found.get(side, ()):
                found.setdefault(side, []).append(span)
    return tuple((side, span) for side in one.parties for span in found.get(side, ()))


def words(one: Round, texts: Texts, casebook: Casebook | None) -> tuple[Word, ...]:
    """On whose word a contact rests that was kept from the public or that somebody denies; else none."""
    denied = any(m.status == "denied" for m in one.witnesses)
    told = any(m.status == "held" for m in one.witnesses)
    if not (one.discreet or (denied and told)):
        return ()
    known = names(casebook)
    parties = casebook.parties if casebook else {}
    found: dict[tuple[str, str | None, bool, str], Word] = {}
    for meeting in one.witnesses:
        if meeting.status not in ("held", "denied"):
            continue
        document, reading = texts[meeting.evidence.doc]
        spoken = next(_around(meeting.evidence, reading), None)
        sourcing, who = "author", document.outlet
        if spoken is not None and spoken.sourcing != "author":
            sourcing, who = spoken.sourcing, None
            entity = next((one for one in reading.entities if one.id == spoken.speaker), None)
            side = _side(spoken, reading, known)
            if side is not None and side in parties:
                who = parties[side].name
            elif entity is not None and sourcing in ("person", "office"):
                who = entity.name
        word = Word(sourcing, meeting.evidence, who, meeting.status == "denied")
        found.setdefault((sourcing, who, word.denies, document.id if sourcing == "author" else ""), word)
    named = list(found.values())
    return tuple(w for w in named if w.sourcing != "author" or not _told_otherwise(w, named))


def _told_otherwise(word: Word, others: list[Word]) -> bool:
    """Whether the same document gives a source for the contact: then the outlet's own voice adds none."""
    return any(o is not word and o.span.doc == word.span.doc and o.sourcing != "author" for o in others)


def _around(span: Span, reading: Reading) -> Iterator[Attribution]:
    """The attributions whose content or source lies in the passage, the innermost first."""
    inside = [
        one
        for one in reading.attributions
        if any(piece.start < span.end and span.start < piece.end for piece in one.content)
    ]
    yield from sorted(inside, key=lambda one: sum(piece.end - piece.start for piece in one.content))


def _side(spoken: Attribution, reading: Reading, known: Mapping[str, str]) -> str | None:
    entity = next((one for one in reading.entities if one.id == spoken.speaker), None)
    if entity is None:
        return None
    for name in (entity.name, entity.side):
        if name and (found := party(name, known)) in set(known.values()):
            return found
    return party(entity.side or entity.name, known)

"""Conditions that the sources name: what has to be true first, for what, and whose condition it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.nouns.condition import Condition
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement

_FIRST = (  # what depends, then the condition
    r"(?P<of>[^.;:?!]+?),?\s+(?:but )?(?:only (?:if|once|when|after)|unless|provided that|(?<=, )provided"
    r"|providing that|so long as|(?<!for )as long as|on condition that|on the condition that"
    r"|subject to|depends? on|depended on|hinges? on"
    r"|(?:is|are|was|were) (?:contingent|conditional|dependent) (?:up)?on"
    r"|would (?:first )?require)\s+(?P<if>[^.;?!]+)"
)
_ONLY = (  # "will only bring results if …", "it only makes sense to talk once …"
    r"(?P<of>[^.;:?!]*?(?<!\bthe )\bonly\b(?! (?:if|once|when|after))[^.;:?!]{3,90}?),?"
    r"\s+(?:if|once|when)\s+(?P<if>[^.;?!]+)"
)
_BEFORE = (  # the condition, then what depends
    r"^(?:[^\w]*(?:But|And|Yet|For)?,?\s*)"
    r"(?:Only (?:if|once|when|after)|Unless|Without|Provided(?: that)?|As long as|Until)"
    r"\s+(?P<if>[^.;?!]+?),\s+(?P<of>[^.;?!]{12,})"
)
_EXCHANGE = (  # only where something is offered or asked, not where an exchange is told of
    r"(?P<of>[^.;:?!]*?\b(?:would|will|could|offer\w*|propos\w*|demand\w*|insist\w*)\b[^.;:?!]*?),?"
    r"\s+in (?:exchange|return) for\s+(?P<if>[^.;?!]+)"
)
_UNTIL = r"(?P<of>[^.;:?!]*?\b(?:not|no|never|nothing|\w+n[’']t)\b[^.;:?!]*?),?\s+until\s+(?P<if>[^.;?!]+)"
_TAKES = (  # what a settlement takes
    r"(?P<of>[^.;:?!]*?\b(?:peace|deal|truce|ceasefire|agreement|settlement|accord|talks|negotiations?|breakthrough)\b"
    r"[^.;:?!]*?),?\s+(?:requires?|presupposes?)\s+(?P<if>[^.;?!]+)"
)
_CONDITION_FOR = (
    r"\b(?:pre)?conditions? (?:for|of) (?!anonymity)(?P<of>[^.;:?!,]+?)\s+"
    r"(?:is|are|was|were|remains?) (?P<if>[^.;?!]+)"
)
_PATTERNS = tuple(re.compile(p) for p in (_BEFORE, _CONDITION_FOR, _FIRST, _ONLY, _EXCHANGE, _UNTIL, _TAKES))
_LIST_TAIL = re.compile(r"((?:[^,]{3,60}, )?and [^,]+), ")
_NEXT_CLAUSE = re.compile(r", (?:I|it|they|we|he|she|there|these|will|would|is|are) ")
_NOT = re.compile(
    r"\b(?:as if|even if|what if|in order to require|security requires that you|if you"
    r"|(?:would|could|might|should)(?:n[’']t| not)? have)\b",
    re.IGNORECASE,
)
# "…, the minister said on Monday" after a condition is none of it.
_SAID_LAST = re.compile(
    r", (?:[^,;]*\s)?(?:said|says|told|added|announced|warned|argued|explained|repeated|insisted)\b[^,;]*$"
)
_SAYS = frozenset(
    {"said", "says", "say", "told", "tells", "added", "signalled", "signaled", "announced", "stated"}
    | {"argued", "insisted", "warned", "repeated", "declared", "confirmed", "explained"}
)
# What refers to something outside the sentence says nothing of what has to be true.
_ELSEWHERE = re.compile(r"^(?:then|now|recently|such\b|(?:that|this|so|it)(?:\s+\S+)?$)", re.IGNORECASE)
_NOBODY = frozenset({"i", "we", "one", "it", "he", "she", "they", "you", "who", "which", "that"})


_LONGEST = 1_500  # characters: no sentence that a person wrote is longer, and the patterns are slow on one


def conditions(
    statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]
) -> tuple[Condition, ...]:
    """The conditions in the texts, in the order of the documents: coded ones first claim their sentence."""
    coded: dict[tuple[str, int], Statement] = {}
    given = tuple(statements)
    for s in given:
        if s.stance == "conditional":
            coded.setdefault((s.evidence.doc, s.evidence.start), s)
    found: list[Condition] = []
    for document, reading in pairs:
        parties = _parties(document, given)
        for sentence in reading.sentences:
            if sentence.role != "prose":
                continue
            pieces = document.pieces(sentence.start, sentence.end)
            if len(pieces) == 1:
                known = coded.get((document.id, pieces[0].start))
                row = _find(document, reading, pieces[0], known, parties)
                if row:
                    found.append(row)
    return tuple(found)


def _parties(document: Document, statements: tuple[Statement, ...]) -> dict[str, str]:
    """Who speaks for whom in a document, by the last word of the name, as its statements have it."""
    rows: dict[str, set[str]] = {}
    for s in statements:
        if s.holder and s.holder.doc == document.id:
            words = document.text[s.holder.start : s.holder.end].split()
            if words and words[-1][:1].isupper() and words[-1].casefold() not in _NOBODY:
                rows.setdefault(words[-1].casefold(), set()).add(s.party)
    return {word: ids.pop() for word, ids in rows.items() if len(ids) == 1}


def _find(
    document: Document, reading: Reading, piece: Span, coded: Statement | None, parties: dict[str, str]
) -> Condition | None:
    text = document.text[piece.start : piece.end]
    if len(text) > _LONGEST or "?" in text or _NOT.search(text):
        return None
    told = _coded(text, coded)
    places = told
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match and len(match["if"].split()) >= 2 and len(match["of"].split()) >= 2:
            if told is None or match.start("if") <= told[0] < match.end("if"):
                places = _places(text, match)
            break
    if places is None:
        return None
    begin, end, of, rest = places
    if tail := _SAID_LAST.search(text, begin, end):
        end = tail.start()
    of = _said_before(document, reading, piece.start + of, piece.start + rest) - piece.start
    if _ELSEWHERE.search(text[begin:end]) or text[of:rest].startswith(("For that", "That ", "This ")):
        return None
    holder = _holder(document, reading, piece.start + begin)
    party = coded.party if coded else parties.get(holder.split()[-1].casefold()) if holder else None
    return Condition(
        Span(document.id, piece.start + begin, piece.start + end),
        Span(document.id, piece.start + of, piece.start + rest),
        piece,
        holder,
        party,
        coded.option if coded else None,
    )


def _coded(text: str, coded: Statement | None) -> tuple[int, int, int, int] | None:
    """Where a coded condition and what depends on it stand."""
    words = coded.condition if coded else None
    begin = text.find(words) if words else -1
    if not words or begin < 0:
        return None
    before = _MARK.sub("", text[:begin])
    if len(before.split()) >= 2:
        return begin, begin + len(words), 0, len(before.rstrip(" ,"))
    of = begin + len(words)
    of += len(text[of:]) - len(text[of:].lstrip(" ,"))
    rest = len(text.rstrip(' .!”"»'))
    return (begin, begin + len(words), of, rest) if len(text[of:rest].split()) >= 2 else None


_MARK = re.compile(
    r"[\s,]*(?:\b(?:but|and|only|if|unless|until|once|when|after|provided|providing|that|without|on|the|condition"
    r"|as|so|long|à|condition|de|que|si|nur|wenn|если|при|условии|только|что)\b\s*)+$",
    re.IGNORECASE,
)


def _places(text: str, match: re.Match[str]) -> tuple[int, int, int, int]:
    """Begin and end of the condition, and of what depends on it."""
    begin, end, of, rest = match.start("if"), match.end("if"), match.start("of"), match.end("of")
    if begin < of:
        if tail := _LIST_TAIL.match(match["of"]):  # "without A, B, and C, …": the list goes on
            end, of = of + tail.end(1), of + tail.end()
        return begin, end, of, rest
    clause = _NEXT_CLAUSE.search(text, begin, end)
    if clause:
        if rest - of < 30 or text[:begin].rstrip().endswith(("but unless", "and unless")):
            of, rest = clause.start() + 2, len(text.rstrip(' .!”"»'))
        end = clause.start()
    return begin, end, of, rest


def _said_before(document: Document, reading: Reading, of: int, rest: int) -> int:
    """Where what depends begins if the words of saying come first: "the minister said that …"."""
    for said in reading.attributions:
        for cue, content in zip(said.cue[:1], said.content[:1], strict=False):
            words = document.text[cue.start : cue.end].casefold().split()
            that = document.text.startswith("that ", content.start)
            if of <= cue.start < content.start < rest and (that or _SAYS.intersection(words)):
                lead = re.match(r"that\s+", document.text[content.start : rest])
                of = content.start + (lead.end() if lead else 0)
    return of


def _holder(document: Document, reading: Reading, at: int) -> str | None:
    """Whose words hold the condition: the nearest attribution around it that has a source."""
    inside = [
        said
        for said in reading.attributions
        if said.source and any(c.start <= at < c.end for c in said.content)
    ]
    if not inside:
        return None
    said = min(inside, key=lambda a: sum(c.end - c.start for c in a.content))
    names = {e.id: e.name for e in reading.entities}
    span = said.source[0]
    words = names.get(said.speaker or "") or " ".join(document.text[span.start : span.end].split())
    return None if words.casefold() in _NOBODY else words

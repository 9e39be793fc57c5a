"""Conditions that the sources name: what has to be true first, for what, and whose condition it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parley.nouns.condition import Condition
from parley.nouns.document import Document
from parley.nouns.reading import Reading, Sentence
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions.conditions.listed import listed
from parley.positions.conditions.wordings import MATTER, TURNED, WORDINGS, Wording

_LIST_TAIL = re.compile(r"((?:[^,]{3,60}, )?and [^,]+), ")
_NEXT_CLAUSE = re.compile(r", (?:I|it|they|we|he|she|there|these|will|would|is|are) ")
_NOT = re.compile(
    r"\b(?:as if|even if|what if|in order to require|security requires that you"
    r"|(?:would|could|might|should)(?:n[’']t| not)? have (?!to\b))\b",
    re.IGNORECASE,
)
_IF_YOU = re.compile(r"\bif you\b", re.IGNORECASE)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
# "…, the minister said on Monday" is part of neither side.
_SAID_LAST = re.compile(
    r",[”\"’']? (?:[^,;]{1,60}\s)?(?:said|says|told|added|announced|warned|argued|explained|repeated|insisted"
    r"|dit|déclaré|sagte)\b(?!,).*$",
    re.DOTALL,
)
# "…, paving the way for talks" tells what follows.
_FOLLOWS = re.compile(
    r", (?:paving|clearing|leading|opening|raising|adding|saying|arguing|warning|prompting)\b.*$", re.DOTALL
)
_SAYS = frozenset(
    {"said", "says", "say", "told", "tells", "added", "signalled", "signaled", "announced", "stated"}
    | {"argued", "insisted", "warned", "repeated", "declared", "confirmed", "explained"}
)
# What refers to something outside the sentence says nothing of what has to be true.
_ELSEWHERE = re.compile(
    r"^(?:then|now|recently|such\b|after\b|(?:that|this|so|it)(?:\s+\S+)?$)", re.IGNORECASE
)
_BACK = re.compile(r"^(?:But |And |Yet )?[Ff]or (?:that|this|it) to\b")
# What is provided for a failure is no condition, and a bare pronoun names none.
_FAILS = re.compile(
    r"\b(?:fail(?:s|ed)?|collaps\w+|falter\w*|founder\w*|stall\w*|br[eo]ak(?:s|en)? down)\W*$", re.IGNORECASE
)
_THAT_NO = re.compile(r"\bthat\s+(?=no\b)", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:one|it|them|that|this|these|those|him|her|us|either|both|so)$", re.IGNORECASE)
_OPENING = re.compile(r"(?:But|And|Yet|So|Still|However|Even so|Either way|Even then)\b,?\s+")
_THAT = re.compile(r"^that\s+", re.IGNORECASE)
_NOBODY = frozenset(
    {"i", "we", "one", "it", "he", "she", "they", "you", "who", "which", "that"}
    | {"il", "elle", "ils", "elles", "on", "er", "sie", "es", "он", "она", "они"}
)
# "Before the next summit" sets a date, "without delay" a manner.
_DATE = re.compile(
    r"^(?:(?:the|a|an|its|their|this|that)\s+)?(?:next|coming|upcoming|planned|scheduled|end\b|start of|year"
    r"|week|month|day|deadline|winter|summer|spring|autumn|mid-?\w*|(?!anything|nothing)\w+ing\b|long\b|then\b|now\b"
    r"|too\b|it[’']?s? too)",
    re.IGNORECASE,
)
# "They did not meet until …" tells what was.
_TOLD = re.compile(
    r"^(?!.*\bno (?:point|purpose|sense|reason|use|basis|need)\b).*"
    r"\b(?:was|were|did|had|has|have)(?:\s+(?:not|never|been|no)\b|n[’']t\b)(?!.*\b(?:will|would|could|can)\b)",
    re.IGNORECASE,
)
# "Rejected it even before …" tells when; "until the early sixties it had …" tells how long.
_WHEN = re.compile(
    r"\b(?:even|just|shortly|right|immediately|soon|(?:seconds|minutes|hours|days?|weeks?|months?|years?))\s*$",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|would|can|could|may|might|must|shall|should|cannot|not|no|never|nothing|refus\w+|impossible"
    r"|unwilling|\w+n[’']t)\b",
    re.IGNORECASE,
)
# What goes on, or stays refused, as long as something else does, ends when that ends.
_LASTS = re.compile(
    r"\b(?:not|no|never|nothing|cannot|\w+n[’']t|refus\w+|impossible|stays?|remains?"
    r"|continues?|go on|keep|hold)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"^(?:any |a |an |the |further |much |undue )?(?:doubt|exception|delay|warning|precedent|incident"
    r"|question|comment|fail|hesitation|hindrance|notice|explanation|reason|difficulty|trial|charge|success|result)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:it|that|this|all)(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
_FREE = re.compile(r"^(?:any|a single|anything|even)\b", re.IGNORECASE)
_DEED = re.compile(
    r"\b(?:negotiat|discuss|talk|sign|accept|agree|withdr[ae]w|recogni[sz]e|releas|lift|ratif|accede|surrender"
    r"|concede|compromis|disarm|pledg|promis|commit|consent|involve|arrangement|solution|concession|settle"
    r"|reopen|admit|allow|permit|free(?:s|d|ing)\b|restor|resum|return|halt|suspend)\w*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|can|could|will|would|\w{3,}(?:ed|es))\b", re.IGNORECASE
)
_LONGEST = 1_500  # characters: no sentence that a person wrote is longer, and the patterns are slow on one


class _Places(NamedTuple):
    """Where a condition stands in its sentence and, from 0 on where it is told, what depends on it."""

    begin: int
    end: int
    of: int
    rest: int
    mark: str
    till: bool


def conditions(
    statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]
) -> tuple[Condition, ...]:
    """The conditions in the texts, in the order of the documents: coded ones first claim their sentence.

    A wording that also tells other things ("before", "without") counts only between matters of a negotiation
    or terms that a statement speaks of; a sentence of no such matter sets no condition that is of use here.
    """
    given = tuple(statements)
    by_doc: dict[str, list[Statement]] = {}
    for s in given:
        by_doc.setdefault(s.evidence.doc, []).append(s)
    found: list[Condition] = []
    for document, reading in pairs:
        found += _Finder(document, reading, by_doc.get(document.id, [])).run()
    return tuple(found)


class _Finder:
    """The conditions of one document."""

    def __init__(self, document: Document, reading: Reading, statements: list[Statement]) -> None:
        self.d, self.r = document, reading
        self.coded: dict[int, Statement] = {}
        for s in statements:
            if s.stance == "conditional":
                self.coded.setdefault(s.evidence.start, s)
        self.terms = [s.term for s in statements if s.term]
        self.parties = _parties(document, statements)

    def run(self) -> list[Condition]:
        found: dict[int, Condition] = {}
        before: Sentence | None = None
        for sentence in self.r.sentences:
            if sentence.role != "prose":
                continue
            pieces = self.d.pieces(sentence.start, sentence.end)
            if len(pieces) == 1 and (row := self._find(pieces[0], before, sentence)):
                found[row.evidence.end] = row
            before = sentence
        for row in listed(self.d, self.r):
            found.setdefault(row.evidence.end, row)
        return [found[end] for end in sorted(found)]

    def _find(self, piece: Span, before: Sentence | None, sentence: Sentence) -> Condition | None:
        text = self.d.text[piece.start : piece.end]
        if len(text) > _LONGEST or "?" in text or _NOT.search(text):
            return None
        if (you := _IF_YOU.search(text)) and not _ONLY.search(text[: you.start()]):
            return None
        coded = self.coded.get(piece.start)
        told = _coded(text, coded)
        places = told
        for match, wording in _matches(text):
            if not self._holds(piece, match, wording):
                continue
            if told is None or match.start("if") <= told.begin < match.end("if"):
                places = _places(text, match, wording)
            break
        if places is None:
            return None
        begin, end = _trimmed(text, places.begin, places.end)
        evidence, of = piece, None
        if places.of >= 0:
            start = _said_before(self.d, self.r, piece.start + places.of, piece.start + places.rest)
            start, rest = _trimmed(text, start - piece.start, places.rest)
            if opening := _OPENING.match(text[start:rest]):
                start += opening.end()
            words = text[start:rest]
            if _BACK.match(words):
                if before is None or before.paragraph != sentence.paragraph:
                    return None
                evidence = Span(self.d.id, before.start, piece.end)
            elif words.startswith(("That ", "This ")):
                return None
            if not words.strip():
                return None
            of = Span(self.d.id, piece.start + start, piece.start + rest)
        if _ELSEWHERE.search(text[begin:end]):
            return None
        if lead := _THAT.match(text[begin:end]):
            begin += lead.end()
        words = text[begin:end]
        if not words or _ELSEWHERE.search(words) or _PRONOUN.match(words) or _FAILS.search(words):
            return None
        if coded is None and not self._telling(piece):
            return None
        holder = _holder(self.d, self.r, piece.start + begin)
        party = self.parties.get(holder.split()[-1].casefold()) if holder else None
        if coded and (
            coded.voice != "author" or self.d.lang != "en"
        ):  # an author's view of a party is not yet the party's condition
            party = coded.party
        return Condition(
            Span(self.d.id, piece.start + begin, piece.start + end),
            of,
            evidence,
            holder,
            party,
            coded.option if coded else None,
            places.mark,
            places.till,
        )

    def _telling(self, piece: Span) -> bool:
        text = self.d.text[piece.start : piece.end]
        return bool(MATTER.search(text) or _DEED.search(text)) or any(t.overlaps(piece) for t in self.terms)

    def _matter(self, piece: Span, match: re.Match[str], group: str) -> bool:
        """Whether a side speaks of a matter of a negotiation, or of a term that is coded there."""
        if MATTER.search(match[group]) or _DEED.search(match[group]):
            return True
        start, end = piece.start + match.start(group), piece.start + match.end(group)
        return any(start <= term.start < end for term in self.terms)

    def _dated(self, at: int) -> bool:
        return any(time.start - 5 <= at < time.end and time.type != "DURATION" for time in self.r.times)

    def _holds(self, piece: Span, match: re.Match[str], wording: Wording) -> bool:
        """Whether a match says what its wording means, and not only when or how something was done."""
        words = match["if"].split()
        if len(words) < (1 if wording.mark in ("without", "before", "after", "first") else 2):
            return False
        if match.re.groupindex.get("of") and len(match["of"].split()) < (1 if wording.loose else 2):
            return False
        mark = match["mark"] or ""
        if mark == "before" and _WHEN.search(match.string[: match.start("mark")]):
            return False
        if "depend" in mark and _IT.match(match["of"]):
            return False
        if mark == "Until" and not _WILL.search(match["of"]):
            return False
        if mark.lower() in ("until", "before") and match.start("if") > match.start("mark"):
            start, end = piece.start + match.start("if"), piece.start + match.end("if")
            timed = any(start <= time.start < end and time.type == "DATE" for time in self.r.times)
            if self._dated(start) or (timed and not _VERB.search(match["if"])) or _TOLD.search(match["of"]):
                return False
        if not wording.loose:
            return True
        later = "if" if match.start("if") > match.start("mark") else "of"
        if later in match.re.groupindex and (
            _DATE.search(match[later]) or self._dated(piece.start + match.start(later))
        ):
            return False
        if wording.mark == "without":
            return not _MANNER.search(match["if"]) and (
                self._matter(piece, match, "of") or self._matter(piece, match, "if")
            )
        if wording.mark == "before" and later == "if":  # "no talks before …"
            clause = bool(_VERB.search(match["if"]))
            return self._matter(piece, match, "of") and (clause or self._matter(piece, match, "if"))
        if wording.mark == "if":  # "would lift the ban if …"; "if …, then …"
            named = match["if"][:1].isupper() or self._matter(piece, match, "if")
            return named and self._matter(piece, match, "of")
        if wording.mark == "once":
            return self._matter(piece, match, "of") and bool(_VERB.search(match["if"]))
        if "of" not in match.re.groupindex:
            return self._matter(piece, match, "if")
        free = bool(_FREE.search(match["of"]))
        return self._matter(piece, match, "if") and (free or self._matter(piece, match, "of"))


def _matches(text: str) -> Iterator[tuple[re.Match[str], Wording]]:
    for wording in WORDINGS:
        if match := wording.pattern.search(text):
            yield match, wording


def _parties(document: Document, statements: Iterable[Statement]) -> dict[str, str]:
    """Who speaks for whom in a document, by the last word of the name, as its statements have it."""
    rows: dict[str, set[str]] = {}
    for s in statements:
        if s.holder and s.holder.doc == document.id:
            words = document.text[s.holder.start : s.holder.end].split()
            if words and words[-1][:1].isupper() and words[-1].casefold() not in _NOBODY:
                rows.setdefault(words[-1].casefold(), set()).add(s.party)
    return {word: ids.pop() for word, ids in rows.items() if len(ids) == 1}


def _coded(text: str, coded: Statement | None) -> _Places | None:
    """Where a coded condition and what depends on it stand."""
    words = coded.condition if coded else None
    begin = text.find(words) if words else -1
    if not words or begin < 0:
        return None
    before = _MARK.sub("", text[:begin])
    mark = " ".join(text[len(before) : begin].casefold().strip(" ,").split()).removeprefix("but ") or "if"
    till = mark.split()[-1] in TURNED or (mark.endswith("as long as") and bool(_LASTS.search(before)))
    if len(before.split()) >= 2:
        return _Places(begin, begin + len(words), 0, len(before.rstrip(" ,")), mark, till)
    of = begin + len(words)
    of += len(text[of:]) - len(text[of:].lstrip(" ,"))
    rest = len(text.rstrip(' .!”"»'))
    if len(text[of:rest].split()) < 2:
        return None
    return _Places(begin, begin + len(words), of, rest, mark, till)


_MARK = re.compile(
    r"[\s,]*(?:\b(?:but|and|only|if|unless|until|once|when|after|provided|providing|that|without|on|the|condition"
    r"|as|so|long|à|condition|de|que|si|nur|wenn|если|при|условии|только|что)\b\s*)+$",
    re.IGNORECASE,
)


def _places(text: str, match: re.Match[str], wording: Wording) -> _Places:
    """Begin and end of the condition, and of what depends on it."""
    mark = " ".join((match["mark"] or wording.mark).casefold().split())
    begin, end = match.start("if"), match.end("if")
    if "of" not in match.re.groupindex:
        return _Places(begin, end, -1, -1, mark, False)
    of, rest = match.start("of"), match.end("of")
    if lead := _THAT_NO.search(text, of, rest):
        of = lead.end()
    till = mark in TURNED and (not wording.loose or of < begin)
    till = till or (mark.endswith("as long as") and bool(_LASTS.search(match["of"])))
    if begin < of:
        if not wording.loose and (tail := _LIST_TAIL.match(match["of"])):
            end, of = of + tail.end(1), of + tail.end()  # "without A, B, and C, …": the list goes on
        return _Places(begin, end, of, rest, mark, till)
    clause = _NEXT_CLAUSE.search(text, begin, end)
    if clause:
        if rest - of < 30 or text[:begin].rstrip().endswith(("but unless", "and unless")):
            of, rest = clause.start() + 2, len(text.rstrip(' .!”"»'))
        end = clause.start()
    return _Places(begin, end, of, rest, mark, till)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without quotation marks, commas and words of saying at its ends."""
    if tail := _SAID_LAST.search(text, start, end):
        end = tail.start()
    if tail := _FOLLOWS.search(text, start, end):
        end = tail.start()
    while end > start and text[end - 1] in ' ,“”"„«»‘’—–-\n':
        end -= 1
    while start < end and text[start] in ' ,“”"„«»‘—–-\n':
        start += 1
    return start, end


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

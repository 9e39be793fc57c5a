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
from parley.positions.conditions import signs
from parley.positions.conditions.listed import listed
from parley.positions.conditions.wordings import MATTER, TURNED, WORDINGS, Wording

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
        if len(text) > _LONGEST or "?" in text or signs.NOT.search(text):
            return None
        if (you := signs.IF_YOU.search(text)) and not signs.ONLY.search(text[: you.start()]):
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
            if opening := signs.OPENING.match(text[start:rest]):
                start += opening.end()
            words = text[start:rest]
            if signs.BACK.match(words):
                if before is None or before.paragraph != sentence.paragraph:
                    return None
                evidence = Span(self.d.id, before.start, piece.end)
            elif words.startswith(("That ", "This ")):
                return None
            if not words.strip():
                return None
            of = Span(self.d.id, piece.start + start, piece.start + rest)
        if signs.ELSEWHERE.search(text[begin:end]):
            return None
        if lead := signs.THAT.match(text[begin:end]):
            begin += lead.end()
        words = text[begin:end]
        if (
            not words
            or signs.ELSEWHERE.search(words)
            or signs.PRONOUN.match(words)
            or signs.FAILS.search(words)
        ):
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
        return bool(MATTER.search(text) or signs.DEED.search(text)) or any(
            t.overlaps(piece) for t in self.terms
        )

    def _matter(self, piece: Span, match: re.Match[str], group: str) -> bool:
        """Whether a side speaks of a matter of a negotiation, or of a term that is coded there."""
        if MATTER.search(match[group]) or signs.DEED.search(match[group]):
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
        if mark == "before" and signs.WHEN.search(match.string[: match.start("mark")]):
            return False
        if "depend" in mark and signs.IT.match(match["of"]):
            return False
        if mark == "Until" and not signs.WILL.search(match["of"]):
            return False
        if mark.lower() in ("until", "before") and match.start("if") > match.start("mark"):
            start, end = piece.start + match.start("if"), piece.start + match.end("if")
            timed = any(start <= time.start < end and time.type == "DATE" for time in self.r.times)
            if (
                self._dated(start)
                or (timed and not signs.VERB.search(match["if"]))
                or signs.TOLD.search(match["of"])
            ):
                return False
        if not wording.loose:
            return True
        later = "if" if match.start("if") > match.start("mark") else "of"
        if later in match.re.groupindex and (
            signs.DATE.search(match[later]) or self._dated(piece.start + match.start(later))
        ):
            return False
        if wording.mark == "without":
            return not signs.MANNER.search(match["if"]) and (
                self._matter(piece, match, "of") or self._matter(piece, match, "if")
            )
        if wording.mark == "before" and later == "if":  # "no talks before …"
            clause = bool(signs.VERB.search(match["if"]))
            return self._matter(piece, match, "of") and (clause or self._matter(piece, match, "if"))
        if wording.mark == "if":  # "would lift the ban if …"; "if …, then …"
            named = match["if"][:1].isupper() or self._matter(piece, match, "if")
            return named and self._matter(piece, match, "of")
        if wording.mark == "once":
            return self._matter(piece, match, "of") and bool(signs.VERB.search(match["if"]))
        if "of" not in match.re.groupindex:
            return self._matter(piece, match, "if")
        free = bool(signs.FREE.search(match["of"]))
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
            if words and words[-1][:1].isupper() and words[-1].casefold() not in signs.NOBODY:
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
    till = mark.split()[-1] in TURNED or (mark.endswith("as long as") and bool(signs.LASTS.search(before)))
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
    if lead := signs.THAT_NO.search(text, of, rest):
        of = lead.end()
    till = mark in TURNED and (not wording.loose or of < begin)
    till = till or (mark.endswith("as long as") and bool(signs.LASTS.search(match["of"])))
    if begin < of:
        if not wording.loose and (tail := signs.LIST_TAIL.match(match["of"])):
            end, of = of + tail.end(1), of + tail.end()  # "without A, B, and C, …": the list goes on
        return _Places(begin, end, of, rest, mark, till)
    clause = signs.NEXT_CLAUSE.search(text, begin, end)
    if clause:
        if rest - of < 30 or text[:begin].rstrip().endswith(("but unless", "and unless")):
            of, rest = clause.start() + 2, len(text.rstrip(' .!”"»'))
        end = clause.start()
    return _Places(begin, end, of, rest, mark, till)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without quotation marks, commas and words of saying at its ends."""
    if tail := signs.SAID_LAST.search(text, start, end):
        end = tail.start()
    if tail := signs.FOLLOWS.search(text, start, end):
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
            if of <= cue.start < content.start < rest and (that or signs.SAYS.intersection(words)):
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
    return None if words.casefold() in signs.NOBODY else words

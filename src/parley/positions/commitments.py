"""Commitments: what is promised, given and asked for, by whom to whom, and what is still open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from parley.nouns.casebook import Casebook
from parley.nouns.commitment import Commitment, Pledge
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.spoken import Spoken
from parley.positions.done import asked, told

_WITHDRAWN = re.compile(
    r"\b(?:withdr[ae]w|withdrawn|dropped|broke|broken|reneged on|backtracked on|went back on|gone back on"
    r"|rescinded|took back|taken back|abandoned|retracted|violated|revoked|scrapped)\b[^.;]{0,60}?"
    r"\b(?:promise|pledge|commitment|offer|assurance|guarantee|undertaking)s?\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|no later than|not later than|within|until)\s+(?:the\s+(?:end\s+of\s+)?)?$", re.IGNORECASE
)
_AND = re.compile(r"\band\b|,")
_NOBODY = frozenset(
    {"i", "we", "one", "it", "he", "she", "they", "you", "who", "which", "that", "this", "these", "some"}
    | {"others", "many", "both", "all", "everyone", "nobody", "most", "each", "those"}
)
_ONE = frozenset({"i", "we", "he", "she"})
_FEWEST = 2  # words beside its verb that a report shares with the promise that it tells as kept
_Key = tuple[str, str, str | None, object]


def stretches(found: Iterable[Pledge]) -> Iterator[Span]:
    """Every stretch of which has to be known what it speaks of."""
    for pledge in found:
        yield from filter(None, (pledge.what, pledge.by, pledge.to))


def commitments(
    found: Sequence[Pledge],
    pairs: Sequence[tuple[Document, Reading]],
    casebook: Casebook,
    spoken: Mapping[Span, Spoken],
    origins: Mapping[str, int] | None = None,
    as_of: str | None = None,
) -> tuple[Commitment, ...]:
    """The pledges joined, open ones first, each kind by date.

    Pledges of one kind by one side are one where they speak of one option of the casebook, or say the same
    in the same words. One is closed only where a later passage tells, in its own words, that it was done or
    taken back; everything else is open since its first report. A pledge of a speaker who is neither a party
    nor named is left out. Whether a day named for it has passed is judged by `as_of` (ISO 8601), or else by
    the latest document.
    """
    documents = {document.id: document for document, _ in pairs}
    readings = {reading.doc: reading for _, reading in pairs}
    groups: dict[_Key, list[Pledge]] = {}
    for pledge in found:
        by = _name(documents, casebook, spoken, pledge.by, pledge.what)
        if by is None:
            continue
        to = _name(documents, casebook, spoken, pledge.to, pledge.what, they=True)
        said = spoken.get(pledge.what)
        term = said.terms[0] if said and said.terms else None
        words: object = term or ((said.words, said.denied) if said and said.words else pledge.what)
        groups.setdefault((pledge.kind, by, to if to != by else None, words), []).append(pledge)
    rows = []
    for (kind, by, to, words), pledges in groups.items():
        pledges.sort(key=lambda p: (documents[p.evidence.doc].published or "", p.evidence))
        option = words[0] if isinstance(words, tuple) and isinstance(words[0], str) else None
        numbers = {(origins or {}).get(p.evidence.doc, p.evidence.doc) for p in pledges}
        since = next((day for p in pledges if (day := documents[p.evidence.doc].published)), None)
        rows.append(Commitment(kind, by, to, tuple(pledges), since, option=option, origins=len(numbers)))
    today = as_of or max((d.published or "" for d in documents.values()), default="")
    closed = [_due(_closed(row, documents, readings), documents, readings, today) for row in rows]
    order = {"promised": 0, "given": 1, "asked": 2}
    return tuple(
        sorted(
            closed, key=lambda c: (c.status != "open", order[c.kind], c.since or "", c.pledges[0].evidence)
        )
    )


def _name(
    documents: Mapping[str, Document],
    casebook: Casebook,
    spoken: Mapping[Span, Spoken],
    who: Span | None,
    what: Span | None,
    they: bool = False,
) -> str | None:
    """Who is meant: a party by its name, else the text's words where they name somebody."""
    if who is None:
        return None
    said = spoken.get(who)
    words = " ".join(documents[who.doc].text[who.start : who.end].split())
    if said and len(said.parties) == 1 and not _AND.search(words):
        return casebook.parties[said.parties[0]].name
    if words.casefold() in _NOBODY:
        one = they or words.casefold() in _ONE  # whom "they" stand for is a guess too many
        speaker = spoken[what].speaker if one and what and what in spoken else None
        return casebook.parties[speaker].name if speaker else None
    if said and len(said.parties) > 1:
        return " and ".join(casebook.parties[party].name for party in said.parties)
    return words if any(word[:1].isupper() for word in words.split()[-2:]) and len(words) < 60 else None


def _closed(
    row: Commitment, documents: Mapping[str, Document], readings: Mapping[str, Reading]
) -> Commitment:
    """The commitment with what later passages say became of it."""
    if row.kind == "asked":
        return row
    wanted: dict[str, list[tuple[Commitment, frozenset[str]]]] = {}
    for pledge in row.pledges:
        verb = asked(readings[pledge.what.doc], pledge.what)
        if verb and len(verb[1]) >= _FEWEST:
            wanted.setdefault(verb[0], []).append((row, verb[1]))
    done: list[Span] = []
    undone: list[Span] = []
    withdrawn: list[Span] = []
    own = {pledge.evidence for pledge in row.pledges}
    who = row.by.split()[-1]
    for doc, reading in readings.items():
        day = documents[doc].published or ""
        if not row.since or len(day) < len(row.since) or day < row.since:
            continue
        for sentence in reading.sentences:
            span = Span(doc, sentence.start, sentence.end)
            if sentence.role != "prose" or span in own:
                continue
            text = documents[doc].text[sentence.start : sentence.end]
            if who not in text:
                continue
            if wanted and not wanted.keys().isdisjoint(sentence.words.lemma):
                for _, sign in told(sentence, wanted):
                    (done if sign > 0 else undone).append(span)
            if day > row.since and _WITHDRAWN.search(text) and _shared(row, text, documents):
                withdrawn.append(span)
    spans = withdrawn or done
    if not spans:
        return replace(row, undone=tuple(dict.fromkeys(undone)))
    until = max(documents[span.doc].published or "" for span in spans)
    status = "withdrawn" if withdrawn else "fulfilled"
    return replace(row, status=status, closed=tuple(dict.fromkeys(spans)), until=until)


def _due(
    row: Commitment, documents: Mapping[str, Document], readings: Mapping[str, Reading], today: str
) -> Commitment:
    """The commitment with the day by which it was to be done: "by 1 May", "within three weeks"."""
    for pledge in row.pledges if row.kind == "promised" else ():
        span, text = pledge.what, documents[pledge.what.doc].text
        for time in readings[span.doc].times:
            inside = span.start <= time.start and time.end <= span.end
            if inside and time.until and len(time.until) == 10 and _BY.search(text[span.start : time.start]):
                late = row.status == "open" and len(today) == 10 and time.until < today
                return replace(row, due=time.until, late=late)
    return row


def _shared(row: Commitment, text: str, documents: Mapping[str, Document]) -> bool:
    """Whether a passage that takes a promise back names what was promised, or to whom."""
    if row.to and row.to in text:
        return True
    mine = {
        word.casefold()
        for pledge in row.pledges
        for word in re.findall(
            r"\w{5,}", documents[pledge.what.doc].text[pledge.what.start : pledge.what.end]
        )
    }
    return bool(mine & {word.casefold() for word in re.findall(r"\w{5,}", _WITHDRAWN.sub(" ", text))})

"""Two accounts of one meeting that cannot both hold: whether, when, where and how it was, what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from parley.nouns.contradiction import Contradiction
from parley.nouns.document import Document
from parley.nouns.reading import Meeting
from parley.nouns.talks import Round

_SAYS = (  # what accounts differ on: the words for it, and those for its contrary
    (
        "whether they dealt directly",
        re.compile(
            r"(?<!no )(?<!not )\b(?:direct (?:talks|negotiations|meeting)|face[ -]to[ -]face"
            r"|in (?:the same|one) room|(?:met|talked|spoke) directly)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:indirect(?:ly)?|separate rooms|shuttl\w+|proximity talks"
            r"|through (?:mediators|intermediaries)|never (?:met|sat) face to face"
            r"|no direct (?:talks|contact|meeting))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "what came of it",
        re.compile(
            r"\b(?:agreed (?:to|on)\b(?! (?:meet|continue|hold|talk|keep|resume|nothing))|signed (?:an?|the) "
            r"|reached (?:an? |the )?(?:\w+ )?(?:agreement|deal|accord)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:without (?:an? |any )?(?:agreement|deal|accord|result)|no (?:agreement|deal|accord)\b"
            r"|failed to (?:agree|reach)|agreed on nothing|(?:signed|agreed) nothing)\b",
            re.IGNORECASE,
        ),
    ),
)
_HALL = re.compile(r"\b(?:hotel|palace|villa|house|hall|ministry|embassy|residence)\b", re.IGNORECASE)


def accounts(
    rounds: Sequence[Round], documents: Mapping[str, Document], number: Mapping[str, int]
) -> Iterator[Contradiction]:
    """Where two independent reports contradict each other on a meeting.

    One has it held and one denies it; they name different days, or different places on one day; or each says
    it, the one that the parties dealt with each other directly or agreed, the other that they did not. That
    one leaves something out is no contradiction, a party that it does not name included.
    """
    for one in rounds:
        for detail, a, b in _parted(one.witnesses):
            if row := _row(detail, one.parties, a, b, documents, number):
                yield row
                break
    for parties, met in _by_day(rounds, documents):
        for detail, yes, no in _SAYS:
            says = [m for m, text in met if yes.search(text) and not no.search(text)]
            denies = [m for m, text in met if no.search(text) and not yes.search(text)]
            for a, b in product(says, denies):
                if row := _row(detail, parties, a, b, documents, number):
                    yield row
                    break


def _parted(witnesses: Sequence[Meeting]) -> Iterator[tuple[str, Meeting, Meeting]]:
    held = [m for m in witnesses if m.status == "held"]
    for a, b in product(held, [m for m in witnesses if m.status == "denied"]):
        yield "whether it took place", a, b
    for a, b in combinations(held, 2):
        if a.date and b.date and len(a.date) == len(b.date) == 10 and a.date != b.date:
            yield "the date", a, b
    for a, b in combinations(held, 2):
        if a.venue and b.venue and a.date == b.date and _apart(a.venue, b.venue):
            yield "the place", a, b


def _by_day(
    rounds: Iterable[Round], documents: Mapping[str, Document]
) -> Iterator[tuple[tuple[str, ...], list[tuple[Meeting, str]]]]:
    """What the same parties held on the same day, with the words: talks through others are rounds apart."""
    found: dict[tuple[tuple[str, ...], str], list[tuple[Meeting, str]]] = {}
    for one in rounds:
        for m in one.witnesses:
            at = m.evidence
            if m.status == "held" and m.date and len(m.date) == 10 and at.doc in documents:
                words = documents[at.doc].text[at.start : at.end]
                found.setdefault((one.parties, m.date), []).append((m, words))
    for (parties, _), met in found.items():
        yield parties, met


def _row(
    detail: str,
    parties: tuple[str, ...],
    a: Meeting,
    b: Meeting,
    documents: Mapping[str, Document],
    number: Mapping[str, int],
) -> Contradiction | None:
    """The two passages, the earlier first; None where they are of one report."""
    one, other = documents.get(a.evidence.doc), documents.get(b.evidence.doc)
    if one is None or other is None or number[one.id] == number[other.id]:
        return None
    spans = sorted((a.evidence, b.evidence), key=lambda at: documents[at.doc].published or "")
    dates = documents[spans[0].doc].published, documents[spans[1].doc].published
    return Contradiction("meeting", spans[0], spans[1], detail=detail, parties=parties, dates=dates)


def _apart(one: str, other: str) -> bool:
    """Whether two places share no word: a hotel may stand in the town that another report names."""
    words = [{w for w in re.findall(r"\w+", v.casefold()) if len(w) > 2} for v in (one, other)]
    return not words[0] & words[1] and not _HALL.search(one) and not _HALL.search(other)

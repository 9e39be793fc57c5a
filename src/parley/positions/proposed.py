"""Proposals that a text tells of: several options that one party wants together, as a plan or an offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parley.nouns.casebook import Proposal
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement

_PLAN = re.compile(
    r"\b(?:(?:counter-?)?(?:proposals?|offers?)|(?:\w+-point |peace |draft )?plans?(?! to\b)|drafts?"
    r"|blueprints?|packages?|memorand(?:um|a)|non-papers?|frameworks?|road ?maps?|term sheets?"
    r"|propos(?:e[sd]?|ing)|offered|put forward|tabled"
    r"|propositions?|projets?|offres?|plan de (?:paix|règlement)|(?:a|ont|avait) proposé|propose(?:nt)?"
    r"|Vorschl[aä]g\w*|Entw[uü]rf\w*|Angebot\w*|Friedensplan\w*|schl(?:ägt|ug|agen)\b[^.]*\bvor"
    r"|предлож\w+|предлага\w+|проект\w*|план[аеуомы]{0,2}|инициатив\w*)\b",
    re.IGNORECASE,
)
Found = tuple[Proposal, tuple[Span, ...]]


def proposed(statements: Iterable[Statement], pairs: Iterable[tuple[Document, Reading]]) -> tuple[Found, ...]:
    """Proposals found in the texts, by date, each with the passages that tell of it.

    One party is for (or on a condition for) two or more options in one paragraph, and one of these passages
    speaks of a plan, draft, offer, or of proposing. What two parties propose in the same words is theirs
    together; what a later text repeats, in whole or in part, is the same proposal. A proposal's name is left
    to whoever shows it, since a text's words for it may mean another: `name` is empty.
    """
    given = tuple(statements)
    found: list[tuple[Proposal, tuple[Span, ...]]] = []
    for document, reading in pairs:
        for proposal, spans in _in(document, reading, given):
            found.append((proposal, spans))
    found.sort(key=lambda f: (f[0].date or "", -len(f[0].options), f[1][0]))
    joined: list[Found] = []
    for proposal, spans in found:
        at = next((i for i, (known, _) in enumerate(joined) if same(known, proposal)), None)
        if at is None:
            joined.append((proposal, spans))
        else:
            known, witnesses = joined[at]
            fuller = known if len(known.options) >= len(proposal.options) else proposal
            merged = Proposal(known.id, "", fuller.options, known.by, known.date)
            joined[at] = (merged, tuple(dict.fromkeys((*witnesses, *spans))))
    return tuple(joined)


def same(one: Proposal, other: Proposal) -> bool:
    """Whether two are one proposal: of the same parties, and one holds all options of the other."""
    a, b = set(one.options), set(other.options)
    return set(one.by) == set(other.by) and (a <= b or b <= a)


def _in(document: Document, reading: Reading, statements: tuple[Statement, ...]) -> Iterator[Found]:
    wanted: dict[tuple[str, int], list[Statement]] = {}
    for s in statements:
        if s.evidence.doc == document.id and s.stance != "against":
            paragraph = _paragraph(reading, s.evidence.start)
            if paragraph is not None:
                wanted.setdefault((s.party, paragraph), []).append(s)
    together: dict[tuple[int, tuple[Span, ...]], list[tuple[str, list[Statement]]]] = {}
    for (party, paragraph), said in wanted.items():
        spans = tuple(sorted({s.evidence for s in said}))
        planned = any(_PLAN.search(document.text, span.start, span.end) for span in spans)
        if planned and len({s.option for s in said}) > 1:
            together.setdefault((paragraph, spans), []).append((party, said))
    for (_, spans), held in together.items():
        options = tuple(dict.fromkeys(s.option for _, said in held for s in said))
        date = min((s.date for _, said in held for s in said if s.date), default=document.published)
        parties = tuple(sorted(party for party, _ in held))
        yield Proposal(f"{document.id}:{spans[0].start}", "", options, parties, date), spans


def _paragraph(reading: Reading, at: int) -> int | None:
    """The paragraph of prose in which a place stands."""
    for sentence in reading.sentences:
        if sentence.start <= at < sentence.end:
            return sentence.paragraph if sentence.role == "prose" else None
    return None

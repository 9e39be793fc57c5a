"""Red lines, and what a proposal asks that somebody who is needed for it has already refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from parley.nouns.casebook import Casebook, Proposal
from parley.nouns.document import Document
from parley.nouns.position import Matrix, Position, Stretch
from parley.nouns.reading import Reading
from parley.nouns.redline import Provision, RedLine, Rejection, Weighed
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions.matrix import within
from parley.positions.proposed import proposed, same
from parley.positions.runs import FAINT, Report, borne, known, reporting

_RED = "red-line"


def redlines(found: Matrix, origins: Mapping[str, int] | None = None) -> tuple[RedLine, ...]:
    """Every red line that was drawn, those that stand first, then the latest word first.

    A red line is drawn in more than one author's reading, or it is none (`parley.positions.rule`).
    """
    report = reporting(origins)
    rows = [line for cell in found.positions if cell.stance != "unclear" for line in _drawn(cell, report)]
    rows.sort(key=lambda r: (r.last or "", r.party, r.option), reverse=True)
    return tuple(sorted(rows, key=lambda r: r.status != "stands"))


def _drawn(cell: Position, report: Report) -> Iterator[RedLine]:
    for stretch, after in pairwise((*cell.stretches, None)):
        if stretch is None or stretch.firmness != _RED or not stretch.borne:
            continue
        said = tuple(s for s in stretch.statements if s.firmness == _RED)
        dates = [s.date for s in said if s.date]
        status = "stands"
        if after and after.borne:
            status = "softened" if after.stance == stretch.stance else "given up"
        yield RedLine(
            cell.party,
            cell.option,
            stretch.stance,
            said,
            len({report(s) for s in said}),
            min(dates, default=None),
            max(dates, default=None),
            status,
            _first(after) if after and status != "stands" else None,
        )


def _first(stretch: Stretch) -> Statement:
    said = [s for s in stretch.statements if s.stance == stretch.stance] or list(stretch.statements)
    return min(said, key=lambda s: (s.voice == "author", s.date or "", s.evidence))


def proposals(
    statements: Iterable[Statement],
    pairs: Iterable[tuple[Document, Reading]],
    found: Matrix,
    casebook: Casebook,
    origins: Mapping[str, int] | None = None,
) -> tuple[Weighed, ...]:
    """The casebook's proposals and those that the texts tell of, each held against the record.

    A proposal of the texts that the casebook has under a name (one holds the other's options, and the parties
    are the same) is not told twice.
    """
    read = tuple(pairs)
    documents = {document.id: document for document, _ in read}
    rows = [weighed(p, found, casebook, documents, origins) for p in casebook.proposals]
    for proposal, witnesses in proposed(statements, read):
        if not any(same(proposal, known) for known in casebook.proposals):
            rows.append(weighed(proposal, found, casebook, documents, origins, witnesses))
    return tuple(rows)


def weighed(
    proposal: Proposal,
    found: Matrix,
    casebook: Casebook,
    documents: Mapping[str, Document],
    origins: Mapping[str, int] | None = None,
    witnesses: tuple[Span, ...] = (),
) -> Weighed:
    """A proposal held against the record: who that is needed for it has rejected which of its options.

    Needed are those that the proposal names, else the casebook's principals; where a needed party is a group,
    its members' own rejections count as theirs. A rejection counts whatever the party holds now: `now` tells
    that. An option was *added although rejected* if a needed party that is not among the proposers had firmly
    rejected it before: in words of before the proposal's date that more than one author's reading bears, or
    where words of then say themselves that it is not the first time ("has consistently called it
    unacceptable"). Nothing is said of why.

    `documents` are those of the statements, by id; `witnesses` is where a text has the proposal.
    """
    needed = proposal.needed or casebook.principals
    report = reporting(origins)
    asked = dict.fromkeys(needed) | {
        member: group for group in needed for member in within(group, casebook) if member not in needed
    }
    provisions = []
    for option in proposal.options:
        cells = [(p, of) for party, of in asked.items() if (p := found.cell(party, option))]
        rejections = tuple(
            r for p, of in cells if (r := _rejection(p, of, proposal.date, documents, report)) is not None
        )
        added = tuple(
            r
            for r in rejections
            if r.party not in proposal.by and (borne(_firm(r.before), report) or _firm(r.told))
        )
        backers = tuple(p.party for p, _ in cells if p.stance in ("for", "conditional"))
        provisions.append(Provision(option, rejections, added, backers))
    heard = {p.party for p in found.positions if p.option in proposal.options}
    silent = tuple(
        party for party in needed if party not in heard and not heard.intersection(within(party, casebook))
    )
    return Weighed(proposal, tuple(provisions), silent, witnesses)


# Words by which a text says that a rejection is not the first.
_BEFORE = re.compile(
    r"\b(?:already|repeatedly|consistently|always|time and again|all along|from the (?:start|outset)"
    r"|previously|long[ -](?:held|standing|rejected|refused|opposed)|ha(?:s|ve|d) long"
    r"|once (?:more|again)"
    r"|déjà|toujours|à plusieurs reprises|bereits|immer wieder|wiederholt|stets"
    r"|уже|неоднократно|всегда)\b",
    re.IGNORECASE,
)


def _rejection(
    cell: Position, of: str | None, date: str | None, documents: Mapping[str, Document], report: Report
) -> Rejection | None:
    said = tuple(s for s in cell.statements if s.stance == "against" and s.score >= FAINT)
    if not said:
        return None
    before = tuple(s for s in said if _earlier(s.date, date))
    told = tuple(
        s
        for s in said
        if s not in before
        and date
        and (s.date or "")[: len(date)] <= date
        and (document := documents.get(s.evidence.doc))
        and _BEFORE.search(document.text, s.evidence.start, s.evidence.end)
    )
    return Rejection(
        cell.party,
        of,
        said,
        len({report(s) for s in said}),
        len({report(s) for s in said if s.firmness == _RED}),
        max((s.date for s in said if s.date), default=None),
        before,
        len({report(s) for s in before}),
        told,
        cell.stance,
    )


def _firm(statements: Iterable[Statement]) -> list[Statement]:
    return [s for s in statements if s.firmness != "open"]


def _earlier(said: str | None, proposed: str | None) -> bool:
    """Whether words came before a proposal, as far as both dates tell: nothing of May is before `2031-05`."""
    if not known(said) or not known(proposed) or said is None or proposed is None:
        return False
    common = min(len(said), len(proposed))
    return said[:common] < proposed[:common]

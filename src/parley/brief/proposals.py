"""Proposals held against the record: what a needed party had rejected, and what was added all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.brief.material import Material
from parley.brief.wording import count, listed, on
from parley.nouns.brief import Line
from parley.nouns.redline import Rejection, Weighed
from parley.nouns.span import Span
from parley.nouns.statement import Statement


def proposals(material: Material) -> tuple[Line, ...]:
    """A line for each rejection of a provision, those that were added all the same first.

    Why a provision was added nobody's words say here, so the lines do not either.
    """
    return tuple(line for weighed in material.proposals for line in _lines(material, weighed))


def _lines(material: Material, weighed: Weighed) -> Iterator[Line]:
    by = listed([material.party(party) for party in weighed.proposal.by])
    named = weighed.proposal.name
    name = f"the {named[4:]}" if named.startswith("The ") else named
    name = name or f"what {by} propose{'s' if len(weighed.proposal.by) == 1 else ''}"
    heading = f"{weighed.proposal.name or f'Proposed by {by}'}, held against the record"
    rows = [(p, r) for p in weighed.provisions for r in p.rejections]
    for provision, rejection in sorted(rows, key=lambda row: row[1] not in row[0].added):
        term, added = material.option(provision.option), rejection in provision.added
        yield _line(material, term, name, heading, rejection, added, weighed.witnesses)


def _line(
    material: Material,
    term: str,
    name: str,
    heading: str,
    rejection: Rejection,
    added: bool,
    witnesses: tuple[Span, ...],
) -> Line:
    who = material.party(rejection.party)
    if added and rejection.before:
        said: Iterable[Statement] = rejection.before
        last = max((s.date for s in rejection.before if s.date), default=None)
        times = count(rejection.times, "report")
        text = f"{term}: added to {name}, although {who} had rejected it in {times}, last {on(last)}."
    elif added:
        said, last = rejection.told, None
        text = f"{term}: added to {name}, although {who} had rejected it before, as the report itself says."
    else:
        said, last = rejection.statements, rejection.last
        when = f", last {on(last)}" if last else ""
        text = f"{term}, in {name}: {who} rejected it in {count(rejection.origins, 'report')}{when}."
    spans = [s.evidence for s in said]
    if added and not rejection.before:
        spans += witnesses
    return Line(text, material.evidence(*spans), group=heading, date=last)

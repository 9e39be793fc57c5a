"""From what the stages found to a draft of the brief, which goes through the gate before anyone sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version

from parley.brief import outlets
from parley.brief.activity import activity
from parley.brief.background import background
from parley.brief.behind import behind
from parley.brief.bottom import bottom_line
from parley.brief.commitments import commitments
from parley.brief.conditions import conditions, steps
from parley.brief.contacts import seats, talks
from parley.brief.contradictions import contradictions
from parley.brief.happened import happened
from parley.brief.incidents import incidents
from parley.brief.mandates import mandates
from parley.brief.material import Material
from parley.brief.papers import papers
from parley.brief.people import people
from parley.brief.ripeness import ripeness
from parley.brief.sources import not_read, sources
from parley.brief.standing import grid, positions
from parley.brief.terms import terms
from parley.brief.voices import said
from parley.nouns.brief import Brief


def compose(material: Material, *, as_of: str | None = None, since: str | None = None) -> Brief:
    """The brief in its sections, each with lines or with one line that says why it is empty."""
    found = (
        bottom_line(material),
        happened(material),
        behind(material),
        papers(material),
        background(material),
        positions(material),
        talks(material),
        mandates(material),
        activity(material),
        ripeness(material),
        incidents(material),
        conditions(material),
        terms(material),
        commitments(material),
        contradictions(material),
        people(material),
    )
    told = [
        replace(section, lines=tuple(outlets.weighed(material, line) for line in section.lines))
        for section in found
    ]
    own = outlets.section(material, [line for section in told for line in section.lines])
    sections = (*told, own)
    table = grid(material)
    lines = [line for section in sections for line in section.lines]
    lines += [line for cell in table.cells for line in cell.lines]
    arrows = steps(material)
    lines += [step.line for step in arrows]
    return Brief(
        title=_title(material),
        casebook=material.casebook.title,
        casebook_proposed=material.casebook.proposed,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        parley=version("parley"),
        sections=sections,
        grid=table,
        sources=sources(material),
        not_read=not_read(material),
        as_of=as_of,
        since=since,
        vocabulary=tuple(vocabulary(material)),
        steps=arrows,
        seats=seats(material),
        activity=material.activity,
        convergence=material.convergence,
        terms=material.terms,
        outcomes=material.outcomes,
        said=said(material, (piece for line in lines for piece in line.evidence)),
    )


def _title(material: Material) -> str:
    """The casebook's title; with a proposed casebook, the headline of the largest story."""
    if not material.casebook.proposed or not material.stories:
        return material.casebook.title
    largest = max(material.stories, key=lambda story: len(set(story.origins)))
    return largest.headline or material.casebook.title


def vocabulary(material: Material) -> list[str]:
    """The names and offices of the casebook, which a line may use beside those of its sources."""
    names: list[str] = []
    for party in material.casebook.parties.values():
        names += [party.name, *party.aliases, *party.bodies]
        for person in party.people:
            names += [part for part in (person.name, person.role) if part]
    names += [format_.name for format_ in material.casebook.formats]
    names += [proposal.name for proposal in material.casebook.proposals]
    return names

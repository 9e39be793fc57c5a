"""The page of one story: lines, gate and form of a brief, in the sections that a reader of news expects."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version

from parley.brief.background import background
from parley.brief.behind import behind
from parley.brief.compose import vocabulary
from parley.brief.effects import effects
from parley.brief.happened import happened
from parley.brief.material import Material
from parley.brief.papers import papers
from parley.brief.people import people
from parley.brief.questions import questions
from parley.brief.reactions import reactions
from parley.brief.since import changed
from parley.brief.sources import not_read, sources
from parley.brief.voices import said
from parley.nouns.brief import Brief, Grid, Section
from parley.nouns.story import Story


def story_page(
    material: Material, story: Story, *, as_of: str | None = None, since: str | None = None
) -> Brief:
    """The page in its sections, each with lines or with one line that says why it is empty.

    Its sources are the story's documents and, after them, those of the record that its background cites.
    """
    sections = (
        happened(material),
        behind(material),
        papers(material),
        reactions(material),
        effects(material),
        background(material),
        questions(material),
        people(material),
        changed(material, since),
        Section("sources", "Sources"),
    )
    evidence = [piece for section in sections for line in section.lines for piece in line.evidence]
    cited = {*story.docs, *(piece.doc for piece in evidence)}
    rows = [row for row in sources(material) if row.doc in cited]
    return Brief(
        title=story.headline,
        casebook=material.casebook.title,
        casebook_proposed=material.casebook.proposed,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        parley=version("parley"),
        sections=sections,
        grid=Grid(),
        sources=tuple(sorted(rows, key=lambda row: row.doc not in story.docs)),
        not_read=not_read(material),
        as_of=as_of,
        since=since,
        vocabulary=tuple(vocabulary(material)),
        said=said(material, evidence),
        kind="story",
        story=story,
    )

"""The bottom line: what changed, who is apart on what, talks or negotiations, and whether it comes closer."""

from __future__ import annotations

from dataclasses import replace

from parley.brief.activity import activity
from parley.brief.contacts import tables, verdict
from parley.brief.material import Material
from parley.brief.standing import changed, divided
from parley.nouns.brief import Line, Section
from parley.nouns.position import Apart, Change, Position
from parley.nouns.span import Span

_CLEAR = frozenset({"for", "against", "conditional"})
_CHANGED, _APART, _TALKS = "What changed", "Who is apart on what", "Talks or negotiations"
_CLOSER = "Active, and closer?"


def bottom_line(material: Material) -> Section:
    """At most three lines to each question, and a note where nothing was found on one."""
    notes = []
    moved = [
        changed(material, change)
        for change in sorted(material.changes, key=lambda change: _slight(material, change))
        if {change.before, change.now} <= _CLEAR
    ][:3]
    if not moved:
        notes.append("No party was found to have changed a position between dated documents.")
        moved = _latest(material)
    apart = [divided(material, pair) for pair in _foremost(material)[:3]]
    if not apart:
        notes.append("No two parties were found on opposite sides of one option.")
    met = [*verdict(material)[:1], *(_judgement(material, span) for span in material.judged)]
    met += tables(material)[:3]
    if not material.tables:
        notes.append("No meeting between the principals was found.")
    lines = [*_under(_CHANGED, moved), *_under(_APART, apart), *_under(_TALKS, met)]
    closer = activity(material)
    lines += _under(_CLOSER, list(closer.lines[:1]))
    if closer.empty and closer.notes:
        notes += [closer.empty, *closer.notes[:1]]
    elif closer.lines:
        notes += closer.notes[:2]  # how much went on, and how far apart the two lie
    empty = None if lines else "The sources hold no change, no opposed positions and no meetings."
    return Section("bottom-line", "Bottom line", tuple(lines), empty, tuple(notes) if lines else ())


def _slight(material: Material, change: Change) -> tuple[bool, bool, bool]:
    """What comes later among changes: of firmness alone, of others than the principals, of no red line."""
    red = "red-line" in (change.firm_before, change.firm_now)
    principals = material.casebook.principals
    return change.before == change.now and not red, change.party not in principals, not red


def _judgement(material: Material, span: Span) -> Line:
    document = material.documents[span.doc]
    holder = document.byline or material.outlet(span.doc)
    about = {"holder": holder, "date": document.published, "label": "judgement"}
    return material.standing_alone(span, **about) or material.verbatim(span, **about)


def _foremost(material: Material) -> list[Apart]:
    """Each option once, first what the parties themselves say, and those between the principals."""
    principals = set(material.casebook.principals)

    def rank(pair: Apart) -> tuple[bool, int, bool]:
        between = len(principals & {pair.for_it.party, pair.against.party})
        return not (_sure(pair.for_it) and _sure(pair.against)), -between, pair.for_it.stance != "for"

    found: dict[str, Apart] = {}
    for pair in sorted(material.apart, key=rank):
        found.setdefault(pair.option, pair)
    return list(found.values())


def _sure(position: Position) -> bool:
    """Whether a position stands on more than one author's reading of the party."""
    said = [s for s in position.statements if s.stance == position.stance]
    return any(s.voice != "author" for s in said) or len({s.evidence.doc for s in said}) > 1


def _latest(material: Material) -> list[Line]:
    """Where nobody moved: the first of what happened stands in, which is the newest of what matters."""
    for span in material.happened[:1]:
        about = {"holder": material.outlet(span.doc), "date": material.documents[span.doc].published}
        return [material.standing_alone(span, **about) or material.verbatim(span, **about)]
    return []


def _under(group: str, lines: list[Line]) -> list[Line]:
    return [replace(line, group=group) for line in lines]

"""Who stands where: the positions table, who is apart on what, who moved, and on what conditions."""

from __future__ import annotations

from parley.brief.material import Material
from parley.brief.outline import FIRMNESS
from parley.brief.wording import day
from parley.nouns.brief import Cell, Grid, Line, Section
from parley.nouns.position import Apart, Change, Position
from parley.nouns.statement import Statement

_OTHER = "Other conditions"
_IS = {"for": "is for", "against": "is against", "conditional": "would on conditions accept"}
_WAS = {"for": "was for", "against": "was against", "conditional": "would on conditions have accepted"}
_VOICES = {
    "party": "in its own words",
    "outlet": "as an outlet reports",
    "author": "as the author has it",
    "unnamed": "on the word of unnamed officials",
}


def positions(material: Material) -> Section:
    """The section that goes with the table; its lines stand in the table's cells."""
    found = material.matrix.positions
    return Section(
        "positions", "Positions", (), None if found else "No statement of position was found on any option."
    )


def grid(material: Material) -> Grid:
    """The positions table. A cell's lines are its statements, the latest first.

    Parties and options of which nothing was found are in it too, so that the silence can be named.
    """
    book = material.casebook
    return Grid(
        parties=tuple((party.id, party.name) for party in book.parties.values()),
        options=tuple((option.id, option.name) for _, option in book.options()),
        issues=tuple((issue.question, tuple(option.id for option in issue.options)) for issue in book.issues),
        cells=tuple(_cell(material, position) for position in material.matrix.positions),
    )


def _cell(material: Material, position: Position) -> Cell:
    said = sorted(position.statements, key=lambda s: s.date or "", reverse=True)
    return Cell(
        party=position.party,
        option=position.option,
        stance=position.stance,
        firmness=position.firmness,
        since=position.since,
        moved=position.moved,
        origins=position.origins,
        lines=tuple(_statement(material, statement) for statement in said),
    )


def _statement(material: Material, statement: Statement) -> Line:
    firmness = FIRMNESS.get(statement.firmness, statement.firmness)
    return material.verbatim(
        statement.evidence,
        holder=material.party(statement.party),
        label=f"{statement.stance}, {firmness}, {_VOICES.get(statement.voice, statement.voice)}",
        group=material.outlet(statement.evidence.doc),
        date=statement.date,
    )


def changed(material: Material, change: Change) -> Line:
    """A sentence for a party that moved, with the words before and after."""
    position = material.matrix.cell(change.party, change.option)
    before = [
        s
        for s in (position.statements if position else ())
        if s.stance == change.before and (s.date or "") < (change.since or "")
    ]
    before = [s for s in before if s.voice != "author"][-1:] or before[-1:]
    who = material.party(change.party)
    return Line(
        text=f"{material.option(change.option)}: {who} {_was(change.before)} it, and "
        f"{_is(change.now)} it since {day(change.since)}.",
        evidence=material.evidence(*(s.evidence for s in (*before, change.statement))),
        date=change.since,
    )


def divided(material: Material, apart: Apart) -> Line:
    """A sentence for two parties on opposite sides, with the latest words of each."""
    yes, no = apart.for_it, apart.against
    line_red = ", as a red line" if no.firmness == "red-line" else ""
    return Line(
        text=f"{material.option(apart.option)}: {material.party(yes.party)} {_is(yes.stance)} it, "
        f"{material.party(no.party)} is against it{line_red}.",
        evidence=material.evidence(_latest(yes).evidence, _latest(no).evidence),
    )


def _latest(position: Position) -> Statement:
    """The latest statement that says what the position is, in the party's own words where there are such."""
    said = [s for s in position.statements if s.stance == position.stance] or list(position.statements)
    return max(said, key=lambda s: (s.voice != "author", s.date or "", s.score))


def conditions(material: Material) -> Section:
    """What has to be true first, for what, and whose condition it is."""
    lines: dict[str, Line] = {}  # by text: copies of a report state a condition once
    for condition in material.conditions:
        party = material.party(condition.party) if condition.party else None
        author = material.documents[condition.evidence.doc].byline or material.outlet(condition.evidence.doc)
        line = material.verbatim(
            condition.evidence,
            holder=party or condition.holder or author,
            group=material.option(condition.option) if condition.option else _OTHER,
            date=material.documents[condition.evidence.doc].published,
        )
        lines.setdefault(line.text, line)
    groups = [line.group for line in lines.values() if line.group != _OTHER]
    found = sorted(lines.values(), key=lambda line: [*groups, _OTHER].index(line.group))
    empty = None if lines else "No source names a condition."
    return Section("conditions", "Conditions", tuple(found), empty)


def _is(stance: str) -> str:
    return _IS.get(stance, f"is {stance} on")


def _was(stance: str) -> str:
    return _WAS.get(stance, f"was {stance} on")

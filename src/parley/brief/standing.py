"""Who stands where: the positions table, who is apart on what, and who moved."""

from __future__ import annotations

from parley.brief.material import Material
from parley.brief.outline import FIRMNESS
from parley.brief.proposals import proposals
from parley.brief.united import united
from parley.brief.wording import day
from parley.nouns.brief import Cell, Grid, Line, Phase, Section
from parley.nouns.position import Apart, Change, Position
from parley.nouns.statement import Statement

_RED = "red-line"
_IS = {"for": "is for", "against": "is against", "conditional": "would on conditions accept"}
_WAS = {"for": "was for", "against": "was against", "conditional": "would on conditions have accepted"}
_VOICES = {
    "party": "in its own words",
    "outlet": "as an outlet reports",
    "author": "as the author has it",
    "unnamed": "on the word of unnamed officials",
}


def positions(material: Material) -> Section:
    """The section that goes with the table: its own lines hold proposals against the record and tell how
    united coalitions are, those of the positions stand in the table's cells."""
    empty = None if material.matrix.positions else "No statement of position was found on any option."
    return Section("positions", "Positions", (*proposals(material), *united(material)), empty)


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
        members=tuple((party.id, party.members) for party in book.parties.values() if party.members),
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
        last=position.last,
        reports=position.reports,
        phases=tuple(Phase(s.stance, s.firmness, s.since, s.until) for s in position.stretches),
    )


def _statement(material: Material, statement: Statement) -> Line:
    firmness = FIRMNESS.get(statement.firmness, statement.firmness)
    return material.verbatim(
        statement.evidence,
        holder=material.party(statement.party),
        label=f"{statement.stance}, {firmness}, {_VOICES.get(statement.voice, statement.voice)}",
        group=material.outlet(statement.evidence.doc),
        date=statement.date,
        stance=statement.stance,
        firmness=statement.firmness,
    )


def changed(material: Material, change: Change) -> Line:
    """A sentence for a party that moved, with the words before and after."""
    who, term, when = material.party(change.party), material.option(change.option), day(change.since)
    red = (change.firm_before == _RED, change.firm_now == _RED)
    if change.before != change.now:
        was = _was(change.before) + " it" + (", as a red line" if red[0] else "")
        now = f"{_is(change.now)} it" + (", as a red line," if red[1] else "")
        text = f"{term}: {who} {was}, and {now} since {when}."
    elif red[1]:
        text = f"{term}: {who} {_is(change.now)} it, since {when} as a red line."
    elif red[0]:
        text = f"{term}: {who} {_is(change.now)} it still, since {when} no longer as a red line."
    else:
        softer = "more openly" if change.kind == "softened" else "more firmly"
        text = f"{term}: {who} {_is(change.now)} it still, since {when} {softer}."
    said = (change.earlier, change.statement)
    return Line(text, material.evidence(*(s.evidence for s in said if s)), date=change.since)


def divided(material: Material, apart: Apart) -> Line:
    """A sentence for two parties on opposite sides, with the latest words of each."""
    yes, no = apart.for_it, apart.against
    line_red = ", as a red line" if no.firmness == _RED else ""
    return Line(
        text=f"{material.option(apart.option)}: {material.party(yes.party)} {_is(yes.stance)} it, "
        f"{material.party(no.party)} is against it{line_red}.",
        evidence=material.evidence(_latest(yes).evidence, _latest(no).evidence),
    )


def _latest(position: Position) -> Statement:
    """The latest statement that says what the position is, in the party's own words where there are such."""
    said = [s for s in position.statements if s.stance == position.stance] or list(position.statements)
    return max(said, key=lambda s: (s.voice != "author", s.date or "", s.score))


def _is(stance: str) -> str:
    return _IS.get(stance, f"is {stance} on")


def _was(stance: str) -> str:
    return _WAS.get(stance, f"was {stance} on")

"""How united a coalition is: who of its members holds what, where enough of them were heard."""

from __future__ import annotations

from collections.abc import Iterator

from parley.brief.material import Material
from parley.brief.wording import listed
from parley.nouns.brief import Line
from parley.nouns.cohesion import Agreement, Cohesion
from parley.nouns.position import Position
from parley.nouns.statement import Statement

_MOST = 6  # lines to a coalition
_ONE = {"for": "is for it", "against": "is against it", "conditional": "would on conditions accept it"}
_MANY = {"for": "are for it", "against": "are against it", "conditional": "would on conditions accept it"}


def united(material: Material) -> tuple[Line, ...]:
    """A line for each option on which enough members of a coalition were heard, the least agreed on first.

    What was told of a larger coalition is not told again of one within it whose members alone were heard.
    """
    lines: list[Line] = []
    for coalition in dict.fromkeys(one.coalition for one in material.cohesion):
        rows = [(c, o) for c in material.cohesion if c.coalition == coalition for o in c.options]
        told = [(c, o) for c, o in rows if o.figure is not None]
        told.sort(key=lambda row: row[1].figure or 0)
        found = [_line(material, c, o) for c, o in told]
        lines += [line for line in found if line.text not in {one.text for one in lines}][:_MOST]
    return tuple(lines)


def _line(material: Material, cohesion: Cohesion, option: Agreement) -> Line:
    words = list(_sides(material, option))
    return Line(
        f"{material.option(option.option)}: {'; '.join(words)}.",
        material.evidence(*(_latest(p).evidence for p in (*option.heard, *option.split))),
        group=f"How united {material.party(cohesion.coalition)} is, as far as its members were heard",
    )


def _sides(material: Material, option: Agreement) -> Iterator[str]:
    for stance, verb in _MANY.items():
        who = [material.party(p.party) for p in option.heard if p.stance == stance]
        if who:
            yield f"{listed(who)} {verb if len(who) > 1 else _ONE[stance]}"
    who = [material.party(p.party) for p in option.split]
    if who:
        yield f"{listed(who)} {'are' if len(who) > 1 else 'is'} divided"


def _latest(position: Position) -> Statement:
    said = [s for s in position.statements if s.stance == position.stance] or list(position.statements)
    return max(said, key=lambda s: (s.voice != "author", s.date or "", s.score))

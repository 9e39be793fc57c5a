"""Who stands on opposite sides of one option."""

from __future__ import annotations

from parley.nouns.position import Apart, Matrix
from parley.positions.runs import STRENGTH


def apart(found: Matrix) -> tuple[Apart, ...]:
    """Pairs of parties that are for and against one option, the clearest first."""
    pairs = [
        Apart(
            option,
            yes,
            no,
            (
                STRENGTH.get(yes.firmness, 0) + STRENGTH.get(no.firmness, 0),
                min(yes.origins, no.origins),
            ),
        )
        for option in found.options
        for yes in found.positions
        if yes.option == option and yes.stance in ("for", "conditional")
        for no in found.positions
        if no.option == option and no.stance == "against" and no.party != yes.party
    ]
    return tuple(
        sorted(
            pairs, key=lambda a: (-a.strength[0], -a.strength[1], a.option, a.for_it.party, a.against.party)
        )
    )

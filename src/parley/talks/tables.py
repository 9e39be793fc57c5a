"""Talks or negotiations: which principals have been reported at one table, and who goes only through whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parley.nouns.casebook import Casebook
from parley.nouns.talks import Round, Table
from parley.talks.names import fold, members, names

_WAYS = ("direct", "mediated", "indirect", "secret", "called", "planned", "denied")
AT_MOST = 6
"""How many parties count as principals where no casebook names them."""


def tables(rounds: Sequence[Round], casebook: Casebook | None = None) -> tuple[Table, ...]:
    """Each combination of principals that a report puts in contact, the largest first.

    A member of a group that is a principal (France, of Europe) stands for the group. What is merely
    proposed is no contact; that three or more have not met together is told where a source says so and none
    says otherwise. A pair that met only through others is left out where a larger table held both.
    Without principals in the casebook, the parties of most rounds are taken for them.
    """
    seats = Seats(rounds, casebook)
    met: dict[frozenset[str], dict[str, list[Round]]] = {}
    for one in rounds:
        way = one.directness if one.status == "held" else one.status
        if way == "direct" and (one.called or one.discreet):
            way = "called" if one.called else "secret"
        there = frozenset(seats(party) for party in one.parties) - {""}
        if way in _WAYS and len(there) > 1:
            met.setdefault(there, {}).setdefault(way, []).append(one)
    for there, ways in met.items():
        if len(there) == 2:  # who sat at a larger table sat with each other
            ways.setdefault("direct", []).extend(
                one for larger, others in met.items() if there < larger for one in others.get("direct", ())
            )
    met = {there: {way: of for way, of in ways.items() if of} for there, ways in met.items()}
    direct = [there for there, ways in met.items() if "direct" in ways]
    found = []
    for there, ways in met.items():
        how = next(way for way in _WAYS if way in ways)
        if how == "denied" and len(there) < 3:
            continue
        if how not in ("direct", "denied") and any(there < larger for larger in direct):
            continue
        found.append(
            Table(
                tuple(sorted(there)),
                how,
                tuple(meeting for one in ways[how] for meeting in one.witnesses),
                max(one.date or "" for one in ways[how]) if all(one.date for one in ways[how]) else None,
            )
        )
    return tuple(
        sorted(
            found,
            key=lambda table: (
                -len(table.parties),
                _WAYS.index(table.how),
                -len(table.witnesses),
                table.parties,
            ),
        )
    )


class Seats:
    """From a party's name to the principal that it sits for, empty if it sits for none.

    `principals` are their names.
    """

    def __init__(self, rounds: Sequence[Round], casebook: Casebook | None) -> None:
        self._known = names(casebook)
        self._parties = casebook.parties if casebook else {}
        principals = [p for p in (casebook.principals if casebook else ()) if p in self._parties]
        if not principals:
            counted = Counter(self._known.get(fold(name), name) for one in rounds for name in one.parties)
            principals = [party for party, _ in counted.most_common(AT_MOST)]
        self.principals = tuple(self._parties[p].name if p in self._parties else p for p in principals)
        inside = members(casebook)
        self._of = {member: group for group in principals for member in inside.get(group, ())}
        self._of |= {party: party for party in principals}

    def __call__(self, name: str) -> str:
        """The name of the principal for which a party sits."""
        found = self._known.get(fold(name), name)
        principal = self._of.get(found, "")
        return self._parties[principal].name if principal in self._parties else principal

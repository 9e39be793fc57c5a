"""`parley show CASE ripeness`: for and against, party by party; what sources watch; how it can end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.ripeness import LABELS
from parley.cli.laid import Names, entry, place, say

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.ripeness import Ending, Indicator, Ripeness, Sign

NONE = "no source says how the parties see their prospects, or how this can end"


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints the signs of each party, then the indicators and the endings, each with the source's words."""
    from parley import stories, talks
    from parley.cli.output import json_whole, note

    book, pairs = case.casebook(), case.pairs(as_of=as_of)
    found = talks.ripeness(pairs, book, stories.origins(document for document, _ in pairs))
    if as_json:
        json_whole(found)
    elif not (found.signs or found.indicators or found.endings):
        note(NONE)
    else:
        _print(found, Names(book, {document.id: document for document, _ in pairs}))


def _print(found: Ripeness, names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)

    def quote(one: Sign | Indicator | Ending, label: str) -> None:
        say(console, 2, (label, "italic"))
        entry(console, names.words(one.span), place(names.documents[one.span.doc], one.date))

    parties = dict.fromkeys(sign.party for sign in found.signs)
    for party in sorted(parties, key=lambda one: (one is None, one or "")):
        say(console, 0, (names.party(party) if party else "The conflict as a whole", "bold"))
        for kind, label in LABELS.items():
            for sign in found.signs:
                if sign.party == party and (sign.element, sign.bears) == kind:
                    quote(sign, label)
    for heading, rest in (("What sources watch", found.indicators), ("How it can end", found.endings)):
        if rest:
            say(console, 0, (heading, "bold"))
        for one in rest:
            quote(one, _label(one, names))


def _label(one: Indicator | Ending, names: Names) -> str:
    from parley.nouns.ripeness import Indicator

    if isinstance(one, Indicator):
        whose = f", {names.party(one.party)}" if one.party else ""
        return f"{one.topic}{whose}" + (f": {one.way}" if one.way else "")
    whose = f" ({names.party(one.holder)})" if one.holder else ""
    how = "wanted" if one.aim else "ruled out or unlikely" if one.denied else "held possible"
    return f"{one.ending}, {how}{whose}" + (f": “{one.chance}”" if one.chance else "")

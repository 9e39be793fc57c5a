"""`parley show CASE ripeness`: for and against, party by party; what sources watch; how it can end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.ripeness import LABELS, ending_label, indicator_label, last_seen
from parley.brief.wording import count, day
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
    if found.indicators:
        say(console, 0, ("What sources watch", "bold"))
    for seen, times in last_seen(found.indicators):
        when = f", last observed {day(seen.date)}" if seen.date else ""
        label = indicator_label(seen, names.party(seen.party) if seen.party else None)
        quote(seen, label + when + (f", {count(times, 'observation')}" if times > 1 else ""))
    if found.endings:
        say(console, 0, ("How it can end", "bold"))
    for one in sorted(found.endings, key=lambda e: (e.ending, e.date or "", e.span)):
        quote(one, ending_label(one, names.party(one.holder) if one.holder else None))

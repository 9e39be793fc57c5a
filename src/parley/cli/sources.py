"""`parley show CASE sources`: outlets with their grades and what they rest on, then every document."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from parley.brief.outlets import graded, rests
from parley.brief.shown import seen
from parley.brief.wording import day
from parley.cli import parts
from parley.cli.laid import say

if TYPE_CHECKING:
    from parley.case import Case

NONE = "the record is empty; use parley add"


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints each outlet: grade, reason, who and when; what it rests on; its documents below it."""
    from rich.console import Console

    from parley import stories, talks
    from parley.cli.output import json_whole, note

    pairs = case.pairs(as_of=as_of)
    origins = stories.origins(document for document, _ in pairs)
    found = talks.outlets(pairs, case.casebook(), case.ratings(), origins)
    rows = parts.sources(case, as_of)
    if as_json:
        known = {one.name: asdict(one) | {"share": one.share} for one in found}
        json_whole([row | {"source": known.get(row["outlet"] or row["doc"])} for row in rows])
        return
    if not rows:
        note(NONE)
        return
    console = Console(highlight=False)
    for one in found:
        say(console, 0, (seen(one.name), "bold"), (f"  {seen(graded(one))}", ""))
        say(console, 2, (f"{seen(rests(one))}.", ""))
        for rating in one.ratings[:-1]:
            earlier = f"before: {rating.grade}, by {rating.who} on {day(rating.made[:10])}: {rating.reason}"
            say(console, 4, (seen(earlier), "dim"))
        for row in rows:
            if (row["outlet"] or row["doc"]) == one.name:
                about = f"{row['kind']}, {row['lang'] or 'language unknown'}, {row['characters']} characters"
                about += f", {row['left_out']} left out" if row["left_out"] else ""
                title = seen(f"{day(row['published'])}  {row['title'] or ''}")
                say(console, 4, (title, ""), (seen(f"  {about}  {row['doc']}"), "dim"))

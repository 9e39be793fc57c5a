"""`parley show CASE activity`: what goes on week by week, how far the principals' positions lie apart, and in
which tone they deal with each other.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from parley.brief.shown import seen
from parley.brief.wording import count, day
from parley.cli.laid import Names, say

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.activity import Activity
    from parley.nouns.convergence import Convergence

NONE = "nothing in the record has a date to the day, so no course can be shown"
NO_CONVERGENCE = "Tone, by Goldstein's scale of acts from −10 to +10. It is not convergence."
_WIDTH = 40  # columns on which a distance is marked


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints activity by week, then for each pair of principals the course of its distance."""
    from parley import positions, stories, views
    from parley.cli.output import json_whole, note

    book, pairs = case.casebook(), case.pairs(as_of=as_of)
    origins = stories.origins(document for document, _ in pairs)
    statements = case.statements(as_of=as_of)
    going = views.activity(pairs, statements, book, origins)
    found = positions.convergence(statements, book, origins, as_of=as_of)
    if as_json:
        json_whole({"activity": going, "convergence": found})
    elif going is None:
        note(NONE)
    else:
        _print(going, found, Names(book, {document.id: document for document, _ in pairs}))


def _print(going: Activity, found: tuple[Convergence, ...], names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    say(console, 0, (f"Activity: {going.verdict}", "bold"))
    before = None
    for week in going.weeks:
        if before and (date.fromisoformat(week.monday) - before).days > 7:
            say(console, 2, (f"{'…':>16}", ""))
        before = date.fromisoformat(week.monday)
        held = f"  {week.rounds} held" if week.rounds else ""
        held += f" ({count(week.contacts, 'contact')})" if week.contacts else ""
        line = f"{day(week.monday):>16}  {'█' * min(week.words, 40)} {week.words or ''}{held}"
        say(console, 2, (line, ""))
    questions = {issue.id: seen(issue.question) for issue in names.book.issues}
    for one in found:
        first, second = (names.party(party) for party in one.parties)
        say(console, 0, (f"{first} and {second}: {one.verdict}", "bold"))
        for gap in one.gaps:
            if gap.issue is None:  # over all issues; beside it, on how many
                line = f"{day(gap.day):>16}  0 {_line(gap.low, gap.apart, gap.high)} 100"
                say(console, 2, (f"{line}  {gap.apart:.0f} on {gap.issues}", ""))
        for issue, change in one.moved[:3]:
            way = "closer" if change < 0 else "further apart"
            say(console, 4, (f"{abs(change):.0f} {way} on: {questions.get(issue, issue)}", ""))
    if going.tone:
        say(console, 0, (NO_CONVERGENCE, "italic"))
    for of in going.tone:
        first, second = (names.party(party) for party in of.parties)
        say(console, 0, (f"Tone between {first} and {second}", "bold"))
        for monday, mean, events in of.weeks:
            line = f"{day(monday):>16}  {_swing(mean)}  {mean:+.1f}  {count(events, 'act')}"
            say(console, 2, (line, ""))


def _line(low: float, middle: float, high: float) -> str:
    cells = ["·"] * (_WIDTH + 1)
    for at in range(round(low / 100 * _WIDTH), round(high / 100 * _WIDTH) + 1):
        cells[at] = "─"
    cells[round(middle / 100 * _WIDTH)] = "●"
    return "".join(cells)


def _swing(mean: float) -> str:
    """A bar to the left of the middle for hostile, to the right of it for friendly."""
    half = _WIDTH // 2
    long = min(round(abs(mean) / 10 * half), half)
    left = "█" * long if mean < 0 else ""
    right = "█" * long if mean > 0 else ""
    return f"{left:·>{half}}│{right:·<{half}}"

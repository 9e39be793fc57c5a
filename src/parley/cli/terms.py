"""`parley show CASE terms`: the terms nearest to agreement, what is in the way, what the models expect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from parley.brief.shown import seen
from parley.brief.wording import listed
from parley.cli.laid import Names, say
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.bargaining.from_record import Inputs
    from parley.case import Case
    from parley.nouns.terms import Expected, Terms

NONE = "fewer than two parties are known to hold anything; `parley show CASE positions` says who holds what"
_WIDTH = 40  # columns of the line on which the forecasts are marked
_MARKS = {
    "mean": "m", "compromise": "c", "median": "d", "nash": "n", "exchange": "x", "challenge": "h",
}  # fmt: skip


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints the package, the red lines in the way, each issue's forecasts, and what matters most to know."""
    from parley import bargaining, positions, stories
    from parley.cli.output import json_whole, note

    book = case.casebook()
    documents = {document.id: document for document in case.documents(as_of=as_of)}
    names = Names(book, documents)
    statements = case.statements(as_of=as_of)
    matrix = positions.matrix(statements, book, stories.origins(documents.values()), as_of)
    found = bargaining.terms(book, matrix, statements)
    if as_json:
        given = bargaining.inputs(book, matrix, statements)
        json_whole(
            [] if found is None or given is None else [asdict(found) | {"inputs": _inputs(given, names)}]
        )
    elif found is None:
        note(NONE)
    else:
        _print(found, names)


def _inputs(given: Inputs, names: Names) -> list[Row]:
    """What each party's place on each issue rests on: the statements, with their words."""
    setting = given.setting
    return [
        {
            "party": party,
            "issue": issue,
            "position": None if row_is_open else float(setting.position[row, column]),
            "spread": float(setting.spread[row, column]),
            "salience": float(setting.salience[row, column]),
            "power": float(setting.power[row, column]),
            "evidence": [names.said(one) for one in given.basis.get((row, column), ())],
        }
        for row, party in enumerate(given.parties)
        for column, issue in enumerate(given.issues)
        for row_is_open in [not setting.known[row, column]]
    ]


def _print(found: Terms, names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    questions = {issue.id: seen(issue.question) for issue in names.book.issues}
    say(console, 0, ("Nearest to agreement (in how many of 100 draws of what is open)", "bold"))
    for one in found.provisions:
        term = names.option(one.option) if one.option else f"no provision on: {questions[one.issue]}"
        say(console, 2, (f"{one.share * 100:4.0f}  {term}", ""))
        for words, parties in (("for", one.liked), ("against", one.refused), ("open", one.silent)):
            if parties and one.option:
                say(console, 8, (f"{words}: {listed([names.party(party) for party in parties])}", ""))
    if found.zone < 1:
        say(
            console,
            0,
            (f"In {100 * (1 - found.zone):.0f} of 100 draws no package is acceptable to all.", "bold"),
        )
    say(console, 0, ("What each would get of the most that it could have", "bold"))
    for party, low, high in found.gains:
        say(console, 2, (f"{names.party(party)}: {100 * low:.0f} to {100 * high:.0f} %", ""))
    if found.obstacles:
        say(console, 0, ("Red lines in the way", "bold"))
    for line in found.obstacles:
        others = listed([names.party(party) for party in line.others])
        verb, theirs = ("refuses", "for") if line.stance == "against" else ("insists on", "against")
        opens = "; without it a package would be acceptable to all" if line.opens else ""
        say(
            console,
            2,
            (
                f"{names.party(line.party)} {verb} {names.option(line.option)}; {theirs} it: {others}{opens}",
                "",
            ),
        )
    say(
        console,
        0,
        (f"Forecasts, 0 to 100 ({', '.join(f'{mark} {model}' for model, mark in _MARKS.items())})", "bold"),
    )
    for issue, ones in _by_issue(found.expected).items():
        values = sorted(one.centre for one in ones)
        say(console, 2, (questions[issue], ""))
        ends = f"{values[0]:.0f} to {values[-1]:.0f}"
        say(console, 4, (f"0 {_line(ones)} 100   {ends}", ""))
    say(console, 0, ("What matters most to know", "bold"))
    for unknown in found.unknowns:
        what = "power, from half to double" if unknown.unknown == "power" else "position"
        on = f" on: {questions[unknown.on]}" if unknown.on else "."
        moved = "" if unknown.on == unknown.issue else f" (of: {questions[unknown.issue]})"
        ends = f"{unknown.low:.0f} to {unknown.high:.0f}"
        say(
            console,
            2,
            (f"{names.party(unknown.party)}'s {what}{on} It moves the outcome{moved} from {ends}.", ""),
        )
    say(console, 0, ("Assumed", "bold"))
    for note in found.notes:
        say(console, 2, (seen(note), ""))


def _by_issue(expected: Iterable[Expected]) -> dict[str, list[Expected]]:
    found: dict[str, list[Expected]] = {}
    for one in expected:
        found.setdefault(one.issue, []).append(one)
    return found


def _line(ones: list[Expected]) -> str:
    """The forecasts of an issue on a line: letters stand for models, a star for several in one place."""
    cells = ["·"] * (_WIDTH + 1)
    for one in ones:
        at = round(one.centre / 100 * _WIDTH)
        cells[at] = _MARKS.get(one.model, "?") if cells[at] == "·" else "*"
    return "".join(cells)

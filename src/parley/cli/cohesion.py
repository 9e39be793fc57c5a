"""`parley show CASE cohesion`: how far a coalition's members agree, and who stands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.wording import day, listed
from parley.cli.laid import Names, say
from parley.cli.parts import Row

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.cohesion import Agreement, Cohesion

NONE = (
    "no member of a coalition was found to take a position; a coalition is a party of the casebook "
    "with 'members'"
)
_WORDS = {"for": "for", "against": "against", "conditional": "on conditions"}


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints each coalition's agreement, issue by issue."""
    from parley import positions, stories
    from parley.cli.output import json_whole, note

    book = case.casebook()
    documents = {document.id: document for document in case.documents(as_of=as_of)}
    origins = stories.origins(documents.values())
    found = positions.cohesion(case.statements(as_of=as_of), book, origins, as_of)
    names = Names(book, documents)
    questions = {issue.id: issue.question for issue in book.issues}
    if as_json:
        json_whole([_row(one, questions[one.issue], names) for one in found])
    elif found:
        _print(found, questions, names)
    else:
        note(NONE)


def _row(one: Cohesion, question: str, names: Names) -> Row:
    return {
        "coalition": one.coalition,
        "name": names.party(one.coalition),
        "issue": one.issue,
        "question": question,
        "agreement": None if one.figure is None else round(one.figure, 3),
        "members": list(one.members),
        "course": [
            {"month": month, "agreement": None if figure is None else round(figure, 3), "heard": heard}
            for month, figure, heard in one.course
        ],
        "options": [
            {
                "option": option.option,
                "term": names.option(option.option),
                "agreement": None if option.figure is None else round(option.figure, 3),
                "heard": {p.party: p.stance for p in option.heard},
                "divided": [p.party for p in option.split],
                "silent": list(option.silent),
                "apart": [
                    {
                        "party": p.party,
                        "stance": p.stance,
                        "since": p.since,
                        "evidence": [names.said(s) for s in p.statements if s.stance == p.stance],
                    }
                    for p in option.apart
                ],
            }
            for option in one.options
        ],
    }


def _print(found: tuple[Cohesion, ...], questions: dict[str, str], names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    coalition = None
    for one in found:
        if one.coalition != coalition:
            if coalition is not None:
                console.print()
            coalition = one.coalition
            members = listed([names.party(member) for member in one.members])
            say(console, 0, (names.party(coalition), "bold cyan"), (f"  {members}", "dim"))
        figure = "–   " if one.figure is None else f"{one.figure:.2f}"
        say(console, 2, (f"{figure}  ", "bold"), (questions[one.issue], ""), (_course(one), "dim"))
        for option in one.options:
            say(console, 8, (f"{names.option(option.option)}: ", ""), (_sides(option, names), ""))
            for apart in option.apart:
                said = [s for s in apart.statements if s.stance == apart.stance][-1]
                who = f"apart: {names.party(apart.party)}, {_WORDS[apart.stance]}: "
                say(console, 10, (who, "bold"), (names.quote(said), "dim"))
    console.print()
    say(
        console,
        0,
        (
            "Agreement of those heard: 1 all hold the same, .25 two equal camps, 0 equal thirds (for, "
            "against, on conditions; Hix, Noury and Roland 2005). – where too few members were heard.",
            "dim",
        ),
    )


def _sides(option: Agreement, names: Names) -> str:
    parts = []
    for stance, word in _WORDS.items():
        who = [names.party(p.party) for p in option.heard if p.stance == stance]
        if who:
            parts.append(f"{word}: {', '.join(who)}")
    if option.split:
        parts.append(f"divided: {', '.join(names.party(p.party) for p in option.split)}")
    heard = len(option.heard)
    every = heard + len(option.split) + len(option.silent)
    parts.append(f"{heard} of {every} heard{', too few' if option.figure is None else ''}")
    return "; ".join(parts)


def _course(one: Cohesion) -> str:
    """How it came to its figure: `  .25 March 2031 → .63 May 2031`."""
    if len({figure for _, figure, _ in one.course}) < 2:
        return ""
    points = [f"{'–' if figure is None else f'{figure:.2f}'} {day(month)}" for month, figure, _ in one.course]
    return f"  ({' → '.join(points)})"

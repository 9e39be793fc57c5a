"""The statements of `parley show`, and how far people agree with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.cli.output import printable
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.quotes import Wanted


def rows(case: Case, wanted: Wanted) -> list[Row]:
    """What the machine coded, a statement a row, each with its name and with what people said of it.

    Of `wanted`, `side` (a party of the casebook with its members), `about`, `since` and `until` count.
    """
    from parley import judging
    from parley.people import People
    from parley.quotes import about, in_time

    book = case.casebook()
    documents = {document.id: document for document in case.documents(as_of=wanted.until)}
    options = {option.id: option.name for _, option in book.options()}
    said: dict[tuple[Any, ...], list[str]] = {}
    for one in case.judgements():
        to = ", ".join(f"{field} {value}" for field, value in one.correction.items())
        verdict = {"accept": "accepted", "reject": "rejected", "correct": f"corrected to {to}"}[one.verdict]
        said.setdefault((one.evidence, one.party, one.option, one.stance), []).append(
            f"{verdict} by {one.who}"
        )
    fits = about(wanted.about) if wanted.about else None
    ids = {p.id for p in People([], book).parties(wanted.side)} if wanted.side else None
    found: list[Row] = []
    for coded in case.coded(as_of=wanted.until):
        document = documents[coded.evidence.doc]
        party = book.parties.get(coded.party)
        found.append(
            {
                "statement": judging.name(coded),
                "date": coded.date or document.published,
                "party": coded.party,
                "name": party.name if party else coded.party,
                "stance": coded.stance,
                "firmness": coded.firmness,
                "voice": coded.voice,
                "condition": coded.condition,
                "option": coded.option,
                "term": options.get(coded.option, coded.option),
                "outlet": document.outlet or document.id,
                "quote": document.text[coded.evidence.start : coded.evidence.end],
                "score": coded.score,
                "coder": coded.coder,
                "judged": said.get((coded.evidence, coded.party, coded.option, coded.stance), []),
                "evidence": [evidence(document.text, coded.evidence)],
            }
        )
    return [
        row
        for row in found
        if (ids is None or row["party"] in ids)
        and (fits is None or fits({"content": f"{row['term']} {row['quote']}"}))
        and in_time(row["date"], wanted)
    ]


def show(found: list[Row]) -> None:
    """Prints the statements, each under its name."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    for number, row in enumerate(found):
        if number:
            console.print()
        head = Text(row["statement"], style="bold")
        head.append(f"  {row['date'] or 'no date'}  ", style="dim")
        stance = "on a condition" if row["stance"] == "conditional" else row["stance"]
        head.append(printable(f"{row['name']}, {stance}: {row['term']}"))
        console.print(head)
        facts = [row["firmness"].replace("-", " "), f"voice: {row['voice']}", row["outlet"], *row["judged"]]
        for words, style in ((" ".join(row["quote"].split()), ""), (" · ".join(facts), "dim")):
            console.print(Padding(Text(printable(words), style=style), (0, 0, 0, 2), expand=False))


def judgements(case: Case, as_of: str | None) -> list[Row]:
    """How far people and machine agree, month by month, and people with each other."""
    from parley import judging

    given = [one for one in case.judgements() if as_of is None or one.made[: len(as_of)] <= as_of]
    rows: list[Row] = [
        {
            "who": "machine and people",
            "month": month.month,
            "judged": month.judged,
            "accepted": month.accepted,
            "corrected": month.corrected,
            "rejected": month.rejected,
            "share": round(month.share, 3),
        }
        for month in judging.agreement(given)
    ]
    return rows + [
        {
            "who": f"{pair.first} and {pair.second}",
            "month": None,
            "judged": pair.both,
            "accepted": None,
            "corrected": None,
            "rejected": None,
            "share": round(pair.same / pair.both, 3),
        }
        for pair in judging.between(given)
    ]

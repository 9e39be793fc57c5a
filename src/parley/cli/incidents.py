"""`parley show CASE incidents`: what happened, who told of it, what each party said of it and did after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.brief.incidents import STEPS
from parley.brief.wording import capital, count, day, listed
from parley.cli.laid import Names, entry, place, say

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.incident import Incidents

NONE = "no source tells of an incident"


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints each incident with its accounts and the answers to it, then threats beside deeds."""
    from parley import stories, talks
    from parley.cli.output import json_whole, note

    book, pairs = case.casebook(), case.pairs(as_of=as_of)
    found = talks.incidents(pairs, book, stories.origins(document for document, _ in pairs))
    if as_json:
        json_whole(found)
    elif not found.incidents:
        note(NONE)
    else:
        _print(found, Names(book, {document.id: document for document, _ in pairs}))


def _print(found: Incidents, names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for one in found.incidents:
        parts = [capital(one.kind), *([day(one.date)] if one.date else [])]
        if one.by:
            parts.append(f"laid to {listed([names.party(party) for party in one.by])}")
        if one.against:
            parts.append(f"against {listed([names.party(party) for party in one.against])}")
        parts.append(count(one.origins, "independent report"))
        if one.differs:
            parts.append(f"the accounts differ on {listed(list(one.differs))}")
        say(console, 0, (", ".join(parts), "bold"))
        for account in one.accounts:
            where = place(names.documents[account.span.doc], account.published)
            entry(console, names.words(account.span), where, label="tells")
        for answer in one.answers:
            where = place(names.documents[answer.span.doc], answer.date)
            what = "said" if answer.how == "said" else f"did ({STEPS[answer.step]})"
            say(console, 4, (f"{names.party(answer.party)} {what}", "italic"))
            entry(console, names.words(answer.span), where)
    if found.restraint:
        say(console, 0, ("Words beside deeds", "bold"))
    for row in found.restraint:
        done = STEPS[row.done.step] if row.done else "nothing"
        says = f"{names.party(row.party)}: threatened {STEPS[row.threat.step or 0]}; reported since: {done}"
        say(console, 2, (says, ""))
        entry(
            console,
            names.words(row.threat.span),
            place(names.documents[row.threat.span.doc], row.threat.date),
        )
        if row.done:
            entry(
                console, names.words(row.done.span), place(names.documents[row.done.span.doc], row.done.date)
            )

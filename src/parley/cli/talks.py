"""`parley show CASE talks`: what the dealings amount to, who has sat at one table, and each round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parley.brief.contacts import NO_PRINCIPALS, WORDS, grounds, on_word
from parley.brief.shown import seen
from parley.brief.wording import count, day, listed
from parley.cli.laid import say
from parley.cli.parts import plain

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.talks import Round, Table, Verdict

NONE = "no meeting was found"
_HOW = {
    "direct": "at one table",
    "mediated": "only through a mediator",
    "indirect": "only through others",
    "secret": "out of the public’s sight",
    "called": "by call or letter only",
    "planned": "planned",
    "denied": "said not to have met all together",
}


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints the verdict with its grounds, who sat with whom, discreet contacts, and each round."""
    from parley import stories, talks
    from parley.cli.output import json_whole, note

    book, pairs = case.casebook(), case.pairs(as_of=as_of)
    origins = stories.origins(document for document, _ in pairs)
    rounds = talks.followed(talks.ledger(pairs, book, origins), pairs, book, as_of)
    tables = talks.tables(rounds, book)
    verdict = talks.verdict(rounds, pairs, book, origins, as_of)
    texts = {document.id: document.text for document, _ in pairs}
    if as_json:
        found = [
            ("verdict", verdict),
            *(("table", one) for one in tables),
            *(("round", one) for one in rounds),
        ]
        json_whole([{"kind": kind, **plain(one, texts)} for kind, one in found] if rounds else [])
    elif not rounds:
        note(NONE)
    else:
        told = {document.id: document.published or "" for document, _ in pairs}
        _print(None if book.proposed else verdict, tables, rounds, told)


def _print(
    verdict: Verdict | None, tables: Sequence[Table], rounds: Sequence[Round], told: dict[str, str]
) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    if verdict is None:
        say(console, 0, (NO_PRINCIPALS, "bold"))
    else:
        who = listed([seen(name) for name in verdict.principals])
        say(console, 0, (f"{who}: {WORDS.get(verdict.word, verdict.word)}", "bold"))
        for line, _ in grounds(verdict):
            say(console, 2, (seen(line), ""))
    if tables:
        say(console, 0, ("Who has sat at one table", "bold"))
    for table in tables:
        last = f", {'on' if table.how == 'planned' else 'last'} {day(table.last)}" if table.last else ""
        through = sorted(
            {m.mediator for m in table.witnesses if m.mediator and table.how in ("mediated", "indirect")}
        )
        by = f" ({listed([seen(name) for name in through])})" if through else ""
        say(
            console, 2, (f"{seen(' · '.join(table.parties))}: {_HOW.get(table.how, table.how)}{by}{last}", "")
        )
    quiet = [one for one in rounds if one.words]
    if quiet:
        say(console, 0, ("Discreet and denied contacts", "bold"))
    for one in quiet:
        say(console, 2, (f"{_when(one, told)}  {seen(on_word(one))}", ""))
    say(console, 0, ("Rounds", "bold"))
    for one in rounds:
        _round(console, one, told)


def _when(one: Round, told: dict[str, str]) -> str:
    """Its day, else that of the first report of it."""
    reported = min((told[m.evidence.doc] for m in one.witnesses if told[m.evidence.doc]), default="")
    return day(one.date) if one.date else f"reported {day(reported)}" if reported else "no day"


def _round(console: object, one: Round, told: dict[str, str]) -> None:
    what = [one.status if one.fate in (None, "held", "ahead") else str(one.fate)]
    if one.called:
        what[0] = "in contact, not met"
    if one.moved_to:
        what[0] = f"moved to {day(one.moved_to)}"
    what += [one.name or one.format]
    if one.directness != "direct":
        what.append(f"through {seen(one.mediator)}" if one.mediator else "through others")
    what += [seen(part) for part in (one.level, one.venue) if part]
    if one.discreet:
        what.append("kept from the public")
    if one.next:
        what.append(f"next on {day(one.next)}")
    if one.differs:
        what.append(f"accounts differ on the {listed(one.differs)}")
    what.append(count(one.origins, "report"))
    say(console, 2, (f"{_when(one, told)}  ", "dim"), (seen(" · ".join(one.parties)), "bold"))
    say(console, 4, ("; ".join(what), ""))

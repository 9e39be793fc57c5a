"""`parley show CASE redlines`: red lines, and what proposals ask that a needed party has refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from parley.brief.shown import seen
from parley.brief.wording import count, day, listed, on
from parley.cli.laid import Names, say
from parley.cli.parts import Row, evidence

if TYPE_CHECKING:
    from parley.case import Case
    from parley.nouns.redline import RedLine, Rejection, Weighed

NONE = (
    "no red line was found, and no proposal; the casebook's 'proposals' name sets of options to hold against "
    "the record"
)


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints red lines, those that stand first, and each proposal held against the record."""
    from parley import positions, stories
    from parley.cli.output import json_whole, note

    book = case.casebook()
    pairs = case.pairs(as_of=as_of)
    names = Names(book, {document.id: document for document, _ in pairs})
    origins = stories.origins(names.documents.values())
    statements = case.statements(as_of=as_of)
    found = positions.matrix(statements, book, origins, as_of)
    lines = positions.redlines(found, origins)
    plans = positions.proposals(statements, pairs, found, book, origins)
    if as_json:
        json_whole([*(_line_row(line, names) for line in lines), *(_plan_row(plan, names) for plan in plans)])
    elif lines or plans:
        _print(lines, plans, names)
    else:
        note(NONE)


def _line_row(line: RedLine, names: Names) -> Row:
    return {
        "kind": "red line",
        "party": line.party,
        "name": names.party(line.party),
        "option": line.option,
        "term": names.option(line.option),
        "stance": line.stance,
        "since": line.since,
        "last": line.last,
        "origins": line.origins,
        "status": line.status,
        "evidence": [names.said(s) for s in line.statements],
        "after": names.said(line.after) if line.after else None,
    }


def _plan_row(plan: Weighed, names: Names) -> Row:
    return {
        "kind": "proposal",
        "proposal": plan.proposal.id,
        "name": plan.proposal.name or None,
        "found": bool(plan.witnesses),
        "by": list(plan.proposal.by),
        "date": plan.proposal.date,
        "options": list(plan.proposal.options),
        "silent": list(plan.silent),
        "provisions": [
            {
                "option": p.option,
                "term": names.option(p.option),
                "backers": list(p.backers),
                "rejections": [_rejection_row(r, r in p.added, names) for r in p.rejections],
            }
            for p in plan.provisions
        ],
        "evidence": [evidence(names.documents[at.doc].text, at) for at in plan.witnesses],
    }


def _rejection_row(r: Rejection, added: bool, names: Names) -> Row:
    return {
        "party": r.party,
        "of": r.of,
        "origins": r.origins,
        "red": r.red,
        "last": r.last,
        "before": r.times,
        "told_before": bool(r.told),
        "added_although": added,
        "now": r.now,
        "evidence": [names.said(s) for s in r.statements],
    }


def _print(lines: Iterable[RedLine], plans: Iterable[Weighed], names: Names) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    heading = "Red lines"
    for line in lines:
        if heading:
            say(console, 0, (heading, "bold cyan"))
            heading = ""
        verb = "refuses" if line.stance == "against" else "insists on"
        when = day(line.since) + (f" to {day(line.last)}" if line.last != line.since else "")
        facts = f"  {line.status}; {count(line.origins, 'report')}, {when}"
        say(console, 2, (names.party(line.party), "bold"), (f" {verb}: {names.option(line.option)}", ""),
             (facts, "dim" if line.status != "stands" else "red"))  # fmt: skip
        say(console, 4, (names.quote(line.statements[-1]), "dim"))
        if line.after:
            say(console, 4, (f"{line.status}: ", ""), (names.quote(line.after), "dim"))
    for plan in plans:
        _plan(console, plan, names)


def _plan(console: Any, plan: Weighed, names: Names) -> None:
    by = listed([names.party(party) for party in plan.proposal.by])
    title = seen(plan.proposal.name) or f"Proposed together by {by}"
    facts = [f"by {by}"] if plan.proposal.name and by else []
    facts += [day(plan.proposal.date)] if plan.proposal.date else ["no date, so nothing is before it"]
    facts += ["found in the texts"] if plan.witnesses else []
    console.print()
    say(console, 0, (title, "bold cyan"), (f"  {', '.join(facts)}", "dim"))
    for at in plan.witnesses[:2]:
        say(console, 4, (names.words(at), "dim"))
    free = []
    for provision in plan.provisions:
        if not provision.rejections:
            free.append(names.option(provision.option))
            continue
        say(console, 2, (names.option(provision.option), "bold"))
        for rejection in provision.rejections:
            say(console, 4, *_rejected(rejection, rejection in provision.added, names))
            said = rejection.before or rejection.told or rejection.statements
            telling = max(said, key=lambda s: (s.voice != "author", s.firmness == "red-line", s.date or ""))
            say(console, 6, (names.quote(telling), "dim"))
    if free:
        say(console, 2, (f"No needed party was found to have rejected: {'; '.join(free)}.", "dim"))
    if plan.silent:
        who = listed([names.party(party) for party in plan.silent])
        say(console, 2, (f"Not heard on any of its terms: {who}.", "dim"))


def _rejected(r: Rejection, added: bool, names: Names) -> list[tuple[str, str]]:
    who = names.party(r.party) + (f" (of {names.party(r.of)})" if r.of else "")
    red = f", {r.red} of them a red line" if r.red else ""
    last = f", last {on(r.last)}" if r.last else ""
    now = f"; {_now(r.now)}" if r.now != "against" else ""
    if not added:
        return [(f"{who} rejected it in {count(r.origins, 'report')}{red}{last}{now}", "")]
    before = max((s.date for s in r.before if s.date), default=None)
    if r.before:
        words = f"added although {who} had rejected it in {count(r.times, 'report')}, last {on(before)}"
    else:
        words = f"added although {who} had rejected it before, as the report itself says"
    return [(words, "bold red"), (f" ({count(r.origins, 'report')} in all{red}{now})", "")]


def _now(stance: str) -> str:
    words = {"for": "is for it now", "conditional": "would accept it on conditions now"}
    return words.get(stance, f"{stance} now")

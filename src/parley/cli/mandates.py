"""`parley show CASE mandates`: who speaks for whom, on whose word, disputed by whom; who is left out."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

from parley.brief.mandates import GROUPS, LEFT_OUT, WEIGHTS, left_out, sentence
from parley.brief.shown import seen
from parley.brief.wording import capital, count, day
from parley.cli.laid import Names, place, say
from parley.cli.parts import evidence

if TYPE_CHECKING:
    from parley.case import Case

NONE = "no report says who may speak for whom"


def show(case: Case, as_of: str | None, as_json: bool) -> None:
    """Prints mandates by kind, each with its word and passage; then who is left out."""
    from rich.console import Console

    from parley import stories, talks
    from parley.cli.output import json_whole, note

    book, pairs = case.casebook(), case.pairs(as_of=as_of)
    names = Names(book, {document.id: document for document, _ in pairs})
    origins = stories.origins(names.documents.values())
    found = talks.mandates(pairs, book, origins)
    out = talks.excluded(talks.ledger(pairs, book, origins), book)
    if as_json:
        texts = {ident: document.text for ident, document in names.documents.items()}
        rows = [(asdict(one), one.witnesses) for one in found]
        rows += [({"kind": "left out", **asdict(one)}, one.witnesses) for one in out]
        json_whole(
            [
                {name: value for name, value in row.items() if name != "witnesses"}
                | {"evidence": [evidence(texts[span.doc], span) for span in spans]}
                for row, spans in rows
            ]
        )
        return
    if not found and not out:
        note(NONE)
        return
    console = Console(highlight=False)
    for kind, those in groupby(found, key=lambda one: one.kind):
        say(console, 0, (GROUPS[kind], "bold"))
        for one in those:
            when = f", {day(one.date)}" if one.date else ""
            reports = f", {count(one.origins, 'report')}" if one.origins > 1 else ""
            own = f"; speaks as {WEIGHTS[one.standing]}" if one.who and one.kind != "proposed" else ""
            word = f"  (word of {WEIGHTS[one.weight]}{own}{when}{reports})"
            say(console, 2, (seen(capital(sentence(one))), ""), (word, "dim"))
            said = names.words(one.evidence)
            say(console, 4, (f"{said}  {place(names.documents[one.evidence.doc])}", "dim"))
    if out:
        say(console, 0, (LEFT_OUT, "bold"))
        for group in out:
            say(console, 2, (seen(left_out(group)), ""))

"""An invented dispute over a strait, and its statements in one line each, for the tests of positions."""

from __future__ import annotations

from parley.nouns.casebook import Casebook, Issue, Option, Party, Proposal
from parley.nouns.span import Span
from parley.nouns.statement import Statement

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "oster": Party("oster", "Oster"),
        "vell": Party("vell", "Vell"),
        "ardal": Party("ardal", "Ardal"),
        "bruma": Party("bruma", "Bruma"),
        "corvin": Party("corvin", "Corvin"),
        "league": Party("league", "The League", members=("ardal", "bruma", "corvin")),
    },
    (
        Issue("passage", "Who may pass?", (Option("toll", "A toll"), Option("pilots", "Foreign pilots"))),
        Issue("watch", "Who watches?", (Option("patrols", "Joint patrols"),)),
    ),
    principals=("oster", "vell"),
    proposals=(Proposal("plan", "The winter plan", ("toll", "patrols"), ("vell",), "2031-05-10"),),
)
_FIRM = {"!": "red-line", "~": "open"}
_STANCE = {"+": "for", "-": "against", "?": "conditional"}
_VOICE = {"p": "party", "a": "author", "o": "outlet", "u": "unnamed"}


def said(line: str, **more: object) -> Statement:
    """`03-05 -! p d1`: on 5 March against, as a red line, in the party's own words, in document d1.

    The date may be `?` (none) or a year; the stance is `+`, `-` or `?`, with `!` for a red line and `~` for
    open; the voice is `p`, `a`, `o` or `u`. `more` are fields of `Statement`.
    """
    day, stance, voice, doc = line.split()
    date = None if day == "?" else day if len(day) == 4 else f"2031-{day}"
    fields: dict[str, object] = {"party": "oster", "option": "toll", **more}
    at = int(fields.pop("at", 0))  # type: ignore[call-overload]
    return Statement(
        stance=_STANCE[stance[0]],
        evidence=Span(doc, at, at + 10),
        firmness=_FIRM.get(stance[1:], "firm"),
        voice=_VOICE[voice],
        date=date,
        **fields,  # type: ignore[arg-type]
    )


def told(lines: str, **more: object) -> list[Statement]:
    """Statements, one a line; each stands at a place of its own."""
    rows = [line for line in lines.strip().splitlines() if line.strip()]
    return [said(line, at=20 * number, **more) for number, line in enumerate(rows)]

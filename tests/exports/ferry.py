"""An invented dispute for the tests of exchange: a ferry, its documents and what was said."""

from __future__ import annotations

from parley.nouns.casebook import Casebook, Issue, Option, Party, Person
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement

TEXTS = {
    "lund.txt": "Ostrava wants the night ferry. 🙂 Ilse Marn said: “Only if the pilots stay 🚢.”\n"
    "Vell does not.",
    "skerry.txt": "=Vell: no toll, ever.\n\nThe League is for a toll; “we said so”, it said, twice.",
}
DOCUMENTS = [
    Document("lund.txt", TEXTS["lund.txt"], title="Night ferry", outlet="The Marn Post", byline="A. Lind",
             published="2031-05-01", url="https://example.org/lund", lang="en", kind="report"),
    Document("skerry.txt", TEXTS["skerry.txt"], title=None, outlet="Skerry Echo", published="2031-06"),
]  # fmt: skip
BOOK = Casebook(
    "ferry",
    "The ferry",
    {
        "ostrava": Party(
            "ostrava", "Ostrava", ("the Ostravan side",), (Person("Ilse Marn", None, ("Marn",)),)
        ),
        "vell": Party("vell", "Vell"),
        "league": Party("league", "The League", members=("ostrava", "vell")),
    },
    (
        Issue("ferry", "Does the ferry run?", (Option("night", "At night"), Option("day", "By day"))),
        Issue("toll", "Who pays?", (Option("toll", "A toll", phrases=("pay for the crossing",)),)),
    ),
    digest="d",
)


def said(doc: str, words: str, party: str, option: str, stance: str, **more: object) -> Statement:
    """A statement on the stretch of a document that holds the words."""
    start = TEXTS[doc].index(words)
    values: dict[str, object] = {"date": "2031-05-01", "coder": "rules-1", **more}
    return Statement(party, option, stance, Span(doc, start, start + len(words)), **values)  # type: ignore[arg-type]


_MARN = TEXTS["lund.txt"].index("Ilse Marn")
STATEMENTS = [
    said("lund.txt", "Ostrava wants the night ferry.", "ostrava", "night", "for", voice="author", score=0.4),
    said(
        "lund.txt", "“Only if the pilots stay 🚢.”", "ostrava", "night", "conditional", firmness="open",
        voice="party", condition="if the pilots stay", date="2031-04-30",
        holder=Span("lund.txt", _MARN, _MARN + len("Ilse Marn")), coder="person Ada",
    ),
    said("lund.txt", "Vell does not.", "vell", "night", "against", voice="unnamed"),
    said("skerry.txt", "=Vell: no toll, ever.", "vell", "toll", "against", firmness="red-line", date=None),
    said("skerry.txt", "The League is for a toll", "league", "toll", "for", voice="outlet", date="2031-06"),
]  # fmt: skip

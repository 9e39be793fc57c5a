"""What `parley show` prints of positions, red lines and cohesion."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from parley.cli import cohesion, positions, redlines
from parley.nouns.casebook import Casebook, Issue, Option, Party, Proposal
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement

BOOK = Casebook(
    "strait",
    "The strait",
    {
        "oster": Party("oster", "Oster"),
        "vell": Party("vell", "Vell"),
        "ardal": Party("ardal", "Ardal"),
        "league": Party("league", "The League", members=("oster", "vell", "ardal")),
        "norn": Party("norn", "Norn"),
    },
    (Issue("passage", "Who may pass?", (Option("toll", "A toll"), Option("pilots", "Foreign pilots"))),),
    principals=("oster", "vell"),
    proposals=(Proposal("plan", "The winter plan", ("toll", "pilots"), ("vell",), "2031-05-10"),),
)
SAID = [  # (party, option, stance, firmness, date, words)
    ("oster", "toll", "against", "red-line", "2031-03-05", "“Never,” said Oster of \x1b[31mthe toll."),
    ("oster", "toll", "conditional", "open", "2031-06-01", "Oster could bear a toll if it is shared."),
    ("vell", "toll", "for", "firm", "2031-03-09", "Vell insists on the toll."),
    ("ardal", "toll", "for", "open", "2031-06-02", "Ardal [bold]would[/bold] welcome a toll."),
    ("league", "pilots", "for", "open", "2031-04-02", "The League favours foreign pilots."),
]


@dataclass
class Shown:
    """Stands for a case whose record holds these statements."""

    book: Casebook = BOOK

    def casebook(self) -> Casebook:
        return self.book

    def documents(self, as_of: str | None = None) -> list[Document]:
        return [
            Document(f"d{number}", words, outlet=f"Paper {number}", published=date)
            for number, (*_, date, words) in enumerate(SAID)
            if as_of is None or date <= as_of
        ]

    def pairs(self, as_of: str | None = None) -> list[object]:
        from parley.nouns.reading import Reading

        return [(document, Reading(document.id, "test", "1")) for document in self.documents(as_of)]

    def statements(self, as_of: str | None = None) -> list[Statement]:
        known = {document.id for document in self.documents(as_of)}
        return [
            Statement(party, option, stance, Span(f"d{n}", 0, len(words)), firmness, "party", date=date)
            for n, (party, option, stance, firmness, date, words) in enumerate(SAID)
            if f"d{n}" in known
        ]


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_the_matrix_has_parties_across_and_tells_who_moved(capsys):
    positions.show(Shown(), None, None, False)
    out = capsys.readouterr().out
    assert "▼!→◆" in out
    assert "Oster softened a red line (▼! → ◆): A toll" in out
    assert "Nothing was found of: Norn." in out
    assert max(map(len, out.splitlines())) <= 80


def test_with_since_the_words_before_and_after_are_told_and_what_is_first_heard_is_marked(capsys):
    positions.show(Shown(), None, "2031-05-01", False)
    out = " ".join(capsys.readouterr().out.split())
    assert "before: “Never,” said Oster of" in out
    assert "after: Oster could bear a toll if it is shared. [Paper 1, 1 June 2031]" in out
    assert "▲+" in out
    positions.show(Shown(), None, "2031-07-01", False)
    assert "Nobody was found to have moved since 1 July 2031." in capsys.readouterr().out


def test_as_of_an_earlier_day_the_red_line_stands(capsys):
    positions.show(Shown(), "2031-05-01", None, False)
    out = capsys.readouterr().out
    assert "▼!" in out
    assert "→" not in out


def test_the_rows_in_json_hold_every_field(capsys):
    positions.show(Shown(), None, None, True)
    row = next(r for r in json.loads(capsys.readouterr().out) if r["party"] == "oster")
    assert (row["stance"], row["moved"], row["last"], row["reports"]) == (
        "conditional",
        "against",
        "2031-06-01",
        {"conditional": 1},
    )
    assert [(c["stance"], c["firmness"]) for c in row["course"]] == [
        ("against", "red-line"),
        ("conditional", "open"),
    ]
    (move,) = row["moves"]
    assert (move["kind"], [e["date"] for e in move["evidence"]]) == ("softened", ["2031-03-05", "2031-06-01"])


def test_red_lines_and_what_was_added_although_it_was_rejected(capsys):
    redlines.show(Shown(), None, False)
    out = " ".join(capsys.readouterr().out.split())
    assert "Oster refuses: A toll given up" in out
    assert "added although Oster had rejected it in 1 report, last on 5 March 2031" in out
    assert "No needed party was found to have rejected: Foreign pilots." in out
    assert "poison" not in out
    redlines.show(Shown(), None, True)
    line, plan = json.loads(capsys.readouterr().out)
    assert (line["status"], plan["provisions"][0]["rejections"][0]["added_although"]) == ("given up", True)


def test_cohesion_names_who_stands_apart(capsys):
    cohesion.show(Shown(), None, False)
    out = " ".join(capsys.readouterr().out.split())
    assert "0.50 Who may pass?" in out
    assert "apart: Oster, on conditions: Oster could bear a toll" in out
    cohesion.show(Shown(), None, True)
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["agreement"], row["options"][0]["heard"]) == (
        0.5,
        {"oster": "conditional", "vell": "for", "ardal": "for"},
    )


@pytest.mark.parametrize("show", [positions.show, redlines.show, cohesion.show])
def test_text_of_sources_cannot_steer_the_terminal(show, capsys):
    show(*([Shown(), None, "2031-01-01", False] if show is positions.show else [Shown(), None, False]))
    out = capsys.readouterr().out
    assert "\x1b[31m" not in out
    assert "[bold]would[/bold]" in out or "Ardal would" not in out


def test_where_nothing_was_found_it_is_said_in_one_line(capsys, monkeypatch):
    monkeypatch.setattr(Shown, "statements", lambda self, as_of=None: [])
    bare = Casebook("b", "B", BOOK.parties, BOOK.issues)
    positions.show(Shown(bare), None, None, False)
    redlines.show(Shown(bare), None, False)
    cohesion.show(Shown(bare), None, False)
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 3

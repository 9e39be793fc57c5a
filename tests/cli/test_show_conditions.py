"""What `parley show` prints of conditions: circles by name, copies once, and what the record says."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from parley import views
from parley.cli import conditions
from parley.nouns.casebook import Casebook, Issue, Option, Party
from parley.nouns.condition import Bearing, Condition, Conditions, Need, Order
from parley.nouns.document import Document
from parley.nouns.span import Span

BOOK = Casebook(
    "pass",
    "The pass",
    {"ostrovia": Party("ostrovia", "Ostrovia"), "vellmark": Party("vellmark", "Vellmark")},
    (Issue("war", "What first?", (Option("truce", "A truce"), Option("talks", "Talks"))),),
    principals=("ostrovia", "vellmark"),
)
TEXTS = {
    "a": "Ostrovia wants a truce before talks.",
    "b": "Vellmark wants talks before a truce.",
    "c": "Vellmark will not open the pass before the snow \x1b[31mmelts.",
    "d": "Vellmark will not open the pass before the snow \x1b[31mmelts.",
}


def _condition(doc: str, first: str, then: str, party: str, till: bool = False) -> Condition:
    text = TEXTS[doc]
    one, two = (Span(doc, text.index(words), text.index(words) + len(words)) for words in (first, then))
    return Condition(one, two, Span(doc, 0, len(text)), None, party, None, "before", till)


A = _condition("a", "a truce", "talks", "ostrovia")
B = _condition("b", "talks", "a truce", "vellmark")
C, D = (_condition(doc, "the snow", "will not open the pass", "vellmark", True) for doc in "cd")
ORDERS = (
    Order("n1", "n2", "ostrovia", None, (A,)),
    Order("n2", "n1", "vellmark", None, (B,)),
    Order("n3", "n4", "vellmark", None, (C, D)),
)
GRAPH = Conditions(
    (A, B, C, D),
    (
        Need("n1", "truce", 1, A.condition, (A.condition,)),
        Need("n2", "talks", 1, B.condition, (B.condition,)),
        Need("n3", None, 1, C.condition, (C.condition, D.condition)),
        Need("n4", None, -1, C.of, (C.of, D.of)),
    ),
    ORDERS,
    (ORDERS[:2],),
    (),
    {"n1": (Bearing("n1", -1, "statement", B.evidence, "vellmark", "2031-05-02"),)},
    {A: ("n1",), B: ("n2",), C: ("n3",), D: ("n3",)},
)


@dataclass
class Shown:
    """Stands for a case whose record holds these four reports, two of them copies."""

    def casebook(self) -> Casebook:
        return BOOK

    def pairs(self, as_of: str | None = None) -> list[object]:
        from parley.nouns.reading import Reading

        return [
            (Document(doc, text, outlet=f"Paper {doc}", published="2031-05-01"), Reading(doc, "test", "1"))
            for doc, text in TEXTS.items()
        ]

    def statements(self, as_of: str | None = None) -> list[object]:
        return []


@pytest.fixture(autouse=True)
def _graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "conditions", lambda *_: GRAPH)
    monkeypatch.setattr("parley.stories.origins", lambda _: {"a": 0, "b": 1, "c": 2, "d": 2})
    monkeypatch.setenv("COLUMNS", "80")


def test_a_circle_comes_first_in_one_sentence_with_both_passages(capsys: pytest.CaptureFixture[str]) -> None:
    conditions.show(Shown(), None, False)
    out = " ".join(capsys.readouterr().out.split())
    assert "↻ Ostrovia wants A truce before Talks; Vellmark wants Talks before A truce." in out
    assert out.index("“Vellmark wants talks") < out.index("Other conditions")
    assert "Vellmark against (2 May 2031)" in out


def test_copies_of_a_report_are_one_condition_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    conditions.show(Shown(), None, False)
    out = capsys.readouterr().out
    assert "2 papers, 1 report" in out
    assert " ".join(out.split()).count("“Vellmark will not open the pass before") == 1
    assert max(map(len, out.splitlines())) <= 80


def test_what_holds_till_then_is_not_told_as_what_follows(capsys: pytest.CaptureFixture[str]) -> None:
    conditions.show(Shown(), None, False)
    assert "till then “will not open the pass”" in " ".join(capsys.readouterr().out.split())


def test_no_source_can_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    conditions.show(Shown(), None, False)
    assert "\x1b[31m" not in capsys.readouterr().out


def test_the_json_rows_hold_every_telling(capsys: pytest.CaptureFixture[str]) -> None:
    conditions.show(Shown(), None, True)
    rows = json.loads(capsys.readouterr().out)
    assert [len(row["told"]) for row in rows] == [1, 1, 2]
    assert rows[2]["outlets"] == ["Paper c", "Paper d"]
    assert rows[2]["origins"] == 1
    assert rows[0]["circle"] == ["Ostrovia wants A truce before Talks; Vellmark wants Talks before A truce."]
    assert rows[0]["record"] == ["Vellmark against (2031-05-02)"]

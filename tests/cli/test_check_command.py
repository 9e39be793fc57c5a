"""`parley check`, as a user types it."""

from __future__ import annotations

import json

import pytest

from parley.cli import main

BOOK = """casebook: 1
id: a
title: b
parties:
  france: {name: France}
  germany: {name: Germany}
issues:
  x:
    question: What?
    options:
      ceasefire: {name: A ceasefire, phrases: [ceasefire]}
      toll: {name: A toll, phrases: [cargo toll]}
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "book.yaml"
    path.write_text(BOOK, encoding="utf-8")
    (tmp_path / "report.txt").write_text(
        "France demanded a ceasefire on Monday. Germany rejected the ceasefire.\x1b[31m", encoding="utf-8"
    )
    return path


def run(book, capsys, *more):
    pytest.importorskip("spacy")
    code = main(["check", str(book), str(book.parent / "report.txt"), "--reader", "fast", *more])
    assert code == 0
    return capsys.readouterr().out


def test_it_says_what_does_not_fit(book, capsys):
    out = run(book, capsys)
    assert "Options that no sentence speaks of" in out
    assert "A toll" in out
    assert "\x1b" not in out


def test_json_gives_findings_with_quotes(book, capsys):
    rows = json.loads(run(book, capsys, "--json"))
    assert [row["about"] for row in rows if row["kind"] == "option-unmatched"] == ["toll"]
    assert all({"kind", "text", "seen", "told", "who", "evidence"} <= row.keys() for row in rows)


def test_a_casebook_without_texts_is_bad_input(book, capsys):
    assert main(["check", str(book)]) == 2
    assert "give texts to check it against" in capsys.readouterr().err


def test_a_casebook_that_is_not_there_is_one_clear_line(tmp_path, capsys):
    assert main(["check", str(tmp_path / "none.yaml"), str(tmp_path)]) == 2
    assert "none.yaml" in capsys.readouterr().err

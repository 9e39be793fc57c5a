"""`parley ask`: an answer with its sources, a plain refusal, one line for what is no question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.case import Case
from parley.cli import main

TEXT = """TARN POST
10 April 2031

Brennik closes the crossing

Brennik closed the river crossing at Halden on Monday because its inspectors had been shot at. Foreign
Minister Ilva Torne of Brennik said that the crossing would stay closed until the barges are returned.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    Case.create(folder / "case", [folder / "one.txt"], reader="fast")
    return folder / "case"


def test_a_question_is_answered_with_the_source_s_words(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", str(case), "Why did Brennik close the crossing?"]) == 0
    out = capsys.readouterr().out
    assert "because its inspectors" in out
    assert "10 April 2031" in out


def test_what_the_record_does_not_say_is_said_and_is_no_error(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", str(case), "Why did Brennik attack Vessin?"]) == 0
    assert "The record does not say." in capsys.readouterr().out


def test_the_json_of_an_answer_verifies(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answer.json"
    assert main(["ask", str(case), "Who is Ilva Torne?", "--json", "-o", str(file)]) == 0
    made = json.loads(file.read_text(encoding="utf-8"))
    assert made["kind"] == "answer"
    assert made["sections"][0]["lines"]
    assert main(["verify", str(file)]) == 0


def test_only_what_was_published_by_a_day_answers(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(case), "Why did Brennik close the crossing?", "--as-of", "2031-03"]) == 2
    assert "nothing in the record by 2031-03" in capsys.readouterr().err


@pytest.mark.parametrize("question", ["", "   ", "???", "x" * 501])
def test_what_is_no_question_gives_one_line(
    case: Path, question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", str(case), question]) == 2
    error = capsys.readouterr().err
    assert error.startswith("parley: the question is")
    assert error.count("\n") == 1

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.cli import main
from parley.remembered import FILE

REPORTS = {
    "one.txt": (
        "Kestria closes quay\nSarn Post\n4 March 2031\n\nForeign Minister Tilda Varn of Kestria "
        "closed the northern "
        "quay of Port Sarn on Monday after two ferries collided. Varn said the quay would stay shut. "
        "Pellandra condemned the closure of the northern quay on Tuesday.\n"
    ),
    "two.txt": (
        "Northern quay of Port Sarn stays closed\nHalm Gazette\n5 March 2031\n\nThe northern quay of "
        "Port Sarn stays "
        "closed after two ferries collided there, Foreign Minister Tilda Varn of Kestria said on Tuesday. "
        "Pellandra condemned the closure of the quay.\n"
    ),
}


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert main(["init", str(tmp_path / "sarn"), "--from", str(folder), "--reader", "fast"]) == 0
    capsys.readouterr()
    return tmp_path / "sarn"


def stories(case: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["show", str(case), "stories", "--json"]) == 0
    return [row["id"] for row in json.loads(capsys.readouterr().out)]


def test_the_page_of_a_story_by_the_beginning_of_its_id(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (ident, *_) = stories(case, capsys)
    out = tmp_path / "page.json"
    assert main(["brief", str(case), "--story", ident[:5], "-o", str(out)]) == 0
    assert json.loads(out.read_text("utf-8"))["story"]["id"] == ident
    capsys.readouterr()
    assert main(["verify", str(out)]) == 0


def test_a_story_that_there_is_not_is_one_line_with_those_there_are(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (ident, *_) = stories(case, capsys)
    assert main(["brief", str(case), "--story", "nothing"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert ident in error


def test_the_next_page_says_what_is_new_since_the_one_before(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (ident, *_) = stories(case, capsys)
    assert main(["brief", str(case), "--story", ident, "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    since = next(section for section in first["sections"] if section["id"] == "since")
    assert "No earlier page" in since["empty"]
    assert (case / FILE).is_file()
    known = json.loads((case / FILE).read_text())
    (case / FILE).write_text(
        json.dumps([{"made": "2031-03-04T12:00:00+00:00", "docs": known[0]["docs"][:1]}])
    )
    assert main(["brief", str(case), "--story", ident, "--json"]) == 0
    after = json.loads(capsys.readouterr().out)
    assert after["since"] == ("2031-03-04" if len(known[0]["docs"]) > 1 else None)


def test_a_case_that_cannot_be_written_to_still_has_its_page(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (ident, *_) = stories(case, capsys)
    (case / FILE).mkdir()
    assert main(["brief", str(case), "--story", ident]) == 0
    assert "What changed since" in capsys.readouterr().out

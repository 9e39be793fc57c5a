from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from parley.cli import main
from parley.stories import grouping

FIRST = (
    "Kestria closes quay\nSarn Post\n4 March 2031\n\n"
    "Foreign Minister Tilda Varn of Kestria closed the northern quay of Port Sarn on Monday after "
    "two ferries collided. Varn said the quay would stay shut. Pellandra condemned the closure of "
    "the northern quay on Tuesday.\n"
)
SECOND = (
    "Northern quay of Port Sarn stays closed\nHalm Gazette\n5 March 2031\n\n"
    "The northern quay of Port Sarn stays closed after two ferries collided there, Foreign Minister "
    "Tilda Varn of Kestria said on Tuesday. Pellandra condemned the closure of the quay.\n"
)
LATER = (
    "Port Sarn quay to reopen\nSarn Post\n9 June 2031\n\n"
    "Kestria and Pellandra agreed in Port Sarn on Monday that the northern quay will open again in "
    "July. Tilda Varn of Kestria signed for her government.\n"
)


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(grouping, "_PAUSE", timedelta(seconds=-1))  # each document comes at a time of its own
    (tmp_path / "one.txt").write_text(FIRST, encoding="utf-8")
    sarn = tmp_path / "sarn"
    assert main(["init", str(sarn), "--from", str(tmp_path / "one.txt"), "--reader", "fast"]) == 0
    for name, text in (
        ("two.txt", SECOND),
        ("later.txt", LATER),
        ("one.txt", FIRST.replace("two ferries", "three")),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert main(["add", str(sarn), str(tmp_path / name), "--reader", "fast"]) == 0
    capsys.readouterr()
    return sarn


def test_stories_stand_in_their_thread_with_what_became_of_them(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(case), "stories"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Thread ")
    assert printed.index("Kestria closes quay") < printed.rindex("Port Sarn quay to reopen")
    assert "4 March 2031 to 5 March 2031 · 2 reports in 3 documents" in printed
    assert "1 document joined (two.txt)" in printed
    assert "one.txt was edited" in printed
    assert "“two ferries” became “three”" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_the_json_of_stories_has_the_words_that_were_taken_out_and_put_in(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(case), "stories", "--json"]) == 0
    first, later = json.loads(capsys.readouterr().out)
    assert (first["documents"], first["origins"], later["documents"]) == (3, 2, 1)
    assert first["thread"]["id"] == later["thread"]["id"]
    assert later["thread"]["after"] == first["id"]
    assert [event["what"] for event in first["since"]] == ["joined", "joined"]
    (edit,) = first["revisions"][0]["edits"]
    assert (edit["out"]["quote"], edit["put"]["quote"]) == ("two ferries", "three")

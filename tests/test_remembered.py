from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.nouns.brief import Brief, Grid
from parley.nouns.story import Story
from parley.remembered import FILE, last, remember


def page(made: str, *docs: str, as_of: str | None = None) -> Brief:
    story = Story("s1", "Envoys meet", docs, tuple(range(len(docs))))
    return Brief("T", "C", False, made, "1", (), Grid(), (), as_of=as_of, kind="story", story=story)


def test_the_page_before_is_the_last_that_rested_on_other_documents(tmp_path: Path) -> None:
    assert last(tmp_path, ["a"]) is None
    remember(tmp_path, page("2031-01-05T10:00:00+00:00", "a"))
    assert last(tmp_path, ["a"]) is None
    remember(tmp_path, page("2031-01-06T10:00:00+00:00", "a", "b"))
    remember(tmp_path, page("2031-01-06T10:01:00+00:00", "a", "b"))
    before = last(tmp_path, ["a", "b"])
    assert before is not None
    assert before.made.startswith("2031-01-05")
    assert before.docs == {"a"}
    now = last(tmp_path, ["a", "b", "c"])
    assert now is not None
    assert now.made.startswith("2031-01-06")


def test_another_story_is_not_the_page_before(tmp_path: Path) -> None:
    remember(tmp_path, page("2031-01-05T10:00:00+00:00", "x", "y"))
    assert last(tmp_path, ["a"]) is None


def test_a_page_as_of_an_earlier_day_is_not_what_the_reader_knows_now(tmp_path: Path) -> None:
    remember(tmp_path, page("2031-01-05T10:00:00+00:00", "a", as_of="2030-12-01"))
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize(
    "text", ["", "[", "{}", "[1]", '[{"made": 1, "docs": []}]', '[{"made": "x", "docs": [1]}]']
)
def test_a_file_that_is_broken_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert last(tmp_path, ["a"]) is None
    remember(tmp_path, page("2031-01-05T10:00:00+00:00", "a"))
    assert json.loads((tmp_path / FILE).read_text())[0]["docs"] == ["a"]


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    remember(tmp_path / "is" / "not" / "there", page("2031-01-05T10:00:00+00:00", "a"))


def test_the_file_stays_small(tmp_path: Path) -> None:
    for number in range(30):
        remember(tmp_path, page(f"2031-01-05T10:{number:02d}:00+00:00", "a", f"d{number}"))
    assert len(json.loads((tmp_path / FILE).read_text())) <= 6

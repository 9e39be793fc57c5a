"""JSON lines: one page for each row, the id as given, one line in memory at a time."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

from parley.nouns.page import Page, Unread
from parley.sources import gather, limits


def read(path: Path, *rows: object) -> list[Page | Unread]:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(gather([path]))


def test_a_row_is_a_page_with_what_it_says_of_itself(tmp_path: Path) -> None:
    row = {
        "id": "k/1",
        "text": "They met.\r\n",
        "published": "2031-03-05",
        "outlet": "Marl Post",
        "lang": "en",
    }
    (page,) = read(tmp_path / "a.jsonl", row)
    assert isinstance(page, Page)
    assert page.medium == "row"
    assert page.hints == {key: value for key, value in row.items() if key != "text"}
    assert json.loads(page.raw)["text"] == "They met.\r\n"
    assert page.location.endswith("a.jsonl:1")


def test_date_and_source_stand_in_for_published_and_outlet(tmp_path: Path) -> None:
    (page,) = read(
        tmp_path / "a.jsonl", {"id": 7, "text": "They met.", "date": "2031-03-05", "source": "Marl Post"}
    )
    assert isinstance(page, Page)
    assert page.hints == {"id": "7", "published": "2031-03-05", "outlet": "Marl Post"}


def test_published_and_outlet_go_before_date_and_source(tmp_path: Path) -> None:
    row = {"id": "a", "text": "x y", "date": "2030", "published": "2031", "source": "S", "outlet": "O"}
    (page,) = read(tmp_path / "a.jsonl", row)
    assert isinstance(page, Page)
    assert (page.hints["published"], page.hints["outlet"]) == ("2031", "O")


def test_a_row_that_is_no_document_is_unread_by_file_and_line(tmp_path: Path) -> None:
    good = {"id": "a", "text": "They met."}
    found = read(
        tmp_path / "a.jsonl", good, "{broken", "[1]", {"id": "b"}, {"text": "x"}, {"id": "c", "text": 3},
        "", "[" * 100_000, {"id": True, "text": "x"}, {"id": "d", "text": "They parted."},
    )  # fmt: skip
    assert [type(each) for each in found] == [Page] + [Unread] * 7 + [Page]
    assert [each.location.rsplit(":", 1)[1] for each in found] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "8",
        "9",
        "10",
    ]


def test_an_id_given_twice_is_unread(tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", {"id": "a", "text": "One."}, {"id": "a", "text": "Two."})
    assert isinstance(found[1], Unread)
    assert "'a'" in found[1].reason


def test_rows_are_told_by_content_too(tmp_path: Path) -> None:
    (page,) = read(tmp_path / "rows.txt", {"id": "a", "text": "They met."})
    assert isinstance(page, Page)
    assert page.medium == "row"


def test_a_long_file_of_rows_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(1_200):
            file.write(json.dumps({"id": f"r{number}", "text": "They met again. " * 2_000}) + "\n")
    assert path.stat().st_size > limits.RAW
    tracemalloc.start()
    count = sum(1 for _ in gather([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1_200
    assert peak < 5_000_000


def test_a_row_larger_than_a_document_is_unread_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    big = json.dumps({"id": "big", "text": "x" * (limits.RAW + 10)})
    path.write_text(f"{big}\n" + json.dumps({"id": "a", "text": "They met."}), encoding="utf-8")
    assert [type(each) for each in gather([path])] == [Unread, Page]

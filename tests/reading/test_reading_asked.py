from __future__ import annotations

import json
from pathlib import Path

from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.reading import asked

TEXT = "Norway condemned Denmark after the vote."


def row(**more: object) -> str:
    spans = [{"role": "source", "start": 0, "end": 6}, {"role": "target", "start": 17, "end": 24}]
    return json.dumps({"id": "a", "text": TEXT, "items": [{"spans": spans}]} | more)


def test_a_row_with_one_item_that_marks_both_actors_asks_for_a_root(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(row() + "\nnot json\n[1]\n" + row(id="b", items=[]) + "\n" + row(id=3), encoding="utf-8")
    assert asked.pairs([str(path)]) == {"a": (Span("a", 0, 6), Span("a", 17, 24))}


def test_folders_and_other_files_ask_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert asked.pairs([str(tmp_path), str(tmp_path / "a.txt"), "https://example.org/a.jsonl"]) == {}


def test_the_root_is_of_what_the_source_does_to_the_target() -> None:
    document = Document("a", TEXT, lang="en")
    assert asked.label(document, (Span("a", 0, 6), Span("a", 17, 24))) == "ACCUSE"

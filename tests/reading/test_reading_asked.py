from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.reading import asked, pipeline
from parley.reading.readers import Reader

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

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


def test_who_does_it_to_each_other_is_source_and_target_and_one_alone_asks_too() -> None:
    def pair(*spans: tuple[str, int, int]) -> asked.Pair | None:
        marked = [{"role": role, "start": start, "end": end} for role, start, end in spans]
        return asked.pair({"id": "a", "items": [{"spans": marked}]})

    both = ("source_target", 0, 6), ("source_target", 17, 24)
    assert pair(*both) == (Span("a", 0, 6), Span("a", 17, 24))
    assert pair(("source", 0, 6)) == (Span("a", 0, 6), None)
    assert pair(("target", 17, 24)) == (None, Span("a", 17, 24))
    assert pair(("source", 0, 6), ("target", 17, 24), ("target", 30, 34)) == (
        Span("a", 0, 6),
        Span("a", 17, 24),
    )


def test_an_attribution_asks_no_root() -> None:
    spans = [{"role": "source", "start": 0, "end": 6}, {"role": "content", "start": 7, "end": 24}]
    assert asked.pair({"id": "a", "items": [{"spans": spans}]}) is None


def test_the_root_is_of_what_the_source_does_to_the_target_and_events_come_from_the_same_parse() -> None:
    answering = asked.Answering(Reader(), {"a": (Span("a", 0, 6), Span("a", 17, 24))})
    documents = [
        Document("b", TEXT, lang="en"),
        Document("a", TEXT, lang="en"),
        Document("c", "Да.", lang="ru"),
    ]
    found = list(answering.read(documents, frozenset({"events"})))
    assert [one.doc for one in found] == ["b", "a", "c"]
    assert answering.labels == {"a": "ACCUSE"}
    assert [one.label for one in found[1].events] == ["ACCUSE"]
    assert found[0].events[0].label == "ACCUSE"


def test_a_text_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = pipeline.parse

    def counted(nlp: Language, texts: list[str], batch: int = 16) -> list[Doc]:
        parsed.extend(texts)
        return parse(nlp, texts, batch)

    monkeypatch.setattr(pipeline, "parse", counted)
    answering = asked.Answering(Reader(), {"a": (Span("a", 0, 6), Span("a", 17, 24))})
    list(answering.read([Document("a", TEXT, lang="en")], frozenset({"events"})))
    assert parsed == [TEXT]

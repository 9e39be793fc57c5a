"""The tables of invented French and Russian sentences: what is read, and what is known to be missed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from parley.nouns.document import Document
from parley.nouns.reading import Attribution
from parley.nouns.span import Span
from parley.reading.languages import rules, russian

Labelled = tuple[str, str, str, str, str, str]


def table(language: str) -> list[list[str]]:
    path = Path(__file__).with_name(f"golden_{language}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def found(text: str, lang: str) -> list[Labelled]:
    def words(spans: Sequence[Span]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    document = Document("d", text, lang=lang, published="2026-06-11")
    said: tuple[Attribution, ...] = (russian if lang == "ru" else rules).read(document).attributions
    return [(words(a.source), words(a.cue), words(a.content), a.kind, a.manner, a.sourcing) for a in said]


ROWS = [("fr", row) for row in table("french")] + [("ru", row) for row in table("russian")]


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[f"{lang}: {row[0][:40]}" for lang, row in ROWS])
def test_each_sentence_of_the_tables_is_read_or_known_to_be_missed(lang: str, row: list[str]) -> None:
    text, source, cue, content, kind, manner, sourcing, _, missed = row
    got = found(text, lang)
    if not content:
        assert bool(got) == (missed == "false")
        return
    triples = [one[:3] for one in got]
    read = (source, cue, content) in triples
    labels = (source, cue, content, kind, manner, sourcing) in got
    assert {"": (True, True), "labels": (True, False), "spans": (False, False)}[missed] == (read, labels)


def test_the_tables_hold_as_many_sentences_as_they_say() -> None:
    for language in ("french", "russian"):
        parts = [row[7] for row in table(language)]
        assert parts.count("seen") >= 40
        assert parts.count("held") >= 20

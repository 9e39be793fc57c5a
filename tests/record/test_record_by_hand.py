"""What people coded by hand stands in the record by itself; recoding never touches it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from test_record import TEXT, document, page, reading

from parley.nouns.handcoded import HandCoded
from parley.nouns.span import Span
from parley.record import Record


def said(doc: str, concept: str = "A ferry line", **more: object) -> HandCoded:
    return HandCoded("Ostrava", concept, "for", Span(doc, 0, 16), coder="person mk", **more)  # type: ignore[arg-type]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Record.open(tmp_path / "record.duckdb", create_new=True) as record:
        for number in range(3):
            record.append(page(number), document(number), reading(f"d{number}"), coding="digest-a")
        record.add_hand_coded(
            "sound.dna",
            ["d1", "d0"],
            [said("d1"), said("d0", person="Ilse Marn", condition="if the pilots stay", score=0.25)],
            "2031-05-02T08:00:00+00:00",
        )
    return tmp_path / "record.duckdb"


def test_it_comes_back_by_document_as_it_was_coded(file: Path) -> None:
    with Record.open(file) as record:
        first, second = record.hand_coded()
        assert first == said("d0", person="Ilse Marn", condition="if the pilots stay", score=0.25)
        assert second == said("d1")
        assert record.coded_by_hand() == {"d0", "d1"}


def test_recoding_deletes_none_of_it(file: Path) -> None:
    with Record.open(file) as record:
        assert len(list(record.recode("digest-b", lambda d, r: []))) == 3
        record.reread(document(0), reading("d0"))
        assert len(list(record.hand_coded())) == 2


def test_a_file_that_comes_again_replaces_what_it_said_and_no_other_files_words(file: Path) -> None:
    with Record.open(file) as record:
        record.add_hand_coded("other.csv", ["d2"], [said("d2")], "2031-05-03T08:00:00+00:00")
        record.add_hand_coded("sound.dna", ["d0"], [said("d0", "A toll")], "2031-05-04T08:00:00+00:00")
        assert [one.concept for one in record.hand_coded()] == ["A toll", "A ferry line"]
        assert record.coded_by_hand() == {"d0", "d2"}


def test_it_is_known_as_of_a_date_like_its_document(file: Path) -> None:
    with Record.open(file) as record:
        assert not list(record.hand_coded(as_of="2026-04-30"))
        assert len(list(record.hand_coded(as_of="2026-05-01"))) == 2


def test_a_document_is_found_by_its_text(file: Path) -> None:
    with Record.open(file) as record:
        assert record.same_text(TEXT) == "d0"
        assert record.same_text(TEXT + " ") is None


def test_it_goes_out_as_parquet(file: Path, tmp_path: Path) -> None:
    with Record.open(file, read_only=True) as record:
        names = {one.name for one in record.to_parquet(tmp_path / "out")}
    assert {"hand_coded.parquet", "hand_codings.parquet"} <= names
    where = str(tmp_path / "out" / "hand_coded.parquet")
    found = duckdb.connect().execute("SELECT actor, file FROM read_parquet(?) ORDER BY doc", [where])
    assert found.fetchall() == [("Ostrava", "sound.dna"), ("Ostrava", "sound.dna")]


def test_a_record_of_form_2_gets_a_place_for_it(file: Path) -> None:
    connection = duckdb.connect(str(file))
    connection.execute("DROP TABLE hand_coded")
    connection.execute("DROP TABLE hand_codings")
    connection.execute("DROP TABLE casebooks")
    connection.execute("UPDATE meta SET value = '2' WHERE key = 'schema'")
    connection.close()
    with Record.open(file, read_only=True) as record:
        assert record.count() == 3
        assert list(record.hand_coded()) == []
    with Record.open(file) as record:
        record.add_hand_coded("sound.dna", ["d0"], [said("d0")], "2031-05-02T08:00:00+00:00")
        assert list(record.hand_coded()) == [said("d0")]

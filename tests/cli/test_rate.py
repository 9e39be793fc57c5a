"""A person's grade of an outlet is a row beside the machine's; the latest counts, all are kept."""

import json
from pathlib import Path

import duckdb
import pytest

from parley.cli import main
from parley.record import Record

TEXT = "Norvia will not accept the plan, Foreign Minister Tilda Marrow said on Monday.\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    rows = tmp_path / "in.jsonl"
    row = {"id": "a", "text": TEXT, "published": "2031-04-02", "outlet": "The Courier", "lang": "en"}
    rows.write_text(json.dumps(row) + "\n", encoding="utf-8")
    folder = tmp_path / "case"
    assert main(["init", str(folder), "--from", str(rows), "--reader", "fast"]) == 0
    return folder


def source(case, capsys):
    capsys.readouterr()
    assert main(["show", str(case), "sources", "--json"]) == 0
    return json.loads(capsys.readouterr().out)[0]["source"]


def test_the_latest_grade_counts_and_earlier_ones_are_kept(case, capsys):
    assert source(case, capsys)["grade"] == "F"
    assert (
        main(["rate", str(case), "the courier", "b", "--because", "its dates held up", "--who", "Ana"]) == 0
    )
    assert main(["rate", str(case), "The Courier", "D", "--because", "two did not", "--who", "Bo"]) == 0
    found = source(case, capsys)
    assert found["grade"] == "D"
    assert [(one["who"], one["grade"], one["reason"]) for one in found["ratings"]] == [
        ("Ana", "B", "its dates held up"), ("Bo", "D", "two did not"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("outlet", "grade", "why", "told"),
    [
        ("The Couriers", "B", "x", "did you mean 'The Courier'"),
        ("The Courier", "G", "x", "give A, B, C, D, E or F"),
        ("The Courier", "B", " ", "--because"),
    ],
)
def test_what_is_no_grade_of_a_known_outlet_is_one_clear_line(case, capsys, outlet, grade, why, told):
    assert main(["rate", str(case), outlet, grade, "--because", why, "--who", "Ana"]) == 2
    assert told in capsys.readouterr().err


def test_a_record_of_form_5_gets_a_place_for_grades(case):
    file = case / "record.duckdb"
    connection = duckdb.connect(str(file))
    connection.execute("DROP TABLE ratings")
    connection.execute("UPDATE meta SET value = '5' WHERE key = 'schema'")
    connection.close()
    assert main(["rate", str(case), "The Courier", "C", "--because", "mixed", "--who", "Ana"]) == 0
    with Record.open(file, read_only=True) as record:
        assert [one.grade for one in record.ratings()] == ["C"]

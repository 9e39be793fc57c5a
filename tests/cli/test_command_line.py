from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from parley.cli import main

BOOK = """\
casebook: 1
id: strait
title: The strait
principals: [ostrava, vell]
parties:
  ostrava: {name: Ostrava}
  vell: {name: Vell}
issues:
  passage:
    question: Who may pass?
    options:
      pilots: {name: Pilots stay, phrases: ["harbour pilots"]}
"""
TEXT = (
    "Pilots in the strait\nThe Marn Post\n{day} May 2026\n\nForeign Minister Ilse Marn said on Tuesday that"
    " Ostrava supports the harbour pilots. “We will never give up the harbour pilots,” she told reporters."
    " Vell rejects the harbour pilots. Envoys of Ostrava and Vell met in Lund on Monday.\n"
)


def parley(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    """The program as a user runs it, in a process of its own."""
    command = [sys.executable, "-m", "parley.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, **more)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"{day}.txt").write_text(TEXT.format(day=day), encoding="utf-8")
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "book.yaml"
    file.write_text(BOOK, encoding="utf-8")
    return file


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    """Standard error, which is one line; standard output is empty."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1, err
    assert err.startswith("parley: ")
    return err


# Bad input: one clear line, exit 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(tmp_path / "nothing.txt")]) == 2
    assert "nothing.txt" in one_line(capsys)


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief"],
        ["brief", "--nonsense"],
        ["nonsense"],
        ["show", "x", "colours"],
        ["read", "x"],
        ["brief", "x", "--format", "rtf"],
    ],
)
def test_a_wrong_command_or_option_is_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    one_line(capsys)


@pytest.mark.parametrize("date", ["yesterday", "2026-13-01", "11 June 2026", "06-11"])
def test_a_date_that_is_none_is_refused(date: str, inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(inbox), "--as-of", date]) == 2
    assert date in one_line(capsys)


def test_a_casebook_with_an_unknown_key_is_refused_before_reading(
    inbox: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book.write_text(BOOK + "colour: red\n", encoding="utf-8")
    assert main(["brief", str(inbox), "--casebook", str(book)]) == 2
    line = one_line(capsys)
    assert "book.yaml" in line
    assert "colour" in line


def test_an_output_that_cannot_be_written_is_named(
    inbox: Path, book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "no" / "such" / "brief.html"
    assert main(["brief", str(inbox), "--casebook", str(book), "-o", str(there)]) == 2
    assert "brief.html" in one_line(capsys)


def test_an_output_of_unknown_ending_asks_for_a_format(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(inbox), "-o", str(tmp_path / "brief.rtf")]) == 2
    assert "--format" in one_line(capsys)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"title": 1}', "\0\0"])
def test_what_is_no_brief_cannot_be_verified(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "brief.json"
    file.write_text(content, encoding="utf-8")
    assert main(["verify", str(file)]) == 2
    assert "brief.json" in one_line(capsys)


def test_a_case_where_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path), "positions"]) == 2
    assert "parley init" in one_line(capsys)


def test_nothing_readable_is_an_error_and_something_readable_is_not(
    inbox: Path, book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "empty.txt"
    bad.write_bytes(b"")
    assert main(["brief", str(bad), "--casebook", str(book)]) == 2
    assert "empty.txt" in one_line(capsys)
    assert main(["brief", str(bad), str(inbox), "--casebook", str(book), "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["not_read"][0]["location"].endswith("empty.txt")
    assert "could not be read (1):" in err
    assert "empty.txt" in err


def test_a_record_in_use_is_one_line(inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case"
    assert main(["init", str(case)]) == 0
    capsys.readouterr()
    hold = "import sys, duckdb; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(case / "record.duckdb")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()
        assert main(["add", str(case), str(inbox)]) == 2
        assert "in use by another process" in one_line(capsys)
        other.communicate("")


def test_control_characters_in_a_file_name_do_not_reach_the_terminal(
    tmp_path: Path, book: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "a\x1b[31mred.txt").write_bytes(b"")
    assert main(["brief", str(inbox), "--casebook", str(book), "--json"]) == 0
    assert "\x1b" not in capsys.readouterr().err


# A case


def test_a_case_from_nothing_to_a_brief(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case"
    assert main(["init", str(case)]) == 0
    (case / "casebook.yaml").write_text(BOOK, encoding="utf-8")
    capsys.readouterr()
    assert main(["add", str(case), str(inbox)]) == 0
    assert capsys.readouterr().out == "read 3, already known 0, could not be read 0\n"
    (inbox / "empty.txt").write_bytes(b"")
    assert main(["add", str(case), str(inbox)]) == 0
    out, err = capsys.readouterr()
    assert out == "read 0, already known 3, could not be read 1\n"
    assert "empty.txt" in err
    (case / "casebook.yaml").write_text(BOOK.replace("Pilots stay", "Pilots remain"), encoding="utf-8")
    brief = tmp_path / "brief.json"
    assert main(["brief", str(case), "-o", str(brief)]) == 0
    assert "recoded 3 documents, read 0 again" in capsys.readouterr().err
    assert main(["brief", str(case), "--format", "md"]) == 0
    out, err = capsys.readouterr()
    assert "recoded" not in err
    assert "Pilots remain" in out
    assert main(["verify", str(brief)]) == 0
    assert "every one is borne out" in capsys.readouterr().out


@pytest.mark.parametrize(
    "what",
    [
        "positions",
        "talks",
        "timeline",
        "stories",
        "quotes",
        "conditions",
        "redlines",
        "cohesion",
        "mandates",
        "sources",
    ],
)
def test_each_part_of_a_case_is_shown_as_a_table_and_as_json(
    what: str, inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case"
    main(["init", str(case)])
    (case / "casebook.yaml").write_text(BOOK, encoding="utf-8")
    main(["add", str(case), str(inbox)])
    capsys.readouterr()
    assert main(["show", str(case), what]) == 0
    out, err = capsys.readouterr()
    assert out.strip() or err.strip()
    assert main(["show", str(case), what, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert isinstance(rows, list)
    texts = [(inbox / f"{day}.txt").read_text(encoding="utf-8") for day in (1, 2, 3)]
    for quote in quotes_in(rows):
        assert any(quote in text for text in texts)


def quotes_in(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["quote"]] if isinstance(value.get("quote"), str) else []
        return own + [quote for item in value.values() for quote in quotes_in(item)]
    return [quote for item in value for quote in quotes_in(item)] if isinstance(value, list) else []


def test_a_changed_quote_fails_the_check(
    inbox: Path, book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "brief.json"
    assert main(["brief", str(inbox), "--casebook", str(book), "-o", str(file)]) == 0
    brief = json.loads(file.read_text(encoding="utf-8"))
    for section in brief["sections"]:
        for line in section["lines"]:
            for piece in line["evidence"]:
                piece["quote"] = piece["quote"].replace("harbour", "airport")
    file.write_text(json.dumps(brief), encoding="utf-8")
    capsys.readouterr()
    assert main(["verify", str(file)]) == 1
    assert "not borne out" in capsys.readouterr().out


# The stages as JSON lines


def test_ids_and_offsets_of_json_lines_are_kept(
    tmp_path: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n\n  " + TEXT.format(day=4).replace("“", "«").replace("”", "»") + "  \n"
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        json.dumps({"id": "a/1 ", "text": text, "published": "2026-05-04"}) + "\n", encoding="utf-8"
    )
    for only in ("attributions", "events", "times"):
        assert main(["read", str(rows), "--only", only]) == 0
        (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert row["id"] == "a/1 "
        assert row.get("items", row.get("timex"))
    assert main(["read", str(rows), "--only", "meetings"]) == 0
    for line in capsys.readouterr().out.splitlines():
        row = json.loads(line)
        assert row["quote"] == text[row["start"] : row["end"]]
    assert main(["code", str(rows), "--casebook", str(book)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found
    for row in found:
        assert row["doc"] == "a/1 "
        assert row["quote"] == text[row["start"] : row["end"]]


def test_groups_and_timelines_are_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "".join(
            json.dumps(
                {"id": f"d{n}", "text": TEXT.format(day=n), "published": f"2026-05-0{n}", "collection": c}
            )
            + "\n"
            for n, c in ((1, "x"), (2, "x"), (3, "y"))
        ),
        encoding="utf-8",
    )
    assert main(["group", str(rows)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in found] == ["d1", "d2", "d3"]
    assert all(set(row) == {"id", "cluster"} for row in found)
    assert main(["timeline", str(rows)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["collection"] for row in found] == ["x", "y"]
    for row in found:
        for date, sentences in row["timeline"]:
            assert len(date) == 10
            assert all(isinstance(sentence, str) for sentence in sentences)


def test_ids_need_to_hold_only_inside_a_collection(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "rows.jsonl"
    texts = [(c, TEXT.format(day=n)) for n, c in enumerate("xy", 1)]
    lines = [json.dumps({"id": "1", "text": t, "published": "2026-05-04", "collection": c}) for c, t in texts]
    rows.write_text("\n".join([*lines, "not json", ""]), encoding="utf-8")
    assert main(["timeline", str(rows)]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["collection"] for line in out.splitlines()] == ["x", "y"]
    assert f"{rows}:3: not a line of JSON" in err
    assert main(["read", str(rows), "--only", "times"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert f"{rows}:2: another text has the id '1': give each its own" in err


def test_rows_come_out_while_later_rows_are_still_to_be_read(tmp_path: Path) -> None:
    """A pipe that is closed early is quiet, and ends the work."""
    rows = tmp_path / "rows.jsonl"
    lines = (json.dumps({"id": str(n), "text": TEXT.format(day=1)}) + "\n" for n in range(400))
    rows.write_text("".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "parley.cli", "read", str(rows), "--only", "attributions"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == "0"
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 0


# The program


def test_help_and_version_load_nothing_heavy() -> None:
    check = (
        "import sys; from parley.cli import main; main(['--version']); main(['brief', '--help']);"
        "heavy = {'spacy', 'duckdb', 'numpy', 'trafilatura', 'jinja2', 'yaml', 'natasha'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("parley 0.")


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert "parley brief" in capsys.readouterr().out


def test_an_interruption_exits_with_130_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], inbox: Path
) -> None:
    from parley import flow

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(flow, "brief", interrupted)
    assert main(["brief", str(inbox)]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_the_schema_is_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "2020-12" in json.loads(capsys.readouterr().out)["$schema"]


def test_the_environment_cannot_change_what_is_written(inbox: Path, book: Path) -> None:
    """Output is UTF-8 whatever the locale says."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = parley("brief", inbox, "--casebook", book, "--json", env=environment, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sections"]


# Quotes


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with three dispatches in it."""
    folder = tmp_path_factory.mktemp("followed")
    text = (
        "Foreign Minister Ilse Marn said on Tuesday that Ostrava supports the harbour pilots. “We will never"
        " give up the harbour pilots,” Marn told reporters. The ferry left at noon."
    )
    rows = [
        {"id": f"{day}", "text": text, "outlet": "The Marn Post", "published": f"2026-05-0{day}",
         "lang": "en", "url": f"https://marn.example/{day}"}
        for day in (1, 2, 3)
    ]  # fmt: skip
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["init", str(folder / "case")]) == 0
    (folder / "case" / "casebook.yaml").write_text(BOOK, encoding="utf-8")
    assert main(["add", str(folder / "case"), str(folder / "rows.jsonl")]) == 0
    return folder / "case"


def test_quotes_are_shown_with_chain_distance_sourcing_and_link(
    followed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(
            ["show", str(followed), "quotes", "--who", "Marn", "--about", "harbour pilot", "--kind", "direct"]
        )
        == 0
    )
    out = capsys.readouterr().out
    assert "Ilse Marn" in out.splitlines()[0]
    assert "2026-05-01  The Marn Post → Ilse Marn" in out
    assert "named person · direct · distance 1" in out
    assert "“We will never give up the harbour pilots,”" in out
    assert "https://marn.example/1" in out
    assert "3 of " in out.splitlines()[-1]
    assert "3 documents (read by " in out.splitlines()[-1]


def test_quotes_narrow_by_date_and_fit_the_terminal(
    followed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert (
        main(
            [
                "show",
                str(followed),
                "quotes",
                "--who",
                "Marn",
                "--since",
                "2026-05-02",
                "--until",
                "2026-05-02",
            ]
        )
        == 0
    )
    out = capsys.readouterr().out
    assert "2026-05-02" in out
    assert "2026-05-01" not in out
    links = [line for line in out.splitlines() if "/" in line or " of " in line]
    assert all(len(line) <= 50 for line in out.splitlines() if line not in links)


def test_nobody_of_that_name_is_said_with_those_who_do_speak(
    followed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(followed), "quotes", "--who", "Zorv"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "0 of " in err
    assert "Ilse Marn" in err


def test_what_is_for_quotes_is_refused_elsewhere(followed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(followed), "talks", "--who", "Marn"]) == 2
    assert "quotes" in one_line(capsys)


def test_reading_again_is_done_only_when_asked(
    followed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["add", str(followed)]) == 2
    assert "--again" in one_line(capsys)
    assert main(["add", str(followed), "--again"]) == 0
    assert capsys.readouterr().out == "read 0, already known 0, read again 0, could not be read 0\n"
    from parley import flow

    real = flow.named_reader
    monkeypatch.setattr(flow, "named_reader", lambda name: replace(real(name), version="2000"))
    assert main(["add", str(followed), str(followed.parent / "rows.jsonl")]) == 0
    out, err = capsys.readouterr()
    assert out == "read 0, already known 3, could not be read 0\n"
    assert "3 in the case are read by another reader or version: --again" in err
    assert main(["add", str(followed), "--again"]) == 0
    assert "read again 3" in capsys.readouterr().out
    assert main(["show", str(followed), "quotes", "--json"]) == 0
    assert {row["version"] for row in json.loads(capsys.readouterr().out)} == {"2000"}


def test_a_reader_that_there_is_not_is_refused(followed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(followed), "--reader", "psychic"]) == 2
    assert "psychic" in one_line(capsys)

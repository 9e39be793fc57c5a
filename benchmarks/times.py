"""Dates and periods against hand-checked ones: extents and TIMEX3 values, beside dateparser alone.

    python benchmarks/times.py [--half dev|held] [--errors]

The gold is `benchmarks/gold/times.jsonl` (`benchmarks/gold/README.md` says how it was coded); the texts and
the scorer stand beside the repository in `../shared`. Parley is run as a user runs it, `parley read FILE
--only times` on rows of id, text and published. dateparser is asked in two ways: `search_dates` on each
paragraph (what it finds and what it says of it), and `given`, where it is handed each gold expression; it
is left out, with the reason, where it is not installed. `--errors` lists the differences one by one: do not
use it on `held` and go on tuning.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Row = dict[str, Any]
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
GOLD = ROOT / "benchmarks" / "gold" / "times.jsonl"
FIGURES = ("strict_f1", "relaxed_f1", "value_accuracy", "value_f1", "type_accuracy")


def gold(half: str | None = None) -> list[Row]:
    """The gold rows with their texts: `{id, text, published, half, timex}`.

    Raises `FileNotFoundError` where a text is not there, and `ValueError` where a span does not lie in it.
    """
    texts = _Texts()
    found = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if half and row["half"] != half:
            continue
        text = texts.of(row["file"], row["row"])
        name = f"{row['file']}#{row['row']}"
        if any(not 0 <= one["start"] < one["end"] <= len(text) for one in row["timex"]):
            raise ValueError(f"a span of {name} lies outside its text")
        found.append({**row, "id": name, "text": text})
    return found


class _Texts:
    def __init__(self) -> None:
        self.files: dict[str, dict[Any, str]] = {}

    def of(self, file: str, row: str | int | None) -> str:
        if file not in self.files:
            path = SHARED / file
            if row is None:
                self.files[file] = {None: path.read_text(encoding="utf-8")}
            else:
                lines = path.read_text(encoding="utf-8").splitlines()
                rows = [json.loads(line) for line in lines]
                self.files[file] = dict(enumerate(one["text"] for one in rows)) | {
                    _name(one): one["text"] for one in rows
                }
        return self.files[file][row]


def _name(row: Row) -> str:
    """What a gold row calls a row that has no place in its file of its own."""
    before = row.get("chapter") or row.get("collection")
    return f"{before}#{row['id']}" if before else str(row.get("id"))


def parley(rows: list[Row], folder: Path) -> list[Row]:
    """What `parley read` finds."""
    given = folder / "texts.jsonl"
    _write(given, [{key: row[key] for key in ("id", "text", "published") if row[key]} for row in rows])
    command = [sys.executable, "-m", "parley.cli", "read", str(given), "--only", "times"]
    out = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return [json.loads(line) for line in out.splitlines()]


def searched(rows: list[Row]) -> list[Row]:
    """What `dateparser.search.search_dates` finds, paragraph by paragraph."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    found = []
    for row in rows:
        timex, settings, at = [], _settings(row), 0
        for paragraph in row["text"].split("\n"):
            place = 0
            for words, _ in search_dates(paragraph, languages=["en"], settings=settings) or ():
                start = paragraph.find(words, place)
                if start < 0:
                    continue
                place = start + len(words)
                value = _dateparsed(words, row)
                timex.append({"start": at + start, "end": at + place, "value": value})
            at += len(paragraph) + 1
        found.append({"id": row["id"], "timex": timex})
    return found


def told(rows: list[Row]) -> list[Row]:
    """What dateparser makes of each gold expression, handed to it alone."""
    return [
        {
            "id": row["id"],
            "timex": [
                {**one, "value": _dateparsed(row["text"][one["start"] : one["end"]], row)}
                for one in row["timex"]
            ],
        }
        for row in rows
    ]


def _settings(row: Row) -> Row:
    if not row["published"]:
        return {}
    year, month, day = [*row["published"].split("-"), "1", "1"][:3]
    return {"RELATIVE_BASE": datetime(int(year), int(month), int(day))}


def _dateparsed(words: str, row: Row) -> str | None:
    """dateparser's answer at the precision that it names itself."""
    reader = importlib.import_module("dateparser.date").DateDataParser
    answer = reader(languages=["en"], settings=_settings(row)).get_date_data(words)
    if answer.date_obj is None:
        return None
    form = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}
    return str(answer.date_obj.strftime(form.get(answer.period, "%Y-%m-%d")))


def _write(path: Path, rows: list[Row]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def scored(rows: list[Row], found: list[Row], folder: Path) -> dict[str, str]:
    """The figures of `../shared/eval/timex.py`."""
    _write(folder / "gold.jsonl", [{"id": row["id"], "timex": row["timex"]} for row in rows])
    _write(folder / "found.jsonl", found)
    command = [sys.executable, str(SHARED / "eval" / "timex.py"), "gold.jsonl", "found.jsonl"]
    out = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout
    return dict(line.split(": ", 1) for line in out.splitlines())


def differences(rows: list[Row], found: list[Row]) -> Iterator[str]:
    """Each expression that was missed, made up, cut otherwise or given another value."""
    by_id = {row["id"]: row["timex"] for row in found}
    for row in rows:
        text, left = row["text"], list(by_id.get(row["id"], []))
        for one in row["timex"]:
            near = [p for p in left if p["start"] < one["end"] and one["start"] < p["end"]]
            best = max(near, key=partial(_shared, one), default=None)
            words = text[one["start"] : one["end"]]
            about = f"{row['id'][-40:]} [{words}]"
            if best is None:
                yield f"MISSED  {about} {one['value']} in {_around(text, one)}"
                continue
            left.remove(best)
            if (best["start"], best["end"]) != (one["start"], one["end"]):
                yield f"EXTENT  {about} read [{text[best['start'] : best['end']]}]"
            if one["value"] is not None and best["value"] != one["value"]:
                yield f"VALUE   {about} {one['value']} read {best['value']} in {_around(text, one)}"
            elif best["type"] != one["type"]:
                yield f"TYPE    {about} {one['type']} read {best['type']}"
        for one in left:
            words = text[one["start"] : one["end"]]
            yield f"EXTRA   {row['id'][-40:]} [{words}] {one['value']} in {_around(text, one)}"


def _shared(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _around(text: str, one: Row) -> str:
    return " ".join(text[max(0, one["start"] - 40) : one["end"] + 30].split())


def main() -> int:
    """Print the figures, one a line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("dev", "held"), help="only this half; both if not given")
    parser.add_argument("--errors", action="store_true", help="list Parley's differences from the gold")
    args = parser.parse_args()
    systems: list[tuple[str, Callable[[list[Row], Path], list[Row]]]] = [("parley", parley)]
    try:
        importlib.import_module("dateparser")
        systems.append(("dateparser_search", lambda rows, _: searched(rows)))
        systems.append(("dateparser_given", lambda rows, _: told(rows)))
    except ModuleNotFoundError:
        print("dateparser: not measured (it is not installed; pip install dateparser)")
    for half in [args.half] if args.half else ["dev", "held"]:
        try:
            rows = gold(half)
        except FileNotFoundError as error:
            print(f"{half}: not measured ({Path(error.filename).name} is not here)")
            continue
        print(f"{half}_documents: {len(rows)}")
        print(f"{half}_times: {sum(len(row['timex']) for row in rows)}")
        for name, find in systems if not args.errors else systems[:1]:
            with TemporaryDirectory() as folder:
                found = find(rows, Path(folder))
                figures = scored(rows, found, Path(folder))
            for figure in FIGURES if name != "dateparser_given" else ("value_accuracy",):
                if name == "parley" or figure != "type_accuracy":
                    print(f"{name}_{half}_{figure}: {figures[figure]}", flush=True)
            if args.errors:
                print(*differences(rows, found), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

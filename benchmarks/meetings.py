"""Meetings found in texts that people coded by hand, and in the examples: who met whom, how, when, where.

    python benchmarks/meetings.py [--half dev|held|all|fresh|fresh2|fresh3] [--errors FILE]

Gold: `benchmarks/gold/meetings.jsonl`, coded before tuning; the texts stand beside it (`../shared`).
The *dev*, *held*, *fresh* and *fresh2* halves were looked at while tuning; *fresh3* was not, where the
gold has it: its errors are never written. `all` is the first two. The examples' own truth is printed too.
`meeting_f1` and `evidence_f1` are those of `../shared/eval/meetings.py`, `agreement_*` those of a second,
blind coding (`meetings_second.jsonl`) of a third of *fresh* against the first; the figures by field are over
matched meetings whose gold row gives that field. `--errors` writes what was missed and what is wrong.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import load_documents
from parley.nouns.document import Document
from parley.reading import reader, rows

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = ROOT / "benchmarks" / "gold" / "meetings.jsonl"
SECOND = ROOT / "benchmarks" / "gold" / "meetings_second.jsonl"
TRUTH = ROOT / "examples" / "truth" / "meetings.jsonl"
UNSEEN = ("fresh3",)
FIELDS = ("status", "directness", "format", "level", "venue", "date", "mediator", "round", "discreet")
Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def documents(half: str) -> Iterator[tuple[Document, list[Row]]]:
    """The hand-coded documents of a half with their meetings; a text that has changed is passed over,
    aloud.
    """
    tables: dict[str, list[Row]] = {}
    for entry in lines(GOLD):
        if entry["half"] not in (("dev", "held") if half == "all" else (half,)):
            continue
        path = SHARED / entry["file"]
        name = f"{path.stem}:{entry.get('row', '')}".rstrip(":")
        if not path.is_file():
            print(f"passed over: {name}: {entry['file']} is not beside the repository", file=sys.stderr)
            continue
        published = None
        if "row" in entry:
            source = tables.setdefault(entry["file"], lines(path))[entry["row"]]
            text, published = source["text"], source.get("date")
        else:
            text = path.read_text(encoding="utf-8")
            published = load_documents([str(path)])[0].published
        if len(text) != entry["chars"]:
            print(f"passed over: {name}: the text has another length than when coded", file=sys.stderr)
            continue
        gold = [meeting | {"doc": name} for meeting in entry["meetings"]]
        yield Document(name, text, lang="en", published=published), gold


def found(given: Iterable[Document]) -> list[Row]:
    given = list(given)
    readings = reader().read(given)
    return [row for one, reading in zip(given, readings, strict=True) for row in rows.meetings(reading, one)]


def located(row: Row, text: str) -> Row:
    """A row that gives its evidence as a quote only, with the place of that quote in the stored text."""
    quote = re.escape(row["quote"]).replace("\\ ", r"\s+").replace("\\\n", r"\s+")
    place = re.search(quote, text)
    at = (place.start(), place.end()) if place else (row.get("start", 0), row.get("end", 1))
    return row | {"start": at[0], "end": at[1]}


def same_value(field: str, wanted: Any, got: Any) -> bool:
    """Equal; a date is right if it is the gold's or within it, a venue if one holds the other."""
    if field == "date":
        return bool(got) and (str(got).startswith(str(wanted)) or str(wanted).startswith(str(got)))
    if field == "venue":
        return bool(got) and (wanted.casefold() in got.casefold() or got.casefold() in wanted.casefold())
    return bool(wanted == got)


def wrap(row: Row) -> Any:
    """A row as the scorer's own kind of meeting."""
    scorer: Any = importlib.import_module("meetings_scorer")
    names = frozenset(" ".join(name.casefold().split()) for name in row["parties"])
    span = (row["start"], row["end"])
    return scorer.Meeting(row["doc"], names, row.get("status"), row.get("directness"), (span,))


def agreement() -> None:
    """How far two coders of the same documents, neither of whom saw the other's coding, agree.

    That is the ceiling that a reader can be held to. F1 is the same whichever of the two is the gold.
    """
    scorer: Any = importlib.import_module("meetings_scorer")
    second = lines(SECOND)
    twice = {(entry["file"], entry["row"]) for entry in second}
    first = [one for one in lines(GOLD) if one["half"] == "fresh" and (one["file"], one.get("row")) in twice]
    golds, preds = (
        [wrap(row | {"doc": f"{one['file']}:{one['row']}"}) for one in coding for row in one["meetings"]]
        for coding in (first, second)
    )
    print("# two codings of a third of the fresh half")
    for name, alike in (("meeting", scorer.same), ("evidence", scorer.near)):
        pairs = scorer.match(golds, preds, alike)
        print(f"agreement_{name}_f1: {2 * len(pairs) / max(len(golds) + len(preds), 1):.4f}")
        if name == "meeting":
            same = sum(g.status == p.status for g, p in pairs)
            print(f"agreement_status: {same / max(len(pairs), 1):.4f}")
    print(f"agreement_meetings: {len(golds)} and {len(preds)}")
    print(f"agreement_documents: {len(second)}")


def report(title: str, gold: list[Row], pred: list[Row], texts: dict[str, str], errors: list[str]) -> None:
    scorer: Any = importlib.import_module("meetings_scorer")
    golds, preds = [wrap(row) for row in gold], [wrap(row) for row in pred]
    rows_of = {id(one): row for one, row in zip([*golds, *preds], [*gold, *pred], strict=True)}
    matched, close = scorer.match(golds, preds, scorer.same), scorer.match(golds, preds, scorer.near)
    print(f"# {title}")
    for name, pairs in (("meeting", matched), ("evidence", close)):
        for figure, value in scorer.PRF.of(len(pairs), len(preds), len(golds)).figures(name).items():
            print(f"{figure}: {value:.4f}" if isinstance(value, float) else f"{figure}: {value}")
    likeness = sum(scorer.jaccard(g, p) for g, p in close)
    print(f"parties_jaccard: {likeness / max(len(close), 1):.4f}")
    right, asked = Counter[str](), Counter[str]()
    for g, p in matched:
        wanted, got = rows_of[id(g)], rows_of[id(p)]
        for field in FIELDS:
            if wanted.get(field) is not None:
                asked[field] += 1
                right[field] += same_value(field, wanted[field], got.get(field))
                if not same_value(field, wanted[field], got.get(field)):
                    errors.append(f"{field.upper()} {show(wanted, texts)}\n    {got.get(field)}")
    for field in FIELDS:
        print(
            f"{field}_accuracy: {right[field] / max(asked[field], 1):.4f} ({right[field]} of {asked[field]})"
        )
    print(f"gold_meetings: {len(gold)}")
    print(f"pred_meetings: {len(pred)}")
    print(f"documents: {len(texts)}")
    took_g, took_p = {id(g) for g, _ in matched}, {id(p) for _, p in matched}
    for one in golds:
        if id(one) not in took_g:
            errors.append(f"MISSED {show(rows_of[id(one)], texts)}")
    for one in preds:
        if id(one) not in took_p:
            errors.append(f"WRONG {show(rows_of[id(one)], texts)}")


def show(row: Row, texts: dict[str, str]) -> str:
    kept = {field: row[field] for field in FIELDS if row.get(field)}
    text = " ".join(texts[row["doc"]][row["start"] : row["end"]].split())
    return f"{row['doc']} {row['start']} {'; '.join(row['parties'])} {kept}\n    {text}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--half",
        choices=("dev", "held", "all", "fresh", "fresh2", "opened", *UNSEEN),
        help="only this half, and not the examples",
    )
    parser.add_argument("--errors", type=Path, help="where to write what was missed and what is wrong")
    args = parser.parse_args()
    evaluation = SHARED / "eval" / "meetings.py"
    if not evaluation.is_file():
        print(
            f"the scorer is not beside the repository: {evaluation.name} of ../shared/eval", file=sys.stderr
        )
        raise SystemExit(0)
    sys.path.insert(0, str(evaluation.parent))
    spec = importlib.util.spec_from_file_location("meetings_scorer", evaluation)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["meetings_scorer"] = module
    spec.loader.exec_module(module)
    errors: list[str] = []
    if args.half in (None, "fresh"):
        agreement()
    for half in [args.half] if args.half else ["dev", "held", "fresh", "fresh2", "opened", *UNSEEN]:
        pairs = list(documents(half))
        if not pairs:
            continue
        texts = {document.id: document.text for document, _ in pairs}
        gold = [row for _, each in pairs for row in each]
        unseen: list[str] = []  # nobody reads the errors of a fresh half, or it would be fresh no more
        kept = unseen if half in UNSEEN else errors
        report(f"hand-coded, {half} half", gold, found(one for one, _ in pairs), texts, kept)
    if not args.half:
        given = load_documents([str(ROOT / "examples" / "dispatches")])
        texts = {document.id: document.text for document in given}
        truth = [located(row, texts[row["doc"]]) for row in lines(TRUTH)]
        report("examples' own truth", truth, found(given), texts, errors)
    if args.errors:
        args.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

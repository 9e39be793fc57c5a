"""Attributions in other languages: German on annotated news, French and Russian on invented sentences.

    python benchmarks/languages.py [--split dev|train] [--golden]

German: the articles of `de_wikinews_quotes` (Petersen-Frey & Biemann 2024, LREC-COLING, arXiv
2404.16764). The rules were written while reading errors in its train split; dev was only measured. The
set marks, beside what Parley gives, quotations nested in indirect speech a second time, and "reported"
speech whose content is the whole sentence with its source: Parley gives neither, and the rows `_outer`
leave the nested ones out. Beside them stands a plain baseline: quotation marks, the nearest verb of
saying, the nearest name. The paper measured a rule-based system and Citron too; its tables could not be
looked up where this was written, so they are not repeated.

French and Russian (`--golden`): the share of `tests/reading/golden_*.tsv` that is read exactly.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SHARED = Path("../shared")
DATA = SHARED / "data" / "de_wikinews_quotes.jsonl"
GOLDEN = Path("tests/reading")
FIGURES = (
    "triple_exact_f1", "triple_overlap_f1", "content_exact_f1", "content_overlap_f1", "source_exact_f1",
    "cue_exact_f1",
)  # fmt: skip
Range = tuple[int, int]
Row = dict[str, Any]

_SAID = re.compile(
    r"\b(?:sagte|sagten|sagt|erklärte|erklärten|erklärt|teilte|meinte|betonte|berichtete|berichtet|schrieb|"
    r"schreibt|kritisierte|forderte|warnte|nannte|bezeichnete|heißt es|so)\b"
)
_NAME = re.compile(r"(?:[A-ZÄÖÜ][\wäöüß-]+ )+[A-ZÄÖÜ][\wäöüß-]+|\b(?:er|sie|Er|Sie)\b")
_QUOTE = re.compile(r"„[^„“”\n]{2,}[“”]")
NEAR = 120


def spans(item: Row, role: str) -> list[Range]:
    """The spans of one role in an attribution of the scorer's format."""
    return [(span["start"], span["end"]) for span in item["spans"] if span["role"] == role]


def item(kind: str, **roles: Iterable[Range]) -> Row:
    """One attribution in the scorer's format."""
    return {
        "label": "attribution",
        "kind": kind,
        "spans": [{"role": r, "start": a, "end": b} for r, places in roles.items() for a, b in places],
    }


def baseline(text: str) -> list[Row]:
    """Quotation marks, the verb of saying nearest to each, and the name nearest to that verb."""
    found = []
    for quote in _QUOTE.finditer(text):
        if len(quote[0].split()) < 3:
            continue
        start, end = quote.span()

        def near(pattern: re.Pattern[str], at: int, quote: Range = (start, end)) -> re.Match[str] | None:
            before = pattern.finditer(text, max(0, quote[0] - NEAR), quote[0])
            behind = pattern.finditer(text, quote[1], quote[1] + NEAR)
            around = (*before, *behind)
            return min(around, key=lambda m: min(abs(m.start() - at), abs(m.end() - at)), default=None)

        verb = near(_SAID, end) or near(_SAID, start)
        name = near(_NAME, verb.end() if verb else end)
        found.append(
            item(
                "direct",
                source=[name.span()] if name else [],
                cue=[verb.span()] if verb else [],
                content=[(start, end)],
            )
        )
    return found


def parley(rows: list[Row]) -> list[list[Row]]:
    """What Parley's reader finds in each row."""
    from parley.nouns.document import Document
    from parley.reading import reader

    documents = [Document(str(number), row["text"], lang="de") for number, row in enumerate(rows)]
    found: list[list[Row]] = []
    for reading in reader("fast").read(documents):
        found.append(
            [
                item(
                    said.kind,
                    source=[(s.start, s.end) for s in said.source],
                    cue=[(s.start, s.end) for s in said.cue],
                    content=[(s.start, s.end) for s in said.content],
                )
                for said in reading.attributions
            ]
        )
    return found


def direct(rows: list[Row], found: list[list[Row]]) -> dict[str, float]:
    """Direct quotations (those nested in indirect speech too) and their speakers, quotation by quotation.

    A quotation has the speaker of the narrowest attribution that holds it. It is found where both spans agree
    in four fifths of their characters (Dice); its speaker is right (`exact`) where the spans are equal, and
    `overlap` where they share a character.
    """
    wanted = given = quotes = exact = overlap = 0
    for row, items in zip(rows, found, strict=True):
        gold = [each for each in row["items"] if each["type"] == "Direct" and spans(each, "source")]
        wanted += len(gold)
        speakers: dict[Range, list[Range]] = {}
        for each in sorted(items, key=lambda each: -sum(b - a for a, b in spans(each, "content"))):
            for first, last in spans(each, "content"):
                for quote in _QUOTE.finditer(row["text"], first, last):
                    if spans(each, "source"):
                        speakers[quote.span()] = spans(each, "source")
        given += len(speakers)
        for each in gold:
            content = {i for a, b in spans(each, "content") for i in range(a, b)}
            source = {i for a, b in spans(each, "source") for i in range(a, b)}
            best = max(speakers, key=lambda place: len(content & set(range(*place))), default=None)
            shared = len(content & set(range(*best))) if best else 0
            if best is None or 2 * shared / (len(content) + best[1] - best[0]) < 0.8:
                continue
            said = {i for a, b in speakers[best] for i in range(a, b)}
            quotes += 1
            exact += said == source
            overlap += bool(said & source)
    return {
        "direct_quotes": wanted,
        "direct_found": quotes / wanted,
        "direct_speaker_exact_f1": 2 * exact / (wanted + given),
        "direct_speaker_overlap_f1": 2 * overlap / (wanted + given),
    }


def scored(rows: list[Row], found: list[list[Row]]) -> dict[str, str]:
    """The figures of the scorer beside the data."""
    with TemporaryDirectory() as folder:
        gold, pred = Path(folder) / "gold.jsonl", Path(folder) / "pred.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        answers = ({"id": row["id"], "items": items} for row, items in zip(rows, found, strict=True))
        pred.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
        command = [sys.executable, str(SHARED / "eval" / "attribution.py"), str(gold), str(pred)]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(line.split(": ", 1) for line in lines if ": " in line)


def german(split: str) -> None:
    """Print the figures of the reader and of the baseline on one split."""
    if not DATA.exists():
        print(f"{DATA} is not here; German is not measured")
        return
    rows = [row for row in map(json.loads, DATA.open(encoding="utf-8")) if row["split"] == split]
    outer = [row | {"items": [each for each in row["items"] if not each["is_nested"]]} for row in rows]
    print(f"german_articles: {len(rows)}")
    for name, found in (("", parley(rows)), ("baseline_", [baseline(row["text"]) for row in rows])):
        figures = scored(rows, found)
        without = scored(outer, found)
        for figure in FIGURES:
            print(f"german_{name}{figure}: {float(figures[figure]):.3f}")
        for figure in ("triple_exact_f1", "triple_overlap_f1"):
            print(f"german_{name}{figure}_outer: {float(without[figure]):.3f}")
        for figure, value in direct(rows, found).items():
            print(f"german_{name}{figure}: {value:.3f}")


def golden(language: str, lang: str) -> None:
    """Print the share of a table's rows that are read: the spans, and with kind, manner and sourcing."""
    from parley.nouns.document import Document
    from parley.reading import reader

    table = GOLDEN / f"golden_{language}.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    texts = [row[0] for row in rows]
    read = reader("fast").read(Document(str(i), text, lang=lang) for i, text in enumerate(texts))
    tally: dict[str, list[int]] = {}
    for (text, *cells), reading in zip(rows, read, strict=True):
        want, part = tuple(cells[:6]), cells[6]

        def words(places: Iterable[Any], text: str = text) -> str:
            return " … ".join(text[span.start : span.end] for span in places)

        got = [
            (words(a.source), words(a.cue), words(a.content), a.kind, a.manner, a.sourcing)
            for a in reading.attributions
        ]
        count = tally.setdefault(part, [0, 0, 0, 0])
        if not want[2]:
            count[3] += len(got)
            continue
        count[0] += 1
        count[1] += any(each[:3] == want[:3] for each in got)
        count[2] += want in got
    for part, (total, triples, whole, false) in tally.items():
        print(f"{language}_{part}_rows: {total}")
        print(f"{language}_{part}_triples_read: {triples / total:.3f}")
        print(f"{language}_{part}_triples_and_labels_read: {whole / total:.3f}")
        print(f"{language}_{part}_found_where_nothing_is: {false}")


def main() -> None:
    """Print the figures, one a line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=("dev", "train"), default="dev")
    parser.add_argument("--golden", action="store_true", help="French and Russian only")
    args = parser.parse_args()
    if not args.golden:
        german(args.split)
    golden("french", "fr")
    golden("russian", "ru")


if __name__ == "__main__":
    main()

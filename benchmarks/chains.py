"""Who said what through whom: chains of attributions and difficult forms, against hand-coded passages.

    python benchmarks/chains.py [--half dev|held] [--reader NAME] [--misses]

`benchmarks/gold/chains.jsonl` gives offsets into the evaluation data beside the repository (`../shared`);
what is absent there is skipped, and said so. An attribution is *found* where one of the reading shares half
of its content with it (F1 of characters), and cue and source overlap (both sources may be empty). A chain is
right where a nested attribution and all that carry it are found, each in the one that it should be in. Rows
marked doubtful count neither way. Everything is printed for each half: `dev` was looked at, `held` was not.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import flow
from parley.nouns.document import Document
from parley.nouns.reading import Attribution, Reading
from parley.nouns.span import Span
from parley.reading import DEFAULT

ROOT = Path(__file__).parents[1]
SHARED = ROOT / ".." / "shared"
GOLD = ROOT / "benchmarks" / "gold" / "chains.jsonl"
FOUND = 0.5
Row = dict[str, Any]
Pairs = list[list[int]]


def passages() -> tuple[list[Row], dict[str, str]]:
    """The coded passages whose text is there, and the texts by name of document."""
    rows: list[Row] = []
    texts: dict[str, str] = {}
    lines: dict[str, list[str]] = {}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = SHARED / row["file"]
        row["doc"] = Path(row["file"]).stem + ("" if row["row"] is None else f"-{row['row']}")
        if row["doc"] not in texts:
            if not path.exists():
                print(f"skipped: {row['file']} is not beside the repository", file=sys.stderr)
                continue
            if row["row"] is None:
                texts[row["doc"]] = path.read_text(encoding="utf-8")
            else:
                if row["file"] not in lines:
                    lines[row["file"]] = path.read_text(encoding="utf-8").splitlines()
                texts[row["doc"]] = json.loads(lines[row["file"]][row["row"]])["text"]
        if row["end"] > len(texts[row["doc"]]):
            print(f"skipped: {row['doc']} ends before {row['end']}", file=sys.stderr)
            continue
        rows.append(row)
    return rows, texts


def readings(texts: dict[str, str], reader: str) -> dict[str, tuple[Document, Reading]]:
    """Every text read as `parley read` reads it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for name, text in texts.items():
                file.write(json.dumps({"id": name, "text": text, "lang": "en"}) + "\n")
        documents = [item[1] for item in flow.found([path]) if isinstance(item, tuple)]
    out = {}
    for pair in flow.readings(documents, reader=reader, only=frozenset({"attributions"})):
        if isinstance(pair, tuple):
            out[pair[0].id] = pair
    return out


def f1(gold: Pairs, spans: tuple[Span, ...]) -> float:
    """F1 of characters."""
    wanted = {i for start, end in gold for i in range(start, end)}
    given = {i for span in spans for i in range(span.start, span.end)}
    return 2 * len(wanted & given) / max(len(wanted) + len(given), 1)


def touches(gold: Pairs, spans: tuple[Span, ...]) -> bool:
    return any(start < span.end and span.start < end for start, end in gold for span in spans)


def score(item: Row, said: Attribution) -> float:
    """How well an attribution is the coded one; 0 where it is not."""
    alike = f1(item["content"], said.content)
    loose = item.get("loose", [])
    cue = not item["cue"] or touches(item["cue"], said.cue) or ("cue" in loose)
    source = touches(item["source"], said.source) or (
        not said.source and (not item["source"] or "source" in loose)
    )
    if "source" in loose and "cue" in loose:
        source = True
    return alike + touches(item["cue"], said.cue) if alike >= FOUND and cue and source else 0.0


def matched(items: list[Row], found: list[tuple[int, Attribution]]) -> dict[int, int]:
    """Coded attribution → attribution of the reading, one to one, the best first."""
    pairs = [
        (value, number, index)
        for number, item in enumerate(items)
        for index, said in found
        if (value := score(item, said))
    ]
    out: dict[int, int] = {}
    for _, number, index in sorted(pairs, reverse=True):
        if number not in out and index not in out.values():
            out[number] = index
    return out


def in_place(items: list[Row], number: int, match: dict[int, int], said: tuple[Attribution, ...]) -> bool:
    """Whether its parent, and its parent's, are found and are the reading's."""
    while True:
        above = items[number]["parent"]
        given = said[match[number]].parent
        if above is None:
            return given is None or items[number].get("doubtful", False)
        if above not in match or given != match[above]:
            return False
        number = above


def measure(rows: list[Row], read: dict[str, tuple[Document, Reading]], misses: bool) -> dict[str, str]:
    hits: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        if row["doc"] not in read:
            sys.exit(f"{row['doc']} could not be read: parley read shows why")
        document, reading = read[row["doc"]]
        said = reading.attributions
        near = [
            (index, one)
            for index, one in enumerate(said)
            if one.content and any(row["start"] <= s.start < row["end"] for s in (*one.content, *one.cue))
        ]
        items = row["items"]
        match = matched(items, near)
        for number, item in enumerate(items):
            if item.get("doubtful"):
                continue
            found = number in match
            hits["found"].append(found)
            hits[f"found[{item['form']}]"].append(found)
            right = found and in_place(items, number, match, said)
            if item["parent"] is not None:
                hits["chains_right"].append(right)
                hits["nested_found"].append(found)
            if found:
                hits["parent_accuracy"].append(right)
                hits["content_exact"].append(f1(item["content"], said[match[number]].content) > 0.97)
            if "translation_of" in item:
                of = match.get(item["translation_of"])
                linked = found and said[match[number]].translation_of == of is not None
                hits["translations_linked"].append(linked)
                right = right and linked
            if misses and not right:
                show(document, row, item, number, match, said)
        back = {index: number for number, index in match.items()}
        doubtful = [item for item in items if item.get("doubtful")]
        for index, one in near:
            whole = all(row["start"] <= s.start and s.end <= row["end"] for s in (*one.content, *one.cue))
            if one.parent is None or not whole:
                continue
            number = back.get(index, -1)
            if number < 0 and any(touches(item["content"], one.content) for item in doubtful):
                continue
            right = number >= 0 and (
                bool(items[number].get("doubtful")) or in_place(items, number, match, said)
            )
            hits["nested_precision"].append(right)
            if misses and not right and number < 0:
                print(f"  EXTRA {row['doc']}: {words(document, one)}")
    hits.setdefault("chains_right", [])
    return {name: f"{sum(h) / len(h):.3f} ({sum(h)} of {len(h)})" for name, h in hits.items() if h}


def words(document: Document, one: Attribution) -> str:
    def text(spans: tuple[Span, ...]) -> str:
        return " … ".join(document.text[s.start : s.end] for s in spans)

    return f"{text(one.source)} | {text(one.cue)} | {text(one.content)} | in {one.parent}"


def show(
    document: Document, row: Row, item: Row, number: int, match: dict[int, int], said: tuple[Attribution, ...]
) -> None:
    """A miss, for the half that may be looked at."""
    print(f"\n{row['doc']} {item['form']} item {number} {'found' if number in match else 'MISSED'}")
    for role in ("source", "cue", "content"):
        print(f"   {role}: {' … '.join(document.text[a:b] for a, b in item[role])}")
    print("   passage:", document.text[row["start"] : row["end"]].replace("\n", "¶"))
    for index, one in enumerate(said):
        if any(row["start"] <= s.start < row["end"] for s in one.content):
            print(f"   read {index}: {words(document, one)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--reader", default=DEFAULT)
    parser.add_argument("--misses", action="store_true", help="print what is missed (dev only)")
    options = parser.parse_args()
    rows, texts = passages()
    if not rows:
        print("not measured: the evaluation data is not beside the repository")
        return
    read = readings(texts, options.reader)
    for half in (options.half,) if options.half else ("dev", "held"):
        mine = [row for row in rows if row["half"] == half]
        misses = options.misses and half == "dev"
        for name, value in sorted(measure(mine, read, misses).items()):
            print(f"{half}_{name}: {value}")


if __name__ == "__main__":
    main()

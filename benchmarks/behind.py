"""Factors, implications, next steps, reactions and effects against what people coded by hand.

    python benchmarks/behind.py [--half dev|held] [--errors] [--pairs FILE]

Gold: `benchmarks/gold/behind.jsonl`, coded before tuning (`benchmarks/gold/README.md`); the texts stand
beside the repository in `../shared`. Each story is read alone by the accurate reader; all that is found
counts, whether a page would have room for it or not. A find is right if it overlaps one of the same kind by
more than half of the shorter; one of the gold can be found once. `holder_accuracy` and `label_accuracy` are
over the finds that are right.
`--errors` lists misses and false finds of *dev*: never of *held*. `--pairs` keeps the readings in a file.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parley import stories
from parley.nouns.document import Document
from parley.nouns.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / ".." / "shared" / "data"
GOLD = ROOT / "benchmarks" / "gold" / "behind.jsonl"
KINDS = ("factor", "implication", "next step", "reaction", "effect")
Row = dict[str, Any]
Pair = tuple[Document, Reading]


def gold() -> Iterator[tuple[Document, Row]]:
    """The stories with what was coded in them."""
    tables: dict[str, list[Row]] = {}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["file"] not in tables:
            with (DATA / row["file"]).open(encoding="utf-8") as lines:
                tables[row["file"]] = [json.loads(one) for one in lines]
        story = tables[row["file"]][row["row"]]
        if len(story["text"]) != row["chars"]:
            raise ValueError(f"row {row['row']} of {row['file']} is not the text that was coded")
        yield (
            Document(
                f"{row['file']}#{row['row']}",
                story["text"],
                title=story["title"],
                outlet="Wikinews",
                lang="en",
                published=story["date"],
                kind="report",
            ),
            row,
        )


def found(pair: Pair) -> list[Row]:
    """All that Parley finds in one story, as rows of the gold's form."""
    rows = [
        {
            "kind": one.kind,
            "start": one.span.start,
            "end": one.span.end,
            "holder": one.holder,
            "label": one.label,
        }
        for one in stories.background([pair], limit=None)
    ]
    rows += [
        {
            "kind": "reaction",
            "start": one.span.start,
            "end": one.span.end,
            "holder": one.reactor,
            "label": one.tone,
        }
        for one in stories.reactions([pair], limit=None)
    ]
    rows += [
        {
            "kind": "effect",
            "start": one.span.start,
            "end": one.span.end,
            "holder": one.holder,
            "label": one.kind,
        }
        for one in stories.effects([pair], limit=None)
    ]
    return rows


def alike(one: Row, other: Row) -> bool:
    """Whether two of one kind overlap by more than half of the shorter."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    shorter = min(one["end"] - one["start"], other["end"] - other["start"])
    return bool(one["kind"] == other["kind"] and 2 * shared > shorter)


def names(holder: str) -> set[str]:
    """The words of a name that tell it."""
    return {word.strip(".,'’\"“”").lower() for word in holder.split()} - {
        "the",
        "of",
        "a",
        "an",
        "and",
        "for",
        "in",
    }


def main() -> None:
    """Print the figures, one a line."""
    parser = argparse.ArgumentParser(description="What is behind a development, against hand-coded stories")
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--errors", action="store_true", help="list what is missed and wrong in dev")
    parser.add_argument("--pairs", type=Path, help="where the readings are kept between runs")
    given = parser.parse_args()
    if not DATA.exists():
        sys.exit(f"the texts are not there: {DATA}")
    coded = list(gold())
    if given.pairs and given.pairs.exists():
        pairs = pickle.loads(given.pairs.read_bytes())
    else:
        from parley import flow  # reads, which is dear

        pairs = flow.read([document for document, _ in coded], reader="accurate")
        if given.pairs:
            given.pairs.write_bytes(pickle.dumps(pairs))
    for half in ("dev", "held") if given.half is None else (given.half,):
        report(
            half,
            [(pair, row) for pair, (_, row) in zip(pairs, coded, strict=True) if row["half"] == half],
            given.errors,
        )


def report(half: str, coded: list[tuple[Pair, Row]], errors: bool) -> None:
    """The figures of one half, kind by kind and over all kinds."""
    print(f"data: hand-coded stories of Wikinews, {half} half, {len(coded)} stories")
    totals = dict.fromkeys(("gold", "found", "right", "held", "labelled", "label"), 0)
    count = {kind: dict(totals) for kind in KINDS}
    for pair, row in coded:
        left = list(row["items"])
        for find in sorted(found(pair), key=lambda one: one["start"]):
            tally = count[find["kind"]]
            tally["found"] += 1
            hit = next((one for one in left if alike(one, find)), None)
            if hit is None:
                if errors and half == "dev":
                    print(f"  wrong {find['kind']} [{find['holder']} | {find['label']}] {words(pair, find)}")
                continue
            left.remove(hit)
            tally["right"] += 1
            good = any(names(name) & names(find["holder"]) for name in hit["holder"])
            tally["held"] += good
            tally["labelled"] += hit["label"] is not None
            tally["label"] += hit["label"] == find["label"] and hit["label"] is not None
            if errors and half == "dev" and not (good and hit["label"] in (None, find["label"])):
                said = f"{find['holder']} | {find['label']}"
                wanted = f"{hit['holder']} | {hit['label']}"
                print(f"  differs {find['kind']} [{said}] not [{wanted}] {words(pair, find)}")
        for one in row["items"]:
            count[one["kind"]]["gold"] += 1
        if errors and half == "dev":
            for one in left:
                print(f"  missed {one['kind']} [{one['holder']} | {one['label']}] {words(pair, one)}")
    for tally in count.values():
        for key, value in tally.items():
            totals[key] += value
    for kind, tally in (*count.items(), ("all", totals)):
        precision, recall = tally["right"] / max(tally["found"], 1), tally["right"] / max(tally["gold"], 1)
        name = kind.replace(" ", "_")
        print(f"{name}_precision: {precision:.3f}")
        print(f"{name}_recall: {recall:.3f}")
        print(f"{name}_f1: {2 * precision * recall / max(precision + recall, 1e-9):.3f}")
        print(f"{name}_holder_accuracy: {tally['held'] / max(tally['right'], 1):.3f}")
        print(f"{name}_label_accuracy: {tally['label'] / max(tally['labelled'], 1):.3f}")


def words(pair: Pair, row: Row) -> str:
    """The text of a row."""
    return " ".join(pair[0].text[row["start"] : row["end"]].split())


if __name__ == "__main__":
    main()

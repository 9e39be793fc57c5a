"""Points that several outlets treat, details that one has alone, contradictions: against hand-coded stories.

    python benchmarks/papers.py [--half dev|held] [--reader NAME] [--misses]

`benchmarks/gold/papers.jsonl` gives offsets into `../shared/data/basil.jsonl`: twelve stories, three outlets
each. Printed for each half:

- pairs of sentences of different outlets that treat one point: precision, recall and F1 of `points.sets`, and
  of a baseline, TF-IDF cosine of the sentences of the story above the threshold that is best on *dev*;
- the same precision and recall for the stricter pairs that the page shows (`sure`);
- contradictions: a pair found is right where both sentences are of one coded fact in dispute (coded pairs
  of one kind that share a sentence are one fact); and how many of these facts are met;
- details: how many of the coded ones are among what sentences have alone (`own.details`), and how many
  stand on the page.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import flow, stories
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import DEFAULT
from parley.stories import points
from parley.stories.aligned import LIKELY, links
from parley.stories.own import Elsewhere, details
from parley.stories.passages import passages
from parley.stories.sure import SURE, surely
from parley.stories.words import WORD

ROOT = Path(__file__).parents[1]
SHARED = ROOT / ".." / "shared"
GOLD = ROOT / "benchmarks" / "gold" / "papers.jsonl"
Row = dict[str, Any]
Pair = tuple[Document, Reading]
Place = tuple[int, int, int]
Found = set[frozenset[Place]]


def stories_of(half: str | None, reader: str) -> list[tuple[Row, list[Pair]]]:
    """The coded stories, each with its documents read as `parley read` reads them."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if half in (None, row["half"])]
    path = SHARED / rows[0]["file"]
    if not path.exists():
        sys.exit(f"skipped: {rows[0]['file']} is not beside the repository")
    texts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for row in rows:
                for at in row["rows"]:
                    one = texts[at]
                    fields = {"text": one["text"], "title": one["title"], "outlet": one["outlet"]}
                    out.write(
                        json.dumps({"id": str(at), "published": one["date"], "lang": "en", **fields}) + "\n"
                    )
        documents = [item[1] for item in flow.found([file]) if isinstance(item, tuple)]
    read = {pair[0].id: pair for pair in flow.readings(documents, reader=reader) if isinstance(pair, tuple)}
    return [(row, [read[str(at)] for at in row["rows"]]) for row in rows]


def place(span: Span, row: Row) -> Place:
    """The coded sentence that a span lies in; its own offsets where none is."""
    at = int(span.doc)
    coded = [*(one for point in row["points"] for one in point)]
    coded += [one[key] for one in row["contradictions"] for key in ("one", "other")]
    for doc, start, end in coded:
        if doc == at and start < span.end and span.start < end:
            return doc, start, end
    return at, span.start, span.end


def wanted(row: Row) -> Found:
    """The coded pairs."""
    return {
        frozenset((tuple(a), tuple(b)))
        for point in row["points"]
        for a, b in combinations(point, 2)
        if a[0] != b[0]
    }


def ours(row: Row, pairs: list[Pair], least: float) -> Found:
    found: Found = set()
    for members in points.sets(pairs, None, least):
        for one, other in combinations(members, 2):
            if one.origin != other.origin:
                found.add(frozenset((place(one.span, row), place(other.span, row))))
    return found


def sure(row: Row, pairs: list[Pair]) -> Found:
    kept = list(passages(pairs))
    return {
        frozenset((place(kept[a].span, row), place(kept[b].span, row)))
        for (a, b), alike in links(kept, SURE).items()
        if surely(kept[a], kept[b], alike)
    }


def cosines(row: Row, pairs: list[Pair]) -> list[tuple[float, frozenset[Place]]]:
    """The baseline: TF-IDF over the story's sentences, words in lower case, cosine of every two."""
    kept = list(passages(pairs))
    bags = [Counter(word.lower() for word in WORD.findall(passage.text)) for passage in kept]
    held = Counter(word for bag in bags for word in bag)
    rows = [
        {word: n * (math.log((1 + len(bags)) / (1 + held[word])) + 1) for word, n in bag.items()}
        for bag in bags
    ]
    norms = [math.sqrt(sum(v * v for v in bag.values())) or 1.0 for bag in rows]
    out = []
    for (i, one), (j, other) in combinations(enumerate(kept), 2):
        if one.origin != other.origin:
            cosine = sum(v * rows[j].get(word, 0.0) for word, v in rows[i].items()) / norms[i] / norms[j]
            out.append((cosine, frozenset((place(one.span, row), place(other.span, row)))))
    return out


def f1(right: int, found: int, coded: int) -> tuple[float, float, float]:
    precision, recall = right / found if found else 0.0, right / coded if coded else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def disputes(row: Row) -> list[set[Place]]:
    """The facts in dispute: coded contradictions of one kind that share a sentence are one."""
    groups: list[tuple[str, set[Place]]] = []
    for one in row["contradictions"]:
        both: set[Place] = {tuple(one["one"]), tuple(one["other"])}
        for kind, group in groups:
            if kind == one["kind"] and group & both:
                group |= both
                break
        else:
            groups.append((one["kind"], both))
    return [group for _, group in groups]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--reader", default=DEFAULT)
    parser.add_argument("--misses", action="store_true", help="print contradictions found wrongly and missed")
    asked = parser.parse_args()
    read = stories_of(None, asked.reader)
    dev = [(row, pairs) for row, pairs in read if row["half"] == "dev"]
    print("data: twelve stories of BASIL, three outlets each, coded by hand (benchmarks/gold/papers.jsonl)")
    best = (0.0, 0.0)
    ranked = [(cosines(row, pairs), wanted(row)) for row, pairs in dev]
    for step in range(5, 80):
        got = [{pair for cosine, pair in found if cosine >= step / 100} for found, _ in ranked]
        right = sum(len(one & coded) for one, (_, coded) in zip(got, ranked, strict=True))
        value = f1(right, sum(map(len, got)), sum(len(coded) for _, coded in ranked))[2]
        best = max(best, (value, step / 100))
    print(f"baseline_threshold: {best[1]:.2f}")
    for half in ("dev", "held"):
        if asked.half in (None, half):
            measure(half, [(row, pairs) for row, pairs in read if row["half"] == half], best[1], asked.misses)


def measure(half: str, read: list[tuple[Row, list[Pair]]], threshold: float, misses: bool) -> None:
    """Print the figures of one half."""
    sums = {name: [0, 0, 0] for name in ("point_pairs", "baseline_pairs", "sure_pairs")}
    shown = coded_details = found_details = 0
    right = found = coded = met = 0
    for row, pairs in read:
        gold = wanted(row)
        baseline = {pair for cosine, pair in cosines(row, pairs) if cosine >= threshold}
        for name, got in (
            ("point_pairs", ours(row, pairs, LIKELY)),
            ("baseline_pairs", baseline),
            ("sure_pairs", sure(row, pairs)),
        ):
            sums[name] = [
                a + b for a, b in zip(sums[name], (len(got & gold), len(got), len(gold)), strict=True)
            ]
        facts = disputes(row)
        hit: set[int] = set()
        for one in stories.differences(pairs):
            both = {place(one.one, row), place(one.other, row)}
            facing = [at for at, fact in enumerate(facts) if both <= fact]
            found, right = found + 1, right + bool(facing)
            hit.update(facing)
            if misses and not facing:
                print(f"  wrong: story {row['story']}: {one.kind}: {one.detail}")
        coded, met = coded + len(facts), met + len(hit)
        if misses and len(hit) < len(facts):
            print(f"  missed: story {row['story']}: {len(facts) - len(hit)} of {len(facts)} disputes")
        kept = list(passages(pairs))
        everywhere = Elsewhere(kept)
        own = [one.span for passage in kept for one in details([passage], everywhere)]
        page = [one.span for point in stories.compared(pairs).shared for one in point.details]
        page += [span for point in stories.compared(pairs).lone for span in point.told]
        for at, start, end in row["details"]:
            span = Span(str(at), start, end)
            coded_details += 1
            found_details += any(span.overlaps(one) for one in own)
            shown += any(span.overlaps(one) for one in page)
    for name, (hits, given, pairs_coded) in sums.items():
        precision, recall, value = f1(hits, given, pairs_coded)
        print(f"{half}_{name}_precision: {precision:.3f}")
        print(f"{half}_{name}_recall: {recall:.3f}")
        print(f"{half}_{name}_f1: {value:.3f}")
    print(f"{half}_contradictions_found: {found}, {right} of them right")
    print(f"{half}_contradictions_met: {met} of {coded}")
    print(f"{half}_details_found: {found_details} of {coded_details}")
    print(f"{half}_details_on_the_page: {shown} of {coded_details}")


if __name__ == "__main__":
    main()

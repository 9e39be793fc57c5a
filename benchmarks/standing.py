"""Sentences made to stand alone, against sentences coded by hand (`benchmarks/gold/standing.jsonl`).

    python benchmarks/standing.py ../shared/data/wikinews_ccby_2019_2020.jsonl [--half dev|held] [--misses]

English Wikinews. A clarification is right where the coder put the same name or date after the same words; one
where the coder put none is wrong. A sentence stands alone after its clarification where the coder held that
it can, and all that the coder asked for is there.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from parley import flow, stories
from parley.nouns.alone import Insertion
from parley.nouns.document import Document
from parley.nouns.span import Span

_AFTER = (
    10  # characters behind what is coded where a clarification may stand: "Monday night [31 December 2018]"
)
_WORD = re.compile(r"[\w’'-]+")
GOLD = Path(__file__).parent / "gold" / "standing.jsonl"


def main() -> None:
    """Print the figures, one a line."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("data", type=Path)
    asked.add_argument("--half", choices=("dev", "held"))
    asked.add_argument("--misses", action="store_true", help="print what is wrong (of dev only)")
    given = asked.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    texts = [json.loads(line) for line in given.data.read_text("utf-8").splitlines()]
    wanted = sorted({row["row"] for row in rows})
    pairs = [
        pair
        for pair in flow.readings(
            Document(f"wn{at:03}", texts[at]["text"], lang="en", published=texts[at]["date"]) for at in wanted
        )
        if isinstance(pair, tuple)
    ]
    documents = {document.id: document for document, _ in pairs}
    alone = stories.editor(pairs)
    for half in [given.half] if given.half else ["dev", "held"]:
        part = [row for row in rows if row["half"] == half]
        _score(half, part, documents, alone, given.misses and half == "dev")


def _score(
    half: str, rows: list[dict[str, Any]], documents: dict[str, Document], alone: Any, tell: bool
) -> None:
    count: dict[str, int] = defaultdict(int)
    for row in rows:
        document = documents[f"wn{row['row']:03}"]
        verdict = row["verdict"]
        count["sentences"] += 1
        count["before"] += verdict in ("stands", "either")
        count["could"] += verdict != "leans"
        found = alone(Span(document.id, row["start"], row["end"]))
        told = " ".join(document.text[row["start"] : row["end"]].split())
        if found is not None and found.spans[-1].end > row["end"]:
            count["completed"] += 1  # it goes on to the end of its quotation: another passage than was coded
            count["before"] -= verdict in ("stands", "either")
            count["could"] -= verdict != "leans"
            count["sentences"] -= 1
            continue
        if found is None:
            count["dropped"] += verdict in ("stands", "clarified")
            if tell and verdict in ("stands", "clarified"):
                print(f"dropped, could stand: {told}")
            continue
        count["kept"] += 1
        met = set()
        for one in found.insertions:
            if one.words is None:
                continue
            right = [at for at, need in enumerate((*row["need"], *row["also"])) if _same(one, need, document)]
            met.update(right)
            count["put"] += 1
            count["right"] += bool(right)
            if tell and not right:
                print(f"wrong: {_words(one, document)!r} in: {told}")
        whole = all(at in met for at in range(len(row["need"])))
        count["after"] += verdict != "leans" and whole
        count["asked"] += len(row["need"])
        count["given"] += sum(at in met for at in range(len(row["need"])))
        count["leaning"] += verdict == "leans"
        if tell and verdict == "leans":
            print(f"kept, leans: {told}")
        if tell and verdict != "leans" and not whole:
            print(f"kept, lacks something: {told}")
    n = count["sentences"]
    print(f"standing alone, {half}: sentences: {n}")
    print(f"standing alone, {half}: left out, half of a quotation that is shown whole: {count['completed']}")
    print(f"standing alone, {half}: clarifications put in: {count['put']}")
    print(f"standing alone, {half}: of them right: {count['right'] / max(count['put'], 1):.3f}")
    print(f"standing alone, {half}: of what is needed, put in: {_share(count, 'given', 'asked')}")
    print(f"standing alone, {half}: sentences that stand as they are: {count['before'] / n:.3f}")
    print(f"standing alone, {half}: sentences that could stand, clarified: {count['could'] / n:.3f}")
    print(f"standing alone, {half}: sentences that stand, clarified: {count['after'] / n:.3f}")
    print(f"standing alone, {half}: of those kept, stand: {_share(count, 'after', 'kept')}")
    print(f"standing alone, {half}: kept though they lean: {count['leaning']}")
    print(f"standing alone, {half}: dropped though they could stand: {count['dropped']}")


def _share(count: dict[str, int], part: str, whole: str) -> str:
    return f"{count[part] / max(count[whole], 1):.3f} ({count[part]} of {count[whole]})"


def _same(one: Insertion, need: list[Any], document: Document) -> bool:
    start, end, value = need
    if not start <= one.at <= end + _AFTER:
        return False
    if isinstance(value, str):
        same = one.written == value[:4] and one.date is not None and one.date[:7] == value[:7]
        return one.date == value or same
    if one.date is not None or one.words is None:
        return False
    name = set(_WORD.findall(document.text[value[0] : value[1]]))
    there = set(_WORD.findall(f"{_words(one, document)} {document.text[start:end]}"))
    return name <= there


def _words(one: Insertion, document: Document) -> str:
    return one.date or (document.text[one.words.start : one.words.end] if one.words else "")


if __name__ == "__main__":
    main()

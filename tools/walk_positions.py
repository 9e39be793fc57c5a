"""One hand-coded document, sentence by sentence: what people coded and what Parley coded.

    python tools/walk_positions.py DOC [--casebook FILE] [--gold FILE] [--texts FOLDER]

Prints each sentence that either of them codes, and how many have none. DOC is a file of FOLDER; its
words are not printed, only where they stand.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from parley.casebook import code, load
from parley.documents import document
from parley.nouns.page import Unread
from parley.reading import reader
from parley.sources import gather

SHARED = Path(__file__).resolve().parents[2] / "shared"
Said = tuple[str, str, str, str, str]


def main() -> None:
    """Prints the walk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("doc")
    parser.add_argument("--casebook", type=Path, default=SHARED / "cases" / "europe-russia.yaml")
    parser.add_argument("--gold", type=Path, default=SHARED / "data" / "positions-seeds.jsonl")
    parser.add_argument("--texts", type=Path, default=SHARED / "seeds")
    args = parser.parse_args()
    (page,) = (page for page in gather([str(args.texts / args.doc)]) if not isinstance(page, Unread))
    text = document(page)
    (reading,) = reader().read([text])
    people: dict[int, list[Said]] = defaultdict(list)
    machine: dict[int, list[Said]] = defaultdict(list)
    starts = [sentence.start for sentence in reading.sentences]

    def sentence_at(place: int) -> int:
        return max((n for n, start in enumerate(starts) if start <= place), default=0)

    for line in args.gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["doc"] == args.doc:
            begin = row.get("start", text.text.find(row["quote"]))
            people[sentence_at(begin)].append(_said(row))
    for said in code(text, reading, load(args.casebook)):
        row = {"party": said.party, "option": said.option, "stance": said.stance}
        machine[sentence_at(said.evidence.start)].append(
            _said({**row, "firmness": said.firmness, "voice": said.voice})
        )
    counts: dict[str, int] = defaultdict(int)
    for number, sentence in enumerate(reading.sentences):
        ours, theirs = machine[number], people[number]
        if not ours and not theirs:
            continue
        print(f"sentence {number + 1}, characters {sentence.start}–{sentence.end}")
        left = {said[:3]: said for said in ours}
        for said in theirs:
            same = left.pop(said[:3], None)
            beside = next((key for key in left if key[:2] == said[:2]), None) if same is None else None
            if same is not None:
                pairs = zip(("firmness", "voice"), same[3:], said[3:], strict=True)
                other = [f"{name} {mine}, people {his}" for name, mine, his in pairs if mine != his]
                verdict, note = "right ", f"  ({'; '.join(other)})" if other else ""
            elif beside is not None:
                verdict, note = "wrong ", f"  (coded {left.pop(beside)[2]})"
            else:
                verdict, note = "missed", ""
            counts[verdict.strip()] += 1
            print(f"  {verdict}  {_told(said)}{note}")
        for said in left.values():
            counts["beside"] += 1
            print(f"  beside  {_told(said)}  (people coded no such thing)")
    silent = sum(not machine[n] and not people[n] for n in range(len(reading.sentences)))
    print(f"{silent} of {len(reading.sentences)} sentences hold no statement, and none was coded")
    print(", ".join(f"{name} {counts[name]}" for name in ("right", "wrong", "missed", "beside")))


def _said(row: dict[str, str]) -> Said:
    return row["party"], row["option"], row["stance"], row["firmness"], row["voice"]


def _told(said: Said) -> str:
    return f"{said[0]} {said[2]} {said[1]} ({said[3]}, {said[4]})"


if __name__ == "__main__":
    main()

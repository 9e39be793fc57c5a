"""Mandates and envoys against what people coded by hand.

    python benchmarks/mandates.py [--half dev|held|opened|fresh] [--errors] [--pairs FILE]

Gold: `benchmarks/gold/mandates.jsonl`, coded before tuning (`benchmarks/gold/README.md`); the texts stand
beside the repository in `../shared`. Each document is read alone by the accurate reader. A find is right if
it overlaps one of the gold by more than half of the shorter, names one of those whom the gold names, and,
where both name a party, the same. One of the gold can be found once (several envoys who are sent together
are one of it); what was coded as in passing counts neither way. `kind_accuracy` and `by_accuracy` (on whose
word, of those that name one) are over the finds that are right.
`--errors` lists misses and false finds, but not of *fresh*, which is kept back. `--pairs` keeps the readings
in a file.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parley import talks
from parley.nouns.document import Document
from parley.nouns.mandate import Mandate
from parley.nouns.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
GOLD = ROOT / "benchmarks" / "gold" / "mandates.jsonl"
Row = dict[str, Any]
Pair = tuple[Document, Reading]


def gold() -> Iterator[tuple[Document, Row]]:
    """The documents with what was coded in them."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, date = _text(row)
        if len(text) != row["chars"]:
            raise ValueError(f"{row['file']} {row.get('row', '')} is not the text that was coded")
        ident = f"{row['file']}#{row.get('row', 0)}"
        yield Document(ident, text, outlet="The outlet", lang="en", published=date, kind="report"), row


def _text(row: Row) -> tuple[str, str | None]:
    path = SHARED / row["file"]
    if "row" not in row:
        return path.read_text(encoding="utf-8"), None
    with path.open(encoding="utf-8") as lines:
        found = next(json.loads(line) for number, line in enumerate(lines) if number == row["row"])
    return found["text"], found.get("date")


def right(found: Mandate, coded: Row) -> bool:
    """Whether a find is what was coded."""
    at = found.evidence
    shared = min(at.end, coded["end"]) - max(at.start, coded["start"])
    if shared * 2 <= min(at.end - at.start, coded["end"] - coded["start"]):
        return False
    if coded["who"] and not any(same(found.who, name) for name in coded["who"]):
        return False
    return not (coded["for"] and found.party) or any(same(found.party, name) for name in coded["for"])


def same(found: str | None, name: str) -> bool:
    """Whether two names share a word that is a name."""
    mine = {word.strip(".,’'").removesuffix("’s") for word in (found or "").split() if word[:1].isupper()}
    theirs = {word.strip(".,’'") for word in name.split() if word[:1].isupper()}
    return bool(mine & theirs - {"The", "President", "United", "Congress"}) or found == name


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--half", choices=("dev", "held", "opened", "fresh"), default="dev")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--pairs", type=Path)
    given = parser.parse_args()
    given.errors = given.errors and given.half != "fresh"
    coded = list(gold())
    pairs = _pairs([document for document, _ in coded], given.pairs)
    hits = finds = total = kinds = by = with_by = documents = 0
    for document, row in coded:
        if row["half"] != given.half:
            continue
        documents += 1
        left, taken = list(row["mandates"]), []
        for one in talks.mandated([pairs[document.id]]):
            match = next((c for c in left if right(one, c)), None)
            words = document.text[one.evidence.start : one.evidence.end].replace("\n", " ")
            told = f"{document.id} {one.kind} who={one.who} for={one.party} by={one.by}: {words}"
            if match is not None:
                left.remove(match)
                taken.append(match)
            elif any(len(c["who"]) > 1 and right(one, c) for c in taken):
                continue  # the second of several envoys who were coded together
            if match is not None and match.get("passing"):
                continue
            finds += 1
            if match is None:
                if given.errors:
                    print("FALSE ", told)
                continue
            hits += 1
            kinds += one.kind in match["kind"]
            if match["by"]:
                with_by += 1
                by += any(same(one.by, name) for name in match["by"])
            if given.errors:
                wrong = [] if one.kind in match["kind"] else [f"kind {match['kind']}"]
                if match["by"] and not any(same(one.by, name) for name in match["by"]):
                    wrong.append(f"by {match['by']}")
                if wrong:
                    print("PARTLY", "; ".join(wrong), told)
        total += sum(not c.get("passing") for c in row["mandates"])
        for c in left:
            if not c.get("passing") and given.errors:
                print("MISSED", document.id, c["who"], c["kind"], document.text[c["start"] : c["end"]])
    precision, recall = hits / finds if finds else 0.0, hits / total if total else 0.0
    print(f"documents: {documents}")
    print(f"mandates: {total}")
    print(f"precision: {precision:.3f}")
    print(f"recall: {recall:.3f}")
    print(f"f1: {2 * precision * recall / (precision + recall) if hits else 0:.3f}")
    print(f"kind_accuracy: {kinds / hits if hits else 0:.3f}")
    print(f"by_accuracy: {by / with_by if with_by else 0:.3f}")
    return 0


def _pairs(documents: list[Document], path: Path | None) -> dict[str, Pair]:
    if path and path.exists():
        with path.open("rb") as file:
            return dict(pickle.load(file))
    from parley.reading import reader

    readings = reader("accurate").read(documents)
    pairs = {d.id: (d, r) for d, r in zip(documents, readings, strict=True)}
    if path:
        with path.open("wb") as file:
            pickle.dump(pairs, file)
    return pairs


if __name__ == "__main__":
    sys.exit(main())

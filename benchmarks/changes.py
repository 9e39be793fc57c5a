"""Who moved: the moves told of the examples' dispute, beside those that their coder wrote down.

    python benchmarks/changes.py              from the hand-coded statements, and from Parley's own
    python benchmarks/changes.py --reader NAME

The first half tests the rule from statements to positions alone; the second is what a reader of a brief
gets, with whatever reading and coding miss. `examples/truth/shifts.jsonl` is one coder's list of (party,
option, from, to) on an invented dispute, written without running Parley; the rule of positions was made
looking at it. A move of firmness alone is not in that list and not counted. Prints each miss and each move
too many; asserts nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from parley import flow, positions, stories
from parley.casebook import load
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.reading import DEFAULT

EXAMPLES = Path(__file__).parents[1] / "examples"


def rows(name: str) -> list[dict[str, str]]:
    lines = (EXAMPLES / "truth" / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def coded_by_hand(documents: Iterable[Document]) -> list[Statement]:
    """The statements of the examples' truth, each at a made-up place of its own: no offset is needed."""
    ids = {Path(document.location).name: document.id for document in documents}
    return [
        Statement(
            row["party"],
            row["option"],
            row["stance"],
            Span(ids[row["doc"]], number, number + 1),
            row["firmness"],
            row["voice"],
            row["condition"],
            row["date"],
        )
        for number, row in enumerate(rows("statements.jsonl"))
    ]


def report(name: str, statements: list[Statement], documents: list[Document]) -> None:
    book = load(EXAMPLES / "casebook.yaml")
    found = positions.matrix(statements, book, stories.origins(documents))
    told = {(c.party, c.option, c.before, c.now) for c in positions.changes(found) if c.before != c.now}
    truth = {(row["party"], row["option"], row["from"], row["to"]) for row in rows("shifts.jsonl")}
    print(f"{name}_statements: {len(statements)}")
    print(f"{name}_moves_in_truth: {len(truth)}")
    print(f"{name}_moves_told: {len(told)}")
    print(f"{name}_moves_right: {len(told & truth)}")
    for kind, left in (("missed", truth - told), ("not in truth", told - truth)):
        for party, option, before, now in sorted(left):
            print(f"  {kind}: {party} on {option}, {before} to {now}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--reader", default=DEFAULT)
    given = parser.parse_args()
    documents = flow.documents(EXAMPLES / "dispatches")
    report("by_hand", coded_by_hand(documents), documents)
    pairs = flow.read(documents, reader=given.reader)
    report("parley", flow.code(pairs, EXAMPLES / "casebook.yaml"), documents)


if __name__ == "__main__":
    main()

"""Conditions, circles and contradictions found in texts whose conditional statements people coded by hand.

    python benchmarks/conditions.py [--errors]

Data: `examples/` with its truth (invented, and looked at while tuning); the seeds' and our own gold
statements (`../shared/data/positions-seeds.jsonl`, `benchmarks/gold/positions.jsonl`), whose conditional
ones say where the condition stands (*dev* was looked at, of *held* only the figures). A condition counts as
found where one overlaps the coded one, `whose` where it has the coded party too. Coded are only conditions
on options of a casebook, so what is found beside them is not wrong for that: `beside` counts it, and
`--errors` lists it, with what was missed, but for *held*. In the examples a meeting that one side tells as
held and another denies is the contradiction looked for; truth knows of no circle, so circles are counted
and listed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import casebook, flow, views
from parley.nouns.condition import Condition, Conditions
from parley.nouns.contradiction import Contradiction
from parley.nouns.document import Document
from parley.nouns.span import Span
from parley.reading import reader
from positions import SHARED, coded, lines, seeds

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@dataclass(frozen=True)
class Wanted:
    """A coded condition: where it stands, and whose it is."""

    at: Span
    party: str


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="what was missed and found beside")
    errors = parser.parse_args().errors
    examples(errors)
    if not (SHARED / "eval" / "positions.py").is_file():
        print(f"passed over: {SHARED} is not beside the repository", file=sys.stderr)
        return
    for one in [*seeds(), *coded("all")]:
        pairs = list(zip(one.documents, reader().read(one.documents), strict=True))
        statements = [said for d, r in pairs for said in casebook.code(d, r, one.casebook)]
        found = views.conditions(pairs, statements, one.casebook)
        print(f"\n# {one.name}")
        wanted = [w for said in one.gold if (w := _wanted(said, one.documents))]
        measure(wanted, found, one.documents, errors and one.shown)
        contradicted = views.contradictions(pairs, statements, one.casebook)
        print(f"contradictions: {len(contradicted)}")
        print(f"commitments: {len(views.commitments(pairs, one.casebook))}")


def examples(errors: bool) -> None:
    """The invented dispatches, where also what contradicts is known."""
    book = casebook.load(EXAMPLES / "casebook.yaml")
    pairs = flow.read([EXAMPLES / "dispatches"])
    documents = [document for document, _ in pairs]
    statements = [said for d, r in pairs for said in casebook.code(d, r, book)]
    found = views.conditions(pairs, statements, book)
    print("# examples")
    truth = lines(EXAMPLES / "truth" / "statements.jsonl")
    measure([w for said in truth if (w := _wanted(said, documents))], found, documents, errors)
    told = views.contradictions(pairs, statements, book)
    denied = [
        Span(row["doc"], row["start"], row["end"])
        for row in lines(EXAMPLES / "truth" / "meetings.jsonl")
        if row["status"] == "denied"
    ]
    hits = [c for c in told if c.kind == "meeting" and any(_on(c, at) for at in denied)]
    print(f"denied_meetings: {len(denied)}")
    print(f"denied_meetings_set_against_a_report: {len(hits)}")
    print(f"other_contradictions: {len(told) - len(hits)}")
    print(f"commitments: {len(views.commitments(pairs, book))}")


def _on(one: Contradiction, at: Span) -> bool:
    return one.one.overlaps(at) or one.other.overlaps(at)


def _wanted(said: dict[str, Any], documents: Iterable[Document]) -> Wanted | None:
    """Where the condition of a coded statement stands, None where it has none or is not in the text."""
    document = next((d for d in documents if d.id == said["doc"]), None)
    if document is None:
        return None
    if "condition_start" in said:
        return Wanted(Span(document.id, said["condition_start"], said["condition_end"]), said["party"])
    words = said.get("condition")
    begin = said["start"] if "start" in said else document.text.find(said["quote"])
    if not words or begin < 0 or (start := document.text.find(words, begin)) < 0:
        return None
    return Wanted(Span(document.id, start, start + len(words)), said["party"])


def measure(wanted: list[Wanted], found: Conditions, documents: Iterable[Document], errors: bool) -> None:
    """Prints the figures of one set; with `errors`, what was missed and what is beside the coded ones."""
    hits = [(one, _best(one, found.found)) for one in wanted]
    right = [(one, hit) for one, hit in hits if hit]
    beside = [c for c in found.found if not any(c.evidence.overlaps(one.at) for one in wanted)]
    print(f"coded_conditions: {len(wanted)}")
    print(f"found: {len(right)}")
    print(f"whose: {sum(one.party == hit.party for one, hit in right)}")
    print(f"beside: {len(beside)}")
    print(f"circles: {len(found.circles)}")
    if errors:
        texts = {document.id: document.text for document in documents}
        print("\n".join(_errors(hits, beside, found, texts)))


def _best(one: Wanted, found: Iterable[Condition]) -> Condition | None:
    """The condition that overlaps a coded one, of its party first."""
    there = [c for c in found if c.condition.overlaps(one.at)]
    return min(there, key=lambda c: c.party != one.party, default=None)


def _errors(
    hits: list[tuple[Wanted, Condition | None]],
    beside: list[Condition],
    found: Conditions,
    texts: dict[str, str],
) -> Iterator[str]:
    def words(at: Span) -> str:
        return " ".join(texts[at.doc][at.start : at.end].split())

    for one, hit in hits:
        if hit is None:
            yield f"MISSED {one.party}: {words(one.at)}"
        elif hit.party != one.party:
            yield f"WHOSE {one.party}, found {hit.party}: {words(one.at)}"
    for condition in beside:
        yield f"BESIDE {condition.party} ({condition.mark}): {words(condition.evidence)}"
    for circle in found.circles:
        steps = "; ".join(f"{order.party}: {words(order.told[0].evidence)}" for order in circle)
        yield f"CIRCLE {steps}"


if __name__ == "__main__":
    main()

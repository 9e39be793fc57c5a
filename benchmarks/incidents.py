"""Incidents against hand-coded passages (benchmarks/gold/incidents.jsonl): printed as `figure: value` lines.

Mentions: a sentence that tells of an incident is found or not. Joining: B-cubed over the sentences that
both have. Answers: sentence, party and whether it was said or done. `--held` prints a half on which the rules
were tuned, `--opened` texts that were blind once and were read since, `--fresh` those on which they never
were; `--show` lists the errors of any half but fresh; `--cache DIR` keeps readings.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from parley import talks
from ripeness import canonical, chosen, pair, sentence

HERE = Path(__file__).parent


def main() -> None:
    half = chosen()
    rows = [json.loads(line) for line in (HERE / "gold/incidents.jsonl").open(encoding="utf-8")]
    score(half, [row for row in rows if row["half"] == half])


def score(half: str, rows: list[dict[str, Any]]) -> None:
    pairs = [pair(row) for row in rows]
    found = talks.incidents(pairs).incidents
    gold = {(d.id, m["start"]): m for (d, _), row in zip(pairs, rows, strict=True) for m in row["mentions"]}
    put: dict[tuple[str, int], set[int]] = {}
    for number, one in enumerate(found):
        for account in one.accounts:
            put.setdefault((account.span.doc, account.span.start), set()).add(number)
    want = {key for key, m in gold.items() if not m.get("either")}
    have = {key for key in put if not gold.get(key, {}).get("either")}
    show = "--show" in sys.argv
    text = {d.id: (d, r) for d, r in pairs}
    line("mentions", half, len(want & have), len(have), len(want))
    if show:
        for name, keys in (("wrong", have - want), ("missed", want - have)):
            for doc, at in sorted(keys):
                print(f"  {name:6} {doc} {sentence(*text[doc], at)}")
    both = sorted(want & have)
    labels = {key: set(gold[key]["incidents"]) for key in both}
    p = sum(
        len([k for k in both if put[k] & put[key] and labels[k] & labels[key]])
        / len([k for k in both if put[k] & put[key]])
        for key in both
    ) / max(len(both), 1)
    r = sum(
        len([k for k in both if put[k] & put[key] and labels[k] & labels[key]])
        / len([k for k in both if labels[k] & labels[key]])
        for key in both
    ) / max(len(both), 1)
    f = 2 * p * r / (p + r) if p + r else 0.0
    print(f"incidents {half} joining: B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f} ({len(both)} mentions)")
    said = {
        (d.id, a["start"], called(a["party"]), a["how"]): a
        for (d, _), row in zip(pairs, rows, strict=True)
        for a in row["answers"]
    }
    open_ = {(k[0], k[1]) for k, a in said.items() if a.get("either")}
    want_a = {k for k, a in said.items() if not a.get("either")}
    have_a = {
        (a.span.doc, a.span.start, called(a.party), a.how)
        for one in found
        for a in one.answers
        if (a.span.doc, a.span.start) not in open_
    }
    line("answers", half, len(want_a & have_a), len(have_a), len(want_a))
    if show:
        for name, some in (("wrong", have_a - want_a), ("missed", want_a - have_a)):
            for doc, at, who, how in sorted(some, key=str):
                print(f"  {name:6} {who} {how} {sentence(*text[doc], at)}")


STATES = {
    code.casefold(): name.casefold()
    for code, name, *_ in (
        row.split("\t")
        for row in (HERE.parent / "src/parley/reading/data/states.tsv").open(encoding="utf-8")
        if not row.startswith("#")
    )
}
"""Without a casebook a party goes by its code or its name."""


def called(name: str | None) -> str | None:
    """One name for a party, whatever the reading calls it."""
    return canonical(STATES.get((name or "").casefold(), name))


def line(name: str, half: str, hit: int, got: int, gold: int) -> None:
    p, r = hit / got if got else 0.0, hit / gold if gold else 0.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    print(f"incidents {half} {name}: P {p:.3f} R {r:.3f} F1 {f:.3f} ({gold} coded, {got} found)")


if __name__ == "__main__":
    main()

"""Ripeness against hand-coded passages (benchmarks/gold/ripeness.jsonl): printed as `figure: value` lines.

An item is right where the sentence, the element (or topic, or ending), what it bears and the party agree.
Passages that the coder left open count neither way. `--held` prints the half on which the rules were tuned
last, `--opened` texts that were blind once, `--fresh` those on which they never were; `--show` lists the
errors of any half but fresh; `--cache DIR` keeps readings.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from parley import flow, talks
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"


def main() -> None:
    half = chosen()
    rows = [json.loads(line) for line in (HERE / "gold/ripeness.jsonl").open(encoding="utf-8")]
    score(half, [row for row in rows if row["half"] == half])


def chosen() -> str:
    """The half that the command asks for; the errors of fresh stay unread, or it would be fresh no more."""
    half = next((name for name in ("held", "opened", "fresh") if f"--{name}" in sys.argv), "dev")
    if half == "fresh" and "--show" in sys.argv:
        raise SystemExit("the errors of fresh are not listed: nothing is tuned on it")
    return half


def pair(row: dict[str, Any]) -> tuple[Document, Reading]:
    """The document of a row with its reading; kept by the reader's version where CACHE is given."""
    if "row" in row:
        lines = (SHARED / row["file"]).open(encoding="utf-8").read().splitlines()
        given = json.loads(lines[row["row"]])
        name = f"{Path(row['file']).stem}-{row['row']}"
        document = Document(
            name, given["text"], lang="en", published=given.get("date"), title=given.get("title")
        )
    else:
        document = flow.documents(SHARED / row["file"])[0]
    if len(document.text) != row["chars"]:
        raise SystemExit(f"{row['file']}: not the text that was coded")
    return document, cached(document)


def cached(document: Document) -> Reading:
    """The reading, from the folder that `--cache DIR` names where it is there."""
    where = None
    if "--cache" in sys.argv:
        where = Path(sys.argv[sys.argv.index("--cache") + 1]) / f"{document.id}.pkl"
    if where and where.exists():
        kept: Reading = pickle.loads(where.read_bytes())
        return kept
    ((_, reading),) = flow.read([document])
    if where:
        where.parent.mkdir(exist_ok=True)
        where.write_bytes(pickle.dumps(reading))
    return reading


def found(document: Document, reading: Reading) -> list[tuple[int, int, str, str | None, str | None]]:
    """(start, end, kind, sign, party's name) of what the stage finds, with a proposed casebook."""
    pairs = [(document, reading)]
    book = flow.propose_casebook(pairs)
    ripe = talks.ripeness(pairs, None)
    name = {p.id: p.name for p in book.parties.values()}
    rows: list[tuple[Span, str, str | None, str | None]] = [
        (s.span, s.element, s.bears, s.party) for s in ripe.signs
    ]
    rows += [(i.span, i.topic, i.way, i.party) for i in ripe.indicators]
    rows += [(e.span, "ending", e.ending, e.holder) for e in ripe.endings]
    return [(s.start, s.end, kind, sign, name.get(p or "", p)) for s, kind, sign, p in rows]


def score(half: str, rows: list[dict[str, Any]]) -> None:
    hit: Counter[str] = Counter()
    got: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for row in rows:
        document, reading = pair(row)
        open_ = [i for i in row["items"] if i.get("either")]
        want = {
            (i["start"], i["kind"], i["sign"], who)
            for i in row["items"]
            if not i.get("either")
            for who in (i["parties"] or [None])
        }
        have = set()
        for start, end, kind, sign, who in found(document, reading):
            if any(i["start"] < end and start < i["end"] and i["kind"] == kind for i in open_):
                continue
            start = next((w[0] for w in want if start <= w[0] < end), start)
            have.add((start, kind, sign, canonical(who)))
        want = {(a, k, s, canonical(w)) for a, k, s, w in want}
        for group in ("all", *{x[1] for x in want | have}):
            w, h = ({x for x in side if group in ("all", x[1])} for side in (want, have))
            hit[group] += len(w & h)
            got[group] += len(h)
            gold[group] += len(w)
        if "--show" in sys.argv:
            for x in sorted(have - want, key=str):
                print("  wrong ", document.id, x[1:], sentence(document, reading, x[0]))
            for x in sorted(want - have, key=str):
                print("  missed", document.id, x[1:], sentence(document, reading, x[0]))
    for group in sorted(gold | got):
        p = hit[group] / got[group] if got[group] else 0.0
        r = hit[group] / gold[group] if gold[group] else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        print(f"ripeness {half} {group}: P {p:.3f} R {r:.3f} F1 {f:.3f} ({gold[group]} coded)")


def sentence(document: Document, reading: Reading, at: int) -> str:
    return next((document.text[s.start : s.end] for s in reading.sentences if s.start <= at < s.end), "")[
        :260
    ]


SAME = {
    code: name
    for name, codes in {
        "united states": ("usa", "congress"),
        "united kingdom": ("gbr",),
        "russia": ("rus",),
        "soviet union": ("sun",),
        "japan": ("jpn",),
        "ukraine": ("ukr",),
        "north vietnam": ("vnm", "vdr"),
        "south vietnam": ("vso",),
        "israel": ("isr",),
        "egypt": ("egy",),
        "south africa": ("zaf",),
        "france": ("fra",),
        "syria": ("syr",),
        "iran": ("irn",),
        "saudi arabia": ("sau",),
        "hong kong": ("hkg",),
        "germany": ("deu",),
        "canada": ("can",),
        "united nations": ("un",),
        "nicaragua": ("nic", "sandinistas"),
        "europe": ("eu", "european union"),
        "houthis": ("houthi", "houthi movement", "saree"),
        "palestine liberation organization": ("plo",),
        "palestinians": ("pse",),
        "philippines": ("phl",),
        "argentina": ("arg",),
        "haiti": ("hti", "cedras"),
    }.items()
    for code in codes
}
"""Names of one party: without a casebook a party goes by the reading's code or name."""


def canonical(name: str | None) -> str | None:
    """One name for a party, whatever a casebook calls it."""
    return None if name is None else SAME.get(name.casefold(), name.casefold())


if __name__ == "__main__":
    main()

"""Meetings joined into rounds, their formats, and what the dealings of whole cases amount to.

    python benchmarks/rounds.py [--half dev|held|opened|fresh] [--errors FILE]

Gold: `benchmarks/gold/rounds.jsonl` over the hand-coded meetings of `meetings.jsonl`, and `verdicts.jsonl`;
the texts stand beside the repository (`../shared`). `rounds_bcubed_f1` gives the ledger the meetings as
people coded them, so that only the joining is judged; `rounds_read_*` gives it what Parley's reader found:
`rounds_read_bcubed_f1` is over the meetings that both have, `rounds_read_all_bcubed_f1` counts each meeting
that the reader missed as joined with nothing. B-cubed: Bagga & Baldwin 1998. `format_accuracy` is over rounds
of two mentions or more.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley import casebook as casebooks
from parley import load_documents, stories, talks
from parley.nouns.casebook import Casebook, Party
from parley.nouns.document import Document
from parley.nouns.reading import Meeting, Reading
from parley.nouns.span import Span
from parley.nouns.talks import Round

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = ROOT / "benchmarks" / "gold"
EXAMPLES = ROOT / "examples"
Row = dict[str, Any]
HALVES = ("dev", "held", "opened", "fresh")
Key = tuple[str, int]  # a document and the number of a meeting in it
Pair = tuple[Document, Reading]


def lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def document(file: str, row: int | None, tables: dict[str, list[Row]]) -> Document | None:
    """A document of the data, by its file and row."""
    path = SHARED / file
    if not path.is_file():
        print(f"passed over: {file} is not beside the repository", file=sys.stderr)
        return None
    if row is None:
        return load_documents([str(path)])[0]
    if file not in tables:
        tables[file] = lines(path)
    source = tables[file][row]
    named = re.search(r"_(\d{4}-\d\d-\d\d)_", source.get("doc") or "")  # PolNeAR has the day in the name
    published = source.get("date") or (named[1] if named else None)
    return Document(f"{path.stem}:{row}", source["text"], lang="en", published=published)


def meeting(row: Row, doc: str) -> Meeting:
    """A meeting as it was coded."""
    fields = ("status", "directness", "format", "level", "mediator", "venue", "date", "discreet", "round")
    given = {name: row[name] for name in fields if row.get(name) is not None}
    return Meeting(Span(doc, row["start"], row["end"]), tuple(sorted(row["parties"])), **given)


def coded(half: str) -> tuple[dict[str, list[tuple[Document, list[Row]]]], dict[Key, str]]:
    """The coded documents of a half by file (seeds and *fresh* are one each), and each meeting's round."""
    meetings = {(one["file"], one.get("row")): one for one in lines(GOLD / "meetings.jsonl")}
    tables: dict[str, list[Row]] = {}
    cases: dict[str, list[tuple[Document, list[Row]]]] = defaultdict(list)
    labels: dict[Key, str] = {}
    for entry in lines(GOLD / "rounds.jsonl"):
        if entry.get("half") != half:
            continue
        told = meetings[entry["file"], entry.get("row")]
        one = document(entry["file"], entry.get("row"), tables)
        if one is None or len(one.text) != told["chars"]:
            continue
        apart = "seeds" if entry["file"].startswith("seeds") else entry["file"]
        cases[half if half == "fresh" else apart].append((one, told["meetings"]))  # told across its files
        labels |= {(one.id, number): label for number, label in enumerate(entry["rounds"])}
    return cases, labels


def bcubed(gold: Mapping[Key, str], pred: Mapping[Key, object]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean, over what both have."""
    keys = [key for key in gold if key in pred]
    by_gold, by_pred = defaultdict(set), defaultdict(set)
    for key in keys:
        by_gold[gold[key]].add(key)
        by_pred[pred[key]].add(key)
    shared = [(len(by_gold[gold[k]] & by_pred[pred[k]]), k) for k in keys]
    p = sum(n / len(by_pred[pred[k]]) for n, k in shared) / max(len(keys), 1)
    r = sum(n / len(by_gold[gold[k]]) for n, k in shared) / max(len(keys), 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def right_format(rows: Sequence[Row], label: str, said: Mapping[str, str]) -> str:
    """The format of a round: what was coded, else by the parties of the fullest account."""
    parties = max(len(row["parties"]) for row in rows)
    return said.get(label, {2: "bilateral", 3: "trilateral"}.get(parties, "multilateral"))


def judge(
    title: str,
    prefix: str,
    labels: Mapping[Key, str],
    found: Mapping[Key, tuple[object, Round]],
    rows: Mapping[Key, Row],
    errors: list[str],
) -> None:
    """Prints the figures of one way of finding the rounds."""
    said: dict[str, str] = next(
        (one["formats"] for one in lines(GOLD / "rounds.jsonl") if "formats" in one), {}
    )
    p, r, f = bcubed(labels, {key: number for key, (number, _) in found.items()})
    print(f"# {title}")
    print(f"{prefix}_bcubed_precision: {p:.4f}\n{prefix}_bcubed_recall: {r:.4f}\n{prefix}_bcubed_f1: {f:.4f}")
    everything = {key: found[key][0] if key in found else ("missed", key) for key in labels}
    if len(found) < len(labels):
        print(f"{prefix}_all_bcubed_f1: {bcubed(labels, everything)[2]:.4f}")
    by_label: dict[str, list[Key]] = defaultdict(list)
    by_round: dict[object, list[Key]] = defaultdict(list)
    for key in found:
        by_label[labels[key]].append(key)
        by_round[found[key][0]].append(key)
    right = asked = 0
    for label, keys in by_label.items():
        if len(keys) < 2:
            continue
        home = Counter(found[key][0] for key in keys).most_common(1)[0][0]
        got = next(found[key][1] for key in keys if found[key][0] == home).format
        wanted = right_format([rows[key] for key in labels if labels[key] == label], label, said)
        asked += 1
        right += got == wanted
        if got != wanted:
            errors.append(f"{prefix} FORMAT {label}: {wanted}, got {got}")
    print(f"{prefix}_format_accuracy: {right / max(asked, 1):.4f} ({right} of {asked})")
    print(f"{prefix}_mentions: {len(found)} of {len(labels)}")
    print(f"{prefix}_gold_rounds: {len(set(labels.values()))}")
    for label, keys in by_label.items():
        if len({found[key][0] for key in keys}) > 1:
            errors.append(
                f"{prefix} SPLIT {label}: " + "; ".join(show(k, rows[k], found[k][0]) for k in keys)
            )
    for keys in by_round.values():
        if len({labels[key] for key in keys}) > 1:
            errors.append(f"{prefix} JOINED " + "; ".join(show(k, rows[k], labels[k]) for k in keys))


def show(key: Key, row: Row, what: object) -> str:
    kept = {k: row.get(k) for k in ("date", "venue", "level", "status", "round") if row.get(k)}
    return f"[{what}] {key[0]}#{key[1]} {','.join(row['parties'])} {kept}"


def places(rounds: Iterable[Round], number: str) -> dict[Meeting, tuple[object, Round]]:
    """The round of each witness, with the round's number."""
    return {m: ((number, place), one) for place, one in enumerate(rounds) for m in one.witnesses}


def by_hand(cases: Mapping[str, list[tuple[Document, list[Row]]]]) -> dict[Key, tuple[object, Round]]:
    """The rounds of the meetings as coded."""
    found: dict[Key, tuple[object, Round]] = {}
    for name, given in cases.items():
        pairs = [
            (one, Reading(one.id, "hand", "1", meetings=tuple(meeting(row, one.id) for row in rows)))
            for one, rows in given
        ]
        where = places(talks.ledger(pairs), name)
        for one, rows in given:
            for number, row in enumerate(rows):
                if meeting(row, one.id) in where:
                    found[one.id, number] = where[meeting(row, one.id)]
    return found


def as_read(
    cases: Mapping[str, list[tuple[Document, list[Row]]]], readings: Mapping[str, Reading]
) -> dict[Key, tuple[object, Round]]:
    """The rounds of the meetings as read, for those that the reader found with the right parties."""
    found: dict[Key, tuple[object, Round]] = {}
    for name, given in cases.items():
        where = places(talks.ledger([(one, readings[one.id]) for one, _ in given]), name)
        for one, rows in given:
            found |= aligned(one.id, rows, where, {m: m.parties for m in where})
    return found


def aligned(
    doc: str,
    rows: Sequence[Row],
    where: Mapping[Meeting, tuple[object, Round]],
    parties: Mapping[Meeting, Sequence[str]],
) -> dict[Key, tuple[object, Round]]:
    """Each coded meeting of a document with the round of the meeting that was read there, one to one."""
    left = [one for one in where if one.evidence.doc == doc]
    found: dict[Key, tuple[object, Round]] = {}
    for number, row in enumerate(rows):
        same = [
            one
            for one in left
            if sorted(parties[one]) == sorted(row["parties"])
            and one.evidence.start < row["end"]
            and row["start"] < one.evidence.end
        ]
        if same:
            best = max(
                same, key=lambda one: sum(getattr(one, k) == row.get(k) for k in ("status", "venue", "date"))
            )
            found[doc, number] = where[best]
            left.remove(best)
    return found


def verdicts(half: str, reader: Any, errors: list[str]) -> None:
    """What each case's dealings amount to, beside what a person says."""
    tables: dict[str, list[Row]] = {}
    examples: list[Pair] = []
    right = 0
    cases = [one for one in lines(GOLD / "verdicts.jsonl") if one["half"] == half]
    for case in cases:
        if case["docs"]:
            given = [document(file, row, tables) for file, row in case["docs"]]
            pairs = reader([one for one in given if one is not None])
            book = casebook(case["principals"], case.get("called", {}))
            if case["case"] == "four-principals":
                book = casebooks.load(SHARED / "cases" / "europe-russia.yaml")
        else:
            examples = examples or reader(load_documents([str(EXAMPLES / "dispatches")]))
            pairs = [(d, r) for d, r in examples if (d.published or "") <= case["as_of"]]
            book = casebooks.load(EXAMPLES / "casebook.yaml")
        wanted = tuple(i for i, one in book.parties.items() if one.name in case["principals"])
        book = dataclasses.replace(book, principals=wanted)
        numbers = stories.origins(one for one, _ in pairs)
        rounds = talks.ledger(pairs, book, numbers)
        got = talks.verdict(rounds, pairs, book, numbers, case["as_of"])
        print(f"verdict[{case['case']}]: {got.word} ({case['verdict']})")
        right += got.word == case["verdict"]
        if got.word != case["verdict"]:
            errors.append(f"VERDICT {case['case']}: {case['verdict']}, got {got.word}: {got.grounds}")
    print(f"verdict_right: {right} of {len(cases)}")


def casebook(principals: Sequence[str], called: Mapping[str, Sequence[str]]) -> Casebook:
    """A casebook that holds nothing but the principals, and what else those that are no states are called."""
    parties = {
        name.casefold(): Party(name.casefold(), name, aliases=tuple(called.get(name, ())))
        for name in principals
    }
    return Casebook("case", "case", parties=parties, principals=tuple(parties))


def called(parties: Sequence[str], book: Casebook) -> list[str]:
    """Parties as the casebook names them."""
    known = {
        name.casefold(): party.name
        for party in book.parties.values()
        for name in (party.name, *party.aliases, *party.bodies, *(one.name for one in party.people))
    }
    return [known.get(name.casefold(), name) for name in parties]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=(*HALVES, "examples"))
    parser.add_argument("--errors", type=Path, help="where to write what went wrong")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print("the data are not beside the repository: ../shared", file=sys.stderr)
        raise SystemExit(0)
    from parley.reading import reader

    known: dict[str, Pair] = {}

    def read(given: Sequence[Document]) -> list[Pair]:
        fresh = [one for one in given if one.id not in known]
        known.update({one.id: (one, r) for one, r in zip(fresh, reader().read(fresh), strict=True)})
        return [known[one.id] for one in given]

    errors: list[str] = []
    for half in [args.half] if args.half else [*HALVES, "examples"]:
        if half == "examples":
            dispatches(read, errors)
        else:
            cases, labels = coded(half)
            rows = {
                (one.id, n): row for given in cases.values() for one, rs in given for n, row in enumerate(rs)
            }
            judge(f"as coded by hand, {half}", "rounds", labels, by_hand(cases), rows, errors)
            readings = {one.id: r for given in cases.values() for one, r in read([d for d, _ in given])}
            judge(f"as read, {half}", "rounds_read", labels, as_read(cases, readings), rows, errors)
        print(f"# verdicts, {half}")
        verdicts(half, read, errors)
    if args.errors:
        args.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")


def dispatches(read: Any, errors: list[str]) -> None:
    """The rounds of our own dispatches, as read, with the casebook."""
    pairs = read(load_documents([str(EXAMPLES / "dispatches")]))
    texts = {one.id: one for one, _ in pairs}
    labels: dict[Key, str] = {}
    rows: dict[Key, Row] = {}
    entry = next(one for one in lines(GOLD / "rounds.jsonl") if one.get("half") == "examples")
    given: dict[str, list[Row]] = defaultdict(list)
    for label, row in zip(entry["rounds"], lines(EXAMPLES / "truth" / "meetings.jsonl"), strict=True):
        text = texts[row["doc"]].text
        start = row.get("start", text.find(row["quote"]))
        row |= {"start": start, "end": row.get("end", start + len(row["quote"]))}
        key = row["doc"], len(given[row["doc"]])
        given[row["doc"]].append(row)
        labels[key], rows[key] = label, row
    book = casebooks.load(EXAMPLES / "casebook.yaml")
    where = places(talks.ledger(pairs, book, stories.origins(texts.values())), "examples")
    names = {m: called(m.parties, book) for m in where}
    found: dict[Key, tuple[object, Round]] = {}
    for doc, each in given.items():
        found |= aligned(doc, each, where, names)
    judge("our own dispatches, as read", "rounds_examples", labels, found, rows, errors)


if __name__ == "__main__":
    main()

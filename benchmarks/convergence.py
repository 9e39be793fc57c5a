"""Whether positions came closer before an agreement: in two negotiations that histories tell of, and in the
examples.

    python benchmarks/convergence.py [--cache FOLDER] [--errors]

Data: eight histories of `../shared/data/state_milestones_cc0.jsonl`, on the United States and the People's
Republic of China (1949 to 1982) and on the limits for the navies of three powers (1921 to 1935). The curve of
what the machine reads stands beside that of the statements that we coded by hand, with their dates
(`gold/convergence.jsonl`); from there on both go the same way (`parley.positions.convergence`). For each
agreement that a text tells, and each failure: the distance on the first day after the agreement before, on
the last day that lies wholly before it, and with it. `--errors` lists statements that the machine dates
otherwise. The dispatches of `examples`, with their own truth, come last.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import nan
from pathlib import Path
from statistics import correlation, mean
from typing import Any

from parley import load_documents
from parley.casebook import code, load
from parley.casebook.when import Clock
from parley.nouns.casebook import Casebook
from parley.nouns.convergence import Convergence
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.nouns.statement import Statement
from parley.positions import convergence
from parley.stories import origins
from positions import GOLD, ROOT, SHARED, lines, read

Row = dict[str, Any]
Moves = dict[str, tuple[float, float, float]]
Points = dict[str, dict[str, float]]  # day → issue → distance, all together under ""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep the readings for the next run")
    parser.add_argument("--errors", action="store_true", help="list the statements that are dated otherwise")
    args = parser.parse_args()
    rows = lines(GOLD / "convergence.jsonl")
    for name in dict.fromkeys(row["casebook"] for row in rows):
        case([row for row in rows if row["casebook"] == name], name, args.cache, args.errors)
    dispatches(args.cache)
    if (SHARED / rows[0]["file"]).is_file():
        elsewhere(args.cache, args.errors)


def elsewhere(cache: Path | None, errors: bool) -> None:
    """The dates of sentences of ten other histories; of those called fresh no error was looked at."""
    table = lines(SHARED / "data" / "state_milestones_cc0.jsonl")
    for half in ("held", "fresh"):
        rows = [row for row in lines(GOLD / "said_when.jsonl") if row["half"] == half]
        documents = [history(row, table) for row in rows]
        readings = dict(zip((d.id for d in documents), read(documents, cache), strict=True))
        print(f"\n# {len(rows)} other histories, dates only: {half}")
        dated(
            [row | {"statements": row["days"]} for row in rows],
            documents,
            readings,
            errors and half == "held",
        )


def history(row: Row, table: Sequence[Row]) -> Document:
    source = table[row["row"]]
    return Document(f"{row['row']}", source["text"], lang="en", title=source["title"])


def case(rows: Sequence[Row], name: str, cache: Path | None, errors: bool) -> None:
    """One negotiation: its dates, its curves, and what they did before each agreement."""
    if not (SHARED / rows[0]["file"]).is_file():
        print(f"passed over: {rows[0]['file']} is not beside the repository")
        return
    table = lines(SHARED / rows[0]["file"])
    documents = [history(row, table) for row in rows]
    readings = dict(zip((d.id for d in documents), read(documents, cache), strict=True))
    book = load(GOLD / "casebooks" / f"{name}.yaml")
    hand = [by_hand(str(row["row"]), one) for row in rows for one in row["statements"]]
    machine = [one for d in documents for one in code(d, readings[d.id], book)]
    by_id = {d.id: d for d in documents}
    redated = [replace(one, date=day(one, by_id, readings)) for one in hand]
    print(f"\n# {name}: {book.title} ({len(rows)} histories)")
    dated(rows, documents, readings, errors)
    agreed = sorted({one["date"] for row in rows for one in row["agreed"]})
    failed = sorted({one["date"] for row in rows for one in row.get("failed", ())})
    compared(book, (hand, machine, redated), agreed, failed)


def dispatches(cache: Path | None) -> None:
    """The invented dispute in `examples`: news, so its dates are those of the reports; agreed on 23 May."""
    documents = load_documents([str(ROOT / "examples" / "dispatches")])
    book = load(ROOT / "examples" / "casebook.yaml")
    texts = {document.id: document.text for document in documents}
    hand = []
    for one in lines(ROOT / "examples" / "truth" / "statements.jsonl"):
        start = texts[one["doc"]].index(one["quote"])
        hand.append(by_hand(one["doc"], one | {"start": start, "end": start + len(one["quote"])}))
    readings = read(documents, cache)
    machine = [one for d, r in zip(documents, readings, strict=True) for one in code(d, r, book)]
    print(f"\n# examples: {book.title} ({len(documents)} dispatches, {len(hand)} statements by hand)")
    sides = replace(book, principals=("kestria", "pellandra"))
    compared(sides, (hand, machine), ["2031-05-23"], [], origins(documents))


def compared(
    book: Casebook,
    said: Sequence[Sequence[Statement]],
    agreed: Sequence[str],
    failed: Sequence[str],
    numbers: Mapping[str, int] | None = None,
) -> None:
    """The curves of statements by hand, by machine, and perhaps by hand with the machine's dates."""
    curves = [
        {one.parties: one for one in convergence(those, book, numbers, most=60) if one.gaps} for those in said
    ]
    same: list[tuple[int, int]] = []
    for pair in curves[0]:
        both = [one.get(pair) for one in curves[:2]]
        print(f"\n## {' and '.join(book.parties[party].name for party in pair)}")
        for who, one in zip(("hand", "machine"), both, strict=True):
            print(f"{who}_verdict: {one.verdict if one else 'no two positions'}")
        for line in drawn(both):
            print(line)
        for kind, days in (("agreement", agreed), ("failure", failed)):
            for when in days:
                before = max((one for one in agreed if one < when), default="")
                ours, theirs = (moved(points(one), before, when) for one in both)
                print(f"{kind}_{when}_hand: {told(ours)}")
                print(f"{kind}_{when}_machine: {told(theirs)}")
                same.append(same_way(ours, theirs))
        agreement("machine", points(both[0]), points(both[1]))
        if len(curves) > 2:
            agreement("hand_coded_machine_dated", points(both[0]), points(curves[2].get(pair)))
    right, known = (sum(numbers) for numbers in zip(*same, strict=True))
    print(f"\nissues_that_go_the_way_of_the_hand_by_the_day: {right} of {known}")


def by_hand(doc: str, one: Row) -> Statement:
    span = Span(doc, one["start"], one["end"])
    return Statement(
        one["party"], one["option"], one["stance"], span, one["firmness"], one["voice"], date=one["date"]
    )


def dated(
    rows: Sequence[Row], documents: Sequence[Document], readings: dict[str, Reading], errors: bool
) -> None:
    """How many of the hand-coded sentences the machine dates as the text does; they need not be found."""
    right = total = undated = 0
    for row, document in zip(rows, documents, strict=True):
        reading = readings[document.id]
        clock = Clock(document, reading)
        for start, day, until in sorted({(s["start"], s["date"], s.get("until")) for s in row["statements"]}):
            span = Span(document.id, start, start + 1)
            found = told_day(span, reading, clock)
            total += 1
            undated += found is None
            if found and fits(found, day, until or day):
                right += 1
            elif errors:
                print(f"DATED {found}, told {day}: row {row['row']}, character {start}")
    print(f"dates_right: {right} of {total} sentences ({right / total:.3f}), {undated} left without a date")


def told_day(span: Span, reading: Reading, clock: Clock) -> str | None:
    """The day that the machine gives the sentence at a place."""
    sentence = next(s for s in reversed(reading.sentences) if s.start <= span.start)
    root = next(i for i, head in enumerate(sentence.words.head) if head == i)
    return clock.day(sentence, root)


def day(one: Statement, documents: Mapping[str, Document], readings: Mapping[str, Reading]) -> str | None:
    document, reading = documents[one.evidence.doc], readings[one.evidence.doc]
    return told_day(one.evidence, reading, Clock(document, reading))


def fits(found: str, first: str, last: str) -> bool:
    """Whether a date lies inside a stretch, or is one end of it told less or more finely."""
    return any(found[: len(end)] == end[: len(found)] for end in (first, last)) or first <= found <= last


def points(one: Convergence | None) -> Points:
    found: Points = {}
    for gap in one.gaps if one else ():
        found.setdefault(gap.day, {})[gap.issue or ""] = gap.apart
    return found


def drawn(both: Sequence[Convergence | None]) -> Iterable[str]:
    """One line a day: the distance over all issues with its ends, and on each, by hand and by the machine."""
    for who, one in zip(("hand", "machine"), both, strict=True):
        for gap in one.gaps if one else ():
            if gap.issue is None and one:
                on = ", ".join(f"{g.issue} {g.apart:.0f}" for g in one.gaps if g.day == gap.day and g.issue)
                print_ = f"{who:>8} {gap.day}  {gap.apart:3.0f} ({gap.low:.0f} to {gap.high:.0f})  {on}"
                yield print_


def moved(course: Points, before: str, day: str) -> Moves:
    """On each issue, and on all together (""), the distance as the agreement before left it (or first known),
    on the last day before this one, and with it.
    """
    since = max((one for one in course if one <= before or one.startswith(before or "-")), default="")
    early = [one for one in course if since <= one < day]
    late = next((one for one in course if one >= day), "")
    found: Moves = {}
    for issue in course[late] if late and early else ():
        first = next((course[one][issue] for one in early if issue in course[one]), None)
        if first is not None and issue:
            found[issue] = first, course[early[-1]].get(issue, first), course[late][issue]
    if found:
        start, last, then = zip(*found.values(), strict=True)
        found[""] = mean(start), mean(last), mean(then)
    return found


def told(found: Moves) -> str:
    """The distance on all issues that are known both times, and on each, in words a person can check."""
    if not found:
        return "no two positions known before it"
    start, last, then = found[""]
    word = "closer" if last < start - 1 else "further apart" if last > start + 1 else ""
    word = f"{word} before it" if word else "closer with it only" if then < last - 1 else "no closer"
    each = ", ".join(f"{issue} {' → '.join(f'{x:.0f}' for x in at)}" for issue, at in found.items() if issue)
    return f"{word}: {start:.0f} → {last:.0f} → {then:.0f} ({each})"


def same_way(ours: Moves, theirs: Moves) -> tuple[int, int]:
    """Of the issues that both know, on how many the machine has the distance go as the hand has it."""

    def ways(found: Moves) -> dict[str, int]:
        return {issue: (at[2] > at[0] + 1) - (at[2] < at[0] - 1) for issue, at in found.items() if issue}

    one, other = ways(ours), ways(theirs)
    both = one.keys() & other.keys()
    return sum(one[issue] == other[issue] for issue in both), len(both)


def agreement(who: str, hand: Points, machine: Points) -> None:
    """How near another curve is to the hand's, on the days and issues that both know."""
    pairs = []
    off_on: dict[str, list[float]] = {}
    for day in sorted({*hand, *machine}):
        ours, theirs = (
            course.get(max((one for one in course if one <= day), default=""), {})
            for course in (hand, machine)
        )
        for issue in [issue for issue in ours if issue and issue in theirs]:
            pairs.append((ours[issue], theirs[issue]))
            off_on.setdefault(issue, []).append(abs(ours[issue] - theirs[issue]))
    known = sum(bool(issue) for at in hand.values() for issue in at)
    if len(pairs) < 3:
        print(f"{who}_against_hand: too little in common ({len(pairs)} places, the hand's has {known})")
        return
    xs, ys = zip(*pairs, strict=True)
    r = correlation(xs, ys) if len(set(xs)) > 1 and len(set(ys)) > 1 else nan
    off = mean(abs(x - y) for x, y in pairs)
    print(f"{who}_against_hand: r {r:.2f}, off by {off:.0f} of 100, over {len(pairs)} places (day and issue)")
    if who == "machine":
        print(f"machine_off_on: {', '.join(f'{issue} {mean(by):.0f}' for issue, by in off_on.items())}")


if __name__ == "__main__":
    main()

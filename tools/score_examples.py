"""Holds Parley to the truth of the examples: prints hits, misses and what is wrong, each by name.

    python tools/score_examples.py            figures, and what differs from examples/known_misses.json
    python tools/score_examples.py --all      every miss and every wrong answer
    python tools/score_examples.py --write    makes the list of known misses anew

A *miss* stands in the truth and was not found; a *wrong* answer was found and does not stand in it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from parley import flow, stories, talks, views
from parley.casebook import load
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.page import Unread
from parley.nouns.reading import Reading
from parley.nouns.statement import Statement

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
KNOWN = EXAMPLES / "known_misses.json"

Pair = tuple[Document, Reading]
Row = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """What of the truth was hit and missed, and what was found beside it; each answer is one line of text."""

    hits: frozenset[str]
    missed: frozenset[str]
    wrong: frozenset[str]

    @classmethod
    def of(cls, truth: Iterable[str], found: Iterable[str]) -> Score:
        """Sets compared: the order and number of equal answers do not matter."""
        wanted, given = frozenset(truth), frozenset(found)
        return cls(wanted & given, wanted - given, given - wanted)


def rows(name: str) -> list[Row]:
    """The rows of one file of the truth."""
    return [json.loads(line) for line in (EXAMPLES / "truth" / name).read_text("utf-8").splitlines()]


def flat(text: str | None) -> str:
    """A text with its white space evened out."""
    return " ".join((text or "").split())


def place(document: Document, quote: str) -> list[tuple[int, int]]:
    """Each place where the stored text has the quote, white space not counted."""
    marks = [i for i, mark in enumerate(document.text) if not mark.isspace()]
    text, wanted = "".join(document.text[i] for i in marks), "".join(quote.split())
    found, at = [], text.find(wanted)
    while at >= 0:
        found.append((marks[at], marks[at + len(wanted) - 1] + 1))
        at = text.find(wanted, at + 1)
    return found


def touches(document: Document, quote: str, start: int, end: int) -> bool:
    """Whether a stretch of the stored text shares a character with the quote."""
    return any(start < last and first < end for first, last in place(document, quote))


def about_documents(documents: dict[str, Document]) -> Score:
    """Title, outlet, byline, language and date of each dispatch."""
    fields = ("title", "outlet", "byline", "lang", "published")
    truth, found = [], []
    for row in rows("documents.jsonl"):
        document = documents.get(row["id"])
        for field in fields:
            answer = f"{row['id']} | {field} | {row[field]}"
            truth.append(answer)
            given = getattr(document, field) if document else None
            if document and flat(given).casefold() == flat(row[field]).casefold():
                found.append(answer)
            elif given:
                found.append(f"{row['id']} | {field} | {flat(given)}")
    return Score.of(truth, found)


def furniture(documents: dict[str, Document]) -> Score:
    """Passages that are left out of the stored text, or marked in it as furniture."""
    truth, found = [], []
    for row in rows("furniture.jsonl"):
        answer = f"{row['doc']} | {row['why']} | {row['quote'][:60]}"
        truth.append(answer)
        document = documents.get(row["doc"])
        if document and not any(document.pieces(*at) for at in place(document, row["quote"])):
            found.append(answer)
    return Score.of(truth, found)


def statements(coded: dict[str, Sequence[Statement]]) -> Score:
    """Party, option and stance in each dispatch (the `document` figures of Parley's scorers)."""
    return Score.of(
        (
            f"{row['doc']} | {row['party']} | {row['option']} | {row['stance']}"
            for row in rows("statements.jsonl")
        ),
        (f"{name} | {s.party} | {s.option} | {s.stance}" for name, found in coded.items() for s in found),
    )


def meetings(pairs: dict[str, Pair], casebook: Casebook) -> Score:
    """Who met whom and with what status, on evidence that overlaps the truth's; the mediator may be named."""
    truth, found = [], []
    names = {document.id: name for name, (document, _) in pairs.items()}
    wanted: dict[str, list[Row]] = defaultdict(list)
    for row in rows("meetings.jsonl"):
        wanted[row["doc"]].append(row)
        truth.append(_meeting(row["doc"], row["parties"], row["status"], row["quote"]))
    for one in talks.ledger(pairs.values(), casebook):
        for meeting in one.witnesses:
            at = meeting.evidence
            name = names[at.doc]
            document = pairs[name][0]
            same = [
                row
                for row in wanted[name]
                if {*row["parties"], row.get("mediator")} == {*one.parties, row.get("mediator")}
                and row["status"] == meeting.status
                and touches(document, row["quote"], at.start, at.end)
            ]
            parties, quote = one.parties, document.text[at.start : at.end]
            if same:
                parties, quote = same[0]["parties"], same[0]["quote"]
            found.append(_meeting(name, parties, meeting.status, quote))
    return Score.of(truth, found)


def _meeting(doc: str, parties: Iterable[str], status: str, quote: str) -> str:
    return f"{doc} | {' + '.join(sorted(parties))} | {status} | {flat(quote)[:50]}"


def groups(documents: dict[str, Document]) -> Score:
    """Pairs of dispatches about one development."""
    names = {document.id: name for name, document in documents.items()}
    found = [[names[doc] for doc in story.docs] for story in stories.group(documents.values())]
    return Score.of(_together(_clusters("groups.jsonl")), _together(found))


def origins(documents: dict[str, Document]) -> Score:
    """Pairs of dispatches that carry one report."""
    names = {document.id: name for name, document in documents.items()}
    found: dict[int, list[str]] = defaultdict(list)
    for doc, number in stories.origins(documents.values()).items():
        found[number].append(names[doc])
    return Score.of(_together(_clusters("origins.jsonl")), _together(found.values()))


def _clusters(name: str) -> list[list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(name):
        if row["cluster"] is not None:
            found[row["cluster"]].append(row["id"])
    return list(found.values())


def _together(clusters: Iterable[Iterable[str]]) -> Iterator[str]:
    for cluster in clusters:
        yield from (f"{a} + {b}" for a, b in combinations(sorted(cluster), 2))


def differences(pairs: dict[str, Pair]) -> Score:
    """Pairs of dispatches that contradict each other, on a number or on whether something took place."""
    names = {document.id: name for name, (document, _) in pairs.items()}
    copies = stories.origins(document for document, _ in pairs.values())
    found = stories.differences(pairs.values(), copies)
    return Score.of(
        (f"{' + '.join(sorted(row['docs']))} | {row['kind']}" for row in rows("differences.jsonl")),
        (f"{' + '.join(sorted((names[d.one.doc], names[d.other.doc])))} | {d.kind}" for d in found),
    )


def shifts(
    documents: dict[str, Document], coded: dict[str, Sequence[Statement]], casebook: Casebook
) -> Score:
    """The stance on the eve of a shift and a day after it. What shifts beside these is not counted."""
    every = [statement for found in coded.values() for statement in found]
    truth, found = [], []

    def stance(row: Row, day: date) -> str:
        at = views.matrix(list(documents.values()), every, casebook, as_of=day.isoformat())
        cell = at.cell(row["party"], row["option"])
        return cell.stance if cell else "nothing"

    for row in rows("shifts.jsonl"):
        day = date.fromisoformat(row["when"])
        answer = f"{row['party']} | {row['option']} | {row['when']} | {row['from']} -> {row['to']}"
        truth.append(answer)
        if (stance(row, day - timedelta(1)), stance(row, day + timedelta(1))) == (row["from"], row["to"]):
            found.append(answer)
    return Score.of(truth, found)


def read() -> tuple[Casebook, dict[str, Pair], dict[str, Sequence[Statement]]]:
    """The casebook, and each dispatch by its file's name: read and coded as `parley brief` does it."""
    casebook = load(EXAMPLES / "casebook.yaml")
    found = [item for item in flow.found(EXAMPLES / "dispatches") if not isinstance(item, Unread)]
    names = {document.id: Path(page.location).name for page, document in found}
    pairs = {
        names[item[0].id]: item
        for item in flow.readings(document for _, document in found)
        if not isinstance(item, Unread)
    }
    return casebook, pairs, {name: flow.statements_of(*pair, casebook, []) for name, pair in pairs.items()}


def judge(
    casebook: Casebook, pairs: dict[str, Pair], coded: dict[str, Sequence[Statement]]
) -> dict[str, Score]:
    """Each stage compared with the truth."""
    documents = {name: document for name, (document, _) in pairs.items()}
    return {
        "documents": about_documents(documents),
        "furniture": furniture(documents),
        "statements": statements(coded),
        "meetings": meetings(pairs, casebook),
        "groups": groups(documents),
        "origins": origins(documents),
        "differences": differences(pairs),
        "shifts": shifts(documents, coded, casebook),
    }


def known() -> dict[str, dict[str, list[str]]]:
    """The committed list: for each measure, what is missed and what is wrong."""
    given: dict[str, dict[str, list[str]]] = json.loads(KNOWN.read_text("utf-8"))
    return given


def main(arguments: Sequence[str]) -> None:
    """Prints the figures; see the module's text."""
    scores = judge(*read())
    listed = {} if "--all" in arguments or not KNOWN.exists() else known()
    for name, score in scores.items():
        print(f"{name}: {len(score.hits)} hit, {len(score.missed)} missed, {len(score.wrong)} wrong")
        for kind, lines in (("missed", score.missed), ("wrong", score.wrong)):
            before = frozenset(listed.get(name, {}).get(kind, ()))
            for line in sorted(lines - before):
                print(f"  {kind}: {line}")
            for line in sorted(before - lines):
                print(f"  no longer {kind}: {line}")
    if "--write" in arguments:
        lists = {n: {"missed": sorted(s.missed), "wrong": sorted(s.wrong)} for n, s in scores.items()}
        KNOWN.write_text(json.dumps(lists, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

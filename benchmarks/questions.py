"""Questions answered from the record, or refused: against questions coded by hand, and BM25 beside it.

    python benchmarks/questions.py [--half dev|held] [--reader fast] [--misses]

Gold: `benchmarks/gold/questions.jsonl` (see the README there). `right` is the share of answerable questions
whose first sentence overlaps a passage that answers, `right_in_three` one of the first three. `refused` is
the share of unanswerable questions that get no answer. Precision is that of all answers given, recall is over
the answerable questions, `f1` their harmonic mean. The baseline ranks the same sentences by BM25 (Robertson
& Zaragoza 2009, k1 1.2, b .75) and answers where its score passes the threshold that is best on this very
half: it is told what Parley has to guess.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from parley import flow, load_documents, stories, views
from parley.casebook import load
from parley.nouns.casebook import Casebook
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.nouns.span import Span
from parley.reading import reader
from parley.stories.passages import passages

SHARED, GOLD = Path("../shared"), Path("benchmarks/gold/questions.jsonl")
Pair = tuple[Document, Reading]
Row = dict[str, Any]
WIKINEWS = {
    "puertorico": (77, 78, 82),
    "soleimani": (172, 173, 174),
    "prorogation": (89, 101, 104, 115),
    "syria": (133, 143),
    "eastmed": (176, 177),
}
MILESTONES = {
    "milestones-a": (140, 31, 70, 43, 187),
    "milestones-b": (201, 62, 22, 58, 36),
}
BOOKS = {"examples": Path("examples/casebook.yaml"), "seeds": SHARED / "cases/europe-russia.yaml"}


def table(name: str) -> list[Row]:
    """The rows of one of the shared tables."""
    lines = (SHARED / "data" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def documents(case: str) -> list[Document]:
    """The documents of a case, as the gold's offsets are of."""
    if case == "examples":
        return load_documents("examples/dispatches")
    if case == "seeds":
        return load_documents(str(SHARED / "seeds"))
    if case in WIKINEWS:
        rows = table("wikinews_ccby_2019_2020.jsonl")
        return [
            Document(f"wn{at:03d}", rows[at]["text"], title=rows[at]["title"], published=rows[at]["date"],
                     outlet="Wikinews", lang="en")
            for at in WIKINEWS[case]
        ]  # fmt: skip
    rows = table("state_milestones_cc0.jsonl")
    return [
        Document(
            f"{Path(rows[at]['chapter']).stem}/{rows[at]['id']}",
            rows[at]["text"],
            title=rows[at]["title"],
            lang="en",
        )
        for at in MILESTONES[case]
    ]


class Case:
    """A case read once, asked many times."""

    def __init__(self, name: str, reader_name: str) -> None:
        self.pairs: list[Pair] = flow.read(documents(name), reader=reader_name)
        book = BOOKS.get(name)
        self.book: Casebook = load(book) if book else flow.propose_casebook(self.pairs)
        self.statements = flow.code(self.pairs, self.book)

    def known(self, as_of: str | None) -> list[Pair]:
        """The documents published by a day."""
        return [pair for pair in self.pairs if as_of is None or (pair[0].published or "") <= as_of]


def asked(case: Case, question: Pair, as_of: str | None) -> list[Span]:
    """Parley's answers."""
    pairs = case.known(as_of)
    docs = {document.id for document, _ in pairs}
    options = {option.id: option.name for _, option in case.book.options()}
    reply = stories.reply(
        question,
        pairs,
        stories.origins(document for document, _ in pairs),
        names=views.aliases(case.book),
        stated=[
            (case.book.parties[said.party].name, options[said.option], said)
            for said in case.statements
            if said.evidence.doc in docs
        ],
    )
    return [answer.span for answer in reply.answers]


def ranked(case: Case, question: Pair, as_of: str | None) -> list[tuple[float, Span]]:
    """The sentences by BM25, the best three with their scores."""
    found = list(passages(case.known(as_of)))
    bags = [Counter(_words(passage.text)) for passage in found]
    length = sum(map(sum, (bag.values() for bag in bags))) / max(1, len(bags))
    frequency = Counter(word for bag in bags for word in bag)
    scores = []
    for passage, bag in zip(found, bags, strict=True):
        size = sum(bag.values())
        score = sum(
            math.log(1 + (len(bags) - frequency[word] + 0.5) / (frequency[word] + 0.5))
            * bag[word]
            * 2.2
            / (bag[word] + 1.2 * (0.25 + 0.75 * size / length))
            for word in _words(question[0].text)
        )
        scores.append((score, passage.span))
    return sorted(scores, key=lambda row: (-row[0], row[1]))[:3]


def _words(text: str) -> list[str]:
    from parley.stories.words import content

    return [word for word, _, _ in content(text)]


def hits(row: Row, span: Span) -> bool:
    """Whether a sentence overlaps a passage of the gold."""
    return any(
        doc == span.doc and start < span.end and span.start < end for doc, start, end in row["answers"]
    )


def figures(rows: Sequence[Row], answers: Sequence[Sequence[Span]]) -> dict[str, float]:
    """The figures of one system."""
    answerable = [(row, found) for row, found in zip(rows, answers, strict=True) if row["answers"]]
    others = [found for row, found in zip(rows, answers, strict=True) if not row["answers"]]
    first = sum(bool(found) and hits(row, found[0]) for row, found in answerable)
    three = sum(any(hits(row, span) for span in found[:3]) for row, found in answerable)
    given = sum(map(bool, answers))
    precision, recall = first / max(1, given), first / max(1, len(answerable))
    return {
        "right": recall,
        "right_in_three": three / max(1, len(answerable)),
        "refused": sum(not found for found in others) / max(1, len(others)),
        "wrongly_answered": given - first,
        "precision": precision,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def best(rows: Sequence[Row], scored: Sequence[Sequence[tuple[float, Span]]]) -> dict[str, float]:
    """The baseline's figures with the threshold that suits it best on these very questions."""

    def at(threshold: float) -> dict[str, float]:
        return figures(rows, [[s for score, s in found if score >= threshold] for found in scored])

    thresholds = {round(score, 2) for found in scored for score, _ in found[:1]}
    return max((at(threshold) for threshold in sorted(thresholds)), key=lambda found: found["f1"])


def main() -> None:
    """Prints the figures, one a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--half", choices=("dev", "held"), default="dev")
    parser.add_argument("--reader", default="accurate")
    parser.add_argument("--misses", action="store_true", help="also each question that went wrong")
    given = parser.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["half"] == given.half]
    cases = {name: Case(name, given.reader) for name in dict.fromkeys(row["case"] for row in rows)}
    posed = [
        Document(f"q{at}", row["question"], lang="en", published=row.get("as_of"))
        for at, row in enumerate(rows)
    ]
    questions = list(zip(posed, reader("fast").read(posed), strict=True))
    answers = [
        asked(cases[row["case"]], question, row.get("as_of"))
        for row, question in zip(rows, questions, strict=True)
    ]
    scored = [
        ranked(cases[row["case"]], question, row.get("as_of"))
        for row, question in zip(rows, questions, strict=True)
    ]
    print(f"questions: {len(rows)} ({given.half}), in {len(cases)} cases")
    print(f"answerable: {sum(bool(row['answers']) for row in rows)}")
    _print("", figures(rows, answers))
    _print("bm25_", best(rows, scored))
    if given.misses:
        _misses(rows, answers, hits)


def _print(name: str, found: dict[str, float]) -> None:
    for key, value in found.items():
        shown = f"{value:.0f}" if key == "wrongly_answered" else f"{value:.3f}"
        print(f"{name}{key}: {shown}")


def _misses(rows: Iterable[Row], answers: Iterable[Sequence[Span]], hit: Callable[[Row, Span], bool]) -> None:
    for row, found in zip(rows, answers, strict=True):
        if row["answers"] and not (found and hit(row, found[0])):
            print(f"  {'wrong' if found else 'not answered'}: [{row['case']}] {row['question']}")
        elif not row["answers"] and found:
            print(f"  answered, though the record does not say: [{row['case']}] {row['question']}")


if __name__ == "__main__":
    main()

"""What's happened, against what people wrote of the day.

    cd ../shared/data
    python …/benchmarks/leads.py t17-dev-articles.jsonl background_summaries.jsonl basil.jsonl

`days`: the reports of a day and the day after it on one course of events (Timeline17, at most six, by id)
against what three annotators wrote as the day's update (Pratapa, Small & Dreyer 2023). `stories`: three
outlets' articles on one event without their headlines (BASIL) against the three headlines. ROUGE recall of
the first 100 words, the best of the references. Beside it: the first sentences of the newest report, the
first sentence of each, and the sentences nearest to the centre (centroid; Radev et al. 2004).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from parley import flow, stories
from parley.nouns.document import Document
from parley.nouns.reading import Reading
from parley.stories.passages import Passage, passages
from parley.stories.salience import distinct, salience

Pair = tuple[Document, Reading]
_TOPICS = {
    "bp_oil_spill": "bpoil",
    "financial_crisis": "Finan",
    "haitian_earthquake": "haiti",
    "mj_death": "MJ",
    "swine_flu": "H1N1",
}
_MOST, _WORDS = 6, 100


def main() -> None:
    """Print the figures, one a line."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("articles", type=Path)
    asked.add_argument("updates", type=Path)
    asked.add_argument("stories", type=Path)
    asked.add_argument("--show", action="store_true", help="print what was chosen")
    given = asked.parse_args()
    for name, heaps in (
        ("days", _days(given.articles, given.updates)),
        ("stories", islice(_stories(given.stories), 0, None, 4)),
    ):
        told = [(_read(documents), wanted) for documents, wanted in heaps]
        print(f"what's happened, {name}: heaps: {len(told)}")
        for how, choose in (
            ("chosen", _chosen),
            ("the newest report's first sentences", _newest),
            ("each report's first sentence", _firsts),
            ("nearest to the centre", _central),
        ):
            scores = []
            for pairs, wanted in told:
                text = choose(pairs)
                scores.append([max(_recall(text, one, n) for one in wanted) for n in (1, 2)])
                if given.show and how == "chosen":
                    print(f"{wanted[0]}\n   {text}\n")
            means = [sum(column) / len(scores) for column in zip(*scores, strict=True)]
            print(f"what's happened, {name}: {how}, ROUGE-1: {means[0]:.3f}")
            print(f"what's happened, {name}: {how}, ROUGE-2: {means[1]:.3f}")


def _days(articles: Path, updates: Path) -> Iterator[tuple[list[Document], list[str]]]:
    """Every fourth day of the oil spill and every other of the rest that has two reports or more."""
    by_day: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for line in articles.read_text("utf-8").splitlines():
        row = json.loads(line)
        by_day[row["topic"], row["date"]].append(row)
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in updates.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["event"] in _TOPICS:
            told[_TOPICS[row["event"]], row["date"]].append(row["update"])
    kept = [key for key in sorted(told) if len(by_day[key]) > 1]
    spill = [key for key in kept if key[0] == "bpoil"]
    for topic, day in [*spill[::4], *[key for key in kept if key[0] != "bpoil"][::2]]:
        rows = sorted(by_day[topic, day], key=lambda row: str(row["id"]))[:_MOST]
        yield (
            [
                Document(f"{row['source']}-{row['id']}", row["text"], published=day, kind="report", lang="en")
                for row in rows
            ],
            told[topic, day],
        )


def _stories(path: Path) -> Iterator[tuple[list[Document], list[str]]]:
    by_story: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        by_story[row["cluster"]].append(row)
    for rows in by_story.values():
        documents = [
            Document(
                row["id"],
                row["text"].removeprefix(row["title"]).lstrip(),
                published=row["date"],
                outlet=row["outlet"],
                kind="report",
                lang="en",
            )
            for row in rows
        ]
        yield documents, [row["title"] for row in rows]


def _read(documents: Sequence[Document]) -> list[Pair]:
    return [item for item in flow.readings(documents) if isinstance(item, tuple)]


def _chosen(pairs: list[Pair]) -> str:
    texts = {document.id: document.text for document, _ in pairs}
    return " ".join(texts[span.doc][span.start : span.end] for span in stories.happened(pairs))


def _newest(pairs: list[Pair]) -> str:
    newest = max(pairs, key=lambda pair: (pair[0].published or "", pair[0].id))
    return " ".join(_prose(newest)[:5])


def _firsts(pairs: list[Pair]) -> str:
    return " ".join(sentence for pair in pairs for sentence in _prose(pair)[:1])


def _central(pairs: list[Pair]) -> str:
    found = list(passages(pairs))
    score: Callable[[Passage], float] = salience(found)
    ranked = sorted(found, key=lambda one: (-score(one), one.document.id, one.number))
    return " ".join(one.text for one in distinct(ranked, 5))


def _prose(pair: Pair) -> list[str]:
    document, reading = pair
    return [document.text[s.start : s.end] for s in reading.sentences if s.role == "prose"]


def _recall(text: str, wanted: str, n: int) -> float:
    """ROUGE-n recall (Lin 2004) of the first words of a text."""
    have, want = _grams(_tokens(text)[:_WORDS], n), _grams(_tokens(wanted), n)
    return sum((have & want).values()) / max(sum(want.values()), 1)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def _grams(tokens: list[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[at : at + n]) for at in range(len(tokens) - n + 1))


if __name__ == "__main__":
    main()

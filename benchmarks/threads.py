"""Threads: do the stories of one course of events come together over months, and only they?

    python benchmarks/threads.py

Two measures, each B-cubed over documents; a document's thread is its story's, a story without one is its
own. Timeline17 (five topics, months of reporting each, mixed in one heap): the documents of a topic are one
thread. ECB+ (35 topics, each of two events of one kind, as two arrests or two quakes): a thread of documents
of two topics is wrong; whether two events of one topic are one course is not said there, so precision
against topics is what counts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Hashable, Sequence
from pathlib import Path

from grouping import bcubed_figures
from parley.nouns.document import Document
from parley.stories import group, threads

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def found(documents: Sequence[Document]) -> tuple[dict[str, str], int, int]:
    """The thread of each document, how many stories there are, and how many threads of two or more."""
    stories = group(documents)
    made = threads(stories, documents)
    of = {story: thread.id for thread in made for story in thread.stories}
    return (
        {doc: of.get(story.id, story.id) for story in stories for doc in story.docs},
        len(stories),
        len(made),
    )


def show(name: str, documents: Sequence[Document], truth: dict[str, Hashable]) -> None:
    labels, stories, made = found(documents)
    precision, recall, f1 = bcubed_figures([truth[doc] for doc in labels], list(labels.values()))
    print(f"{name}_documents: {len(documents)}\n{name}_stories: {stories}\n{name}_threads: {made}")
    print(
        f"{name}_bcubed_p: {precision:.4f}\n{name}_bcubed_r: {recall:.4f}\n{name}_bcubed_f1: {f1:.4f}",
        flush=True,
    )


def main() -> None:
    """Print the figures of both sets; with `dev` or `held`, of half of the topics of Timeline17 alone."""
    half = sys.argv[1] if len(sys.argv) > 1 else None
    rows = [json.loads(line) for line in (DATA / "t17-dev-articles.jsonl").open(encoding="utf-8")]
    held = {"dev": {"bpoil", "MJ"}, "held": {"Finan", "H1N1", "haiti"}}.get(
        half or "", {row["topic"] for row in rows}
    )
    rows = [row for row in rows if row["topic"] in held]
    names = [f"{row['collection']}/{row['id']}" for row in rows]
    documents = [
        Document(name, row["text"], lang="en", published=row["date"])
        for name, row in zip(names, rows, strict=True)
    ]
    show("t17", documents, {name: row["topic"] for name, row in zip(names, rows, strict=True)})
    rows = [json.loads(line) for line in (DATA / "ecbplus-dev.jsonl").open(encoding="utf-8")]
    documents = [Document(row["id"], row["text"], lang="en") for row in rows]
    show("ecb_topics", documents, {row["id"]: row["topic"] for row in rows})


if __name__ == "__main__":
    main()

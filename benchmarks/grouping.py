"""Time and memory of origins and grouping for heaps of short documents made by edits.

    python benchmarks/grouping.py                 1,000 and 10,000 documents
    python benchmarks/grouping.py --most 100000   100,000 as well

Each heap is made from a seed: invented reports of about 90 words, most of them common ones by how usual they
are, with names of their own, three on each development, and light edits of a third of them. Prints seconds,
peak memory, and how much longer ten times the documents take; asserts nothing.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Hashable, Sequence
from importlib.resources import files

from parley.nouns.document import Document
from parley.stories import group, origins

_SYLLABLES = "ba do ke mi lo ra sen tor vel nim gar hul pas wi zet fra ond est ark lin".split()  # noqa: SIM905
_COMMON = files("parley.stories") / "data" / "common.tsv"  # words that all reports draw from, by their share
_OWN = 14  # names and words that only one development has


def heap(size: int, seed: int = 7) -> tuple[list[Document], dict[str, int]]:
    """Documents, and which development each of them tells of."""
    dice = random.Random(seed)
    lines = [line.split("\t") for line in _COMMON.read_text("utf-8").splitlines() if line[0] != "#"]
    words, weights = [word for word, _ in lines], [float(share) for _, share in lines]
    documents: list[Document] = []
    truth: dict[str, int] = {}
    story = 0
    while len(documents) < size:
        own = ["".join(dice.choices(_SYLLABLES, k=4)).title() for _ in range(_OWN)]
        for _ in range(3):
            text = _report(dice, words, weights, own)
            for copy in range(1 + (dice.random() < 1 / 3)):
                name = f"d{len(documents):06d}"
                documents.append(Document(name, _edit(dice, text, words) if copy else text))
                truth[name] = story
        story += 1
    return documents[:size], {document.id: truth[document.id] for document in documents[:size]}


def _report(dice: random.Random, words: list[str], weights: list[float], own: list[str]) -> str:
    common = dice.choices(words, weights, k=66)
    told = common + dice.choices(own, k=24)
    dice.shuffle(told)
    return ". ".join(" ".join(told[at : at + 15]).capitalize() for at in range(0, len(told), 15)) + "."


def _edit(dice: random.Random, text: str, words: list[str]) -> str:
    return " ".join(dice.choice(words) if dice.random() < 0.03 else word for word in text.split()) + " (wire)"


def bcubed_figures(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 over the same things in one order (Bagga & Baldwin 1998)."""
    cells, sizes, wanted = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(n * n / sizes[cluster] for (cluster, _), n in cells.items()) / len(gold)
    recall = sum(n * n / wanted[label] for (_, label), n in cells.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(size: int) -> None:
    """Print one line of figures for a heap of this size, in a process of its own."""
    documents, truth = heap(size)
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    origins(documents)
    middle = time.process_time()
    stories = group(documents)
    ended = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {doc: story.id for story in stories for doc in story.docs}
    print(
        size,
        middle - began,
        ended - middle,
        base / 1024,
        peak / 1024,
        len(stories),
        bcubed_figures(list(truth.values()), [found[doc] for doc in truth])[2],
    )


def main() -> None:
    """Measure heaps that grow tenfold, each in a fresh process, so that peaks do not mix."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        measure(asked.one)
        return
    heads = ("documents", "origins s", "group s", "growth", "peak MB", "stories", "B3 F1")
    print(" ".join(f"{head:>10}" for head in heads))
    size, before = 1000, 0.0
    while size <= asked.most:
        line = subprocess.check_output([sys.executable, __file__, "--one", str(size)], text=True).split()
        first, second = float(line[1]), float(line[2])
        growth = f"{second / before:.1f}x" if before else "–"
        cells = (
            f"{size:,}",
            f"{first:.1f}",
            f"{second:.1f}",
            growth,
            f"{float(line[4]):.0f}",
            line[5],
            line[6][:5],
        )
        print(" ".join(f"{cell:>10}" for cell in cells), flush=True)
        size, before = size * 10, second


if __name__ == "__main__":
    main()

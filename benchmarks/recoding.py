"""Time to code a set of documents again, over the time to read them (aim: 1/50 or less).

    python benchmarks/recoding.py CASEBOOK PATHS… [--copies N]

Figures are CPU seconds of this process, so that other work on the machine does not count. Coding is timed on
readings in memory, and again with what it takes to bring them back from stored form (pickled columns here).
"""

from __future__ import annotations

import argparse
import pickle
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from parley.casebook import code, load
from parley.documents import document
from parley.nouns.casebook import Casebook
from parley.nouns.page import Unread
from parley.reading.readers import reader
from parley.sources import gather


def seconds(work: Callable[[], object], times: int) -> float:
    """The median CPU time of a piece of work."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return statistics.median(took)


def _again(pair: bytes, casebook: Casebook) -> int:
    known, reading = pickle.loads(pair)
    return len(code(known, reading, casebook))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("casebook", nargs="?", default="examples/casebook.yaml")
    parser.add_argument("paths", nargs="*", default=["examples/dispatches"])
    parser.add_argument("--times", type=int, default=3, help="repetitions; the median counts")
    args = parser.parse_args()
    pages = [page for page in gather(args.paths) if not isinstance(page, Unread)]
    documents = [document(page) for page in pages]
    casebook = load(args.casebook)
    fast = reader("fast")
    readings = list(fast.read(documents))  # loads the models
    reading = seconds(lambda: list(fast.read(documents)), args.times)
    pairs = list(zip(documents, readings, strict=True))
    stored = [pickle.dumps(pair) for pair in pairs]

    def coded() -> int:
        return sum(len(code(d, r, casebook)) for d, r in pairs)

    found = coded()
    first = seconds(
        lambda: [code(d, r, replace(casebook, digest=f"{time.time_ns()}")) for d, r in pairs[:1]], 3
    )
    coding = seconds(coded, args.times)
    back = seconds(lambda: [_again(pair, casebook) for pair in stored], args.times)
    words = sum(len(r.sentences[i].words.start) for _, r in pairs for i in range(len(r.sentences)))
    print(f"documents: {len(documents)}, words: {words}, statements: {found}")
    print(f"reading: {reading:.3f} s, {1000 * reading / len(documents):.1f} ms a document")
    print(f"coding again: {coding:.3f} s, {1000 * coding / len(documents):.2f} ms a document")
    print(f"coding again, from stored form: {back:.3f} s, {1000 * back / len(documents):.2f} ms a document")
    print(f"compiling a changed casebook and coding one document: {1000 * first:.1f} ms")
    print(f"coding over reading: 1/{reading / coding:.0f}; from stored form: 1/{reading / back:.0f}")


if __name__ == "__main__":
    main()

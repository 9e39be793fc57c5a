"""Time to code stored readings again after the casebook changed, over the time to read them (aim: 1/100).

    python benchmarks/recoding.py [CASEBOOK PATHS…] [--readings 10000]

The documents are read once by each reader, then stored again and again under other ids until the record holds
as many readings as asked for, and `Case.recode` codes them all with a changed casebook: readings come
out of the record, are coded, and the statements are written. The time to read so many is that of one round,
times the rounds. Figures are CPU seconds of this process, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from parley.case import Case
from parley.casebook import load
from parley.documents import document
from parley.nouns.document import Document
from parley.nouns.page import Unread
from parley.nouns.reading import Reading
from parley.reading import reader
from parley.record.rows import pack, unpack
from parley.sources import gather

READERS = ("accurate", "fast")


def seconds(work: Callable[[], object]) -> float:
    """The CPU time of a piece of work."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def renamed(text: Document, found: Reading, number: int) -> tuple[Document, Reading]:
    """The same document and reading under another id."""
    ident = f"{text.id}-{number}"
    stored = zlib.decompress(pack(found)).replace(f'"doc":"{text.id}"'.encode(), f'"doc":"{ident}"'.encode())
    return replace(text, id=ident), unpack(zlib.compress(stored, 0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("casebook", nargs="?", default="examples/casebook.yaml")
    parser.add_argument("paths", nargs="*", default=["examples/dispatches"])
    parser.add_argument("--readings", type=int, default=10_000, help="how many stored readings are recoded")
    args = parser.parse_args()
    pages = [page for page in gather(args.paths) if not isinstance(page, Unread)]
    documents = [document(page) for page in pages]
    took: dict[str, float] = {}
    readings: list[Reading] = []
    for name in reversed(READERS):  # the default reader's readings are those that are stored
        reads = reader(name)
        list(reads.read(documents[:2]))  # loads the models
        begun = time.process_time()
        readings = list(reads.read(documents))
        took[name] = time.process_time() - begun
    rounds = args.readings / len(documents)
    print(f"documents: {len(documents)}")
    print(f"readings: {args.readings}")
    casebook = Path(args.casebook)
    load(casebook)
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "case")
        with case._record() as record:
            for number in range(args.readings):
                at = number % len(documents)
                given = renamed(documents[at], readings[at], number)
                record.append(pages[at], *given, asked="benchmark")
        case.casebook_path.write_bytes(casebook.read_bytes())
        coding = seconds(case.recode)
        statements = len(case.statements())
    print(f"statements: {statements}")
    print(f"coding_again_s: {coding:.1f}")
    for name in READERS:
        print(f"reading_{name}_s: {took[name] * rounds:.0f}")
        print(f"reading_{name}_over_coding: {took[name] * rounds / coding:.0f}")


if __name__ == "__main__":
    main()

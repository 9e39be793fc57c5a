"""What reading costs: CPU time against bare spaCy, and peak memory for few and for many documents.

`python benchmarks/reading.py` reads the dispatches in `examples/` with each reader (some minutes);
`--reader` names one. `--few` and `--many` set how many short documents the memory is measured with, each in
a process of its own. CPU time is of the process, one thread. How the time grows with the length of a
document: `long_document.py`.
Aims: the fast reader takes at most 1.4 times bare spaCy, the accurate one at most 5 times, and memory does
not grow with the number of documents.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley.errors import ParleyError
from parley.nouns.document import Document
from parley.reading import pipeline, reader
from parley.reading.readers import Reader

SHORT = 160
"""Characters of a document whose memory is measured: ten thousand of them are read in about a minute."""
NAMES = ("fast", "accurate")
DISPATCHES = Path(__file__).parents[1] / "examples" / "dispatches"


def texts() -> list[str]:
    paths = sorted(path for path in DISPATCHES.glob("*.txt"))
    found = [path.read_text(encoding="utf-8") for path in paths]
    return [text for text in found if sum(c.isascii() for c in text) > 0.97 * len(text)]


def documents(count: int, short: bool) -> Iterator[Document]:
    """Made documents; each has words of its own, so that a store of strings that grows is seen."""
    base = texts()
    for number in range(count):
        text = base[number % len(base)]
        text = text[:SHORT] if short else text
        yield Document(f"d{number}", f"Envoy Kor{number:x}ov spoke for Veld{number:x}ia.\n{text}", lang="en")


def bare(rounds: int, given: list[Document]) -> float:
    """Seconds of CPU for bare spaCy with the same pipeline."""
    import spacy

    nlp = spacy.load(pipeline.PIPELINE)
    list(nlp.pipe([given[0].text]))
    return min(_seconds(nlp.pipe((one.view.text for one in given), batch_size=16)) for _ in range(rounds))


def whole(rounds: int, given: list[Document], reads: Reader) -> float:
    """Seconds of CPU for the whole reading."""
    list(reads.read(given[:1]))
    return min(_seconds(reads.read(given)) for _ in range(rounds))


def _seconds(stream: Iterable[object]) -> float:
    begin = time.process_time()
    for _ in stream:
        pass
    return time.process_time() - begin


def peak(name: str, count: int) -> float:
    """Peak memory in MB of a process that reads so many short documents."""
    command = [sys.executable, __file__, "--reader", name, "--peak", str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", help="one reader; without it, each")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak:
        for _reading in reader(arguments.reader).read(documents(arguments.peak, short=True)):
            pass
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    given = list(documents(len(texts()) * 2, short=False))
    spacy_seconds = bare(arguments.rounds, given)
    print(f"bare_spacy_cpu_s: {spacy_seconds:.2f}", flush=True)
    for name in (arguments.reader,) if arguments.reader else NAMES:
        try:
            reads = reader(name)
        except ParleyError as error:
            print(f"{name}: left out ({error})")
            continue
        seconds = whole(arguments.rounds, given, reads)
        print(f"{name}_cpu_s: {seconds:.2f}")
        print(f"{name}_over_spacy: {seconds / spacy_seconds:.2f}", flush=True)
        for count in (arguments.few, arguments.many):
            if count:
                print(f"{name}_peak_memory_mb[{count}]: {peak(name, count):.0f}", flush=True)


if __name__ == "__main__":
    main()

"""What reading costs: CPU time against bare spaCy, and peak memory for few and for many documents.

`python benchmarks/reading.py` reads the dispatches in `examples/` (about three minutes); `--few` and `--many`
set how many short documents the memory is measured with, each in a process of its own. CPU time is of the
process, one thread. `--growth` prints instead, for texts made to be slow, how many times longer a
text takes that is four times as long: 4 is linear.
Aims: at most 1.5 times bare spaCy, and memory that does not grow with the number of documents.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from parley.nouns.document import Document
from parley.reading import pipeline, reader

SHORT = 160
"""Characters of a document whose memory is measured: ten thousand of them are read in about a minute."""
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


def cpu(rounds: int) -> tuple[float, float]:
    """Seconds of CPU for bare spaCy and for the whole reading: same pipeline, texts and process."""
    import spacy

    given = list(documents(len(texts()) * 2, short=False))
    bare = spacy.load(pipeline.PIPELINE)
    list(bare.pipe([given[0].text]))
    list(reader().read(given[:1]))
    spacy_seconds = reading_seconds = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for _doc in bare.pipe((one.view.text for one in given), batch_size=16):
            pass
        spacy_seconds = min(spacy_seconds, time.process_time() - begin)
        begin = time.process_time()
        for _reading in reader().read(given):
            pass
        reading_seconds = min(reading_seconds, time.process_time() - begin)
    return spacy_seconds, reading_seconds


def peak(count: int) -> float:
    """Peak memory in MB of a process that reads so many short documents."""
    command = [sys.executable, __file__, "--peak", str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


HOSTILE = {
    "one sentence": "the envoy said that ",
    "quotation marks": '“ he said ” " they said ',
    "names": "Minister Ana Kor of Veldoria, Minister Ben Orl of Tarvold, ",
    "labels": "KOR: We wait. He said so.\nORL: And then?\n",
    "pronouns": "Ana Kor met Ben Orl. He told him that he would tell her. ",
    "meetings": "Ana Kor met Ben Orl and Cem Dal in Oslo on Monday and in Bern on Friday, ",
}


def growth(size: int) -> None:
    """How the time grows, for each kind of hostile text."""
    list(reader().read([Document("d", "Ana Kor said so.", lang="en")]))
    for name, unit in HOSTILE.items():
        seconds = []
        for length in (size, 4 * size):
            text = (unit * (length // len(unit) + 1))[:length]
            begin = time.process_time()
            list(reader().read([Document("d", text, lang="en")]))
            seconds.append(time.process_time() - begin)
        print(f"growth[{name}]: {seconds[1] / seconds[0]:.1f} ({seconds[1]:.1f} s)", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--growth", type=int, nargs="?", const=20_000, help="characters of the shorter text")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak:
        for _reading in reader().read(documents(arguments.peak, short=True)):
            pass
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    if arguments.growth:
        growth(arguments.growth)
        return
    bare, whole = cpu(arguments.rounds)
    print(f"bare_spacy_cpu_s: {bare:.2f}")
    print(f"reading_cpu_s: {whole:.2f}")
    print(f"reading_over_spacy: {whole / bare:.2f}")
    for count in (arguments.few, arguments.many):
        print(f"peak_memory_mb[{count}]: {peak(count):.0f}", flush=True)


if __name__ == "__main__":
    main()

"""What one long document costs: seconds, time per kB against the shortest, peak memory; each in a process.

`python benchmarks/long_document.py` makes prose of the dispatches in `examples/`, with names of its own in
each round, of 10 kB to 5 MB (`--largest` bounds it; 5 MB take some minutes), then texts made to be hard
(`--hostile` characters each; 0 leaves them out), whose time is set against that of a quarter of the text: 4
is linear. `--reader` names the reader. CPU seconds of one thread; loading the models is not counted.
Aim: time per kB stays within a half of the shortest document's.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

SIZES = (10_000, 50_000, 250_000, 1_000_000, 5_000_000)
DISPATCHES = Path(__file__).parents[1] / "examples" / "dispatches"
HOSTILE = {
    "no full stop": "the envoy said that ",
    "one paragraph": "The envoy said that the talks had failed. Kor met Orl in Oslo on Friday. ",
    "one word": "x",
    "quotations": "“We will not,” he said. ",
    "quotation marks": '“ he said ” " they said ',
    "unbalanced quotes": "“He said so. ",
    "names": "Minister Ana Kor of Veldoria, Minister Ben Orl of Tarvold, ",
    "pronouns": "Ana Kor met Ben Orl. He told him that he would tell her. ",
    "meetings": "Ana Kor met Ben Orl and Cem Dal in Oslo on Monday and in Bern on Friday, ",
    "transcript": "KOR: We wait. He said so.\nORL: And then?\n",
    "capitals": "THE FOREIGN MINISTER SAID ON MONDAY THAT VELDORIA WOULD SIGN. ",
    "liveblog": "14:05 Kor arrives in Oslo.\n14:20 “No deal,” says Orl.\n",
    "table": "| Kor | Veldoria | 3 May |\n",
    "one-word lines": "Kor\nsaid\nno\n",
    "brackets": "(",
    "right to left": "قال الوزير إن المحادثات فشلت. ",
    "Cyrillic in English": "Песков said «нет». ",
    "combining": "e\u0301\u0301\u0301 said the a\u030a\u200bnvoy. ",
    "dates": "on 3 May 2026, Friday 4 June and last week, in two days, ",
}


def prose(size: int) -> str:
    """Made-up reporting of so many characters."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DISPATCHES.glob("*.txt"))]
    texts = [text for text in texts if sum(c.isascii() for c in text) > 0.97 * len(text)]
    out: list[str] = []
    length = number = 0
    while length < size:
        name, state = _name(number), _name(number * 7 + 3)
        out.append(f"Envoy {name}ov spoke for {state}ia.\n\n{texts[number % len(texts)]}\n\n")
        length += len(out[-1])
        number += 1
    return "".join(out)[:size]


def _name(number: int) -> str:
    """A made-up name, another for each number."""
    name = ""
    while number or len(name) < 4:
        number, rest = divmod(number, 100)
        name += "bdfgklmnrstv"[rest % 12] + "aeiou"[rest // 20] + "lnrst"[rest % 5]
    return name.title()


def hostile(name: str, size: int) -> str:
    unit = HOSTILE[name]
    return (unit * (size // len(unit) + 1))[:size]


def measured(reader: str, lang: str, kind: str, size: int) -> dict[str, float]:
    """Seconds of CPU and peak memory of a process of its own."""
    command = [sys.executable, __file__, "--reader", reader, "--lang", lang, "--one", kind, str(size)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{kind}, {size} characters: {done.stderr.strip().splitlines()[-1]}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one(reader: str, lang: str, kind: str, size: int) -> None:
    from parley.nouns.document import Document
    from parley.reading import reader as named

    reads = named(reader)
    list(reads.read([Document("d", "Ana Kor said so on Friday.", lang=lang)]))
    text = prose(size) if kind == "prose" else hostile(kind, size)
    begin = time.process_time()
    (found,) = reads.read([Document("d", text, lang=lang)])
    seconds = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "memory": memory, "sentences": len(found.sentences)}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", default="fast")
    parser.add_argument("--lang", default="en", help="the language that the texts are given out as")
    parser.add_argument("--largest", type=int, default=SIZES[-1])
    parser.add_argument("--hostile", type=int, default=100_000, help="characters of each hard text")
    parser.add_argument("--only", help="one of the hard texts")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(given.reader, given.lang, given.one[0], int(given.one[1]))
        return
    first = None
    for size in SIZES if not given.only else ():
        if size > given.largest:
            break
        found = measured(given.reader, given.lang, "prose", size)
        first = first or found["seconds"] / size
        ratio = found["seconds"] / size / first
        print(f"seconds[{size // 1000} kB]: {found['seconds']:.1f}")
        print(f"per_kb_over_shortest[{size // 1000} kB]: {ratio:.2f}")
        print(f"peak_memory_mb[{size // 1000} kB]: {found['memory']:.0f}", flush=True)
    for kind in HOSTILE if given.hostile else ():
        if given.only in (None, kind):
            short, long = (
                measured(given.reader, given.lang, kind, n) for n in (given.hostile // 4, given.hostile)
            )
            growth = long["seconds"] / max(short["seconds"], 1e-3)
            print(
                f"growth[{kind}]: {growth:.1f} ({long['seconds']:.1f} s, {long['memory']:.0f} MB)", flush=True
            )


if __name__ == "__main__":
    main()

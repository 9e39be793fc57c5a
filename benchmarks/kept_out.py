"""Attributions on the part of PolNeAR's training articles that the accurate reader never saw.

    python benchmarks/kept_out.py [--reader accurate|rules]

The development part flatters (its articles are the easier ones), so this is the figure beside it. The fast
reader's weights were fitted on all training articles, so it cannot be measured here.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

SHARED = Path(__file__).parents[1] / ".." / "shared"


def kept_out(docs: Iterable[str]) -> set[str]:
    """The tenth of the articles that `tools/train_accurate.py` keeps out."""
    names = sorted(set(docs))
    random.Random(7).shuffle(names)
    return set(names[: len(names) // 10])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reader", default="accurate", choices=("accurate", "rules"))
    reader = parser.parse_args().reader
    data = SHARED / "data" / "polnear-train.jsonl"
    if not data.exists():
        print(f"not measured: {data} is not there")
        return 0
    lines = [line for line in data.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [json.loads(line) for line in lines]
    kept = kept_out(row.get("doc", row["id"]) for row in rows)
    with TemporaryDirectory() as folder:
        gold, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        with gold.open("w", encoding="utf-8") as file:
            for line, row in zip(lines, rows, strict=True):
                if row.get("doc", row["id"]) in kept:
                    file.write(line + "\n")
        parley = [sys.executable, "-m", "parley.cli"]
        with found.open("w", encoding="utf-8") as file:
            command = [*parley, "read", str(gold), "--only", "attributions", "--reader", reader]
            subprocess.run(command, stdout=file, check=True)
        print(f"articles: {len(kept)}")
        score = [sys.executable, str(SHARED / "eval" / "attribution.py"), str(gold), str(found)]
        return subprocess.run(score, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

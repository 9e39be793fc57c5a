"""How far the people who annotated PolNeAR agree with each other, by the measures that readers are held to.

    python benchmarks/annotators.py [FILE…]

Data: the articles of `../shared/data/polnear-train.jsonl` and `polnear-dev.jsonl` that two or more people
annotated; each two of an article's annotators are compared. The scorer is `../shared/eval/attribution.py`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

SHARED = Path(__file__).resolve().parents[2] / "shared"
FIGURES = ("triple_exact_f1", "triple_overlap_f1", "content_exact_f1", "source_exact_f1", "cue_exact_f1")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    both = [SHARED / "data" / f"polnear-{part}.jsonl" for part in ("train", "dev")]
    parser.add_argument("files", nargs="*", type=Path, default=both)
    by_article = defaultdict(list)
    for path in parser.parse_args().files:
        if not path.exists():
            sys.exit(f"{path}: not here; the annotated articles stand beside the repository")
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            by_article[row.get("doc") or row["id"]].append(row)
    pairs = [pair for rows in by_article.values() for pair in combinations(rows, 2)]
    with TemporaryDirectory() as folder:
        one, other = Path(folder) / "one.jsonl", Path(folder) / "other.jsonl"
        for path, side in ((one, 0), (other, 1)):
            with path.open("w", encoding="utf-8") as sink:
                for number, pair in enumerate(pairs):
                    row = {"id": str(number), "text": pair[0]["text"], "items": pair[side]["items"]}
                    sink.write(json.dumps(row) + "\n")
        scorer = [sys.executable, str(SHARED / "eval" / "attribution.py"), str(one), str(other)]
        printed = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout
    print(f"articles: {sum(len(rows) > 1 for rows in by_article.values())}")
    print(f"pairs: {len(pairs)}")
    for line in printed.splitlines():
        if line.split(":")[0] in FIGURES:
            print(line)


if __name__ == "__main__":
    main()
